"""Routes: sets of questions by whose answers a criterion may fail only together.

"None of these three failed" takes two or three questions. Each alone promises nothing.
"""

from collections.abc import Iterator
from math import prod

from itpchat.dialog.ahead import FOLLOWS, NO_ODDS, Ahead, Stand, known_or
from itpchat.dialog.asking import Option
from itpchat.dialog.trees import Odds
from itpchat.truth import Truth

LONGEST = 4
"""A route has at most so many questions."""

WORTH_IT = 0.02
"""A route is looked at where a criterion fails by it with at least this chance."""

SPARE = 0.97
"""A question is spared where a route promises this share of its chance without it."""


class Routes:
    """Finds routes; what was found once is kept."""

    def __init__(self, ahead: Ahead) -> None:
        self.ahead = ahead
        self._chance: dict[tuple[object, ...], float] = {}
        self._goes_on: dict[tuple[Stand, str], float] = {}
        self._routes: dict[tuple[object, ...], tuple[tuple[Option, ...], ...]] = {}

    def chance(self, at: Stand, options: tuple[Option, ...]) -> float:
        """Estimate the chance that a criterion fails by the answers to these questions alone."""
        key = (at, *(option.id for option in options))
        found = self._chance.get(key)
        if found is None:
            found = self._chance[key] = self._chance_by(at, options)
        return found

    def _chance_by(self, at: Stand, options: tuple[Option, ...]) -> float:
        made = self.ahead.items[at.item]
        if made.bad is None or not options:
            return 0.0
        if len(options) == 1:
            foreseen = self.ahead.foreseen(options[0])
            outcomes = self.ahead.outcomes(at, options[0])
            return sum(foreseen[number].share for number in outcomes.fail)
        known = made.known(at.known)
        live = dict(zip(made.leaves, at.live, strict=True))

        def odds(leaf: int) -> Odds:
            return known_or(leaf, known, self._by_all(leaf, live[leaf], options))

        return made.failing(odds)

    def _by_all(self, leaf: int, live: tuple[str, ...], options: tuple[Option, ...]) -> Odds:
        """Give how a test turns out: by one of these questions, or denied by all that are open."""
        asked = {option.id: self.ahead.denied(option).get(leaf, NO_ODDS) for option in options}
        true, false = NO_ODDS
        for option in options:
            trues, falses = self.ahead.told(option).get(leaf, NO_ODDS)
            # "None" under this list counts if what comes before it was denied too.
            before = option.after.intersection(live)
            named = any(FOLLOWS in n and n != option.id and n not in asked for n in live)
            counts = not named and before <= asked.keys()
            match self.ahead.nobody(leaf):
                case Truth.TRUE:
                    trues *= prod(asked[name][0] for name in before) if counts else 0.0
                case Truth.FALSE:
                    falses *= prod(asked[name][1] for name in before) if counts else 0.0
            true, false = max(true, trues), max(false, falses)
        if asked.keys() >= set(live):
            true = max(true, prod(asked[name][0] for name in live))
            false = max(false, prod(asked[name][1] for name in live))
        return true, false

    def goes_on(self, at: Stand, option: Option) -> float:
        """Give the chance that a criterion can still fail, and has not, after a question."""
        key = (at, option.id)
        found = self._goes_on.get(key)
        if found is None:
            found = self._goes_on[key] = sum(self._still_open(at, option))
        return found

    def _still_open(self, at: Stand, option: Option) -> Iterator[float]:
        made = self.ahead.items[at.item]
        settled = self.ahead.outcomes(at, option).settle
        for number, answer in enumerate(self.ahead.foreseen(option)):
            if number not in settled:
                effects = self.ahead.effects(at, option, answer)
                after = tuple(
                    effects.get(leaf) if truth is None else truth
                    for leaf, truth in zip(made.leaves, at.known, strict=True)
                )
                if self.ahead.prospects(at.item, after)[0]:
                    yield answer.share

    def routes(self, at: Stand, options: tuple[Option, ...]) -> tuple[tuple[Option, ...], ...]:
        """Give sets of two or more of these questions by which a criterion may fail.

        Of all of them, the one that adds least for its effort is left out, again and again.
        """
        key = (at, *(option.id for option in options))
        found = self._routes.get(key)
        if found is None:
            found = self._routes[key] = tuple(self._routes_of(at, options))
        return found

    def _routes_of(self, at: Stand, options: tuple[Option, ...]) -> Iterator[tuple[Option, ...]]:
        left = list(options)
        while len(left) > 1:
            chance = self.chance(at, tuple(left))
            if chance < WORTH_IT:
                return
            without = {
                option.id: self.chance(at, tuple(o for o in left if o is not option))
                for option in left
            }
            least = max(left, key=lambda o: (round(without[o.id], 6), o.asking.effort, o.id))
            if len(left) <= LONGEST and without[least.id] < SPARE * chance:
                yield tuple(left)
            left.remove(least)
