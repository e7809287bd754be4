"""How old somebody is: an age in years or months, or a date of birth instead."""

import re
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from itpchat.moments import Moment
from itpchat.reading.answers.bounds import Filler, unhedged
from itpchat.reading.answers.cleaning import LONGEST_VALUE, clean, too_long
from itpchat.reading.answers.numerals import written_number
from itpchat.reading.answers.results import Age, Doubt, Hint, NotUnderstood, NoValue, Read
from itpchat.reading.answers.silences import read_silence
from itpchat.reading.answers.written_dates import written_date

OLDEST = 120
"""Nobody is older than this, in years."""

_RARELY_OLDER_THAN = 100
_LONGEST_IN_MONTHS = 60
"""Ages in months are those of small children."""

AgeOrBirth: TypeAlias = Age | Moment

_FILLER = Filler(
    before=re.compile(
        r"(?:i'?m|i am|he'?s|he is|she'?s|she is|we'?re|they'?re|my|our|the|is|was|are|it'?s|age"
        r"|aged|son|daughter|child|kid|boy|girl|baby|mother|mom|mum|father|dad|husband|wife|patient"
        r"|brother|sister|only|just|now|currently|just turned|turned|has turned)"
        r"(?=[\s:=0-9])[\s:=]*"
        r"|(?:我|他|她|今年|现在|已经|孩子|儿子|女儿|宝宝|患者|病人|妈妈|爸爸|母亲|父亲"
        r"|的|是|有|刚满|刚过|刚|满|年龄|周岁)[:=]?(?=.)"
    ),
    after=re.compile(r"(?: (?:now|already|this year|currently)|[了的呢啊])$"),
)

_Y = r"(?:years?|yrs?|yo|y/o|y\.o\.?|y)"
_M = r"(?:months?|mths?|mos?|m)"
_YEARS = re.compile(rf"(.+?)(?:[\s-]?{_Y}(?:[\s-]?(?:old|of age|young))?|周岁|岁)")
_MONTHS = re.compile(rf"(.+?)(?:[\s-]?{_M}(?:[\s-]?old)?|个月大?)")
_WEEKS = re.compile(r"(.+?)(?:[\s-]?(?:weeks?|wks?|w)(?:[\s-]?old)?|(?:周|个?星期|个?礼拜)大?)")
_DAYS = re.compile(r"(.+?)(?:[\s-]?days?(?:[\s-]?old)?|天大?)")
_YEARS_AND_MONTHS = re.compile(
    rf"(.+?)[\s-]?(?:{_Y}|岁|周岁)(?: old)?,? ?(?:and |零|又)?(.+?)[\s-]?(?:{_M}|个月)(?: old)?"
)
_YEARS_AND_A_HALF = re.compile(r"(.+?)(?:[\s-]?(?:years?|yrs?) and a half(?: old)?|岁半)")
_NOMINAL = re.compile(r"虚岁(?:是|有)?(.+?)岁?|(.+?)岁?\(?虚岁\)?")
_NOT_QUITE = re.compile(
    r"(?:almost|nearly|going on|just under|not quite|快满|快到|快|将近|不到)\s*(.+)"
)

_BORN = re.compile(
    r"(?:(?:i|he|she|we) (?:was|were) )?born(?: in| on)? (.+)"
    r"|(?:dob|d\.o\.b\.?|(?:date|year) of birth|birthday|birth date)(?: is)?[\s:]*(.+)"
    r"|(?:我|他|她|孩子)?是?(.+?)(?:出生|生)的?|(?:出生(?:日期|年月|于|在)?|生日)是?[\s:]*(.+)"
)
_LAST_TWO_DIGITS = re.compile(r"'?([0-9]{2})年?")
_HAS_A_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}|[0-9]+([-/.])[0-9]+\1[0-9]+")
_BARE_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def read_age(typed: str, *, as_of: date) -> Read[AgeOrBirth] | NoValue:
    """Read an age, in years with months where they were said, or the day of birth.

    A nominal age (虚岁, which counts one or two more) is turned into completed years and must be
    confirmed.
    """
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if silence := read_silence(text):
        return silence
    if len(text) > LONGEST_VALUE:
        return NotUnderstood(Hint.AGE)
    return _birth(text, as_of) or _age(text) or NotUnderstood(Hint.AGE)


