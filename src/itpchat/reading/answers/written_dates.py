"""Dates as they are written on paper: 2023-05-14, 3/4/2025, 14 March 2025, 2023年5月."""

import re
from datetime import date, timedelta

from itpchat.moments import Moment
from itpchat.reading.answers.numerals import CHINESE_DIGITS, written_number
from itpchat.reading.answers.results import Doubt
from itpchat.values import dataclass

_STILL_THIS_TIME = timedelta(days=92)
"""A day or month named without its year, and this near, can only be the latest one."""

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MISSPELLED = {"febuary": 2, "feburary": 2, "janurary": 1, "setember": 9, "ocotber": 10, "sept": 9}


@dataclass(frozen=True, slots=True)
class Possible:
    """The moments that some words may mean, the likeliest first, past and future alike."""

    moments: tuple[Moment, ...]
    doubt: Doubt | None = None


def written_date(text: str, as_of: date) -> Possible | None:
    """Read a cleaned text that is a calendar date and nothing else."""
    return _numeric(text, as_of) or _english(text, as_of) or _chinese(text, as_of)


# Digits alone

_YEAR = re.compile(r"[12][0-9]{3}")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-3][0-9])?")
_YEAR_FIRST = re.compile(r"([12][0-9]{3})([-/. ])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([12][0-9]{3}|[0-9]{2})")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})[-/. ]([12][0-9]{3})")
_WITHOUT_YEAR = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")


def _numeric(text: str, as_of: date) -> Possible | None:
    if _YEAR.fullmatch(text):
        return possible([moment(int(text))])
    if found := _COMPACT.fullmatch(text):
        year, month, day = found.groups()
        doubt = None if day else Doubt.GUESSED
        return possible([moment(int(year), int(month), int(day) if day else None)], doubt)
    if found := _YEAR_FIRST.fullmatch(text):
        year, _, month, day = found.groups()
        return possible([moment(int(year), int(month), int(day) if day else None)])
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(int(found[1]), int(found[3]), found[4], as_of)
    if found := _MONTH_AND_YEAR.fullmatch(text):
        return possible([moment(int(found[2]), int(found[1]))])
    if found := _WITHOUT_YEAR.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        readings = [latest(second, first, as_of), latest(first, second, as_of)]
        if len(found[2]) == 2:
            readings.append(moment(_full_year(second, as_of), first))
        return possible(readings, Doubt.ASSUMED)
    return None


def _year_last(first: int, second: int, year: str, as_of: date) -> Possible | None:
    """Read 3/4/2025: the day first or the month first, wherever both make a date."""
    if len(year) == 4:
        return possible([moment(int(year), second, first), moment(int(year), first, second)])
    full = _full_year(int(year), as_of)
    readings = [moment(full, second, first), moment(full, first, second)]
    if 2000 + first <= as_of.year:
        readings.append(moment(2000 + first, second, int(year)))
    return possible(readings, Doubt.ASSUMED)


def _full_year(two_digits: int, as_of: date) -> int:
    """Give the latest year, not after this one, that ends in two digits."""
    century = as_of.year - as_of.year % 100
    return century + two_digits if two_digits <= as_of.year % 100 else century - 100 + two_digits


# English month names

_ORDINAL = re.compile(r"\b([0-9]{1,2})(?:st|nd|rd|th)\b")
_JOINED_BY_HYPHENS = re.compile(r"(?<=[a-z0-9])[-./](?=[a-z0-9])")
_NAMED = {
    "day month year": re.compile(r"([0-9]{1,2}) ?([a-z]{3,9})\.? ?([12][0-9]{3}|'?[0-9]{2})"),
    "month day year": re.compile(r"([a-z]{3,9})\.? ?([0-9]{1,2}) ([12][0-9]{3}|'[0-9]{2})"),
    "month year": re.compile(r"([a-z]{3,9})\.? ?([12][0-9]{3}|'[0-9]{2})"),
    "year month day": re.compile(r"([12][0-9]{3}) ([a-z]{3,9})\.? ?([0-9]{1,2})"),
    "year month": re.compile(r"([12][0-9]{3}) ([a-z]{3,9})\.?"),
    "day month": re.compile(r"([0-9]{1,2}) ?([a-z]{3,9})\.?"),
    "month day": re.compile(r"([a-z]{3,9})\.? ?([0-9]{1,2})"),
    "month": re.compile(r"([a-z]{3,9})\.?"),
}


def month_number(word: str) -> int | None:
    """Give the number of a month by its English name or the beginning of it."""
    if word in _MISSPELLED:
        return _MISSPELLED[word]
    fitting = [n for n, name in enumerate(_MONTHS, start=1) if name.startswith(word)]
    return fitting[0] if len(word) >= 3 and len(fitting) == 1 else None


def _english(text: str, as_of: date) -> Possible | None:
    if not text.isascii() or len(text) > 40:
        return None
    if found := re.fullmatch(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th)", text):
        return _day_alone(int(found[1]), as_of)
    ordinal = bool(_ORDINAL.search(text))
    text = _ORDINAL.sub(r"\1", re.sub(r",| of\b|\bthe ", " ", text))
    text = " ".join(_JOINED_BY_HYPHENS.sub(" ", text).split())
    for form, pattern in _NAMED.items():
        if found := pattern.fullmatch(text):
            parts = dict(zip(form.split(), found.groups(), strict=True))
            month = month_number(parts["month"])
            return _named(parts, month, ordinal, as_of) if month else None
    return None


