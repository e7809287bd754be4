"""Taken at any time or in a window: the last use of a treatment."""

from typing import Any

import pytest

from itpchat.truth import Truth
from tests.rules.asking import F, T, U, asked, told, truth

RITUXIMAB: dict[str, Any] = {"taken": "rituximab"}
WITHIN: dict[str, Any] = {"taken": {"concept": "rituximab", "within": "24 weeks"}}


def test_a_treatment_that_was_named_was_taken() -> None:
    finding = asked(RITUXIMAB, treatments=[{"concept": "rituximab"}])
    assert finding.truth is T
    assert told(finding) == [("taken:rituximab", "rituximab")]


def test_a_treatment_that_was_denied_was_not_taken() -> None:
    finding = asked(RITUXIMAB, never_taken=["rituximab"])
    assert finding.truth is F
    assert told(finding) == [("taken:rituximab", False)]


def test_silence_about_a_treatment_is_unknown() -> None:
    finding = asked(RITUXIMAB, treatments=[{"concept": "obinutuzumab"}])
    assert (finding.truth, finding.needs) == (U, ("taken:rituximab",))
    assert truth(RITUXIMAB, unsure_taken=["rituximab"]) is U


def test_a_planned_treatment_was_not_taken_yet() -> None:
    planned = {"concept": "rituximab", "planned": True, "date": "2027-01"}
    assert truth(RITUXIMAB, treatments=[planned]) is U
    assert truth(RITUXIMAB, treatments=[planned], never_taken=["rituximab"]) is F


def test_a_treatment_that_is_perhaps_only_planned_is_unknown() -> None:
    perhaps = {"concept": "rituximab", "planned": "unsure"}
    assert truth(RITUXIMAB, treatments=[perhaps], no_other_treatments=True) is U


def test_a_name_outside_of_the_vocabulary_says_nothing_of_any_concept() -> None:
    treatments = [{"other": "metformin", "taking": True}]
    assert truth(RITUXIMAB, treatments=treatments) is U
    assert truth(RITUXIMAB, treatments=treatments, no_other_treatments=True) is F


@pytest.mark.parametrize(
    ("episode", "expected"),
    [
        ({"taking": False, "stopped_on": "2026-06-07"}, T),
        ({"taking": False, "stopped_on": "2026-06-06"}, F),
        ({"taking": False, "stopped_on": "2026-06"}, U),
        ({"taking": False, "stopped_on": "2026-07"}, T),
        ({"taking": False, "stopped_on": "2025"}, F),
        ({"taking": False, "stopped_on": "unsure"}, U),
        ({"stopped_on": "2026-06-06"}, F),
        ({"last_dose_on": "2026-06-07"}, T),
        ({"last_dose_on": "2026-06-06", "taking": True}, F),
        ({"taking": True}, T),
        ({"taking": False}, U),
        ({}, U),
        ({"taking": False, "started_on": "2026-08-01"}, T),
        ({"taking": False, "started_on": "2020"}, U),
    ],
)
def test_a_window_is_asked_about_the_last_use(episode: dict[str, Any], expected: Truth) -> None:
    treatments = [{"concept": "rituximab", **episode}]
    assert truth(WITHIN, treatments=treatments, no_other_treatments=True) is expected


@pytest.mark.parametrize(
    ("episode", "window", "expected"),
    [
        ({"taking": True}, "2 weeks", U),
        ({"taking": True, "started_on": "2026-11-09"}, "2 weeks", T),
        ({"taking": True}, "4 weeks", T),
        ({"taking": True, "last_dose_on": "2026-11-01"}, "2 weeks", F),
        ({"taking": True, "last_dose_on": "2026-11-15"}, "2 weeks", T),
    ],
)
def test_what_is_given_now_and_then_may_have_been_given_before_a_short_window(
    episode: dict[str, Any], window: str, expected: Truth
) -> None:
    rule = {"taken": {"concept": "ivig", "within": window}}
    treatments = [{"concept": "ivig", **episode}]
    finding = asked(rule, treatments=treatments, no_other_treatments=True)
    assert finding.truth is expected
    assert finding.needs == (("taken:ivig.last_dose_on",) if expected is U else ())


def test_every_window_can_be_asked() -> None:
    stopped = [{"concept": "rituximab", "taking": False, "stopped_on": "2026-06-07"}]
    for window, expected in {
        "within": T, "less_than_ago": F, "at_least_ago": T, "more_than_ago": F,
    }.items():  # fmt: skip
        rule = {"taken": {"concept": "rituximab", window: "24 weeks", "before": "first_dose"}}
        assert truth(rule, treatments=stopped, no_other_treatments=True) is expected


def test_what_is_still_missing_of_the_last_use_is_named() -> None:
    def needs(**episode: Any) -> tuple[str, ...]:
        return asked(WITHIN, treatments=[{"concept": "rituximab", **episode}]).needs

    assert needs() == ("taken:rituximab.taking",)
    assert needs(taking=False) == ("taken:rituximab.stopped_on",)
    assert needs(taking=False, stopped_on="2026-06") == ("taken:rituximab.stopped_on",)
    splenectomy = {"taken": {"concept": "splenectomy", "within": "6 months"}}
    assert asked(splenectomy, treatments=[{"concept": "splenectomy"}]).needs == (
        "taken:splenectomy.date",
    )


