"""A measured value with the day on which it was measured: "12 yesterday", "昨天1.2万"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from itpchat.moments import Moment
from itpchat.reading.answers.cleaning import LONGEST_VALUE
from itpchat.reading.answers.dates import date_in
from itpchat.reading.answers.results import (
    Doubt,
    Hint,
    Inexact,
    Measured,
    NeedsUpperLimit,
    NormalRange,
    NotUnderstood,
    Read,
)
from itpchat.reading.answers.timespans import timespan

Value: TypeAlias = Read[Measured] | Inexact | NormalRange | NeedsUpperLimit
"""What a measurement may turn out to be."""

_MOST_CANDIDATES = 4
"""More than this is no question that anybody can answer: it is asked again."""

_BOUNDARY = re.compile(
    r"\s+-\s+|[\s,;:()]+|(?<=[\u4e00-\u9fff])(?=[0-9a-z<>~])|(?<=[0-9a-z])(?=[\u4e00-\u9fff])"
    r"|(?<=[天日号晚早午上年月周期拜前末一二三四五六次])(?=[零一二两三四五六七八九十百只大是为血测查抽])"
)
_DIGITS_ALONE = re.compile(r"[0-9]+(?:[./ -][0-9]+)*")
_FULL_DATE_IN_DIGITS = re.compile(
    r"(?:19|20)[0-9]{2}([-/.])[0-9]{1,2}(?:\1[0-9]{1,2})?|(?:19|20)[0-9]{6}"
    r"|[0-9]{1,2}([-/.])[0-9]{1,2}\2(?:19|20)[0-9]{2}|[0-9]{1,2}[-/](?:19|20)[0-9]{2}"
)


def dated_value(
    text: str, as_of: date, value_in: Callable[[str], Value | NotUnderstood | None]
) -> Value | NotUnderstood | None:
    """Read a cleaned text that is a value, or a value and a day; `value_in` reads the value.

    `None` where it is neither, or where it can be taken apart in more than one way.
    """
    if len(text) > LONGEST_VALUE:
        return None
    whole = value_in(text)
    if whole is not None and not isinstance(whole, NotUnderstood):
        return whole
    if date_in(text, as_of) is not None:
        return None  # a day and no value
    found = list(dict.fromkeys(_taken_apart(text, as_of, value_in)))
    return found[0] if len(found) == 1 else whole


def _taken_apart(
    text: str, as_of: date, value_in: Callable[[str], Value | NotUnderstood | None]
) -> Iterator[Value | NotUnderstood]:
    for boundary in _BOUNDARY.finditer(text):
        left = text[: boundary.start()].strip(" ,;:").rstrip(" (").removeprefix("(")
        right = text[boundary.end() :].strip(" ,;:").lstrip(" )")
        if right.count(")") > right.count("("):
            right = right.removesuffix(")")
        for value_text, date_text in ((left, right), (right, left)):
            if not value_text or not date_text or not _may_be_date(date_text):
                continue
            value = value_in(value_text)
            day = date_in(date_text, as_of) if value is not None else None
            if value is None or isinstance(value, NotUnderstood):
                continue
            if isinstance(day, Read):
                yield _on(value, day)
            elif isinstance(day, NotUnderstood):
                yield day


def _may_be_date(text: str) -> bool:
    """Tell apart what is only digits, or only a span of time ("12, 3 weeks"): no day by itself."""
    if _DIGITS_ALONE.fullmatch(text):
        return bool(_FULL_DATE_IN_DIGITS.fullmatch(text))
    return timespan(text) is None


def _on(value: Value, day: Read[Moment]) -> Value | NotUnderstood:
    """Give a value its day; where either may be several, all of the pairs are candidates."""
    if not isinstance(value, Read):
        return replace(value, on=day.value) if day.sure else NotUnderstood(Hint.DATE)
    first, *others = (
        replace(measured, on=moment) for measured in value.candidates for moment in day.candidates
    )
    if len(others) >= _MOST_CANDIDATES:
        return NotUnderstood(Hint.DATE)
    doubt = Doubt.AMBIGUOUS if others else value.doubt or day.doubt
    return Read(first, doubt, tuple(others))
