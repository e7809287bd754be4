# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Who the patient is, and since when the ITP: "34F ITP 2y", "F/34", 女34岁 ITP 2年."""

import re
from collections.abc import Iterator

from itpchat.intake.listening import Listener
from itpchat.intake.measured import Placed

_YEARS = r"(?:\s?-?\s?(?:yo|y/o|y\.o\.|yrs?(?:[ -]old)?|years?[ -]old|y(?![a-z])|岁))"
_MONTHS = r"\s?-?\s?(?:mo|mos|months?|个?月)(?:[ -]old)?"
_FEMALE = r"(?:females?|woman|girl|lady|f(?![a-z])|女性?|女孩)"
_MALE = r"(?:males?|man|boy|gentleman|m(?![a-z])|男性?|男孩)"
_SEX = rf"(?:(?P<female>{_FEMALE})|(?P<male>{_MALE}))"
_BEFORE, _AFTER = r"(?<![a-z0-9./])", r"(?![0-9])"

_WHO = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_BEFORE}(?P<years>\d{{1,3}})(?P<unit>{_YEARS})?[\s,/-]{{0,2}}{_SEX}{_AFTER}",
        rf"{_BEFORE}(?P<months>\d{{1,2}}){_MONTHS}[\s,/-]{{0,2}}{_SEX}{_AFTER}",
        rf"(?<![a-z0-9]){_SEX}[\s,，/-]{{0,3}}(?P<years>\d{{1,3}})(?P<unit>{_YEARS})?(?![0-9.]|\s?(?:mg|k|%|g/|x|周|天|月))",
        rf"(?:\bage[d:]?\s?|年龄[:：]?\s?)(?P<years>\d{{1,3}})(?P<unit>{_YEARS})?(?![0-9.])",
        rf"{_BEFORE}(?P<years>\d{{1,3}})(?P<unit>{_YEARS})(?!\s?(?:ago|hx|history|前|of|with itp))",
        r"\b(?:dob|born|date of birth)[:\s]+(?P<birth>\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}/\d{1,2}/\d{4}|(?:in )?\d{4})|(?:出生(?:日期)?[:：]?\s?)(?P<born>\d{4}[-年/.]\d{1,2}(?:[-月/.]\d{1,2}日?)?)",
    )
)
_SEX_ALONE = re.compile(
    r"\b(?:sex|gender)[:\s]+(?:(?P<female>f(?:emale)?)|(?P<male>m(?:ale)?))\b|^\s*(?:(?P<f>female|woman|girl|女)|(?P<m>male|man|boy|男))(?![a-z性])"
)

_SPAN = r"\d{1,2}(?:\.5)?\s?(?:years?|yrs?|y|months?|mos?|m|weeks?|wks?|w|days?|d|年|个?月|周|天)(?![a-z])(?:\s?(?:ago|前))?"
_MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:(?:19|20)\d\d[-/.年]\d{{1,2}}(?:[-/.月]\d{{1,2}}日?)?月?|(?:19|20)\d\d年?|\d{{1,2}}/(?:19|20)\d\d|\d{{1,2}}/\d{{1,2}}/(?:20)?\d\d|\d{{1,2}}/\d\d|{_MONTH_NAME}\s?(?:19|20)\d\d)(?![\d/])"
_DIAGNOSED = re.compile(
    rf"(?:(?<![a-z])(?:chronic |persistent |primary |newly dx'?d? )*itp\b|免疫性血小板减少(?:症|性紫癜)?)\s?[:,]?\s?(?:(?:x|×|for|since|dx(?:'?d)?|diag(?:nosed)?|diagnosed|hx|history|病史|确诊|病程|于|from|in|of|on|已)\s?)*(?P<when>{_SPAN}|{_DATE})"
    rf"|(?<![a-z])(?:dx(?:'?d)?|diagnosed|diagnosis|确诊(?:于|时间)?)(?: with)?(?: itp)?[:\s]*(?:in|on|since)?\s*(?P<then>{_DATE}|{_SPAN} ?(?:ago|前))"
    rf"|(?P<first>{_DATE})\s?(?:确诊|诊断)(?:为|的)?\s?(?:原发性?)?(?:itp|免疫性血小板减少)"
    rf"|(?P<long>{_SPAN})\s(?:h/o|hx of|history of|of)\s(?:chronic )?itp\b"
)
_UNITS = {
    "y": "years",
    "yr": "years",
    "yrs": "years",
    "m": "months",
    "mo": "months",
    "mos": "months",
    "w": "weeks",
    "wk": "weeks",
    "wks": "weeks",
    "d": "days",
}
_SHORT = re.compile(r"(\d{1,2}(?:\.5)?)\s?([a-z]+)?")
_TWO_NUMBERS = re.compile(r"(\d{1,2})/(\d\d)")


