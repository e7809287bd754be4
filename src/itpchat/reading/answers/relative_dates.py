"""Dates counted from today: yesterday, last month, on Monday, last March, 上周三, 去年."""

import re
from datetime import date, timedelta

from itpchat.moments import Moment
from itpchat.reading.answers.results import Doubt
from itpchat.reading.answers.timespans import between
from itpchat.reading.answers.written_dates import Possible, moment, month_number, possible

_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night|at noon))?"
_DAYS_AGO_EN = (
    (
        re.compile(
            rf"(?:earlier )?today{_PART_OF_DAY}|this (?:morning|afternoon|evening)|tonight"
            r"|(?:just |right )?now"
        ),
        0,
    ),
    (re.compile(rf"(?:the )?day before yesterday{_PART_OF_DAY}"), 2),
    (re.compile(rf"yesterday{_PART_OF_DAY}|last night"), 1),
    (re.compile(r"(?:the )?day after tomorrow"), -2),
    (re.compile(rf"tomorrow{_PART_OF_DAY}"), -1),
)
_ZH_PART_OF_DAY = r"(?:早上|早晨|上午|中午|下午|晚上|夜里|凌晨)?"
_DAYS_AGO_ZH = (
    (re.compile(rf"今天{_ZH_PART_OF_DAY}|今日|今早|今晨|今晚|刚才|刚刚"), 0),
    (re.compile(rf"昨天{_ZH_PART_OF_DAY}|昨日|昨晚|昨夜"), 1),
    (re.compile(rf"大前天{_ZH_PART_OF_DAY}"), 3),
    (re.compile(rf"前天{_ZH_PART_OF_DAY}|前日|前晚"), 2),
    (re.compile(rf"明天{_ZH_PART_OF_DAY}|明日"), -1),
    (re.compile(rf"后天{_ZH_PART_OF_DAY}"), -2),
)
# Not "the last year", which is the twelve months up to today.
_THIS_LAST_NEXT = re.compile(r"(this|the current|last|the previous|next) (week|month|year)")
_BEFORE_LAST = re.compile(r"(?:the )?(week|month|year) before last")
_MONTH_OF_YEAR = re.compile(
    r"(?:([a-z]{3,9})(?: of)? (last|this|next) year|(last|this|next) year in ([a-z]{3,9}))"
)
_LAST_MONTH_NAMED = re.compile(r"(last|this|this past|past) ([a-z]{3,9})")
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"(?:(last|this past|past|this) )?([a-z]{{3,9}}){_PART_OF_DAY}")
_ZH_MONTH = re.compile(
    r"(上上个?月|上个?月|这个?月|本月|当月|下个?月)(?:([0-9]{1,2})(?:日|号))?(?:初|底|末|中旬?|上旬|下旬)?"
)
_ZH_WEEK = re.compile(r"(上上个?|上个?|这个?|本|下个?)?(?:周|星期|礼拜)([一二三四五六日天])?")
_ZH_WEEKDAYS = "一二三四五六日"


def relative_date(text: str, as_of: date) -> Possible | None:
    """Read a cleaned text that names a day, week, month or year by its distance from today."""
    for pattern, days in _DAYS_AGO_EN if text.isascii() else _DAYS_AGO_ZH:
        if pattern.fullmatch(text):
            return possible([Moment.on(as_of - timedelta(days=days))])
    if text.isascii():
        return _english_period(text, as_of) or _month_named(text, as_of) or _weekday(text, as_of)
    return _chinese_month(text, as_of) or _chinese_week(text, as_of)


# English


def _english_period(text: str, as_of: date) -> Possible | None:
    if found := _BEFORE_LAST.fullmatch(text):
        return _period(found[1], -2, as_of)
    if found := _THIS_LAST_NEXT.fullmatch(text):
        word = found[1].removeprefix("the ")
        return _period(found[2], {"this": 0, "current": 0, "next": 1}.get(word, -1), as_of)
    return None


def _period(unit: str, away: int, as_of: date) -> Possible | None:
    match unit:
        case "week":
            return possible([_week_away(as_of, away)])
        case "month":
            return possible([_month_away(as_of, away)])
        case _:
            return possible([moment(as_of.year + away)])


def _week_away(as_of: date, away: int) -> Moment:
    """Give a week that begins on Sunday for some and on Monday for others."""
    monday = as_of - timedelta(days=as_of.weekday())
    sunday = as_of - timedelta(days=(as_of.weekday() + 1) % 7)
    first = min(monday, sunday) + timedelta(weeks=away)
    last = max(monday, sunday) + timedelta(weeks=away, days=6)
    if away < 0:
        return between(first, last)
    return (
        between(first, as_of) if away == 0 else between(max(first, as_of + timedelta(days=1)), last)
    )


def _month_away(as_of: date, away: int) -> Moment | None:
    index = as_of.year * 12 + as_of.month - 1 + away
    return moment(index // 12, index % 12 + 1)


def _month_named(text: str, as_of: date) -> Possible | None:
    """Read "March last year", which is plain, and "last March", which is not."""
    if found := _MONTH_OF_YEAR.fullmatch(text):
        month = month_number(found[1] or found[4])
        away = {"last": -1, "this": 0, "next": 1}[found[2] or found[3]]
        return possible([moment(as_of.year + away, month)]) if month else None
    found = _LAST_MONTH_NAMED.fullmatch(text)
    month = month_number(found[2]) if found else None
    if not found or not month:
        return None
    year = as_of.year if month < as_of.month else as_of.year - 1
    if found[1] == "last":
        return possible([moment(year, month), moment(year - 1, month)])
    return possible([moment(as_of.year if found[1] == "this" else year, month)])


def _weekday(text: str, as_of: date) -> Possible | None:
    found = _WEEKDAY.fullmatch(text)
    fitting = [n for n, name in enumerate(_WEEKDAYS) if found and name.startswith(found[2])]
    if not found or len(fitting) != 1:
        return None
    days = (as_of.weekday() - fitting[0]) % 7
    nearest = Moment.on(as_of - timedelta(days=days))
    week_before = Moment.on(as_of - timedelta(days=days + 7))
    # On a Monday, "Monday" may be today; "last Friday" may be that of this week or the one before.
    if days == 0 or (found[1] == "last" and days < as_of.weekday() + 1):
        return possible([nearest, week_before])
    return possible([nearest])


# Chinese


def _chinese_month(text: str, as_of: date) -> Possible | None:
    found = _ZH_MONTH.fullmatch(text)
    if not found:
        return None
    away = {"上上": -2, "上": -1, "下": 1}.get(found[1].rstrip("个月"), 0)
    month = _month_away(as_of, away)
    if month is None or not found[2]:
        return possible([month])
    return possible([moment(month.earliest.year, month.earliest.month, int(found[2]))])


def _chinese_week(text: str, as_of: date) -> Possible | None:
    """Read 上周 and 上周三: a week begins on Monday, and 上周 is the one before this."""
    found = _ZH_WEEK.fullmatch(text)
    if not found or not (found[1] or found[2]):
        return None
    away = {"上上": -2, "上": -1, "下": 1}.get((found[1] or "").rstrip("个"), 0)
    monday = as_of - timedelta(days=as_of.weekday()) + timedelta(weeks=away)
    if not found[2]:
        last = monday + timedelta(days=6)
        return possible([between(monday, min(last, as_of) if away == 0 else last)])
    day = monday + timedelta(days=_ZH_WEEKDAYS.index(found[2].replace("天", "日")))
    if not found[1] and day > as_of:
        return possible([Moment.on(day - timedelta(weeks=1))], Doubt.ASSUMED)
    return possible([Moment.on(day)])
