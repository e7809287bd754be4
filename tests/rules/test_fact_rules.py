"""Rules about facts: equal to, between bounds, measured lately, in a window of time."""

from typing import Any

import pytest

from itpchat.rules.fact_tests import Bounds
from itpchat.truth import Truth
from tests.rules.asking import F, T, U, asked, told, truth


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"pregnant": True}, T),
        ({"pregnant": False}, F),
        ({}, U),
        ({"pregnant": "unsure"}, U),
        ({"pregnant": "declined"}, U),
    ],
)
def test_a_yes_or_no_is_compared(facts: dict[str, Any], expected: Truth) -> None:
    assert truth({"pregnant": True}, facts=facts) is expected
    assert truth({"pregnant": False}, facts=facts) is ~expected


@pytest.mark.parametrize(
    ("given", "expected"), [("positive", T), ("negative", F), ("unsure", U), ("declined", U)]
)
def test_a_choice_is_compared(given: str, expected: Truth) -> None:
    assert truth({"hbsag": "positive"}, facts={"hbsag": given}) is expected


def test_a_choice_may_be_one_of_several() -> None:
    either = {"sex": ["female", "male"]}
    assert truth(either, facts={"sex": "male"}) is T
    assert truth(either) is U
    assert truth({"country": ["CN", "SG"]}, facts={"country": "DE"}) is F


@pytest.mark.parametrize(
    ("bound", "below", "at", "above"),
    [
        ({"below": 30}, T, F, F),
        ({"to": 30}, T, T, F),
        ({"above": 30}, F, F, T),
        ({"from": 30}, F, T, T),
    ],
)
def test_from_and_to_include_the_bound_and_above_and_below_do_not(
    bound: dict[str, int], below: Truth, at: Truth, above: Truth
) -> None:
    rule = {"platelet_count": bound}
    assert truth(rule, facts={"platelet_count": 29.9}) is below
    assert truth(rule, facts={"platelet_count": 30}) is at
    assert truth(rule, facts={"platelet_count": 30.1}) is above
    assert truth(rule) is U
    assert truth(rule, facts={"platelet_count": "unsure"}) is U


def test_two_bounds_make_a_range() -> None:
    rule = {"platelet_count": {"from": 10, "below": 30}}
    given = (9, F), (10, T), (29, T), (30, F)
    for number, expected in given:
        assert truth(rule, facts={"platelet_count": number}) is expected


def test_a_multiple_of_the_upper_limit_is_exact_at_the_bound() -> None:
    given = {"value": 4.2, "unit": "mg/dL", "upper_limit": 1.4}  # 3.0000000000000004 in floats
    assert truth({"alt": {"above": 3}}, facts={"alt": given}) is F
    assert truth({"alt": {"to": 3}}, facts={"alt": given}) is T
    assert truth({"alt": {"above": 3}}, facts={"alt": {"value": 121, "upper_limit": 40}}) is T


# Measured lately

LATELY = {"platelet_count": {"below": 30, "measured_within": "2 days"}}


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        ("2026-11-22", T),
        ("2026-11-20", T),
        ("2026-11-19", U),
        ("2026-10", U),
        ("2026-11", U),
        ("2026", U),
        ("unsure", U),
    ],
)
def test_a_number_that_is_too_old_or_of_uncertain_age_is_unknown(
    measured: str, expected: Truth
) -> None:
    facts = {"platelet_count": {"value": 12, "date": measured}}
    assert truth(LATELY, facts=facts) is expected
    facts = {"platelet_count": {"value": 60, "date": measured}}
    assert truth(LATELY, facts=facts) is (F if expected is T else U)


def test_a_number_without_a_date_is_unknown_and_its_date_is_needed() -> None:
    finding = asked(LATELY, facts={"platelet_count": 12})
    assert finding.truth is U
    assert finding.needs == ("platelet_count.date",)
    assert asked(LATELY).needs == ("platelet_count",)


def test_hours_of_a_source_are_whole_days_here() -> None:
    rule = {"platelet_count": {"below": 30, "measured_within": "48 hours"}}
    assert truth(rule, facts={"platelet_count": {"value": 12, "date": "2026-11-20"}}) is T


# Dates

