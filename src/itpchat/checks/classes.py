"""The hierarchy of concepts, and the facts that concepts stand for."""

from collections.abc import Iterator, Mapping

from itpchat.checks.cycles import cycles
from itpchat.checks.house import House, entries
from itpchat.checks.references import fact_named, fact_valued, unknown
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem


def check_classes(house: House) -> Iterator[Problem]:
    """Find classes that do not exist, are no classes, or hold themselves."""
    vocabulary = house.vocabulary
    where: dict[str, tuple[Source, Place]] = {}
    if vocabulary is None:
        return
    known = [concept.id for concept in vocabulary.concepts.values() if concept.is_class]
    for source in house.of_kind("vocabulary"):
        for concept_id, entry in entries(source, "concepts"):
            where[concept_id] = source, ("concepts", concept_id, "in")
            held = entry.get("in")
            for class_id in held if isinstance(held, dict) else ():
                place: Place = ("concepts", concept_id, "in", class_id)
                if class_id in house.left_out:
                    continue
                if class_id not in vocabulary:
                    yield unknown(source, place, "class", class_id, known)
                elif not vocabulary[class_id].is_class:
                    message = f"{class_id} is no class, so {concept_id} cannot be in it"
                    yield problem(source.document, place, "not-a-class", message)
            yield from _facts_meant(house, source, concept_id, entry)
    above = {concept.id: concept.classes for concept in vocabulary.concepts.values()}
    for cycle in cycles(above):
        source, place = where[cycle[0]]
        chain = " → ".join((*cycle, cycle[0]))
        yield problem(source.document, place, "class-cycle", f"classes hold themselves: {chain}")


def _facts_meant(
    house: House, source: Source, concept_id: str, entry: Mapping[str, object]
) -> Iterator[Problem]:
    graded, says = entry.get("grade_is"), entry.get("says")
    at: Place = ("concepts", concept_id)
    if isinstance(graded, str):
        yield from fact_named(house, source, (*at, "grade_is"), graded)
    for fact_id, value in says.items() if isinstance(says, dict) else ():
        yield from fact_valued(house, source, (*at, "says", fact_id), fact_id, value)
