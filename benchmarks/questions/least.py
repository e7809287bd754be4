"""The least number of questions after which nothing can change any more: exact, for one patient.

A set of answered questions *certifies* when, after them, no question is open. With truthful answers
more answers never take a certificate away. So whatever certifies must hold a question outside of
any set that does not certify: the larger that set, the fewer questions are left to choose from. The
search collects such demands:

1. a question without which even all others do not certify is *forced*: a demand of one;
2. the smallest set that meets all demands is found by branch and bound (on the smallest unmet
   demand; demands without a question in common give the bound);
3. if it certifies, it is a smallest certificate, since every certificate meets all demands; if not,
   it is enlarged, question by question, as long as it does not certify, and what is left outside is
   a new demand. Back to 2.

Where the search is given up, the smallest set of the last step 2 is a proven lower bound.
"""

from dataclasses import dataclass, replace

from benchmarks.questions.certifying import Certifying
from benchmarks.questions.standing import Place, urgent


@dataclass(frozen=True)
class Least:
    """The smallest certifying set, or a bound where the search was given up.

    `number` is exact where it is `proven`, else a lower bound; `forced` are in every certificate.
    """

    number: int
    proven: bool
    asked: frozenset[str] = frozenset()
    forced: frozenset[str] = frozenset()
    rounds: int = 0


class GivenUp(Exception):
    """The branch and bound looked at more sets than it was allowed."""


def everything(place: Place) -> Place:
    """Ask everything that any trial needs, also of trials that are ruled out meanwhile."""
    world = place.told.world
    kept = frozenset(
        trial.id
        for trial, listed in zip(world.trials, world.recruitment, strict=True)
        if listed != "closed"
    )
    place = Place(place.told, place.asked, replace(place.worth, kept=kept))
    while True:
        asking = urgent(place)
        if asking is None:
            options = place.outlook.options()
            if not options:
                return place
            ready = [o for o in options.values() if not o.after & options.keys()]
            asking = min(ready, key=lambda o: world.foresight.reach.place.get(o.id, -1)).asking
        place = place.with_answer(asking)


def least(certifying: Certifying, rounds: int = 200) -> Least:
    """Find a smallest set that certifies, besides the opening questions."""
    every = certifying.all
    single = [1 << at for at in range(every.bit_length())]
    forced = [bit for bit in single if not certifying.certifies(every & ~bit)]
    demands = list(forced)
    known = certifying.set_of(sum(forced))
    number = 0
    for done in range(rounds):
        try:
            chosen = smallest_meeting(demands)
        except GivenUp:
            return Least(number, proven=False, forced=known, rounds=done)
        number = chosen.bit_count()
        if certifying.certifies(chosen):
            return Least(number, True, certifying.set_of(chosen), known, done)
        demands.append(every & ~_enlarged(chosen, single, certifying))
    return Least(number, proven=False, forced=known, rounds=rounds)


def _enlarged(bits: int, single: list[int], certifying: Certifying) -> int:
    """Add questions as long as the set does not certify."""
    for bit in single:
        if not bits & bit and not certifying.certifies(bits | bit):
            bits |= bit
    return bits


def smallest_meeting(demands: list[int], most: int = 200_000) -> int:
    """Find a smallest set with a question of every demand, by branch and bound.

    Raises:
        GivenUp: more than `most` sets were looked at.
    """
    base, minimal = _minimal(demands)
    best = _first_guess(base, minimal)
    looked = 0

    def search(chosen: int, barred: int, left: list[int]) -> None:
        nonlocal best, looked
        looked += 1
        if looked > most:
            raise GivenUp
        if not left:
            if chosen.bit_count() < best.bit_count():
                best = chosen
            return
        if chosen.bit_count() + _apart(left) >= best.bit_count():
            return
        smallest = min(left, key=int.bit_count)
        for bit in sorted(_bits(smallest), key=lambda b: -sum(bool(d & b) for d in left)):
            others = [d & ~barred for d in left if not d & bit]
            if all(others):
                search(chosen | bit, barred, others)
            barred |= bit

    search(base, 0, minimal)
    return best


def _minimal(demands: list[int]) -> tuple[int, list[int]]:
    """Give what demands of one question force, and the others without those that they contain."""
    base = 0
    for demand in demands:
        if demand.bit_count() == 1:
            base |= demand
    minimal: list[int] = []
    for demand in sorted({d for d in demands if not d & base}, key=int.bit_count):
        if not any(other & ~demand == 0 for other in minimal):
            minimal.append(demand)
    return base, minimal


def _first_guess(base: int, demands: list[int]) -> int:
    """Meet each demand by the question that most of them have in common."""
    chosen = base
    for demand in demands:
        if not chosen & demand:
            chosen |= max(_bits(demand), key=lambda bit: sum(bool(d & bit) for d in demands))
    return chosen


def _apart(demands: list[int]) -> int:
    """Give how many demands, at least, have no question in common."""
    used = count = 0
    for demand in sorted(demands, key=int.bit_count):
        if not used & demand:
            used |= demand
            count += 1
    return count


def _bits(bits: int) -> list[int]:
    return [1 << at for at in range(bits.bit_length()) if bits >> at & 1]
