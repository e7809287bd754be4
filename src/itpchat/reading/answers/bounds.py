"""What surrounds a number in an answer: doubt ("about 20"), bounds ("below 10") and filler words.

A bound is never taken for the number itself.
"""

import re

from itpchat.values import dataclass

_NOT_SURE = r"(?:i'?m |i am )?not (?:really |quite |too |100% |entirely |so )?sure"
_THINK = r"(?:think|guess|believe|reckon|suppose)"
_HEDGE_BEFORE = re.compile(
    rf"(?:{_NOT_SURE},?(?: but| maybe)?"
    r"|i (?:don'?t|do not|can'?t) (?:really )?(?:know|remember)(?: exactly| for sure)?,? but"
    r"|about|around|roughly|approximately|approx|circa|ca|maybe|perhaps|probably|possibly|likely"
    rf"|i (?:{_THINK}|would say)(?: that)?|i'd say|say|something like|like"
    r"|somewhere (?:around|about|near)|close to|near"
    r"|(?:if|as far as) i (?:remember|know|recall)(?: right| rightly| correctly)?"
    r"|(?:must|should|might|may|could) (?:be|have been)"
    r")(?:[\s.,:]+|(?=[0-9]))|[~≈]\s*"
    r"|(?:我(?:想|觉得|估计|记得|猜)|大概|大约|大致|约|差不多|可能|好像|应该|估计|记得|也许|接近"
    r"|印象中)(?:是|有)?[\s,]*"
)
_HEDGE_AFTER = re.compile(
    rf"(?:,?\s(?:or so|or thereabouts|more or less|give or take|i {_THINK}|maybe|probably|perhaps"
    rf"|possibly|(?:but )?{_NOT_SURE}|(?:if|as far as) i (?:remember|know|recall)"
    r"(?: right| rightly| correctly)?)"
    r"|-?\s?ish|\s?\?+|,?\s?(?:左右|上下|前后|吧|大概|可能|好像|差不多|的样子"
    r"|不太?确定|记不太?清楚?了?))$"
)


REFERENCE_RANGE = (
    r"[\s,;]*[(\[]?\s*(?:ref(?:erence)?|normal|正常|参考)[a-z\s:是为值范围区间]*"
    r"[0-9.]+ ?[-~] ?[0-9.]+[^()\[\]]{0,20}[)\]]?"
)
"""The range of normal, as a laboratory prints it beside a value."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Words that may stand before and after a value without changing it (`after` ends in `$`)."""

    before: re.Pattern[str]
    after: re.Pattern[str]


def unhedged(text: str, filler: Filler) -> tuple[str, bool]:
    """Give a cleaned text without filler and hedging words, and whether there was any hedging."""
    hedged = False
    while True:
        rest = _without_start(_HEDGE_BEFORE, text)
        if rest == text:
            rest = _HEDGE_AFTER.sub("", text, count=1)
        if rest != text:
            hedged = True
        else:
            rest = filler.after.sub("", _without_start(filler.before, text), count=1)
        rest = _AROUND.sub("", rest)
        if rest == text:
            return text, hedged
        text = rest


_AROUND = re.compile(r"^(?:[ :;]|,(?![0-9]))+|[ ,:;]+$")


def _without_start(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return text[found.end() :] if found else text


@dataclass(frozen=True, slots=True)
class Bounds:
    """The texts of the bounds of a number, not yet read; for an exact number both are the same."""

    low: str | None
    high: str | None
    low_included: bool = True
    high_included: bool = True

    @property
    def exact(self) -> bool:
        """Whether one number was given rather than bounds."""
        return self.low == self.high


_SLIGHTLY = r"(?:just |well |far |a bit |a little |slightly )?"
_ONE_BOUND = tuple(
    (re.compile(pattern), side, included)
    for pattern, side, included in (
        (
            r"(?:no more than|not more than|at (?:the )?most|up to|(?:a )?max(?:imum)?(?: of)?"
            r"|<=|≤|不超过|最多|至多|不高于|不大于)\s*(.+)",
            "high",
            True,
        ),
        (
            r"(?:no less than|not less than|at (?:the )?least|(?:a )?min(?:imum)?(?: of)?"
            r"|>=|≥|至少|最少|不低于|不少于|不小于)\s*(.+)",
            "low",
            True,
        ),
        (
            rf"(?:{_SLIGHTLY}(?:below|under|beneath)|(?:less|fewer|lower|smaller) than"
            r"|nearly|almost|不到|低于|少于|小于|不足|将近|快到|快|<)\s*(.+)",
            "high",
            False,
        ),
        (
            rf"(?:{_SLIGHTLY}(?:above|over)|(?:more|greater|higher) than"
            r"|超过|高于|大于|多于|>)\s*(.+)",
            "low",
            False,
        ),
        (r"(.+?)\s*(?:or (?:less|lower|fewer|below|under)|以下|以内|之内|不到)", "high", True),
        (
            r"(.+?)\s*(?:or (?:more|higher|above|over)|(?:and|&) (?:up|above|over)|以上|出头|\+)",
            "low",
            True,
        ),
    )
)
_AND_SOME = re.compile(r"(.+?)[多几余]([千万]?)")
_BETWEEN = (
    re.compile(r"(?:somewhere )?between (.+?) and (.+)"),
    re.compile(r"(?:from )?(.+?)\s+(?:to|or)\s+(.+)"),
    re.compile(r"([^-~]+?)\s*[-~]\s*([^-~]+)"),
    re.compile(r"([^到至或]+?)(?:到|至|或者?)([^到至或]+)"),
)
_TENS = re.compile(r"(?:in )?(?:the )?(?:(?:low|mid|high|upper|lower|middle)[ -])?([1-9]0)'?s")
_SINGLE_DIGITS = re.compile(r"(?:in )?(?:the )?single (?:digits|figures)")
_TEENS = re.compile(r"(?:in )?(?:the )?(?:(?:low|mid|high)[ -])?teens")
_NEIGHBOURS = re.compile(
    r"([一二两三四五六七八])([二两三四五六七八九])([十百千万]+|[十百]?(?:年|天|周|岁|个?(?:月|星期|礼拜)))"
)
_ORDER = "一二三四五六七八九"


def bounds_of(text: str) -> Bounds:
    """Take a number's text apart into its bounds; what has no bounds is exact."""
    if found := _TENS.fullmatch(text):
        return Bounds(found[1], str(int(found[1]) + 10), high_included=False)
    if _SINGLE_DIGITS.fullmatch(text):
        return Bounds(None, "10", high_included=False)
    if _TEENS.fullmatch(text):
        return Bounds("10", "20", high_included=False)
    if found := _NEIGHBOURS.fullmatch(text):
        low, high = (_ORDER.index(digit.replace("两", "二")) for digit in found.groups()[:2])
        if high == low + 1:
            return Bounds(found[1] + found[3], found[2] + found[3])
    for pattern, side, included in _ONE_BOUND:
        if found := pattern.fullmatch(text):
            if side == "low":
                return Bounds(found[1], None, low_included=included)
            return Bounds(None, found[1], high_included=included)
    if found := _AND_SOME.fullmatch(text):
        return Bounds(found[1] + found[2], None)
    for between in _BETWEEN:
        if found := between.fullmatch(text):
            return Bounds(found[1], found[2])
    return Bounds(text, text)