def who_in(plain: str, typed: str, listener: Listener) -> Iterator[Placed]:
    """Find age and sex; the first place that tells either is the one that counts."""
    told: set[str] = set()
    for pattern in _WHO:
        for match in pattern.finditer(plain):
            for placed in _person(match, typed, listener):
                question = getattr(placed.found, "question", "")
                if question not in told:
                    told.add(question)
                    yield placed
            if told:
                break
        if "age" in told:
            break
    alone = _SEX_ALONE.search(plain)
    if "sex" not in told and alone:
        yield from _person(alone, typed, listener)


def _person(match: re.Match[str], typed: str, listener: Listener) -> Iterator[Placed]:
    groups = {name: words for name, words in match.groupdict().items() if words}
    start, end = match.span()
    shown = typed[start:end].strip()
    if birth := groups.get("birth") or groups.get("born"):
        yield Placed(start, end, listener.heard("age", f"born {birth}", shown))
    elif years := groups.get("years"):
        yield Placed(start, end, listener.heard("age", years, shown))
    elif months := groups.get("months"):
        yield Placed(start, end, listener.heard("age", f"{months} months", shown))
    sex = "female" if groups.keys() & {"female", "f"} else ""
    sex = sex or ("male" if groups.keys() & {"male", "m"} else "")
    if sex:
        yield Placed(start, end, listener.told("sex", sex, shown))


def diagnosed_in(plain: str, typed: str, listener: Listener) -> Iterator[Placed]:
    """Find since when the ITP is known."""
    for match in _DIAGNOSED.finditer(plain):
        when = (match["when"] or match["then"] or match["first"] or match["long"]).strip()
        found = listener.either(
            "itp_diagnosed_on",
            dates_meant(when, listener),
            typed[match.start() : match.end()].strip(),
        )
        if found is not None:
            yield Placed(*match.span(), found)


def dates_meant(written: str, listener: Listener) -> tuple[str, ...]:
    """Spell out a short date or span; 3/25 may be a month with its year, or a day of this one."""
    span = _SHORT.fullmatch(written)
    if span and (unit := _UNITS.get(span[2] or "")):
        return (f"{span[1]} {unit} ago",)
    if two := _TWO_NUMBERS.fullmatch(written):
        return days_meant(int(two[1]), int(two[2]), listener)
    chinese = written.endswith(("年", "月", "周", "天")) and not written[:4].isdecimal()
    if chinese:
        return (f"{written}前",)
    has_unit = (
        re.search(r"\d\s?[a-z]", written) and "ago" not in written and not written[0].isalpha()
    )
    return (f"{written} ago",) if has_unit else (written,)


def days_meant(first: int, second: int, listener: Listener) -> tuple[str, ...]:
    """Give what two numbers may be: month and year, month and day, or day and month."""
    today = listener.as_of
    meant = []
    year = 2000 + second
    recent = today.year - 20 <= year and (year, first) <= (today.year, today.month)
    if 1 <= first <= 12 and recent:
        meant.append(f"{year}-{first:02}")
    for month, day in ((first, second), (second, first)):
        if 1 <= month <= 12 and 1 <= day <= 31:
            year = today.year if (month, day) <= (today.month, today.day) else today.year - 1
            meant.append(f"{year}-{month:02}-{day:02}")
    return tuple(dict.fromkeys(meant))
