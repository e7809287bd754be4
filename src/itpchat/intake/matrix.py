"""The trials by criterion: each outcome with its number in the source and the answer behind it."""

from itpchat.conversation.behind import question_of
from itpchat.conversation.board import verdict_word
from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import reasons
from itpchat.dialog.session import Session
from itpchat.explaining import key_text
from itpchat.intake.intake import Intake
from itpchat.intake.waiting import questions_for, waiting_for
from itpchat.matching import Judged, Match, Outcome, Verdict
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A criterion of a trial for this patient.

    `number` is that of the source (I3, E9a), `text` its clinical wording, `behind` the answers that
    decided it or what is missing; `question` is where that is answered, or empty.
    """

    trial: str
    number: str
    outcome: Outcome
    text: str
    behind: str
    question: str
    source: str


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A trial with its verdict and its cells, in the order of the source."""

    trial: str
    name: str
    verdict: Verdict
    word: str
    cells: tuple[Cell, ...]


def matrix_of(intake: Intake) -> tuple[TrialRow, ...]:
    """Give all trials in the order of the catalogue."""
    session, questioner = intake.conversation.session, intake.conversation.questioner
    waiting = frozenset(waiting_for(session))
    return tuple(_row(match, session, questioner, waiting) for match in session.matches)


def _row(
    match: Match, session: Session, questioner: Questioner, waiting: frozenset[str]
) -> TrialRow:
    cells = tuple(
        _cell(judged, match.trial.id, questioner, _question(judged, session, waiting))
        for judged in match.criteria
    )
    word = questioner.setting.phrases[verdict_word(match)].to(questioner.language)
    name = match.trial.short.to(questioner.language)
    return TrialRow(match.trial.id, name, match.verdict, word, cells)


def _cell(judged: Judged, trial: str, questioner: Questioner, question: str) -> Cell:
    criterion, language = judged.criterion, questioner.language
    return Cell(
        trial,
        number_of(criterion.id),
        judged.outcome,
        criterion.clinical.to(language),
        _behind(judged, questioner),
        question,
        criterion.source,
    )


def number_of(criterion_id: str) -> str:
    """Give the number of a criterion as it is shown: I3, E9a."""
    return criterion_id.replace("inclusion-", "I").replace("exclusion-", "E")


def _behind(judged: Judged, questioner: Questioner) -> str:
    separator = "; " if questioner.language == "en" else "；"
    if judged.outcome == "unknown":
        catalogue = questioner.setting.catalogue
        needs = [key_text(need, catalogue).to(questioner.language) for need in judged.needs]
        return separator.join(dict.fromkeys(needs))
    return reasons(judged, questioner) if judged.because else ""


def _question(judged: Judged, session: Session, waiting: frozenset[str]) -> str:
    answered = question_of(judged, session)
    if answered or judged.outcome != "unknown":
        return answered
    for need in judged.needs:
        found = [*questions_for([need], session), *questions_for([_whole(need)], session)]
        for question in found:
            if question in waiting or "@" not in question:
                return question
    return ""


def _whole(need: str) -> str:
    """Give what an attribute is of: a closed trial waits for no attribute of its own."""
    return need.partition(".")[0]
