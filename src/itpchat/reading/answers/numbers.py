"""Numbers with a unit, for laboratory values and measurements other than platelets.

A unit is taken off only where it is the expected one or can be converted; a bare number that can
be two things in two units is both, and must be confirmed.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from itpchat.reading.answers.bounds import REFERENCE_RANGE, Bounds, Filler, bounds_of, unhedged
from itpchat.reading.answers.cleaning import clean, too_long
from itpchat.reading.answers.dated import dated_value
from itpchat.reading.answers.normal_range import says_normal
from itpchat.reading.answers.numerals import written_numbers
from itpchat.reading.answers.results import (
    Doubt,
    Hint,
    Inexact,
    Measured,
    NormalRange,
    NotUnderstood,
    NoValue,
    Read,
)
from itpchat.reading.answers.silences import read_silence
from itpchat.reading.answers.units import ExpectedUnit, OtherUnit, expected_unit
from itpchat.values import dataclass
from itpchat.wording import Language

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_LEVEL = re.compile(r"(?:grade|class|score|level|stage)[\s:]*(.+)|(.+?) ?(?:级|度|分)|(.+) points?")
_NUMBER_AND_REST = re.compile(r"([0-9][0-9.,]*) ?[a-z%/\u4e00-\u9fff^][^\s]*(?: ?/ ?[^\s]+)?")
_MAGNITUDE = re.compile(r"[千万]|thousand")


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number is asked for: its unit as in the fact dictionary, and what it can be.

    `plausible` are the bounds, both included, outside of which a number is asked again; `names`
    what the person may call it in the answer ("my haemoglobin is 85").
    """

    unit: str = ""
    plausible: tuple[float, float] | None = None
    whole: bool = False
    names: tuple[str, ...] = ()

    def can_be(self, number: Decimal) -> bool:
        """Tell whether a number, in the unit of the fact, is one that can be."""
        return self.plausible is None or self.plausible[0] <= number <= self.plausible[1]


def read_number(
    typed: str, quantity: Quantity, *, as_of: date, language: Language
) -> Read[Measured] | Inexact | NormalRange | NoValue:
    """Read a number in the unit of its quantity, with the day where it was given."""
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if silence := read_silence(text):
        return silence
    found = dated_value(text, as_of, lambda part: _number_in(part, quantity, language))
    match found:
        case Read() | Inexact() | NormalRange() | NotUnderstood():
            return found
        case _:
            return NotUnderstood(Hint.WHOLE_NUMBER if quantity.whole else Hint.NUMBER)


def _number_in(
    text: str, quantity: Quantity, language: Language
) -> Read[Measured] | Inexact | NormalRange | NotUnderstood | None:
    rest, hedged = unhedged(text, filler_for(quantity.names))
    if says_normal(rest):
        return None if hedged else NormalRange()
    bounds = bounds_of(rest)
    if not bounds.exact:
        return _between(bounds, quantity, language)
    if quantity.whole:
        rest = _level(rest)
    found = _candidates(rest, quantity, language)
    if not isinstance(found, Read) or not hedged or found.doubt:
        return found
    return Read(found.value, Doubt.HEDGED)


def _level(text: str) -> str:
    """Take off what stands around a grade: "class II", "2级"."""
    found = _LEVEL.fullmatch(text)
    inner = next(group for group in found.groups() if group) if found else text
    return _ROMAN.get(inner, inner)


def _candidates(
    text: str, quantity: Quantity, language: Language
) -> Read[Measured] | NotUnderstood | None:
    unit = expected_unit(quantity.unit)
    if numbers := written_numbers(text):
        if _MAGNITUDE.search(text) and quantity.unit == "10⁹/L":
            return _read([(numbers[0] / 1000, "", numbers[0])], quantity)
        return _bare(numbers, unit, quantity, language)
    found = _with_unit(text, unit)
    if found is None:
        odd = _NUMBER_AND_REST.fullmatch(text)
        return NotUnderstood(Hint.UNIT) if odd and written_numbers(odd[1]) else None
    return _read(found, quantity)


_Reading = tuple[Decimal, str, Decimal]
"""A value in the unit of the fact; the unit in which it was written, if another, and its number."""


def _with_unit(text: str, unit: ExpectedUnit) -> list[_Reading] | None:
    if text.startswith("百分之"):
        text = text.removeprefix("百分之") + "%"
    if number := _number_before(unit.names, text):
        return [(value, "", value) for value in number]
    for other in unit.others:
        if number := _number_before(other.names, text):
            return [(value * other.factor, other.name, value) for value in number]
    return None


