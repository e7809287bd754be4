"""Diagnoses: ever, lately, in a state, of a grade, treated with something."""

from typing import Any

import pytest

from itpchat.truth import Truth
from tests.rules.asking import F, T, U, asked, told, truth


def had(concept: str, **attributes: Any) -> dict[str, Any]:
    return {"conditions": [{"concept": concept, **attributes}], "no_other_conditions": True}


def test_a_diagnosis_was_named_denied_or_neither() -> None:
    rule = {"has": "malignancy"}
    assert truth(rule, **had("breast_cancer")) is T
    assert told(asked(rule, **had("breast_cancer"))) == [("had:malignancy", "breast_cancer")]
    assert truth(rule, never_had=["malignancy"]) is F
    assert truth(rule, never_had=["breast_cancer"]) is U
    assert truth(rule, unsure_had=["malignancy"]) is U
    assert asked(rule).needs == ("had:malignancy",)


def test_one_of_several_diagnoses_is_enough() -> None:
    rule = {"has": ["malignancy", "lupus"]}
    assert truth(rule, **had("lupus")) is T
    assert truth(rule, never_had=["malignancy"]) is U
    assert truth(rule, never_had=["malignancy", "lupus"]) is F


# States


@pytest.mark.parametrize(
    "state", ["active", "controlled", "cured", "severe", "needs_treatment", "caused_low_platelets"]
)
def test_a_state_is_compared_with_what_the_rule_asks_for(state: str) -> None:
    for wanted in (True, False):
        rule = {"has": {"concept": "infection", state: wanted}}
        assert truth(rule, **had("influenza", **{state: wanted})) is T
        assert truth(rule, **had("influenza", **{state: not wanted})) is F
        assert truth(rule, **had("influenza", **{state: "unsure"})) is U
        assert truth(rule, **had("influenza")) is U
        assert asked(rule, **had("influenza")).needs == (f"had:influenza.{state}",)
        assert truth(rule, never_had=["infection"]) is F


def test_several_states_must_all_hold_of_the_same_diagnosis() -> None:
    rule = {"has": {"concept": "infection", "active": True, "controlled": False}}
    active = {"concept": "influenza", "active": True, "controlled": True}
    uncontrolled = {"concept": "pneumonia", "active": False, "controlled": False}
    two: dict[str, Any] = {"conditions": [active, uncontrolled], "no_other_conditions": True}
    assert truth(rule, **two) is F
    assert truth(rule, **had("influenza", active=True, controlled=False)) is T
    assert truth(rule, **had("influenza", active=False)) is F


def test_what_is_cured_is_neither_active_nor_out_of_control() -> None:
    active = {"has": {"concept": "infection", "active": True}}
    uncontrolled = {"has": {"concept": "infection", "controlled": False}}
    assert truth(active, **had("influenza", cured=True)) is F
    assert truth(uncontrolled, **had("influenza", cured=True)) is F
    assert truth(active, **had("influenza", cured=False)) is U


@pytest.mark.parametrize(
    ("patient", "expected"),
    [
        ({"not_active": ["infection"]}, F),
        ({"not_active": ["influenza"]}, U),
        ({"conditions": [{"concept": "influenza"}], "not_active": ["infection"]}, F),
        ({"conditions": [{"concept": "influenza"}], "not_active": ["influenza"]}, U),
        (
            {"conditions": [{"concept": "influenza", "active": True}], "not_active": ["infection"]},
            T,
        ),
    ],
)
def test_nothing_active_now_is_an_answer_too(patient: dict[str, Any], expected: Truth) -> None:
    assert truth({"has": {"concept": "infection", "active": True}}, **patient) is expected


def test_nothing_active_now_says_nothing_of_the_past() -> None:
    assert truth({"has": "infection"}, not_active=["infection"]) is U
    both = {"has": {"concept": ["infection", "lupus"], "active": True}}
    assert truth(both, not_active=["infection"]) is U
    assert truth(both, not_active=["infection"], never_had=["lupus"]) is F


def test_a_vaguer_diagnosis_is_unknown_unless_a_state_speaks_against_it() -> None:
    rule = {"has": {"concept": "influenza", "active": True}}
    assert truth(rule, **had("infection", active=True)) is U
    assert truth(rule, **had("infection", active=False)) is F
    denied = {**had("infection", active=True), "never_had": ["influenza"]}
    assert truth(rule, **denied) is F


# When

YEAR: dict[str, Any] = {"concept": ["heart_attack", "arrhythmia"], "within": "1 year"}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2025-11-22", T),
        ("2025-11-21", F),
        ("2025-11", U),
        ("2025-12", T),
        ("2019", F),
        ("2025", U),
        ("2026", T),
        ("unsure", U),
        (None, U),
    ],
)
def test_something_that_happens_on_a_day_is_held_against_the_window(
    date: str | None, expected: Truth
) -> None:
    assert truth({"has": YEAR}, **had("heart_attack", date=date)) is expected


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"date": "2026-03"}, T),
        ({"date": "2010"}, U),
        ({"date": "2010", "active": True}, T),
        ({"date": "2010", "active": False}, F),
        ({"date": "2010", "cured": True}, F),
        ({"active": True}, T),
        ({}, U),
    ],
)
def test_an_illness_that_lasts_may_reach_into_the_window_from_before_it(
    attributes: dict[str, Any], expected: Truth
) -> None:
    assert truth({"has": YEAR}, **had("arrhythmia", **attributes)) is expected


