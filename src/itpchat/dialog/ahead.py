"""What may still become of criteria, and by the answers to which questions.

A criterion is a tree over numbered tests (`trees.py`). How it stands is given by the truth of each
of its tests: `None` where that can still be asked, unknown where it cannot. What is found here only
orders questions; verdicts, and what is still open, always come from the record as it is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import NamedTuple, TypeAlias

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

FOLLOWS = "@"
"""What the id of a follow-up holds."""


class Stand(NamedTuple):
    """How a criterion stands; `live` names for each of its tests the questions open about it."""

    item: int
    known: Stands
    live: tuple[tuple[str, ...], ...]


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

    `denials` are tests that it decides where no other question about them is open: who had none of
    the last things asked about had none at all. `left` are tests that it leaves to follow-ups on
    what it names, with how these turn them out.
    """

    share: float
    effects: Known
    denials: Known = field(default_factory=dict)
    left: Mapping[int, Odds] = field(default_factory=dict)
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
        nobody: Known,
    ) -> None:
        self.items = items
        self.foreseen = foreseen
        self._odds = odds
        self._nobody = nobody
        self._told: dict[str, dict[int, Odds]] = {}
        self._denied: dict[str, dict[int, Odds]] = {}
        self._prospects: dict[tuple[int, Stands], tuple[tuple[int, ...], bool]] = {}
        self._outcomes: dict[tuple[Stand, str], Outcomes] = {}
        self._chance: dict[tuple[int, Stands], float] = {}
        self._needed: dict[tuple[Stand, str], bool] = {}

    def told(self, option: Option) -> Mapping[int, Odds]:
        """Give how each test turns out by the answer to one question alone."""
        found = self._told.get(option.id)
        if found is None:
            found = self._told[option.id] = _summed(
                (answer.share, answer.effects) for answer in self.foreseen(option)
            )
        return found

    def denied(self, option: Option) -> Mapping[int, Odds]:
        """Give how each test turns out by a question if no other about it says anything else."""
        found = self._denied.get(option.id)
        if found is None:
            found = self._denied[option.id] = _summed(
                (answer.share, {**answer.denials, **answer.effects})
                for answer in self.foreseen(option)
            )
        return found

    def prospects(self, item: int, stands: Stands) -> tuple[tuple[int, ...], bool]:
        """Give the tests that can still make a criterion fail, and whether it can turn out well."""
        key = (item, stands)
        found = self._prospects.get(key)
        if found is None:
            found = self._prospects[key] = _prospects_of(self.items[item], stands)
        return found

    def effects(self, at: Stand, option: Option, answer: Foreseen) -> Known:
        """Give what an answer makes of the tests of a criterion as it stands."""
        found = {}
        for leaf, live in zip(self.items[at.item].leaves, at.live, strict=True):
            truth = answer.effects.get(leaf)
            if truth is None and live == (option.id,):
                truth = answer.denials.get(leaf)
            if truth is not None and not (
                truth is self._nobody.get(leaf) and self._is_too_early(option, live)
            ):
                found[leaf] = truth
        return found

    def _is_too_early(self, option: Option, live: tuple[str, ...]) -> bool:
        """Tell whether "none" decides nothing yet: something was named, or may be named before."""
        return any(name in option.after or (FOLLOWS in name and name != option.id) for name in live)

    def nobody(self, leaf: int) -> Truth | None:
        """Give how a test turns out for somebody who never took, or had, anything."""
        return self._nobody.get(leaf)

    def outcomes(self, at: Stand, option: Option) -> Outcomes:
        """Tell which foreseen answers make a criterion fail, and which settle it, as it stands."""
        key = (at, option.id)
        found = self._outcomes.get(key)
        if found is None:
            found = self._outcomes[key] = self._outcomes_of(at, option)
        return found

    def _outcomes_of(self, at: Stand, option: Option) -> Outcomes:
        made = self.items[at.item]
        fail, settle, later, named = [], [], 0.0, 0.0
        known, leaves = made.known(at.known), frozenset(made.leaves)
        elsewhere = {
            leaf for leaf, live in zip(made.leaves, at.live, strict=True) if live != (option.id,)
        }
        for number, answer in enumerate(self.foreseen(option)):
            after = {**self.effects(at, option, answer), **known}
            truth = truth_of(made.tree, after)
            if truth is not Truth.UNKNOWN:
                settle.append(number)
                if truth is made.bad:
                    fail.append(number)
            elif made.bad is not None:
                left = {
                    leaf: self._by_follow_ups(leaf, odds, alone=leaf not in elsewhere)
                    for leaf, odds in answer.left.items()
                    if leaf in leaves and leaf not in after
                }
                chance = made.failing(_after(after, left)) if left else 0.0
                later += answer.share * chance
                named += answer.share if chance else 0.0
        return Outcomes(tuple(fail), tuple(settle), later, named)

    def _by_follow_ups(self, leaf: int, odds: Odds, *, alone: bool) -> Odds:
        """Give how a test turns out by follow-ups; they deny it only where nothing else could."""
        true, false = odds
        if not alone:
            denied = self._nobody.get(leaf)
            true = 0.0 if denied is Truth.TRUE else true
            false = 0.0 if denied is Truth.FALSE else false
        return true, false

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

    def is_needed(self, at: Stand, option: Option) -> bool:
        """Tell whether a criterion cannot turn out well without a question."""
        key = (at, option.id)
        found = self._needed.get(key)
        if found is None:
            without = tuple(
                Truth.UNKNOWN if truth is None and live == (option.id,) else truth
                for truth, live in zip(at.known, at.live, strict=True)
            )
            found = self._needed[key] = not self.prospects(at.item, without)[1]
        return found


def _summed(answers: Iterable[tuple[float, Known]]) -> dict[int, Odds]:
    found: dict[int, Odds] = {}
    for share, effects in answers:
        for leaf, truth in effects.items():
            true, false = found.get(leaf, NO_ODDS)
            if truth is Truth.TRUE:
                found[leaf] = (true + share, false)
            elif truth is Truth.FALSE:
                found[leaf] = (true, false + share)
    return found


def known_or(leaf: int, known: Known, unknown: Odds) -> Odds:
    """Give how a test turns out: as it is known, or by its odds."""
    truth = known.get(leaf)
    if truth is None:
        return unknown
    return (1.0, 0.0) if truth is Truth.TRUE else (0.0, float(truth is Truth.FALSE))


def _after(known: Known, left: Mapping[int, Odds]) -> Callable[[int], Odds]:
    """Give how tests turn out by follow-ups alone, of which some are left to them."""
    return lambda leaf: known_or(leaf, known, left.get(leaf, NO_ODDS))


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
