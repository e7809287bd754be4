"""The answers of a sheet as FHIR R4B: the questionnaire of itpchat with the response to it.

The response holds the patient that the sheet is of, without private answers where the sheet is; the
results are no part of it, since FHIR has no form in which "may fit" is all that is said.
"""

import json

from itpchat.fhir import response_bundle
from itpchat.patient_file.writing import patient_data
from itpchat.printable import printable_json
from itpchat.reports.sheet import Sheet


def fhir_json(sheet: Sheet) -> str:
    """Write the answers as a bundle, as JSON with a line end."""
    catalogue = sheet.shared.session.catalogue
    patient = patient_data(sheet.shared.patient, sheet.as_of)
    bundle = response_bundle(patient, catalogue.facts, catalogue.vocabulary, sheet.language)
    return printable_json(json.dumps(bundle, ensure_ascii=False, indent=2)) + "\n"
