"""The conversation as a real process, with dialogs that itpchat does not ship."""

import shutil
import subprocess
import sys
from pathlib import Path

from itpchat.folders import Folders


def run_line(dialogs: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "itpchat.cli", "line", "--lang", "en", "--dialogs", str(dialogs)],
        input="",
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )


def own_dialogs(tmp_path: Path) -> Path:
    return Path(shutil.copytree(Folders.chosen().dialogs, tmp_path / "dialogs"))


def test_own_dialogs_that_are_sound_are_spoken(tmp_path: Path) -> None:
    done = run_line(own_dialogs(tmp_path), tmp_path)
    assert done.returncode == 0
    assert "Before we start" in done.stdout


def test_own_dialogs_that_name_an_unknown_fact_are_told_in_one_line(tmp_path: Path) -> None:
    dialogs = own_dialogs(tmp_path)
    script = dialogs / "patient.yaml"
    written = script.read_text(encoding="utf-8")
    script.write_text(written.replace("{fact: sex}", "{fact: sexx}"), encoding="utf-8")
    done = run_line(dialogs, tmp_path)
    assert done.returncode == 1
    assert "there is no fact 'sexx' (did you mean sex?)" in done.stderr
    assert "Traceback" not in done.stderr
