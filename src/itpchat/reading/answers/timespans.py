"""Spans of time as people say them: "3 weeks", "a year and a half", "两个半月"."""

import re
from datetime import date, timedelta
from decimal import Decimal

from itpchat.moments import Duration, Moment, back
from itpchat.reading.answers.numerals import written_number
from itpchat.values import dataclass

LONGEST_LIFE = 120
"""Nothing in anybody's life lies more years back than this."""

_WEEK_EITHER_WAY = timedelta(days=3)
"""Who counts in weeks means a day of about that week, not the very weekday."""


@dataclass(frozen=True, slots=True)
class Timespan:
    """A span of time as it was said; `loose` where the words themselves are vague ("a couple")."""

    count: Decimal
    unit: str
    loose: bool = False


_UNITS = {
    "days": "days|day|d|天|日",
    "weeks": "weeks|week|wks|wk|w|周|星期|礼拜",
    "months": "months|month|mths|mth|mos|mo|月",
    "years": "years|year|yrs|yr|y|年",
    "hours": "hours|hour|hrs|hr|h|小时|钟头",
    "fortnights": "fortnights|fortnight",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split("|")}
_ENGLISH_UNIT = "|".join(word for word in _UNIT_OF if word.isascii())
_CHINESE_UNIT = "|".join(word for word in _UNIT_OF if not word.isascii())

_ENGLISH = re.compile(rf"(.+?)[\s-]?({_ENGLISH_UNIT})\.?(?P<half> and (?:a|one) half)?")
_ENGLISH_COMPOUND = re.compile(
    r"(.+?) ?(?:years|year|yrs|yr|y),?(?: and)? ?(.+?) ?(?:months|month|mths|mth|mos|mo|m)"
)
_HALF = re.compile(r"(?:a )?half(?: of)?(?: an?)?|half-?a")
_COUPLE = re.compile(r"(?:a |the )?couple(?: of)?")
_CHINESE = re.compile(rf"(.+?)(个)?(半)?({_CHINESE_UNIT})(半)?")
_CHINESE_COMPOUND = re.compile(r"(.+?)年(?:零|又)?(.+?)个月")


def timespan(text: str) -> Timespan | None:
    """Read a cleaned text that is a span of time and nothing else."""
    if text.isascii():
        return _english(text)
    return _chinese(text)


def _english(text: str) -> Timespan | None:
    if found := _ENGLISH_COMPOUND.fullmatch(text):
        return _years_and_months(_count(found[1]), _count(found[2]))
    found = _ENGLISH.fullmatch(text)
    if not found:
        return None
    unit, half = _UNIT_OF[found[2]], found["half"]
    # "3d" is three days, but "and" is not "an d": after a word the unit stands apart, in full.
    if not found[1][-1].isdigit() and (len(found[2]) == 1 or found.end(1) == found.start(2)):
        return None
    if _HALF.fullmatch(found[1]):
        return None if half else _made(Decimal("0.5"), unit)
    if _COUPLE.fullmatch(found[1]):
        return None if half else _made(Decimal(2), unit, loose=True)
    count = _count(found[1])
    if half and count is not None:
        count = count + Decimal("0.5") if count % 1 == 0 else None
    return _made(count, unit)


def _count(text: str) -> Decimal | None:
    if text in ("a", "an", "one"):
        return Decimal(1)
    return written_number(text)


def _chinese(text: str) -> Timespan | None:
    if found := _CHINESE_COMPOUND.fullmatch(text):
        return _years_and_months(written_number(found[1]), written_number(found[2]))
    if found := re.fullmatch(rf"半(个)?({_CHINESE_UNIT})", text):
        unit, measure = _UNIT_OF[found[2]], found[1]
        # 半年 and 半个月 (半月) are spans; 半天 is a morning, 半个年 is nothing.
        known = unit == "months" or (unit == "years" and not measure)
        return _made(Decimal("0.5"), unit) if known else None
    found = _CHINESE.fullmatch(text)
    if not found:
        return None
    number, measure, inner_half, sign, outer_half = found.groups()
    unit, count = _UNIT_OF[sign], written_number(number)
    needs_measure = sign in ("月", "星期", "礼拜", "小时", "钟头")
    # 三月 is March, 三个月 three months; 三个年 is nothing.
    if count is None or (sign == "月" and not measure) or (measure and not needs_measure):
        return None
    if inner_half and outer_half:
        return None
    if inner_half or outer_half:
        if count % 1 or (inner_half and not measure) or (outer_half and sign == "日"):
            return None
        count += Decimal("0.5")
    return _made(count, unit)


