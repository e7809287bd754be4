"""The two single lines of the screen: what it is, at the top, and a hint above the answer line."""

from typing import Literal

from textual.content import Content

from itpchat.tui.folding import columns, cut
from itpchat.tui.widgets.pane import Line, Pane, paragraph, said


class TopLine(Pane):
    """The name of the product, and an honest word on how much is left."""

    def __init__(self) -> None:
        super().__init__(id="top")
        self._product = ""
        self._progress = ""

    def show(self, product: str, progress: str) -> None:
        """Show a name and how much is left."""
        if (product, progress) != (self._product, self._progress):
            self._product, self._progress = product, progress
            self.redraw()

    def fold_lines(self, width: int) -> list[Line]:
        """Set the name to the left and the progress to the right."""
        product = cut(self._product, width)
        room = width - columns(product) - 2
        progress = cut(self._progress, room) if room > 8 else ""
        gap = " " * (width - columns(product) - columns(progress))
        parts = (said(product, "$spoken bold"), Content(gap), said(progress, "$muted"))
        return [Line(Content("").join(parts))]


class Hint(Pane):
    """What went wrong with an answer, or what may be done next. Empty most of the time."""

    def __init__(self) -> None:
        super().__init__(id="hint")
        self._text = ""
        self._kind: Literal["problem", "hint"] = "hint"

    def show(self, text: str, kind: Literal["problem", "hint"] = "hint") -> None:
        """Show a text, in the colour of a problem or of a hint."""
        if (text, kind) != (self._text, self._kind):
            self._text, self._kind = text, kind
            self.redraw()

    def fold_lines(self, width: int) -> list[Line]:
        """Fold the text, in line with the question above it."""
        if self._kind == "problem":
            return paragraph(said(self._text, "$care bold"), width, "! ")
        return paragraph(said(self._text, "$muted"), width, "  ")
