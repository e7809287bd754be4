"""What follows from answers, and answers that contradict each other."""

from datetime import date, timedelta
from typing import Any

import pytest

from itpchat.moments import Moment
from itpchat.patient import Condition, Known, Patient, Treatment
from itpchat.record import Record, changed
from itpchat.rules import View
from tests.rules.asking import (
    FACTS,
    TODAY,
    VOCABULARY,
    F,
    T,
    U,
    asked,
    compiled,
    record_of,
    truth,
)


def keys_of(record: Record) -> list[tuple[str, ...]]:
    return [found.keys for found in record.contradictions]


# What follows


def test_a_fact_that_follows_names_the_fact_behind_it() -> None:
    record = record_of({"facts": {"sex": "male"}})
    assert record.fact("pregnant") == Known(False, implied_by=("sex",))
    finding = asked({"pregnant": True}, facts={"sex": "male"})
    assert finding.truth is F
    assert finding.because[0].implied_by == ("sex",)


def test_what_follows_may_have_something_follow_in_turn() -> None:
    assert truth({"can_become_pregnant": True}, facts={"pregnant": True}) is T
    assert truth({"can_become_pregnant": True}, facts={"age": 7}) is F


def test_a_silence_gives_way_to_what_follows() -> None:
    assert truth({"pregnant": True}, facts={"sex": "male", "pregnant": "unsure"}) is F


def test_a_fact_may_be_a_diagnosis_and_may_exclude_one() -> None:
    finding = asked({"has": "infection"}, facts={"hbsag": "positive"})
    assert finding.truth is T
    assert (finding.because[0].value, finding.because[0].implied_by) == ("hepatitis_b", ("hbsag",))
    assert truth({"has": "hiv_infection"}, facts={"hiv_test": "negative"}) is F
    assert truth({"has": "infection"}, facts={"hiv_test": "negative"}) is U


def test_a_diagnosis_that_follows_counts_although_the_list_is_closed() -> None:
    patient: dict[str, Any] = {"facts": {"hbsag": "positive"}, "no_other_conditions": True}
    assert truth({"has": "hepatitis_b"}, **patient) is T


def test_a_diagnosis_that_was_named_is_not_added_once_more() -> None:
    record = record_of(
        {
            "facts": {"hbsag": "positive"},
            "conditions": [{"concept": "hepatitis_b", "active": False}],
        }
    )
    assert len(record.conditions) == 1


def test_an_illness_that_causes_the_low_platelets_makes_the_itp_secondary() -> None:
    cause = {"concept": "lupus", "caused_low_platelets": True}
    assert truth({"itp_primary": True}, conditions=[cause]) is F
    assert truth({"itp_primary": True}, conditions=[{**cause, "active": False}]) is F
    assert truth({"itp_primary": True}, conditions=[{**cause, "cured": True}]) is U


def test_a_passing_illness_causes_nothing_now_unless_it_is_there_now() -> None:
    cause = {"concept": "dengue", "caused_low_platelets": True, "date": "2015"}
    assert truth({"itp_primary": True}, conditions=[cause]) is U
    assert truth({"itp_primary": True}, conditions=[{**cause, "cured": True}]) is U
    assert truth({"itp_primary": True}, conditions=[{**cause, "active": True}]) is F


def test_a_diagnosis_that_is_another_name_for_a_fact_says_it_while_it_lasts() -> None:
    now = [{"concept": "pregnancy", "active": True}]
    assert truth({"pregnant": True}, conditions=now) is T
    assert truth({"pregnant": True}, conditions=[{"concept": "pregnancy"}]) is U
    assert truth({"pregnant": True}, conditions=[{"concept": "pregnancy", "date": "2019"}]) is U
    assert truth({"pregnant": True}, conditions=[{"concept": "pregnancy", "active": False}]) is U


def test_what_the_vocabulary_no_longer_has_is_kept_and_says_nothing() -> None:
    patient = Patient(
        treatments=(Treatment("old_medicine", taking=True),),
        conditions=(Condition("old_illness", active=True, grade=3),),
        allergies=("old_medicine",),
    )
    record = Record(patient, FACTS, VOCABULARY, TODAY)
    assert compiled({"has": "malignancy"}).ask(View.of(record)).truth is U
    assert compiled({"taken": "rituximab"}).ask(View.of(record)).truth is U
    assert compiled({"allergic_to": "rituximab"}).ask(View.of(record)).truth is U


# Births


def test_a_date_of_birth_gives_the_age_on_any_day() -> None:
    record = record_of({"facts": {"date_of_birth": "1990-05"}})
    assert record.birth == Moment.parse("1990-05")


def test_an_age_gives_a_birth_from_which_no_day_can_be_named() -> None:
    birth = record_of({"facts": {"age": 17}}).birth
    assert birth is not None
    assert (birth.earliest, birth.latest) == (date(2008, 11, 23), date(2009, 11, 22))
    assert birth.coarse


