"""Names of medicines and diagnoses in typed words, among those of a class that was asked about."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from itpchat.reading.answers.cleaning import LONGEST_VALUE, clean
from itpchat.reading.answers.options import Choice
from itpchat.vocabulary import Vocabulary

_LIKE = 0.72
"""A little less than what makes a misspelling worth a guess: the reader of options decides."""

_MOST = 6
_PARTS = re.compile(r"[\s,;/、，]+|和|及")


def names_of(concept_id: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give every full name of a concept, in both languages, brands included."""
    concept = vocabulary[concept_id]
    written = concept.written
    names = [concept.label.en, concept.label.zh]
    names += [concept.plain.en, concept.plain.zh] if concept.plain else []
    names += [*_in_all(written.get("names")), *_in_all(written.get("brands"))]
    return tuple(dict.fromkeys(names))


def named_below(words: str, classes: Iterable[str], vocabulary: Vocabulary) -> list[Choice]:
    """Give what the words may name of some classes, for a reader of options to choose from."""
    text = clean(words)
    if not text or len(text) > LONGEST_VALUE:
        return []
    index = _index(vocabulary, tuple(classes))
    names = list(index)
    found = {concept for name in names if name in text for concept in index[name]}
    for part in {text, *_PARTS.split(text)}:
        near = process.extract(
            part, names, scorer=OSA.normalized_similarity, score_cutoff=_LIKE, limit=_MOST
        )
        found |= {concept for name, _, _ in near if len(part) > 3 for concept in index[name]}
    return [Choice(concept, names_of(concept, vocabulary)) for concept in sorted(found)]


@lru_cache(maxsize=128)
def _index(vocabulary: Vocabulary, classes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Give the cleaned names of all that lies below some classes, with what each may mean."""
    index: dict[str, tuple[str, ...]] = {}
    for class_id in classes:
        for concept in sorted(vocabulary.below(class_id)):
            for name in map(clean, names_of(concept, vocabulary)):
                if len(name) > 1 and concept not in index.get(name, ()):
                    index[name] = (*index.get(name, ()), concept)
    return index


def _in_all(by_language: Any) -> list[str]:
    return [name for names in (by_language or {}).values() for name in names]
