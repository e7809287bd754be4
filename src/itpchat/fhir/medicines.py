"""MedicationStatement and Procedure resources: treatments."""

from collections.abc import Mapping
from typing import Any

from itpchat.documents import Place, quote
from itpchat.fhir.coding import Named
from itpchat.fhir.telling import Resource, Telling, day_of

UNITS = {"mg": "mg", "g": "g", "ug": "ug", "{tablet}": "tablets", "tablet": "tablets"}
DAILY = {"d": 1.0, "h": 24.0, "wk": 1 / 7}
"""How often a period of each unit goes into a day."""


def tell_statement(
    resource: Resource, place: Place, telling: Telling, medicines: Mapping[str, Resource]
) -> None:
    """Take a medicine; `medicines` are the Medication resources that may be referred to."""
    named = telling.coder.named(_medicine(resource, medicines), "medication")
    status = resource.get("status")
    what = f"the medicine {quote(named.words)}"
    if status == "entered-in-error" or not named.words:
        telling.not_used(place, what, "entered in error" if named.words else "it has no name")
        return
    if status == "not-taken":
        _not_taken(named, what, place, telling)
        return
    if status in ("on-hold", "unknown"):
        telling.not_used(place, f"the status {status} of {what}", "whether it is taken is unknown")
    entry = _named(named, what, place, telling)
    entry |= _times(resource, place, telling)
    telling.entry("treatments", {**entry, "dose": _dose(resource, place, telling)}, place)


def tell_procedure(resource: Resource, place: Place, telling: Telling) -> None:
    """Take an operation or another procedure that was done, or is to be done."""
    named = telling.coder.named(resource.get("code") or {}, "medication")
    status = resource.get("status")
    what = f"the procedure {quote(named.words)}"
    if not named.words or status not in ("completed", "preparation"):
        telling.not_used(place, what, f"it is {status}" if named.words else "it has no name")
        return
    entry = _named(named, what, place, telling)
    if status == "preparation":
        entry["planned"] = True
    elif "performedDateTime" in resource:
        entry["date"] = telling.past(named.words, resource["performedDateTime"], place)
    else:
        end = (resource.get("performedPeriod") or {}).get("end")
        entry["date"] = telling.past(named.words, end, place)
    telling.entry("treatments", entry, place)


def _not_taken(named: Named, what: str, place: Place, telling: Telling) -> None:
    """Take a medicine that is not taken now; of the past that says nothing."""
    if named.concept is None:
        telling.not_used(place, what, "it is not taken now")
    else:
        telling.listed("not_taking", named.concept, place)


def _named(named: Named, what: str, place: Place, telling: Telling) -> dict[str, Any]:
    if named.concept is not None:
        return {"concept": named.concept}
    telling.not_used(place, what, "no concept of the vocabulary is surely meant; its name is kept")
    return {"other": named.words}


def _medicine(resource: Resource, medicines: Mapping[str, Resource]) -> Mapping[str, Any]:
    if "medicationCodeableConcept" in resource:
        return dict(resource["medicationCodeableConcept"])
    reference = str((resource.get("medicationReference") or {}).get("reference") or "")
    inside = {f"#{one.get('id')}": one for one in resource.get("contained") or ()}
    found = inside.get(reference) or medicines.get(reference) or {}
    return dict(found.get("code") or {})


def _times(resource: Resource, place: Place, telling: Telling) -> dict[str, Any]:
    """Tell whether and when it is or was taken, as far as status and period say so."""
    status, period = resource.get("status"), resource.get("effectivePeriod") or {}
    if status == "intended":
        return {"planned": True}
    started = telling.past("started_on", period.get("start"), place)
    if status == "active":
        return {"taking": True, "started_on": started}
    if status not in ("completed", "stopped"):
        return {"started_on": started}
    times = {"taking": False, "started_on": started}
    times["stopped_on"] = telling.past("stopped_on", period.get("end"), place)
    if "effectiveDateTime" in resource:
        day = day_of(resource["effectiveDateTime"])
        times["last_dose_on"] = telling.past("last_dose_on", day, place)
    return times


def _dose(resource: Resource, place: Place, telling: Telling) -> str | None:
    """Give the dose if it is one number in a fixed rhythm; anything else is told as not used."""
    dosages = resource.get("dosage") or ()
    if not dosages:
        return None
    (first, *others) = dosages
    quantity = _single_dose(first)
    daily = _times_a_day(first)
    if others or first.get("asNeededBoolean") or quantity is None or daily is None:
        written = first.get("text") or "its dosage"
        telling.not_used((*place, "dosage"), f"the dose {quote(written)}", "one dose a day is read")
        return None
    amount, unit = quantity
    return f"{round(amount * daily, 4):g} {unit}/day"


def _single_dose(dosage: Mapping[str, Any]) -> tuple[float, str] | None:
    amounts = [d["doseQuantity"] for d in dosage.get("doseAndRate") or () if "doseQuantity" in d]
    if len(amounts) != 1 or "value" not in amounts[0]:
        return None
    unit = UNITS.get(amounts[0].get("code") or amounts[0].get("unit") or "")
    return (float(amounts[0]["value"]), unit) if unit else None


def _times_a_day(dosage: Mapping[str, Any]) -> float | None:
    repeat = (dosage.get("timing") or {}).get("repeat") or {}
    if "frequency" not in repeat or repeat.get("periodUnit") not in DAILY:
        return None
    if {"frequencyMax", "periodMax"} & repeat.keys() or not repeat.get("period"):
        return None
    unit = DAILY[repeat["periodUnit"]]
    return float(repeat["frequency"]) / float(repeat["period"]) * unit
