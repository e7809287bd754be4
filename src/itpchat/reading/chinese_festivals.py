# ruff: noqa: E501 - a table of days, and patterns that are read more easily in one piece
"""Chinese festivals as the days that they fell on: 春节, 去年中秋, 国庆后.

The days of the lunar festivals are those of the Chinese calendar, counted with the package
lunardate 0.3.0 (2026-11-27), which holds the tables of the Hong Kong Observatory.
"""

import re
from datetime import date, timedelta

_FIXED = {
    "元旦": (1, 1), "三八": (3, 8), "妇女节": (3, 8), "清明": (4, 5), "五一": (5, 1), "劳动节": (5, 1), "六一": (6, 1),
    "儿童节": (6, 1), "国庆": (10, 1), "十一长假": (10, 1), "十一假期": (10, 1), "双十一": (11, 11), "双十二": (12, 12),
    "平安夜": (12, 24), "圣诞": (12, 25),
}  # fmt: skip
_FIRST_YEAR = 2000
_LUNAR = {
    "春节": (
        "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125"
        " 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212"
    ),
    "端午": (
        "0606 0625 0615 0604 0622 0611 0531 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625"
        " 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614"
    ),
    "中秋": (
        "0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001"
        " 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920"
    ),
}  # fmt: skip
_SAME = {"过年": "春节", "大年初一": "春节"}
_LASTS = {"春节": 7, "国庆": 7, "十一长假": 7, "十一假期": 7, "五一": 5, "劳动节": 5}
"""How many days a holiday lasts, where it is more than one."""

_SOME_WEEKS = timedelta(days=21)

FESTIVALS = "|".join(sorted([*_FIXED, *_LUNAR, *_SAME], key=len, reverse=True))
FESTIVAL = re.compile(
    rf"(?:((?:19|20)\d\d)年|(大前年|前年|去年|今年))?的?({FESTIVALS})(?:节|假期|长假)?(?:期间|当天|那天|那会儿?|那时候?)?"
    r"((?:前后|左右)|(?:之|以)?前(?!天|年)|(?:之|以|过|假)?后(?!天|年))?"
)


def festival(found: re.Match[str], as_of: date) -> str | None:
    """Give the month of a festival, or its year where the month is not certain, or `None`.

    Without a year it is the last one. "Before" and "after" it reach some weeks.
    """
    name = _SAME.get(found[3], found[3])
    if found[1] or found[2]:
        year = int(found[1] or as_of.year - ("今年", "去年", "前年", "大前年").index(found[2]))
    else:
        year = as_of.year
        this = _day(name, year)
        if this is None or this > as_of:
            year -= 1
    first = _day(name, year)
    if first is None or first > as_of:
        return None
    last = first + timedelta(days=_LASTS.get(name, 1) - 1)
    if side := found[4]:
        first -= _SOME_WEEKS if "前" in side or side == "左右" else timedelta(0)
        last += timedelta(0) if side.endswith("前") else _SOME_WEEKS
    last = min(last, as_of)
    if first.isoformat()[:7] == last.isoformat()[:7]:
        return first.isoformat()[:7]
    return str(first.year) if first.year == last.year else None


def _day(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    days = _LUNAR[name].split()
    if not 0 <= year - _FIRST_YEAR < len(days):
        return None
    written = days[year - _FIRST_YEAR]
    return date(year, int(written[:2]), int(written[2:]))
