"""What was asked, what was answered, and what the answer did."""

from functools import lru_cache

from itpchat.conversation.views import Said
from itpchat.tui.widgets.folded import BLANK, Line, paragraph, said
from itpchat.tui.widgets.pane import Pane

_LEADS: dict[str, tuple[str, str]] = {
    "question": ("  ", "$muted"),
    "answer": ("  › ", "$spoken bold"),
    "effect": ("    ", "$ink"),
    "notice": ("  i ", "$care"),
    "problem": ("  ! ", "$care"),
}


class Transcript(Pane):
    """The conversation so far, its newest entry at the bottom and in view.

    It is scrolled as counted from the newest line. What is short lies at the bottom too, next to
    the question.
    """

    def __init__(self) -> None:
        super().__init__(id="transcript")
        self._entries: tuple[Said, ...] = ()
        self._below = 0

    def show(self, entries: tuple[Said, ...]) -> None:
        """Show these entries, the newest in view."""
        self._below = 0
        if entries != self._entries:
            self._entries = entries
            self.redraw()
        else:
            self._settle()

    def scroll_lines(self, lines: int) -> None:
        """Scroll by some lines."""
        most = max(0, self.lines - self.room.height)
        self._below = min(max(0, self._below - lines), most)
        self._settle()

    def place(self, height: int) -> int:
        """Say which line comes first; below nought where there are fewer than can be seen."""
        hidden = self.lines - height
        # What is short leaves a blank line before the question.
        return hidden - self._below if hidden >= 0 else hidden + 1

    def fold_lines(self, width: int) -> list[Line]:
        """Fold every entry; a question begins after a blank line."""
        lines: list[Line] = []
        for entry in self._entries:
            if entry.by == "question":
                lines.append(BLANK)
            lines += _folded(entry, width)
        return lines


@lru_cache(maxsize=1024)
def _folded(entry: Said, width: int) -> list[Line]:
    lead, style = _LEADS[entry.by]
    return paragraph(said(lead + entry.text, style), width, "", " " * len(lead))
