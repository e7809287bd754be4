"""Lines in columns: what it is, its value, and where that came from or who waits for it."""

from textual.content import Content

from itpchat.tui.folding import columns, cut
from itpchat.tui.widgets.folded import BLANK, Line, paragraph, said
from itpchat.tui.widgets.pane import Pane
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of a page. One without a key is a heading, or a text to read.

    `mark` is a sign before the label; `style` colours the value; `under` sets it in.
    """

    label: str
    value: str = ""
    aside: str = ""
    key: str = ""
    mark: str = " "
    style: str = "$ink"
    under: bool = False
    heading: bool = False


class Rows(Pane):
    """A page of lines, with a pointer at one of those that have a key."""

    TELLS_SCROLLING = True

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: tuple[Shown, ...] = ()

    def show(self, rows: tuple[Shown, ...], at: str) -> None:
        """Show these lines, with the pointer at a key."""
        if rows != self._shown:
            self._shown = rows
            self.redraw()
        place = next((n for n, row in enumerate(rows) if row.key and row.key == at), None)
        self.pointed = place
        self.refresh()
        if place is None:
            self.begin_at(0)
        else:
            self._reveal_with_heading()

    def fold_lines(self, width: int) -> list[Line]:
        """Set every line in its columns."""
        lines: list[Line] = []
        for number, row in enumerate(self._shown):
            if row.heading:
                lines += [BLANK] if lines else []
                lines += paragraph(said(row.label, "$spoken bold"), width, "  ")
            elif row.key:
                lines.append(Line(_in_columns(row, width), number))
            else:
                lines += paragraph(said(row.label, row.style), width, "    ")
        return lines

    def _reveal_with_heading(self) -> None:
        self.reveal()
        first = next((n for n, row in enumerate(self._shown) if row.key), None)
        if self.pointed is not None and self.pointed == first:
            self.begin_at(0)


def _in_columns(row: Shown, width: int) -> Content:
    lead = "  " + row.mark + " " + ("  " if row.under else "")
    room = width - columns(lead)
    if not row.value and not row.aside:
        return Content.assemble(said(lead, "$spoken bold"), said(cut(row.label, room), "$ink"))
    widths = [min(30, room * 34 // 100), min(44, room * 34 // 100)]
    widths[0] -= 2 if row.under else 0
    if not row.aside:
        widths[1] = room - widths[0] - 2
    label = _padded(row.label, widths[0])
    value = _padded(row.value, widths[1])
    aside = cut(row.aside, max(0, room - columns(label) - columns(value) - 4))
    return Content.assemble(
        said(lead, "$spoken bold"),
        said(label + "  ", "$ink"),
        said(value + "  ", row.style),
        said(aside, "$muted"),
    )


def _padded(text: str, width: int) -> str:
    short = cut(text, width)
    return short + " " * (width - columns(short))
