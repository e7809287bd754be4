"""Outcomes of criteria, verdicts on trials, and judging again after an answer."""

from typing import Any

import pytest

from itpchat.matching import match_again, match_trial
from itpchat.record import changed
from tests.rules.asking import record_of
from tests.small_trials import judged, matched, trial

LOW: dict[str, Any] = {"platelet_count": {"below": 30}}
PREGNANT: dict[str, Any] = {"pregnant": True}
TEAM: dict[str, Any] = {"study_team": True}


# Outcomes


@pytest.mark.parametrize(
    ("criterion", "count", "outcome"),
    [
        ("inclusion-1", 12, "passes"),
        ("inclusion-1", 45, "fails"),
        ("inclusion-1", "unsure", "unknown"),
        ("exclusion-1", 12, "fails"),
        ("exclusion-1", 45, "passes"),
        ("exclusion-1", "unsure", "unknown"),
    ],
)
def test_an_outcome_is_told_from_the_side_of_the_patient(
    criterion: str, count: object, outcome: str
) -> None:
    assert judged(criterion, LOW, facts={"platelet_count": count}).outcome == outcome


def test_an_unclear_source_turns_a_fail_into_a_question_for_the_study_team() -> None:
    unclear = {**PREGNANT, "when_it_fails": "ask_study_team"}
    asks = judged("exclusion-1", unclear, facts={"pregnant": True})
    assert asks.outcome == "study_team"
    assert [reason.key for reason in asks.because] == ["pregnant"]
    assert (asks.lifts, asks.eligible_from) == (None, None)
    assert judged("exclusion-1", unclear, facts={"pregnant": False}).outcome == "passes"
    assert judged("exclusion-1", unclear).outcome == "unknown"


def test_what_only_the_team_can_judge_is_for_the_team_once_nothing_can_be_asked() -> None:
    assert judged("inclusion-1", TEAM).outcome == "study_team"
    both = {"all": [PREGNANT, TEAM]}
    assert judged("inclusion-1", both).outcome == "unknown"
    assert judged("inclusion-1", both, facts={"pregnant": True}).outcome == "study_team"
    assert judged("inclusion-1", both, facts={"pregnant": False}).outcome == "fails"


def test_a_condition_that_is_not_met_makes_a_criterion_not_applicable() -> None:
    rule = {"if": PREGNANT, "then": LOW}
    assert judged("inclusion-1", rule, facts={"pregnant": False}).outcome == "not_applicable"
    assert judged("exclusion-1", rule, facts={"pregnant": False}).outcome == "not_applicable"
    both = {"pregnant": True, "platelet_count": 45}
    assert judged("inclusion-1", rule, facts=both).outcome == "fails"
    assert judged("inclusion-1", rule).outcome == "unknown"


def test_an_unknown_tells_what_would_settle_it_and_a_settled_one_needs_nothing() -> None:
    assert judged("inclusion-1", LOW).needs == ("platelet_count",)
    assert judged("inclusion-1", LOW, facts={"platelet_count": 12}).needs == ()
    assert judged("inclusion-1", LOW, facts={"platelet_count": 45}).needs == ()


def test_a_contradiction_makes_the_criterion_that_reads_it_unknown() -> None:
    facts = {"sex": "male", "pregnant": True}
    assert judged("exclusion-1", PREGNANT, facts=facts).outcome == "unknown"


# Verdicts

CRITERIA: dict[str, dict[str, Any]] = {
    "inclusion-1": LOW,
    "inclusion-2": {"itp_diagnosed_on": {"more_than_ago": "12 months"}},
    "exclusion-1": PREGNANT,
    "exclusion-2": TEAM,
}
FITS = {"platelet_count": 12, "itp_diagnosed_on": "2020", "pregnant": False}


@pytest.mark.parametrize(
    ("change", "verdict", "ruled_out_by"),
    [
        ({}, "may_fit", []),
        ({"pregnant": "unsure"}, "still_possible", []),
        ({"itp_diagnosed_on": "2026-03-14"}, "not_yet", ["inclusion-2"]),
        ({"itp_diagnosed_on": "2026-03-14", "pregnant": "unsure"}, "not_yet", ["inclusion-2"]),
        ({"pregnant": True}, "ruled_out", ["exclusion-1"]),
        (
            {"itp_diagnosed_on": "2026-03-14", "pregnant": True},
            "ruled_out",
            ["inclusion-2", "exclusion-1"],
        ),
        ({"pregnant": True, "platelet_count": "unsure"}, "ruled_out", ["exclusion-1"]),
    ],
)
def test_a_verdict_follows_from_the_criteria(
    change: dict[str, Any], verdict: str, ruled_out_by: list[str]
) -> None:
    found = matched(CRITERIA, facts={**FITS, **change})
    assert found.verdict == verdict
    assert [one.criterion.id for one in found.failing] == ruled_out_by


def test_what_is_left_for_the_study_team_does_not_keep_a_trial_from_fitting() -> None:
    found = matched(CRITERIA, facts=FITS)
    assert [one.outcome for one in found.criteria] == ["passes", "passes", "passes", "study_team"]
    assert found.verdict == "may_fit"


def test_a_trial_needs_what_its_criteria_need_each_once_in_their_order() -> None:
    found = matched({"inclusion-1": LOW, "exclusion-1": PREGNANT, "exclusion-2": LOW})
    assert found.needs == ("platelet_count", "pregnant")


def test_ruled_out_only_by_what_may_change_is_not_now() -> None:
    assert matched({"exclusion-1": PREGNANT}, facts={"pregnant": True}).not_now
    primary = {"inclusion-1": {"itp_primary": True}, "exclusion-1": PREGNANT}
    assert not matched(primary, facts={"pregnant": True, "itp_primary": False}).not_now
    assert not matched(CRITERIA, facts=FITS).not_now


# Again


def test_only_criteria_that_read_an_answer_are_judged_again() -> None:
    before = record_of({"facts": {"platelet_count": 12}})
    after = record_of({"facts": {"platelet_count": 12, "pregnant": True}})
    first = match_trial(trial(CRITERIA), before)
    (second,) = match_again([first], after, changed(before, after))
    assert second == match_trial(first.trial, after)
    assert [one is other for one, other in zip(first.criteria, second.criteria, strict=True)] == [
        True, True, False, True,
    ]  # fmt: skip


def test_a_trial_that_reads_nothing_of_an_answer_stays_the_very_same() -> None:
    before, after = record_of({}), record_of({"facts": {"weight": 70}})
    first = match_trial(trial(CRITERIA), before)
    (second,) = match_again([first], after, changed(before, after))
    assert second is first
