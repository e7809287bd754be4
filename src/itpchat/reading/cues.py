"""Cues: what the words around a name say about it.

A cue is a pattern for the words right before a name, right after it, or anywhere in what belongs
to it. The patterns are written for how patients write, in small letters and without apostrophes.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum, auto

from itpchat.values import dataclass


class Cue(StrEnum):
    """What can be said of a name."""

    DENIED = auto()
    NOT_NOW = auto()
    AFFIRMED = auto()
    PAST = auto()
    FORMERLY = auto()
    STILL = auto()
    """Not stopped yet: it is planned, or being tried."""
    NOT_YET = auto()
    """Prescribed or planned, and not begun."""
    USES = auto()
    """A bare "takes": now, where no time is named."""
    ADJUSTED = auto()
    """The dose was changed; from then on it is unchanged."""
    REACTED = auto()
    """A rash, hives or a shock came from it."""
    AVOIDED = auto()
    RULED_OUT = auto()
    NOW = auto()
    STOPPED = auto()
    STARTED = auto()
    PLANNED = auto()
    ALLERGY = auto()
    NOT_ALLERGIC = auto()
    UNCERTAIN = auto()
    FAMILY = auto()
    OTHER_PERSON = auto()
    PATIENT = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """A cue, and where its pattern must be found: `before`, `after` or in `all` that belongs."""

    cue: Cue
    where: str
    pattern: re.Pattern[str]


def rules(cue: Cue, where: str, *patterns: str) -> Iterator[Rule]:
    """Make the rules of one cue; before a name a pattern ends at it, after it begins there."""
    for pattern in patterns:
        if where == "before":
            pattern = rf"(?:{pattern})\s*$"
        elif where == "after":
            pattern = rf"^\s*(?:{pattern})"
        yield Rule(cue, where, re.compile(pattern))


_NEAR = 120
"""How many characters around a name are looked at."""


def cues_in(table: Sequence[Rule], before: str, after: str, tail: str) -> set[Cue]:
    """Give the cues that stand around a name. `tail` is said of it in clauses of their own."""
    found = set()
    before, after, tail = before[-_NEAR:], after[:_NEAR], tail[:_NEAR]
    whole = " ".join(f"{before} \uf8ff {after} {tail}".split())
    for rule in table:
        if rule.cue in found:
            continue
        if rule.where == "before":
            hit = rule.pattern.search(before)
        elif rule.where == "after":
            hit = rule.pattern.search(after)
        elif rule.where == "tail":
            hit = rule.pattern.search(tail)
        else:
            hit = rule.pattern.search(whole)
        if hit:
            found.add(rule.cue)
    return found
