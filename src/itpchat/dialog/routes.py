"""Routes: sets of questions by whose answers a criterion may fail only together.

"None of these three failed" takes two or three questions. Each alone promises nothing.
"""

from collections.abc import Iterator

from itpchat.dialog.ahead import NO_ODDS, Ahead, Stands, known_or
from itpchat.dialog.asking import Option
from itpchat.dialog.trees import Odds

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
        self._goes_on: dict[tuple[int, Stands, str], float] = {}
        self._routes: dict[tuple[object, ...], tuple[tuple[Option, ...], ...]] = {}

    def chance(self, item: int, stands: Stands, options: tuple[Option, ...]) -> float:
        """Estimate the chance that a criterion fails by the answers to these questions alone."""
        key = (item, stands, *(option.id for option in options))
        found = self._chance.get(key)
        if found is None:
            found = self._chance[key] = self._chance_by(item, stands, options)
        return found

    def _chance_by(self, item: int, stands: Stands, options: tuple[Option, ...]) -> float:
        made = self.ahead.items[item]
        if made.bad is None or not options:
            return 0.0
        if len(options) == 1:
            foreseen = self.ahead.foreseen(options[0])
            outcomes = self.ahead.outcomes(item, stands, options[0])
            return sum(foreseen[number].share for number in outcomes.fail)
        known = made.known(stands)
        told = [self.ahead.told(option) for option in options]

        def odds(leaf: int) -> Odds:
            by_these = max((by_one.get(leaf, NO_ODDS) for by_one in told), key=sum)
            return known_or(leaf, known, by_these)

        return made.failing(odds)

    def goes_on(self, item: int, stands: Stands, option: Option) -> float:
        """Give the chance that a criterion can still fail, and has not, after a question."""
        key = (item, stands, option.id)
        found = self._goes_on.get(key)
        if found is None:
            found = self._goes_on[key] = sum(self._still_open(item, stands, option))
        return found

    def _still_open(self, item: int, stands: Stands, option: Option) -> Iterator[float]:
        made = self.ahead.items[item]
        settled = self.ahead.outcomes(item, stands, option).settle
        for number, answer in enumerate(self.ahead.foreseen(option)):
            if number not in settled:
                after = tuple(
                    answer.effects.get(leaf) if truth is None else truth
                    for leaf, truth in zip(made.leaves, stands, strict=True)
                )
                if self.ahead.prospects(item, after)[0]:
                    yield answer.share

    def routes(
        self, item: int, stands: Stands, options: tuple[Option, ...]
    ) -> tuple[tuple[Option, ...], ...]:
        """Give sets of two or more of these questions by which a criterion may fail.

        Of all of them, the one that adds least for its effort is left out, again and again.
        """
        key = (item, stands, *(option.id for option in options))
        found = self._routes.get(key)
        if found is None:
            found = self._routes[key] = tuple(self._routes_of(item, stands, options))
        return found

    def _routes_of(
        self, item: int, stands: Stands, options: tuple[Option, ...]
    ) -> Iterator[tuple[Option, ...]]:
        left = list(options)
        while len(left) > 1:
            chance = self.chance(item, stands, tuple(left))
            if chance < WORTH_IT:
                return
            without = {
                option.id: self.chance(item, stands, tuple(o for o in left if o is not option))
                for option in left
            }
            least = max(left, key=lambda o: (round(without[o.id], 6), o.asking.effort, o.id))
            if len(left) <= LONGEST and without[least.id] < SPARE * chance:
                yield tuple(left)
            left.remove(least)
