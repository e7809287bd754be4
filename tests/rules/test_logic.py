"""The joints of a rule: all, any, not, at least, if and then, and what only the team can judge."""

from itertools import product

import pytest

from itpchat.truth import Truth, all_of, any_of, at_least, implies
from tests.rules.asking import F, T, U, asked, told, truth

PREGNANT, PRIMARY = {"pregnant": True}, {"itp_primary": True}
TEAM = {"study_team": True}
ANSWERS: dict[Truth, object] = {T: True, F: False, U: "unsure"}


@pytest.mark.parametrize(("first", "second"), list(product(Truth, Truth)))
def test_each_joint_follows_the_three_valued_logic(first: Truth, second: Truth) -> None:
    facts = {"pregnant": ANSWERS[first], "itp_primary": ANSWERS[second]}
    parts = [PREGNANT, PRIMARY]
    assert truth({"all": parts}, facts=facts) is all_of([first, second])
    assert truth({"any": parts}, facts=facts) is any_of([first, second])
    assert truth({"not": PREGNANT}, facts=facts) is ~first
    counted = {"at_least": {"count": 2, "of": parts}}
    assert truth(counted, facts=facts) is at_least(2, [first, second])
    conditional = {"if": PREGNANT, "then": PRIMARY}
    assert truth(conditional, facts=facts) is implies(first, second)


def test_a_joint_names_only_the_answers_that_decide_it() -> None:
    facts = {"pregnant": True, "itp_primary": False}
    assert told(asked({"any": [PREGNANT, PRIMARY]}, facts=facts)) == [("pregnant", True)]
    assert told(asked({"all": [PREGNANT, PRIMARY]}, facts=facts)) == [("itp_primary", False)]


def test_a_joint_needs_only_what_is_still_open() -> None:
    finding = asked({"all": [PREGNANT, PRIMARY]}, facts={"pregnant": True})
    assert finding.needs == ("itp_primary",)
    assert asked({"all": [PREGNANT, PRIMARY]}, facts={"pregnant": False}).needs == ()
    assert asked({"any": [PREGNANT, PREGNANT]}).needs == ("pregnant",)


def test_a_false_if_at_the_root_does_not_apply() -> None:
    rule = {"if": PREGNANT, "then": PRIMARY}
    finding = asked(rule, facts={"pregnant": False})
    assert not finding.applies
    assert finding.needs == ()
    assert asked(rule, facts={"pregnant": True}).applies
    assert asked(rule).applies


def test_a_false_if_within_another_rule_just_holds() -> None:
    inner = {"if": PREGNANT, "then": PRIMARY}
    finding = asked({"any": [{"hbsag": "positive"}, inner]}, facts={"pregnant": False})
    assert finding.truth is T
    assert finding.applies


def test_what_only_the_study_team_can_judge_stays_unknown_and_needs_no_answer() -> None:
    finding = asked(TEAM)
    assert (finding.truth, finding.needs, finding.for_study_team) == (U, (), True)


def test_the_study_team_is_asked_once_all_else_is_settled() -> None:
    both = {"all": [PRIMARY, TEAM]}
    assert asked(both).needs == ("itp_primary",)
    assert asked(both, facts={"itp_primary": True}).needs == ()
    assert asked(both, facts={"itp_primary": True}).for_study_team
    assert truth(both, facts={"itp_primary": False}) is F


def test_one_answer_can_make_the_study_team_needless() -> None:
    either = {"any": [{"hiv_test": "positive"}, TEAM]}
    finding = asked(either, facts={"hiv_test": "positive"})
    assert (finding.truth, finding.for_study_team) == (T, False)
    assert asked(either, facts={"hiv_test": "negative"}).for_study_team
