"""A disk that is really full: a small one in memory, which root can make.

Where mounting is not allowed, the limit on the size of files stands in for it.
"""

import os
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running import COMMAND

PATIENT = "patient: 1\nas_of: 2026-11-22\nfacts: {age: 34, sex: female}\n"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """Give a disk of 16 kB, or nothing where none can be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(place)],
        capture_output=True, check=False,
    )  # fmt: skip
    yield place if made.returncode == 0 else None
    if made.returncode == 0:
        subprocess.run(["umount", str(place)], check=True)


def _at_most() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, 16_384))


def test_a_sheet_for_which_there_is_no_room_leaves_nothing_behind(
    small_disk: Path | None, tmp_path: Path
) -> None:
    patient = tmp_path / "patient.yaml"
    patient.write_text(PATIENT, encoding="utf-8")
    folder = small_disk or tmp_path / "folder"
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [*COMMAND, "sheet", str(patient), "--out", str(folder / "sheet.pdf")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "ITPCHAT_NO_CACHE": "1"},
        preexec_fn=None if small_disk else _at_most,
    )
    assert done.returncode == 1
    told = "the disk is full, and nothing was written" if small_disk else "could not be written"
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not list(folder.iterdir())
