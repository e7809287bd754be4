"""Taken now, and the tests on the dose of what is."""

from typing import Any

import pytest

from itpchat.truth import Truth
from tests.rules.asking import F, T, U, asked, told, truth

STEROID: dict[str, Any] = {"taking": "corticosteroid"}
STEADY: dict[str, Any] = {"taking": "corticosteroid", "dose_unchanged_for": "2 weeks"}


@pytest.mark.parametrize(
    ("patient", "expected"),
    [
        ({"treatments": [{"concept": "prednisone", "taking": True}]}, T),
        ({"treatments": [{"concept": "corticosteroid", "taking": True}]}, T),
        ({"treatments": [{"concept": "prednisone", "taking": False}]}, U),
        ({"treatments": [{"concept": "prednisone"}]}, U),
        ({"treatments": [{"concept": "prednisone", "taking": "unsure"}]}, U),
        ({"treatments": [{"concept": "prednisone"}], "not_taking": ["corticosteroid"]}, F),
        ({"treatments": [{"concept": "prednisone"}], "not_taking": ["prednisone"]}, U),
        ({"not_taking": ["corticosteroid"]}, F),
        ({"not_taking": ["itp_treatment"]}, F),
        ({"never_taken": ["corticosteroid"]}, F),
        ({"never_taken": ["prednisone"]}, U),
        ({"no_other_treatments": True}, F),
        ({"unsure_taken": ["corticosteroid"], "no_other_treatments": True}, U),
        ({"unsure_taken": ["corticosteroid"], "not_taking": ["corticosteroid"]}, F),
        ({}, U),
    ],
)
def test_what_is_taken_now_is_named_or_denied(patient: dict[str, Any], expected: Truth) -> None:
    assert truth(STEROID, **patient) is expected


def test_what_was_stopped_is_not_taken_now() -> None:
    stopped = [{"concept": "prednisone", "stopped_on": "2026-03"}]
    assert truth(STEROID, treatments=stopped, no_other_treatments=True) is F


def test_a_single_medicine_that_is_not_taken_settles_a_rule_about_just_it() -> None:
    finding = asked(
        {"taking": "eltrombopag"}, treatments=[{"concept": "eltrombopag", "taking": False}]
    )
    assert (finding.truth, told(finding)) == (F, [("taking:eltrombopag", False)])


def test_the_reason_names_the_class_of_the_rule_and_the_medicine_that_was_named() -> None:
    finding = asked(STEROID, treatments=[{"concept": "prednisone", "taking": True}])
    assert told(finding) == [("taking:corticosteroid", "prednisone")]


def test_a_vaguer_class_than_asked_about_is_unknown_unless_all_that_it_may_be_is_excluded() -> None:
    rule = {"taking": ["anticoagulant", "antiplatelet"]}
    vague = [{"concept": "antithrombotic"}]
    closed: dict[str, Any] = {"treatments": vague, "no_other_treatments": True}
    assert truth(rule, **closed) is U
    assert truth(rule, **closed, not_taking=["anticoagulant"]) is U
    assert truth(rule, **closed, not_taking=["anticoagulant", "antiplatelet"]) is F
    now = [{"concept": "antithrombotic", "taking": True}]
    assert truth({"taking": "anticoagulant"}, treatments=now, no_other_treatments=True) is U


# The dose has not changed


@pytest.mark.parametrize(
    ("episode", "expected"),
    [
        ({"taking": True, "dose_unchanged_since": "2026-11-08"}, T),
        ({"taking": True, "dose_unchanged_since": "2026-11-09"}, F),
        ({"taking": True, "dose_unchanged_since": "2026-11"}, U),
        ({"taking": True, "dose_unchanged_since": "2026-10"}, T),
        ({"taking": True, "dose_unchanged_since": "unsure"}, U),
        ({"taking": True}, U),
        ({"taking": True, "started_on": "2026-11-15"}, F),
        ({"taking": True, "started_on": "2026-11-01"}, U),
        ({"taking": False, "dose_unchanged_since": "2026-01"}, F),
    ],
)
def test_a_dose_is_unchanged_since_the_day_that_was_told(
    episode: dict[str, Any], expected: Truth
) -> None:
    treatments = [{"concept": "prednisone", **episode}]
    assert truth(STEADY, treatments=treatments, no_other_treatments=True) is expected


