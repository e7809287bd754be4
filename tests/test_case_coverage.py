"""Every criterion that answers can settle passes, fails and stays unknown in some case."""

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from itpchat.cases import read_cases
from itpchat.folders import Folders
from itpchat.truth import Truth, all_of, any_of, at_least, implies
from tests.case_collector import shipped_catalogue

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

TRIALS = [trial.id for trial in shipped_catalogue().trials]


def possible(rule: Mapping[str, Any]) -> set[Truth]:
    """Give the truths that a rule can have once all that can be asked is answered.

    Where the study team has the last word, that is an unknown.
    """
    if "if" in rule:
        return {implies(*pair) for pair in product(possible(rule["if"]), possible(rule["then"]))}
    ((name, content), *_) = rule.items()
    match name:
        case "study_team":
            return {U}
        case "not":
            return {~truth for truth in possible(content)}
        case "all":
            return {all_of(truths) for truths in product(*map(possible, content))}
        case "any":
            return {any_of(truths) for truths in product(*map(possible, content))}
        case "at_least":
            parts = product(*map(possible, content["of"]))
            return {at_least(content["count"], truths) for truths in parts}
        case _:
            return {T, F}


def wanted(criterion: Mapping[str, Any]) -> set[str]:
    """Give the outcomes that some case must show of a criterion."""
    truths = possible(criterion["rule"])
    if truths == {U}:
        return set()  # nothing that can be asked settles it
    good = T if criterion["id"].startswith("inclusion") else F
    outcomes = {"unknown"}
    if good in truths:
        outcomes.add("passes")
    if ~good in truths:
        asks = criterion.get("when_it_fails") == "ask_study_team"
        outcomes.add("study_team" if asks else "fails")
    if U in truths:
        outcomes.add("study_team")
    return outcomes


def shown(path: Path) -> Iterator[tuple[str, str]]:
    """Give the outcomes that the cases of a file expect, by criterion; the cases prove them."""
    for case in read_cases(path):
        for name, expected in case.expect.items():
            if name == "ruled_out_by":
                yield from ((criterion, "fails") for criterion in expected)
            elif name not in ("verdict", "eligible_from"):
                yield name, expected


@pytest.mark.parametrize("trial_id", TRIALS)
def test_each_criterion_is_made_to_pass_to_fail_and_to_stay_unknown_by_some_case(
    trial_id: str,
) -> None:
    found = set(shown(Folders.chosen().trials / f"{trial_id}.cases.yaml"))
    missing = [
        f"{trial_id} {criterion['id']}: no case expects {outcome!r}"
        for criterion in shipped_catalogue()[trial_id].data["criteria"]
        for outcome in sorted(wanted(criterion))
        if (criterion["id"], outcome) not in found
    ]
    assert not missing, "\n" + "\n".join(missing)


@pytest.mark.parametrize("trial_id", TRIALS)
def test_each_trial_has_at_least_twenty_cases_named_as_sentences(trial_id: str) -> None:
    cases = read_cases(Folders.chosen().trials / f"{trial_id}.cases.yaml")
    names = [case.name for case in cases]
    assert len(names) >= 20
    assert len(set(names)) == len(names)
    assert [name for name in names if len(name.split()) < 3 or not name[0].isupper()] == []


@pytest.mark.parametrize(
    ("rule", "truths"),
    [
        ({"pregnant": True}, {T, F}),
        ({"study_team": True}, {U}),
        ({"all": [{"pregnant": True}, {"study_team": True}]}, {F, U}),
        ({"any": [{"pregnant": True}, {"study_team": True}]}, {T, U}),
        ({"not": {"any": [{"pregnant": True}, {"study_team": True}]}}, {F, U}),
        ({"if": {"pregnant": True}, "then": {"study_team": True}}, {T, U}),
        ({"at_least": {"count": 1, "of": [{"a": 1}, {"study_team": True}]}}, {T, U}),
    ],
)
def test_what_a_rule_can_come_to_is_worked_out_from_its_joints(
    rule: dict[str, Any], truths: set[Truth]
) -> None:
    assert possible(rule) == truths
