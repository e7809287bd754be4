"""Platelet counts, in ×10⁹/L, as people and laboratories write them.

1 ×10⁹/L is 1,000 per µL. A bare number below 1,000 is ×10⁹/L, from 1,000 on it is per µL. Below 1
or above 1,000 ×10⁹/L is asked again, and so is 12.000, which is twelve to some and twelve thousand
to others. Every count should be read back in both forms, sure or not.
"""

import re
from datetime import date
from decimal import Decimal

from itpchat.reading.answers.bounds import REFERENCE_RANGE, Filler, bounds_of, unhedged
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
from itpchat.reading.answers.units import (
    BILLIONS_PER_LITRE,
    PER_MICROLITRE,
    THOUSANDS_PER_MICROLITRE,
)
from itpchat.wording import Language, Text

LOWEST, HIGHEST = Decimal(1), Decimal(1000)
"""Counts outside of these, in ×10⁹/L, are asked again: a slip is likelier."""

_MAY_COUNT_TEN_THOUSANDS = (Decimal(1), Decimal(30))
"""In Chinese a bare 3 may mean 3万, that is 30: up to 30万 (300) a count is ordinary."""

_CLOSE_TO_NORMAL = Decimal(100)
"""A bare count from here on is close to normal, or has lost the zeros of a count per µL."""

_UNITS = tuple(
    (re.compile(rf"(.+?) ?{unit}"), Decimal(factor))
    for unit, factor in (
        (BILLIONS_PER_LITRE, "1"),
        (THOUSANDS_PER_MICROLITRE, "1"),
        (rf"(?:lakhs?|lacs?) ?{PER_MICROLITRE}?", "100"),
        (PER_MICROLITRE, "0.001"),
    )
)
_COUNTS_BY_MAGNITUDE = re.compile(r"[千万]|thousand")
_SLANG_TEN_THOUSAND = re.compile(r"(?<=[0-9])w(?![a-z])")
_POINT_BEFORE_THREE_DIGITS = re.compile(r"[1-9][0-9]*\.[0-9]{3}(?![0-9])")
_HAN = re.compile(r"[\u4e00-\u9fff]")

_NORMAL_COUNTS = r"\s?[(\[] ?(?:[89]|1[0-9])[0-9] ?[-~] ?[3-5][0-9]{2}[^()\[\]]{0,9}[)\]]"
"""The range that a laboratory prints beside a count, such as (125-350): no bounds of the count."""

_FILLER = Filler(
    before=re.compile(
        r"(?:(?:last time|(?:the |my )?(?:doctor|nurse|hospital|lab) (?:said|says|told me)|my|his"
        r"|her|their|our|the|last|latest|(?:most )?recent|current|platelets?|plts?|thrombocytes?"
        r"|blood|counts?|number|levels?|value|reading|results?|test|labs?|report|cbc|is|are|was|were"
        r"|of|at|it|it'?s|i|i'?m|i'?ve|he|he'?s|she|she'?s|they|they'?re|we|had|have|has|got|only"
        r"|just|now|currently|exactly|says?|said|shows?|showed|came back(?: at| as)?"
        r"|(?:down|dropped|fell|went down|went up|rose|back) to)"
        r"(?=[\s:=,<>0-9])(?:\s-\s|[\s:=,])*|[=:]\s*)"
        r"|(?:我|他|她|孩子|的|血小板|计数|数值|数量|结果|化验单?|血常规|最近一次|最近|上次|这次|最新"
        r"|目前|现在|检查|复查|抽血|验血|查出来|查|测出来|测|显示|是|为|有|只有|只|才|就|仅|plt"
        r"|(?:降|升|掉|涨|回升|回|跌)到了?)[=:]?(?=.)"
    ),
    after=re.compile(
        r"(?: (?:platelets?|plts?|plt|count|now|currently|right now|exactly|only|last time|low|high"
        r"|at (?:my |the |his |her )?last (?:check|test|visit|count|appointment)|[hl])"
        rf"|{REFERENCE_RANGE}|{_NORMAL_COUNTS}"
        r"|\s?\((?:low|high|[hl])\)|\s?[↑↓*]|[了的呢啊]|血小板|偏低|偏高)$"
    ),
)


def read_platelets(
    typed: str, *, as_of: date, language: Language
) -> Read[Measured] | Inexact | NormalRange | NoValue:
    """Read a platelet count in ×10⁹/L, with the day of the test where it was given.

    `language` is that of the conversation: a bare 3 is 3 or 30 to a Chinese reader.
    """
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if silence := read_silence(text):
        return silence
    chinese = language == "zh" or bool(_HAN.search(text))
    found = dated_value(text, as_of, lambda part: _count_in(part, as_of, chinese))
    match found:
        case Read() | Inexact() | NormalRange() | NotUnderstood():
            return found
        case _:
            return NotUnderstood(Hint.PLATELETS)


