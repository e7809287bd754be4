"""Cases beside a trial: how their patients are made, and what a difference says."""

from pathlib import Path

import pytest

from itpchat.cases import Case, merge, read_cases, run_case
from itpchat.documents import BadInput
from tests.case_collector import shipped_catalogue

CASES = """\
trial: NCT06352281
as_of: 2026-11-22
base:
  facts: {age: 34, platelet_count: 12}
  treatments: [{concept: prednisone, taking: true}]
cases:
  - name: A platelet count of exactly 30 is not below 30
    patient: {facts: {platelet_count: 30}}
    expect: {inclusion-5: fails, inclusion-2: passes}
  - name: Somebody who has answered nothing stays unknown
    alone: true
    as_of: 2025-01-31
    expect: {inclusion-5: unknown}
"""


@pytest.fixture
def cases(tmp_path: Path) -> list[Case]:
    path = tmp_path / "NCT06352281.cases.yaml"
    path.write_text(CASES, encoding="utf-8")
    return read_cases(path)


def test_a_case_lays_its_patient_over_the_base(cases: list[Case]) -> None:
    first, second = cases
    assert first.patient == {
        "patient": 1,
        "facts": {"age": 34, "platelet_count": 30},
        "treatments": [{"concept": "prednisone", "taking": True}],
    }
    assert second.patient == {"patient": 1}
    assert (first.as_of.isoformat(), second.as_of.isoformat()) == ("2026-11-22", "2025-01-31")
    assert (first.line, second.line) == (7, 10)


def test_mappings_merge_lists_replace_and_null_removes() -> None:
    base = {"facts": {"age": 34, "sex": "female"}, "never_had": ["malignancy"], "allergies": []}
    over: dict[str, object] = {
        "facts": {"sex": None, "weight": 70},
        "never_had": [],
        "allergies": None,
    }
    assert merge(base, over) == {"facts": {"age": 34, "weight": 70}, "never_had": []}
    assert base["facts"] == {"age": 34, "sex": "female"}


def test_a_case_that_is_met_differs_in_nothing(cases: list[Case]) -> None:
    for case in cases:
        _, differences = run_case(case, shipped_catalogue())
        assert differences == []


def test_a_difference_names_file_case_trial_criterion_expected_and_got(cases: list[Case]) -> None:
    wrong = {"inclusion-5": "passes", "verdict": "may_fit", "ruled_out_by": []}
    case = Case(**{**{name: getattr(cases[0], name) for name in Case.__slots__}, "expect": wrong})
    _, differences = run_case(case, shipped_catalogue())
    start = f"{case.file}:7: 'A platelet count of exactly 30 is not below 30': NCT06352281"
    assert [str(difference) for difference in differences] == [
        f"{start} inclusion-5: expected passes, got fails",
        f"{start} verdict: expected may_fit, got ruled_out",
        f"{start} ruled_out_by: expected [], got ['inclusion-5']",
    ]


def test_an_expectation_of_a_criterion_that_is_not_there_is_told(cases: list[Case]) -> None:
    wrong = {"inclusion-99": "passes"}
    case = Case(**{**{name: getattr(cases[0], name) for name in Case.__slots__}, "expect": wrong})
    with pytest.raises(BadInput, match="inclusion-99, which NCT06352281 does not have"):
        run_case(case, shipped_catalogue())
