"""The dose of a medicine in typed words: "20 mg a day", "10mg bid", "每天20毫克"."""

import re

from itpchat.reading.answers.cleaning import LONGEST_VALUE, clean

_UNITS = (
    ("mg", r"(?:mg|milligrams?|毫克)"),
    ("tablets", r"(?:tablets?|tabs?|pills?|capsules?|片|粒|颗)"),
)
_PER_KG = r"(?: ?/ ?| per | a | each | )?(?:kg|kilo(?:gram)?s?|公斤|千克)"
_AMOUNT = tuple(
    (name, re.compile(rf"(?<![0-9.])([0-9]{{1,5}}(?:\.[0-9]{{1,3}})?) ?{unit}({_PER_KG})?"))
    for name, unit in _UNITS
)
_TIMES = {"once": 1, "one": 1, "一": 1, "twice": 2, "two": 2, "两": 2, "二": 2,
          "three": 3, "三": 3, "四": 4}  # fmt: skip
_OFTEN = re.compile(
    r"(?P<count>once|twice|one|two|three|[1-4])(?: times?)?(?: (?:a|per|each|every) ?|/| )"
    r"(?:day|daily)"
    r"|(?:每天|每日|一天|一日|日|天)[,分]?(?P<zh>[一二两三四1-4])次"
    r"|(?P<latin>qd|bid|tid|qid)\b"
)
_LATIN = {"qd": 1, "bid": 2, "tid": 3, "qid": 4}
_DAILY = re.compile(
    r"(?:(?:a|per|each|every) day|/ ?d(?:ay)?\b|daily|每天|每日|一天|一日|/ ?[天日])"
)
_WEEKLY = re.compile(
    r"(?:(?:a|per|each|every|once a) week|/ ?w(?:eek)?\b|weekly|每周|一周|每星期|/ ?周)"
)
_NOISE = re.compile(
    r"(?:i|he|she|they|we|takes?|on|of|it|is|the|dose|about|in|morning|the|at|by|mouth|now|each"
    r"|time|吃|用|服|口服|早上|每次|一次|剂量|是|我|孩子|现在|目前|[\s,.:;])+"
)


def read_dose(words: str) -> tuple[str, bool] | None:
    """Read a dose as in a patient file, `20 mg/day` or `0.5 mg/kg/day`, and whether it is sure.

    Without an interval it is taken to be a day's, which must be confirmed. `None` where it cannot
    be read: "every other day" is none of these.
    """
    text = clean(words)
    if len(text) > LONGEST_VALUE:
        return None
    for unit, pattern in _AMOUNT:
        found = list(pattern.finditer(text))
        if len(found) != 1:
            continue
        rest = f"{text[: found[0].start()]} {text[found[0].end() :]}"
        return _with_interval(float(found[0][1]), unit, bool(found[0][2]), rest)
    return None


def _with_interval(amount: float, unit: str, per_kg: bool, rest: str) -> tuple[str, bool] | None:
    interval, sure = "day", False
    if often := _OFTEN.search(rest):
        amount *= _count(often)
        rest, sure = _cut(rest, often), True
    if weekly := _WEEKLY.search(rest):
        interval, rest, sure = "week", _cut(rest, weekly), True
    elif daily := _DAILY.search(rest):
        rest, sure = _cut(rest, daily), True
    if _NOISE.sub("", rest):
        return None
    return f"{amount:g} {unit}{'/kg' if per_kg else ''}/{interval}", sure


def _count(often: re.Match[str]) -> int:
    if often["latin"]:
        return _LATIN[often["latin"]]
    word: str = often["count"] or often["zh"]
    return _TIMES[word] if word in _TIMES else int(word)


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
