"""Reads a FHIR Bundle of one patient into the content of a patient file."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from itpchat.documents import BadInput, Document, Place, Problem, quote
from itpchat.facts import FactDictionary
from itpchat.fhir.checking import problems_of
from itpchat.fhir.coding import Coder
from itpchat.fhir.illnesses import tell_condition
from itpchat.fhir.measurements import tell_observations
from itpchat.fhir.medicines import tell_procedure, tell_statement
from itpchat.fhir.people import tell_patient
from itpchat.fhir.telling import Resource, Telling
from itpchat.vocabulary import Vocabulary

USED = ("Patient", "Condition", "MedicationStatement", "Observation", "Procedure")
BESIDE = ("Medication", "Questionnaire")
"""What says nothing of a patient by itself."""


def read_bundle(
    document: Document, facts: FactDictionary, vocabulary: Vocabulary, as_of: date
) -> tuple[Document, list[Problem]]:
    """Give the patient file that a bundle tells, and a line for each thing that it cannot use.

    Nothing is concluded from what a bundle does not hold. `as_of` is the day on which it is read.

    Raises:
        BadInput: it is no bundle, or tells of nobody or of several patients.
    """
    telling = Telling(document, facts, Coder(vocabulary), as_of)
    resources = list(_checked(telling))
    patients = [place for place, resource in resources if resource["resourceType"] == "Patient"]
    if len(patients) > 1:
        message = f"tells of {len(patients)} patients"
        line = document.line(patients[1])
        raise BadInput([Problem(document.file, line, message, "one bundle for each patient")])
    medicines = {
        reference: resource
        for place, resource in resources
        if resource["resourceType"] == "Medication"
        for reference in _references(document, place, resource)
    }
    for place, resource in resources:
        match resource["resourceType"]:
            case "Patient":
                tell_patient(resource, place, telling)
            case "Condition":
                tell_condition(resource, place, telling)
            case "MedicationStatement":
                tell_statement(resource, place, telling, medicines)
            case "Procedure":
                tell_procedure(resource, place, telling)
    observations = ((p, r) for p, r in resources if r["resourceType"] == "Observation")
    tell_observations(observations, telling)
    return Document(document.file, telling.data, {(): 1, **telling.lines}), telling.unused


def entries(document: Document) -> Iterator[tuple[Place, Resource]]:
    """Give the resources of a bundle with their places.

    Raises:
        BadInput: its entries are no resources.
    """
    data: Any = document.data
    listed = data.get("entry", [])
    if not isinstance(listed, list):
        raise BadInput([_broken(document, ("entry",), "entry is a list of resources")])
    for index, entry in enumerate(listed):
        place: Place = ("entry", index, "resource")
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
            raise BadInput([_broken(document, place, "each entry holds a resource with its type")])
        yield place, resource


def _broken(document: Document, place: Place, message: str) -> Problem:
    line = document.line(place)
    return Problem(document.file, line, f"is no FHIR bundle: {message}", "see hl7.org/fhir/R4B")


def _checked(telling: Telling) -> Iterator[tuple[Place, Resource]]:
    """Give the resources that are asked for and well formed; the others are noted as not used."""
    for place, resource in entries(telling.document):
        kind = resource["resourceType"]
        if kind not in (*USED, *BESIDE):
            telling.not_used(place, f"a resource of type {quote(kind)}", f"of {', '.join(USED)}")
            continue
        problems = problems_of(telling.document, place)
        for problem in problems:
            telling.unused.append(
                Problem(problem.file, problem.line, f"not used: {kind} {problem.message}",
                        problem.fix, severity="warning")
            )  # fmt: skip
        if not problems:
            yield place, resource


def _references(document: Document, place: Place, resource: Resource) -> Iterator[str]:
    """Give what a resource can be referred to by."""
    data: Any = document.data
    full = data["entry"][place[1]].get("fullUrl")
    if full:
        yield str(full)
    if resource.get("id"):
        yield f"{resource['resourceType']}/{resource['id']}"
