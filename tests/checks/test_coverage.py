"""Whether the script asks what the trials need, and the trials need what the script asks."""

from pathlib import Path

import pytest

from itpchat.checks import check
from itpchat.folders import Folders
from tests.checks.houses import CLEAN, SCRIPT, TODAY, TRIAL, change, check_house, copy

CANCER = "    rule: {has: malignancy}\n"
RITUXIMAB = "    rule: {taken: {concept: rituximab, within: 6 months}}\n"

INFECTION_NOW = """\
  - id: infection_now
    topic: infections
    ask: {en: "{Have} {you} an infection now?", zh: "{you}现在有感染吗？"}
    why: {en: An infection should be over first., zh: 感染应当先好。}
    short: {en: Infection now, zh: 目前感染}
    answer: {had: infection, now: true}
"""


def told(house: Path) -> list[str]:
    return [f"{problem.code}: {problem.message}" for problem in check_house(house)]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "{any: [{has: malignancy}, {platelet_count: {below: 30, measured_within: 2 days}}]}",
            "no-follow-up: exclusion-4 reads the attribute 'date' of platelet_count, "
            "and no follow-up asks for it",
        ),
        (
            "{any: [{has: malignancy}, {taken: splenectomy}]}",
            "no-question: exclusion-4 reads whether somebody took splenectomy, "
            "and no question settles that",
        ),
        (
            "{any: [{has: malignancy}, {allergic_to: rituximab}]}",
            "no-question: exclusion-4 reads an allergy to rituximab, and no question settles that",
        ),
        (
            "{any: [{has: malignancy}, {taken: {concept: rituximab, role: rescue}}]}",
            "no-follow-up: exclusion-4 reads the attribute 'role' of rituximab, "
            "and no follow-up asks for it",
        ),
        (
            "{has: {concept: malignancy, within: 1 year}}",
            "no-follow-up: exclusion-4 reads the attribute 'date' of malignancy, lung_cancer, "
            "and no follow-up asks for it",
        ),
    ],
)
def test_what_a_rule_needs_and_nobody_asks_is_named(rule: str, said: str, tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, TRIAL, CANCER, f"    rule: {rule}\n")
    assert said in told(house)


def test_a_dose_per_kilogram_needs_the_weight_and_the_dose(tmp_path: Path) -> None:
    house = copy(tmp_path)
    rule = "{taking: {concept: corticosteroid, prednisone_equivalent: {to: 0.5 mg/kg/day}}}"
    change(house, TRIAL, CANCER, f"    rule: {{any: [{{has: malignancy}}, {rule}]}}\n")
    assert told(house) == [
        "no-follow-up: exclusion-4 reads the attribute 'dose' of dexamethasone, "
        "and no follow-up asks for it",
        "no-question: exclusion-4 reads the fact weight, and no question settles that",
    ]


@pytest.mark.parametrize(
    "rule", ["{taken: prednisone}", "{taking: dexamethasone}", "{taken: corticosteroid}"]
)
def test_a_question_about_a_class_settles_what_is_below_it(rule: str, tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, TRIAL, CANCER, f"    rule: {{any: [{{has: malignancy}}, {rule}]}}\n")
    assert told(house) == []


def test_a_question_about_a_member_does_not_settle_its_class(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, SCRIPT, "answer: {had: malignancy}", "answer: {had: lung_cancer}")
    assert told(house) == [
        "no-question: exclusion-4 reads whether somebody had malignancy, "
        "and no question settles that"
    ]


def test_a_question_about_now_settles_what_is_active_and_nothing_of_the_past(
    tmp_path: Path,
) -> None:
    house = copy(tmp_path)
    change(house, SCRIPT, "  - id: cancer\n", INFECTION_NOW + "  - id: cancer\n")
    follow_up = "  - id: active\n    of: condition\n    attribute: active\n    kind: yes_no\n"
    follow_up += '    ask: {en: "Is {name} there now?", zh: "现在有{name}吗？"}\n'
    follow_up += "    why: {en: Only the present counts., zh: 只看现在。}\n"
    follow_up += "    short: {en: Now, zh: 目前}\n"
    change(house, SCRIPT, "follow_ups:\n", f"follow_ups:\n{follow_up}")
    now = "{any: [{has: malignancy}, {has: {concept: infection, active: true}}]}"
    change(house, TRIAL, CANCER, f"    rule: {now}\n")
    assert told(house) == []
    change(house, TRIAL, f"    rule: {now}\n", "    rule: {has: [malignancy, infection]}\n")
    assert told(house) == [
        "unused-follow-up: no trial needs the follow-up active",
        "no-question: exclusion-4 reads whether somebody had infection, "
        "and no question settles that",
    ]


def test_what_is_left_to_the_study_team_needs_no_question(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, TRIAL, RITUXIMAB, "    rule: {study_team: true}\n")
    assert told(house) == [
        "unused-question: no trial needs the question rituximab",
        "unused-follow-up: no trial needs the follow-up stopped_on",
    ]


def test_a_question_that_is_asked_of_everybody_is_never_unused(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, TRIAL, "    rule: {age: {from: 18, to: 65}}\n", "    rule: {study_team: true}\n")
    assert told(house) == []


def test_who_checks_his_own_trials_against_our_script_hears_of_them_alone(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, TRIAL, RITUXIMAB, "    rule: {study_team: true}\n")
    shipped = Folders(CLEAN / "trials", CLEAN / "dialogs")
    assert check(Folders(house / "trials", shipped.dialogs), TODAY, shipped) == []
