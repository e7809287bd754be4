"""Texts in two languages: whether the one is a translation of the other.

A text may be the same in both where there is nothing to translate: abbreviations, codes, numbers
and units (IgG, CAR-T, 10⁹/L); the proper names of hospitals, cities and sponsors, of which some
have no Chinese form; and a text whose own id names its language (`language_en`).
"""

import re
import unicodedata
from collections.abc import Iterator

from itpchat.checks.house import House, walk
from itpchat.checks.reporting import problem
from itpchat.documents import Place, Problem
from itpchat.wording import LANGUAGES

NAMES = frozenset(("sponsor", "hospital", "city"))
"""Keys of texts that are proper names."""

UNITS = frozenset("kg mg ml dl mmhg min cm mm".split())

NEVER_SAID = {
    "en": re.compile(r"\b(in)?eligib(le|ility)\b", re.I),
    "zh": re.compile("符合入组资格|有资格参加"),
}
"""A trial *may fit*; whether somebody is eligible, only its study team can say."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def texts(data: object) -> Iterator[tuple[Place, str, str]]:
    """Give every text of a file with its place, in English and in Chinese."""
    for place, value in walk(data):
        if isinstance(value, dict) and value.keys() == set(LANGUAGES):
            en, zh = value["en"], value["zh"]
            if isinstance(en, str) and isinstance(zh, str):
                yield place, en, zh


def check_languages(house: House) -> Iterator[Problem]:
    """Find texts that are not translated, and words that are never said."""
    for source in house.sources:
        for place, en, zh in texts(source.data):
            if bare(en) == bare(zh) and needs_translation(place, en):
                message = f"{en!r} is the same in both languages"
                yield problem(source.document, (*place, "zh"), "same-in-both-languages", message)
            for language, text in (("en", en), ("zh", zh)):
                said = NEVER_SAID[language].search(text)
                if said:
                    message = f"says {said.group()!r} to people"
                    yield problem(source.document, (*place, language), "never-said", message)


def needs_translation(place: Place, text: str) -> bool:
    """Tell whether a text of a place holds anything that has another word in another language."""
    key = str(place[-1]) if place else ""
    if key in NAMES or key.rpartition("_")[2] in LANGUAGES:
        return False
    return any(not _is_sign(word) for word in _WORD.findall(_PLACEHOLDER.sub(" ", text)))


def _is_sign(word: str) -> bool:
    """Tell an abbreviation, a code, a number or a unit: it has a digit, or a capital inside."""
    return (
        len(word) == 1
        or any(sign.isdigit() for sign in word)
        or any(sign.isupper() for sign in word[1:])
        or word.lower() in UNITS
    )


def bare(text: str) -> str:
    """Give a text without the differences of case, width, space and punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum() or sign in "{}")
