# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Where a text says how much of a medicine is taken, and how often.

An amount with its interval is a dose as in the patient file: `20 mg/day`. Four tablets of an
unknown strength stay four tablets: there is no dose in mg.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from itpchat.reading.answers.numerals import written_number
from itpchat.reading.spans import Spans
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """How much, once: `20 mg`, `0.5 mg/kg`, `4 tablets`."""

    start: int
    end: int
    count: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Often:
    """How often: so many times in `days`. `days` is `None` where the interval has no name."""

    start: int
    end: int
    times: Decimal
    per: str | None


_UNITS = {
    "mg": "mg mgs milligram milligrams milligramm 毫克",
    "mcg": "mcg ug microgram micrograms 微克",
    "g": "g gr gm gram grams 克",
    "ml": "ml milliliter milliliters 毫升",
    "IU": "iu units unit u 单位",
    "tablets": "tablets tablet tabs tab pills pill 片 颗",
    "capsules": "capsules capsule caps cap 粒",
    "drops": "drops 滴",
    "puffs": "puffs puff",
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_WORDS = "|".join(sorted(map(re.escape, _UNIT_OF), key=len, reverse=True))
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,2})?万\d?|[一二三四五六]万(?:[一二三四五六七八九]千?)?|\d{1,5}(?:,\d{3})?(?:\.\d{1,3})?|half an?|half|(?:an? |one |two )?hundred|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[ -]five)?|[一二两三四五六七八九十半]{1,3})"
_AMOUNT = re.compile(
    rf"(?<![\d.a-z])({_NUMBER})[ -]?({_WORDS})(?![a-z])( ?/ ?kg|/公斤|每公斤)?(?! ?/ ?(?:d?l|ml)\b)(?:(?<=[片粒颗])(半)(?!天|个|年|月|小时))?"
)
_PER_KG = re.compile(
    rf"(?:每|一|1)(?:公斤|kg)(?:体重)?(?:用|打|吃)?({_NUMBER}) ?({_WORDS})(?![a-z])"
)
_MORNING, _NOON = r"(?:早[上晨]?|晨起?|上午)(?:吃|服|用|打|各)?", r"(?:中午|午饭?后?)(?:吃|服|用)?"
_EVENING = r"(?:晚[上饭]?后?|下午|傍晚|睡前|夜里)(?:吃|服|用|打)?"
_BY_PARTS = re.compile(
    rf"(?:每天|每日|一天)?{_MORNING}({_NUMBER}) ?({_WORDS})?[,、 和]?(?:{_NOON}({_NUMBER}) ?({_WORDS})?[,、 和]?)?"
    rf"{_EVENING}({_NUMBER}) ?({_WORDS})(?![a-z])"
)
"""Other amounts in the morning and in the evening: "早上三片晚上两片"."""
_BARE = re.compile(
    r"(?<![\d.a-z/-])(\d{1,3}(?:\.\d)?) ?(?=(?:qd|od|bid|tid|qid|qod|qhs|qam|daily)\b)",
    re.ASCII,
)

