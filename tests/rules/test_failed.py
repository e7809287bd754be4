"""Treatments that failed, in the ways that a trial counts."""

from typing import Any

import pytest

from itpchat.truth import Truth
from tests.rules.asking import F, T, U, asked, told, truth

FAILED: dict[str, Any] = {
    "failed": {
        "concept": "rituximab",
        "ways": ["no_response", "lost_response"],
        "unclear": ["partial", "dependent"],
    }
}


def outcome(response: str | None, **more: Any) -> Any:
    return asked(FAILED, treatments=[{"concept": "rituximab", "response": response}], **more)


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        ("no_response", T),
        ("lost_response", T),
        ("response", F),
        ("intolerant", F),
        ("partial", U),
        ("dependent", U),
        ("too_early", U),
        ("unsure", U),
        (None, U),
    ],
)
def test_each_trial_says_which_ways_count(response: str | None, expected: Truth) -> None:
    assert outcome(response).truth is expected


def test_an_unclear_way_is_for_the_study_team() -> None:
    assert outcome("partial").for_study_team
    assert outcome("partial").needs == ()


def test_too_early_to_tell_still_needs_the_answer() -> None:
    assert outcome("too_early").needs == ("taken:rituximab.response",)
    assert not outcome("too_early").for_study_team


def test_the_response_is_the_reason() -> None:
    assert told(outcome("no_response")) == [("taken:rituximab.response", "no_response")]


def test_what_was_never_taken_did_not_fail() -> None:
    assert truth(FAILED, never_taken=["anti_cd20"]) is F
    assert truth(FAILED, never_taken=["obinutuzumab"]) is U
    assert truth(FAILED) is U


def test_one_failure_in_a_class_is_enough_and_a_response_is_not_the_last_word_on_it() -> None:
    rule = {"failed": {"concept": "corticosteroid", "ways": ["no_response"]}}
    worked = {"concept": "prednisone", "response": "response"}
    failed = {"concept": "dexamethasone", "response": "no_response"}
    assert truth(rule, treatments=[worked]) is U
    assert truth(rule, treatments=[worked, failed]) is T
    assert truth(rule, treatments=[worked], no_other_taken=["corticosteroid"]) is F


def test_a_vaguer_name_with_an_unclear_way_is_not_for_the_team_yet() -> None:
    treatments = [{"concept": "anti_cd20", "response": "partial"}]
    finding = asked(FAILED, treatments=treatments, no_other_treatments=True)
    assert (finding.truth, finding.for_study_team) == (U, False)
    assert finding.needs == ("taken:rituximab",)


def test_a_vaguer_name_that_responded_did_not_fail() -> None:
    treatments = [{"concept": "anti_cd20", "response": "response"}]
    assert truth(FAILED, treatments=treatments, no_other_treatments=True) is F
