"""A patient file written as a FHIR response reads back as the same patient."""

import json
from collections.abc import Iterator
from typing import Any

from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings

from itpchat.documents import BadInput, Document, read_document
from itpchat.fhir import questionnaire, questionnaire_response, read_fhir, response_bundle
from itpchat.patient import Patient
from itpchat.patient_file import ReadPatient, patient_data, read_patient
from tests.case_collector import shipped_catalogue
from tests.patient_file.files import read
from tests.patient_file.test_reading import DESIGNED
from tests.strategies import AS_OF, patients

FACTS, VOCABULARY = shipped_catalogue().facts, shipped_catalogue().vocabulary


def written(data: dict[str, Any]) -> dict[str, Any]:
    return questionnaire_response(data, FACTS, VOCABULARY)


def read_back(resource: dict[str, Any]) -> ReadPatient:
    document = read_document("sheet.json", json.dumps(resource, ensure_ascii=False, indent=1))
    patient_file, unused = read_fhir(document, FACTS, VOCABULARY, AS_OF)
    assert unused == []
    return read_patient(patient_file, FACTS, VOCABULARY, AS_OF)


def refused(resource: dict[str, Any]) -> str:
    document = read_document("sheet.json", json.dumps(resource, indent=1))
    try:
        read_fhir(document, FACTS, VOCABULARY, AS_OF)
    except BadInput as error:
        return str(error)
    raise AssertionError("it was read")


def links(item: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for child in item.get("item", ()):
        yield above, child["linkId"]
        yield from links(child, child["linkId"])


@settings(max_examples=60)
@given(patients())
def test_a_patient_reads_back_the_same_from_a_response(patient: Patient) -> None:
    found = read_back(written(patient_data(patient, AS_OF)))
    assert found.patient == patient
    assert found.as_of == AS_OF


@settings(max_examples=15)
@given(patients())
def test_what_is_written_is_fhir_and_asks_what_it_answers(patient: Patient) -> None:
    response = written(patient_data(patient, AS_OF))
    QuestionnaireResponse.model_validate(response)
    asked = set(links(questionnaire(FACTS)))
    assert set(links(response)) <= asked


def test_every_item_of_the_questionnaire_stands_once_and_in_both_languages() -> None:
    for language in ("en", "zh"):
        asked = questionnaire(FACTS, language)
        Questionnaire.model_validate(asked)
        names = [link for _, link in links(asked)]
        assert len(names) == len(set(names))
    english, chinese = (json.dumps(questionnaire(FACTS, lang)) for lang in ("en", "zh"))
    assert "Platelet count" in english
    assert "Platelet count" not in chinese


def test_the_patient_file_of_the_contract_reads_back_from_a_bundle() -> None:
    found = read(DESIGNED)
    bundle = response_bundle(patient_data(found.patient, found.as_of), FACTS, VOCABULARY, "zh")
    Bundle.model_validate(bundle)
    assert read_back(bundle).patient == found.patient


def test_codes_units_and_limits_stand_beside_what_was_said() -> None:
    response = written(
        {
            "patient": 1,
            "facts": {
                "platelet_count": {"value": 12, "date": "2026-11-20"},
                "alt": {"value": 52, "unit": "U/L", "upper_limit": 40},
            },
            "treatments": [{"concept": "rituximab", "taking": False}],
            "conditions": [{"concept": "myocardial_infarction", "date": "2019"}],
        }
    )
    told = json.dumps(response)
    assert '"code": "10*9/L"' in told
    assert {"value": 40, "unit": "U/L", "system": "http://unitsofmeasure.org", "code": "U/L"} in [
        answer.get("valueQuantity")
        for topic in response["item"]
        for item in topic["item"]
        for answer in item.get("answer", ())
    ]
    assert '{"system": "http://www.whocc.no/atc", "code": "L01FA01"}' in told
    assert '{"system": "http://hl7.org/fhir/sid/icd-10", "code": "I21' in told
    asked = json.dumps(questionnaire(FACTS))
    assert '"code": [{"system": "http://loinc.org", "code": "777-3"}]' in asked


def test_an_answer_that_is_missing_says_why() -> None:
    data = {"patient": 1, "facts": {"ecog": "unsure", "substance_abuse": "declined"}}
    response = written(data)
    assert [item["extension"][0]["valueCode"] for t in response["item"] for item in t["item"]] == [
        "asked-unknown",
        "asked-declined",
    ]
    assert patient_data(read_back(response).patient, AS_OF)["facts"] == data["facts"]


def test_an_item_that_is_not_asked_is_told_with_its_line() -> None:
    response = written({"patient": 1, "facts": {"age": 34}})
    response["item"][0]["item"][0]["linkId"] = "facts.agee"
    told = refused(response)
    assert told.startswith("sheet.json:")
    assert "there is no item 'facts.agee' here (did you mean facts.age?)" in told


def test_an_answer_of_another_type_is_told() -> None:
    response = written({"patient": 1, "facts": {"pregnant": False}})
    response["item"][0]["item"][0]["answer"] = [{"valueString": "no"}]
    assert "facts.pregnant is answered with a boolean (write valueBoolean)" in refused(response)


def test_a_response_that_is_not_fhir_is_told_with_its_line() -> None:
    response = written({"patient": 1, "facts": {"pregnant": False}})
    del response["status"]
    told = refused(response)
    assert "is not FHIR R4B: status" in told
    assert "\n" not in told


def test_a_response_to_another_questionnaire_is_told() -> None:
    response = {"resourceType": "QuestionnaireResponse", "status": "completed"}
    assert "answers another questionnaire" in refused(response)


def test_a_response_tells_the_line_of_a_value_that_cannot_be() -> None:
    response = written({"patient": 1, "facts": {"age": 34}})
    response["item"][0]["item"][0]["answer"][0]["valueQuantity"]["value"] = 430
    document = read_document("sheet.json", json.dumps(response, indent=1))
    patient_file, _ = read_fhir(document, FACTS, VOCABULARY, AS_OF)
    assert isinstance(patient_file, Document)
    try:
        read_patient(patient_file, FACTS, VOCABULARY, AS_OF)
    except BadInput as error:
        (problem,) = error.problems
        text = json.dumps(response, indent=1).splitlines()
        assert problem.line is not None
        assert "facts.age" in "\n".join(text[problem.line - 1 : problem.line + 2])
    else:
        raise AssertionError("an age of 430 was read")
