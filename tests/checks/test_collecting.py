"""All that is wrong is told at once, in the order of files and lines, and nothing twice."""

import json
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from itpchat.checks import check
from itpchat.documents import read_file
from itpchat.folders import Folders
from tests.checks.houses import (
    CASES,
    CLEAN,
    CONDITIONS,
    FACTS,
    MEDICATIONS,
    SCRIPT,
    TODAY,
    TRIAL,
    change,
    check_house,
    codes,
    copy,
)


def test_faults_of_every_file_are_told_at_once(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, CASES, "inclusion-2: passes", "inclusion-2: pass")
    change(house, TRIAL, "enrolment: 20", "enrolment: 20\nenrollment: 20")
    change(house, TRIAL, "rule: {hbsag: positive}", "rule: {hbsag: postive}")
    change(house, FACTS, "topic: blood", "topic: bloods")
    change(house, MEDICATIONS, "in: {corticosteroid: WHO ATC H02AB02}", "in: {steroids: invented}")
    change(house, CONDITIONS, "zh: 感染}", "zh: infection}")
    (house / "dialogs" / "red_flags.yaml").write_text("flags: [\n", encoding="utf-8")
    problems = check_house(house)
    assert [(problem.file, problem.code) for problem in problems] == [
        ("dialogs/facts.yaml", "unknown-topic"),
        ("dialogs/red_flags.yaml", "yaml-syntax"),
        ("dialogs/vocabulary/conditions.yaml", "same-in-both-languages"),
        ("dialogs/vocabulary/medications.yaml", "unknown-class"),
        ("trials/NCT01234567.cases.yaml", "unknown-outcome"),
        ("trials/NCT01234567.yaml", "unknown-key"),
        ("trials/NCT01234567.yaml", "unknown-option"),
    ]


def test_problems_stand_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, TRIAL, "rule: {has: malignancy}", "rule: {has: malignancies}")
    change(house, TRIAL, "phase: ", "phases: ")
    change(house, SCRIPT, "topic: itp", "topic: ipt")
    order = [(problem.file, problem.line or 0) for problem in check_house(house)]
    assert len(order) == 4
    assert order == sorted(order)


def test_a_fault_in_one_criterion_does_not_hide_those_of_others(tmp_path: Path) -> None:
    house = copy(tmp_path)
    change(house, TRIAL, "rule: {ecog: {to: 2}}", "rule: {ecog: 2}\n    ruel: {}")
    change(house, TRIAL, "rule: {hbsag: positive}", "rule: {hbsag: postive}")
    assert sorted(codes(check_house(house)), key=str) == [
        "rule-shape",
        "unknown-key",
        "unknown-option",
    ]


def test_what_follows_from_a_broken_entry_is_not_told_again_where_it_is_named(
    tmp_path: Path,
) -> None:
    house = copy(tmp_path)
    change(house, FACTS, "    label: {en: Platelet count, zh: 血小板计数}\n", "")
    change(house, MEDICATIONS, "label: {en: rituximab, zh: 利妥昔单抗}", "label: rituximab")
    assert [(p.file, p.code) for p in check_house(house)] == [
        ("dialogs/facts.yaml", "missing-key"),
        ("dialogs/vocabulary/medications.yaml", "wrong-kind"),
    ]


def test_without_facts_everything_else_is_still_checked(tmp_path: Path) -> None:
    house = copy(tmp_path)
    (house / FACTS).write_text("facts: [", encoding="utf-8")
    change(house, TRIAL, "  - id: exclusion-4", "  - id: exclusion-5")
    assert codes(check_house(house)) == ["yaml-syntax", "numbering-gap"]


def test_two_trials_are_told_apart_by_their_files(tmp_path: Path) -> None:
    house = copy(tmp_path)
    text = (house / TRIAL).read_text(encoding="utf-8").replace("NCT01234567", "NCT07654321")
    (house / "trials" / "NCT07654321.yaml").write_text(text, encoding="utf-8")
    (problem,) = check_house(house)
    assert (problem.file, problem.code) == ("trials/NCT07654321.yaml", "no-cases")


# Whatever stands in a file, there are problems and no traceback

ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    2.5,
    "",
    "odd",
    "{name}",
    [],
    ["odd"],
    {},
    {"odd": 1},
    {"en": "x", "zh": "x"},
]
FILES = [TRIAL, CASES, FACTS, SCRIPT, MEDICATIONS, CONDITIONS]


def places(data: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield at
    inside = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, value in inside:
        yield from places(value, (*at, key))


def put(data: Any, at: tuple[Any, ...], value: Any) -> Any:
    if not at:
        return value
    data[at[0]] = put(data[at[0]], at[1:], value)
    return data


@settings(
    max_examples=150,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_whatever_stands_anywhere_in_a_file_is_told_without_a_traceback(
    tmp_path: Path, data: st.DataObject
) -> None:
    file = data.draw(st.sampled_from(FILES))
    content: Any = read_file(CLEAN / file).data
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.sampled_from(list(places(content))))
        content = put(content, at, deepcopy(data.draw(st.sampled_from(ODD))))
    house = copy(tmp_path)
    (house / file).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    problems = check_house(house)
    assert all(problem.code and problem.fix and problem.line for problem in problems)
    (house / file).write_text((CLEAN / file).read_text(encoding="utf-8"), encoding="utf-8")


def test_what_ships_has_no_error() -> None:
    problems = check(Folders.chosen(), TODAY)
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
