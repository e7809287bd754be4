"""The code systems and units of FHIR, as far as patients are told with them.

Identifiers of code systems: HL7 terminology, hl7.org/fhir/R4B/terminologies-systems.html (read
2026-11-27). Units: UCUM, ucum.org (read 2026-11-27).
"""

from collections.abc import Mapping

CONCEPTS = "urn:itpchat:concepts"
"""The ids of the vocabulary, as codes."""

OPTIONS = "urn:itpchat:options"
"""The options of facts and attributes (`female`, `positive`, `no_response`), as codes."""

QUESTIONNAIRE = "urn:itpchat:questionnaire:patient-1"
"""The questionnaire that a patient file of format 1 answers."""

ATC = "http://www.whocc.no/atc"
ICD10 = ("http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm")
"""The classification of the WHO, and the one of the US that goes on from its codes."""
LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

ABSENT_REASONS: Mapping[str, str] = {"unsure": "asked-unknown", "declined": "asked-declined"}
"""Why an answer is missing: what a patient file says, and FHIR's code for it."""

UCUM_OF: Mapping[str, str] = {
    "years": "a",
    "kg": "kg",
    "10⁹/L": "10*9/L",
    "g/L": "g/L",
    "g/dL": "g/dL",
    "× upper limit of normal": "{ULN}",
    "mL/min": "mL/min",
    "%": "%",
    "mg/dL": "mg/dL",
    "mmHg": "mm[Hg]",
    "U/L": "U/L",
    "µmol/L": "umol/L",
    "umol/L": "umol/L",
    "K/µL": "10*3/uL",
    "K/uL": "10*3/uL",
    "/µL": "/uL",
    "/uL": "/uL",
    "/mm3": "/mm3",
    "G/L": "10*9/L",
}
"""The UCUM code of each unit that a patient file may name."""

UNIT_OF: Mapping[str, str] = {
    "a": "years",
    "10*9/L": "10⁹/L",
    "10*3/uL": "K/µL",
    "mm[Hg]": "mmHg",
    "umol/L": "µmol/L",
    "/uL": "/µL",
    "[IU]/L": "U/L",
    "{ULN}": "× upper limit of normal",
}
"""The unit of a patient file for a UCUM code that is written otherwise."""
