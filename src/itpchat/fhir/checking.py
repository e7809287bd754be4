"""Checks the form of a resource with fhir.resources, and tells what is wrong by line."""

from typing import Any

from itpchat.documents import Document, Place, Problem, quote

FORGIVEN = frozenset((("subject",),))
"""What may be missing: of a bundle with one patient, everything is about that one."""


def problems_of(document: Document, place: Place) -> list[Problem]:
    """Give what keeps the resource at a place from being a FHIR R4B resource of its type."""
    from fhir.resources.R4B import get_fhir_model_class
    from pydantic import ValidationError

    resource: Any = document.data
    for step in place:
        resource = resource[step]
    try:
        get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    except ValidationError as error:
        return [
            _problem(document, place, fault["loc"], fault["msg"])
            for fault in error.errors(include_url=False, include_context=False)
            if not (tuple(fault["loc"]) in FORGIVEN and fault["type"].endswith("missing"))
        ]
    except KeyError:
        kind = quote(resource["resourceType"])
        message = f"there is no resource type {kind} in FHIR R4B"
        return [Problem(document.file, document.line(place), message, "check its name")]
    return []


def _problem(
    document: Document, place: Place, where: tuple[int | str, ...], message: str
) -> Problem:
    named = ".".join(map(str, where)) or "it"
    said = message.removeprefix("Value error, ").rstrip(".")
    line = document.line((*place, *where))
    return Problem(document.file, line, f"is not FHIR R4B: {named}: {said}", "see hl7.org/fhir/R4B")
