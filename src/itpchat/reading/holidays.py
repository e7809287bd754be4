# ruff: noqa: E501 - lists of words
"""Days that people name by a holiday: "since Labor Day", "on Christmas Eve 2024"."""

import re
from calendar import monthrange
from datetime import date, timedelta

_FIXED = {
    r"new year'?s? eve": (12, 31), r"new year'?s": (1, 1), r"valentine'?s": (2, 14), r"(?:st\.?|saint) patrick'?s": (3, 17),
    r"cinco de mayo": (5, 5), "juneteenth": (6, 19), r"(?:4th|fourth) of july": (7, 4), r"july (?:4th|fourth)": (7, 4),
    r"independence": (7, 4), r"canada": (7, 1), r"bastille": (7, 14), "halloween": (10, 31), "veterans?'?": (11, 11),
    r"(?:guy fawkes|bonfire)": (11, 5), r"(?:christmas|xmas) eve": (12, 24), r"(?:christmas|xmas)": (12, 25), r"boxing": (12, 26),
}  # fmt: skip
_COUNTED = {
    r"(?:mlk|martin luther king)": (1, 0, 3), r"presidents?'?": (2, 0, 3), "memorial": (5, 0, -1), r"labou?r": (9, 0, 1),
    "columbus": (10, 0, 2), "thanksgiving": (11, 3, 4), r"father'?s": (6, 6, 3),
}  # fmt: skip
"""The month, the day of the week (Monday is 0) and the so-manieth of it, the last where it is -1."""
_EASTER = {"good friday": -2, "easter monday": 1, "easter": 0}
"""How many days after Easter Sunday."""
_ONLY_WITH_DAY = ("independence", "canada", "bastille", "veterans", "boxing", "mlk", "presidents", "memorial", "labo", "columbus", "father", "guy", "bonfire")  # fmt: skip

HOLIDAY_WORDS = (
    "new year", "valentine", "patrick", "cinco", "juneteenth", "july", "day", "halloween", "christmas", "xmas", "easter",
    "good friday", "thanksgiving",
)  # fmt: skip
"""One of these stands in every text that names a holiday."""
_NAMES = "|".join([*_FIXED, *_COUNTED, *_EASTER])
HOLIDAY = re.compile(
    rf"\b(?P<which>last |this past |this coming |next |this )?"
    rf"(?P<name>{_NAMES})(?P<rest> (?:day|night|sunday|weekend|week|time|break|holidays?|season))?\b(?:,? ?(?:of |in )?(?P<year>(?:19|20)\d\d|'\d\d|last year|this year))?"
)


def holiday_of(match: re.Match[str], as_of: date) -> tuple[str, bool] | None:
    """Give the day or the month of a holiday, and whether it is still to come.

    Without a year it is the one that was last. Around a holiday only its month is known, and so it
    is where a holiday is named without "day" that lasts longer than one: "since Christmas".
    """
    name, rest = match["name"], (match["rest"] or "").strip()
    if name.startswith(_ONLY_WITH_DAY) and not rest:
        return None
    which = (match["which"] or "").strip()
    if which in ("next", "this coming"):
        return "", True
    year = _year(match["year"] or "", as_of)
    if year is None:
        year = as_of.year if _day_of(name, as_of.year) <= as_of else as_of.year - 1
    day = _day_of(name, year)
    if day > as_of:
        return "", True
    ahead = match.string[: match.start()]
    loose = _NEAR_IT.search(ahead) or rest in (
        "weekend",
        "week",
        "time",
        "break",
        "holiday",
        "holidays",
        "season",
    )
    on_it = rest or name.endswith(("eve", "friday", "monday", "july")) or _ON_IT.search(ahead)  # fmt: skip
    return day.isoformat() if on_it and not loose else day.isoformat()[:7], False


_ON_IT = re.compile(r"\bon (?:the )?$")
_NEAR_IT = re.compile(r"\b(?:around|about|before|after|near|by|over|during|of) (?:the )?$")


def _year(written: str, as_of: date) -> int | None:
    if written == "last year":
        return as_of.year - 1
    if written == "this year":
        return as_of.year
    digits = written.removeprefix("'")
    if len(digits) == 2:
        return 2000 + int(digits) if int(digits) <= as_of.year % 100 else 1900 + int(digits)
    return int(digits) if digits else None


def _day_of(name: str, year: int) -> date:
    for words, (month, day) in _FIXED.items():
        if re.fullmatch(words, name):
            return date(year, month, day)
    for words, when in _COUNTED.items():
        if re.fullmatch(words, name):
            return _weekday_of(year, *when)
    return _easter(year) + timedelta(days=_EASTER[name])


def _weekday_of(year: int, month: int, weekday: int, so_manieth: int) -> date:
    """Give the so-manieth Monday, Tuesday … of a month, or the last one."""
    first = date(year, month, 1)
    day = 1 + (weekday - first.weekday()) % 7
    if so_manieth > 0:
        return date(year, month, day + 7 * (so_manieth - 1))
    last = monthrange(year, month)[1]
    return date(year, month, day + 7 * ((last - day) // 7))


def _easter(year: int) -> date:
    """Give the Sunday of Easter by the calendar of Gregory (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
