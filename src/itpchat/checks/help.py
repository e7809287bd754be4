"""The glossary: one explanation for each word, and none left out that people need."""

import re
from collections.abc import Iterator

from itpchat.checks.house import House, items
from itpchat.checks.languages import texts
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem
from itpchat.wording import LANGUAGES, Language

CLINICAL = frozenset(("clinical", "official", "design", "arms", "sponsor", "hospital"))
"""Keys of a trial under which texts are for clinicians, or are names."""


def check_help(house: House) -> Iterator[Problem]:
    """Find words that are explained twice, or said to people and not explained."""
    for source in house.of_kind("help"):
        yield from _explained_twice(source)
        yield from _questions(source)
        if source.sound:
            yield from _unexplained(house, source)


def _questions(source: Source) -> Iterator[Problem]:
    for index, entry in items(source.data, "faq"):
        ask = entry.get("ask")
        for language, text in ask.items() if isinstance(ask, dict) else ():
            if isinstance(text, str) and len(re.findall("[?？]", text)) != 1:
                place = ("faq", index, "ask", language)
                message = "is not one question"
                yield problem(source.document, place, "not-one-question", message)


def _forms(source: Source) -> Iterator[tuple[Place, Language, str]]:
    """Give every form of a word in the glossary, with its place and its language."""
    for index, entry in items(source.data, "glossary"):
        words = entry.get("words")
        for language in LANGUAGES:
            forms = words.get(language) if isinstance(words, dict) else None
            for number, form in enumerate(forms if isinstance(forms, list) else ()):
                if isinstance(form, str):
                    yield ("glossary", index, "words", language, number), language, form


def _explained_twice(source: Source) -> Iterator[Problem]:
    first: dict[tuple[Language, str], Place] = {}
    for place, language, form in _forms(source):
        before = first.setdefault((language, form.casefold()), place)
        if before != place:
            message = f"{form!r} is explained in line {source.document.line(before)} already"
            yield problem(source.document, place, "explained-twice", message)


def _unexplained(house: House, source: Source) -> Iterator[Problem]:
    """Look for jargon in what people read, once all that is explained is taken out of it."""
    jargon = source.data.get("jargon") or {}
    wanted = {language: _words(jargon.get(language) or (), "s?") for language in LANGUAGES}
    every = {
        language: _words([form for _, lang, form in _forms(source) if lang == language])
        for language in LANGUAGES
    }
    for place_of in house.of_kind("script", "wording", "help", "trial"):
        if place_of.data.get("respondent") == "staff":
            continue  # a script for staff alone speaks the language of clinics
        for place, en, zh in texts(place_of.data):
            if place_of.kind == "trial" and CLINICAL & set(place):
                continue
            for language in LANGUAGES:
                text = en if language == "en" else zh
                found = wanted[language].search(every[language].sub(" ", text))
                if found:
                    message = f"{found.group()!r} is not explained in {source.name}"
                    at = (*place, language)
                    yield problem(place_of.document, at, "unexplained-word", message)


def _words(words: list[str] | tuple[str, ...], ending: str = "") -> re.Pattern[str]:
    """Give a pattern for words; those in Latin letters stand alone, Chinese ones anywhere."""
    longest = sorted(words, key=len, reverse=True)
    parts = [
        rf"(?<![A-Za-z0-9]){re.escape(word)}{ending}(?![A-Za-z0-9])"
        if word.isascii()
        else re.escape(word)
        for word in longest
    ]
    return re.compile("|".join(parts) or r"(?!)", re.IGNORECASE)
