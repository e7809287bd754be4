"""What was asked, what was answered, and what the answer did."""

from functools import lru_cache
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from itpchat.conversation.views import Said
from itpchat.tui.widgets.pane import BLANK, Line, Pane, paragraph, said

_WHEEL = 3
"""Lines that one turn of a mouse wheel moves."""

_LEADS: dict[str, tuple[str, str]] = {
    "question": ("  ", "$muted"),
    "answer": ("  › ", "$spoken bold"),
    "effect": ("    ", "$ink"),
    "notice": ("  i ", "$care"),
    "problem": ("  ! ", "$care"),
}


class Transcript(Pane):
    """The conversation so far, its newest entry at the bottom and in view.

    It scrolls by itself, counted from the newest line: with Textual's own scrolling every answer
    was drawn three times, once where it had stood, once moved, and once with its scroll bar.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"transcript--bar", "transcript--thumb"}

    def __init__(self) -> None:
        super().__init__(id="transcript")
        self._entries: tuple[Said, ...] = ()
        self._below = 0

    def show(self, entries: tuple[Said, ...]) -> None:
        """Show these entries, the newest in view."""
        if entries != self._entries:
            self._entries = entries
            self.redraw()
        self._scroll(self._below)

    def scroll_page(self, step: int) -> None:
        """Scroll by a page less one line."""
        self._scroll(step * max(1, self.size.height - 1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go back a few lines."""
        event.stop()
        self._scroll(-_WHEEL)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go forward a few lines."""
        event.stop()
        self._scroll(_WHEEL)

    def _scroll(self, lines: int) -> None:
        most = max(0, self.lines - self.size.height)
        below = min(max(0, self._below - lines), most)
        if below != self._below:
            self._below = below
            self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the newest entry in view, at the bottom."""
        self._below = 0
        super().on_resize(event)

    def _settle(self) -> None:
        """Fold; that no line lies outside is for Textual, which then draws no bar."""
        self._lines(self.content_size.width)

    def render_line(self, y: int) -> Strip:
        """Draw one line; what is short lies at the bottom, next to the question."""
        height = self.size.height
        hidden = len(self._lines(self.content_size.width)) - height
        if hidden < 0:
            return super().render_line(y + hidden + 1)
        first = hidden - min(self._below, hidden)
        strip = super().render_line(y + first)
        return strip if hidden == 0 else self._with_bar(strip, y, first, hidden)

    def _with_bar(self, strip: Strip, y: int, first: int, hidden: int) -> Strip:
        height = self.size.height
        thumb = max(1, round(height * height / (height + hidden)))
        top = round(first * (height - thumb) / hidden)
        part = "transcript--thumb" if top <= y < top + thumb else "transcript--bar"
        bar = Segment(" ", self.get_component_rich_style(part))
        return Strip([*strip.crop(0, strip.cell_length - 1), bar])

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
