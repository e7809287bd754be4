"""The JSON Schemas: right about whatever is right, and about most of what is wrong."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from itpchat.checks.schemas import SCHEMAS, export_schemas, schemas_of
from itpchat.checks.table import DIAGNOSTICS
from itpchat.documents import BadInput, read_document, read_file
from itpchat.folders import Folders
from itpchat.loading import load_words
from tests.checks.houses import CLEAN, change, copy, folders

SHIPPED = Folders.chosen()

KIND_OF = {
    "facts.yaml": "facts",
    "medications.yaml": "vocabulary",
    "conditions.yaml": "vocabulary",
    "patient.yaml": "dialog",
    "nurse.yaml": "dialog",
    "wording.yaml": "wording",
    "red_flags.yaml": "red_flags",
    "help.yaml": "help",
    "places.yaml": "places",
}

PATIENT = """
patient: 1
respondent: parent
as_of: 2026-11-22
facts:
  age: 34
  sex: female
  itp_diagnosed_on: 2023
  platelet_count: {value: 12, date: 2026-11-20}
  alt: {value: 52, unit: U/L, upper_limit: 40}
  hbsag: {value: negative, date: 2026-05}
  ecog: unsure
  substance_abuse: declined
  last_trial_drug_on: never
treatments:
  - {concept: prednisone, taking: true, dose: 20 mg/day, dose_unchanged_since: unsure}
  - {concept: splenectomy, date: 2021}
  - {concept: chemotherapy, for: malignancy}
  - {other: metformin, taking: true}
never_taken: [anticoagulant]
conditions:
  - {concept: hypertension, controlled: true}
  - {concept: breast_cancer, treated_with: [chemotherapy]}
