"""Typed words → the answer to the question that is open, or a reading to confirm, or a problem.

Nothing that is guessed counts before the person has confirmed it, and nothing that was not
understood turns into an answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from itpchat.conversation.questions import Questioner, takes_many, value_of
from itpchat.conversation.views import Option
from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.facts import Fact
from itpchat.moments import Moment
from itpchat.patient_file.values import Implausible, fact_value
from itpchat.reading.answers.ages import read_age
from itpchat.reading.answers.cleaning import clean
from itpchat.reading.answers.dates import read_date
from itpchat.reading.answers.durations import read_since
from itpchat.reading.answers.hints import HINTS
from itpchat.reading.answers.multiples import read_multiple
from itpchat.reading.answers.numbers import Quantity, read_number
from itpchat.reading.answers.options import Choice, read_choice, read_choices
from itpchat.reading.answers.platelets import read_platelets
from itpchat.reading.answers.results import (
    Age,
    Declined,
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
from itpchat.reading.answers.silences import read_silence
from itpchat.reading.answers.yes_no import yes_or_no
from itpchat.wording import Text


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer that counts."""

    value: Any


@dataclass(frozen=True, slots=True)
class Confirm:
    """Readings of which one must be confirmed; the likeliest first."""

    candidates: tuple[Any, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Misheard:
    """What to say where nothing was understood."""

    problem: str


Hearing = Heard | Confirm | Misheard


def hear(asking: Asking, words: str, questioner: Questioner) -> Hearing:
    """Read typed words as the answer to a question."""
    options = questioner.options(asking)
    silent = _silence(words, {option.key for option in options})
    if silent is not None:
        return Heard(silent)
    if any(not option.aside for option in options):
        return _Choosing(asking, words, questioner, options).heard()
    read = _reader(asking, questioner)(words)
    return _Reading(asking, words, questioner).heard(read)


def hear_confirmation(words: str, count: int) -> int | None:
    """Read the answer to "is that right?": which candidate, -1 for none; `None` for other words."""
    text = clean(words)
    if text.isdecimal() and 1 <= int(text) <= count + 1:
        return int(text) - 1 if int(text) <= count else -1
    said = yes_or_no(text)
    if said is None or (said.value and count > 1):
        return None
    return 0 if said.value else -1


def _silence(words: str, keys: set[str]) -> str | None:
    """Take "not sure" and "rather not say" wherever they can be said."""
    silence = read_silence(clean(words))
    if silence is None or UNSURE not in keys:
        return None
    return DECLINED if isinstance(silence, Declined) else UNSURE


def _reader(asking: Asking, questioner: Questioner) -> Callable[[str], Any]:
    """Find how the typed answer of a question is read."""
    as_of, language = questioner.setting.as_of, questioner.language
    if asking.follow_up is not None:
        if asking.follow_up.kind == "since":
            return lambda words: read_since(words, as_of=as_of)
        if asking.follow_up.kind == "number":
            days = Quantity(plausible=(0, 31), whole=True)
            return lambda words: read_number(words, days, as_of=as_of, language=language)
        if asking.follow_up.kind == "dose":
            return lambda words: Read(clean(words))
        return lambda words: read_date(words, as_of=as_of)
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


def _quantity(fact: Fact) -> Quantity:
    """Give what a number is asked for: its unit, what it can be, what people call it."""
    names = (fact.label.en, fact.label.zh)
    return Quantity(fact.unit, fact.plausible, fact.kind == "whole", names)


class _Choosing:
    """Reads words for options that could be picked."""

    def __init__(
        self, asking: Asking, words: str, questioner: Questioner, options: tuple[Option, ...]
    ) -> None:
        self.asking = asking
        self.words = words
        self.questioner = questioner
        self.options = options

    def heard(self) -> Hearing:
        """Give the answer; "yes" and "no" are read where the options mean that."""
        said = yes_or_no(clean(self.words))
        if said is not None:
            chosen = self._for_yes() if said.value else self._for_no()
            if chosen:
                values = tuple(self._value((key,)) for key in chosen)
                if len(values) == 1 and said.sure:
                    return Heard(values[0])
                return Confirm(values, self.words)
        choices = [self._choice(option) for option in self.options]
        if takes_many(self.asking):
            found = read_choices(self.words, choices)
            if isinstance(found, Read):
                return self._settled(found, lambda keys: self._value(tuple(keys)))
        else:
            one = read_choice(self.words, choices)
            if isinstance(one, Read):
                return self._settled(one, lambda key: self._value((key,)))
            found = one
        hint = found.hint if isinstance(found, NotUnderstood) else Hint.CHOICE
        return Misheard(_sorry(HINTS[hint], self.questioner))

    def _settled(self, read: Read[Any], value: Callable[[Any], Any]) -> Hearing:
        values = tuple(value(candidate) for candidate in read.candidates)
        return Heard(values[0]) if read.sure else Confirm(values, self.words)

    def _value(self, keys: tuple[str, ...]) -> Any:
        return value_of(self.asking, keys, self.questioner.setting)

    def _for_yes(self) -> list[str]:
        return [option.key for option in self.options if option.key in ("yes", "now", "before")]

    def _for_no(self) -> list[str]:
        return [option.key for option in self.options if option.key in ("no", NEVER)][:1]

    def _choice(self, option: Option) -> Choice:
        return Choice(option.key, (option.label, *self._names(option.key)))

    def _names(self, key: str) -> tuple[str, ...]:
        """Give the other names of a medicine or a diagnosis that can be picked."""
        vocabulary = self.questioner.setting.catalogue.vocabulary
        if key not in vocabulary:
            return ()
        written = vocabulary[key].written
        names = [*_in_all(written.get("names")), *_in_all(written.get("brands"))]
        label = vocabulary[key].label
        return (label.en, label.zh, *names)


def _in_all(by_language: Any) -> list[str]:
    return [name for names in (by_language or {}).values() for name in names]


class _Reading:
    """Turns what a reader gave into an answer of the kind that the question wants."""

    def __init__(self, asking: Asking, words: str, questioner: Questioner) -> None:
        self.asking = asking
        self.words = words
        self.questioner = questioner
        question = asking.question
        facts = questioner.setting.catalogue.facts
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
                return Misheard(_sorry(HINTS[hint], self.questioner))
            case Inexact() | InexactDate():
                return self._again("inexact")
            case NormalRange():
                return self._again("normal_is_no_number")
            case NeedsUpperLimit():
                return Misheard(HINTS[Hint.UPPER_LIMIT].to(self.questioner.language))
            case Read():
                return self._read(read)
        raise TypeError(f"no such reading: {read!r}")

    def _never(self) -> Hearing:
        if self.fact is not None and self.fact.kind == "date_or_never":
            return Heard(NEVER)
        return self._again("not_understood")

    def _read(self, read: Read[Any]) -> Hearing:
        values = [self._value(candidate) for candidate in read.candidates]
        possible = [value for value in values if self._plausible(value)]
        if not possible:
            return Misheard(HINTS[Hint.IMPLAUSIBLE].to(self.questioner.language))
        if read.sure and len(possible) == len(values) == 1:
            return Heard(possible[0])
        return Confirm(tuple(possible), self.words)

    def _value(self, read: Any) -> Any:
        question = self.asking.question
        if isinstance(read, Moment) and question is not None and question.asks.form == "age":
            return {"date_of_birth": str(read)}
        return _plain(read)

    def _plausible(self, value: Any) -> bool:
        if self.fact is None or (isinstance(value, dict) and "date_of_birth" in value):
            return True
        try:
            fact_value(self.fact, value, self.questioner.setting.as_of)
        except Implausible:
            return False
        return True

    def _again(self, name: str) -> Hearing:
        return Misheard(self.questioner.said(name))


def _plain(read: Any) -> Any:
    """Turn a reading into what a patient file would hold."""
    match read:
        case Age(years):
            return years
        case Moment():
            return str(read)
        case Measured():
            return _measured(read)
    return read


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


def _sorry(hint: Text, questioner: Questioner) -> str:
    sorry = questioner.said("not_understood")
    separator = " " if questioner.language == "en" else ""
    return f"{sorry}{separator}{hint.to(questioner.language)}"
