"""What a rule can be: whatever is called impossible is so for every patient."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.checks.possible import Possibilities
from itpchat.formats.rule import RuleCheck
from itpchat.loading import Words, load_words
from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Patient, Treatment
from itpchat.record import Record
from itpchat.rules import Compiler, View
from itpchat.truth import Truth
from tests.checks.houses import CLEAN, TODAY, folders

Data = Mapping[str, Any]


def diagnosed(**window: str) -> Data:
    return {"itp_diagnosed_on": window}


def lately(concept: str, **window: str) -> Data:
    return {"taken": {"concept": concept, **window}}


@cache
def words() -> Words:
    return load_words(folders(CLEAN))


def can_be(rule: Data, *, wanted: bool) -> bool:
    facts, vocabulary = words().facts, words().vocabulary
    assert list(RuleCheck(facts, vocabulary).faults(rule)) == []
    compiled = Compiler(facts, vocabulary).compile(rule)
    return Possibilities(facts, vocabulary).can_be(compiled, wanted=wanted)


NEVER_TRUE: list[Data] = [
    {"age": {"from": 65, "to": 18}},
    {"age": {"above": 120}},
    {"ecog": {"above": 1, "below": 2}},
    {"all": [{"platelet_count": {"below": 30}}, {"platelet_count": {"from": 30}}]},
    {"all": [{"sex": "female"}, {"not": {"sex": "female"}}]},
    {"all": [{"sex": "female"}, {"sex": "male"}]},
    {"all": [{"sex": "male"}, {"pregnant": True}]},
    {"all": [{"hbsag": "positive"}, {"not": {"has": "infection"}}]},
    {"all": [diagnosed(within="4 weeks"), diagnosed(more_than_ago="1 month")]},
    {"all": [diagnosed(within="1 year"), diagnosed(more_than_ago="12 months")]},
    {"all": [diagnosed(less_than_ago="2 weeks"), diagnosed(at_least_ago="14 days")]},
    {"all": [{"taken": "rituximab"}, {"not": {"taken": "rituximab"}}]},
    {"all": [{"taking": "prednisone"}, {"not": {"taken": "corticosteroid"}}]},
    {"all": [
        lately("rituximab", within="3 months"),
        {"not": lately("rituximab", within="6 months")},
    ]},
    {"all": [
        {"failed": {"concept": "prednisone", "ways": ["no_response"]}},
        {"not": {"failed": {"concept": "corticosteroid", "ways": ["no_response", "partial"]}}},
    ]},
    {"taking": "splenectomy"},
    {"failed": {"concept": "rituximab", "ways": ["too_early"]}},
    {"failed": {"concept": "rituximab", "ways": ["partial"], "unclear": ["partial"]}},
    {"taken": {"concept": "corticosteroid", "except": ["corticosteroid"]}},
    {"taken": {"concept": "rituximab", "days_in_a_row": {"above": 31}}},
    {"has": {"concept": "malignancy", "grade": {"above": 5}}},
    {"at_least": {"count": 2, "of": [{"sex": "female"}, {"sex": "male"}, {"ecog": {"above": 4}}]}},
    {"not": {"any": [{"sex": "female"}, {"sex": "male"}]}},
]  # fmt: skip

NEVER_FALSE: list[Data] = [
    {"ecog": {"to": 4}},
    {"platelet_count": {"from": 0}},
    {"sex": ["female", "male"]},
    {"any": [{"sex": "female"}, {"sex": "male"}]},
    {"any": [{"platelet_count": {"below": 30}}, {"platelet_count": {"from": 20}}]},
    {"any": [diagnosed(within="1 year"), diagnosed(more_than_ago="1 year")]},
    {"any": [diagnosed(within="2 months"), diagnosed(more_than_ago="4 weeks")]},
    {"if": {"taking": "corticosteroid"}, "then": {"taken": "corticosteroid"}},
    {"if": {"hbsag": "positive"}, "then": {"has": "hepatitis_b"}},
    {"if": {"age": {"above": 120}}, "then": {"pregnant": True}},
    {"not": {"all": [{"sex": "male"}, {"pregnant": True}]}},
]  # fmt: skip

EITHER: list[Data] = [
    {"age": {"from": 18, "to": 65}},
    {"ecog": {"above": 1, "below": 3}},
    {"platelet_count": {"above": 29, "below": 30}},
    {"study_team": True},
    {"all": [{"sex": "female"}, {"study_team": True}]},
    {"all": [diagnosed(within="1 month"), diagnosed(more_than_ago="4 weeks")]},
    {"all": [{"taken": "corticosteroid"}, {"not": {"taken": "rituximab"}}]},
    {"all": [{"taken": "corticosteroid"}, {"not": {"taken": "prednisone"}}]},
    {"all": [{"taken": "rituximab"}, {"not": lately("rituximab", within="1 year")}]},
    {
        "if": {"taking": "corticosteroid"},
        "then": {"taking": "corticosteroid", "dose_unchanged_for": "2 weeks"},
    },
    {"failed": {"concept": "rituximab", "ways": ["no_response", "too_early"]}},
    {"any": [{"hbsag": "positive"}, {"has": "hepatitis_b"}]},
]  # fmt: skip


@pytest.mark.parametrize("rule", NEVER_TRUE, ids=str)
def test_a_rule_that_nobody_can_meet_can_be_false_alone(rule: Data) -> None:
    assert not can_be(rule, wanted=True)
    assert can_be(rule, wanted=False)


@pytest.mark.parametrize("rule", NEVER_FALSE, ids=str)
def test_a_rule_that_asks_for_nothing_can_be_true_alone(rule: Data) -> None:
    assert can_be(rule, wanted=True)
    assert not can_be(rule, wanted=False)


@pytest.mark.parametrize("rule", EITHER, ids=str)
def test_a_rule_that_tells_patients_apart_can_be_both(rule: Data) -> None:
    assert can_be(rule, wanted=True)
    assert can_be(rule, wanted=False)


def test_a_rule_that_is_too_large_to_follow_is_called_possible() -> None:
    parts = [
        {"any": [{"age": {"below": n}}, {"platelet_count": {"above": n}}]} for n in range(1, 40)
    ]
    impossible: Data = {"all": [*parts, {"sex": "female"}, {"sex": "male"}]}
    assert can_be(impossible, wanted=True)


# Random rules and random patients

NUMBERS = st.integers(0, 130)
MEDICATIONS = st.sampled_from(["corticosteroid", "prednisone", "dexamethasone", "rituximab"])
CONDITIONS = st.sampled_from(["infection", "hepatitis_b", "malignancy", "lung_cancer"])
SPANS = st.sampled_from(["2 weeks", "28 days", "1 month", "6 months", "1 year", "12 months"])
WINDOWS = st.sampled_from(["within", "less_than_ago", "more_than_ago", "at_least_ago"])
WAYS = st.sampled_from(["no_response", "partial", "lost_response", "response", "too_early"])


@st.composite
def bounds(draw: st.DrawFn) -> dict[str, int]:
    lower, upper = draw(st.sampled_from(["from", "above"])), draw(st.sampled_from(["to", "below"]))
    made = {lower: draw(NUMBERS), upper: draw(NUMBERS)}
    return {key: made[key] for key in draw(st.sampled_from([[lower], [upper], [lower, upper]]))}


LEAVES: st.SearchStrategy[Data] = st.one_of(
    st.builds(lambda b: {"age": b}, bounds()),
    st.builds(lambda b: {"platelet_count": b}, bounds()),
    st.builds(lambda b: {"ecog": {k: v % 5 for k, v in b.items()}}, bounds()),
    st.builds(lambda v: {"sex": v}, st.sampled_from(["female", "male"])),
    st.builds(lambda v: {"pregnant": v}, st.booleans()),
    st.builds(lambda v: {"hbsag": v}, st.sampled_from(["positive", "negative"])),
    st.builds(lambda w, s: {"itp_diagnosed_on": {w: s}}, WINDOWS, SPANS),
    st.builds(lambda c: {"taken": c}, MEDICATIONS),
    st.builds(lambda c: {"taking": c}, MEDICATIONS),
    st.builds(lambda c, w, s: {"taken": {"concept": c, w: s}}, MEDICATIONS, WINDOWS, SPANS),
    st.builds(lambda c, w: {"failed": {"concept": c, "ways": [w]}}, MEDICATIONS, WAYS),
    st.builds(lambda c: {"has": c}, CONDITIONS),
    st.builds(lambda c, a: {"has": {"concept": c, "active": a}}, CONDITIONS, st.booleans()),
)


def joined(parts: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
    several = st.lists(parts, min_size=1, max_size=3)
    return st.one_of(
        st.builds(lambda p: {"all": p}, several),
        st.builds(lambda p: {"any": p}, several),
        st.builds(lambda p: {"not": p}, parts),
        st.builds(lambda p, q: {"if": p, "then": q}, parts, parts),
        st.builds(lambda p: {"at_least": {"count": len(p) // 2 + 1, "of": p}}, several),
    )


RULES = st.recursive(LEAVES, joined, max_leaves=6)
DAYS = st.integers(0, 500).map(lambda days: Moment.on(TODAY - timedelta(days=days)))


@st.composite
def treatments(draw: st.DrawFn) -> Treatment:
    taking = draw(st.sampled_from([True, False, None]))
    return Treatment(
        draw(MEDICATIONS),
        taking=taking,
        stopped_on=None if taking else draw(st.none() | DAYS),
        response=draw(st.none() | WAYS),
    )


@st.composite
def patients(draw: st.DrawFn) -> Patient:
    facts = {
        "age": draw(st.none() | st.integers(0, 120)),
        "sex": draw(st.sampled_from([None, "female", "male"])),
        "platelet_count": draw(st.none() | st.integers(0, 140)),
        "ecog": draw(st.none() | st.integers(0, 4)),
        "pregnant": draw(st.sampled_from([None, True, False])),
        "hbsag": draw(st.sampled_from([None, "positive", "negative"])),
        "itp_diagnosed_on": draw(st.none() | DAYS),
    }
    return Patient(
        facts={name: Known(value) for name, value in facts.items() if value is not None},
        treatments=tuple(draw(st.lists(treatments(), max_size=2))),
        conditions=tuple(
            Condition(concept, active=draw(st.sampled_from([True, False, None])))
            for concept in draw(st.lists(CONDITIONS, max_size=2, unique=True))
        ),
        taken=Denials(closed=draw(st.booleans())),
        had=Denials(closed=draw(st.booleans())),
    )


@settings(max_examples=30000)
@given(rule=RULES, patient=patients(), later=st.integers(0, 400))
def test_whatever_holds_for_some_patient_is_never_called_impossible(
    rule: Data, patient: Patient, later: int
) -> None:
    facts, vocabulary = words().facts, words().vocabulary
    record = Record(patient, facts, vocabulary, TODAY)
    day = date.fromordinal(TODAY.toordinal() + later)
    found = Compiler(facts, vocabulary).compile(rule).ask(View(record, day)).truth
    if found is not Truth.UNKNOWN:
        assert can_be(rule, wanted=found is Truth.TRUE)
