"""Observation resources: measured facts by their LOINC code."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.documents import Place, quote
from itpchat.facts import Fact
from itpchat.fhir.systems import LOINC, UNIT_OF
from itpchat.fhir.telling import Resource, Telling, day_of
from itpchat.patient_file.values import FACTORS

ALSO = {
    "26515-7": "platelet_count",  # platelets in blood, method not named
    "778-1": "platelet_count",  # by manual count
    "14682-9": "creatinine",  # in moles; a multiple of the limit needs no conversion
    "14631-6": "bilirubin",  # in moles
    "2708-6": "oxygen_saturation",  # arterial, method not named
}
"""Further codes of facts (loinc.org, read 2026-11-27)."""

RESULTS = {
    "positive": "positive",
    "negative": "negative",
    "detected": "positive",
    "not detected": "negative",
    "pos": "positive",
    "neg": "negative",
    "10828004": "positive",
    "260385009": "negative",
    "阳性": "positive",
    "阴性": "negative",
}
"""A finding by its words, by the codes of HL7's interpretations, or by those of SNOMED CT."""

COUNTING = ("final", "amended", "corrected", "preliminary")


def tell_observations(observations: Iterator[tuple[Place, Resource]], telling: Telling) -> None:
    """Take of each fact the latest measurement; ones of the same day must agree."""
    by_code = {fact.loinc: fact for fact in telling.facts.facts.values() if fact.loinc}
    by_code |= {code: telling.facts[name] for code, name in ALSO.items() if name in telling.facts}
    found: list[tuple[str, Fact, object, Place]] = []
    for place, resource in observations:
        if resource.get("status") not in COUNTING:
            telling.not_used(place, "an observation", f"it is {resource.get('status')}")
            continue
        for at, part in _parts(resource, place):
            fact = _fact_of(part, by_code)
            if fact is None:
                telling.not_used(
                    at, f"the observation {quote(_words(part))}", "nothing asks for it"
                )
                continue
            day = day_of(resource.get("effectiveDateTime") or "")
            value = _value(fact, part, at, telling)
            if value is not None:
                found.append((day, fact, _dated(value, day), at))
    latest: dict[str, str] = {}
    for day, fact, _, _ in found:
        latest[fact.id] = max(day, latest.get(fact.id, ""))
    for day, fact, value, at in found:
        if day == latest[fact.id]:
            telling.fact(fact.id, value, at)


def _parts(resource: Resource, place: Place) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """Give the observation, or what it is made of: a blood pressure is two of them."""
    components = resource.get("component") or ()
    if not components or "valueQuantity" in resource:
        yield place, resource
    for index, component in enumerate(components):
        yield (*place, "component", index), component


def _fact_of(part: Mapping[str, Any], by_code: Mapping[str, Fact]) -> Fact | None:
    for coding in (part.get("code") or {}).get("coding") or ():
        if coding.get("system") == LOINC and coding.get("code") in by_code:
            return by_code[coding["code"]]
    return None


def _words(part: Mapping[str, Any]) -> str:
    code = part.get("code") or {}
    codings = code.get("coding") or [{}]
    return str(code.get("text") or codings[0].get("display") or codings[0].get("code") or "?")


def _value(fact: Fact, part: Mapping[str, Any], place: Place, telling: Telling) -> object:
    """Give the value as a patient file has it; None, and a note, where it is not certain."""
    if fact.kind == "choice":
        return _finding(fact, part, place, telling)
    if "valueInteger" in part:
        return part["valueInteger"]
    quantity = part.get("valueQuantity") or {}
    if "value" not in quantity or "comparator" in quantity:
        why = "it is no single number"
        telling.not_used(place, f"{fact.id} {quantity.get('comparator', '')}".strip(), why)
        return None
    unit = _unit(quantity)
    if fact.kind == "multiple":
        return _multiple(fact, part, quantity, place, telling)
    if unit in (fact.unit, None) or (fact.kind == "whole" and not fact.unit):
        return {"value": quantity["value"]}
    if (fact.unit, unit) not in FACTORS:
        telling.not_used(place, f"{fact.id} in {quote(unit)}", f"it is counted in {fact.unit}")
        return None
    return {"value": quantity["value"], "unit": unit}


def _multiple(
    fact: Fact, part: Mapping[str, Any], quantity: Mapping[str, Any], place: Place, telling: Telling
) -> object:
    """Give a value with the laboratory's own upper limit, in the same unit."""
    unit = _unit(quantity)
    if unit == fact.unit:
        return {"value": quantity["value"]}
    limits = [r["high"] for r in part.get("referenceRange") or () if "value" in r.get("high", {})]
    if len(limits) != 1 or _unit(limits[0]) not in (unit, None):
        telling.not_used(place, fact.id, "its upper limit of normal is not given in the same unit")
        return None
    told = {"value": quantity["value"], "upper_limit": limits[0]["value"]}
    return {**told, "unit": unit} if unit else told


def _finding(fact: Fact, part: Mapping[str, Any], place: Place, telling: Telling) -> object:
    coded = part.get("valueCodeableConcept") or {}
    codings = coded.get("coding") or ()
    words = [coded.get("text"), part.get("valueString")]
    words += [coding.get(key) for coding in codings for key in ("code", "display")]
    said = {RESULTS.get(str(word).strip().casefold()) for word in words if word} - {None}
    options = said & set(fact.options or ())
    if len(options) != 1:
        telling.not_used(place, fact.id, "positive or negative is asked")
        return None
    return {"value": options.pop()}


def _unit(quantity: Mapping[str, Any]) -> str | None:
    unit = quantity.get("code") or quantity.get("unit")
    return UNIT_OF.get(unit, unit) if unit else None


def _dated(value: object, day: str) -> object:
    told = value if isinstance(value, dict) else {"value": value}
    return {**told, "date": day} if day else told
