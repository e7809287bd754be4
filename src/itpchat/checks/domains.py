"""What a fact can still be, while parts of a rule are held to be true or false.

A domain is never empty: narrowing it gives the domains that remain, of which there may be none.
Where a domain cannot follow exactly it stays too large, so that what it calls impossible surely is.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol, Self, TypeAlias

from itpchat.checks.spans_of_time import surely_not_longer, surely_shorter
from itpchat.facts import Fact
from itpchat.patient import NEVER
from itpchat.rules.fact_tests import Bounds
from itpchat.rules.windows import Window
from itpchat.values import dataclass

FEW = 8
"""Up to so many values are looked at one by one."""


class Domain(Protocol):
    """The values that a fact can have."""

    def values(self) -> tuple[object, ...] | None:
        """Give the values where they are few, else nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Among:
    """A yes or no, or a choice: one of some values."""

    allowed: tuple[object, ...]

    def values(self) -> tuple[object, ...]:
        """Give the values."""
        return self.allowed

    def narrowed(self, named: tuple[object, ...], wanted: bool) -> Iterator[Self]:
        """Keep the values that are named, or those that are not."""
        kept = tuple(value for value in self.allowed if (value in named) == wanted)
        if kept:
            yield replace(self, allowed=kept)


@dataclass(frozen=True, slots=True)
class Words:
    """A text: any but some, or one of some."""

    only: frozenset[object] | None = None
    none_of: frozenset[object] = frozenset()

    def values(self) -> None:
        """Texts are never few."""

    def narrowed(self, named: tuple[object, ...], wanted: bool) -> Iterator[Self]:
        """Keep the texts that are named, or those that are not."""
        if not wanted:
            kept = self.only - set(named) if self.only is not None else None
            none_of = self.none_of | set(named)
        else:
            kept = frozenset(named) - self.none_of
            kept = kept if self.only is None else kept & self.only
            none_of = self.none_of
        if kept is None or kept:
            yield replace(self, only=kept, none_of=none_of)


@dataclass(frozen=True, slots=True)
class Numbers:
    """A number between bounds; `whole` numbers have their bounds among them."""

    least: float = -math.inf
    least_included: bool = True
    most: float = math.inf
    most_included: bool = True
    whole: bool = False

    def values(self) -> tuple[object, ...] | None:
        """Give the whole numbers, where they are few."""
        if not self.whole or not self.most - self.least < FEW:
            return None
        return tuple(range(int(self.least), int(self.most) + 1))

    def narrowed(self, bounds: Bounds, wanted: bool) -> Iterator["Numbers"]:
        """Keep what lies between the bounds, or what lies on either side of them."""
        if wanted:
            yield from self._within(
                bounds.least, bounds.least_included, bounds.most, bounds.most_included
            )
            return
        if bounds.least is not None:
            yield from self._within(None, True, bounds.least, not bounds.least_included)
        if bounds.most is not None:
            yield from self._within(bounds.most, not bounds.most_included, None, True)

    def _within(
        self, least: float | None, least_included: bool, most: float | None, most_included: bool
    ) -> Iterator["Numbers"]:
        low, low_in = self.least, self.least_included
        if least is not None and (least > low or (least == low and not least_included)):
            low, low_in = least, least_included
        high, high_in = self.most, self.most_included
        if most is not None and (most < high or (most == high and not most_included)):
            high, high_in = most, most_included
        if self.whole:
            low, low_in = _next_whole(low, low_in), True
            high, high_in = -_next_whole(-high, high_in), True
        if low < high or (low == high and low_in and high_in):
            yield Numbers(low, low_in, high, high_in, self.whole)


def _next_whole(number: float, included: bool) -> float:
    if math.isinf(number):
        return number
    up = math.ceil(number)
    return up + 1 if up == number and not included else up


@dataclass(frozen=True, slots=True)
class Dates:
    """A date in the past, or never: the windows that it lies in.

    Every window is a bound on how long ago it was: `within` and `less_than_ago` from above, the
    other two from below.
    """

    may_be_never: bool = False
    is_never: bool = False
    windows: tuple[Window, ...] = ()

    def values(self) -> tuple[object, ...] | None:
        """Only never can be named."""
        return (NEVER,) if self.is_never else None

    def narrowed(self, window: Window, wanted: bool) -> Iterator["Dates"]:
        """Keep the dates that lie in the window, or those that do not."""
        if self.is_never:
            if not wanted:
                yield self
            return
        held = window if wanted else _opposite(window)
        if not any(_exclude(held, other) for other in self.windows) and not _empty(held):
            yield Dates(may_be_never=False, windows=(*self.windows, held))
        if not wanted and self.may_be_never:
            yield Dates(is_never=True)


_OPPOSITES = {
    "within": "more_than_ago",
    "more_than_ago": "within",
    "less_than_ago": "at_least_ago",
    "at_least_ago": "less_than_ago",
}
_FROM_ABOVE = ("within", "less_than_ago")
_INCLUDED = ("within", "at_least_ago")


def _opposite(window: Window) -> Window:
    return replace(window, name=_OPPOSITES[window.name])


def _exclude(one: Window, other: Window) -> bool:
    """Tell whether no date lies in both windows, whatever the day."""
    above, below = (one, other) if one.name in _FROM_ABOVE else (other, one)
    if above.name not in _FROM_ABOVE or below.name in _FROM_ABOVE:
        return False
    if above.name in _INCLUDED and below.name in _INCLUDED:
        return surely_shorter(above.length, below.length)
    return surely_not_longer(above.length, below.length)


def _empty(window: Window) -> bool:
    return window.name == "less_than_ago" and window.length.count == 0


def within_window(one: Window, other: Window) -> bool:
    """Tell whether every date in the one window surely lies in the other."""
    return _exclude(one, _opposite(other))


AnyDomain: TypeAlias = Among | Words | Numbers | Dates


def domain_of(fact: Fact) -> AnyDomain:
    """Give all that a fact can be."""
    if fact.kind == "yes_no":
        return Among((True, False))
    if fact.options:
        return Among(tuple(fact.options))
    if fact.numeric:
        least, most = fact.plausible or (-math.inf, math.inf)
        return Numbers(least, True, most, True, fact.kind == "whole")
    if fact.kind in ("date", "date_or_never"):
        return Dates(may_be_never=fact.kind == "date_or_never")
    return Words()