def _number_before(unit: re.Pattern[str], text: str) -> tuple[Decimal, ...]:
    found = re.fullmatch(rf"(.+?)[\s-]?(?:{unit.pattern})", text)
    return written_numbers(found[1]) if found else ()


def _bare(
    numbers: tuple[Decimal, ...], unit: ExpectedUnit, quantity: Quantity, language: Language
) -> Read[Measured] | NotUnderstood:
    readings: list[_Reading] = [(number, "", number) for number in numbers]
    for number in numbers:
        for other in unit.others:
            if not _may_mean(other, number, language):
                continue
            reading = (number * other.factor, other.name, number)
            if other.certain_from and number >= other.certain_from and len(numbers) == 1:
                return _read([reading], quantity)
            readings.insert(0 if other.usual else len(readings), reading)
    found = _read(readings, quantity)
    if isinstance(found, Read) and found.sure and found.value.unit:
        return Read(found.value, Doubt.ASSUMED)
    return found


def _may_mean(other: OtherUnit, number: Decimal, language: Language) -> bool:
    if other.bare is None or language not in other.languages:
        return False
    return other.bare[0] <= number <= other.bare[1]


def _read(readings: Iterable[_Reading], quantity: Quantity) -> Read[Measured] | NotUnderstood:
    """Keep the readings that can be; several that differ compete."""
    possible = [reading for reading in readings if quantity.can_be(reading[0])]
    if not possible:
        return NotUnderstood(Hint.IMPLAUSIBLE)
    if quantity.whole:
        possible = [reading for reading in possible if reading[0] % 1 == 0]
        if not possible:
            return NotUnderstood(Hint.WHOLE_NUMBER)
    different: dict[float, Measured] = {}
    for value, written, number in possible:
        reading = float(number) if written else None
        different.setdefault(_rounded(value), Measured(_rounded(value), None, reading, written))
    first, *others = different.values()
    return Read(first, Doubt.AMBIGUOUS if others else None, tuple(others))


def _rounded(value: Decimal) -> float:
    return float(round(value, 4))


def _between(
    bounds: Bounds, quantity: Quantity, language: Language
) -> Inexact | NotUnderstood | None:
    low, high = bounds.low, bounds.high
    if low and high and written_numbers(low):
        found = re.fullmatch(r"[0-9.,]+(.*)", high)
        low += found[1] if found else ""  # "8 to 9 g/dL": the unit is that of both
    ends: list[float | None] = []
    for end in (low, high):
        found_end = _candidates(end, quantity, language) if end else None
        if end and found_end is None:
            return None
        if isinstance(found_end, NotUnderstood):
            return found_end
        if found_end and not found_end.sure:
            return NotUnderstood(Hint.NUMBER)
        ends.append(found_end.value.value if found_end else None)
    first, last = ends
    if first is not None and last is not None and first >= last:
        return NotUnderstood(Hint.NUMBER)
    return Inexact(first, last, bounds.low_included, bounds.high_included)


@lru_cache(maxsize=256)
def filler_for(names: tuple[str, ...], *, with_range: bool = True) -> Filler:
    """Give what may stand around a number: its own names, words such as "my … is", its range."""
    own = sorted({clean(name) for name in names} - {""}, key=len, reverse=True)
    english = "|".join(re.escape(name) for name in own if name.isascii())
    chinese = "|".join(re.escape(name) for name in own if not name.isascii())
    return Filler(
        before=re.compile(
            rf"(?:(?:{english or '(?!)'}|my|his|her|their|our|the|last|latest|(?:most )?recent"
            r"|current|level|value|result|number|reading|is|are|was|were|of|at|it|it'?s|i weigh"
            r"|(?:he|she) weighs|i|i'?m|he|he'?s|she|she'?s|they|we|had|have|has|got|only|just|now"
            r"|currently|exactly|came back(?: at| as)?)(?=[\s:=,<>0-9])[\s:=,]*|[=:]\s*)"
            rf"|(?:{chinese or '(?!)'}|我|他|她|孩子|的|结果|化验单?|最近一次|最近|上次|这次|最新"
            r"|目前|现在|检查|查出来|测出来|显示|数值|体重|是|为|有|只有|只|才|就)[=:]?(?=.)"
        ),
        after=re.compile(
            r"(?: (?:now|currently|exactly|only|last time|low|high|[hl])"
            rf"|{REFERENCE_RANGE if with_range else '(?!)'}"
            r"|\s?\((?:low|high|[hl])\)|\s?[↑↓*]|[了的呢啊]|偏低|偏高)$"
        ),
    )