def test_a_procedure_has_a_day_and_is_never_taken_now() -> None:
    rule = {"taken": {"concept": "splenectomy", "within": "6 months"}}
    given = ("2026-05-22", T), ("2026-05-21", F), ("2026-05", U), ("2019", F)
    for day, expected in given:
        assert truth(rule, treatments=[{"concept": "splenectomy", "date": day}]) is expected
    going_on = [{"concept": "splenectomy", "taking": True}]
    assert truth(rule, treatments=going_on) is U
    assert truth({"taking": "splenectomy"}, treatments=going_on, no_other_treatments=True) is F


def test_one_of_several_concepts_is_enough_and_each_must_be_excluded() -> None:
    rule = {"taken": ["rituximab", "splenectomy"]}
    assert truth(rule, treatments=[{"concept": "splenectomy"}]) is T
    assert truth(rule, never_taken=["rituximab"]) is U
    assert truth(rule, never_taken=["rituximab", "splenectomy"]) is F


# For what, and as what


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        ("breast_cancer", T),
        ("malignancy", T),
        ("lupus", F),
        ("unsure", U),
        (None, U),
    ],
)
def test_a_treatment_may_have_to_be_for_something(purpose: str | None, expected: Truth) -> None:
    rule = {"taken": {"concept": "chemotherapy", "for": "malignancy"}}
    treatments = [{"concept": "paclitaxel", "for": purpose}]
    told_all = {"treatments": treatments, "no_other_treatments": True}
    assert truth(rule, **told_all) is expected


def test_a_vaguer_purpose_than_the_one_asked_about_is_unknown() -> None:
    rule = {"taken": {"concept": "chemotherapy", "for": "breast_cancer"}}
    treatments = [{"concept": "paclitaxel", "for": "malignancy"}]
    assert truth(rule, treatments=treatments, no_other_treatments=True) is U


@pytest.mark.parametrize(
    ("role", "expected"), [("rescue", T), ("maintenance", F), ("unsure", U), (None, U)]
)
def test_a_treatment_may_have_to_be_a_rescue(role: str | None, expected: Truth) -> None:
    rule = {"taken": {"concept": "ivig", "role": "rescue", "within": "2 weeks"}}
    episode = {"concept": "ivig", "taking": False, "stopped_on": "2026-11-20", "role": role}
    assert truth(rule, treatments=[episode], no_other_treatments=True) is expected


# Days in a row

RUN: dict[str, Any] = {
    "taken": {"concept": ["anticoagulant", "antiplatelet"], "within": "2 weeks",
              "days_in_a_row": {"above": 3}}
}  # fmt: skip


@pytest.mark.parametrize(
    ("episode", "expected"),
    [
        ({"concept": "aspirin", "taking": True, "days_in_a_row": 4}, T),
        ({"concept": "aspirin", "taking": True, "days_in_a_row": 3}, F),
        ({"concept": "aspirin", "taking": True, "days_in_a_row": "unsure"}, U),
        ({"concept": "aspirin", "taking": True}, U),
        ({"concept": "aspirin", "taking": True, "started_on": "2026-11-20"}, F),
        ({"concept": "aspirin", "taking": True, "started_on": "2026-11-19"}, U),
        ({"concept": "aspirin", "stopped_on": "2026-11-10", "days_in_a_row": 9}, T),
        ({"concept": "aspirin", "stopped_on": "2026-11-07", "days_in_a_row": 9}, F),
        (
            {"concept": "aspirin", "started_on": "2026-11-18", "stopped_on": "2026-11-20"},
            F,
        ),
        ({"concept": "apixaban", "taking": True}, T),
        ({"concept": "apixaban", "taking": True, "started_on": "2026-11-21"}, T),
        ({"concept": "apixaban", "taking": True, "days_in_a_row": 2}, F),
        ({"concept": "apixaban", "taking": False, "stopped_on": "2026-11-20"}, U),
        ({"concept": "anticoagulant", "taking": True}, T),
    ],
)
def test_a_run_of_days_is_counted_or_follows(episode: dict[str, Any], expected: Truth) -> None:
    assert truth(RUN, treatments=[episode], no_other_treatments=True) is expected


def test_a_medicine_that_is_taken_every_day_is_reason_enough() -> None:
    finding = asked(RUN, treatments=[{"concept": "apixaban", "taking": True}])
    assert told(finding) == [("taking:anticoagulant", "apixaban")]


def test_the_missing_run_of_days_is_what_is_needed() -> None:
    rest: dict[str, Any] = {"never_taken": ["anticoagulant"], "no_other_taken": ["antiplatelet"]}
    finding = asked(RUN, treatments=[{"concept": "aspirin", "taking": True}], **rest)
    assert finding.needs == ("taken:aspirin.days_in_a_row",)
