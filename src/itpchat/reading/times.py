# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Where a text speaks of time: a day, month or year, or how long something has lasted.

Dates are given as far as they are known. A span of years ago names a year, of months a month, of
weeks or days a day. Where the words fit two dates, only what both have in common is given.
"""

import re
from datetime import date, timedelta

from itpchat.moments import Moment
from itpchat.reading.answers.relative_dates import relative_date
from itpchat.reading.answers.written_dates import written_date
from itpchat.reading.chinese_dates import last_month_and_day, plainly
from itpchat.reading.chinese_festivals import festival
from itpchat.reading.holidays import HOLIDAY_WORDS, holiday_of
from itpchat.reading.spans import Spans
from itpchat.reading.spans_of_time import long_ago
from itpchat.reading.time_words import (
    ANY_MONTH,
    ORDINAL,
    ORDINALS,
    PATTERNS,
    WEEKDAYS,
)
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of text that speaks of time.

    `date` is a point, as far as it is known; `lasting` a point that lies as long ago as something
    has lasted; `until` the end of a range. `future` says that the point is still to come.
    """

    start: int
    end: int
    date: str | None = None
    lasting: str | None = None
    course: bool = False
    until: str | None = None
    future: bool = False
    ongoing: bool = False
    """It lasts until now: "for the last two years"."""


_CHINESE_KINDS = frozenset(("zh_lasting", "zh_ago", "zh_holiday", "zh_month_day", "zh_days"))
"""These only fit where a Chinese character stands, so nobody looks for them in other texts."""


def times_of(plain: str, as_of: date, taken: Spans) -> list[Time]:
    """Find what a plain text says of time, outside of the names in it; `taken` gains the places."""
    found = []
    chinese = not plain.isascii()
    for kind, pattern in PATTERNS:
        if kind in _CHINESE_KINDS and not chinese:
            continue
        if kind == "holiday" and not any(word in plain for word in HOLIDAY_WORDS):
            continue
        for match in pattern.finditer(plain):
            if taken.free(match.start(), match.end()):
                time = _time(kind, match, as_of)
                if time is not None:
                    taken.add(match.start(), match.end())
                    found.append(time)
    return sorted(found, key=lambda time: time.start)


def _time(kind: str, match: re.Match[str], as_of: date) -> Time | None:
    start, end = match.span()
    match kind:
        case "range" | "month_range" | "months":
            return _range(kind, match, as_of)
        case "future":
            return Time(start, end, future=True)
        case "ago" | "zh_ago":
            return Time(start, end, date=long_ago(match[1], as_of))
        case "within":
            since = long_ago(match[1], as_of)
            if _NOT_FOR.search(match.string[max(0, start - 70) : start]):
                return Time(start, end, lasting=since)
            return Time(start, end, future=True)
        case "course":
            return Time(start, end, lasting=long_ago(match[1], as_of), course=True)
        case "season":
            return _season(match, as_of)
        case "ongoing" | "lasting" | "zh_lasting":
            since = long_ago(match[1], as_of)
            return Time(start, end, lasting=since, ongoing=kind == "ongoing")
        case "point":
            return _point(match[1], start, end, as_of)
        case _:
            return _named(kind, match, as_of)


def _range(kind: str, match: re.Match[str], as_of: date) -> Time | None:
    """Read what begins and ends: "2019-2021", "3/2025 to 9/2025", "March to June 2024"."""
    start, end = match.span()
    if kind == "range":
        return Time(start, end, date=match[1], until=match[2]) if match[1] <= match[2] else None
    written = match.group(1, 2)
    if kind == "months":
        written = (f"{match[1]} {match[3]}", f"{match[2]} {match[3]}")
    first, last = (_point(text, start, end, as_of) for text in written)
    if first and last and first.date and last.date and first.date < last.date:
        return Time(start, end, date=first.date, until=last.date)
    return last and Time(start, end, date=match[3], until=last.date) if kind == "months" else None


def _named(kind: str, match: re.Match[str], as_of: date) -> Time | None:
    """Read what is named by a holiday, a weekday, two digits of a year, or a month and a day."""
    start, end = match.span()
    match kind:
        case "slashes":
            first, last = (_month_of(month, as_of) for month in match.group(1, 3))
            return Time(start, end, date=first, until=last) if first and last else None
        case "short_year":
            return _point(f"{match[1]} {_whole(match[2], as_of)}".strip(), start, end, as_of)
        case "holiday":
            known = holiday_of(match, as_of)
            return known and Time(start, end, date=known[0] or None, future=known[1])
        case "zh_holiday":
            day = festival(match, as_of)
            return Time(start, end, date=day) if day else None
        case "weekday":
            return _weekday(match, as_of)
        case "month_day":
            return Time(match.start(1), end, date=_common(_days(match[1], as_of)))
        case "zh_month_day":
            last = last_month_and_day(match[1], match[2], as_of)
            return Time(start, end, date=last) if last else None
        case "zh_days":
            first, until = (last_month_and_day(match[n], match[n + 1], as_of) for n in (1, 3))
            if first and until and first < until:
                return Time(start, end, date=first, until=until)
            return None
        case "zh_point":
            return _point_in_chinese(match, as_of)
        case "this_year":
            return Time(start, end, date=str(as_of.year))
        case _:
            raise ValueError(kind)


_MEANT = re.compile(
    r"(?:计划|让我|让他|让她|叫我|通知|说好|拟|定|预约|预计|约|安排|排|将|准备)(?:了|好)?(?:于|在|到)?$"
)
"""What makes the first of December the next one."""

_NOT_FOR = re.compile(
    r"\b(?:havent|hasnt|hadnt|have not|has not|havent been|not been|hasnt been|never|no|none|without|dont)\b[^.;,]*$".replace(
        "nt", "n'?t"
    )
)
"""What makes "in three weeks" the time that has passed."""


