"""Schemas of names: of facts, medications and conditions."""

from itpchat.checks.schemas.plain import Schema, either, one_or_more, reference, words
from itpchat.facts import FactDictionary
from itpchat.vocabulary import Kind, Vocabulary


def name_definitions(facts: FactDictionary, vocabulary: Vocabulary) -> dict[str, Schema]:
    """Give the definitions of names; former ids are still read, so they are still right."""
    former = [old for fact in facts.facts.values() for old in fact.formerly]
    return {
        "Fact": {
            **words([*facts.facts, *former], "There is no such fact."),
            "description": "A fact of facts.yaml.",
        },
        "Medication": {
            **words(_ids(vocabulary, "medication"), "There is no such medicine or procedure."),
            "description": "A medicine, a procedure or a class of them.",
        },
        "Condition": {
            **words(_ids(vocabulary, "condition"), "There is no such diagnosis."),
            "description": "A diagnosis or a class of them.",
        },
        "Concept": either(reference("Medication"), reference("Condition")),
        "Medications": one_or_more(reference("Medication")),
        "Conditions": one_or_more(reference("Condition")),
        "Concepts": one_or_more(reference("Concept")),
    }


def _ids(vocabulary: Vocabulary, kind: Kind) -> list[str]:
    concepts = [concept for concept in vocabulary.concepts.values() if concept.kind == kind]
    return [concept.id for concept in concepts] + [old for c in concepts for old in c.formerly]