def test_every_steroid_that_is_taken_must_have_kept_its_dose() -> None:
    steady = {"concept": "prednisone", "taking": True, "dose_unchanged_since": "2026-01"}
    new = {"concept": "dexamethasone", "taking": True, "dose_unchanged_since": "2026-11-20"}
    untold = {"concept": "dexamethasone", "taking": True}
    past = {"concept": "dexamethasone", "taking": False}
    assert truth(STEADY, treatments=[steady]) is T
    assert truth(STEADY, treatments=[steady, new]) is F
    assert truth(STEADY, treatments=[steady, untold]) is U
    assert truth(STEADY, treatments=[steady, past]) is T


def test_a_steroid_that_is_perhaps_still_taken_leaves_the_dose_open() -> None:
    steady = {"concept": "prednisone", "taking": True, "dose_unchanged_since": "2026-01"}
    perhaps = {"concept": "dexamethasone", "dose_unchanged_since": "2026-11-20"}
    assert truth(STEADY, treatments=[steady, perhaps]) is U
    perhaps = {"concept": "dexamethasone", "dose_unchanged_since": "2026-01"}
    assert truth(STEADY, treatments=[steady, perhaps]) is T


def test_the_flat_way_to_write_a_rule_means_the_same() -> None:
    nested = {"taking": {"concept": "corticosteroid", "dose_unchanged_for": "2 weeks"}}
    for day in ("2026-11-08", "2026-11-09", "2026-11"):
        treatments = [{"concept": "prednisone", "taking": True, "dose_unchanged_since": day}]
        assert asked(nested, treatments=treatments) == asked(STEADY, treatments=treatments)


def test_whoever_takes_none_is_not_asked_for_its_dose() -> None:
    rule = {"if": STEROID, "then": STEADY}
    assert not asked(rule, never_taken=["corticosteroid"]).applies
    treatments = [{"concept": "prednisone", "taking": True, "dose_unchanged_since": "2026-11-20"}]
    assert truth(rule, treatments=treatments) is F


# How much

LIGHT: dict[str, Any] = {
    "taking": {"concept": "corticosteroid", "prednisone_equivalent": {"to": "0.5 mg/kg/day"}}
}


@pytest.mark.parametrize(
    ("concept", "dose", "expected"),
    [
        ("prednisone", "35 mg/day", T),
        ("prednisone", "35.5 mg/day", F),
        ("prednisone", "0.5 mg/kg/day", T),
        ("prednisone", "0.51 mg/kg/day", F),
        ("prednisone", "245 mg/week", T),
        ("prednisone", "246 mg/week", F),
        ("methylprednisolone", "28 mg/day", T),
        ("methylprednisolone", "29 mg/day", F),
        ("dexamethasone", "40 mg/day", F),
        ("prednisone", "35 mg", U),
        ("prednisone", "4 tablets/day", U),
        ("prednisone", "1000 mg/month", U),
        ("prednisone", "unsure", U),
        ("corticosteroid", "5 mg/day", U),
    ],
)
def test_a_dose_is_compared_per_weight_and_as_prednisone(
    concept: str, dose: str, expected: Truth
) -> None:
    treatments = [{"concept": concept, "taking": True, "dose": dose}]
    assert truth(LIGHT, treatments=treatments, facts={"weight": 70}) is expected


def test_a_dose_in_mg_needs_the_weight_and_one_per_kg_does_not() -> None:
    treatments = [{"concept": "prednisone", "taking": True, "dose": "20 mg/day"}]
    assert asked(LIGHT, treatments=treatments).needs == ("weight",)
    finding = asked(LIGHT, treatments=treatments, facts={"weight": 30})
    assert finding.truth is F
    assert told(finding) == [("taking:prednisone.dose", "20 mg/day"), ("weight", 30)]
    treatments = [{"concept": "prednisone", "taking": True, "dose": "0.4 mg/kg/day"}]
    assert truth(LIGHT, treatments=treatments) is T


def test_what_is_missing_of_a_dose_is_named() -> None:
    def needs(**episode: Any) -> tuple[str, ...]:
        return asked(LIGHT, treatments=[{"taking": True, **episode}]).needs

    assert needs(concept="prednisone") == ("taking:prednisone.dose",)
    assert needs(concept="corticosteroid", dose="5 mg/day") == ("taking:corticosteroid",)
