"""When something was: a date on paper, a day counted from today, or how long ago.

A date is given no more exactly than it was said. A day still to come is not understood, unless
the question allows it.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from itpchat.moments import Moment
from itpchat.reading.answers.bounds import Filler, unhedged
from itpchat.reading.answers.cleaning import LONGEST_VALUE, clean, too_long
from itpchat.reading.answers.date_bounds import date_bounds, lately
from itpchat.reading.answers.relative_dates import relative_date
from itpchat.reading.answers.results import (
    Doubt,
    Hint,
    InexactDate,
    Never,
    NotUnderstood,
    NoValue,
    Read,
)
from itpchat.reading.answers.silences import read_silence
from itpchat.reading.answers.timespans import LONGEST_LIFE, ago, ahead, timespan
from itpchat.reading.answers.written_dates import Possible, possible, written_date
from itpchat.reading.answers.yes_no import says_no

_NEVER = re.compile(
    r"(?:no,? )?(?:(?:i|we|he|she|they|it)(?:'?ve| have| has)? ?)?never(?: ever)?"
    r"(?: (?:had|have|did|been|taken|tried|got|received|used|happened))?"
    r"(?: (?:it|that|this|one|any|them|to me))?|not ever"
    r"|(?:我|他|她|孩子)?(?:从来没有?|从来都没有?|从未|从没有?|没有过|一次也没有?|一次都没有?)"
    r"(?:有过|过|打过|用过|吃过|得过|参加过|接种过|做过|发生过)?(?:的|啊|呢)?"
)

# What happened is the question's own word, so none is taken off that might be another event:
# "stopped in May" is no answer to when something was started.
_SUBJECT = (
    r"(?:it|that|this(?= (?:was|is|has|happened))|i|we|he|she|they|you|my|his|her|their|our|i'?ve"
    r"|we'?ve|it'?s|that'?s|he'?s|she'?s|was|were|is|are|has|have|had|been|got|diagnosed|diagnosis"
    r"|found|happened|taken|given|done|tested|checked|measured|with|itp|date|vaccinated|infused"
    r"|the(?! (?:last|past|day|week|month|year|current)))(?=[\s:,])[\s:,]+"
)
_SUBJECT_ZH = r"(?:我|他|她|孩子|是|在|于|从|自从|自|得病|患病|确诊|诊断|查出来|查出|发现)"
NAMED = Filler(
    before=re.compile(
        rf"{_SUBJECT}|(?:in|on|at|from|since|during|back in|as of|just|only)\s+"
        r"|(?:some ?time|(?:the )?(?:beginning|start|end|middle))(?: in| of)?\s+"
        r"|(?:early|late|mid|spring|summer|autumn|fall)(?: in| of)?[\s-]+"
        rf"|{_SUBJECT_ZH}"
    ),
    after=re.compile(
        r"(?:,? (?:at )?[0-2]?[0-9](?::[0-5][0-9])? ?(?:am|pm)"
        r"|,?[ t](?:at )?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?|,? onwards?"
        r"|以来|起|至今|到现在|(?:确诊|诊断|查出来|查出|发现|得病|患病|查|测|做|打)(?:的|了)"
        r"|得的病?|的|早上|上午|中午|下午|晚上)$"
    ),
)
"""What may stand around a date that is named: "I was diagnosed in March 2019"."""

_LASTING = Filler(
    before=re.compile(
        rf"{_SUBJECT}|(?:for|since)\s+"
        r"|(?:我|他|她|孩子|是|有|已经|已|得病|患病|确诊|诊断|发现|查出来|生病|都|刚|才)(?=.)"
    ),
    after=re.compile(r"(?:,? (?:now|already|so far)|了|的病史|病史)$"),
)
"""What may stand around a span of time that lasts until today: "it's been 3 weeks now"."""

_FROM_THEN_ON = re.compile(r"((?:从|自从?).+)开始的?")
_SINCE = re.compile(r"\bsince\b|自|从|起$|以来$")
_NAMES_ITS_YEAR = re.compile(r"[前去今本明后]年")
_AGO = re.compile(r"(.+?)(?: (?:ago|back|earlier)|(?:之|以)?前)")
_AHEAD = re.compile(r"in (.+)|(.+) from (?:now|today)|(.+?)(?:之|以)?后|再过(.+)")


def read_date(
    typed: str, *, as_of: date, allow_future: bool = False, never: bool = False
) -> Read[Moment] | InexactDate | Never | NoValue:
    """Read when something was, counted from `as_of`.

    "Never" always says that it has not happened; with `never`, an answer of "no" says so too.
    """
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if silence := read_silence(text):
        return silence
    if _NEVER.fullmatch(text) or (never and says_no(text)):
        return Never()
    return date_in(text, as_of, allow_future) or NotUnderstood(Hint.DATE)


def date_in(
    text: str, as_of: date, allow_future: bool = False
) -> Read[Moment] | InexactDate | NotUnderstood | None:
    """Read a cleaned text that says when and nothing else; `None` where it does not."""
    if len(text) > LONGEST_VALUE:
        return None
    if found := _span_ahead(text, as_of):
        return _settled(found, as_of, allow_future)
    if recent := lately(text, as_of):
        return Read(recent)
    if found := named_day(text, as_of, allow_future) or _span_back(text, as_of):
        return _settled(found, as_of, allow_future)
    bounded = date_bounds(text, as_of, lambda inner: _certain_day(inner, as_of))
    return Read(bounded) if isinstance(bounded, Moment) else bounded


def named_day(text: str, as_of: date, allow_future: bool = False) -> Possible | None:
    """Read a date that is named, on paper or from today; what may be is not yet sorted out."""
    begun = _FROM_THEN_ON.fullmatch(text)
    rest, hedged = unhedged(begun[1] if begun else text, NAMED)
    found = _written(rest, as_of, allow_future) or relative_date(rest, as_of)
    if found and found.doubt is Doubt.ASSUMED and _SINCE.search(text):
        found = replace(found, doubt=None)  # "since June" is always since the latest June
    return _hedged(found, hedged)


def _written(text: str, as_of: date, allow_future: bool) -> Possible | None:
    found = written_date(text, as_of)
    if found and allow_future and not _NAMES_ITS_YEAR.search(text):
        # Without its year a date may be the next one as well: read it as if a year had passed.
        later = written_date(text, date(as_of.year + 1, as_of.month, min(as_of.day, 28)))
        return possible([*(later.moments if later else ()), *found.moments], found.doubt)
    return found


def _span_back(text: str, as_of: date) -> Possible | None:
    """Read "3 weeks ago" and "for 3 weeks", which begin on the same day."""
    rest, hedged = unhedged(text, _LASTING)
    if found := _AGO.fullmatch(rest):
        rest, also_hedged = unhedged(found[1], _LASTING)
        hedged = hedged or also_hedged
    span = timespan(rest)
    moment = ago(span, as_of) if span else None
    if span is None or moment is None:
        return None
    return _hedged(possible([moment]), hedged or span.loose)


def _span_ahead(text: str, as_of: date) -> Possible | None:
    rest, hedged = unhedged(text, Filler(re.compile(r"(?!)"), re.compile(r"(?!)")))
    found = _AHEAD.fullmatch(rest)
    if not found:
        return None
    inner, also_hedged = unhedged(next(filter(None, found.groups())), _LASTING)
    span = timespan(inner)
    moment = ahead(span, as_of) if span else None
    return _hedged(possible([moment]), hedged or also_hedged) if moment else None


def _hedged(found: Possible | None, hedged: bool) -> Possible | None:
    if found and hedged and found.doubt is None:
        return replace(found, doubt=Doubt.HEDGED)
    return found


def _certain_day(text: str, as_of: date) -> Moment | None:
    found = named_day(text, as_of)
    return found.moments[0] if found and found.doubt is None else None


def _settled(
    found: Possible, as_of: date, allow_future: bool
) -> Read[Moment] | NotUnderstood | None:
    """Leave out what cannot be: what is still to come, and what lies beyond any life."""
    oldest = as_of - timedelta(days=LONGEST_LIFE * 366)
    lived = [moment for moment in found.moments if moment.latest >= oldest]
    moments = [moment for moment in lived if allow_future or moment.earliest <= as_of]
    if not moments:
        return NotUnderstood(Hint.DATE_IN_FUTURE) if lived else None
    doubt = found.doubt
    if doubt is Doubt.AMBIGUOUS and len(moments) == 1:
        doubt = Doubt.ASSUMED  # the calendar decided, not the person
    return Read(moments[0], doubt, tuple(moments[1:]))
