"""What lifts a fail, and the first day on which it is certain that it no longer fails."""

from datetime import date
from typing import Any

import pytest

from tests.small_trials import judged, matched

RITUXIMAB: dict[str, Any] = {"taken": {"concept": "rituximab", "within": "24 weeks"}}
ADULT: dict[str, Any] = {"age": {"from": 18}}


def lift(criterion: str, rule: dict[str, Any], **patient: Any) -> tuple[str | None, date | None]:
    found = judged(criterion, rule, **patient)
    assert found.outcome == "fails"
    return found.lifts, found.eligible_from


# By the calendar


@pytest.mark.parametrize(
    ("stopped", "day"),
    [
        ("2026-11-01", date(2027, 4, 19)),
        ("2026-09", date(2027, 3, 18)),
        ("2026-11", date(2027, 5, 10)),  # it was stopped by today, at the latest
        ("2026-06-07", date(2026, 11, 23)),
    ],
)
def test_a_treatment_that_was_stopped_is_lifted_by_the_calendar(stopped: str, day: date) -> None:
    treatments = [{"concept": "rituximab", "taking": False, "stopped_on": stopped}]
    found = lift("exclusion-1", RITUXIMAB, treatments=treatments, no_other_treatments=True)
    assert found == ("date", day)


def test_an_inclusion_that_needs_more_time_is_lifted_by_the_calendar() -> None:
    rule = {"itp_diagnosed_on": {"more_than_ago": "12 months"}}
    assert lift("inclusion-1", rule, facts={"itp_diagnosed_on": "2026-05-10"}) == (
        "date",
        date(2027, 5, 11),
    )
    assert lift("inclusion-1", rule, facts={"itp_diagnosed_on": "2026-05"}) == (
        "date",
        date(2027, 6, 1),
    )
    at_least = {"itp_diagnosed_on": {"at_least_ago": "12 months"}}
    assert lift("inclusion-1", at_least, facts={"itp_diagnosed_on": "2026-05-10"}) == (
        "date",
        date(2027, 5, 10),
    )


def test_from_a_year_without_a_month_no_day_is_named() -> None:
    rule = {"itp_diagnosed_on": {"more_than_ago": "12 months"}}
    assert lift("inclusion-1", rule, facts={"itp_diagnosed_on": "2026"}) == ("date", None)
    treatments = [{"concept": "rituximab", "taking": False, "stopped_on": "2026"}]
    year = {"taken": {"concept": "rituximab", "within": "12 months"}}
    assert lift("exclusion-1", year, treatments=treatments, no_other_treatments=True) == (
        "date",
        None,
    )


def test_where_only_the_start_is_known_no_day_is_named() -> None:
    treatments = [{"concept": "rituximab", "taking": False, "started_on": "2026-08-01"}]
    assert lift("exclusion-1", RITUXIMAB, treatments=treatments) == ("date", None)


def test_a_heart_attack_is_lifted_by_the_calendar_and_an_illness_that_lasts_has_no_day() -> None:
    rule = {"has": {"concept": ["heart_attack", "arrhythmia"], "within": "1 year"}}
    attack = [{"concept": "heart_attack", "date": "2026-03-14"}]
    assert lift("exclusion-1", rule, conditions=attack) == ("date", date(2027, 3, 15))
    lasting = [{"concept": "arrhythmia", "date": "2026-03-14"}]
    assert lift("exclusion-1", rule, conditions=lasting) == ("date", None)


def test_a_dose_that_was_changed_lately_is_lifted_by_the_calendar() -> None:
    rule = {"taking": "corticosteroid", "dose_unchanged_for": "4 weeks"}
    new = [{"concept": "prednisone", "taking": True, "dose_unchanged_since": "2026-11-15"}]
    assert lift("inclusion-1", rule, treatments=new) == ("date", date(2026, 12, 13))
    started = [{"concept": "prednisone", "taking": True, "started_on": "2026-11-15"}]
    assert lift("inclusion-1", rule, treatments=started) == ("date", None)


def test_a_date_that_never_comes_for_one_reason_comes_for_another() -> None:
    rule = {"any": [{"itp_diagnosed_on": {"more_than_ago": "12 months"}}, {"itp_primary": True}]}
    facts = {"itp_diagnosed_on": "2026-05-10", "itp_primary": False}
    assert lift("inclusion-1", rule, facts=facts) == ("date", date(2027, 5, 11))


def test_the_later_of_two_windows_of_one_criterion_counts() -> None:
    rule = {"any": [RITUXIMAB, {"last_trial_drug_on": {"within": "1 month"}}]}
    treatments = [{"concept": "rituximab", "taking": False, "stopped_on": "2026-09-15"}]
    found = lift(
        "exclusion-1", rule, treatments=treatments, facts={"last_trial_drug_on": "2026-11-10"}
    )
    assert found == ("date", date(2027, 3, 3))