def _years_and_months(years: Decimal | None, months: Decimal | None) -> Timespan | None:
    if years is None or months is None or years % 1 or months % 1 or not 0 <= months < 12:
        return None
    return _made(years * 12 + months, "months")


def _made(count: Decimal | None, unit: str, loose: bool = False) -> Timespan | None:
    if count is None or count <= 0 or count > 50_000:
        return None
    if unit == "fortnights":
        return Timespan(count * 2, "weeks", loose)
    if unit == "hours":
        return Timespan(count / 24, "days", loose) if count % 24 == 0 else None
    return Timespan(count, unit, loose)


# From a span of time to the days that it may reach back to


def ago(span: Timespan, as_of: date) -> Moment | None:
    """Give the moment that lies a span of time before a day, no more exactly than was said.

    Years give the year, months the month, days the day; weeks give the days around the one that
    they reach. `None` where it is longer than a life.
    """
    if _in_days(span) > LONGEST_LIFE * 366:
        return None
    count = int(span.count)
    half = span.count % 1 != 0
    match span.unit:
        case "days":
            return None if half else Moment.on(back(as_of, Duration(count, "days")))
        case "weeks":
            centre = as_of - timedelta(days=int(span.count * 7))
            return _around(centre, _WEEK_EITHER_WAY, as_of)
        case "months" if half:
            centre = back(as_of, Duration(count, "months")) - timedelta(days=15)
            return _around(centre, timedelta(days=10), as_of)
        case "months":
            return _month(back(as_of, Duration(count, "months")))
        case _ if half:
            months = span.count * 12
            return _month(back(as_of, Duration(int(months), "months"))) if months % 1 == 0 else None
        case _:
            return Moment.parse(f"{as_of.year - count:04}")


def ahead(span: Timespan, as_of: date) -> Moment | None:
    """Give the moment that lies a span of time after a day; `None` for what is not planned."""
    days = timedelta(days=int(_in_days(span)))
    if days > timedelta(days=20 * 366):
        return None
    if span.unit == "days":
        return Moment.on(as_of + days)
    if span.unit == "weeks":
        centre = as_of + days
        return between(max(as_of, centre - _WEEK_EITHER_WAY), centre + _WEEK_EITHER_WAY)
    if span.unit == "years" and span.count % 1 == 0:
        return Moment.parse(f"{as_of.year + int(span.count):04}")
    months = as_of.year * 12 + as_of.month - 1 + int(span.count * _MONTHS_IN[span.unit])
    return Moment.parse(f"{months // 12:04}-{months % 12 + 1:02}")


def reaching_back(span: Timespan, as_of: date) -> date | None:
    """Give the very day that a span of time before a day reaches; `None` if beyond a life."""
    if _in_days(span) > LONGEST_LIFE * 366:
        return None
    if span.unit in ("days", "weeks"):
        return as_of - timedelta(days=int(_in_days(span)))
    months = span.count * (12 if span.unit == "years" else 1)
    day = back(as_of, Duration(int(months), "months"))
    return day - timedelta(days=15) if months % 1 else day


def _around(centre: date, either_way: timedelta, as_of: date) -> Moment:
    return between(centre - either_way, min(centre + either_way, as_of))


def between(first: date, last: date) -> Moment:
    """Give the moment that lies between two days, both included."""
    return Moment.on(first) if first == last else Moment.parse(f"{first}/{last}")


def _month(day: date) -> Moment:
    return Moment.parse(f"{day.year:04}-{day.month:02}")


_MONTHS_IN = {"months": 1, "years": 12}


def _in_days(span: Timespan) -> Decimal:
    return span.count * {"days": 1, "weeks": 7, "months": 30, "years": 365}[span.unit]
