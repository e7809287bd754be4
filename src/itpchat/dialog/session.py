"""A session: the log folded into answers, the record of the patient, and what is open now.

`fold` is pure: the same log, script, catalogue and day always give the same session.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from typing import Any

from itpchat.dialog.assembling import Assembly
from itpchat.dialog.log import (
    Agreed,
    Alarmed,
    Answered,
    Dismissed,
    Event,
    Log,
    Reopened,
    Showed,
    Spoke,
    WentBack,
    WentOn,
)
from itpchat.dialog.planner import Asking, Planner
from itpchat.dialog.script import Script
from itpchat.matching import Match, Verdict, match, match_again
from itpchat.patient import Patient
from itpchat.record import Record, changed
from itpchat.trials import Catalogue
from itpchat.wording import Language


@dataclass(frozen=True, slots=True)
class Step:
    """An answer in the order in which it was given, and the verdicts that it changed.

    `moved` holds the trial, its verdict before and after; `shelved` the questions whose answers no
    longer count, since a gate closed.
    """

    question: str
    value: Any
    moved: tuple[tuple[str, Verdict, Verdict], ...]
    shelved: tuple[str, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """All that follows from a log."""

    script: Script
    catalogue: Catalogue
    as_of: date
    record: Record
    matches: tuple[Match, ...]
    language: Language | None = None
    agreed: bool = False
    answers: Mapping[str, Answered] = field(default_factory=dict)
    shelved: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = ()
    cursor: str | None = None
    page: str = ""
    alarm: tuple[str, ...] = ()
    alarmed: bool = False

    def open_questions(self) -> list[Asking]:
        """Give what may still be asked, the next question first."""
        planner = Planner(self.script, self.record)
        for question_id in self.script.opening():
            question = self.script.questions[question_id]
            if question_id not in self.answers and planner.may_be_needed(question):
                return [Asking(question)]
        return planner.open_questions(self.matches, self.answers)

    def asking(self) -> Asking | None:
        """Give the question that is open now: the one gone back to, or the next."""
        if self.cursor is not None:
            return self.named(self.cursor)
        following = self.open_questions()
        return following[0] if following else None

    def named(self, question_id: str) -> Asking:
        """Give a question by the id under which its answer stands in the log."""
        follow_up_id, at, target = question_id.partition("@")
        if not at:
            return Asking(self.script.questions[question_id])
        follow_up = next(f for f in self.script.follow_ups if f.id == follow_up_id)
        return Asking(follow_up=follow_up, target=target)

    def answered_before(self, question_id: str | None) -> str | None:
        """Give the question that was answered before another, or last; shelved ones are passed."""
        given = [name for name in self.answers if name not in self.shelved]
        if question_id is not None and question_id in given:
            given = given[: given.index(question_id)]
        return given[-1] if given else None


def begin(script: Script, catalogue: Catalogue, as_of: date) -> Session:
    """Give the session of an empty log."""
    record = Record(Patient(), catalogue.facts, catalogue.vocabulary, as_of)
    return Session(script, catalogue, as_of, record, match(catalogue, record))


def fold(log: Log, script: Script, catalogue: Catalogue, as_of: date) -> Session:
    """Give the session of a log."""
    return reduce(advance, log.events, begin(script, catalogue, as_of))


def advance(session: Session, event: Event) -> Session:
    """Give the session after one more event."""
    match event:
        case Answered():
            return _answer(session, event)
        case WentBack():
            before = session.answered_before(session.cursor)
            return replace(session, cursor=before or session.cursor, page="")
        case Reopened(question):
            return replace(session, cursor=question, page="")
        case WentOn():
            return replace(session, cursor=None, page="")
        case Showed(page):
            return replace(session, page=page)
        case Agreed():
            return replace(session, agreed=True)
        case Spoke(language):
            return replace(session, language=language)
        case Alarmed(flags):
            return replace(session, alarm=flags, alarmed=True)
        case Dismissed():
            return replace(session, alarm=(), page="")


def _answer(session: Session, answered: Answered) -> Session:
    again = answered.question in session.answers
    answers = {**session.answers, answered.question: answered}
    record, shelved = _record_of(session, answers)
    matches = match_again(session.matches, record, changed(session.record, record))
    moved = tuple(
        (now.trial.id, before.verdict, now.verdict)
        for before, now in zip(session.matches, matches, strict=True)
        if before.verdict != now.verdict
    )
    newly_shelved = tuple(sorted(shelved - session.shelved))
    step = Step(answered.question, answered.value, moved, newly_shelved, again)
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


def _record_of(
    session: Session, answers: Mapping[str, Answered]
) -> tuple[Record, frozenset[str]]:
    """Assemble the record; answers to questions whose gate is shut are shelved, not lost.

    Shelving an answer can shut another gate, so it is repeated until nothing more is shelved.
    """
    shelved: set[str] = set()
    while True:
        used: dict[str, Any] = {
            name: answer.value for name, answer in answers.items() if name not in shelved
        }
        catalogue = session.catalogue
        assembly = Assembly(session.script, catalogue.facts, catalogue.vocabulary, session.as_of)
        patient = assembly.patient(used)
        record = Record(patient, catalogue.facts, catalogue.vocabulary, session.as_of)
        planner = Planner(session.script, record)
        shut = {
            name
            for name in used
            if name in session.script.questions
            and not planner.may_be_needed(session.script.questions[name])
        }
        shut |= {name for name in used if "@" in name and not _has_target(name, patient, session)}
        if not shut:
            return record, frozenset(shelved)
        shelved |= shut


def _has_target(name: str, patient: Patient, session: Session) -> bool:
    """Tell whether what a follow-up asks about is still named."""
    asking, target = session.named(name), name.partition("@")[2]
    assert asking.follow_up is not None
    if asking.follow_up.of == "treatment":
        return any(treatment.concept == target for treatment in patient.treatments)
    if asking.follow_up.of == "condition":
        return any(condition.concept == target for condition in patient.conditions)
    return target in patient.facts