DIAGNOSED = {"itp_diagnosed_on": {"more_than_ago": "12 months"}}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2025-11-21", T),
        ("2025-11-22", F),
        ("2025-11-23", F),
        ("2025-10", T),
        ("2025-11", U),
        ("2025-12", F),
        ("2024", T),
        ("2025", U),
        ("2026", F),
        ("unsure", U),
    ],
)
def test_a_date_is_compared_as_far_as_it_is_known(written: str, expected: Truth) -> None:
    assert truth(DIAGNOSED, facts={"itp_diagnosed_on": written}) is expected


def test_an_unknown_that_comes_from_a_rough_date_says_so() -> None:
    rough = asked(DIAGNOSED, facts={"itp_diagnosed_on": "2025"})
    assert (rough.imprecise, rough.needs) == (True, ("itp_diagnosed_on",))
    assert not asked(DIAGNOSED).imprecise


def test_what_never_happened_lies_in_no_window() -> None:
    rule = {"last_trial_drug_on": {"within": "4 weeks", "before": "first_dose"}}
    assert truth(rule, facts={"last_trial_drug_on": "never"}) is F
    assert truth(rule, facts={"last_trial_drug_on": "2026-10-25"}) is T
    assert truth(rule, facts={"last_trial_drug_on": "2026-10-24"}) is F
    assert truth(rule) is U


def test_a_finding_names_the_answers_that_it_rests_on() -> None:
    assert told(asked(DIAGNOSED, facts={"itp_diagnosed_on": "2020-05"})) == [
        ("itp_diagnosed_on", "2020-05")
    ]
    assert told(asked({"pregnant": True}, facts={"pregnant": False})) == [("pregnant", False)]
    assert told(asked({"platelet_count": {"below": 30}}, facts={"platelet_count": 45})) == [
        ("platelet_count", 45)
    ]


# Ages


@pytest.mark.parametrize(("age", "expected"), [(7, F), (8, T), (75, T), (76, F)])
def test_an_age_in_years_is_compared_with_both_bounds(age: int, expected: Truth) -> None:
    assert truth({"age": {"from": 8, "to": 75}}, facts={"age": age}) is expected


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("2008-11-22", T),
        ("2008-11-23", F),
        ("2008-11", U),
        ("2008-10", T),
        ("2008-12", F),
        ("2008", U),
        ("2007", T),
    ],
)
def test_a_date_of_birth_gives_the_age(born: str, expected: Truth) -> None:
    assert truth({"age": {"from": 18}}, facts={"date_of_birth": born}) is expected


def test_age_and_date_of_birth_together_say_at_least_as_much_as_each_alone() -> None:
    adult = {"age": {"from": 18}}
    assert truth(adult, facts={"age": 17, "date_of_birth": "2008"}) is F
    assert truth(adult, facts={"age": 18, "date_of_birth": "2008"}) is T
    assert truth(adult, facts={"age": 18}) is T


def test_an_age_that_is_not_known_needs_an_age_and_a_rough_birth_its_date() -> None:
    assert asked({"age": {"from": 18}}).needs == ("age",)
    rough = asked({"age": {"from": 18}}, facts={"date_of_birth": "2008"})
    assert (rough.needs, rough.imprecise) == (("date_of_birth",), True)
    assert told(asked({"age": {"from": 18}}, facts={"age": 17})) == [("age", 17)]


# Bounds


@pytest.mark.parametrize(
    ("bounds", "least", "most", "expected"),
    [
        (Bounds(least=8, most=75), 8, 9, T),
        (Bounds(least=8, most=75), 7, 8, U),
        (Bounds(least=8, most=75), 75, 76, U),
        (Bounds(least=8, most=75), 6, 7, F),
        (Bounds(least=8, most=75), 76, 90, F),
        (Bounds(least=8, most=75), 0, 120, U),
        (Bounds(least=8, least_included=False, most=75), 8, 80, U),
        (Bounds(least=8, least_included=False, most=75), 7, 8, F),
        (Bounds(least=18), 17, 18, U),
        (Bounds(most=75, most_included=False), 74, 75, U),
        (Bounds(), 0, 1, T),
    ],
)
def test_a_range_of_numbers_is_held_against_bounds_in_three_values(
    bounds: Bounds, least: float, most: float, expected: Truth
) -> None:
    assert bounds.hold_between(least, most) is expected
