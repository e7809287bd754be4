"""What was asked, what was answered, and what the answer did."""

from functools import lru_cache

from textual import events

from itpchat.conversation.views import Said
from itpchat.tui.widgets.pane import BLANK, Line, Pane, paragraph, said

_LEADS: dict[str, tuple[str, str]] = {
    "question": ("  ", "$muted"),
    "answer": ("  › ", "$spoken bold"),
    "effect": ("    ", "$ink"),
    "notice": ("  i ", "$care"),
    "problem": ("  ! ", "$care"),
}


class Transcript(Pane):
    """The conversation so far, its newest entry at the bottom and in view."""

    def __init__(self) -> None:
        super().__init__(id="transcript")
        self._entries: tuple[Said, ...] = ()

    def show(self, entries: tuple[Said, ...]) -> None:
        """Show these entries."""
        if entries != self._entries:
            self._entries = entries
            self.redraw()
        self.call_after_refresh(self.to_newest)

    def to_newest(self) -> None:
        """Bring the newest entry into view."""
        self.scroll_end(animate=False, force=True)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the newest entry in view, at the bottom."""
        self.redraw()
        self.to_newest()

    def fold_lines(self, width: int) -> list[Line]:
        """Fold every entry; a question begins after a blank line."""
        lines: list[Line] = []
        for entry in self._entries:
            if entry.by == "question":
                lines.append(BLANK)
            lines += _folded(entry, width)
        # What is short lies at the bottom, next to the question.
        spare = self.content_size.height - len(lines)
        return [BLANK] * (spare - 1) + lines + [BLANK] if spare > 0 else lines


@lru_cache(maxsize=1024)
def _folded(entry: Said, width: int) -> list[Line]:
    lead, style = _LEADS[entry.by]
    return paragraph(said(lead + entry.text, style), width, "", " " * len(lead))
