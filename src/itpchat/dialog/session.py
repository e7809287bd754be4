"""A session: the log folded into answers, the record of the patient, and what is open now.

`fold` is pure: the same log, script, catalogue and day always give the same session.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from functools import cached_property, reduce
from typing import Any

from itpchat.dialog.assembling import Assembly
from itpchat.dialog.log import (
    Agreed,
    Alarmed,
    Answered,
    Dismissed,
    Event,
    Kept,
    Log,
    Reopened,
    Showed,
    Spoke,
    WentBack,
    WentOn,
)
from itpchat.dialog.planner import Asking, Planner, Worth
from itpchat.dialog.script import Script
from itpchat.matching import Match, match, match_again
from itpchat.patient import Patient
from itpchat.record import Contradiction, Record, changed
from itpchat.trials import Catalogue
from itpchat.values import dataclass
from itpchat.wording import Language


@dataclass(frozen=True, slots=True)
class Step:
    """An answer in the order in which it was given, and what it did.

    `moved` holds the trials whose verdict it changed, as they were before and after; `shelved` the
    questions whose answers no longer count, since a gate closed, and `revived` those that count
    again; `contradictions` what cannot be true together with it; `again` says that it replaced an
    answer.
    """

    question: str
    value: Any
    moved: tuple[tuple[Match, Match], ...] = ()
    shelved: tuple[str, ...] = ()
    revived: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    again: bool = False


@dataclass(frozen=True)
class Session:
    """All that follows from a log."""

    script: Script
    catalogue: Catalogue
    as_of: date
    record: Record
    matches: tuple[Match, ...]
    worth: Worth
    language: Language | None = None
    agreed: bool = False
    answers: Mapping[str, Answered] = field(default_factory=dict)
    shelved: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = ()
    cursor: str | None = None
    page: str = ""
    alarm: tuple[str, ...] = ()

    @cached_property
    def open_questions(self) -> tuple[Asking, ...]:
        """What may still be asked, the next question first."""
        planner = Planner(self.script, self.record, self.worth)
        for question_id in self.script.opening():
            question = self.script.questions[question_id]
            if question_id not in self.answers and planner.gate_is_open(question):
                return (Asking(question),)
        return tuple(planner.open_questions(self.matches, self.answers))

    def asking(self) -> Asking | None:
        """Give the question that is open now: the one gone back to, or the next."""
        if self.cursor is not None:
            return self.named(self.cursor)
        return self.open_questions[0] if self.open_questions else None

    def named(self, question_id: str) -> Asking:
        """Give a question by the id under which its answer stands in the log."""
        follow_up_id, at, target = question_id.partition("@")
        if not at:
            return Asking(self.script.questions[question_id])
        follow_up = next(f for f in self.script.follow_ups if f.id == follow_up_id)
        return Asking(follow_up=follow_up, target=target)

    def given(self) -> tuple[str, ...]:
        """Name the questions whose answers count, in the order in which they were first given."""
        return tuple(name for name in self.answers if name not in self.shelved)

    def answered_before(self, question_id: str | None) -> str | None:
        """Give the question that was answered before another, or last; shelved ones are passed."""
        given = self.given()
        if question_id is not None and question_id in given:
            given = given[: given.index(question_id)]
        return given[-1] if given else None


def begin(script: Script, catalogue: Catalogue, as_of: date, worth: Worth | None = None) -> Session:
    """Give the session of an empty log."""
    record = Record(Patient(), catalogue.facts, catalogue.vocabulary, as_of)
    matches = match(catalogue, record)
    return Session(script, catalogue, as_of, record, matches, worth or Worth())


def fold(
    log: Log, script: Script, catalogue: Catalogue, as_of: date, worth: Worth | None = None
) -> Session:
    """Give the session of a log."""
    return reduce(advance, log.events, begin(script, catalogue, as_of, worth))


def advance(session: Session, event: Event) -> Session:
    """Give the session after one more event."""
    match event:
        case Answered():
            return _answer(session, event)
        case WentBack():
            before = session.answered_before(session.cursor)
            return replace(session, cursor=before or session.cursor, page="")
        case Reopened(question):
            return replace(session, cursor=session.script.current(question), page="")
        case WentOn():
            return replace(session, cursor=None, page="")
        case Kept(trial):
            worth = replace(session.worth, kept=session.worth.kept | {trial})
            return replace(session, worth=worth, cursor=None, page="")
        case Showed(page):
            return replace(session, page=page)
        case Agreed():
            return replace(session, agreed=True)
        case Spoke(language):
            return replace(session, language=language)
        case Alarmed(flags):
            return replace(session, alarm=tuple(dict.fromkeys((*session.alarm, *flags))))
        case Dismissed():
            return replace(session, alarm=(), page=session.page if session.alarm else "")


def _answer(session: Session, answered: Answered) -> Session:
    question = session.script.current(answered.question)
    answered = replace(answered, question=question)
    answers = {**session.answers, question: answered}
    record, shelved = _record_of(session, answers)
    matches = match_again(session.matches, record, changed(session.record, record))
    step = Step(
        question,
        answered.value,
        moved=tuple(
            (before, now)
            for before, now in zip(session.matches, matches, strict=True)
            if (before.verdict, before.not_now) != (now.verdict, now.not_now)
        ),
        shelved=tuple(sorted(shelved - session.shelved - {question})),
        revived=tuple(sorted(session.shelved - shelved - {question})),
        contradictions=tuple(
            found for found in record.contradictions if found not in session.record.contradictions
        ),
        again=question in session.answers,
    )
    return replace(
        session,
        record=record,
        matches=matches,
        answers=answers,
        shelved=shelved,
        steps=(*session.steps, step),
        cursor=None,
        page="",
    )


def _record_of(session: Session, answers: Mapping[str, Answered]) -> tuple[Record, frozenset[str]]:
    """Assemble the record; answers to questions whose gate is shut are shelved, not lost.

    A gate is asked of the answers that have none themselves. Otherwise an answer could hold its own
    gate open: "pregnant" casts doubt on "male", and so on the gate that "male" shuts.
    """
    questions = session.script.questions
    values = {name: given.value for name, given in answers.items()}
    gated = [name for name in values if name in questions and questions[name].when is not None]
    shut: set[str] = set()
    if gated:
        free = {name: value for name, value in values.items() if name not in gated}
        planner = Planner(session.script, _assembled(session, free)[0])
        shut = {name for name in gated if not planner.gate_is_open(questions[name])}
    record, unused = _assembled(session, {n: v for n, v in values.items() if n not in shut})
    return record, frozenset(shut | unused)


def _assembled(session: Session, used: Mapping[str, Any]) -> tuple[Record, set[str]]:
    """Give the record of some answers, and the follow-ups among them that do not count."""
    facts, vocabulary = session.catalogue.facts, session.catalogue.vocabulary
    implied: frozenset[str] = frozenset()
    while True:
        assembly = Assembly(session.script, facts, vocabulary, session.as_of, implied)
        record = Record(assembly.patient(used), facts, vocabulary, session.as_of)
        asked_of = {name.partition("@")[2] for name in assembly.unused}
        follows = {str(c.concept) for c in record.conditions if c.implied_by}
        if implied or not asked_of & follows:
            return record, assembly.unused
        implied = frozenset(asked_of & follows)
