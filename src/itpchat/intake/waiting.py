"""What each open question still decides: the trials and criteria that wait for its answer."""

from collections.abc import Iterable, Iterator, Mapping

from itpchat.dialog.planner import Asking, Planner
from itpchat.dialog.session import Session
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Waits:
    """A criterion that waits: its trial, and its number in the source."""

    trial: str
    criterion: str


def waiting_for(session: Session) -> Mapping[str, tuple[Waits, ...]]:
    """Give for each question, or follow-up, the criteria of possible trials that wait for it.

    A trial that is ruled out or closed waits for nothing, unless it is kept. A question in own
    words is not counted: it is the line itself. An answer of "not sure" leaves its criteria
    waiting.
    """
    planner = session.planner()
    found: dict[str, dict[Waits, None]] = {}
    for match in session.matches:
        if not session.worth.asking_for(match):
            continue
        for judged in match.criteria:
            for need in judged.needs:
                for asking in _askings(planner, need):
                    waits = Waits(match.trial.id, judged.criterion.id)
                    found.setdefault(asking.id, {})[waits] = None
    return {question: tuple(waits) for question, waits in found.items()}


def _askings(planner: Planner, need: str) -> list[Asking]:
    return [
        asking
        for asking in planner.askings_for(need)
        if asking.question is None
        or (asking.question.asks.about != "words" and planner.gate_is_open(asking.question))
    ]


def questions_for(needs: Iterable[str], session: Session) -> Iterator[str]:
    """Give the questions and follow-ups that may settle some needs, the better ones first."""
    planner = session.planner()
    for need in needs:
        yield from (asking.id for asking in _askings(planner, need))
