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
    CALLED_OFF = auto()
    """It was planned, and did not come about."""
    FELL_THROUGH = auto()
    """It was about to be given, and something else happened: nothing is denied of another time."""
    NOT_NOW = auto()
    NOT_CURRENT = auto()
    """Not taken at present, said in so many words: nothing is denied of the past."""
    NO_TROUBLE = auto()
    """No problems with it: a medicine was taken, an illness was not had."""
    USELESS_OR_UNUSED = auto()
    """没用 after a name: it did not help, or it was not used."""
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
    CERTAIN = auto()
    """Said to be sure of it; what is in doubt is its year, its dose or how often."""
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
_MOST_TAILS = 6


def cues_in(table: Sequence[Rule], before: str, after: str, tails: Sequence[str]) -> set[Cue]:
    """Give the cues that stand around a name. `tails` are said of it in clauses of their own."""
    found = set()
    before, after = before[-_NEAR:], after[:_NEAR]
    tails = [tail[:_NEAR] for tail in tails[:_MOST_TAILS]]
    empty = {
        place
        for place, words in (("before", before), ("after", after), ("tail", tails and "tail"))
        if not words or words.isspace()
    }
    whole = " ".join(f"{before} \uf8ff {after} {' , '.join(tails)}"[: 2 * _NEAR].split())
    for rule in table:
        if rule.where in empty or rule.cue in found:
            continue
        if rule.where == "before":
            hit = rule.pattern.search(before)
        elif rule.where == "after":
            hit = rule.pattern.search(after)
        elif rule.where == "tail":
            hit = next(filter(None, map(rule.pattern.search, tails)), None)
        else:
            hit = rule.pattern.search(whole)
        if hit:
            found.add(rule.cue)
    return found
