"""Writes a patient as the plain data of a patient file."""

from datetime import date
from typing import Any

from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Patient, Silence, Treatment


def patient_data(patient: Patient, as_of: date) -> dict[str, Any]:
    """Give the content of the patient file that reads back as this patient."""
    data: dict[str, Any] = {
        "patient": 1,
        "respondent": patient.respondent,
        "as_of": as_of.isoformat(),
        "facts": {fact_id: _fact(answer) for fact_id, answer in patient.facts.items()},
        "treatments": [_treatment(treatment) for treatment in patient.treatments],
        "conditions": [_condition(condition) for condition in patient.conditions],
        "allergies": list(patient.allergies),
        "not_taking": sorted(patient.not_taking),
        "not_active": sorted(patient.not_active),
        **_denials(patient.taken, "taken", "treatments"),
        **_denials(patient.had, "had", "conditions"),
        **_denials(patient.allergic, "allergic", "allergies"),
    }
    return {key: value for key, value in data.items() if value not in ([], {}, False)}


def _fact(answer: Known | Silence) -> Any:
    if isinstance(answer, Silence):
        return answer.value
    if answer.measured_on is None and answer.written is None:
        return _plain(answer.value)
    written = dict(answer.written or {"value": _plain(answer.value)})
    if answer.measured_on is not None:
        written["date"] = str(answer.measured_on)
    return written


def _treatment(treatment: Treatment) -> dict[str, Any]:
    names = (
        "concept", "other", "taking", "started_on", "stopped_on", "last_dose_on", "date", "dose",
        "dose_unchanged_since", "days_in_a_row", "response", "role",
    )  # fmt: skip
    data = {name: _plain(getattr(treatment, name)) for name in names}
    data["for"] = treatment.purpose
    data["planned"] = treatment.planned or None
    return _without_gaps(data, treatment.unsure)


def _condition(condition: Condition) -> dict[str, Any]:
    names = (
        "concept", "other", "date", "active", "controlled", "cured", "grade", "severe",
        "needs_treatment", "caused_low_platelets",
    )  # fmt: skip
    data = {name: _plain(getattr(condition, name)) for name in names}
    treated = condition.treated_with
    data["treated_with"] = list(treated) if treated is not None else None
    return _without_gaps(data, condition.unsure)


def _without_gaps(data: dict[str, Any], unsure: frozenset[str]) -> dict[str, Any]:
    kept = {name: value for name, value in data.items() if value is not None}
    return kept | dict.fromkeys(sorted(unsure), "unsure")


def _denials(denials: Denials, verb: str, noun: str) -> dict[str, Any]:
    lists = {
        f"never_{verb}": sorted(denials.never),
        f"unsure_{verb}": sorted(denials.unsure),
        f"no_other_{noun}": denials.closed,
    }
    if denials.complete:
        lists[f"no_other_{verb}"] = sorted(denials.complete)
    return lists


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Moment) else value
