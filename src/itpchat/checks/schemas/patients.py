"""The schema of a patient file: the values of its facts by their kinds, and the names it uses."""

from itpchat.checks.schemas.plain import DATE, Schema, closed, either, plain, reference, words
from itpchat.facts import Fact, FactDictionary
from itpchat.formats.patient import PatientShape

SILENCES = words(["unsure", "declined"])

NAMES = {
    "taken": "Medication",
    "taking": "Medication",
    "had": "Condition",
    "active": "Condition",
    "allergic": "Concept",
    "allergies": "Concept",
}
"""What a list of names holds, by the last word of its key."""


def patient_definitions(facts: FactDictionary) -> dict[str, Schema]:
    """Give the definitions of a patient and of its parts; names are defined elsewhere."""
    schema = plain(PatientShape.model_json_schema())
    definitions: dict[str, Schema] = schema.pop("definitions")
    properties: dict[str, Schema] = schema["properties"]
    properties["facts"] = reference("Facts")
    for key, held in properties.items():
        name = NAMES.get(key.rpartition("_")[2])
        if name and held.get("type") == "array":
            properties[key] = {**held, "items": reference(name)}
    for shape in ("TreatmentShape", "ConditionShape"):
        attributes = definitions[shape]["properties"]
        for key in attributes:
            if key == "date" or key.endswith(("_on", "_since")):
                attributes[key] = either(DATE, words(["unsure"]), {"type": "null"})
    treatment = definitions["TreatmentShape"]["properties"]
    treatment["concept"] = either(reference("Medication"), {"type": "null"})
    treatment["for"] = either(reference("Condition"), words(["unsure"]), {"type": "null"})
    condition = definitions["ConditionShape"]["properties"]
    condition["concept"] = either(reference("Condition"), {"type": "null"})
    condition["treated_with"] = either(
        reference("Medications"),
        {"type": "array", "maxItems": 0},
        words(["unsure"]),
        {"type": "null"},
    )
    return {
        **definitions,
        "Facts": closed(_by_id(facts)),
        "Patient": schema,
        "PatientPart": _part_of(schema, facts),
    }


def _by_id(facts: FactDictionary) -> dict[str, Schema]:
    """Give the schema of each fact's answer; a former id is still read, so it is still right."""
    return {
        name: _answer(fact) for fact in facts.facts.values() for name in (fact.id, *fact.formerly)
    }


def _part_of(schema: Schema, facts: FactDictionary) -> Schema:
    """Give the schema of a patient within a case: any part, and null for what is to be removed."""
    nothing: Schema = {"type": "null"}
    removable = {key: either(held, nothing) for key, held in schema["properties"].items()}
    removable["facts"] = closed(
        {name: either(held, nothing) for name, held in _by_id(facts).items()}
    )
    return closed(removable)


def _answer(fact: Fact) -> Schema:
    unit = f" [{fact.unit}]" if fact.unit else ""
    return {**either(_value(fact), SILENCES), "description": f"{fact.label.en}{unit}"}


def _value(fact: Fact) -> Schema:
    if fact.kind == "date":
        return DATE
    if fact.kind == "date_or_never":
        return either(DATE, words(["never"]))
    more: dict[str, Schema] = {}
    if fact.numeric:
        more["unit"] = {"type": "string"}
    if fact.kind == "multiple":
        more["upper_limit"] = {"type": "number"}
    date = either(DATE, words(["unsure"]), {"type": "null"})
    # In another unit, or with an upper limit beside it, a number has other bounds.
    value = either(_plain(fact, bounded=False), SILENCES)
    measured = closed({"value": value, "date": date, **more}, "value")
    return either(_plain(fact, bounded=True), measured)


def _plain(fact: Fact, *, bounded: bool) -> Schema:
    if fact.kind == "yes_no":
        return {"type": "boolean"}
    if fact.options:
        return words(list(fact.options))
    if fact.kind == "text":
        return {"type": ["string", "number"]}
    number: Schema = {"type": "integer" if fact.kind == "whole" else "number"}
    if bounded and fact.plausible:
        number |= {"minimum": fact.plausible[0], "maximum": fact.plausible[1]}
    return number
