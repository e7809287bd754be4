"""What must hold of every patient and every trial that ships."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.matching import Judged, Match, Outcome, match, match_again, match_trial
from itpchat.patient import Patient
from itpchat.record import Record, changed
from itpchat.rules import View
from itpchat.truth import Truth
from tests.case_collector import shipped_catalogue
from tests.strategies import (
    AS_OF,
    Told,
    any_patients,
    nearly_fitting,
    patients,
    record_of,
    told,
)

OPPOSITE: dict[Outcome, Outcome] = {"passes": "fails", "fails": "passes"}


def matches(patient: Patient, as_of: date = AS_OF) -> tuple[Match, ...]:
    return match(shipped_catalogue(), record_of(patient, as_of))


def both(steps: Told) -> list[tuple[Match, Match]]:
    return list(zip(matches(steps.less), matches(steps.more), strict=True))


@settings(max_examples=80)
@given(told())
def test_a_further_answer_never_turns_a_pass_into_a_fail_or_back(steps: Told) -> None:
    for before, after in both(steps):
        for was, now in zip(before.criteria, after.criteria, strict=True):
            if was.outcome in OPPOSITE:
                assert now.outcome != OPPOSITE[was.outcome], (before.trial.id, was, now)


@settings(max_examples=80)
@given(told())
def test_a_further_answer_never_lifts_a_fail_and_fewer_never_add_one(steps: Told) -> None:
    for before, after in both(steps):
        assert ids(before.failing) <= ids(after.failing), before.trial.id
        if before.verdict == "ruled_out":
            assert after.verdict == "ruled_out"


def test_nothing_said_rules_nothing_out_and_passes_nothing() -> None:
    for found in matches(Patient()):
        assert {judged.outcome for judged in found.criteria} <= {"unknown", "study_team"}
        assert found.verdict == "still_possible"


@settings(max_examples=40)
@given(any_patients())
def test_every_unknown_that_is_not_for_the_team_says_what_it_needs(patient: Patient) -> None:
    for found in matches(patient):
        for judged in found.criteria:
            assert bool(judged.needs) == (judged.outcome == "unknown")


@settings(max_examples=40)
@given(any_patients())
def test_every_fail_names_an_answer_and_what_lifts_it(patient: Patient) -> None:
    for found in matches(patient):
        for judged in found.failing:
            assert judged.because
            assert judged.lifts is not None
            assert judged.eligible_from is None or judged.lifts == "date"


@settings(max_examples=40)
@given(any_patients())
def test_a_verdict_follows_from_the_outcomes(patient: Patient) -> None:
    for found in matches(patient):
        outcomes = {judged.outcome for judged in found.criteria}
        lifts = {judged.lifts for judged in found.failing}
        expected = "still_possible" if "unknown" in outcomes else "may_fit"
        if lifts:
            expected = "not_yet" if lifts == {"date"} else "ruled_out"
        assert found.verdict == expected


# Judging again


@settings(max_examples=50)
@given(st.lists(any_patients(), min_size=2, max_size=4))
def test_judging_again_what_changed_is_judging_everything(answers: list[Patient]) -> None:
    records = [record_of(patient) for patient in answers]
    found = match(shipped_catalogue(), records[0])
    for before, after in pairwise(records):
        found = match_again(found, after, changed(before, after))
        assert found == match(shipped_catalogue(), after)


@settings(max_examples=50)
@given(told())
def test_judging_again_after_one_more_answer_is_judging_everything(steps: Told) -> None:
    less, more = record_of(steps.less), record_of(steps.more)
    again = match_again(match(shipped_catalogue(), less), more, changed(less, more))
    assert again == match(shipped_catalogue(), more)


# Dates


def fails_on(judged: Judged, record: Record, day: date) -> bool:
    """Whether a criterion fails on a day or, where it fails today, does not yet surely do so."""
    finding = judged.criterion.rule.ask(View(record, day))
    wrong = Truth.FALSE if judged.criterion.inclusion else Truth.TRUE
    if judged.outcome == "fails" and finding.imprecise:
        return True
    return finding.truth is wrong and finding.applies and not judged.criterion.ask_study_team


def named_days(found: Match) -> list[tuple[Judged, date]]:
    return [(judged, judged.eligible_from) for judged in found.failing if judged.eligible_from]


@settings(max_examples=50)
@given(nearly_fitting() | patients())
def test_the_first_day_is_the_first_on_which_a_criterion_certainly_no_longer_fails(
    patient: Patient,
) -> None:
    record = record_of(patient)
    for found in match(shipped_catalogue(), record):
        for judged, first in named_days(found):
            assert not fails_on(judged, record, first)
            day = max(record.as_of, first - timedelta(days=70))
            while day < first:
                assert fails_on(judged, record, day), (judged, day)
                day += timedelta(days=1)


@settings(max_examples=80)
@given(nearly_fitting())
def test_on_its_first_day_no_criterion_of_a_trial_fails_and_on_the_day_before_one_does(
    patient: Patient,
) -> None:
    record = record_of(patient)
    for found in match(shipped_catalogue(), record):
        if found.eligible_from is None:
            continue
        assert found.verdict == "not_yet"
        day_before = found.eligible_from - timedelta(days=1)
        assert not any(fails_on(judged, record, found.eligible_from) for judged in found.criteria)
        assert any(fails_on(judged, record, day_before) for judged in found.criteria)


@settings(max_examples=50)
@given(nearly_fitting("exact"))
def test_somebody_who_comes_back_on_the_first_day_no_longer_fails(patient: Patient) -> None:
    for found in matches(patient):
        for judged, first in named_days(found):
            then = match_trial(found.trial, record_of(patient, first))
            day_before = match_trial(found.trial, record_of(patient, first - timedelta(days=1)))
            assert judged.criterion.id not in ids(then.failing)
            assert judged.criterion.id in ids(day_before.failing)


def ids(criteria: Iterable[Judged]) -> set[str]:
    return {judged.criterion.id for judged in criteria}
