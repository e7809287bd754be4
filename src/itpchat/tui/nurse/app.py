"""The nurse's app: the same frame as the conversation's, with another screen in it."""

from pathlib import Path, PurePath
from typing import Any

from textual.screen import Screen

from itpchat.tui import app as conversation_app
from itpchat.tui.app import ItpchatApp
from itpchat.tui.nurse.screen import NurseScreen
from itpchat.tui.nurse.state import Desk

_TUI = Path(conversation_app.__file__).parent
_STYLES: list[str | PurePath] = [
    *(_TUI / "widgets" / f"{name}.tcss" for name in ("pane", "answer", "board", "keybar")),
    _TUI / "screens" / "drawn.tcss",
    Path(__file__).parent / "nurse.tcss",
]


class NurseApp(ItpchatApp, inherit_bindings=False):
    """An intake in a terminal. Its return value is the exit code."""

    CSS_PATH = _STYLES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.intake.conversation)
        self._desk = desk

    def get_default_screen(self) -> Screen[Any]:
        """Begin on the one screen there is."""
        return NurseScreen(self._desk, colour=self.colour)
