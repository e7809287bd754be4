"""A title and paragraphs to read."""

from typing import Literal

from textual.content import Content

from itpchat.tui.folding import columns
from itpchat.tui.widgets.choices import blank_between
from itpchat.tui.widgets.folded import Line, paragraph, said
from itpchat.tui.widgets.pane import Pane

_WIDEST = 84

Tone = Literal["calm", "alarm"]


class Reading(Pane):
    """A title and paragraphs, from the top."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = ""
        self._text: tuple[str, ...] = ()
        self._tone: Tone = "calm"

    def show(self, title: str, text: tuple[str, ...], tone: Tone = "calm") -> None:
        """Show a title and paragraphs."""
        if (title, text, tone) != (self._title, self._text, self._tone):
            self._title, self._text, self._tone = title, text, tone
            self.redraw()
            self.begin_at(0)

    def fold_lines(self, width: int) -> list[Line]:
        """Fold title and paragraphs; what follows the title stands apart from it."""
        width = min(width, _WIDEST)
        if self._tone == "alarm":
            groups = [_sign(self._title, width)] if self._title else []
            groups += [paragraph(said(text, "$on-alarm bold"), width) for text in self._text]
        else:
            groups = [paragraph(said(self._title, "$spoken bold"), width)] if self._title else []
            groups += [paragraph(said(text, "$ink"), width) for text in self._text]
        return blank_between(groups)


def _sign(title: str, width: int) -> list[Line]:
    """Set a title as on a sign: a bright block across the whole width."""
    style = "bold $alarm on $on-alarm"
    lines = paragraph(said(title), width - 4, "  ")
    texts = ["", *(line.content.plain for line in lines), ""]
    return [Line(Content.styled(text + " " * (width - columns(text)), style)) for text in texts]