_TIMES = {"once": 1, "one": 1, "twice": 2, "two": 2, "three": 3, "thrice": 3, "four": 4}
_OFTEN_WORDS = (
    (
        r"(?:\b(once|twice|thrice|(?:one|two|three|four|\d) ?(?:times|x)) ?(?:(?:a|per|each|every|/) ?)?(day|daily|week|weekly|month)\b)",
        "times",
    ),
    (
        r"\b(?:bid|b\.i\.d\.?|(?:in the )?mornings? and (?:\w+ )?(?:in the |at |before )?(?:evenings?|night|bed|bedtime))\b|早晚(?:各)?",
        2,
    ),
    (r"\b(?:tid|t\.i\.d\.?)\b", 3),
    (r"\b(?:qid|q\.i\.d\.?)\b", 4),
    (r"\b(?:qod|every (?:other|second) day|alternate days)\b", "half"),
    (
        r"\b(?:qd|q\.d\.?|od|daily|qhs|qam|nightly|every ?(?:single )?(?:day|morning|evening|night)|each (?:day|morning|night)|(?:a|per) day|at (?:night|bed ?time)|before bed|in the (?:morning|evening)s?|with (?:breakfast|dinner|supper|lunch))\b|(?<=[a-z0-9]) ?/ ?d(?:ay)?\b",
        "day",
    ),
    (
        r"\b(?:qw|qwk|weekly|every (?:week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|once weekly|(?:a|per|each) week)\b|(?<=[a-z0-9]) ?/ ?w(?:ee)?k\b",
        "week",
    ),
    (r"\b(?:monthly|every month|(?:a|per) month|every 4 weeks|q4w)\b", "month"),
    (
        r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bq\d+ ?(?:w|h|d|wk|weeks?|hours?|days?)\b|\bevery \d+ (?:days|weeks|hours|months)\b",
        "unnamed",
    ),
    (r"隔一?(?:天|日)(?:[吃服打用])?(?:一次|1次)?", "half"),
    (
        r"(?:每|一)(?:天|日)(?:吃|打|用|服)?([一二两三四\d])[次顿]|([一二两三四\d])次/(?:天|日)|(?:天|日)([一二两三四\d])次",
        "zh_times",
    ),
    (r"(?:每|一)周(?:打|用|吃)?([一二两三\d])次", "zh_weekly_times"),
    (
        r"每(?:天|日)|天天|(?<![一二两三四五六七八九十\d第这那有])一天(?!前)|/(?:天|日)|每晚|每早|(?:早上|早晨|晨起|晨|晚上|睡前|中午|早饭[前后]|早餐[前后]|晚饭[前后]|空腹)(?:顿服|口服|服|吃|用)?(?:一次|1次)?(?=[\d一二两三半]|$|[,。;])|(?:晨|清晨)顿服|顿服(?=[,。;]|$)",
        "day",
    ),
    (r"每(?:周|星期|个星期)|一周(?=[一\d]?[针次支]|\d)|/周", "week"),
    (r"每个?月|/月", "month"),
)
_OFTEN = tuple((re.compile(words, re.ASCII), meaning) for words, meaning in _OFTEN_WORDS)


def amounts_of(plain: str, taken: Spans) -> list[Amount]:
    """Find the amounts in a plain text, outside of the names in it; `taken` gains the places."""
    found = [*_of_a_strength(plain, taken), *_per_kg(plain, taken)]
    for match in _AMOUNT.finditer(plain):
        count = _number(match[1])
        if count is not None and taken.free(*match.span()):
            taken.add(*match.span())
            unit = _UNIT_OF[match[2]] + ("/kg" if match[3] else "")
            found.append(Amount(*match.span(), count + (Decimal("0.5") if match[4] else 0), unit))
    found += _around_names(plain, taken)
    found += _without_unit(plain, taken)
    for match in _BARE.finditer(plain):
        if taken.free(*match.span(1)):
            taken.add(*match.span(1))
            found.append(Amount(*match.span(1), Decimal(match[1]), "mg"))
    return sorted(found, key=lambda amount: amount.start)


def _per_kg(plain: str, taken: Spans) -> Iterator[Amount]:
    """Find amounts for each kilogram that is named first: "每公斤3微克"."""
    for match in _PER_KG.finditer(plain):
        count = _number(match[1])
        if count is not None and taken.free(*match.span()):
            taken.add(*match.span())
            yield Amount(*match.span(), count, f"{_UNIT_OF[match[2]]}/kg")


def by_parts_of_the_day(plain: str, taken: Spans) -> tuple[list[Amount], list[Often]]:
    """Add up what is taken in the morning and in the evening; `taken` gains the places."""
    amounts, often = [], []
    for match in _BY_PARTS.finditer(plain):
        counts = [_number(match[place]) for place in (1, 3, 5) if match[place]]
        units = {_UNIT_OF[match[place]] for place in (2, 4, 6) if match[place]}
        known = [count for count in counts if count is not None]
        if len(units) == 1 and len(known) == len(counts) and taken.free(*match.span()):
            taken.add(*match.span())
            middle = match.end() - 1
            amounts.append(Amount(match.start(), middle, sum(known, Decimal(0)), units.pop()))
            often.append(Often(middle, match.end(), Decimal(1), "day"))
    return amounts, often


_COUNT_BEFORE = re.compile(rf"(?<![\d.a-z])({_NUMBER}) ?$")
_UNIT_AFTER = re.compile(rf" ?({_WORDS})(?![a-z])")


def _around_names(plain: str, taken: Spans) -> list[Amount]:
    """Find amounts with the name in the middle: "2 Promacta pills"."""
    found = []
    for start, end in list(taken.stretches):
        count = _COUNT_BEFORE.search(plain[max(0, start - 8) : start])
        unit = _UNIT_AFTER.match(plain, end)
        number = count and _number(count[1])
        if unit and number and count and taken.free(unit.start(1), unit.end()):
            taken.add(unit.start(1), unit.end())
            found.append(Amount(unit.start(1), unit.end(), number, _UNIT_OF[unit[1]]))
    return found


