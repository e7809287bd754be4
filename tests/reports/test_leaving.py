"""Where a sheet leaves itpchat: what goes wrong is told, and harms nothing."""

import os
import stat
from pathlib import Path

import pytest

from itpchat.reports.leaving import NotDone, send_to_printer, write_new

CONTENT = b"%PDF-1.7 content"


def test_a_file_is_new_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    before = os.umask(0)
    try:
        write_new(path, CONTENT)
    finally:
        os.umask(before)
    assert path.read_bytes() == CONTENT
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def told_of(path: Path, content: bytes = CONTENT) -> str:
    """Give what is said when a file cannot be written; it is one line, in both languages."""
    with pytest.raises(NotDone) as caught:
        write_new(path, content)
    assert caught.value.to("zh") != str(caught.value)
    assert "\n" not in str(caught.value) + caught.value.to("zh")
    return str(caught.value)


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_text("older")
    assert "is left as it is" in told_of(path)
    assert path.read_text() == "older"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert "is left as it is" in told_of(tmp_path / "link")
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "there is no such folder" in told_of(tmp_path / "nowhere" / "sheet.pdf")
    (tmp_path / "file").write_text("")
    assert "there is no such folder" in told_of(tmp_path / "file" / "sheet.pdf")


def test_a_name_that_hides_an_escape_sequence_is_shown_harmless(tmp_path: Path) -> None:
    told = told_of(tmp_path / "no\x1b[2J" / "sheet.pdf")
    assert "\x1b" not in told


def test_a_full_disk_is_told_and_leaves_no_half_written_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "the disk is full, and nothing was written" in told_of(tmp_path / "sheet.pdf")
    assert not list(tmp_path.iterdir())


# Printers: a program named lp that stands first on the path


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the place of a printing program of our own."""
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return tmp_path / "lp"


def is_program(path: Path, lines: str) -> None:
    """Make a file a program of the shell."""
    path.write_text(f"#!/bin/sh\n{lines}\n")
    path.chmod(0o700)


def test_the_printer_gets_the_sheet_from_standard_input(lp: Path, tmp_path: Path) -> None:
    is_program(lp, f'echo "$@" > {tmp_path}/arguments; cat > {tmp_path}/printed')
    send_to_printer("ward-3", CONTENT)
    assert (tmp_path / "printed").read_bytes() == CONTENT
    told = (tmp_path / "arguments").read_text().split()
    assert told[:3] == ["-s", "-d", "ward-3"]
    assert "media=A4" in told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("cat > /dev/null; exit 1", "The printer did not take the sheet"),
        ("exit 1", "The printer did not take the sheet"),
        ("exec tail -f /dev/null", "The printer does not answer"),
    ],
)
def test_a_printer_that_fails_or_hangs_is_told(lp: Path, lines: str, told: str) -> None:
    is_program(lp, lines)
    with pytest.raises(NotDone, match=told):
        # More than a pipe holds, so that a program that does not read is noticed.
        send_to_printer("ward-3", CONTENT * 20_000, takes=0.3)


def test_no_printer_and_no_printing_program_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotDone, match="No printer is set here"):
        send_to_printer(None, CONTENT)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotDone, match="The printing program"):
        send_to_printer("ward-3", CONTENT)