def _count_in(
    text: str, as_of: date, chinese: bool
) -> Read[Measured] | Inexact | NormalRange | NotUnderstood | None:
    rest, hedged = unhedged(text, _FILLER)
    if says_normal(rest):
        return NormalRange() if not hedged else None
    bounds = bounds_of(rest)
    if not bounds.exact:
        return _between(bounds.low, bounds.high, chinese, bounds.low_included, bounds.high_included)
    found = _count(rest, chinese)
    if found is None or isinstance(found, NotUnderstood):
        return found
    count, bare = found
    if bare and chinese and _MAY_COUNT_TEN_THOUSANDS[0] <= count <= _MAY_COUNT_TEN_THOUSANDS[1]:
        return Read(_measured(count), Doubt.AMBIGUOUS, (_measured(count * 10),))
    if _unusual(rest, bare, count, as_of):
        return Read(_measured(count), Doubt.UNUSUAL)
    if hedged:
        return Read(_measured(count), Doubt.HEDGED)
    return Read(_measured(count), Doubt.GUESSED if _SLANG_TEN_THOUSAND.search(rest) else None)


def in_both_forms(count: float) -> Text:
    """Say a count in ×10⁹/L and per µL, so that a slip is seen when it is read back."""
    single = Decimal(str(count)) * 1000
    ten_thousands = single / 10_000
    chinese = f"{single.normalize():f}" if ten_thousands < 1 else f"{ten_thousands.normalize():f}万"
    return Text(f"{count:g} ×10⁹/L ({single:,.0f} per µL)", f"{count:g}×10⁹/L（每微升{chinese}）")


def _measured(count: Decimal) -> Measured:
    return Measured(float(count))


def _unusual(text: str, bare: bool, count: Decimal, as_of: date) -> bool:
    """Tell whether a bare number may have lost its zeros, or may be a year."""
    if bare:
        return count >= _CLOSE_TO_NORMAL
    return text.isdecimal() and (count < 2 or 1900 <= int(text) <= as_of.year + 1)


def _count(text: str, chinese: bool) -> tuple[Decimal, bool] | NotUnderstood | None:
    """Read one count: its ×10⁹/L, and whether it was a bare number below 1,000."""
    if _POINT_BEFORE_THREE_DIGITS.search(text):
        return NotUnderstood(Hint.PLATELETS)
    if chinese:
        text = _SLANG_TEN_THOUSAND.sub("万", text)
    found = _number_and_unit(text)
    if found is None:
        return None
    number, unit, by_magnitude = found
    if unit is None:
        bare = number < 1000 and not by_magnitude
        if not bare and number % 1:
            return NotUnderstood(Hint.PLATELETS)  # no half cells
        count = number if bare else number / 1000
    else:
        bare, count = False, number * unit
    return (count, bare) if LOWEST <= count <= HIGHEST else NotUnderstood(Hint.PLATELETS)


def _number_and_unit(text: str) -> tuple[Decimal, Decimal | None, bool] | None:
    by_magnitude = bool(_COUNTS_BY_MAGNITUDE.search(text))
    numbers = written_numbers(text)
    if numbers:
        # 12,500 is 12,500 per µL to some and 12.500 ×10⁹/L to others: the same count.
        return max(numbers), None, by_magnitude
    for pattern, unit in _UNITS:
        found = pattern.fullmatch(text)
        numbers = written_numbers(found[1]) if found else ()
        if not found or not numbers:
            continue
        if _COUNTS_BY_MAGNITUDE.search(found[1]) and unit != Decimal("0.001"):
            return None
        return (max(numbers) if unit < 1 else min(numbers)), unit, False
    return None


def _between(
    low: str | None, high: str | None, chinese: bool, low_included: bool, high_included: bool
) -> Inexact | NotUnderstood | None:
    if low and high:
        low = _with_unit_of(high, low)
    ends: list[float | None] = []
    for end in (low, high):
        found = _count(end, chinese) if end else None
        if end and found is None:
            return None
        if isinstance(found, NotUnderstood):
            return found
        if found and end and end.isdecimal() and not found[1] and found[0] < 2:
            return NotUnderstood(Hint.PLATELETS_UNIT)  # "less than 1000": of which unit?
        if found and found[1] and chinese and found[0] <= _MAY_COUNT_TEN_THOUSANDS[1]:
            return NotUnderstood(Hint.PLATELETS_UNIT)
        ends.append(float(found[0]) if found else None)
    first, last = ends
    if first is not None and last is not None and first >= last:
        return NotUnderstood(Hint.PLATELETS_UNIT)
    return Inexact(first, last, low_included, high_included)


def _with_unit_of(other: str, text: str) -> str:
    """Give the unit of "10 to 15k" to the 10 as well."""
    if not written_numbers(text) or _COUNTS_BY_MAGNITUDE.search(text):
        return text
    if found := re.fullmatch(r"[0-9.一二两三四五六七八九十]+([千万])", other):
        return text + found[1]
    for pattern, _ in _UNITS:
        if found := pattern.fullmatch(other):
            return text + other[found.end(1) :]
    return text