_NUMBER_ALONE = re.compile(
    r"(?: (?:at|is|was|dose|of|now))*[ ,:]{1,2}(\d{1,4}(?:\.\d)?) ?(?=(?:(?:once|twice|three times|\dx) )?(?:a|per|each|every) ?(?:single )?(?:day|morning|evening|night)\b|(?:once|twice) daily\b|daily\b|/ ?day\b|(?:in the|every) (?:morning|evening)\b)",
    re.ASCII,
)
_LEAST_MG = 5
"""Less than this a day is a number of tablets rather than of milligrams."""


def _without_unit(plain: str, taken: Spans) -> list[Amount]:
    """Find a number behind a name that can only be milligrams: "prednisone 60 a day"."""
    found = []
    for _, end in list(taken.stretches):
        match = _NUMBER_ALONE.match(plain, end)
        if match and float(match[1]) >= _LEAST_MG and taken.free(*match.span(1)):
            taken.add(*match.span(1))
            found.append(Amount(*match.span(1), Decimal(match[1]), "mg"))
    return found


_STRENGTHS = re.compile(
    rf"(?<![\d.a-z])({_NUMBER})(?: ?x| of (?:the|my|those))? (\d+(?:\.\d+)?) ?-?(mg|mcg|g) ?(?:tablets?|tabs?|pills?|caps(?:ules?)?)(?![a-z])|(?<![\d.a-z])(half)(?: an?| of an?)? (\d+(?:\.\d+)?) ?-?(mg|mcg|g)(?: (?:tablets?|tabs?|pills?))?(?![a-z])"
)


def _of_a_strength(plain: str, taken: Spans) -> list[Amount]:
    """Find so many tablets of a strength: "two 20 mg tablets" are 40 mg."""
    found = []
    for match in _STRENGTHS.finditer(plain):
        many, strength, unit = (match[1], match[2], match[3]) if match[1] else match.group(4, 5, 6)
        count = _number(many)
        if count is not None and taken.free(*match.span()):
            taken.add(*match.span())
            found.append(Amount(*match.span(), count * Decimal(strength), unit))
    return found


def often_of(plain: str, taken: Spans) -> list[Often]:
    """Find how often, outside of the names; `taken` gains the places."""
    found = []
    for pattern, meaning in _OFTEN:
        for match in pattern.finditer(plain):
            if taken.free(*match.span()):
                taken.add(*match.span())
                found.append(_often(match, meaning))
    return sorted(found, key=lambda often: often.start)


def _often(match: re.Match[str], meaning: str | int) -> Often:
    start, end = match.span()
    if isinstance(meaning, int):
        return Often(start, end, Decimal(meaning), "day")
    match meaning:
        case "times":
            first = match[1].replace("times", "").strip()
            word = first if first in _TIMES else first.rstrip("x ")
            count = _TIMES.get(word) or (int(word) if word.isdigit() else 1)
            per = match[2].removesuffix("ly").replace("dai", "day")
            return Often(start, end, Decimal(count), per)
        case "half":
            return Often(start, end, Decimal("0.5"), "day")
        case "zh_times" | "zh_weekly_times":
            written = next(group for group in match.groups() if group)
            count_read = _number(written) or Decimal(1)
            return Often(start, end, count_read, "day" if meaning == "zh_times" else "week")
        case "unnamed":
            return Often(start, end, Decimal(1), None)
        case _:
            return Often(start, end, Decimal(1), meaning)


def _number(text: str) -> Decimal | None:
    if found := re.fullmatch(r"(.+?)万(\d|[一二三四五六七八九])?千?", text):
        whole, thousands = written_number(found[1]), written_number(found[2] or "0")
        return (whole and thousands is not None and whole * 10_000 + thousands * 1_000) or None
    if text.startswith("half") or text == "半":
        return Decimal("0.5")
    if text in ("a", "an"):
        return Decimal(1)
    return written_number("one hundred" if text == "hundred" else text)


def dose_text(amount: Amount, often: Often | None) -> str:
    """Write a dose as in the patient file."""
    if often is None or often.per is None:
        return f"{_plain(amount.count)} {amount.unit}"
    return f"{_plain(amount.count * often.times)} {amount.unit}/{often.per}"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
