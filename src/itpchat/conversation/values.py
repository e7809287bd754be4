"""Typed words for a number, an age, a date or a dose → the answer that the question wants."""

from collections.abc import Callable
from datetime import date
from typing import Any

from itpchat.conversation.doses import read_dose
from itpchat.conversation.hearings import Confirm, Heard, Hearing, Misheard, misheard
from itpchat.conversation.questions import Questioner
from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.facts import Fact
from itpchat.moments import Moment
from itpchat.patient_file.values import Implausible, fact_value
from itpchat.reading.answers.ages import read_age
from itpchat.reading.answers.blood_pressures import read_blood_pressure
from itpchat.reading.answers.dates import read_date
from itpchat.reading.answers.durations import read_since
from itpchat.reading.answers.hints import HINTS
from itpchat.reading.answers.multiples import read_multiple
from itpchat.reading.answers.numbers import Quantity, read_number
from itpchat.reading.answers.platelets import read_platelets
from itpchat.reading.answers.results import (
    Age,
    BloodPressure,
    Declined,
    Doubt,
    Hint,
    Inexact,
    InexactDate,
    Measured,
    NeedsUpperLimit,
    Never,
    NormalRange,
    NotUnderstood,
    Read,
    Unsure,
)

Reader = Callable[[str], Any]

LONGEST_LIFE = 120
"""Nothing in a patient's life lies longer ago than so many years."""

PRESSURES = ("systolic_pressure", "diastolic_pressure")


def heard_as_value(asking: Asking, words: str, questioner: Questioner) -> Hearing:
    """Read words for a question that has no options of its own."""
    return _Valuing(asking, words, questioner).heard(_reader(asking, questioner)(words))


def heard_as_both_pressures(asking: Asking, words: str, questioner: Questioner) -> Hearing | None:
    """Read "130/80" for a question about either of its numbers: it answers both."""
    if asking.question is None or asking.question.asks.fact not in PRESSURES:
        return None
    found = read_blood_pressure(words)
    if not isinstance(found, Read) or not found.sure:
        return None
    pressure: BloodPressure = found.value
    values = dict(zip(PRESSURES, (pressure.systolic, pressure.diastolic), strict=True))
    besides = [
        (question.id, values[question.asks.fact])
        for question in questioner.setting.script.questions.values()
        if question.asks.fact in PRESSURES and question.id != asking.id
    ]
    return Heard(values[asking.question.asks.fact], tuple(besides))


def _reader(asking: Asking, questioner: Questioner) -> Reader:
    """Find how the typed answer of a question is read."""
    as_of, language = questioner.setting.as_of, questioner.language
    if asking.follow_up is not None:
        return _reader_of_follow_up(asking.follow_up.kind, questioner)
    assert asking.question is not None
    asks = asking.question.asks
    if asks.form == "platelets":
        return lambda words: read_platelets(words, as_of=as_of, language=language)
    if asks.form == "age":
        return lambda words: read_age(words, as_of=as_of)
    fact = questioner.setting.catalogue.facts[asks.fact]
    quantity = _quantity(fact)
    if fact.kind == "multiple":
        return lambda words: read_multiple(words, quantity, as_of=as_of)
    if fact.kind in ("date", "date_or_never"):
        may_be_never = fact.kind == "date_or_never"
        return lambda words: read_date(words, as_of=as_of, never=may_be_never)
    return lambda words: read_number(words, quantity, as_of=as_of, language=language)


def _reader_of_follow_up(kind: str, questioner: Questioner) -> Reader:
    as_of, language = questioner.setting.as_of, questioner.language
    match kind:
        case "since":
            return lambda words: read_since(words, as_of=as_of)
        case "number":
            days = Quantity(plausible=(0, 31), whole=True)
            return lambda words: read_number(words, days, as_of=as_of, language=language)
        case "dose":
            return _dose
        case _:
            return lambda words: read_date(words, as_of=as_of)


