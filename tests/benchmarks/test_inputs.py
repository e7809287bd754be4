"""What the benchmarks measure with: patients, larger catalogues, a terminal."""

import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks.catalogues import answered, opened, with_trials
from benchmarks.patients import write_patients
from benchmarks.processes import environment
from benchmarks.terminals import Terminal
from itpchat.cli import main
from itpchat.folders import Folders
from itpchat.loading import read_content
from itpchat.settings import Settings
from itpchat.staging import load_setting


def test_patient_files_in_any_number_can_all_be_matched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = write_patients(tmp_path, 12)
    assert len({Path(name).name for name in names}) == 12
    assert main(["match", "--json", *names]) == 0
    assert capsys.readouterr().err == ""


def test_a_larger_catalogue_holds_copies_with_ids_of_their_own() -> None:
    folders = Folders.chosen()
    setting = load_setting(folders, Settings(), date(2026, 11, 22))
    larger = with_trials(setting, read_content(folders), 12)
    assert len({trial.id for trial in larger.catalogue.trials}) == 12
    begun = opened(larger)
    assert begun.view().stage == "question"
    assert len(begun.view().board) > len(opened(setting).view().board)
    assert len(list(answered(begun))) == 7


def test_a_terminal_tells_when_a_text_was_drawn_and_when_a_key_was() -> None:
    code = (
        "import sys, termios\n"
        "settings = termios.tcgetattr(0)\n"
        "settings[3] &= ~(termios.ICANON | termios.ECHO)\n"
        "termios.tcsetattr(0, termios.TCSANOW, settings)\n"
        "print('\\x1b[31mre\\x1b[1mady\\x1b[0m', flush=True)\n"
        "while True:\n"
        "    print('key', sys.stdin.read(1), flush=True)\n"
    )
    with Terminal((sys.executable, "-c", code)) as terminal:
        assert terminal.seconds_until("ready") > 0
        assert terminal.seconds_of_key("x") > 0
        assert b"key x" in terminal.drawn


def test_a_program_that_ends_before_it_draws_is_an_error_and_not_a_fast_one() -> None:
    with (
        Terminal((sys.executable, "-c", "print('goodbye')")) as terminal,
        pytest.raises(RuntimeError, match="goodbye"),
    ):
        terminal.seconds_until("never")


def test_what_is_measured_sees_a_full_terminal_and_pythons_own_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("ITPCHAT_NO_CACHE", "1")
    known = environment()
    assert not {"NO_COLOR", "PYTHONDONTWRITEBYTECODE", "ITPCHAT_NO_CACHE"} & known.keys()
    assert known["COLORTERM"] == "truecolor"
