"""The fact dictionary: facts that say enough to be asked and read, and what they imply."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.checks.house import House, entries, items
from itpchat.checks.references import concept_named, fact_named, fact_valued, listed, unknown
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Problem

TOPICS = (
    "about_you", "itp", "blood", "heart", "infections", "pregnancy", "medicines", "health",
    "taking_part",
)  # fmt: skip
"""What a question or a fact can be about."""

NUMBERS = frozenset(("number", "whole", "multiple"))


def check_dictionary(house: House) -> Iterator[Problem]:
    """Find facts that cannot be answered, and implications that speak of nothing."""
    for source in house.of_kind("facts"):
        for fact_id, entry in entries(source, "facts"):
            yield from _fact(source, fact_id, entry)
        for index, entry in items(source.data, "implies"):
            yield from _implication(house, source, index, entry)
    for source in house.of_kind("script"):
        for index, entry in items(source.data, "questions"):
            yield from _topic(source, ("questions", index), entry)


def _fact(source: Source, fact_id: str, entry: Mapping[str, Any]) -> Iterator[Problem]:
    place = ("facts", fact_id)
    yield from _topic(source, place, entry)
    kind, options, plausible = entry.get("kind"), entry.get("options"), entry.get("plausible")
    if kind == "choice" and not options:
        message = f"{fact_id} is a choice without options"
        yield problem(source.document, (*place, "kind"), "no-options", message)
    elif options and kind != "choice":
        message = f"{fact_id} is no choice, so it has no options"
        yield problem(source.document, (*place, "options"), "no-options", message, "remove them")
    if str(kind) in NUMBERS and plausible is None:
        message = f"{fact_id} is a number without plausible bounds"
        yield problem(source.document, (*place, "kind"), "no-bounds", message)


def _topic(
    source: Source, place: tuple[str | int, ...], entry: Mapping[str, Any]
) -> Iterator[Problem]:
    topic = entry.get("topic")
    if isinstance(topic, str) and topic not in TOPICS:
        yield unknown(source, (*place, "topic"), "topic", topic, TOPICS)


def _implication(
    house: House, source: Source, index: int, entry: Mapping[str, Any]
) -> Iterator[Problem]:
    given, then = entry.get("if"), entry.get("then")
    for fact_id, value in given.items() if isinstance(given, dict) else ():
        place = ("implies", index, "if", fact_id)
        if isinstance(value, dict):  # ages
            yield from fact_named(house, source, place, fact_id)
        else:
            yield from fact_valued(house, source, place, fact_id, value)
    for name, value in then.items() if isinstance(then, dict) else ():
        place = ("implies", index, "then", name)
        if name in ("has", "never_had"):
            for concept_id in listed(value):
                yield from concept_named(house, source, place, concept_id, "condition")
        else:
            yield from fact_valued(house, source, place, name, value)