def _age(text: str) -> Read[AgeOrBirth] | None:
    rest, hedged = unhedged(text, _FILLER)
    if found := _NOMINAL.fullmatch(rest):
        age = _plain_age(found[1] or found[2])
        if age is None or age.years < 2 or age.months:
            return None
        return Read(Age(age.years - 1), Doubt.AMBIGUOUS, (Age(age.years - 2),))
    if found := _NOT_QUITE.fullmatch(rest):
        age = _plain_age(found[1])
        if age is None or age.years < 1 or age.months:
            return None
        return Read(Age(age.years - 1), Doubt.HEDGED, (age,))
    age = _plain_age(rest)
    if age is None:
        return None
    if hedged:
        return Read(age, Doubt.HEDGED)
    rare = age.years > _RARELY_OLDER_THAN or age == Age(0)
    return Read(age, Doubt.UNUSUAL if rare else None)


def _plain_age(text: str) -> Age | None:
    if found := _YEARS_AND_MONTHS.fullmatch(text):
        years, months = written_number(found[1]), written_number(found[2])
        if years is None or months is None or years % 1 or months % 1 or months > 11:
            return None
        return _made(years * 12 + months, with_months=True)
    if found := _YEARS_AND_A_HALF.fullmatch(text):
        years = written_number(found[1])
        return None if years is None or years % 1 else _made(years * 12 + 6, with_months=True)
    if text in ("半岁", "half a year old", "half a year", "6 months"):
        return Age(0, 6)
    for pattern, in_months in ((_MONTHS, 1), (_WEEKS, None), (_DAYS, None)):
        if found := pattern.fullmatch(text):
            count = written_number(found[1])
            if count is None or count % 1 or count > _LONGEST_IN_MONTHS:
                return None
            if in_months:
                return _made(count, with_months=True)
            weeks = count if pattern is _WEEKS else count / 7
            return Age(0, int(weeks * 7 / Decimal("30.5")))
    years = written_number(text)  # first, for "thirty" does not end in y for years
    if years is None and (found := _YEARS.fullmatch(text)):
        years = written_number(found[1])
    if years is None:
        return None
    if years % 1 == 0:
        return _made(years * 12, with_months=False)
    # "8.5" is eight and a half; other fractions are no way to say an age.
    return _made(years * 12, with_months=True) if years % 1 == Decimal("0.5") else None


def _made(months: Decimal, *, with_months: bool) -> Age | None:
    years, rest = divmod(int(months), 12)
    if not 0 <= years <= OLDEST:
        return None
    return Age(years, rest if with_months else None)


def _birth(text: str, as_of: date) -> Read[AgeOrBirth] | None:
    """Read a date of birth: said to be one, or a date on paper, which can be nothing else."""
    said = _BORN.fullmatch(text)
    inner = next((group for group in said.groups() if group), "") if said else text
    doubt = Doubt.ASSUMED if not said and _BARE_YEAR.fullmatch(inner) else None
    if said and (short := _LAST_TWO_DIGITS.fullmatch(inner)):
        doubt = Doubt.ASSUMED
        year = as_of.year - as_of.year % 100 + int(short[1])
        inner = str(year if year <= as_of.year else year - 100)
    found = written_date(inner, as_of) if _HAS_A_YEAR.search(inner) else None
    moments = [moment for moment in found.moments if _can_be_birth(moment, as_of)] if found else []
    if found is None or not moments:
        return None
    return Read(moments[0], found.doubt or doubt, tuple(moments[1:]))


def _can_be_birth(moment: Moment, as_of: date) -> bool:
    return moment.earliest <= as_of and as_of.year - moment.earliest.year <= OLDEST
