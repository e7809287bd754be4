"""Names that two concepts claim, classes that hold themselves, gates that wait for each other."""

from pathlib import Path

import pytest

from tests.checks.houses import CONDITIONS, FACTS, MEDICATIONS, SCRIPT, change, check_house, copy

RITUXIMAB = "    brands: {en: [Rituxan, MabThera], zh: [美罗华]}\n"
PREGNANT = "    when: {sex: female}\n"


def told(house: Path) -> list[str]:
    return [f"{problem.code}: {problem.message}" for problem in check_house(house)]


@pytest.mark.parametrize(
    ("names", "clash"),
    [
        ("brands: {en: [deltasone]}", "'deltasone' means rituximab here and prednisone"),
        ("names: {en: [STEROID]}", "'STEROID' means rituximab here and corticosteroid"),
        ("names: {en: [Prednisone]}", "'Prednisone' means rituximab here and prednisone"),
        ("names: {zh: [激素]}", "'激素' means rituximab here and corticosteroid"),
        ("short: {patient: [PRED]}", "'PRED' means rituximab here and prednisone"),
        ("short: {clinical: [dex]}", "'dex' means rituximab here and dexamethasone"),
        ("names: {en: [dex]}", "'dex' means rituximab here and dexamethasone"),
        ("names: {zh: [dex]}", "'dex' means rituximab here and dexamethasone"),
    ],
)
def test_a_name_that_two_medicines_claim_is_told_whatever_its_case_and_kind(
    names: str, clash: str, tmp_path: Path
) -> None:
    house = copy(tmp_path)
    change(house, MEDICATIONS, RITUXIMAB, f"    {names}\n")
    (said,) = told(house)
    assert said.startswith(f"ambiguous-name: {clash} in {MEDICATIONS}:")


def test_a_name_that_a_medicine_and_a_diagnosis_claim_is_told(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, CONDITIONS, "names: {en: [malignancy]}", "names: {en: [Rituxan]}")
    (said,) = told(house)
    assert said.startswith("ambiguous-name: 'Rituxan' means malignancy here and rituximab")


@pytest.mark.parametrize("names", ["names: {en: [利妥昔单抗]}", "names: {en: [激素]}"])
def test_a_name_may_mean_another_thing_in_the_other_language(names: str, tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, MEDICATIONS, RITUXIMAB, f"    {names}\n")
    assert told(house) == []


def test_a_concept_may_have_the_same_name_twice(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, MEDICATIONS, RITUXIMAB, "    brands: {en: [Rituximab, rituximab]}\n")
    assert told(house) == []


def test_a_question_that_waits_for_itself_is_told(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, SCRIPT, PREGNANT, "    when: {pregnant: true}\n")
    assert told(house) == ["gate-cycle: these questions wait for each other: pregnant → pregnant"]


def test_gates_that_wait_for_each_other_over_three_questions_are_named_whole(
    tmp_path: Path,
) -> None:
    house = copy(tmp_path)
    sex = "  - id: sex\n    topic: about_you\n"
    change(house, SCRIPT, sex, sex + "    when: {taken: rituximab}\n")
    rituximab = "  - id: rituximab\n    topic: medicines\n"
    change(house, SCRIPT, rituximab, rituximab + "    when: {pregnant: false}\n")
    assert told(house) == [
        "gate-cycle: these questions wait for each other: sex → rituximab → pregnant → sex"
    ]


def test_a_gate_that_can_never_open_is_told(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, SCRIPT, PREGNANT, "    when: {age: {above: 120}}\n")
    assert told(house) == ["rule-never-true: the rule of pregnant can never be true"]


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ("{pregnancy: false}", "unknown-fact: there is no fact 'pregnancy'"),
        ("{hbsag: negativ}", "unknown-option: there is no option 'negativ'"),
        ("{has: hepatitis_bb}", "unknown-concept: there is no concept 'hepatitis_bb'"),
        (
            "{never_had: [rituximab]}",
            "rule-value: rituximab is a medication, and a condition is meant",
        ),
        ("{pregnant: never}", "rule-value: pregnant is a yes no and cannot be 'never'"),
        (
            "{has: true}",
            "bad-value: an item of 'implies': has takes the id of a condition, or a list of them",
        ),
    ],
)
def test_an_implication_that_speaks_of_nothing_is_told(
    then: str, said: str, tmp_path: Path
) -> None:
    house = copy(tmp_path)
    change(house, FACTS, "    then: {has: hepatitis_b}\n", f"    then: {then}\n")
    assert told(house) == [said]
