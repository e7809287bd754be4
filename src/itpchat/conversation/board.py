"""The board of trials beside the conversation."""

from itpchat.conversation.questions import Questioner, sensitive_name
from itpchat.conversation.views import BoardRow
from itpchat.dialog.session import Session
from itpchat.explaining import reason_text, split_key
from itpchat.matching import Judged, Match
from itpchat.rules import Reason
from itpchat.wording import Text, listed

GLYPHS = {"may_fit": "✓", "still_possible": "?", "not_yet": "»", "ruled_out": "-"}
"""One narrow sign for each verdict, so that it does not rest on colour alone."""


MOST_REASONS = 2
"""So many answers are named on the board; all of them stand in the results."""


def verdict_word(match: Match) -> str:
    """Name the phrase for a verdict; ruled out by what may change is "not now"."""
    return "verdict_not_now" if match.not_now else f"verdict_{match.verdict}"


def rows(session: Session, questioner: Questioner) -> tuple[BoardRow, ...]:
    """Give a row for each trial, in the order of the catalogue."""
    moved = {trial for trial, _, _ in session.steps[-1].moved} if session.steps else set()
    return tuple(
        BoardRow(
            trial=match.trial.id,
            name=match.trial.short.to(questioner.language),
            verdict=match.verdict,
            glyph=GLYPHS[match.verdict],
            word=questioner.said(verdict_word(match)),
            recruitment=questioner.said(f"recruitment_{match.recruitment}"),
            because=because(match, questioner),
            changed=match.trial.id in moved,
        )
        for match in session.matches
    )


def because(match: Match, questioner: Questioner) -> str:
    """Name the answer that ruled a trial out, or holds it back; a private one stays private.

    What only the calendar lifts is named last: where something else stands in the way, it decided.
    """
    failing = sorted(match.failing, key=lambda judged: judged.lifts == "date")
    return reasons(failing[0], questioner, most=MOST_REASONS) if failing else ""


def reasons(judged: Judged, questioner: Questioner, most: int | None = None) -> str:
    """Name the answers that an outcome rests on, at most so many; private ones stay private."""
    texts: list[Text] = []
    for reason in judged.because:
        text = _reason(reason, questioner)
        if text not in texts:
            texts.append(text)
    told = listed(texts[:most]).to(questioner.language)
    return f"{told} …" if most is not None and len(texts) > most else told


def _reason(reason: Reason, questioner: Questioner) -> Text:
    if is_private(reason, questioner):
        return questioner.setting.phrases["private_answer"]
    return reason_text(reason, questioner.setting.catalogue)


def is_private(reason: Reason, questioner: Questioner) -> bool:
    """Tell whether a reason speaks of a sensitive fact or diagnosis."""
    names = {split_key(reason.key)[1], *(split_key(key)[1] for key in reason.implied_by)}
    if isinstance(reason.value, str) and reason.value in questioner.setting.catalogue.vocabulary:
        names.add(reason.value)
    return any(sensitive_name(name, questioner.setting) for name in names)
