"""What may still become of criteria, and by the answers to which questions.

A criterion is a tree over numbered tests (`trees.py`). How it stands is given by the truth of each
of its tests: `None` where that can still be asked, unknown where it cannot. What is found here only
orders questions; verdicts, and what is still open, always come from the record as it is.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from itpchat.dialog.asking import Option
from itpchat.dialog.trees import (
    Known,
    Node,
    Odds,
    Standing,
    can_be,
    can_go_to_the_team,
    odds_of,
    towards,
    truth_of,
)
from itpchat.truth import Truth
from itpchat.values import dataclass

Stands: TypeAlias = tuple[Truth | None, ...]
"""How the tests of a criterion stand, in the order of its leaves."""

NO_ODDS: Odds = (0.0, 0.0)

OPEN_ENDED = 0.4
"""Of answers that only lead to a follow-up, how many turn a test out true, and how many false.

An estimate: about as many treatments are told to have failed as to have worked.
"""


@dataclass(frozen=True, slots=True)
class Item:
    """A criterion as the planner sees it; `bad` is the truth that makes it fail, if one does."""

    tree: Node
    bad: Truth | None
    leaves: tuple[int, ...]

    @property
    def single(self) -> bool:
        """Whether it is a single test."""
        return len(self.leaves) == 1

    def known(self, stands: Stands) -> dict[int, Truth]:
        """Give what is known of the leaves; a test that will stay unknown is UNKNOWN."""
        return {
            leaf: truth
            for leaf, truth in zip(self.leaves, stands, strict=True)
            if truth is not None
        }

    def failing(self, odds: Callable[[int], Odds]) -> float:
        """Give the chance that it fails, from how its tests turn out."""
        true, false = odds_of(self.tree, odds)
        return true if self.bad is Truth.TRUE else false


@dataclass(frozen=True, slots=True)
class Foreseen:
    """An answer that may be given, with its chance, and what it makes of tests on its own.

    `left` are tests that it leaves to follow-ups, since it names what they are about.
    """

    share: float
    effects: Known
    left: frozenset[int] = frozenset()
    names: bool = False


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Which of the foreseen answers to a question make a criterion fail, and which settle it.

    `later` is the chance that it fails by what is asked next of something that was named, which
    happens with the chance `named`.
    """

    fail: tuple[int, ...]
    settle: tuple[int, ...]
    later: float = 0.0
    named: float = 0.0


class Ahead:
    """Knows what may still become of criteria; what was found once is kept."""

    def __init__(
        self,
        items: Sequence[Item],
        foreseen: Callable[[Option], tuple[Foreseen, ...]],
        odds: Callable[[], Mapping[int, Odds]],
    ) -> None:
        self.items = items
        self.foreseen = foreseen
        self._odds = odds
        self._told: dict[str, dict[int, Odds]] = {}
        self._prospects: dict[tuple[int, Stands], tuple[tuple[int, ...], bool]] = {}
        self._outcomes: dict[tuple[int, Stands, str], Outcomes] = {}
        self._chance: dict[tuple[int, Stands], float] = {}
        self._needed: dict[tuple[object, ...], bool] = {}

    def told(self, option: Option) -> Mapping[int, Odds]:
        """Give how each test turns out by the answer to one question alone."""
        found = self._told.get(option.id)
        if found is None:
            found = self._told[option.id] = {}
            for answer in self.foreseen(option):
                for leaf, truth in answer.effects.items():
                    true, false = found.get(leaf, NO_ODDS)
                    if truth is Truth.TRUE:
                        found[leaf] = (true + answer.share, false)
                    elif truth is Truth.FALSE:
                        found[leaf] = (true, false + answer.share)
        return found

    def prospects(self, item: int, stands: Stands) -> tuple[tuple[int, ...], bool]:
        """Give the tests that can still make a criterion fail, and whether it can turn out well."""
        key = (item, stands)
        found = self._prospects.get(key)
        if found is None:
            found = self._prospects[key] = _prospects_of(self.items[item], stands)
        return found

    def outcomes(self, item: int, stands: Stands, option: Option) -> Outcomes:
        """Tell which foreseen answers make a criterion fail, and which settle it, as it stands."""
        key = (item, stands, option.id)
        found = self._outcomes.get(key)
        if found is None:
            found = self._outcomes[key] = self._outcomes_of(item, stands, option)
        return found

    def _outcomes_of(self, item: int, stands: Stands, option: Option) -> Outcomes:
        made = self.items[item]
        fail, settle, later, named = [], [], 0.0, 0.0
        at, leaves = made.known(stands), frozenset(made.leaves)
        for number, answer in enumerate(self.foreseen(option)):
            after = {**answer.effects, **at}
            truth = truth_of(made.tree, after)
            if truth is not Truth.UNKNOWN:
                settle.append(number)
                if truth is made.bad:
                    fail.append(number)
            elif made.bad is not None and (left := leaves & answer.left - after.keys()):
                chance = made.failing(_after(after, left))
                later += answer.share * chance
                named += answer.share if chance else 0.0
        return Outcomes(tuple(fail), tuple(settle), later, named)

    def chance_to_fail(self, item: int, stands: Stands) -> float:
        """Estimate the chance that a criterion will fail once everything was asked."""
        key = (item, stands)
        found = self._chance.get(key)
        if found is None:
            made = self.items[item]
            found = 0.0
            if made.bad is not None:
                at, odds = made.known(stands), self._odds()
                found = made.failing(lambda leaf: known_or(leaf, at, odds.get(leaf, NO_ODDS)))
            self._chance[key] = found
        return found

    def is_needed(
        self, item: int, stands: Stands, option: Option, options: tuple[Option, ...]
    ) -> bool:
        """Tell whether a criterion cannot turn out well without one of the open questions."""
        key = (item, stands, option.id, *(other.id for other in options))
        found = self._needed.get(key)
        if found is None:
            elsewhere = {leaf for o in options if o.id != option.id for leaf in self.told(o)}
            alone = self.told(option).keys() - elsewhere
            without = tuple(
                Truth.UNKNOWN if truth is None and leaf in alone else truth
                for leaf, truth in zip(self.items[item].leaves, stands, strict=True)
            )
            found = self._needed[key] = not self.prospects(item, without)[1]
        return found


def known_or(leaf: int, known: Known, unknown: Odds) -> Odds:
    """Give how a test turns out: as it is known, or by its odds."""
    truth = known.get(leaf)
    if truth is None:
        return unknown
    return (1.0, 0.0) if truth is Truth.TRUE else (0.0, float(truth is Truth.FALSE))


def _after(known: Known, left: frozenset[int]) -> Callable[[int], Odds]:
    """Give how tests turn out by follow-ups alone, of which some are left to them."""
    either: Odds = (OPEN_ENDED, OPEN_ENDED)
    return lambda leaf: known_or(leaf, known, either if leaf in left else NO_ODDS)


def _prospects_of(item: Item, stands: Stands) -> tuple[tuple[int, ...], bool]:
    tree, bad = item.tree, item.bad
    standing = dict(zip(item.leaves, stands, strict=True))
    at = Standing(
        {n: truth for n, truth in standing.items() if truth in (Truth.TRUE, Truth.FALSE)},
        {number for number, truth in standing.items() if truth is None},
    )
    helping = tuple(dict.fromkeys(towards(tree, bad, at))) if bad is not None else ()
    good = (Truth.TRUE, Truth.FALSE) if bad is None else (~bad,)
    fits = any(can_be(tree, truth, at) for truth in good) or can_go_to_the_team(tree, at)
    return helping, fits
