"""Tells a FHIR file from a patient file, and reads it into one."""

from datetime import date
from typing import Any

from itpchat.documents import BadInput, Document, Place, Problem, quote
from itpchat.facts import FactDictionary
from itpchat.fhir.bundle import entries, read_bundle
from itpchat.fhir.checking import problems_of
from itpchat.fhir.response_reading import is_our_response, read_response
from itpchat.fhir.systems import QUESTIONNAIRE
from itpchat.vocabulary import Vocabulary


def read_fhir(
    document: Document, facts: FactDictionary, vocabulary: Vocabulary, as_of: date
) -> tuple[Document, list[Problem]]:
    """Give the patient file that a FHIR file tells, and a line for each thing it could not use.

    A response to the questionnaire of itpchat, alone or in a bundle, is the patient file that it
    was written from. `as_of` is the day on which a bundle is read; a response has its own.

    Raises:
        BadInput: it is not FHIR R4B, not one of these, or not of one patient; by line.
    """
    data: Any = document.data
    kind = data["resourceType"]
    if is_our_response(data):
        return _response(document, (), facts)
    if kind == "Bundle":
        for place, resource in entries(document):
            if is_our_response(resource):
                return _response(document, place, facts)
        return read_bundle(document, facts, vocabulary, as_of)
    if kind == "QuestionnaireResponse":
        message = f"answers another questionnaire than {QUESTIONNAIRE}"
    else:
        message = f"is a FHIR {quote(kind)}"
    fix = "a Bundle or a QuestionnaireResponse of itpchat is read"
    raise BadInput([Problem(document.file, document.line(("resourceType",)), message, fix)])


def _response(
    document: Document, place: Place, facts: FactDictionary
) -> tuple[Document, list[Problem]]:
    problems = problems_of(document, place)
    if problems:
        raise BadInput(problems)
    return read_response(document, place, facts), []