def _dose(words: str) -> Read[str] | NotUnderstood:
    found = read_dose(words)
    if found is None:
        return NotUnderstood(Hint.NUMBER)
    return Read(found[0], None if found[1] else Doubt.ASSUMED)


def _quantity(fact: Fact) -> Quantity:
    """Give what a number is asked for: its unit, what it can be, what people call it."""
    names = (fact.label.en, fact.label.zh)
    return Quantity(fact.unit, fact.plausible, fact.kind == "whole", names)


class _Valuing:
    """Turns what a reader gave into an answer of the kind that the question wants."""

    def __init__(self, asking: Asking, words: str, questioner: Questioner) -> None:
        self.asking = asking
        self.words = words
        self.questioner = questioner
        self.as_of: date = questioner.setting.as_of
        question, facts = asking.question, questioner.setting.catalogue.facts
        self.fact: Fact | None = facts[question.asks.fact] if question else None

    def heard(self, read: Any) -> Hearing:
        """Give the answer, or ask again."""
        match read:
            case Unsure():
                return Heard(UNSURE)
            case Declined():
                return Heard(DECLINED)
            case Never():
                return self._never()
            case NotUnderstood(hint):
                return self._not_understood(hint)
            case InexactDate(latest):
                return Confirm((self._or_earlier(latest),), self.words)
            case Inexact():
                return Misheard(self.questioner.said("inexact"))
            case NormalRange():
                return Misheard(self.questioner.said("normal_is_no_number"))
            case NeedsUpperLimit():
                wanted = HINTS[Hint.UPPER_LIMIT].to(self.questioner.language)
                return Misheard(wanted, unfinished=self.words)
            case Read():
                return self._read(read)
        raise TypeError(f"no such reading: {read!r}")

    def _not_understood(self, hint: Hint) -> Misheard:
        if self.asking.follow_up is not None and self.asking.follow_up.kind == "dose":
            return Misheard(self.questioner.said("dose_not_understood"))
        return misheard(hint, self.questioner)

    def _never(self) -> Hearing:
        if self.fact is not None and self.fact.kind == "date_or_never":
            return Heard(NEVER)
        return Misheard(self.questioner.said("never_is_no_date"))

    def _or_earlier(self, latest: date) -> str:
        """Give the time up to a day: "more than a year ago" is known to have an end alone."""
        return f"{self.as_of.year - LONGEST_LIFE}/{latest.isoformat()}"

    def _read(self, read: Read[Any]) -> Hearing:
        values = [self._value(candidate) for candidate in read.candidates]
        possible = [value for value in values if self._plausible(value)]
        if not possible:
            return Misheard(HINTS[Hint.IMPLAUSIBLE].to(self.questioner.language))
        if read.sure and len(possible) == len(values) == 1:
            return Heard(possible[0])
        return Confirm(tuple(possible), self.words)

    def _value(self, read: Any) -> Any:
        """Turn a reading into what a patient file would hold."""
        match read:
            case Age(years):
                return years
            case Moment():
                question = self.asking.question
                by_age = question is not None and question.asks.form == "age"
                return {"date_of_birth": str(read)} if by_age else str(read)
            case Measured():
                return _measured(read) if self.fact is not None else _short(read.value)
        return read

    def _plausible(self, value: Any) -> bool:
        if self.fact is None:
            return True
        fact, data = self.fact, value
        if isinstance(value, dict) and "date_of_birth" in value:
            fact = self.questioner.setting.catalogue.facts["date_of_birth"]
            data = value["date_of_birth"]
        try:
            fact_value(fact, data, self.as_of)
        except Implausible:
            return False
        return True


def _measured(read: Measured) -> Any:
    data: dict[str, Any] = {"value": _short(read.value)}
    if read.upper_limit is not None and read.reading is not None:
        data = {"value": _short(read.reading), "upper_limit": _short(read.upper_limit)}
        if read.unit:
            data["unit"] = read.unit
    if read.on is not None:
        data["date"] = str(read.on)
    return data if len(data) > 1 else data["value"]


def _short(number: float) -> float | int:
    return int(number) if number == int(number) else number