def test_whether_an_old_illness_goes_on_is_what_is_needed() -> None:
    assert asked({"has": YEAR}, **had("arrhythmia", date="2010")).needs == (
        "had:arrhythmia.active",
    )
    assert asked({"has": YEAR}, **had("heart_attack")).needs == ("had:heart_attack.date",)


def test_other_windows_can_be_asked_of_a_diagnosis() -> None:
    for window, expected in {"more_than_ago": F, "at_least_ago": T, "less_than_ago": F}.items():
        rule = {"has": {"concept": "heart_attack", window: "1 year", "before": "screening"}}
        assert truth(rule, **had("heart_attack", date="2025-11-22")) is expected


# Grade

GRADED: dict[str, Any] = {"has": {"concept": "heart_failure", "grade": {"from": 3}}}


def test_a_grade_is_told_of_the_diagnosis_or_by_the_fact_that_is_its_grade() -> None:
    assert truth(GRADED, **had("heart_failure", grade=3)) is T
    assert truth(GRADED, **had("heart_failure", grade=2)) is F
    assert truth(GRADED, **had("heart_failure"), facts={"nyha_class": 3}) is T
    assert truth(GRADED, **had("heart_failure"), facts={"nyha_class": 2}) is F
    assert asked(GRADED, **had("heart_failure")).needs == ("nyha_class",)
    assert truth(GRADED, never_had=["heart_failure"]) is F
    plain = {"has": {"concept": "arrhythmia", "grade": {"from": 3}}}
    assert asked(plain, **had("arrhythmia")).needs == ("had:arrhythmia.grade",)


def test_a_grade_of_a_diagnosis_is_also_the_fact() -> None:
    assert truth({"nyha_class": {"to": 2}}, **had("heart_failure", grade=3)) is F


def test_two_grades_that_differ_decide_nothing() -> None:
    patient = {**had("heart_failure", grade=3), "facts": {"nyha_class": 1}}
    assert truth({"nyha_class": {"to": 2}}, **patient) is U
    assert truth(GRADED, **patient) is U


# Treated with

CHEMO: dict[str, Any] = {
    "has": {"concept": "malignancy", "treated_with": ["chemotherapy", "radiotherapy"]}
}


@pytest.mark.parametrize(
    ("treated_with", "expected"),
    [
        (["paclitaxel"], T),
        ("radiotherapy", T),
        (["surgical_excision"], F),
        (["surgical_excision", "chemotherapy"], T),
        ([], F),
        ("unsure", U),
        (None, U),
    ],
)
def test_how_a_diagnosis_was_treated_may_be_told_with_it(
    treated_with: object, expected: Truth
) -> None:
    assert truth(CHEMO, **had("breast_cancer", treated_with=treated_with)) is expected


@pytest.mark.parametrize(
    ("treatment", "expected"),
    [
        ({"concept": "paclitaxel", "for": "breast_cancer"}, T),
        ({"concept": "paclitaxel", "for": "malignancy"}, T),
        ({"concept": "paclitaxel", "for": "lupus"}, F),
        ({"concept": "paclitaxel"}, U),
        ({"concept": "surgical_excision", "for": "breast_cancer"}, F),
    ],
)
def test_how_a_diagnosis_was_treated_may_follow_from_the_treatments(
    treatment: dict[str, Any], expected: Truth
) -> None:
    patient = {**had("breast_cancer"), "treatments": [treatment], "no_other_treatments": True}
    assert truth(CHEMO, **patient) is expected


def test_what_was_given_for_a_vaguer_diagnosis_may_have_been_for_another() -> None:
    rule = {"has": {"concept": "skin_cancer", "treated_with": "chemotherapy"}}
    treatments = [{"concept": "paclitaxel", "for": "malignancy"}]
    patient = {**had("skin_cancer"), "treatments": treatments, "no_other_treatments": True}
    assert truth(rule, **patient) is U


def test_a_diagnosis_without_any_such_treatment_was_not_treated_so() -> None:
    never = {**had("breast_cancer"), "never_taken": ["chemotherapy", "radiotherapy"]}
    assert truth(CHEMO, **never) is F
    assert asked(CHEMO, **had("breast_cancer")).needs == ("had:breast_cancer.treated_with",)


def test_two_accounts_of_a_treatment_that_differ_decide_nothing() -> None:
    treatments = [{"concept": "paclitaxel", "for": "breast_cancer"}]
    patient = {**had("breast_cancer", treated_with=["surgical_excision"]), "treatments": treatments}
    assert truth(CHEMO, **patient) is U
