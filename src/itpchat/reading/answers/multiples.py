"""Laboratory values as multiples of the upper limit of normal: "52 (limit 40)", "1.3 times".

A bare 1.3 is no multiple: it may as well be mg/dL. It needs its upper limit, and is given as such.
"""

import re
from datetime import date
from decimal import Decimal

from itpchat.reading.answers.bounds import bounds_of, unhedged
from itpchat.reading.answers.cleaning import clean, too_long
from itpchat.reading.answers.dated import dated_value
from itpchat.reading.answers.normal_range import says_normal
from itpchat.reading.answers.numbers import Quantity, filler_for
from itpchat.reading.answers.numerals import written_number
from itpchat.reading.answers.results import (
    Doubt,
    Hint,
    Inexact,
    Measured,
    NeedsUpperLimit,
    NormalRange,
    NotUnderstood,
    NoValue,
    Read,
)
from itpchat.reading.answers.silences import read_silence

_UPPER_LIMIT = (
    r"(?:(?:the )?(?:upper |normal )?(?:uln|limits?|upper limit of normal|normal upper limit"
    r"|max(?:imum)?|upper limit|normal|normal value)"
    r"|正常值?上限|正常高限|参考值?上限|上限值?|正常值?)"
)
_TIMES = re.compile(
    rf"(.+?) ?(?:x|×|times|-?fold)(?: ?(?:of )?{_UPPER_LIMIT})?|(.+?) ?uln"
    rf"|{_UPPER_LIMIT}的?(.+?)倍|(.+?)倍(?:{_UPPER_LIMIT})?|[x×] ?(.+)"
)
_IN_A_WORD = {
    "twice": "2", "double": "2", "triple": "3", "three times": "3", "two times": "2",
}  # fmt: skip
_WORD_TIMES = re.compile(rf"(twice|double|triple)(?: {_UPPER_LIMIT})?")

_NUMBER = r"[0-9][0-9.,]*"
_UNIT = r"(?:[a-z]+ ?/ ?[a-z]+|units|单位(?:/升)?|微摩尔/升)"
_VALUE_AND_REST = re.compile(
    rf"(?P<value>{_NUMBER})(?: ?(?P<unit>{_UNIT}))?(?: ?[↑↓*]| [hl](?![a-z]))?(?P<rest>.*)"
)
_LIMIT_NAMED = re.compile(
    r"[\s,;:(/\[]*(?:(?:the )?(?:upper )?(?:uln|limit|normal upper limit|upper limit of normal"
    r"|max(?:imum)?|normal(?: range)?|ref(?:erence)?(?: range| interval)?|range)"
    r"|正常值?上限|参考值?上限|上限值?|正常(?:范围|值)|参考(?:范围|值|区间))"
    r"(?: (?:is|of|was|up to|is up to))*[\s:=是为]*"
    rf"(?:(?P<low>{_NUMBER}) ?[-~] ?|<|≤|<=|up to )?\s*(?P<limit>{_NUMBER})"
    rf" ?(?P<unit>{_UNIT})?[\s)\]]*"
)
_LIMIT_IN_BRACKETS = re.compile(
    rf"\s*[(\[] ?(?:(?P<low>{_NUMBER}) ?[-~] ?|<|≤|<=|up to )(?P<limit>{_NUMBER})"
    rf" ?(?P<unit>{_UNIT})? ?[)\]]"
)
_LIMIT_AFTER_SLASH = re.compile(rf" ?/ ?(?P<limit>{_NUMBER}) ?(?P<unit>{_UNIT})?(?P<low>)")
_WRITTEN_UNITS = {
    "u/l": "U/L", "iu/l": "IU/L", "umol/l": "µmol/L", "mmol/l": "mmol/L", "mg/dl": "mg/dL",
    "mg/l": "mg/L", "单位/升": "U/L", "微摩尔/升": "µmol/L", "单位": "U/L", "units": "U/L",
}  # fmt: skip


def read_multiple(
    typed: str, quantity: Quantity, *, as_of: date
) -> Read[Measured] | NeedsUpperLimit | Inexact | NormalRange | NoValue:
    """Read a multiple of the upper limit of normal, with the day where it was given."""
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if silence := read_silence(text):
        return silence
    found = dated_value(text, as_of, lambda part: _multiple_in(part, quantity))
    return found or NotUnderstood(Hint.UPPER_LIMIT)