def _named(parts: dict[str, str], month: int, ordinal: bool, as_of: date) -> Possible | None:
    day = int(parts["day"]) if "day" in parts else None
    if "year" in parts:
        written = parts["year"].removeprefix("'")
        year = int(written) if len(written) == 4 else _full_year(int(written), as_of)
        return possible([moment(year, month, day)], None if len(written) == 4 else Doubt.ASSUMED)
    if "day" not in parts:
        return _month_alone(month, as_of)
    day_reading = _without_year(month, int(parts["day"]), as_of)
    if list(parts) == ["day", "month"] or ordinal or len(parts["day"]) == 1:
        return day_reading
    # "May 23" is a day of this year to some and a month of 2023 to others.
    year = _full_year(int(parts["day"]), as_of)
    if day_reading and year < 2000:
        return day_reading
    moments = (*(day_reading.moments if day_reading else ()), moment(year, month))
    return possible(list(moments), Doubt.ASSUMED)


# Chinese

_DIGIT = r"[0-9零一二三四五六七八九]"
_CHINESE = re.compile(
    rf"(?:(?:(?P<year>{_DIGIT}{{4}}|{_DIGIT}{{2}})年|(?P<named>大前年|前年|去年|今年|本年|明年|后年))的?)?"
    r"(?:(?P<month>[0-9]{1,2}|十[一二]?|[一二三四五六七八九])月份?的?)?"
    r"(?:(?P<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?P<sign>日|号)?)?"
    r"(?P<part>(?:年|月)?(?:初|底|末|中)|年中|上旬|中旬|下旬|春天?|夏天?|秋天?|上半年|下半年)?(?:的时候|那年|那会儿?)?"
)
_NAMED_YEARS = {
    "大前年": -3, "前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2,
}  # fmt: skip


def _chinese(text: str, as_of: date) -> Possible | None:
    found = _CHINESE.fullmatch(text)
    if text.isascii() or not found:
        return None
    year = _chinese_year(found, as_of)
    month = _small(found["month"])
    day = _small(found["day"])
    # A bare number after a month is its day only in numerals (三月十二), never in digits.
    if found["day"] and not found["sign"] and (not found["month"] or found["day"].isascii()):
        return None
    if found["part"] and (found["day"] or not (found["year"] or found["named"] or month)):
        return None
    if year is not None:
        if day and not month:
            return None
        if month or found["named"]:
            return possible([moment(year, month, day)])
        return _year_alone(found["year"], year, as_of)
    if month:
        return _without_year(month, day, as_of) if day else _month_alone(month, as_of)
    return _day_alone(day, as_of) if day else None


def _chinese_year(found: re.Match[str], as_of: date) -> int | None:
    if found["named"]:
        return as_of.year + _NAMED_YEARS[found["named"]]
    if not found["year"]:
        return None
    digits = "".join(str(CHINESE_DIGITS.get(sign, sign)) for sign in found["year"])
    return int(digits) if len(digits) == 4 else _full_year(int(digits), as_of)


def _year_alone(written: str, year: int, as_of: date) -> Possible | None:
    """Read 23年, which is 2023 to some and 23 years to others; 03年 can only be a year."""
    if len(written) == 4:
        return possible([moment(year)])
    if not written.isascii() or written.startswith("0") or int(written) >= 60:
        return possible([moment(year)], Doubt.ASSUMED)
    readings = [moment(year), moment(as_of.year - int(written))]
    return possible(readings if year >= 2000 else readings[::-1], Doubt.ASSUMED)


def _small(text: str | None) -> int | None:
    number = written_number(text) if text else None
    return int(number) if number is not None else None


# What is left out


def _without_year(month: int, day: int, as_of: date) -> Possible | None:
    found = latest(month, day, as_of)
    if found is None:
        return None
    near = as_of - found.earliest <= _STILL_THIS_TIME
    return possible([found], None if near else Doubt.ASSUMED)


def _month_alone(month: int, as_of: date) -> Possible | None:
    year = as_of.year if month <= as_of.month else as_of.year - 1
    found = moment(year, month)
    if found is None:
        return None
    if month == as_of.month:
        return possible([found, moment(year - 1, month)], Doubt.ASSUMED)
    near = as_of - found.latest <= _STILL_THIS_TIME
    return possible([found], None if near else Doubt.ASSUMED)


def _day_alone(day: int, as_of: date) -> Possible | None:
    for months_back in range(3):
        index = as_of.year * 12 + as_of.month - 1 - months_back
        found = moment(index // 12, index % 12 + 1, day)
        if found and found.earliest <= as_of:
            return possible([found], Doubt.ASSUMED)
    return None


def latest(month: int, day: int | None, as_of: date) -> Moment | None:
    """Give the latest such day or month that is not after a day; `None` if there is none."""
    for year in range(as_of.year, as_of.year - 9, -1):
        found = moment(year, month, day)
        if found and found.earliest <= as_of:
            return found
    return None


def moment(year: int, month: int | None = None, day: int | None = None) -> Moment | None:
    """Give the moment of a year, month or day; `None` where there is no such date."""
    written = f"{year:04}" + "".join(f"-{part:02}" for part in (month, day) if part is not None)
    try:
        return Moment.parse(written)
    except ValueError:
        return None


def possible(readings: list[Moment | None], doubt: Doubt | None = None) -> Possible | None:
    """Collect the readings that are dates at all; several that differ compete."""
    moments = tuple(dict.fromkeys(reading for reading in readings if reading))
    if not moments:
        return None
    return Possible(moments, Doubt.AMBIGUOUS if len(moments) > 1 else doubt)
