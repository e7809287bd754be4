"""`itpchat sheet`, as a process of its own."""

import json
import stat
import subprocess
from pathlib import Path

import pytest

from tests.running import COMMAND, assert_told_once, run

PATIENT = """\
patient: 1
as_of: 2026-11-22
facts: {age: 34, sex: female, hiv_test: positive}
"""


@pytest.fixture
def patient(tmp_path: Path) -> Path:
    """Give the path of a patient file."""
    path = tmp_path / "patient.yaml"
    path.write_text(PATIENT, encoding="utf-8")
    return path


def test_the_ending_of_the_new_file_tells_the_form(patient: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.html"
    done = run("sheet", patient, "--out", out, "--lang", "zh")
    assert done.returncode == 0
    assert out.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="zh-Hans">')
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert "<td>阳性</td>" not in out.read_text(encoding="utf-8")


def test_private_answers_come_with_a_word_alone(patient: Path) -> None:
    told = run("sheet", patient, "--format", "json", "--private").stdout
    assert json.loads(told)["patient"]["facts"]["hiv_test"] == "positive"
    left = json.loads(run("sheet", patient, "--format", "json").stdout)
    assert left["patient"]["facts"] == {"age": 34, "sex": "female"}


def test_the_answers_go_out_as_fhir(patient: Path) -> None:
    bundle = json.loads(run("sheet", patient, "--format", "fhir").stdout)
    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert kinds == ["Questionnaire", "QuestionnaireResponse"]
    assert "hiv_test" not in json.dumps(bundle["entry"][1])


def test_a_file_that_is_there_is_not_overwritten(patient: Path) -> None:
    done = run("sheet", patient, "--out", patient, "--format", "text")
    assert done.returncode == 1
    assert "it is left as it is" in done.stderr
    assert patient.read_text(encoding="utf-8") == PATIENT


def test_a_passcode_of_one_letter_is_refused_before_anything_is_written(
    patient: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sheet.pdf"
    done = subprocess.run(
        [*COMMAND, "sheet", str(patient), "--out", str(out), "--passcode"],
        input="a\n", capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert_told_once(done, "The passcode is too short: use 8 signs or more, such as three words.")
    assert not out.exists()


def test_a_full_disk_behind_standard_output_is_told_in_a_line(patient: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "sheet", str(patient)],
            stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE,
            text=True, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert_told_once(
        done,
        "standard output: the disk is full, and nothing was written. "
        "Make room, or choose another disk.",
    )


def test_a_name_that_tells_no_form_is_told(patient: Path, tmp_path: Path) -> None:
    done = run("sheet", patient, "--out", tmp_path / "sheet.docx")
    assert done.returncode == 1
    assert "the name does not tell the form" in done.stderr


def test_a_file_that_cannot_be_read_is_told_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "patient.yaml"
    path.write_text("patient: 1\nfacts: {agee: 3}\n", encoding="utf-8")
    done = run("sheet", path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"{path}:2: " in done.stderr
