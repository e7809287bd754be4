"""Three truths: Kleene's strong logic of `true`, `false` and `unknown`.

Silence about a fact is unknown: never a pass, never a fail. Python's own `and`, `or`, `not` and
`if` would quietly turn an unknown into one of the other two, so a `Truth` refuses to be a `bool`.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """One of three truth values; `&`, `|` and `~` are Kleene's strong and, or and not."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    def __and__(self, other: "Truth") -> "Truth":
        return self if self.value <= other.value else other

    def __or__(self, other: "Truth") -> "Truth":
        return self if self.value >= other.value else other

    def __invert__(self) -> "Truth":
        return _OPPOSITE[self]

    def __bool__(self) -> NoReturn:
        raise TypeError("a Truth has three values: compare it with `is`, do not test it as a bool")

    @classmethod
    def of(cls, known: bool | None) -> "Truth":
        """Give the truth of a plain answer, where `None` stands for not known."""
        if known is None:
            return cls.UNKNOWN
        return cls.TRUE if known else cls.FALSE


_OPPOSITE = {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE, Truth.UNKNOWN: Truth.UNKNOWN}


def all_of(truths: Iterable[Truth]) -> Truth:
    """Give the conjunction; of nothing it is true."""
    result = Truth.TRUE
    for truth in truths:
        result = result & truth
        if result is Truth.FALSE:
            break
    return result


def any_of(truths: Iterable[Truth]) -> Truth:
    """Give the disjunction; of nothing it is false."""
    result = Truth.FALSE
    for truth in truths:
        result = result | truth
        if result is Truth.TRUE:
            break
    return result


def at_least(count: int, truths: Iterable[Truth]) -> Truth:
    """Tell whether at least `count` of the truths are true."""
    certain = possible = 0
    for truth in truths:
        certain += truth is Truth.TRUE
        possible += truth is not Truth.FALSE
    if certain >= count:
        return Truth.TRUE
    return Truth.UNKNOWN if possible >= count else Truth.FALSE


def implies(condition: Truth, consequence: Truth) -> Truth:
    """Give the material implication `if condition then consequence`."""
    return ~condition | consequence
