"""Folded lines: what a pane is made of."""

from dataclasses import dataclass

from textual.content import Content

from itpchat.printable import printable
from itpchat.tui.folding import fold


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a pane.

    `row` is the choice that it belongs to, if any; `lit` says that it is lit at the pointer.
    """

    content: Content
    row: int | None = None
    lit: bool = True


def said(text: str, style: str = "") -> Content:
    """Make a text fit to be drawn: no markup, no control characters, in a style."""
    return Content.styled(printable(text), style)


def paragraph(
    content: Content, width: int, first: str = "", rest: str | None = None, row: int | None = None
) -> list[Line]:
    """Fold a text to lines, the first led by `first` and the others by `rest`."""
    return [Line(line, row) for line in fold(content, width, first, rest)]


def unlit(lines: list[Line]) -> list[Line]:
    """Leave lines as they are when the pointer is at their choice."""
    return [Line(line.content, line.row, lit=False) for line in lines]


BLANK = Line(Content(""))