def test_age_and_date_of_birth_narrow_each_other() -> None:
    birth = record_of({"facts": {"age": 17, "date_of_birth": "2008"}}).birth
    assert birth is not None
    assert (birth.earliest, birth.latest) == (date(2008, 11, 23), date(2008, 12, 31))
    exact = record_of({"facts": {"age": 18, "date_of_birth": "2008-03-01"}}).birth
    assert exact is not None
    assert exact.exact
    assert not exact.coarse


# Contradictions


@pytest.mark.parametrize(
    ("patient", "keys", "rule"),
    [
        (
            {"facts": {"sex": "male", "pregnant": True}},
            {"pregnant", "sex"},
            {"pregnant": True},
        ),
        (
            {"facts": {"age": 30, "date_of_birth": "1990-05-01"}},
            {"age", "date_of_birth"},
            {"age": {"from": 18}},
        ),
        (
            {"facts": {"date_of_birth": "1990-05-01", "itp_diagnosed_on": "1985"}},
            {"itp_diagnosed_on", "date_of_birth"},
            {"itp_diagnosed_on": {"more_than_ago": "12 months"}},
        ),
        (
            {"facts": {"age": 20, "itp_diagnosed_on": "1985"}},
            {"itp_diagnosed_on", "age"},
            {"age": {"from": 18}},
        ),
        (
            {"facts": {"hiv_test": "negative"}, "conditions": [{"concept": "hiv_infection"}]},
            {"had:hiv_infection", "hiv_test"},
            {"any": [{"has": "hiv_infection"}, {"hiv_test": "positive"}]},
        ),
        (
            {"facts": {"hbsag": "positive"}, "never_had": ["hepatitis_b"]},
            {"had:hepatitis_b", "had:hepatitis_b never", "hbsag"},
            {"any": [{"has": "hepatitis_b"}, {"hbsag": "positive"}]},
        ),
        (
            {
                "facts": {"itp_primary": True},
                "conditions": [{"concept": "lupus", "caused_low_platelets": True}],
            },
            {"itp_primary", "had:lupus.caused_low_platelets"},
            {
                "any": [
                    {"itp_primary": False},
                    {"has": {"concept": "lupus", "caused_low_platelets": True}},
                ]
            },
        ),
        (
            {"treatments": [{"concept": "apixaban"}], "never_taken": ["anticoagulant"]},
            {"taken:apixaban", "taken:anticoagulant never"},
            {"taken": "anticoagulant"},
        ),
        (
            {"conditions": [{"concept": "influenza"}], "never_had": ["infection"]},
            {"had:influenza", "had:infection never"},
            {"has": "infection"},
        ),
        (
            {"allergies": ["paclitaxel"], "never_allergic": ["paclitaxel"]},
            {"allergic_to:paclitaxel", "allergic_to:paclitaxel never"},
            {"allergic_to": "paclitaxel"},
        ),
        (
            {"treatments": [{"concept": "rituximab", "taking": True, "stopped_on": "2020"}]},
            {"taken:rituximab.taking", "taken:rituximab.stopped_on"},
            {"taken": {"concept": "rituximab", "within": "24 weeks"}},
        ),
        (
            {
                "treatments": [
                    {
                        "concept": "prednisone",
                        "taking": True,
                        "started_on": "2026-11-15",
                        "dose_unchanged_since": "2026-01",
                    }
                ]
            },
            {"taken:prednisone.started_on", "taken:prednisone.dose_unchanged_since"},
            {"taking": "corticosteroid", "dose_unchanged_for": "4 weeks"},
        ),
        (
            {"conditions": [{"concept": "influenza", "active": True, "cured": True}]},
            {"had:influenza.active", "had:influenza.cured"},
            {"has": {"concept": "influenza", "active": True}},
        ),
        (
            {"conditions": [{"concept": "influenza", "controlled": False, "cured": True}]},
            {"had:influenza.controlled", "had:influenza.cured"},
            {"has": {"concept": "influenza", "controlled": False}},
        ),
        (
            {"conditions": [{"concept": "lupus", "caused_low_platelets": True, "cured": True}]},
            {"had:lupus.caused_low_platelets", "had:lupus.cured"},
            {"itp_primary": True},
        ),
        (
            {
                "conditions": [{"concept": "breast_cancer", "treated_with": ["surgical_excision"]}],
                "treatments": [{"concept": "paclitaxel", "for": "breast_cancer"}],
            },
            {"had:breast_cancer.treated_with", "taken:paclitaxel.for"},
            {"has": {"concept": "malignancy", "treated_with": "chemotherapy"}},
        ),
    ],
)
def test_answers_that_contradict_each_other_are_reported_and_decide_nothing(
    patient: dict[str, Any], keys: set[str], rule: dict[str, Any]
) -> None:
    assert [set(found) for found in keys_of(record_of(patient))] == [keys]
    assert truth(rule, **patient) is U


def test_what_follows_from_contradicting_answers_is_not_trusted_either() -> None:
    patient: dict[str, Any] = {"facts": {"sex": "male", "pregnant": True}}
    assert truth({"can_become_pregnant": True}, **patient) is U
    patient = {"facts": {"hiv_test": "negative"}, "conditions": [{"concept": "hiv_infection"}]}
    assert truth({"has": "hiv_infection"}, **patient, no_other_conditions=True) is U


