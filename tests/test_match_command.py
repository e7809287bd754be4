"""`itpchat match` as a process: what it prints, and what it says of bad input."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.case_collector import shipped_catalogue
from tests.running import COMMAND, assert_told_once, printed, run

APIXABAN = """\
patient: 1
as_of: 2026-11-22
facts:
  age: 34
  platelet_count: {value: 12, date: 2026-11-20}
  itp_diagnosed_on: 2023-05
treatments:
  - {concept: apixaban, taking: true}
"""
RITUXIMAB = """\
{"patient": 1, "as_of": "2026-11-22", "facts": {"itp_primary": true},
 "treatments": [{"concept": "rituximab", "taking": false, "stopped_on": "2026-10-01"}],
 "no_other_treatments": true}
"""
CONTRADICTING = """\
patient: 1
as_of: 2026-11-22
facts: {sex: male, pregnant: true}
"""
BROKEN = """\
patient: 1
facts:
  age: 430
"""

TRIAL_KEYS = [
    "id", "verdict", "recruitment", "eligible_from", "ruled_out_by", "needs", "criteria",
]  # fmt: skip
CRITERION_KEYS = ["id", "outcome", "because", "needs", "lifts", "eligible_from"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "apixaban.yaml": APIXABAN,
        "rituximab.json": RITUXIMAB,
        "contradicting.yaml": CONTRADICTING,
        "broken.yaml": BROKEN,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def trial_of(patient: dict[str, Any], trial_id: str) -> dict[str, Any]:
    (found,) = (trial for trial in patient["trials"] if trial["id"] == trial_id)
    assert isinstance(found, dict)
    return found


def criterion_of(trial: dict[str, Any], criterion_id: str) -> dict[str, Any]:
    (found,) = (one for one in trial["criteria"] if one["id"] == criterion_id)
    assert isinstance(found, dict)
    return found


def test_the_json_has_the_shape_of_the_contract(folder: Path) -> None:
    done = run("match", "apixaban.yaml", "rituximab.json", "--json", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    told = printed(done)
    assert list(told) == ["catalogue", "patients"]
    assert told["catalogue"] == shipped_catalogue().digest
    assert told["catalogue"].startswith("sha256:")
    assert [list(patient) for patient in told["patients"]] == [["file", "as_of", "trials"]] * 2
    assert [patient["file"] for patient in told["patients"]] == ["apixaban.yaml", "rituximab.json"]
    for patient in told["patients"]:
        assert patient["as_of"] == "2026-11-22"
        ids = [trial["id"] for trial in patient["trials"]]
        assert ids == [trial.id for trial in shipped_catalogue().trials]
        for trial in patient["trials"]:
            assert list(trial) == TRIAL_KEYS
            assert {tuple(criterion) for criterion in trial["criteria"]} == {tuple(CRITERION_KEYS)}


def test_a_blood_thinner_that_is_taken_now_rules_out_and_may_be_lifted_by_a_change(
    folder: Path,
) -> None:
    (patient,) = printed(run("match", "apixaban.yaml", "--json", cwd=folder))["patients"]
    trial = trial_of(patient, "NCT06352281")
    assert trial["verdict"] == "ruled_out"
    assert trial["recruitment"] == "open"
    assert trial["ruled_out_by"] == ["exclusion-4"]
    assert trial["eligible_from"] is None
    assert {"hbsag", "pregnant"} <= set(trial["needs"])
    assert criterion_of(trial, "exclusion-4") == {
        "id": "exclusion-4",
        "outcome": "fails",
        "because": [{"fact": "taking:anticoagulant", "value": "apixaban"}],
        "needs": [],
        "lifts": "may_change",
        "eligible_from": None,
    }
    assert criterion_of(trial, "inclusion-5") == {
        "id": "inclusion-5",
        "outcome": "passes",
        "because": [{"fact": "platelet_count", "value": 12}],
        "needs": [],
        "lifts": None,
        "eligible_from": None,
    }


def test_a_wait_is_told_with_its_first_day(folder: Path) -> None:
    (patient,) = printed(run("match", "rituximab.json", "--json", cwd=folder))["patients"]
    fails = criterion_of(trial_of(patient, "NCT06813157"), "exclusion-5")
    assert fails["because"] == [
        {"fact": "taken:rituximab", "value": "rituximab"},
        {"fact": "taken:rituximab.stopped_on", "value": "2026-10-01"},
    ]
    assert (fails["lifts"], fails["eligible_from"]) == ("date", "2027-03-19")


def test_answers_that_contradict_each_other_are_reported(folder: Path) -> None:
    (patient,) = printed(run("match", "contradicting.yaml", "--json", cwd=folder))["patients"]
    assert patient["contradictions"] == [["pregnant", "sex"]]
    pregnancy = criterion_of(trial_of(patient, "NCT06352281"), "exclusion-15")
    assert pregnancy["outcome"] == "unknown"
    text = run("match", "contradicting.yaml", cwd=folder).stdout
    assert "these answers contradict each other: Pregnant, Sex" in text


def test_what_follows_from_another_answer_says_so(folder: Path) -> None:
    (folder / "man.yaml").write_text("{patient: 1, facts: {sex: male}}", encoding="utf-8")
    (patient,) = printed(run("match", "man.yaml", "--json", cwd=folder))["patients"]
    pregnancy = criterion_of(trial_of(patient, "NCT06352281"), "exclusion-15")
    assert pregnancy["because"] == [
        {"fact": "pregnant", "value": False, "implied_by": ["sex"]},
        {"fact": "breastfeeding", "value": False, "implied_by": ["sex"]},
    ]


def test_one_broken_file_is_reported_and_the_others_are_answered(folder: Path) -> None:
    names = ("apixaban.yaml", "broken.yaml", "missing.yaml", "rituximab.json")
    done = run("match", *names, "--json", cwd=folder)
    assert done.returncode == 1
    told = printed(done)
    assert [patient["file"] for patient in told["patients"]] == ["apixaban.yaml", "rituximab.json"]
    assert told["errors"] == [
        {"file": "broken.yaml", "line": 3, "message": "age cannot be 430 (from 0 to 120 years)"},
        {
            "file": "missing.yaml",
            "line": None,
            "message": "there is no such file (check its name and folder)",
        },
    ]
    assert_told_once(
        done,
        "broken.yaml:3: age cannot be 430 (from 0 to 120 years)",
        "missing.yaml: there is no such file (check its name and folder)",
    )


def test_people_get_the_same_answers_as_text_in_either_language(folder: Path) -> None:
    done = run("match", "apixaban.yaml", "broken.yaml", cwd=folder)
    assert done.returncode == 1
    assert "apixaban.yaml (22 November 2026)" in done.stdout
    assert "NCT06352281  not now; listed as open" in done.stdout
    assert "exclusion-4: " in done.stdout
    assert_told_once(done, "broken.yaml:3: age cannot be 430 (from 0 to 120 years)")
    done = run("match", "apixaban.yaml", "--lang", "zh", cwd=folder)
    assert done.returncode == 0
    assert "2026年11月22日" in done.stdout
    assert "NCT06352281  目前不符合；登记为开放" in done.stdout


@pytest.mark.parametrize("command", ["match", "trials"])
def test_nobody_is_ever_called_eligible(folder: Path, command: str) -> None:
    arguments = ("apixaban.yaml", "rituximab.json") if command == "match" else ("NCT06352281",)
    assert "eligible" not in run(command, *arguments, cwd=folder).stdout.lower()


def test_another_day_of_asking_overrides_that_of_the_file(folder: Path) -> None:
    done = run("match", "rituximab.json", "--json", "--as-of", "2027-03-19", cwd=folder)
    (patient,) = printed(done)["patients"]
    assert patient["as_of"] == "2027-03-19"
    trial = trial_of(patient, "NCT06813157")
    assert criterion_of(trial, "exclusion-5")["outcome"] == "passes"
    assert trial["recruitment"] == "open"
    done = run("match", "rituximab.json", "--json", "--as-of", "2027-03-18", cwd=folder)
    (patient,) = printed(done)["patients"]
    assert criterion_of(trial_of(patient, "NCT06813157"), "exclusion-5")["outcome"] == "fails"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "the following arguments are required: FILE"),
        (("p.yaml", "--jsn"), "unrecognized arguments: --jsn"),
        (("p.yaml", "--as-of", "2026-13-01"), "'2026-13-01' is no date"),
        (("p.yaml", "--as-of", "2026-11"), "2026-11 is no single day: write 2026-11-22"),
        (("p.yaml", "--as-of", "9999-12-31"), "'9999-12-31' is no date"),
        (("p.yaml", "--as-of"), "expected one argument"),
        (("p.yaml", "--lang", "fr"), "invalid choice: 'fr'"),
    ],
)
def test_wrong_usage_is_told_with_exit_2(arguments: tuple[str, ...], said: str) -> None:
    done = run("match", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_help_shows_an_example() -> None:
    done = run("match", "--help")
    assert done.returncode == 0
    assert "example: itpchat match patient.yaml --json --as-of 2026-11-22" in done.stdout


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{patient: 1, facts: {platlet_count: 1}}",
         "p.yaml:1: there is no fact 'platlet_count' (did you mean platelet_count?)"),
        ("patient: 1\nfacts:\n  age: old\n", "p.yaml:3: age is a number, not 'old' (in years)"),
        ("patient: 1\nfacts:\n  pregnant: yes\n",
         "p.yaml:3: pregnant is true or false, not 'yes' (write true, false or unsure)"),
        ("patient: 1\nas_of: 2026-11-22\nfacts:\n  itp_diagnosed_on: 2027-01-01\n",
         "p.yaml:4: itp_diagnosed_on: 2027-01-01 lies after 2026-11-22, the day of asking "
         "(a day in the past is meant)"),
        ("patient: 1\ntreatments:\n - {concept: ivig, started_on: 2026,\n    stopped_on: 2025}\n",
         "p.yaml:4: stopped_on lies before started_on (swap them)"),
        ("", "p.yaml: is empty (write its content or remove it)"),
    ],
)  # fmt: skip
def test_bad_input_is_one_clear_line_and_exit_1(tmp_path: Path, text: str, line: str) -> None:
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    done = run("match", "p.yaml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert_told_once(done, line)


def test_strange_files_are_told_and_never_end_in_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)))
    (tmp_path / "deep.yaml").write_text("[" * 10_000, encoding="utf-8")
    (tmp_path / "bomb.yaml").write_text("a: &a [1]\nb: [*a, *a]\n", encoding="utf-8")
    (tmp_path / "list.json").write_text("[1, 2]", encoding="utf-8")
    (tmp_path / "half.json").write_text('{"patient": 1', encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    names = sorted(path.name for path in tmp_path.iterdir())
    done = run("match", *names, "--json", cwd=tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert {error["file"] for error in printed(done)["errors"]} == set(names)


def test_a_reader_that_goes_away_early_is_no_crash(folder: Path) -> None:
    for arguments in (["match", *["apixaban.yaml"] * 40, "--json"], ["match", "apixaban.yaml"]):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as closed:
            done = subprocess.run(
                [*COMMAND, *arguments],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=closed,
                stderr=subprocess.PIPE,
                timeout=60,
                check=False,
            )
        assert done.stderr == b""
        assert done.returncode == 1


def test_a_terminal_without_chinese_gets_escapes_and_no_traceback(folder: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = run("match", "apixaban.yaml", "--lang", "zh", cwd=folder, env=ascii_only)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u76ee\\u524d" in done.stdout
    done = run("match", "apixaban.yaml", "--json", cwd=folder, env=ascii_only)
    assert json.loads(done.stdout)["patients"]


def test_a_folder_without_trials_is_told(tmp_path: Path) -> None:
    (tmp_path / "p.yaml").write_text("patient: 1", encoding="utf-8")
    (tmp_path / "none").mkdir()
    done = run("match", "p.yaml", "--trials", "none", cwd=tmp_path)
    assert done.returncode == 1
    assert_told_once(
        done,
        "none: no trial in this folder "
        "(put files such as NCT01234567.yaml there, or name another folder with --trials)",
    )
    done = run("match", "p.yaml", "--dialogs", "nowhere", cwd=tmp_path)
    assert done.returncode == 1
    assert_told_once(done, "nowhere: there is no such folder (check the name)")
