"""What one answer did: which trials it moved, and which answers and questions it put aside."""

from typing import TYPE_CHECKING, Any

from itpchat.dialog.log import Answered
from itpchat.matching import Match
from itpchat.record import Contradiction
from itpchat.values import dataclass

if TYPE_CHECKING:
    from itpchat.dialog.session import Session


@dataclass(frozen=True, slots=True)
class Step:
    """An answer in the order in which it was given, and what it did.

    `moved` holds the trials whose verdict it changed, as they were before and after; `shelved` the
    questions whose answers no longer count, since a gate closed, and `revived` those that count
    again; `contradictions` what cannot be true together with it; `again` says that it replaced an
    answer, after which `fewer` questions are no longer open and `more` newly are.
    """

    question: str
    value: Any
    moved: tuple[tuple[Match, Match], ...] = ()
    shelved: tuple[str, ...] = ()
    revived: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    again: bool = False
    fewer: int = 0
    more: int = 0


def step_of(session: "Session", after: "Session", answered: Answered) -> Step:
    """Say what an answer did."""
    question, again = answered.question, answered.question in session.answers
    open_before, open_now = (
        _open_besides(s, question) if again else set() for s in (session, after)
    )
    known = session.record.contradictions
    return Step(
        question,
        answered.value,
        moved=tuple(
            (before, now)
            for before, now in zip(session.matches, after.matches, strict=True)
            if (before.verdict, before.not_now) != (now.verdict, now.not_now)
        ),
        shelved=tuple(sorted(after.shelved - session.shelved - {question})),
        revived=tuple(sorted(session.shelved - after.shelved - {question})),
        contradictions=tuple(found for found in after.record.contradictions if found not in known),
        again=again,
        fewer=len(open_before - open_now),
        more=len(open_now - open_before),
    )


def _open_besides(session: "Session", question: str) -> set[str]:
    return {asking.id for asking in session.open_questions} - {question}
