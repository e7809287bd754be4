"""`itpchat match` of many patients: one after the other, and one JSON object all the same."""

import json
from pathlib import Path
from typing import Any

import pytest

from itpchat.cli import main
from itpchat.documents import read_file

AGES = (8, 34, 76)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """A file for each age, and one that is wrong."""
    for age in AGES:
        text = f"patient: 1\nas_of: 2026-11-22\nfacts: {{age: {age}}}\n"
        (tmp_path / f"{age:02}.yaml").write_text(text)
    (tmp_path / "wrong.yaml").write_text("patient: 7\n")
    return sorted(map(str, tmp_path.iterdir()))


def test_many_patients_are_answered_as_each_of_them_alone(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*names: str) -> dict[str, Any]:
        main(["match", "--json", *names])
        answer: dict[str, Any] = json.loads(capsys.readouterr().out)
        return answer

    together, alone = told(*files), [told(file) for file in files]
    assert together["patients"] == [patient for one in alone for patient in one["patients"]]
    assert together["errors"] == alone[-1]["errors"]
    assert [set(one) - {"catalogue", "patients"} for one in alone] == [
        set(),
        set(),
        set(),
        {"errors"},
    ]


def test_no_file_that_can_be_read_is_still_one_json_object(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["match", "--json", files[-1]]) == 1
    assert json.loads(capsys.readouterr().out)["patients"] == []


def test_a_patient_is_answered_before_the_next_one_is_read(
    files: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def reading(file: str) -> Any:
        seen.append(capsys.readouterr().out)
        return read_file(file)

    monkeypatch.setattr("itpchat.commands.matching.read_file", reading)
    main(["match", "--json", *files[:3]])
    assert ['"age", "value": 34' in part for part in seen] == [False, False, True]
    assert '"age", "value": 76' in capsys.readouterr().out
