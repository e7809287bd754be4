"""Names of concepts: one that means two of them would be read as the wrong one, or as neither."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.checks.house import House, entries
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem
from itpchat.wording import LANGUAGES


def check_names(house: House) -> Iterator[Problem]:
    """Find names, in either language and whatever their case, that two concepts claim."""
    for language in LANGUAGES:
        first: dict[str, tuple[str, Source, Place]] = {}
        for source in house.of_kind("vocabulary"):
            for concept_id, entry in entries(source, "concepts"):
                for place, name in names_in(entry, language):
                    at = ("concepts", concept_id, *place)
                    owner, where, there = first.setdefault(_folded(name), (concept_id, source, at))
                    if owner != concept_id:
                        yield problem(
                            source.document,
                            at,
                            "ambiguous-name",
                            f"{name!r} means {concept_id} here and {owner} in "
                            f"{where.document.file}:{where.document.line(there)}",
                        )


def names_in(entry: Mapping[str, Any], language: str) -> Iterator[tuple[Place, str]]:
    """Give the names of a concept in a language, abbreviations included, each with its place."""
    label = entry.get("label")
    if isinstance(label, dict) and isinstance(label.get(language), str):
        yield ("label", language), label[language]
    # An abbreviation is the same in both languages.
    for group, key in (
        ("names", language),
        ("brands", language),
        ("short", "patient"),
        ("short", "clinical"),
    ):
        held = entry.get(group)
        found = held.get(key) if isinstance(held, dict) else None
        for index, name in enumerate(found if isinstance(found, list) else ()):
            if isinstance(name, str):
                yield (group, key, index), name


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
