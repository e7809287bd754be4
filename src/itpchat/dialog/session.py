"""A session: the log folded into answers, the record of the patient, and what is open now.

`fold` is pure: the same log, script, catalogue and day always give the same session.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from functools import cached_property, reduce

from itpchat.dialog.counting import Frame, record_of
from itpchat.dialog.doubting import doubt_of
from itpchat.dialog.foresight import foresight_of
from itpchat.dialog.log import (
    Agreed,
    Alarmed,
    Answered,
    Dismissed,
    Event,
    Kept,
    Log,
    Narrowed,
    Redid,
    Reopened,
    Showed,
    Spoke,
    Undid,
    WentBack,
    WentForward,
    WentOn,
)
from itpchat.dialog.outlook import Judging
from itpchat.dialog.planner import Asking, Planner, Worth
from itpchat.dialog.script import Script
from itpchat.dialog.steps import Step, step_of
from itpchat.matching import Match, match, match_again
from itpchat.patient import Patient
from itpchat.record import Record, changed
from itpchat.trials import Catalogue
from itpchat.values import dataclass
from itpchat.wording import Language

OVER = frozenset(("staff",))
"""Pages that lie over another one, to which closing them returns."""

RETURNED_TO = frozenset(("review", "results"))
"""Pages from which an answer is changed, and to which the changed answer leads back."""


@dataclass(frozen=True)
class Session:
    """All that follows from a log.

    `cursor` is the question that was gone back to, and `returns` the page to which its answer leads
    back; `beneath` is the page under one that lies over it. `before` is the session that undo gives
    back, and `undone` are those that redo does, the next one first. `narrowed` says by kind to what
    the results are narrowed.
    """

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
    returns: str = ""
    beneath: str = ""
    narrowed: Mapping[str, str] = field(default_factory=dict)
    alarm: tuple[str, ...] = ()
    before: "Session | None" = field(default=None, compare=False, repr=False)
    undone: "tuple[Session, ...]" = field(default=(), compare=False, repr=False)
    judging: Judging | None = field(default=None, compare=False, repr=False)

    @cached_property
    def open_questions(self) -> tuple[Asking, ...]:
        """What may still be asked, the next question first."""
        moment = (self.matches, self.answers, self.record, self.worth)
        if self.judging is None:
            return self._open_questions()
        before, given = self.judging.given
        if len(before) != len(moment) or any(
            one is not other for one, other in zip(before, moment, strict=True)
        ):
            given = self._open_questions()
            self.judging.given = (moment, given)
        return given

    def _open_questions(self) -> tuple[Asking, ...]:
        planner = self.planner()
        for question_id in self.script.opening():
            question = self.script.questions[question_id]
            if question_id not in self.answers and planner.gate_is_open(question):
                return (Asking(question),)
        return tuple(planner.open_questions(self.matches, self.answers, self.topic))

    def planner(self, worth: Worth | None = None) -> Planner:
        """Give the planner of this moment, for the trials that are worth asking for."""
        foresight = foresight_of(self.script, self.catalogue, self.as_of)
        doubt = doubt_of(self.script, ((n, a.value) for n, a in self.answers.items()))
        return Planner(
            self.script, self.record, worth or self.worth, foresight, self.judging, doubt
        )

    @property
    def topic(self) -> str:
        """The topic that is being talked about: that of the last answer that counts."""
        for name in reversed(self.given()):
            question = self.script.questions.get(name)
            if question is not None:
                return question.topic
        return ""

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

    def answered_after(self, question_id: str) -> str | None:
        """Give the question that was answered after another; shelved ones are passed."""
        given = self.given()
        if question_id not in given[:-1]:
            return None
        return given[given.index(question_id) + 1]


def begin(script: Script, catalogue: Catalogue, as_of: date, worth: Worth | None = None) -> Session:
    """Give the session of an empty log."""
    record = Record(Patient(script.respondent), catalogue.facts, catalogue.vocabulary, as_of)
    matches = match(catalogue, record)
    return Session(script, catalogue, as_of, record, matches, worth or Worth(), judging=Judging())


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
        case Undid():
            return _undo(session)
        case Redid():
            return _redo(session)
        case Kept(trial):
            worth = replace(session.worth, kept=session.worth.kept | {trial})
            return replace(
                session, worth=worth, cursor=None, page="", returns="", before=session, undone=()
            )
        case Narrowed(kind, key):
            return replace(session, narrowed={**session.narrowed, kind: key})
        case Agreed():
            return replace(session, agreed=True)
        case Spoke(language):
            return replace(session, language=language)
        case Alarmed(flags):
            return replace(session, alarm=tuple(dict.fromkeys((*session.alarm, *flags))))
        case _:
            return _look(session, event)


def _look(session: Session, event: Event) -> Session:
    """Look at another question or page; no answer changes."""
    match event:
        case WentBack():
            before = session.answered_before(session.cursor)
            return replace(session, cursor=before or session.cursor, page="")
        case WentForward():
            after = session.answered_after(session.cursor) if session.cursor else None
            return replace(session, cursor=after, page="", returns=session.returns if after else "")
        case Reopened(question):
            cursor = session.script.current(question)
            returns = session.page if session.page in RETURNED_TO else ""
            return replace(session, cursor=cursor, page="", returns=returns)
        case WentOn():
            return replace(session, cursor=None, page="", returns="")
        case Showed(page) if page in OVER:
            beneath = session.beneath if session.page in OVER else session.page
            return replace(session, page=page, beneath=beneath)
        case Showed(page):
            return replace(session, page=page, returns="")
        case Dismissed() if session.alarm:
            return replace(session, alarm=())
        case Dismissed():
            return replace(session, page=session.beneath if session.page in OVER else "")
        case _:
            raise AssertionError(f"{event} is no event")


def _undo(session: Session) -> Session:
    """Give the session before the last answer, as it was; the language stays as it is now."""
    if session.before is None:
        return session
    return replace(
        session.before,
        language=session.language,
        narrowed=session.narrowed,
        alarm=session.alarm,
        undone=(session, *session.undone),
    )


def _redo(session: Session) -> Session:
    """Give the session from which an answer was taken back."""
    if not session.undone:
        return session
    again, *others = session.undone
    return replace(
        again,
        language=session.language,
        narrowed=session.narrowed,
        alarm=session.alarm,
        undone=tuple(others),
    )


def _answer(session: Session, answered: Answered) -> Session:
    question = session.script.current(answered.question)
    answered = replace(answered, question=question)
    answers = {**session.answers, question: answered}
    frame = Frame(session.script, session.catalogue, session.as_of)
    record, shelved = record_of(frame, answers)
    matches = match_again(session.matches, record, changed(session.record, record))
    after = replace(
        session,
        record=record,
        matches=matches,
        answers=answers,
        shelved=shelved,
        cursor=None,
        page=session.page if answered.besides else session.returns,
        returns="",
        before=session.before if answered.besides else session,
        undone=(),
    )
    return replace(after, steps=(*session.steps, step_of(session, after, answered)))
