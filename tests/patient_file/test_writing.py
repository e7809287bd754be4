"""What is written of a patient reads back as the same patient."""

import json

import yaml
from hypothesis import given, settings

from itpchat.patient import Patient
from itpchat.patient_file import patient_data
from tests.patient_file.files import read
from tests.patient_file.test_reading import DESIGNED
from tests.strategies import AS_OF, patients


@settings(max_examples=60)
@given(patients())
def test_a_patient_reads_back_the_same_from_yaml_and_from_json(patient: Patient) -> None:
    data = patient_data(patient, AS_OF)
    as_yaml = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    as_json = json.dumps(data, ensure_ascii=False, indent=1)
    from_yaml, from_json = read(as_yaml), read(as_json, file="patient.json")
    assert from_yaml.patient == patient
    assert from_json.patient == patient
    assert from_yaml.as_of == from_json.as_of == AS_OF


@settings(max_examples=60)
@given(patients())
def test_writing_again_what_was_read_gives_the_same_file(patient: Patient) -> None:
    data = patient_data(patient, AS_OF)
    assert patient_data(read(json.dumps(data)).patient, AS_OF) == data


def test_the_patient_file_of_the_contract_reads_back_the_same() -> None:
    found = read(DESIGNED)
    data = patient_data(found.patient, found.as_of)
    assert read(yaml.safe_dump(data, allow_unicode=True)).patient == found.patient
    assert data["facts"]["alt"] == {"value": 52, "unit": "U/L", "upper_limit": 40}
    assert data["facts"]["platelet_count"] == {"value": 12, "date": "2026-11-20"}


def test_what_is_perhaps_planned_reads_back_the_same() -> None:
    found = read("{patient: 1, treatments: [{concept: rituximab, planned: unsure}]}").patient
    data = patient_data(found, AS_OF)
    assert data["treatments"] == [{"concept": "rituximab", "planned": "unsure"}]
    assert read(json.dumps(data)).patient == found


def test_nothing_that_was_not_said_is_written() -> None:
    assert patient_data(Patient(), AS_OF) == {
        "patient": 1,
        "respondent": "self",
        "as_of": "2026-11-22",
    }
