"""Folded lines: what a pane is made of."""

from dataclasses import dataclass

from textual.content import Content

from itpchat.printable import printable
from itpchat.tui.folding import columns, fold

_GAP = 2
"""The columns between choices that stand side by side."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One of several choices that stand side by side: from which column on, and how wide."""

    row: int
    at: int
    width: int
    content: Content


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a pane.

    `row` is the choice that it belongs to, if any, or `cells` are several that stand side by side;
    `lit` says that it is lit at the pointer.
    """

    content: Content
    row: int | None = None
    lit: bool = True
    cells: tuple[Cell, ...] = ()

    def cell_of(self, row: int | None) -> Cell | None:
        """Give the cell of a choice, if it stands here among others."""
        return next((cell for cell in self.cells if cell.row == row), None)

    def holds(self, row: int | None) -> bool:
        """Tell whether a choice stands here."""
        return row is not None and (self.row == row or self.cell_of(row) is not None)

    def row_at(self, column: int) -> int | None:
        """Give the choice that stands at a column."""
        for cell in self.cells:
            if cell.at <= column < cell.at + cell.width:
                return cell.row
        return self.row


def side_by_side(contents: list[Content], first_row: int, width: int, most: int) -> list[Line]:
    """Set choices of one line each in columns: down each, then on to the next.

    `most` is how many columns there may be. The rows are numbered from `first_row` on.
    """
    if not contents:
        return []
    wide = max(columns(content.plain) for content in contents) + _GAP
    count = max(1, min(most, (width + _GAP) // wide))
    height = -(-len(contents) // count)
    lines = []
    for y in range(height):
        cells, content = [], Content("")
        for place in range(y, len(contents), height):
            at = place // height * wide
            content += Content(" " * (at - columns(content.plain))) + contents[place]
            cells.append(Cell(first_row + place, at, wide, contents[place]))
        lines.append(Line(content, cells=tuple(cells)))
    return lines


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
