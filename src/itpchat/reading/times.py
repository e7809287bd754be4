# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Where a text speaks of time: a day, month or year, or how long something has lasted.

Dates are given as far as they are known. A span of years ago names a year, of months a month, of
weeks or days a day. Where the words fit two dates, only what both have in common is given.
"""

import re
from datetime import date

from itpchat.moments import Duration, Moment, back
from itpchat.reading.answers.relative_dates import relative_date
from itpchat.reading.answers.timespans import Timespan, timespan
from itpchat.reading.answers.written_dates import written_date
from itpchat.reading.spans import Spans
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


_MONTH = (
    r"(?:january|february|febuary|march|april|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)
_ANY_MONTH = rf"(?:{_MONTH}|may)"
_COUNT = (
    r"(?:(?:an?|one) (?=(?:year|month|week) and a half)|\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|a couple(?: of)?|half an?|a few|several)"
)
_UNIT = r"(?:days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnights?)(?: and a half)?"
_YEAR = r"(?:19[4-9]|20[0-4])\d"
_ZH_COUNT = r"(?:\d+|[一二两三四五六七八九十]{1,3}|半|几|好几)"
_ZH_UNIT = r"(?:天|周|个?星期|个?礼拜|个半?月|年半?)"
_ZH_MONTH = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?"
_ZH_DAY = r"(?:[0-3]?\d|[一二三]?十?[一二三四五六七八九十])[日号]"
_ZH_YEAR = rf"(?:{_YEAR}年|{_YEAR}(?!\d)|[零〇一二三四五六七八九]{{4}}年|(?<!\d)\d\d年|大前年|前年|去年|今年|明年)"

_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            "range",
            rf"(?<!\d)({_YEAR})年? ?(?:-|to|until|till|through|thru|至|到) ?({_YEAR})(?!\d)年?",
        ),
        ("lasting", rf"\b(?:for|over|during|in)? ?(?:the )?(?:past|last) ({_COUNT} {_UNIT})\b"),
        (
            "lasting",
            rf"\bfor (?:about |around |almost |over |more than |nearly )?({_COUNT}[ -]?{_UNIT})\b(?! ago)",
        ),
        (
            "ago",
            rf"\b(?:about |around |almost |over |more than |nearly )?({_COUNT}[ -]?(?:{_UNIT}|[dwmy]))\.? (?:ago|back|earlier|before now)\b",
        ),
        ("lasting", rf"\b(?:going on|coming up on|for) ({_COUNT}[ -]?{_UNIT})\b(?! ago)"),
        ("lasting", rf"\b({_COUNT}[ -]?{_UNIT}) (?:now|so far|already|and counting|straight)\b"),
        ("course", rf"(?<![a-z])(?:x|×) ?({_COUNT} ?{_UNIT})\b"),
        (
            "within",
            rf"\bin (?:about |over |almost |more than |at least |like |the last |the past )?({_COUNT} {_UNIT})\b",
        ),
        (
            "season",
            rf"\b((?:this|last|this past|in the|the) )?(spring|summer|fall|autumn|winter)(?: of)?(?: ({_YEAR}|last year|this year))?\b",
        ),
        (
            "future",
            rf"\b(?:next (?:week|month|year|time|{_ANY_MONTH})|tomorrow|in {_COUNT} {_UNIT})\b",
        ),
        ("point", rf"(?<!\d)({_YEAR}[-/.](?:1[0-2]|0?[1-9])(?:[-/.][0-3]?\d)?)(?!\d)"),
        (
            "point",
            rf"(?<!\d)(\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{_YEAR}|\d\d)|\d{{1,2}}[-/]{_YEAR})(?!\d)",
        ),
        (
            "point",
            rf"\b((?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{_ANY_MONTH}\.?,? (?:of )?(?:\d{{1,2}}(?:st|nd|rd|th)?,? )?{_YEAR})\b",
        ),
        (
            "point",
            rf"\b((?:last|this|this past) (?:week|month|year|{_ANY_MONTH})|{_ANY_MONTH}(?: of)? (?:last|this) year)\b",
        ),
        (
            "point",
            rf"\b(\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_ANY_MONTH}|{_ANY_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)\b(?!\d)",
        ),
        (
            "point",
            rf"(?:(?<=in )|(?<=since )|(?<=until )|(?<=till )|(?<=from )|(?<=of )|(?<=to )|(?<=by )|(?<=early )|(?<=late )|(?<=mid ))({_ANY_MONTH})\b",
        ),
        ("point", rf"\b({_MONTH})\b(?! (?:\d|of))"),
        (
            "point",
            r"(?:(?<=in )|(?<=since )|(?<=started )|(?<=stopped )|(?<=until )|(?<=from )|(?<=dx )|(?<=d/c )|(?<=d/c'd )"
            r"|(?<=dcd )|(?<=ended )|(?<=finished )|(?<=x\d )|(?<=to )|(?<=on ))((?:0?[1-9]|1[0-2])/\d\d)(?![\d/])",
        ),
        ("point", r"\b(yesterday|today|this morning|last night|the day before yesterday)\b"),
        ("point", rf"\b({_YEAR})\b(?! ?(?:mg|mcg|ug|ml|iu|/))"),
        ("zh_ago", rf"({_ZH_COUNT}多?{_ZH_UNIT}多?)(?:之|以)?前"),
        ("future", r"(?:下个?月|下周|下个?星期|下个?礼拜|明天|后天|明年|过几天|过两天)"),
        ("point", rf"({_ZH_YEAR}的?{_ZH_MONTH}(?:{_ZH_DAY})?|{_ZH_MONTH}{_ZH_DAY})"),
        (
            "point",
            r"(上上?个?月(?:初|底|末|中旬)?|这个月|本月|上上?个?(?:周|星期|礼拜)[一二三四五六日天]?|昨天|前天|今天|今早|昨晚)",
        ),
        ("point", rf"({_ZH_YEAR}(?:年?初|年?底|夏天|春天|秋天|冬天|上半年|下半年|春节)?)"),
        ("zh_lasting", rf"({_ZH_COUNT}多?{_ZH_UNIT})多?(?=了|没|未|不|以来|都没|内没|,|。|$|稳定)"),
        ("point", rf"({_ZH_MONTH}(?!份?量))(?:初|底|中旬)?"),
    )
)
_LOOSE = re.compile(r"few|several|几")


def times_of(plain: str, as_of: date, taken: Spans) -> list[Time]:
    """Find what a plain text says of time, outside of the names in it; `taken` gains the places."""
    found = []
    for kind, pattern in _PATTERNS:
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
        case "range":
            first, last = match[1], match[2]
            return Time(start, end, date=first, until=last) if first <= last else None
        case "future":
            return Time(start, end, future=True)
        case "ago" | "zh_ago":
            return Time(start, end, date=_long_ago(match[1], as_of))
        case "within":
            since = _long_ago(match[1], as_of)
            if _NOT_FOR.search(match.string[max(0, start - 70) : start]):
                return Time(start, end, lasting=since)
            return Time(start, end, future=True)
        case "course":
            return Time(start, end, lasting=_long_ago(match[1], as_of), course=True)
        case "season":
            return _season(match, as_of)
        case "lasting" | "zh_lasting":
            return Time(start, end, lasting=_long_ago(match[1], as_of))
        case _:
            return _point(match[1], start, end, as_of)


_NOT_FOR = re.compile(
    r"\b(?:havent|hasnt|hadnt|have not|has not|havent been|not been|hasnt been|never|no|none|without|dont)\b[^.;,]*$".replace(
        "nt", "n'?t"
    )
)
"""What makes "in three weeks" the time that has passed."""


def _season(match: re.Match[str], as_of: date) -> Time | None:
    """Give the year of a season, where it is plain: "last fall" may be of this year or the last."""
    start, end = match.span()
    which, year = (match[1] or "").strip(), match[3]
    if year and year.isdigit():
        return Time(start, end, date=year) if int(year) <= as_of.year else None
    if year == "last year":
        return Time(start, end, date=str(as_of.year - 1))
    if (which.startswith("this") or year) and match[2] in ("spring", "summer"):
        return Time(start, end, date=str(as_of.year)) if as_of.month > 5 else None
    return Time(start, end) if which in ("last", "in the") else None


def _point(text: str, start: int, end: int, as_of: date) -> Time | None:
    plain = re.sub(r"(?<=\d)年$", "年", text.replace("的", ""))
    possible = relative_date(plain, as_of) or written_date(plain, as_of)
    if possible is None:
        return None
    past = [moment for moment in possible.moments if moment.earliest <= as_of]
    if not past:
        return Time(start, end, future=True)
    if plain.startswith("last ") and len(past) > 1 and _just_over(past[0], as_of):
        past = past[1:]
    if (
        re.fullmatch(rf"{_ANY_MONTH} [0-3]?\d(?:st|nd|rd|th)?", plain)  # a day rather than a year
        or plain.startswith(("last ", "this "))
        or re.fullmatch(_ANY_MONTH, plain)
        or re.fullmatch(r"\d\d年", plain)
    ):
        past = past[:1]
    return Time(start, end, date=_common(past))


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


def _long_ago(text: str, as_of: date) -> str | None:
    """Write the day, month or year that lies a span of time back."""
    if _LOOSE.search(text):
        return None
    span = _span(text)
    if span is None:
        return None
    whole = int(span.count)
    if span.unit in ("days", "weeks"):
        days = int(span.count * (7 if span.unit == "weeks" else 1))
        return back(as_of, Duration(days, "days")).isoformat() if days < 40_000 else None
    if span.unit == "months":
        return back(as_of, Duration(whole, "months")).isoformat()[:7] if whole < 1200 else None
    if span.count % 1:
        months = int(span.count * 12)
        return back(as_of, Duration(months, "months")).isoformat()[:7] if months < 1200 else None
    return str(as_of.year - whole) if whole < 120 else None


def _span(text: str) -> Timespan | None:
    plain = re.sub(r"[-]", " ", text).replace("多", "")
    plain = re.sub(r"^half an? year$", "6 months", plain)
    if found := re.fullmatch(r"(?:an?|one) (year|month|week) and a half", plain):
        return timespan({"year": "18 months", "month": "6 weeks", "week": "10 days"}[found[1]])
    plain = plain.removesuffix(" and a half")
    if plain == "半年":
        return timespan("6个月")
    if not plain.isascii() and (found := re.fullmatch(r"(.+?)个半月", plain)):
        return timespan(f"{found[1]}个月")
    return timespan(plain)
