"""Days of which only bounds were given: "before 2020", "more than a year ago", "两年多"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from itpchat.moments import Moment
from itpchat.reading.answers.bounds import bounds_of
from itpchat.reading.answers.numerals import CHINESE_DIGITS
from itpchat.reading.answers.results import InexactDate
from itpchat.reading.answers.timespans import Timespan, ago, between, reaching_back, timespan

_LATELY = re.compile(
    r"(?:sometime )?(?:with)?in (?:the )?(?:last|past) (.+)|within (.+)"
    r"|(?:during|over) the (?:last|past) (.+)|(?:最近|近|过去)(.+?)(?:之?内|里)?|(.+?)(?:之|以)?内"
)
_BEFORE = re.compile(r"(?:some ?time |long )?(?:before|prior to) (.+)|(.+[年日号])(?:之|以)?前")
_AFTER = re.compile(r"(?:some ?time |not long |shortly )?after (.+)|(.+[年日号])(?:之|以)?后")
_FRAME = re.compile(r"(?:for|since|已经?|有|我)\s*")
_AGO = re.compile(r"(?: (?:ago|back|earlier|now)|(?:之|以)?前|了)$")
_AND_SOME = re.compile(r"(.+?)[多几](个?(?:年|月|周|星期|礼拜|天))|([0-9]+)\+ ?([a-z]+)")
_ONE_OR_TWO = re.compile(r"an? (day|week|month|year) or two")
_DECADE = re.compile(
    r"(?:(?:in|during|since) )?(?:the )?(?:(?:early|mid|late)[ -])?((?:19|20)[0-9]0|[5-9]0)'?s"
    r"|((?:19|20)[0-9]0|[5-9]0)年代|([五六七八九])十年代"
)
_NUMBER = re.compile(r"[0-9.]+|[a-z]+|[一二两三四五六七八九十]+")


def date_bounds(
    text: str, as_of: date, named_day: Callable[[str], Moment | None]
) -> Moment | InexactDate | None:
    """Read a cleaned text that bounds a day; `named_day` reads a day that is named in it."""
    return (
        _decade(text, as_of) or _bounded_span(text, as_of) or _bounded_day(text, as_of, named_day)
    )


def lately(text: str, as_of: date) -> Moment | None:
    """Read "in the last 3 months": a window that ends today."""
    found = _LATELY.fullmatch(text)
    if not found:
        return None
    inner = _first_group(found)
    span = timespan(inner) or timespan(f"a {inner}")
    earliest = reaching_back(span, as_of) if span else None
    return between(earliest, as_of) if earliest else None


def _bounded_span(text: str, as_of: date) -> Moment | InexactDate | None:
    text = _AGO.sub("", _FRAME.sub("", text, count=1), count=1)
    if found := _AND_SOME.fullmatch(text):
        groups = [group for group in found.groups() if group]
        span = timespan("".join(groups) if not text.isascii() else " ".join(groups))
        return _between(None, span, as_of)
    if found := _ONE_OR_TWO.fullmatch(text):
        return _between(timespan(f"2 {found[1]}"), timespan(f"1 {found[1]}"), as_of)
    bounds = bounds_of(text)
    if bounds.exact:
        return None
    longest = timespan(bounds.high) if bounds.high else None
    shortest = timespan(bounds.low) if bounds.low else None
    if bounds.low and longest and shortest is None and _NUMBER.fullmatch(bounds.low):
        shortest = _in_unit_of(longest, bounds.low)
    if (bounds.low and shortest is None) or (bounds.high and longest is None):
        return None
    return _between(longest, shortest, as_of)


def _in_unit_of(span: Timespan, number: str) -> Timespan | None:
    """Give the unit of "3 years" to the 2 in "2 or 3 years"."""
    return timespan(f"{number} {span.unit}") or timespan(
        number + {"days": "天", "weeks": "周", "months": "个月", "years": "年"}[span.unit]
    )


def _between(
    longest: Timespan | None, shortest: Timespan | None, as_of: date
) -> Moment | InexactDate | None:
    """Give the days between two spans of time ago; "2 or 3 years ago" takes in both years."""
    if longest and shortest:
        first, last = ago(longest, as_of), ago(shortest, as_of)
        if not first or not last or first.earliest > last.latest:
            return None
        return between(first.earliest, min(last.latest, as_of))
    if longest:
        earliest = reaching_back(longest, as_of)
        return between(earliest, as_of) if earliest else None
    latest = reaching_back(shortest, as_of) if shortest else None
    return InexactDate(latest) if latest else None


def _decade(text: str, as_of: date) -> Moment | None:
    """Read "the 1980s" and 八十年代."""
    found = _DECADE.fullmatch(text)
    if not found:
        return None
    numerals = found[1] or found[2]
    year = int(numerals) if numerals else CHINESE_DIGITS[found[3]] * 10
    year += 1900 if year < 100 else 0
    first, last = date(year, 1, 1), date(year + 9, 12, 31)
    return between(first, min(last, as_of)) if first <= as_of else None


def _bounded_day(
    text: str, as_of: date, named_day: Callable[[str], Moment | None]
) -> Moment | InexactDate | None:
    one_day = timedelta(days=1)
    if found := _BEFORE.fullmatch(text):
        moment = named_day(_first_group(found))
        return InexactDate(min(moment.earliest - one_day, as_of)) if moment else None
    if found := _AFTER.fullmatch(text):
        moment = named_day(_first_group(found))
        if moment is None or moment.latest >= as_of:
            return None
        return between(moment.latest + one_day, as_of)
    bounds = bounds_of(text)
    if bounds.exact or not bounds.low or not bounds.high:
        return None
    first, last = named_day(bounds.low), named_day(bounds.high)
    if not first or not last or first.earliest > last.earliest or last.earliest > as_of:
        return None
    return between(first.earliest, min(last.latest, as_of))


def _first_group(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group)
