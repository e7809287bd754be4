"""Blood pressures, which nobody gives as one number: "120/80", "120 over 80", "高压120低压80"."""

import re

from itpchat.reading.answers.bounds import unhedged
from itpchat.reading.answers.cleaning import LONGEST_VALUE, clean, too_long
from itpchat.reading.answers.numbers import filler_for
from itpchat.reading.answers.results import (
    BloodPressure,
    Doubt,
    Hint,
    NotUnderstood,
    NoValue,
    Read,
)
from itpchat.reading.answers.silences import read_silence

_PRESSURE = re.compile(
    r"([0-9]{2,3})(?: ?(?:/|-|,) ?| over | and )([0-9]{2,3})(?: ?(?:mm ?hg|毫米汞柱))?"
    r"|(?:高压|收缩压)[:是为]?([0-9]{2,3})[,;和]?(?:低压|舒张压)[:是为]?([0-9]{2,3})"
)
_SYSTOLIC, _DIASTOLIC = (50, 300), (20, 200)
"""What can be, in mmHg, both bounds included."""


def read_blood_pressure(typed: str) -> Read[BloodPressure] | NoValue:
    """Read the upper and the lower number, in mmHg."""
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if silence := read_silence(text):
        return silence
    rest, hedged = unhedged(text[:LONGEST_VALUE], filler_for(("blood pressure", "bp", "血压")))
    found = _PRESSURE.fullmatch(rest)
    if not found or len(text) > LONGEST_VALUE:
        return NotUnderstood(Hint.BLOOD_PRESSURE)
    upper, lower = (int(group) for group in found.groups() if group)
    if not (_between(upper, _SYSTOLIC) and _between(lower, _DIASTOLIC) and lower < upper):
        return NotUnderstood(Hint.IMPLAUSIBLE)
    return Read(BloodPressure(upper, lower), Doubt.HEDGED if hedged else None)


def _between(number: int, bounds: tuple[int, int]) -> bool:
    return bounds[0] <= number <= bounds[1]
