"""Follows docs/adding-a-trial.md to the letter: writes its files, runs its commands, compares."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from itpchat.cli import main

PAGE = Path(__file__).parents[2] / "docs" / "adding-a-trial.md"

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^(Write|Add) to `([^`]+)`:$")


@dataclass(frozen=True)
class Write:
    """Content for a file; `add` puts it after what is there."""

    file: str
    content: str
    add: bool


@dataclass(frozen=True)
class Run:
    """A command, and all that it prints."""

    command: str
    prints: str


def steps(page: str) -> Iterator[Write | Run]:
    """Give what the page asks for, in its order."""
    for block in _BLOCK.finditer(page):
        language, content = block.groups()
        lead = page[: block.start()].rstrip().rpartition("\n")[2]
        named = _FILE.fullmatch(lead)
        if language == "yaml":
            assert named, f"no file is named before the block that begins {content[:40]!r}"
            yield Write(named[2], content, add=named[1] == "Add")
        elif language == "console":
            first, _, rest = content.partition("\n")
            yield Run(first.removeprefix("$ "), rest)


def test_whoever_follows_the_page_sees_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("itpchat.commands.checking.today", lambda: date(2026, 11, 22))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for step in steps(PAGE.read_text(encoding="utf-8")):
        if isinstance(step, Write):
            path = Path(step.file)
            path.parent.mkdir(exist_ok=True)
            before = path.read_text(encoding="utf-8") if step.add else ""
            path.write_text(before + step.content, encoding="utf-8")
            continue
        program, *arguments = shlex.split(step.command)
        assert program == "itpchat"
        main(arguments)
        printed = capsys.readouterr()
        assert printed.out + printed.err == step.prints, step.command


def test_the_page_goes_from_a_page_to_a_patient() -> None:
    done = list(steps(PAGE.read_text(encoding="utf-8")))
    files = {step.file for step in done if isinstance(step, Write)}
    commands = [step.command for step in done if isinstance(step, Run)]
    assert files == {
        "my-trials/NCT09999999.yaml", "my-trials/NCT09999999.cases.yaml", "patient.yaml"
    }  # fmt: skip
    assert [command.split()[1] for command in commands] == [
        "check",
        "check",
        "check",
        "match",
        "check",
    ]
    assert "itpchat match" in commands[3]
