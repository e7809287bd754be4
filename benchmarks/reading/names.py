# ruff: noqa: E501 - lines of a table, texts as people type them
"""Misspelled names: accepted and right, asked, lost, accepted and wrong; and names in other people's texts."""

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.name_keys import key_of
from itpchat.reading.results import Mention
from itpchat.reading.text import read_text
from itpchat.wording import Language

AS_OF = date(2026, 11, 22)


def held_out(surface: str) -> bool:
    """Tell whether a misspelling was held back while the reader was tuned: a third, by its hash."""
    return hashlib.sha256(surface.encode()).digest()[0] % 3 == 0


@dataclass
class Outcomes:
    """How many misspellings were taken right, asked about, lost, or taken wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, outcome: str, example: str) -> None:
        """Count one, and keep it as an example."""
        self.counts[outcome] += 1
        self.examples.setdefault(outcome, []).append(example)

    def line(self, name: str) -> str:
        """Give a line of a table."""
        total = sum(self.counts.values()) or 1
        parts = [f"{o} {self.counts[o]} ({self.counts[o] / total:.1%})" for o in OUTCOMES]
        return f"{name:34} {total:6}: " + ", ".join(parts)


OUTCOMES = ("right", "asked", "lost", "asked wrong", "wrong")


def mentions(text: str, lexicon: Lexicon, language: Language = "en") -> tuple[Mention, ...]:
    """Read a text as a patient's."""
    return read_text(
        text, language=language, role="patient", respondent="self", as_of=AS_OF, lexicon=lexicon
    ).mentions


def outcome_of(surface: str, wanted: str, lexicon: Lexicon, language: Language = "en") -> str:
    """Tell what became of one misspelling."""
    read = mentions(surface, lexicon, language)
    sure = {mention.concept for mention in read if mention.certainty == "sure"}
    if sure - {wanted}:
        return "wrong"
    if wanted in sure:
        return "right"
    asked = {candidate.concept for mention in read for candidate in mention.candidates}
    if wanted in asked:
        return "asked"
    return "asked wrong" if asked else "lost"


def misspellings(file: Path, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Give surface and concept of each misspelling of a name that the vocabulary has."""
    known = lexicon.names.everybody
    for row in rows(file):
        surface, name = row[0], row[1]
        names = known.get(key_of(name), [])
        if names and key_of(surface) != key_of(name):
            yield surface, names[0].concept


def foreign_misspellings(file: Path, lexicon: Lexicon) -> Iterator[str]:
    """Give the misspellings of names that the vocabulary does not have."""
    known = lexicon.names.everybody
    for row in rows(file):
        if key_of(row[1]) not in known:
            yield row[0]


def rows(file: Path) -> list[list[str]]:
    """Read a table with tabs."""
    with file.open(encoding="utf-8", newline="") as opened:
        return [row for row in csv.reader(opened, delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def tally(
    pairs: Iterable[tuple[str, str]], lexicon: Lexicon, language: Language = "en"
) -> Outcomes:
    """Read every misspelling by itself."""
    outcomes = Outcomes()
    for surface, wanted in pairs:
        outcomes.add(outcome_of(surface, wanted, lexicon, language), f"{surface} ({wanted})")
    return outcomes


@dataclass
class Negatives:
    """Sentences that speak of other medicines: what was guessed in them."""

    accepted: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    exact: Counter[str] = field(default_factory=Counter)


def negatives(sentences: Iterable[str], lexicon: Lexicon) -> Negatives:
    """Read sentences; a name that stands there as it is in the vocabulary is no mistake."""
    found = Negatives()
    for sentence in sentences:
        for mention in mentions(sentence, lexicon):
            if all(candidate.score == 100.0 for candidate in mention.candidates):
                found.exact[mention.surface.lower()] += 1
            elif mention.certainty == "sure":
                found.accepted.append(f"{mention.surface} -> {mention.concept}: {sentence}")
            else:
                found.asked.append(f"{mention.surface} -> {mention.concept}: {sentence}")
    return found
