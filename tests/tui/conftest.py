"""What every test of the screen needs: a known terminal, and pictures to compare with."""

import re
from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from itpchat.tui.app import ItpchatApp

_NUMBERED = re.compile(r"terminal-\d+")


class Picture(SingleFileSnapshotExtension):
    """One SVG file for each picture."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


@pytest.fixture(autouse=True)
def _known_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def looks_as_before(snapshot: SnapshotAssertion) -> Callable[[ItpchatApp], bool]:
    """Compare what an app shows with its picture. `pytest --snapshot-update` takes new ones."""
    pictures = snapshot.use_extension(Picture)
    return lambda app: bool(_NUMBERED.sub("terminal", app.export_screenshot()) == pictures)
