"""Faults that no piece of text can show: of files and folders as such."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from itpchat.checks.table import DIAGNOSTICS
from itpchat.documents import BadInput, Problem, read_file
from tests.checks.houses import CASES, FACTS, SCRIPT, TRIAL, check_house, copy


def no_folder(house: Path) -> None:
    (house / "dialogs").rename(house / "words")


def no_trials(house: Path) -> None:
    (house / TRIAL).unlink()
    (house / CASES).unlink()


def unread_file(house: Path) -> None:
    (house / "trials" / "NCT07654321.yml").write_text("trial: 1\n", encoding="utf-8")


def no_file(house: Path) -> None:
    (house / FACTS).unlink()


def unreadable(house: Path) -> None:
    (house / FACTS).unlink()
    (house / FACTS).symlink_to("facts.yaml")


def not_a_file(house: Path) -> None:
    (house / FACTS).unlink()
    (house / FACTS).mkdir()


def too_large(house: Path) -> None:
    with (house / SCRIPT).open("r+b") as file:
        file.truncate(100_000_000)


def too_many_values(house: Path) -> None:
    (house / SCRIPT).write_text(f"[{','.join('1' * 200_001)}]", encoding="utf-8")


def too_deep(house: Path) -> None:
    (house / SCRIPT).write_text("[" * 65 + "]" * 65, encoding="utf-8")


def not_text(house: Path) -> None:
    (house / SCRIPT).write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")


def hidden_line_end(house: Path) -> None:
    text = (house / SCRIPT).read_text(encoding="utf-8")
    (house / SCRIPT).write_text(text.replace("dialog: patient", "dialog: patient\u2028"), "utf-8")


def cases_without_trial(house: Path) -> None:
    text = (house / CASES).read_text(encoding="utf-8").replace("NCT01234567", "NCT07654321")
    (house / "trials" / "NCT07654321.cases.yaml").write_text(text, encoding="utf-8")


def no_cases(house: Path) -> None:
    (house / CASES).unlink()


STAGED: dict[str, tuple[Callable[[Path], None] | None, str]] = {
    "no-folder": (no_folder, "dialogs:1: there is no such folder (check the name)"),
    "no-trials": (
        no_trials,
        "trials:1: no trial in this folder (put files such as NCT01234567.yaml there, or name "
        "another folder with --trials)",
    ),
    "unread-file": (
        unread_file,
        "trials/NCT07654321.yml:1: is not read: only files that end in .yaml are "
        "(rename it to NCT07654321.yaml)",
    ),
    "no-file": (
        no_file,
        "dialogs/facts.yaml:1: there is no such file (check its name and folder)",
    ),
    "no-permission": (None, "staged below, for nothing is forbidden to root"),
    "unreadable": (
        unreadable,
        "dialogs/facts.yaml:1: cannot be read: too many levels of symbolic links "
        "(check its name and folder)",
    ),
    "not-a-file": (not_a_file, "dialogs/facts.yaml:1: is a folder (name a file in it)"),
    "too-large": (
        too_large,
        "dialogs/patient.yaml:1: is larger than 5 MB (is it the right file? Split it if it is)",
    ),
    "too-many-values": (
        too_many_values,
        "dialogs/patient.yaml:1: holds more than 200000 values "
        "(is it the right file? Split it if it is)",
    ),
    "too-deep": (
        too_deep,
        "dialogs/patient.yaml:1: is nested more than 64 levels deep "
        "(check the brackets and the indentation)",
    ),
    "not-text": (
        not_text,
        "dialogs/patient.yaml:1: is not text in UTF-8 (save it as plain text in UTF-8)",
    ),
    "hidden-line-end": (
        hidden_line_end,
        "dialogs/patient.yaml:1: holds a line separator that editors do not show, U+2028 "
        "(delete it and type the line again)",
    ),
    "json-syntax": (None, "told of patient files alone"),
    "cases-without-trial": (
        cases_without_trial,
        "trials/NCT07654321.cases.yaml:1: there is no trial NCT07654321 beside these cases "
        "(add NCT07654321.yaml)",
    ),
    "no-cases": (
        no_cases,
        "trials/NCT01234567.yaml:1: NCT01234567 has no cases (write NCT01234567.cases.yaml)",
    ),
}
"""For each code without an example, how to bring it about, and what is then said."""


def told(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}: {problem.message} ({problem.fix})"


@pytest.mark.parametrize("code", [code for code, (stage, _) in STAGED.items() if stage])
def test_a_fault_of_a_file_as_such_is_told_and_nothing_else(code: str, tmp_path: Path) -> None:
    stage, says = STAGED[code]
    assert stage is not None
    stage(copy(tmp_path))
    (problem,) = check_house(tmp_path)
    assert problem.code == code
    assert problem.severity == DIAGNOSTICS[code].severity
    assert told(problem) == says


def test_a_file_that_may_not_be_read_is_told_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened = os.open

    def forbidden(file: str, flags: int) -> int:
        if file.endswith("facts.yaml"):
            raise PermissionError(13, "Permission denied")
        return opened(file, flags)

    monkeypatch.setattr("itpchat.documents.sources.os.open", forbidden)
    (problem,) = check_house(copy(tmp_path))
    assert problem.code == "no-permission"
    assert told(problem) == "dialogs/facts.yaml:1: may not be read (ask its owner for permission)"


def test_a_patient_file_that_is_called_json_and_is_none_is_told(tmp_path: Path) -> None:
    patient = tmp_path / "patient.json"
    patient.write_text('{"patient": 1,}', encoding="utf-8")
    with pytest.raises(BadInput) as raised:
        read_file(patient)
    (problem,) = raised.value.problems
    assert problem.code == "json-syntax"
    assert problem.severity == DIAGNOSTICS["json-syntax"].severity