def test_a_day_on_which_another_date_is_still_too_rough_is_not_named() -> None:
    rule = {"any": [RITUXIMAB, {"last_trial_drug_on": {"within": "12 months"}}]}
    treatments = [{"concept": "rituximab", "taking": False, "stopped_on": "2026-09-01"}]
    rough = {"last_trial_drug_on": "2026"}
    assert lift("exclusion-1", rule, treatments=treatments, facts=rough) == ("date", None)
    month = {"last_trial_drug_on": "2026-03"}
    assert lift("exclusion-1", rule, treatments=treatments, facts=month) == (
        "date",
        date(2027, 4, 1),
    )


# Ages


def test_a_date_of_birth_gives_the_day_of_the_birthday() -> None:
    assert lift("inclusion-1", ADULT, facts={"date_of_birth": "2009-03-14"}) == (
        "date",
        date(2027, 3, 14),
    )
    assert lift("inclusion-1", ADULT, facts={"date_of_birth": "2009-03"}) == (
        "date",
        date(2027, 3, 31),
    )


def test_a_bare_age_comes_of_age_on_a_day_that_cannot_be_named() -> None:
    assert lift("inclusion-1", ADULT, facts={"age": 17}) == ("date", None)
    assert lift("inclusion-1", ADULT, facts={"date_of_birth": "2009"}) == ("date", None)
    found = matched({"inclusion-1": ADULT}, facts={"age": 17})
    assert (found.verdict, found.eligible_from) == ("not_yet", None)


def test_an_age_and_a_date_of_birth_together_name_the_day() -> None:
    facts = {"age": 17, "date_of_birth": "2009-03-14"}
    assert lift("inclusion-1", ADULT, facts=facts) == ("date", date(2027, 3, 14))


def test_nothing_makes_anybody_younger() -> None:
    rule = {"age": {"from": 8, "to": 75}}
    assert lift("inclusion-1", rule, facts={"age": 76}) == ("no", None)
    assert lift("inclusion-1", rule, facts={"date_of_birth": "1950-11-22"}) == ("no", None)
    assert lift("inclusion-1", rule, facts={"date_of_birth": "2020-01-15"}) == (
        "date",
        date(2028, 1, 15),
    )
    assert lift("inclusion-1", rule, facts={"age": 7}) == ("date", None)


# By a change


@pytest.mark.parametrize(
    ("criterion", "rule", "patient"),
    [
        ("inclusion-1", {"platelet_count": {"below": 30}}, {"facts": {"platelet_count": 45}}),
        ("exclusion-1", {"pregnant": True}, {"facts": {"pregnant": True}}),
        ("exclusion-1", {"hbsag": "positive"}, {"facts": {"hbsag": "positive"}}),
        (
            "exclusion-1",
            {"taking": "anticoagulant"},
            {"treatments": [{"concept": "apixaban", "taking": True}]},
        ),
        (
            "exclusion-1",
            {"taken": {"concept": "anticoagulant", "within": "2 weeks"}},
            {"treatments": [{"concept": "apixaban", "taking": True}]},
        ),
        (
            "exclusion-1",
            RITUXIMAB,
            {"treatments": [{"concept": "rituximab", "started_on": "2026-08-01"}]},
        ),
        (
            "exclusion-1",
            {"has": {"concept": "infection", "active": True}},
            {"conditions": [{"concept": "influenza", "active": True}]},
        ),
        (
            "inclusion-1",
            {"failed": {"concept": "rituximab", "ways": ["no_response"]}},
            {"never_taken": ["rituximab"]},
        ),
        (
            "inclusion-1",
            {"taking": "corticosteroid", "prednisone_equivalent": {"to": "0.5 mg/kg/day"}},
            {"treatments": [{"concept": "prednisone", "taking": True, "dose": "1 mg/kg/day"}]},
        ),
    ],
)
def test_what_may_change_lifts_without_a_date(
    criterion: str, rule: dict[str, Any], patient: dict[str, Any]
) -> None:
    assert lift(criterion, rule, **patient) == ("may_change", None)
    assert matched({criterion: rule}, **patient).not_now


def test_a_treatment_that_is_still_given_is_lifted_from_its_last_dose() -> None:
    treatments = [{"concept": "rituximab", "taking": True, "last_dose_on": "2026-11-01"}]
    assert lift("exclusion-1", RITUXIMAB, treatments=treatments) == ("date", date(2027, 4, 19))


# By nothing


