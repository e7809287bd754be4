# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What sounds like a denial or an end and is none: a dose that was missed, a list with an exception."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from itpchat.reading.clauses import TIME, number_of
from itpchat.reading.cues import Cue
from itpchat.reading.dating import About, Signs
from itpchat.reading.gathering import Group
from itpchat.reading.handing_on import is_medication

_DAYS = 2
"""A dose that was not taken so few days ago was missed; nothing tells of an end."""
_MISSED = re.compile(
    rf"(?:\b(?:havent|hasnt|have not|has not|didnt|did not)(?: yet)? (?:had|have|taken?|used?|injected?)"
    rf"|\b(?:skipp?(?:ed)?|missed|forgot(?:ten)?)(?: to (?:take|inject|use))?)"
    rf" (?:(?:my|his|her|our|the|last|weekly|daily|{TIME}s?|(?:morning|evening|daily) dose|dose|of) ?)+$"
    rf"|(?:还没(?:有)?|忘了?|忘记|漏)[吃用打服]了?$"
)
_NONE_TAKEN = re.compile(
    r"\b(?:havent|hasnt|have not|has not|didnt|did not)(?: yet)? (?:had|have|taken?|used?) (?:any ?)?$"
)
_ENDED = re.compile(
    r"\b(?:stop\w*|quit\w*|off|discontinu\w+|any ?more|ended|finished|done|through|no more|never|gave up|given up)\b|停|不再|戒"
)
_EXCEPT = re.compile(r"^\s*,?\s*(?:apart from|aside from|other than|except(?: for)?|besides)\b")

_OVER = {
    Cue.STOPPED, Cue.DENIED, Cue.NOT_NOW, Cue.NOT_CURRENT, Cue.AVOIDED, Cue.NOT_YET, Cue.PAST, Cue.PLANNED,
}  # fmt: skip


def said_of_use(
    cues: set[Cue],
    group: Group,
    following: Group | None,
    signs: Signs,
    about: Sequence[About],
    as_of: date,
) -> set[Cue]:
    """Give the cues of medicines without an end or a denial that the text does not tell."""
    if _of_these_days(group, signs, as_of):
        if _MISSED.search(group.before):
            return (cues - _OVER - {Cue.UNCERTAIN}) | {Cue.NOW}
        if _NONE_TAKEN.search(group.before):
            return (cues - _OVER) | {Cue.NOT_CURRENT}
    # "No vaccines apart from flu": the exception is no medicine that was read, so it is not known
    # which of them the denial leaves out.
    if _EXCEPT.search(group.after) and not (following and is_medication(following, about)):
        return cues - {Cue.DENIED, Cue.NOT_NOW}
    return cues


def _of_these_days(group: Group, signs: Signs, as_of: date) -> bool:
    """Tell whether nothing but today and the days before is spoken of, and of no end."""
    if _ENDED.search(f"{group.before} {group.said_after}"):
        return False
    days = {(as_of - timedelta(days=back)).isoformat() for back in range(_DAYS + 1)}
    numbers = map(number_of, re.findall(TIME, f"{group.before} {group.after}"))
    times = [signs.times[kind[1]] for kind in numbers if kind]
    return bool(times) and all(time.date in days and not time.lasting for time in times)
