"""`itpchat match` takes FHIR beside patient files."""

import json
from pathlib import Path

from itpchat.fhir import response_bundle
from tests.case_collector import shipped_catalogue
from tests.fhir.test_bundle import ATC, LOINC, bundle, coded, observation, statement
from tests.running import printed, run


def test_a_bundle_is_matched_and_what_it_holds_besides_is_told(tmp_path: Path) -> None:
    file = tmp_path / "bundle.json"
    file.write_text(
        bundle(
            statement(coded(ATC, "B01AF02")),
            observation("777-3", valueQuantity={"value": 12}, effectiveDateTime="2026-11-20"),
            {"resourceType": "Immunization", "status": "completed"},
        ),
        encoding="utf-8",
    )
    done = run("match", file, "--json", "--as-of", "2026-11-22")
    (patient,) = printed(done)["patients"]
    verdicts = {trial["id"]: trial["verdict"] for trial in patient["trials"]}
    assert verdicts["NCT06352281"] == "ruled_out"
    assert done.returncode == 0
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{file}:")
    assert "not used: a resource of type 'Immunization'" in line


def test_a_response_gives_the_verdicts_of_its_patient_file(tmp_path: Path) -> None:
    catalogue = shipped_catalogue()
    data = {
        "patient": 1,
        "as_of": "2026-11-22",
        "facts": {"age": 34, "hbsag": "negative"},
        "treatments": [{"concept": "rituximab", "taking": False, "stopped_on": "2026-10-01"}],
        "no_other_treatments": True,
    }
    plain, response = tmp_path / "plain.json", tmp_path / "response.json"
    plain.write_text(json.dumps(data), encoding="utf-8")
    response.write_text(
        json.dumps(response_bundle(data, catalogue.facts, catalogue.vocabulary)), encoding="utf-8"
    )
    done = run("match", plain, response, "--json")
    first, second = printed(done)["patients"]
    assert first["trials"] == second["trials"]
    assert done.stderr == ""


def test_json_that_is_no_fhir_bundle_is_told_and_others_are_answered(tmp_path: Path) -> None:
    wrong, right = tmp_path / "wrong.json", tmp_path / "right.yaml"
    wrong.write_text('{"resourceType": "Bundle",\n "entry": [{"resource": {}}]}', encoding="utf-8")
    right.write_text("patient: 1\n", encoding="utf-8")
    done = run("match", wrong, right, "--json")
    assert done.returncode == 1
    assert [patient["file"] for patient in printed(done)["patients"]] == [str(right)]
    assert done.stderr.splitlines() == [
        f"{wrong}:2: is no FHIR bundle: each entry holds a resource with its type "
        "(see hl7.org/fhir/R4B)"
    ]


def test_the_code_of_loinc_is_the_one_that_observations_are_found_by() -> None:
    codes = [fact.loinc for fact in shipped_catalogue().facts.facts.values() if fact.loinc]
    assert len(codes) == len(set(codes)) > 15
    assert LOINC == "http://loinc.org"
