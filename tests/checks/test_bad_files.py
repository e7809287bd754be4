"""Bad files, through the real command: one clear line, exit 1, little time, little memory."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checks.houses import CASES, FACTS, MEDICATIONS, SCRIPT, TRIAL, copy

pytestmark = pytest.mark.slow

MEMORY = 200_000_000
"""Bytes of address space: far less than a file of 100 MB would take to be read and decoded."""

MEMORY_FOR_A_FLOOD = 500_000_000
"""Bytes of address space for a file of 1 MB in which every line is wrong."""

CPU = 20
"""Seconds of computing, after which the system ends the process."""

FILES = [TRIAL, CASES, FACTS, MEDICATIONS, SCRIPT, "dialogs/wording.yaml", "dialogs/red_flags.yaml",
         "dialogs/help.yaml", "dialogs/places.yaml"]  # fmt: skip

PATIENT = "patient: 1\nas_of: 2026-11-22\nfacts: {age: 34}\n"


def run(house: Path, *arguments: str, memory: int = MEMORY) -> subprocess.CompletedProcess[str]:
    """Run the command within a house, under limits."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))

    return subprocess.run(
        [
            sys.executable,
            "-m",
            "itpchat.cli",
            *arguments,
            "--trials",
            "trials",
            "--dialogs",
            "dialogs",
        ],
        cwd=house,
        env={**os.environ, "XDG_CACHE_HOME": str(house / "cache")},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        preexec_fn=limited,
    )


def broken(path: Path) -> None:
    path.write_text("a: [1, 2\nb: }\n", encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(100_000_000)


def huge_text(path: Path) -> None:
    path.write_text("a: b\n" * 900_000, encoding="utf-8")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def deep_in_brackets(path: Path) -> None:
    path.write_text("[" * 100_000, encoding="utf-8")


def deep_in_lines(path: Path) -> None:
    path.write_text("".join(f"{' ' * n}a:\n" for n in range(1_000)), encoding="utf-8")


def alias_bomb(path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    path.write_text("\n".join(lines), encoding="utf-8")


def another_kind(path: Path) -> None:
    path.write_text("- just\n- a list\n", encoding="utf-8")


BAD: dict[str, tuple[Callable[[Path], None], str]] = {
    "broken": (broken, "is not valid YAML"),
    "empty": (empty, "is empty"),
    "huge": (huge, "is larger than 5 MB"),
    "huge_text": (huge_text, "the key 'a' stands here a second time"),
    "binary": (binary, "is not text in UTF-8"),
    "deep_in_brackets": (deep_in_brackets, "is nested more than 64 levels deep"),
    "deep_in_lines": (deep_in_lines, "is nested more than 64 levels deep"),
    "alias_bomb": (alias_bomb, "is not read here"),
    "another_kind": (another_kind, "the file is a list, not a mapping"),
}
"""Ways in which a file can be bad, each with what is said of it."""

FLOOD = 60
"""Lines that a file that is wrong throughout may print."""


def told_once(done: subprocess.CompletedProcess[str], file: str, says: str) -> None:
    """One clear line says what is wrong with the file, and the command ends with 1."""
    printed = done.stdout + done.stderr
    assert done.returncode == 1, printed[-2000:]
    assert "Traceback" not in printed
    lines = [line for line in printed.splitlines() if line.startswith(file)]
    assert 1 <= len(lines) <= FLOOD
    assert says in lines[0]
    assert all(len(line) < 300 for line in lines)


@pytest.mark.parametrize("bad", BAD)
def test_check_tells_of_every_bad_file_in_a_line(bad: str, tmp_path: Path) -> None:
    make, says = BAD[bad]
    house = copy(tmp_path)
    for file in FILES:
        make(house / file)
    done = run(house, "check")
    for file in FILES:
        told_once(done, file, says)


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("file", [TRIAL, FACTS])
def test_trials_tells_of_a_bad_file_in_a_line(bad: str, file: str, tmp_path: Path) -> None:
    make, says = BAD[bad]
    make(copy(tmp_path) / file)
    told_once(run(tmp_path, "trials"), file, says)


@pytest.mark.parametrize("bad", BAD)
def test_match_tells_of_a_bad_trial_in_a_line(bad: str, tmp_path: Path) -> None:
    make, says = BAD[bad]
    (copy(tmp_path) / "patient.yaml").write_text(PATIENT, encoding="utf-8")
    make(tmp_path / TRIAL)
    told_once(run(tmp_path, "match", "patient.yaml"), TRIAL, says)


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_patient_is_told_in_a_line_and_others_are_still_answered(
    bad: str, tmp_path: Path
) -> None:
    make, says = BAD[bad]
    (copy(tmp_path) / "good.yaml").write_text(PATIENT, encoding="utf-8")
    make(tmp_path / "patient.yaml")
    done = run(tmp_path, "match", "patient.yaml", "good.yaml", "--json")
    told_once(done, "patient.yaml", says)
    answer = json.loads(done.stdout)
    assert [patient["file"] for patient in answer["patients"]] == ["good.yaml"]
    assert says in answer["errors"][0]["message"]


@pytest.mark.parametrize(
    "command", [("check",), ("trials",), ("match", "patient.yaml")], ids=" ".join
)
def test_a_trial_without_a_section_is_told_in_a_line(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    house = copy(tmp_path)
    (house / "patient.yaml").write_text(PATIENT, encoding="utf-8")
    text = (house / TRIAL).read_text(encoding="utf-8")
    (house / TRIAL).write_text(text[: text.index("criteria:")], encoding="utf-8")
    told_once(run(house, *command), TRIAL, "the key 'criteria' is missing")


@pytest.mark.parametrize(
    "command", [("check",), ("trials",), ("match", "patient.yaml")], ids=" ".join
)
def test_a_folder_without_trials_is_told_in_a_line(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    house = copy(tmp_path)
    (house / "patient.yaml").write_text(PATIENT, encoding="utf-8")
    for path in (house / "trials").iterdir():
        path.unlink()
    told_once(run(house, *command), "trials", "no trial in this folder")


@pytest.mark.parametrize("folder", ["trials", "dialogs"])
@pytest.mark.parametrize(
    "command", [("check",), ("trials",), ("match", "patient.yaml")], ids=" ".join
)
def test_a_folder_that_does_not_exist_is_told_in_a_line(
    command: tuple[str, ...], folder: str, tmp_path: Path
) -> None:
    house = copy(tmp_path)
    (house / "patient.yaml").write_text(PATIENT, encoding="utf-8")
    (house / folder).rename(house / "elsewhere")
    told_once(run(house, *command), folder, "there is no such folder")


def wrong_throughout(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.writelines(f"word{number}: 1\n" for number in range(100_000))


def test_a_file_that_is_wrong_throughout_does_not_flood_the_screen(tmp_path: Path) -> None:
    house = copy(tmp_path)
    (house / "patient.yaml").write_text(PATIENT, encoding="utf-8")
    wrong_throughout(house / "patient.yaml")
    done = run(house, "match", "patient.yaml", memory=MEMORY_FOR_A_FLOOD)
    told_once(done, "patient.yaml", "'word0' is not known")
    wrong_throughout(house / TRIAL)
    for command in ("check", "trials"):
        done = run(house, command, memory=MEMORY_FOR_A_FLOOD)
        told_once(done, TRIAL, "'word0' is not known")
