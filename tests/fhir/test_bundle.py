"""A FHIR bundle tells of a patient what is certain, and a line says what could not be used."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.documents import BadInput, read_document
from itpchat.fhir import read_fhir
from itpchat.patient_file import patient_data, read_patient
from tests.case_collector import shipped_catalogue
from tests.strategies import AS_OF

FACTS, VOCABULARY = shipped_catalogue().facts, shipped_catalogue().vocabulary
ICD, ATC, LOINC = "http://hl7.org/fhir/sid/icd-10", "http://www.whocc.no/atc", "http://loinc.org"
SUBJECT = {"reference": "Patient/1"}


def coded(system: str, code: str, **more: Any) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code}], **more}


def condition(code: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"resourceType": "Condition", "subject": SUBJECT, "code": code, **more}


def statement(code: dict[str, Any], status: str = "active", **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "MedicationStatement",
        "subject": SUBJECT,
        "status": status,
        "medicationCodeableConcept": code,
        **more,
    }


def observation(code: str, **more: Any) -> dict[str, Any]:
    resource = {"resourceType": "Observation", "status": "final", "code": coded(LOINC, code)}
    return {**resource, **more}


def procedure(code: dict[str, Any], status: str = "completed", **more: Any) -> dict[str, Any]:
    about = {"resourceType": "Procedure", "subject": SUBJECT, "status": status, "code": code}
    return {**about, **more}


def bundle(*resources: dict[str, Any]) -> str:
    entries = [{"resource": resource} for resource in resources]
    return json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries}, indent=1)


def told(*resources: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    document = read_document("patient.json", bundle(*resources))
    patient_file, unused = read_fhir(document, FACTS, VOCABULARY, AS_OF)
    read = read_patient(patient_file, FACTS, VOCABULARY, AS_OF)
    data = patient_data(read.patient, AS_OF)
    for known in ("patient", "respondent", "as_of"):
        data.pop(known)
    lines = [str(problem) for problem in unused]
    assert all("\n" not in line and line.startswith("patient.json:") for line in lines)
    return data, lines


def refused(text: str) -> str:
    with pytest.raises(BadInput) as found:
        read_fhir(read_document("patient.json", text), FACTS, VOCABULARY, AS_OF)
    return str(found.value)


def test_a_patient_gives_sex_birth_and_country_but_no_name() -> None:
    person = {
        "resourceType": "Patient",
        "name": [{"family": "Secret"}],
        "gender": "female",
        "birthDate": "1992-05",
        "address": [{"country": "CN"}],
    }
    data, unused = told(person)
    assert data == {"facts": {"sex": "female", "date_of_birth": "1992-05", "country": "CN"}}
    assert unused == []


def test_a_gender_that_is_not_asked_stays_unknown() -> None:
    data, (line,) = told({"resourceType": "Patient", "gender": "other"})
    assert data == {}
    assert "not used: gender 'other'" in line


def test_a_diagnosis_is_read_by_its_code_with_what_is_said_of_it() -> None:
    status = coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "resolved")
    data, unused = told(
        condition(coded(ICD, "I21.9"), onsetDateTime="2019-04-03", clinicalStatus=status)
    )
    assert data["conditions"] == [
        {"concept": "myocardial_infarction", "date": "2019-04-03", "active": False}
    ]
    assert unused == []


def test_a_code_that_gathers_other_illnesses_names_none_of_them() -> None:
    data, (line,) = told(condition(coded(ICD, "D69.8", text="Other specified bleeding")))
    assert data["conditions"] == [{"other": "Other specified bleeding"}]
    assert "no concept of the vocabulary is surely meant; its name is kept" in line


def test_a_code_of_several_concepts_is_settled_by_its_words_or_not_at_all() -> None:
    data, _ = told(condition(coded(ICD, "D68.5")))
    assert data["conditions"] == [{"other": "D68.5"}]


def test_a_refuted_diagnosis_was_never_had_and_a_doubtful_one_is_not_sure() -> None:
    system = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
    data, unused = told(
        condition(coded(ICD, "I26"), verificationStatus=coded(system, "refuted")),
        condition(coded(ICD, "I21"), verificationStatus=coded(system, "provisional")),
        condition(coded(ICD, "I10"), verificationStatus=coded(system, "entered-in-error")),
    )
    assert data == {
        "never_had": ["pulmonary_embolism"],
        "unsure_had": ["myocardial_infarction"],
    }
    assert ["entered in error" in line for line in unused] == [True]


def test_the_onset_of_itp_is_not_taken_for_the_day_of_its_diagnosis() -> None:
    itp = condition(coded(ICD, "D69.3", text="ITP"), onsetDateTime="2020")
    data, (line,) = told(itp)
    assert "itp_diagnosed_on" not in data.get("facts", {})
    assert "condition-assertedDate" in line
    asserted = {
        "url": "http://hl7.org/fhir/StructureDefinition/condition-assertedDate",
        "valueDateTime": "2023-05-02T10:00:00Z",
    }
    data, unused = told({**itp, "extension": [asserted]})
    assert data["facts"] == {"itp_diagnosed_on": "2023-05-02"}
    assert unused == []


def test_a_medicine_is_read_with_its_times_and_its_dose() -> None:
    dosage = {
        "timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}},
        "doseAndRate": [{"doseQuantity": {"value": 10, "code": "mg"}}],
    }
    data, unused = told(
        statement(coded(ATC, "H02AB07"), dosage=[dosage], effectivePeriod={"start": "2026-06-01"}),
        statement({"text": "Rituxan"}, status="completed", effectivePeriod={"end": "2026-03"}),
    )
    assert data["treatments"] == [
        {"concept": "prednisone", "taking": True, "started_on": "2026-06-01", "dose": "20 mg/day"},
        {"concept": "rituximab", "taking": False, "stopped_on": "2026-03"},
    ]
    assert unused == []


def test_a_dose_in_no_fixed_rhythm_is_told_as_not_used() -> None:
    data, (line,) = told(statement({"text": "prednisone"}, dosage=[{"text": "taper"}]))
    assert data["treatments"] == [{"concept": "prednisone", "taking": True}]
    assert "not used: the dose 'taper'" in line


def test_a_medicine_that_is_not_taken_says_nothing_of_the_past() -> None:
    data, unused = told(statement({"text": "warfarin"}, status="not-taken"))
    assert data == {"not_taking": ["warfarin"]}
    assert unused == []


def test_an_intended_medicine_is_planned_and_not_taken() -> None:
    data, _ = told(statement({"text": "eltrombopag"}, status="intended"))
    assert data["treatments"] == [{"concept": "eltrombopag", "planned": True}]


def test_an_unknown_medicine_is_kept_as_it_is_called() -> None:
    data, (line,) = told(statement({"text": "metformin"}))
    assert data["treatments"] == [{"other": "metformin", "taking": True}]
    assert "metformin" in line


def test_a_medicine_may_be_a_resource_of_its_own() -> None:
    medicine = {"resourceType": "Medication", "id": "m1", "code": {"text": "Nplate"}}
    told_by = statement({}, medicationReference={"reference": "Medication/m1"})
    del told_by["medicationCodeableConcept"]
    data, unused = told(told_by, medicine)
    assert data["treatments"] == [{"concept": "romiplostim", "taking": True}]
    assert unused == []


def test_an_operation_has_its_day() -> None:
    data, unused = told(procedure({"text": "splenectomy"}, performedDateTime="2021"))
    assert data["treatments"] == [{"concept": "splenectomy", "date": "2021"}]
    assert unused == []


def test_a_procedure_that_was_not_done_is_not_used() -> None:
    data, (line,) = told(procedure({"text": "splenectomy"}, status="not-done"))
    assert data == {}
    assert "it is not-done" in line


def test_a_measurement_is_converted_and_dated_and_the_latest_counts() -> None:
    def count(value: float, unit: str, day: str) -> dict[str, Any]:
        quantity = {"value": value, "code": unit, "system": "http://unitsofmeasure.org"}
        return observation("777-3", valueQuantity=quantity, effectiveDateTime=day)

    data, unused = told(
        count(18, "10*3/uL", "2026-11-20T08:00:00Z"), count(45, "10*9/L", "2026-09-01")
    )
    assert data["facts"] == {"platelet_count": {"value": 18, "unit": "K/µL", "date": "2026-11-20"}}
    assert unused == []


def test_two_values_of_one_day_leave_it_unknown() -> None:
    data, (line,) = told(
        observation("777-3", valueQuantity={"value": 18, "unit": "10*9/L"}),
        observation("777-3", valueQuantity={"value": 45, "unit": "10*9/L"}),
    )
    assert data["facts"] == {"platelet_count": "unsure"}
    assert "platelet_count has two values" in line


def test_a_liver_test_is_a_multiple_of_the_laboratory_s_own_limit() -> None:
    quantity = {"value": 52, "code": "U/L"}
    high = [{"high": {"value": 40, "code": "U/L"}}]
    data, unused = told(observation("1742-6", valueQuantity=quantity, referenceRange=high))
    assert data["facts"] == {"alt": {"value": 52, "unit": "U/L", "upper_limit": 40}}
    assert unused == []
    data, (line,) = told(observation("1742-6", valueQuantity=quantity))
    assert data == {}
    assert "upper limit of normal is not given" in line


def test_a_blood_pressure_is_read_from_its_parts() -> None:
    parts = [
        {"code": coded(LOINC, code), "valueQuantity": {"value": value, "code": "mm[Hg]"}}
        for code, value in (("8480-6", 130), ("8462-4", 80))
    ]
    data, unused = told(observation("85354-9", component=parts))
    assert data["facts"] == {"systolic_pressure": 130, "diastolic_pressure": 80}
    assert unused == []


def test_a_test_is_positive_or_negative_or_not_used() -> None:
    data, _ = told(observation("5195-3", valueCodeableConcept={"text": "Negative"}))
    assert data["facts"] == {"hbsag": "negative"}
    data, (line,) = told(observation("5195-3", valueString="borderline"))
    assert data == {}
    assert "positive or negative is asked" in line


@pytest.mark.parametrize(
    ("quantity", "why"),
    [
        ({"value": 10, "comparator": "<"}, "it is no single number"),
        ({"value": 12, "unit": "mmol/L"}, "it is counted in 10⁹/L"),
        ({"value": 90000}, "platelet_count cannot be 90000"),
    ],
)
def test_a_value_that_is_not_certain_is_told_as_not_used(
    quantity: dict[str, Any], why: str
) -> None:
    data, (line,) = told(observation("777-3", valueQuantity=quantity))
    assert data == {}
    assert why in line


def test_what_lies_in_the_future_is_not_used() -> None:
    data, (line,) = told(condition(coded(ICD, "I21"), onsetDateTime="2030-01-01"))
    assert data["conditions"] == [{"concept": "myocardial_infarction"}]
    assert "2030-01-01 lies after" in line


def test_another_resource_and_one_that_is_not_fhir_are_each_told_in_one_line() -> None:
    data, lines = told(
        {"resourceType": "Encounter", "status": "finished"},
        {"resourceType": "Patient", "gender": 7},
    )
    assert data == {}
    assert "not used: a resource of type 'Encounter'" in lines[0]
    assert "not used: Patient is not FHIR R4B: gender" in lines[1]


def test_two_patients_in_one_bundle_are_refused_with_the_line_of_the_second() -> None:
    person = {"resourceType": "Patient", "gender": "female"}
    said = refused(bundle(person, person))
    assert "tells of 2 patients (one bundle for each patient)" in said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"resourceType": "Bundle", "entry": 3}', "is no FHIR bundle: entry is a list"),
        ('{"resourceType": "Bundle", "entry": [3]}', "each entry holds a resource"),
        ('{"resourceType": "Encounter"}', "is a FHIR 'Encounter'"),
        ('{"resourceType": 5}', "is a FHIR '5'"),
    ],
)
def test_what_is_not_a_bundle_is_told_in_one_line(text: str, why: str) -> None:
    said = refused(text)
    assert why in said
    assert "\n" not in said


def test_nothing_is_concluded_from_an_empty_bundle() -> None:
    assert told() == ({}, [])


WORDS = st.text("ab1 [/]{}é中-.", min_size=1, max_size=12)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9999) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    ["status", "code", "valueQuantity", "gender", "birthDate", "dosage", "referenceRange",
     "component", "onsetDateTime", "effectivePeriod", "medicationCodeableConcept", "address"]
)  # fmt: skip


@given(
    st.sampled_from(["Patient", "Condition", "MedicationStatement", "Observation", "Procedure"]),
    st.dictionaries(KEYS, ANYTHING, max_size=4),
)
def test_whatever_stands_in_a_resource_is_read_or_told(kind: str, fields: dict[str, Any]) -> None:
    document = read_document("patient.json", bundle({"resourceType": kind, **fields}))
    _, unused = read_fhir(document, FACTS, VOCABULARY, AS_OF)
    assert all("\n" not in str(problem) for problem in unused)
