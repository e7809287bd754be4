"""FHIR R4B: patients as a Questionnaire with its response, and read from a response or a bundle.

What comes in is checked by fhir.resources, which takes two seconds to import: it is imported when
a FHIR file is read, and not before.
"""

from itpchat.fhir.files import read_fhir
from itpchat.fhir.questionnaire import questionnaire
from itpchat.fhir.response_writing import questionnaire_response, response_bundle

__all__ = ["questionnaire", "questionnaire_response", "read_fhir", "response_bundle"]
