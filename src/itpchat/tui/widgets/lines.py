"""The two single lines of the screen: what it is, at the top, and a hint above the answer line."""

from typing import Literal

from textual.content import Content

from itpchat.tui.folding import columns, cut
from itpchat.tui.widgets.folded import Line, paragraph, said
from itpchat.tui.widgets.pane import Pane
from itpchat.values import dataclass


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


class Banner(Pane):
    """Says that what is seen is only looked at as if it were so."""

    def __init__(self) -> None:
        super().__init__(id="banner")
        self._text = ""

    def show(self, text: str) -> None:
        """Show a text, or nothing at all."""
        self.display = bool(text)
        if text != self._text:
            self._text = text
            self.redraw()

    def fold_lines(self, width: int) -> list[Line]:
        """Fold the text."""
        return paragraph(said(self._text, "$care bold"), width, "◇ ")


@dataclass(frozen=True, slots=True)
class Hinted:
    """What the hint says, a line or more for each text, and how it is meant."""

    texts: tuple[str, ...]
    kind: Literal["problem", "news", "hint"] = "hint"


class Hint(Pane):
    """What went wrong with an answer, what it did, or what may be done next. Mostly empty."""

    def __init__(self) -> None:
        super().__init__(id="hint")
        self._hinted = Hinted(())

    def show(self, hinted: Hinted) -> None:
        """Show texts, in the colour of what they are."""
        if hinted != self._hinted:
            self._hinted = hinted
            self.redraw()
            self.begin_at(0)

    def fold_lines(self, width: int) -> list[Line]:
        """Fold the texts, in line with the question above them."""
        style, lead = _LOOKS[self._hinted.kind]
        texts = self._hinted.texts or ("",)
        return [line for text in texts for line in paragraph(said(text, style), width, lead)]


_LOOKS = {"problem": ("$care bold", "! "), "news": ("$spoken", "▸ "), "hint": ("$muted", "  ")}
