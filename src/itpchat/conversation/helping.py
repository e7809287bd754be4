"""The help: common questions, what to ask a study team, and words explained where they stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from math import asin, cos, radians, sin, sqrt
from typing import Any, Self

from itpchat.conversation.help_views import HelpEntry, Term
from itpchat.values import dataclass
from itpchat.wording import Language, Text

EARTH = 6371.0
"""The mean radius of the earth in kilometres."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A word of the glossary, and the forms in which it stands in texts."""

    name: Text
    text: Text
    forms: Mapping[Language, tuple[str, ...]]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build from a validated entry."""
        words = data.get("words") or {}
        forms: dict[Language, tuple[str, ...]] = {
            "en": tuple(words.get("en") or ()),
            "zh": tuple(words.get("zh") or ()),
        }
        return cls(Text.from_data(data["name"]), Text.from_data(data["text"]), forms)

    def term(self, language: Language, word: str = "") -> Term:
        """Give it in a language, as the word that it stands for in a text."""
        return Term(word or self.name.to(language), self.name.to(language), self.text.to(language))


@dataclass(frozen=True, slots=True)
class Helping:
    """All that the help says."""

    faq: tuple[tuple[Text, tuple[Text, ...]], ...]
    ask_team: tuple[Text, ...]
    glossary: tuple[Explained, ...]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build from the validated content of `help.yaml`."""
        return cls(
            tuple(
                (Text.from_data(entry["ask"]), tuple(map(Text.from_data, entry["answer"])))
                for entry in data["faq"]
            ),
            tuple(map(Text.from_data, data.get("ask_team") or ())),
            tuple(map(Explained.from_data, data["glossary"])),
        )

    def entries(self, language: Language) -> tuple[HelpEntry, ...]:
        """Give the common questions in a language."""
        return tuple(
            HelpEntry(ask.to(language), tuple(text.to(language) for text in answer))
            for ask, answer in self.faq
        )

    def terms_in(self, texts: Iterable[str], language: Language) -> tuple[Term, ...]:
        """Give the words of the glossary that stand in some texts, each once."""
        text = "\n".join(texts)
        lower = text.casefold()
        found = ((entry, _form_in(entry, text, lower, language)) for entry in self.glossary)
        return tuple(entry.term(language, word) for entry, word in found if word)

    def terms(self, language: Language) -> tuple[Term, ...]:
        """Give the whole glossary in a language."""
        return tuple(entry.term(language) for entry in self.glossary)


def _form_in(entry: Explained, text: str, lower: str, language: Language) -> str:
    """Give the longest form of a word that stands in a text, as it stands there."""
    for form in sorted(entry.forms[language], key=len, reverse=True):
        if form.casefold() not in lower:  # most are not, and this is fast
            continue
        pattern = re.escape(form)
        if form.isascii():
            pattern = rf"(?<![A-Za-z0-9-]){pattern}(?![A-Za-z0-9])"
        if standing := re.search(pattern, text, re.IGNORECASE):
            return standing.group()
    return ""


@dataclass(frozen=True, slots=True)
class Place:
    """A city from which the way can be measured; `at` is its latitude and longitude in degrees."""

    id: str
    name: Text
    country: str
    at: tuple[float, float]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build from a validated entry of `places.yaml`."""
        latitude, longitude = data["at"]
        return cls(data["id"], Text.from_data(data["name"]), data["country"], (latitude, longitude))

    def kilometres_to(self, at: tuple[float, float]) -> float:
        """Give the distance as the crow flies."""
        (here, west), (there, east) = (map(radians, point) for point in (self.at, at))
        half = sin((there - here) / 2) ** 2 + cos(here) * cos(there) * sin((east - west) / 2) ** 2
        return 2 * EARTH * asin(sqrt(half))


def similar_words(wanted: str, terms: Iterable[Term]) -> Iterator[Term]:
    """Give the terms that typed words name: exactly, or as a part."""
    said = wanted.strip().casefold()
    every = list(terms)
    exact = [term for term in every if said in (term.name.casefold(), term.word.casefold())]
    yield from exact or (term for term in every if said and said in term.name.casefold())