@pytest.mark.parametrize(
    ("criterion", "rule", "patient"),
    [
        ("exclusion-1", {"has": "malignancy"}, {"conditions": [{"concept": "breast_cancer"}]}),
        ("exclusion-1", {"has": "infection"}, {"conditions": [{"concept": "influenza"}]}),
        ("exclusion-1", {"taken": "rituximab"}, {"treatments": [{"concept": "rituximab"}]}),
        ("exclusion-1", {"hiv_test": "positive"}, {"facts": {"hiv_test": "positive"}}),
        ("exclusion-1", {"allergic_to": "paclitaxel"}, {"allergies": ["paclitaxel"]}),
        ("inclusion-1", {"itp_primary": True}, {"facts": {"itp_primary": False}}),
        (
            "exclusion-1",
            {"has": {"concept": "malignancy", "active": True}},
            {"conditions": [{"concept": "breast_cancer", "active": True}]},
        ),
        (
            "inclusion-1",
            {"itp_diagnosed_on": {"within": "12 months"}},
            {"facts": {"itp_diagnosed_on": "2020"}},
        ),
    ],
)
def test_what_has_been_cannot_be_undone(
    criterion: str, rule: dict[str, Any], patient: dict[str, Any]
) -> None:
    assert lift(criterion, rule, **patient) == ("no", None)
    assert not matched({criterion: rule}, **patient).not_now


def test_one_part_that_nothing_lifts_is_enough() -> None:
    rule = {"any": [{"pregnant": True}, {"has": "malignancy"}]}
    patient: dict[str, Any] = {
        "facts": {"pregnant": True},
        "conditions": [{"concept": "breast_cancer"}],
    }
    assert lift("exclusion-1", rule, **patient) == ("no", None)


def test_one_part_that_may_change_is_enough_where_all_must_hold() -> None:
    rule = {"all": [{"pregnant": True}, {"has": "malignancy"}]}
    patient: dict[str, Any] = {
        "facts": {"pregnant": True},
        "conditions": [{"concept": "breast_cancer"}],
    }
    assert lift("exclusion-1", rule, **patient) == ("may_change", None)


# The first day of a trial

LATELY: dict[str, Any] = {"last_trial_drug_on": {"within": "1 month"}}


def test_a_trial_waits_for_the_last_of_its_criteria() -> None:
    found = matched(
        {"exclusion-1": RITUXIMAB, "exclusion-2": LATELY},
        treatments=[{"concept": "rituximab", "stopped_on": "2026-11-01"}],
        facts={"last_trial_drug_on": "2026-11-20"},
    )
    assert found.verdict == "not_yet"
    assert found.eligible_from == date(2027, 4, 19)


def test_a_trial_that_waits_for_a_day_without_a_name_names_none() -> None:
    found = matched(
        {"inclusion-1": ADULT, "exclusion-2": LATELY},
        facts={"age": 17, "last_trial_drug_on": "2026-11-20"},
    )
    assert (found.verdict, found.eligible_from) == ("not_yet", None)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"date_of_birth": "1951-02-01"}, None),  # 76 before the wait is over
        ({"date_of_birth": "1951-04-20"}, date(2027, 4, 19)),
        ({"age": 75}, None),  # perhaps 76 by then
        ({"age": 74}, date(2027, 4, 19)),
        ({}, date(2027, 4, 19)),
        ({"date_of_birth": "1951"}, None),
        ({"date_of_birth": "1951-05"}, date(2027, 4, 19)),
    ],
)
def test_a_wait_that_may_outlive_an_upper_age_ends_on_no_day(
    facts: dict[str, Any], expected: date | None
) -> None:
    found = matched(
        {"inclusion-1": {"age": {"from": 8, "to": 75}}, "exclusion-1": RITUXIMAB},
        treatments=[{"concept": "rituximab", "stopped_on": "2026-11-01"}],
        facts=facts,
    )
    assert (found.verdict, found.eligible_from) == ("not_yet", expected)


def test_a_trial_that_is_ruled_out_has_no_first_day() -> None:
    found = matched(
        {"exclusion-1": RITUXIMAB, "exclusion-2": {"has": "malignancy"}},
        treatments=[{"concept": "rituximab", "stopped_on": "2026-11-01"}],
        conditions=[{"concept": "breast_cancer"}],
    )
    assert (found.verdict, found.eligible_from) == ("ruled_out", None)
    assert found.criteria[0].eligible_from == date(2027, 4, 19)


def test_measurements_keep_their_age_while_the_calendar_goes_on() -> None:
    found = matched(
        {"inclusion-1": {"platelet_count": {"below": 30, "measured_within": "2 days"}},
         "exclusion-1": RITUXIMAB},
        treatments=[{"concept": "rituximab", "stopped_on": "2026-11-01"}],
        facts={"platelet_count": {"value": 12, "date": "2026-11-21"}},
    )  # fmt: skip
    assert found.eligible_from == date(2027, 4, 19)