never_had: [hiv_infection]
allergies: [cyclophosphamide]
no_other_allergies: false
"""


@cache
def shipped_schemas() -> dict[str, dict[str, Any]]:
    return schemas_of(load_words(SHIPPED))


@cache
def house_schemas() -> dict[str, dict[str, Any]]:
    return schemas_of(load_words(folders(CLEAN)))


def kind_of(path: Path) -> str:
    if path.parent.name == "trials":
        return "cases" if path.name.endswith(".cases.yaml") else "trial"
    return KIND_OF[path.name]


def errors(schema: dict[str, Any], data: object) -> list[str]:
    return [error.message for error in Draft7Validator(schema).iter_errors(data)]


def shipped_files() -> list[Path]:
    dialogs = [path for path in SHIPPED.dialogs.rglob("*.yaml") if path.name in KIND_OF]
    return sorted([*SHIPPED.trials.glob("*.yaml"), *dialogs])


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_one_itself(kind: str) -> None:
    Draft7Validator.check_schema(shipped_schemas()[kind])
    Draft7Validator.check_schema(house_schemas()[kind])


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.name)
def test_every_file_that_ships_is_right_by_its_schema(path: Path) -> None:
    assert errors(shipped_schemas()[kind_of(path)], read_file(path).data) == []


def test_a_patient_file_with_an_answer_of_every_kind_is_right() -> None:
    assert errors(shipped_schemas()["patient"], read_document("patient.yaml", PATIENT).data) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "facts: {platelets: 12}",
        "facts: {sex: woman}",
        "facts: {age: 430}",
        "facts: {age: 34.5}",
        "facts: {itp_diagnosed_on: May 2023}",
        "facts: {pregnant: yes}",
        "facts: {platelet_count: {count: 12}}",
        "treatments: [{concept: rituximb}]",
        "treatments: [{concept: malignancy}]",
        "treatments: [{concept: rituximab, response: good}]",
        "never_had: [rituximab]",
        "never_taken: rituximab",
        "allergys: []",
    ],
)
def test_a_slip_in_a_patient_file_is_seen_while_typing(wrong: str) -> None:
    data = read_document("patient.yaml", f"patient: 1\n{wrong}\n").data
    assert errors(shipped_schemas()["patient"], data)


RULES_THAT_ARE_RIGHT = [
    {"taken": "rituximab"},
    {"taken": ["rituximab", "corticosteroid"]},
    {"taking": "corticosteroid", "dose_unchanged_for": "2 weeks"},
    {"taking": {"concept": "corticosteroid", "prednisone_equivalent": {"to": "0.5 mg/kg/day"}}},
    {"taken": {"concept": "rituximab", "within": "6 months", "before": "first_dose"}},
    {"if": {"sex": "female"}, "then": {"all": [{"pregnant": False}, {"study_team": True}]}},
    {"at_least": {"count": 1, "of": [{"ecog": {"above": 1, "to": 3}}]}},
    {"not": {"any": [{"hbsag": ["positive", "negative"]}]}},
    {"allergic_to": ["rituximab", "infection"]},
    {"has": {"concept": "malignancy", "except": ["lung_cancer"], "active": True}},
]

RULES_THAT_ARE_WRONG = [
    {},
    [],
    {"pregnant": True, "sex": "female"},
    {"if": {"sex": "female"}},
    {"then": {"sex": "female"}},
    {"within": "6 months"},
    {"all": []},
    {"study_team": False},
    {"platelet_count": 30},
    {"platelet_count": {"below": 30, "to": 30}},
    {"platelet_count": {"measured_within": "2 days"}},
    {"itp_diagnosed_on": {"before": "first_dose"}},
    {"itp_diagnosed_on": {"within": "1 year", "more_than_ago": "1 year"}},
    {"taken": {"concept": "rituximab", "within": 6}},
    {"taken": {"concept": "rituximab", "active": True}},
    {"failed": "rituximab"},
    {"failed": {"concept": "rituximab", "ways": ["badly"]}},
    {"has": "rituximab"},
    {"taken": "malignancy"},
    {"sex": "woman"},
    {"platelets": {"below": 30}},
    {"not": {"platelets": {"below": 30}}},
]


def rule_errors(rule: object) -> list[str]:
    schema = house_schemas()["trial"]
    return errors({"$ref": "#/definitions/Rule", "definitions": schema["definitions"]}, rule)


@pytest.mark.parametrize("rule", RULES_THAT_ARE_RIGHT, ids=str)
def test_a_rule_of_every_form_is_right(rule: object) -> None:
    assert rule_errors(rule) == []


@pytest.mark.parametrize("rule", RULES_THAT_ARE_WRONG, ids=str)
def test_a_rule_that_says_nothing_is_seen_while_typing(rule: object) -> None:
    assert rule_errors(rule)


# The examples of the table

SEEN_WHILE_TYPING = {
    "wrong-kind", "unknown-key", "missing-key", "unknown-choice", "missing-translation",
    "rule-shape", "rule-value", "unknown-fact", "unknown-option", "unknown-concept", "unknown-role",
    "unknown-way", "unknown-event", "window-without-unit", "unknown-topic", "unknown-outcome",
    "case-unreadable", "bad-value",
}  # fmt: skip
"""Codes whose examples a schema finds; the others need what only `itpchat check` knows."""


@pytest.mark.parametrize("code", [code for code, found in DIAGNOSTICS.items() if found.example])
def test_a_schema_sees_what_it_can_of_the_examples(code: str, tmp_path: Path) -> None:
    example = DIAGNOSTICS[code].example
    assert example is not None
    house = copy(tmp_path)
    if example.right:
        change(house, example.file, example.right, example.wrong)
    else:
        (house / example.file).write_text(example.wrong, encoding="utf-8")
    try:
        data = read_file(house / example.file).data
    except BadInput:
        assert code not in SEEN_WHILE_TYPING
        return
    found = errors(house_schemas()[kind_of(house / example.file)], data)
    assert bool(found) == (code in SEEN_WHILE_TYPING)


def test_the_clean_house_is_right_by_its_schemas() -> None:
    for path in CLEAN.rglob("*.yaml"):
        assert errors(house_schemas()[kind_of(path)], read_file(path).data) == []


def test_the_schemas_are_written_into_a_folder_that_need_not_exist(tmp_path: Path) -> None:
    written = export_schemas(load_words(folders(CLEAN)), tmp_path / "a" / "b")
    assert [path.name for path in written] == [f"{kind}.schema.json" for kind in SCHEMAS]
    for path in written:
        assert json.loads(path.read_text(encoding="utf-8"))["$schema"]


def test_a_folder_that_is_a_file_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BadInput) as raised:
        export_schemas(load_words(folders(CLEAN)), tmp_path / "file")
    (problem,) = raised.value.problems
    assert "cannot be written" in problem.message
