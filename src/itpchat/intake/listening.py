"""Hears the value of a fact through the question of the script that asks for it.

Units, bounds, dates and multiples are read there and nowhere else.
"""

import re
from collections.abc import Iterator
from typing import Any

from itpchat.conversation.hearing import hear
from itpchat.conversation.hearings import Confirm, Heard, Misheard
from itpchat.conversation.questions import Questioner
from itpchat.dialog.planner import Asking
from itpchat.dialog.script import Question
from itpchat.intake.labels import DAY
from itpchat.intake.laboratory import cannot_be
from itpchat.intake.results import Doubt, Lacking, Sure
from itpchat.wording import Text

Found = Sure | Doubt | Lacking

GRADES = ("ecog", "nyha_class", "dyspnea_grade")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "ⅰ": "1", "ⅱ": "2", "ⅲ": "3", "ⅳ": "4"}
_BARE = re.compile(r"\d{1,4}(?:\.\d{1,2})?")
_DAY = re.compile(rf",?\s*({DAY})\s*$", re.IGNORECASE)
_SHORT_DAY = re.compile(r"^\(?(?:on )?(\d{1,2}/\d{1,2})\)?$")
_FULL_DAY = re.compile(r"^\(?(?:on )?(\d{1,2})/(\d{1,2})/(?:20)?(\d\d)\)?$")


class Listener:
    """Reads values for the questions of a script, for one respondent, in one language."""

    def __init__(self, questioner: Questioner) -> None:
        self.questioner = questioner
        self.as_of = questioner.setting.as_of
        self._by_fact: dict[str, Question] = {
            question.asks.fact: question
            for question in questioner.setting.script.questions.values()
            if question.asks.about == "fact"
        }

    def question_of(self, fact_id: str) -> str | None:
        """Name the question that asks for a fact, if any does."""
        question = self._by_fact.get(fact_id)
        return question.id if question else None

    def label(self, fact_id: str) -> Text:
        """Name a fact as the form does."""
        return self._by_fact[fact_id].short

    def heard(self, fact_id: str, words: str, shown: str) -> Found | None:
        """Read the value of a fact; `shown` are the words of the note that it stands in."""
        question = self._by_fact.get(fact_id)
        if question is None:
            return None
        impossible = cannot_be(self.questioner.setting.catalogue.facts[fact_id], words)
        if impossible is not None:
            return Lacking(question.id, shown, impossible.to(self.questioner.language))
        problem: Misheard | None = None
        for tried in _spellings(words):
            found = hear(Asking(question), tried, self.questioner)
            match found:
                case Heard(value, besides):
                    return Sure(question.id, value, shown, besides)
                case Confirm(candidates):
                    return Doubt(question.id, candidates, shown)
                case Misheard():
                    problem = problem or found
        assert problem is not None
        return Lacking(question.id, shown, problem.problem, unfinished=bool(problem.unfinished))

    def measured(self, fact_id: str, words: str, shown: str) -> Found | None:
        """Read a measurement as clinics write it: a bare number is in the unit of clinics.

        That is ×10⁹/L for platelets, in China too, and g/dL for hemoglobin below 25: nobody lives
        with less than 25 g/L. Grades are plain numbers, and never the number of an option.
        """
        bare = words.strip()
        if fact_id in GRADES:
            digits = _ROMAN.get(bare.lower(), bare[:1])
            return self.told(fact_id, int(digits), shown) if digits.isdecimal() else None
        if _BARE.fullmatch(bare):
            number = float(bare)
            if fact_id == "platelet_count" and number < 1000:
                words = f"{bare} ×10⁹/L"
            elif fact_id == "hemoglobin":
                words = f"{bare} g/dL" if number < 25 else f"{bare} g/L"
        return self.heard(fact_id, words, shown)

    def told(self, fact_id: str, value: Any, shown: str, *, guess: bool = False) -> Found | None:
        """Take the value of a fact that a phrase says."""
        question = self.question_of(fact_id)
        if question is None:
            return None
        return Doubt(question, (value,), shown) if guess else Sure(question, value, shown)

    def either(self, fact_id: str, readings: tuple[str, ...], shown: str) -> Found | None:
        """Read words that may mean several things; where all read alike, that is certain."""
        values: list[Any] = []
        question = ""
        for words in readings:
            found = self.heard(fact_id, words, shown)
            match found:
                case Sure(question, value):
                    values += [value] if value not in values else []
                case Doubt(question, choices):
                    values += [choice for choice in choices if choice not in values]
        if not values:
            return None
        if len(values) == 1:
            return Sure(question, values[0], shown)
        return Doubt(question, tuple(values), shown)


def _spellings(words: str) -> Iterator[str]:
    """Give a value with its day as a reader of answers understands it, then the value alone."""
    found = _DAY.search(words)
    if found is None:
        yield words
        return
    value, day = words[: found.start()], found[1].removeprefix("on ")
    if full := _FULL_DAY.match(day):
        first, second = int(full[1]), int(full[2])
        if first <= 12 < second:
            day = f"20{full[3]}-{first:02}-{second:02}"
        elif second <= 12 < first:
            day = f"20{full[3]}-{second:02}-{first:02}"
        else:
            day = f"{first}/{second}/20{full[3]}"
    elif short := _SHORT_DAY.match(day):
        day = short[1]
    yield f"{value} on {day}" if day[0].isdigit() and day.isascii() else f"{value} {day}"
    yield f"{value} {day}"
    yield value
