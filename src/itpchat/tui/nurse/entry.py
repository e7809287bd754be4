"""The typing line of the nurse's screen: a note of many lines is taken as it was pasted."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from itpchat.printable import printable
from itpchat.tui.widgets.answer import TypingLine

FITS = 400
"""A pasted text that is longer, or of several lines, is read at once and not put in the line."""


class NoteLine(TypingLine):
    """A line that hands a pasted note on as a whole."""

    def __init__(self, pressed: Callable[[str], bool], pasted: Callable[[str], None]) -> None:
        super().__init__(pressed, FITS * 5)
        self._pasted = pasted

    def _on_paste(self, event: events.Paste) -> None:
        text = event.text.strip()
        if self.password or (len(text) <= FITS and not any(sign in text for sign in "\r\n")):
            return
        event.stop()
        event.prevent_default()
        self._pasted(_lines(f"{self.value} {event.text}".strip()))


class Entry(Horizontal):
    """The typing line with its sign."""

    def __init__(self, pressed: Callable[[str], bool], pasted: Callable[[str], None]) -> None:
        super().__init__(id="answer")
        self.line = NoteLine(pressed, pasted)

    def compose(self) -> ComposeResult:
        """A sign, and the line."""
        yield Static("›", markup=False, id="sign")
        yield self.line

    def show(self, hint: str, *, masked: bool) -> None:
        """Offer the line with a hint; what is typed is shown, or masked."""
        self.line.placeholder = printable(hint)
        self.line.password = masked

    def offer(self, text: str) -> None:
        """Put a text into the line, selected, so that typing replaces it."""
        with self.line.prevent(Input.Changed):
            self.line.value = text
        self.line.action_select_all()

    def empty(self) -> None:
        """Empty the line."""
        with self.line.prevent(Input.Changed):
            self.line.value = ""


def _lines(text: str) -> str:
    """Give a text in which line ends stay, and nothing that a terminal would obey."""
    return "\n".join(printable(line) for line in text.splitlines())
