"""Names that a file uses: whether what they name exists, and is of the kind that is meant."""

from collections.abc import Iterable, Iterator

from itpchat.checks.house import House
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem
from itpchat.facts import Fact
from itpchat.suggestions import did_you_mean
from itpchat.vocabulary import Kind

MOST_NAMED = 8
"""Of more choices than this, a fix names the first ones."""


def unknown(source: Source, place: Place, what: str, word: str, known: Iterable[str]) -> Problem:
    """Say that there is no such thing, and what was probably meant."""
    names = list(known)
    near = did_you_mean(word, names)
    more = " …" if len(names) > MOST_NAMED else ""
    fix = f"did you mean {near}?" if near else f"known: {', '.join(names[:MOST_NAMED])}{more}"
    code = f"unknown-{what.replace(' ', '-')}"
    return problem(source.document, place, code, f"there is no {what} '{word}'", fix)


def fact_named(house: House, source: Source, place: Place, fact_id: str) -> Iterator[Problem]:
    """Check that a fact exists, under the name that it has today."""
    if house.facts is None or fact_id in house.left_out or fact_id in house.facts:
        return
    current = house.facts.current(fact_id)
    if current in house.facts:
        yield _renamed(source, place, "fact", fact_id, current)
    else:
        yield unknown(source, place, "fact", fact_id, house.facts.facts)


def _renamed(source: Source, place: Place, what: str, word: str, current: str) -> Problem:
    message, fix = f"the {what} {word} is called {current} now", f"write {current}"
    return problem(source.document, place, f"unknown-{what}", message, fix)


def fact_valued(
    house: House, source: Source, place: Place, fact_id: str, value: object
) -> Iterator[Problem]:
    """Check that a fact exists and can have a value."""
    yield from fact_named(house, source, place, fact_id)
    known = house.facts.facts.get(fact_id) if house.facts else None
    if known is None:
        return
    if known.options and not (isinstance(value, str) and value in known.options):
        yield unknown(source, place, "option", str(value), known.options)
    elif not known.options and not _fits_kind(known, value):
        message = f"{fact_id} is a {known.kind.replace('_', ' ')} and cannot be {value!r}"
        yield problem(source.document, place, "rule-value", message)


def _fits_kind(fact: Fact, value: object) -> bool:
    if fact.kind == "yes_no":
        return isinstance(value, bool)
    if fact.numeric:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str)


def concept_named(
    house: House, source: Source, place: Place, concept_id: str, kind: Kind | None
) -> Iterator[Problem]:
    """Check that a concept exists, under its name of today, and is of the kind that is meant."""
    if house.vocabulary is None or concept_id in house.left_out:
        return
    current = house.vocabulary.current(concept_id)
    if current not in house.vocabulary:
        every = house.vocabulary.concepts.values()
        known = [concept.id for concept in every if kind in (None, concept.kind)]
        yield unknown(source, place, "concept", concept_id, known)
    elif current != concept_id:
        yield _renamed(source, place, "concept", concept_id, current)
    elif kind is not None and house.vocabulary[current].kind != kind:
        found = house.vocabulary[current].kind
        message = f"{concept_id} is a {found}, and a {kind} is meant"
        yield problem(source.document, place, "rule-value", message)


def listed(data: object) -> list[str]:
    """Give the names that stand at a place where one may stand, or a list of them."""
    found = data if isinstance(data, list) else [data]
    return [name for name in found if isinstance(name, str)]
