"""Condition resources: diagnoses, and what is said of them."""

from typing import Any

from itpchat.documents import Place, quote
from itpchat.fhir.telling import Resource, Telling

ACTIVE = {
    "active": True,
    "recurrence": True,
    "relapse": True,
    "inactive": False,
    "remission": False,
    "resolved": False,
}
"""Clinical status → whether it is there now (hl7.org/fhir/R4B/valueset-condition-clinical)."""

DOUBTED = ("unconfirmed", "provisional", "differential")
SEVERE = "24484000"
"""SNOMED CT's code in FHIR's own list of severities (valueset-condition-severity)."""

ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate"
ITP = "immune_thrombocytopenia"


def tell_condition(resource: Resource, place: Place, telling: Telling) -> None:
    """Take a diagnosis; one that is in doubt, refuted or entered in error is not one."""
    named = telling.coder.named(resource.get("code") or {}, "condition")
    verification = _code(resource.get("verificationStatus"))
    what = f"the diagnosis {quote(named.words)}"
    if verification == "entered-in-error" or not named.words:
        telling.not_used(place, what, "entered in error" if named.words else "it has no name")
        return
    if verification in (*DOUBTED, "refuted"):
        if named.concept is None:
            telling.not_used(place, what, f"it is {verification}")
        else:
            doubted = verification in DOUBTED
            telling.listed("unsure_had" if doubted else "never_had", named.concept, place)
        return
    if named.concept is None:
        why = "no concept of the vocabulary is surely meant; its name is kept"
        telling.not_used(place, what, why)
    status = _code(resource.get("clinicalStatus"))
    cause = {"concept": named.concept} if named.concept else {"other": named.words}
    telling.entry(
        "conditions",
        {
            **cause,
            "date": telling.past(f"{named.words}: onset", _onset(resource), place),
            "active": ACTIVE.get(status or ""),
            "severe": _code(resource.get("severity")) == SEVERE or None,
        },
        place,
    )
    if named.concept == ITP:
        _diagnosed(resource, place, telling)


def _diagnosed(resource: Resource, place: Place, telling: Telling) -> None:
    """Take the day of the ITP diagnosis where it is told as such: its onset may be years before."""
    for extension in resource.get("extension") or ():
        if extension.get("url") == ASSERTED and "valueDateTime" in extension:
            day = telling.past("itp_diagnosed_on", extension["valueDateTime"], place)
            if day is not None:
                telling.fact("itp_diagnosed_on", day, place)
            return
    telling.not_used(
        place,
        "the onset of ITP as the day of its diagnosis",
        "give it as condition-assertedDate, for low platelets can begin long before",
    )


def _onset(resource: Resource) -> Any:
    """Give the day on which it began, or was first known to be there."""
    if "onsetDateTime" in resource:
        return resource["onsetDateTime"]
    return (resource.get("onsetPeriod") or {}).get("start")


def _code(codeable: Any) -> str | None:
    for coding in (codeable or {}).get("coding") or ():
        if coding.get("code"):
            return str(coding["code"])
    return None