def _whole(year: str, as_of: date) -> int:
    """Write the year out that is meant by its last two digits."""
    return 2000 + int(year) if int(year) <= as_of.year % 100 else 1900 + int(year)


def _month_of(text: str, as_of: date) -> str | None:
    """Read the month of "3/25 to 6/25": the same number behind both is a year."""
    month, year = map(int, text.split("/"))
    written = f"{_whole(f'{year:02}', as_of)}-{month:02}"
    return written if written <= as_of.isoformat() else None


def _days(text: str, as_of: date) -> list[Moment]:
    """Give the last days that "10/2" may mean: the month stands first for some, the day for others."""
    first, second = map(int, text.split("/"))
    days = []
    for month, day in dict.fromkeys([(first, second), (second, first)]):
        for year in (as_of.year, as_of.year - 1):
            try:
                found = date(year, month, day)
            except ValueError:
                break
            if found <= as_of:
                days.append(Moment.on(found))
                break
    return days


def _weekday(match: re.Match[str], as_of: date) -> Time:
    """Give the day of "since Friday": on a Friday it is that of the week before."""
    days = (as_of.weekday() - WEEKDAYS.index(match[1][:3])) % 7 or 7
    return Time(match.start(1), match.end(), date=(as_of - timedelta(days=days)).isoformat())


def _season(match: re.Match[str], as_of: date) -> Time | None:
    """Give the year of a season, where it is plain: "last fall" may be of this year or the last."""
    start, end = match.span()
    which, year = (match[1] or "").strip(), match[3]
    if year and year.strip("'").isdigit():
        whole = int(year) if len(year.strip("'")) == 4 else _whole(year.strip("'"), as_of)
        return Time(start, end, date=str(whole)) if whole <= as_of.year else None
    if year and year.endswith("before last"):
        return Time(start, end, date=str(as_of.year - 2))
    if year == "last year":
        return Time(start, end, date=str(as_of.year - 1))
    if (which.startswith("this") or year) and match[2] in ("spring", "summer"):
        return Time(start, end, date=str(as_of.year)) if as_of.month > 5 else None
    over = {"spring": 5, "summer": 8}.get(match[2])
    if over and as_of.month > over and _SINCE_THEN.search(match.string[:start]):
        return Time(start, end, date=str(as_of.year))
    return Time(start, end) if which in ("last", "in the") else None


_SINCE_THEN = re.compile(r"\bsince (?:early |late |mid |the (?:start|end|beginning|middle) of )?$")


def _point_in_chinese(match: re.Match[str], as_of: date) -> Time | None:
    """Read a point; of what is planned for the first of December no date is known yet."""
    start, end = match.span()
    ahead = match.string[max(0, start - 14) : start]
    # "已停MMF 3月" may be since March, or for three months.
    either = re.fullmatch(r"\d{1,2}月", match[1]) and re.search(r"停[^,。\s]{1,12} $", ahead)
    if either or (_MEANT.search(ahead[-6:]) and "年" not in match[1]):
        return Time(start, end)
    return _point(match[1], start, end, as_of)


def _point(text: str, start: int, end: int, as_of: date) -> Time | None:
    plain = plainly(
        re.sub("的|(?<=[年月]) +| +(?=[月日号])|[春夏秋冬]天|入[春夏秋冬]|[暑寒]假", "", text)
    )
    if found := re.match(rf"({ORDINAL}) of ", plain):
        plain = f"{ORDINALS.index(found[1]) + 1} {plain[found.end() :]}"
    plain = re.sub(r",? (?:on )?the (?=\d{1,2}(?:st|nd|rd|th)$)", " ", plain)
    if found := re.search(rf" (?:the )?({ORDINAL})$", plain):
        plain = f"{plain[: found.start()]} {ORDINALS.index(found[1]) + 1}"
    plain = _DASHED_MONTH.sub(" ", plain)
    possible = relative_date(plain, as_of) or written_date(plain, as_of)
    if possible is None:
        return None
    past = [moment for moment in possible.moments if moment.earliest <= as_of]
    if not past:
        return Time(start, end, future=True)
    if plain.startswith("last ") and len(past) > 1 and _just_over(past[0], as_of):
        past = past[1:]
    if (
        re.fullmatch(rf"{ANY_MONTH} [0-3]?\d(?:st|nd|rd|th)?", plain)  # a day rather than a year
        or plain.startswith(("last ", "this "))
        or re.fullmatch(ANY_MONTH, plain)
        or re.fullmatch(r"\d\d年(?:年?[初底末]|[上下]半年)?", plain)
    ):
        past = past[:1]
    return Time(start, end, date=_common(past))


_DASHED_MONTH = re.compile(r"(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)")


def _just_over(moment: Moment, as_of: date) -> bool:
    """Tell whether "last October" is said so soon after October that the one before is meant."""
    return (as_of - moment.latest).days < 62


def _common(moments: list[Moment]) -> str | None:
    """Give what several possible moments have in common, as far as it is a date."""
    written = [as_known(moment) or "" for moment in moments]
    same = _common_beginning(written)
    lengths = [size for size in (10, 7, 4) if len(same) >= size]
    return same[: lengths[0]] if lengths else None


def _common_beginning(written: list[str]) -> str:
    size = 0
    while len({text[: size + 1] for text in written}) == 1 and size < len(written[0]):
        size += 1
    return written[0][:size]


def as_known(moment: Moment) -> str | None:
    """Write a moment as a day, a month or a year; `None` where it lies in none of these."""
    first, last = moment.earliest.isoformat(), moment.latest.isoformat()
    if first == last:
        return first
    if first[:7] == last[:7]:
        return first[:7]
    return first[:4] if first[:4] == last[:4] else None