def _multiple_in(
    text: str, quantity: Quantity
) -> Read[Measured] | NeedsUpperLimit | Inexact | NormalRange | NotUnderstood | None:
    rest, hedged = unhedged(text, filler_for(quantity.names, with_range=False))
    if says_normal(rest):
        return None if hedged else NormalRange()
    multiple = _times(rest)
    if multiple is not None:
        return _read(Measured(float(multiple)), quantity, Doubt.HEDGED if hedged else None)
    if found := _value_and_limit(rest, quantity, hedged):
        return found
    return _between(rest, quantity)


def _times(text: str) -> Decimal | None:
    if found := _WORD_TIMES.fullmatch(text):
        return Decimal(_IN_A_WORD[found[1]])
    found = _TIMES.fullmatch(text)
    return written_number(next(filter(None, found.groups())).strip()) if found else None


def _value_and_limit(
    text: str, quantity: Quantity, hedged: bool
) -> Read[Measured] | NeedsUpperLimit | NotUnderstood | None:
    found = _VALUE_AND_REST.fullmatch(text)
    value = written_number(found["value"].rstrip(".,")) if found else None
    if found is None or value is None:
        return None
    unit = found["unit"] or ""
    rest = found["rest"]
    if not rest and (not unit or unit in _WRITTEN_UNITS):
        if value <= 0:
            return NotUnderstood(Hint.IMPLAUSIBLE)
        return None if hedged else NeedsUpperLimit(float(value), _written(unit))
    for pattern in (_LIMIT_NAMED, _LIMIT_IN_BRACKETS, _LIMIT_AFTER_SLASH):
        if limit := pattern.fullmatch(rest):
            doubt = Doubt.HEDGED if hedged else None
            if pattern is _LIMIT_AFTER_SLASH:
                doubt = Doubt.GUESSED  # 52/40 may be a fraction or a date just as well
            return _ratio(value, unit, limit, quantity, doubt)
    return None


def _ratio(
    value: Decimal, unit: str, found: re.Match[str], quantity: Quantity, doubt: Doubt | None
) -> Read[Measured] | NotUnderstood | None:
    limit = written_number(found["limit"].rstrip(".,"))
    low = written_number(found["low"]) if found["low"] else None
    units = {_written(name) for name in (unit, found["unit"]) if name}
    if limit is None or limit <= 0 or (found["low"] and (low is None or low >= limit)):
        return None
    if len(units) > 1 or not units <= set(_WRITTEN_UNITS.values()):
        return NotUnderstood(Hint.UNIT)
    measured = Measured(
        float(round(value / limit, 6)),
        reading=float(value),
        unit=next(iter(units), ""),
        upper_limit=float(limit),
    )
    return _read(measured, quantity, doubt)


def _read(
    measured: Measured, quantity: Quantity, doubt: Doubt | None
) -> Read[Measured] | NotUnderstood:
    if measured.value <= 0 or not quantity.can_be(Decimal(str(measured.value))):
        return NotUnderstood(Hint.IMPLAUSIBLE)
    return Read(measured, doubt)


def _between(text: str, quantity: Quantity) -> Inexact | NotUnderstood | None:
    """Read bounds of a multiple ("less than 2 times"); bounds of a value alone say nothing."""
    bounds = bounds_of(text)
    if bounds.exact:
        return None
    low = _times(bounds.low) if bounds.low else None
    high = _times(bounds.high) if bounds.high else None
    if bounds.low and bounds.high and high is not None and low is None:
        low = written_number(bounds.low)
    if (bounds.low and low is None) or (bounds.high and high is None):
        return None
    if any(end is not None and not quantity.can_be(end) for end in (low, high)):
        return NotUnderstood(Hint.IMPLAUSIBLE)
    if low is not None and high is not None and low >= high:
        return NotUnderstood(Hint.UPPER_LIMIT)
    return Inexact(
        None if low is None else float(low),
        None if high is None else float(high),
        bounds.low_included,
        bounds.high_included,
    )


def _written(unit: str) -> str:
    unit = unit.replace(" ", "")
    return _WRITTEN_UNITS.get(unit, unit)
