"""Ids: each is given once, never again, and is no word of the rule language."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from itpchat.checks.house import House, entries, items
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem
from itpchat.formats.rule import FORMS

LISTS: tuple[tuple[str, str], ...] = (
    ("trial", "criteria"),
    ("script", "questions"),
    ("script", "follow_ups"),
    ("red_flags", "flags"),
    ("help", "faq"),
    ("help", "glossary"),
    ("places", "places"),
)
"""Where lists of things with an `id` stand."""

RULE_WORDS = frozenset((*FORMS, "then"))


def check_ids(house: House) -> Iterator[Problem]:
    """Find ids that are used twice, used again after a renaming, or taken by the rule language."""
    for kind, key in LISTS:
        for source in house.of_kind(kind):  # type: ignore[arg-type]
            yield from _repeated(source, key)
    yield from _concepts_in_both_files(house)
    for source in house.of_kind("facts"):
        yield from _reserved(source)
    yield from _former(house)


def _repeated(source: Source, key: str) -> Iterator[Problem]:
    first: dict[object, int] = {}
    for index, item in items(source.data, key):
        item_id = item.get("id")
        place = (key, index, "id")
        line = source.document.line(place)
        if not isinstance(item_id, str):
            continue
        if item_id in first:
            message = f"the id {item_id} is used twice, first on line {first[item_id]}"
            yield problem(source.document, place, "repeated-id", message)
        first.setdefault(item_id, line)


def _concepts_in_both_files(house: House) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for source in house.of_kind("vocabulary"):
        for name, _ in entries(source, "concepts"):
            if name in first:
                message = f"the id {name} is used twice, first in {first[name]}"
                yield problem(source.document, ("concepts", name), "repeated-id", message)
            first.setdefault(name, source.document.file)


def _reserved(source: Source) -> Iterator[Problem]:
    for name, _ in entries(source, "facts"):
        if name in RULE_WORDS:
            message = f"{name} is a word of the rule language and cannot name a fact"
            yield problem(source.document, ("facts", name), "reserved-id", message)


def _former(house: House) -> Iterator[Problem]:
    """Find ids that were given up by one thing and are now another's."""
    words: list[tuple[Source, Place, str, Mapping[str, Any]]] = []
    for source in house.of_kind("facts", "vocabulary"):
        key = "facts" if source.kind == "facts" else "concepts"
        words += ((source, (key, name), name, entry) for name, entry in entries(source, key))
    yield from _taken_again(words)
    for source in house.of_kind("script"):
        yield from _taken_again(
            (source, ("questions", index), str(item.get("id")), item)
            for index, item in items(source.data, "questions")
        )


def _taken_again(
    things: Iterable[tuple[Source, Place, str, Mapping[str, Any]]],
) -> Iterator[Problem]:
    every = list(things)
    owner = {name: name for _, _, name, _ in every}
    for source, place, name, entry in every:
        former = entry.get("formerly")
        for index, old in enumerate(former if isinstance(former, list) else ()):
            if not isinstance(old, str):
                continue
            if owner.setdefault(old, name) != name or old == name:
                at = (*place, "formerly", index)
                message = f"the former id {old} of {name} is also an id of {owner[old]}"
                yield problem(source.document, at, "former-id-in-use", message)