def test_a_contradiction_of_one_answer_leaves_the_others_alone() -> None:
    patient: dict[str, Any] = {
        "facts": {"sex": "male", "pregnant": True, "platelet_count": 45},
        "treatments": [{"concept": "rituximab", "taking": True, "stopped_on": "2020"}],
    }
    assert truth({"platelet_count": {"below": 30}}, **patient) is F
    assert truth({"taken": "rituximab"}, **patient) is T


@pytest.mark.parametrize(
    "patient",
    [
        {"facts": {"sex": "female", "pregnant": True}},
        {"facts": {"age": 36, "date_of_birth": "1990"}},
        {"facts": {"age": 0, "date_of_birth": "2026", "itp_diagnosed_on": "2026"}},
        {
            "treatments": [
                {"concept": "rituximab", "started_on": "2026-03", "stopped_on": "2026-03"}
            ]
        },
        {"treatments": [{"concept": "rituximab", "planned": True}], "never_taken": ["rituximab"]},
        {"treatments": [{"concept": "prednisone"}], "never_taken": ["dexamethasone"]},
        {
            "conditions": [{"concept": "breast_cancer", "treated_with": ["chemotherapy"]}],
            "treatments": [{"concept": "paclitaxel", "for": "breast_cancer"}],
        },
    ],
)
def test_answers_that_agree_are_no_contradiction(patient: dict[str, Any]) -> None:
    record = record_of(patient)
    assert keys_of(record) == []
    assert not record.contested


# Dates


def test_what_has_happened_is_not_in_the_future() -> None:
    record = record_of(
        {
            "facts": {"itp_diagnosed_on": "2026-11"},
            "treatments": [{"concept": "rituximab", "stopped_on": "2026"}],
        }
    )
    diagnosed, stopped = record.fact("itp_diagnosed_on"), record.treatments[0].stopped_on
    assert diagnosed is not None
    assert diagnosed.value == Moment(date(2026, 11, 1), date(2026, 11, 22), written="2026-11")
    assert stopped is not None
    assert stopped.latest == date(2026, 11, 22)


# Changes


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ({}, {"facts": {"sex": "male"}}, {"pregnant": True}),
        ({}, {"facts": {"hbsag": "positive"}}, {"has": "hepatitis_b"}),
        ({}, {"facts": {"hiv_test": "negative"}}, {"has": "hiv_infection"}),
        ({}, {"facts": {"date_of_birth": "1990"}}, {"age": {"from": 18}}),
        ({}, {"no_other_treatments": True}, {"taken": "rituximab"}),
        ({}, {"never_taken": ["itp_treatment"]}, {"taken": "rituximab"}),
        ({}, {"not_active": ["infection"]}, {"has": {"concept": "influenza", "active": True}}),
        ({}, {"not_taking": ["antithrombotic"]}, {"taking": "apixaban"}),
        (
            {"no_other_treatments": True},
            {"no_other_treatments": True, "unsure_taken": ["monoclonal_antibody"]},
            {"taken": "itp_treatment"},
        ),
        (
            {"conditions": [{"concept": "heart_failure"}]},
            {"conditions": [{"concept": "heart_failure"}], "facts": {"nyha_class": 2}},
            {"has": {"concept": "heart_failure", "grade": {"from": 3}}},
        ),
        (
            {"conditions": [{"concept": "breast_cancer"}], "no_other_conditions": True},
            {
                "conditions": [{"concept": "breast_cancer"}],
                "no_other_conditions": True,
                "never_taken": ["chemotherapy"],
            },
            {"has": {"concept": "malignancy", "treated_with": "chemotherapy"}},
        ),
        (
            {"never_taken": ["itp_treatment"]},
            {"never_taken": ["itp_treatment"], "treatments": [{"concept": "prednisone"}]},
            {"taken": "rituximab"},
        ),
        (
            {"facts": {"pregnant": True}},
            {"facts": {"pregnant": True, "sex": "male"}},
            {"can_become_pregnant": True},
        ),
    ],
)
def test_a_change_names_something_that_every_rule_it_touches_reads(
    before: dict[str, Any], after: dict[str, Any], rule: dict[str, Any]
) -> None:
    assert truth(rule, **before) is not truth(rule, **after)
    assert compiled(rule).reads & changed(record_of(before), record_of(after))


def test_nothing_has_changed_between_equal_patients() -> None:
    patient: dict[str, Any] = {
        "facts": {"sex": "male", "pregnant": True},
        "treatments": [{"concept": "prednisone"}],
        "never_had": ["infection"],
    }
    assert changed(record_of(patient), record_of(patient)) == frozenset()


def test_another_day_changes_the_age_and_nothing_else() -> None:
    patient: dict[str, Any] = {"facts": {"age": 17, "platelet_count": 12}}
    today = record_of(patient)
    tomorrow = record_of(patient, today.as_of + timedelta(days=1))
    assert changed(today, tomorrow) == {"age"}
