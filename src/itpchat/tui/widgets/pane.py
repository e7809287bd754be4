"""A pane of folded lines that scrolls: what every larger part of the screen is made of."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widget import Widget

from itpchat.tui.widgets.bar import bar_at
from itpchat.tui.widgets.folded import BLANK, Cell, Line

POINTER = "► "
"""Marks the line that Enter takes, so that it is seen without colour too."""

_WHEEL = 3
"""Lines that one turn of a mouse wheel moves."""


class Pane(Widget, can_focus=False, inherit_bindings=False):
    """Lines, folded to the width there is. A subclass gives them by `fold_lines`.

    It scrolls by itself and draws its own bar in the last column, which is left free for it: with
    Textual's scrolling an answer was laid out twice and drawn up to three times, where the lines
    had stood, where they stand now, and with a bar that came or went.

    `pinned` lines at the end stay at the bottom while the others are scrolled.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pane--picked", "pane--bar", "pane--thumb"}

    @dataclass
    class Clicked(Message):
        """A choice was clicked."""

        pane: "Pane"
        row: int

        @property
        def control(self) -> "Pane":
            """The pane in which it lies."""
            return self.pane

    @dataclass
    class Scrolled(Message):
        """More or fewer lines lie below than before. Only panes that say so tell it."""

        pane: "Pane"

        @property
        def control(self) -> "Pane":
            """The pane that was scrolled."""
            return self.pane

    TELLS_SCROLLING: ClassVar[bool] = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._folded: list[Line] = []
        self._folded_to = -1
        self._strips: dict[int, tuple[Line, Strip]] = {}
        self._strips_are: tuple[int, Style | None] = (0, None)
        self._grows = False
        self._follows = False
        self._told_below = 0
        self._wished = 0
        self.room = Size(0, 0)
        self.top = 0
        self.pinned = 0
        self.pointed: int | None = None

    def fold_lines(self, width: int) -> list[Line]:
        """Give the lines at a width."""
        raise NotImplementedError

    # What is seen of it

    def redraw(self) -> None:
        """Fold again and draw, after what is shown has changed.

        The screen is laid out anew only where the pane is as high as its lines, and has other ones.
        """
        width = self.room.width
        lines = len(self._folded) if self._folded_to == width else -1
        self._folded_to = -1
        if width > 0:
            self._lines(width)
        height = self.styles.height
        fitted = height is not None and height.is_auto
        self._grows = fitted and lines != len(self._folded)
        self.refresh(layout=self._grows)
        self._settle()

    def point(self, row: int | None) -> None:
        """Move the pointer to a choice and bring it into view."""
        if row != self.pointed:
            self.pointed = row
            self.refresh()
            self.reveal()

    def reveal(self) -> None:
        """Keep the choice at the pointer in view; at the first, all that stands above."""
        self._follows = True
        self._settle()

    def begin_at(self, line: int) -> None:
        """Scroll so that a line comes first, as far as there are lines to fill what is seen."""
        self._follows = False
        self._begin_with(line)

    def scroll_lines(self, lines: int) -> None:
        """Scroll by some lines."""
        self._follows = False
        rows, moving = self._scrolled
        self._begin_with(min(max(0, self.top + lines), max(0, moving - rows)))

    def scroll_page(self, step: int) -> None:
        """Scroll by a page less one line."""
        self.scroll_lines(step * max(1, self._scrolled[0] - 1))

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._folded)

    @property
    def hidden_below(self) -> int:
        """How many lines lie below what is seen; none while its height is still to follow."""
        if self._grows:
            return 0
        rows, moving = self._scrolled
        return max(0, moving - self.top - rows)

    @property
    def _scrolled(self) -> tuple[int, int]:
        """Give how many lines are seen at once of those that move, and how many move."""
        height, lines = self.room.height, len(self._folded)
        pinned = self.pinned if lines > height > self.pinned else 0
        return height - pinned, lines - pinned

    @property
    def fold_width(self) -> int:
        """The columns that lines are folded to now."""
        return max(8, self.room.width - 1)

    def place(self, height: int) -> int:
        """Say which line comes first, where so many of those that move are seen at once."""
        _, moving = self._scrolled
        wished = self.top if self._follows else self._wished
        top = min(wished, max(0, moving - height))
        rows = [y for y, line in enumerate(self._folded[:moving]) if line.holds(self.pointed)]
        if not self._follows or self.pointed is None or not rows:
            return top
        if self.pointed == 0:
            return 0
        last = min(rows[-1], rows[0] + height - 1)
        return min(max(top, last - height + 1), rows[0])

    def _number_at(self, y: int) -> int:
        """Say which line is drawn in a row; below nought or beyond the last where none is."""
        rows, moving = self._scrolled
        return y + self.top if y < rows else y - rows + moving

    def _begin_with(self, line: int) -> None:
        self._wished = line
        self._settle()

    def _settle(self) -> None:
        """Stay within the lines, with the pointer in view; once the height is known."""
        if not self._grows and self.room.height > 0 and self._placed():
            self.refresh()
            self._tell_scrolling()

    def _placed(self) -> bool:
        """Scroll to where it belongs; tells whether that is elsewhere than before."""
        before, self.top = self.top, self.place(self._scrolled[0])
        return self.top != before

    def _tell_scrolling(self) -> None:
        if self.TELLS_SCROLLING and self.hidden_below != self._told_below:
            self._told_below = self.hidden_below
            self.post_message(self.Scrolled(self))

    # What Textual asks

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Be as high as the lines are."""
        return len(self._lines(width))

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Fold to the width there is: before it is drawn, so that it is drawn once."""
        changed = super()._size_updated(size, virtual_size, container_size, layout=False)
        self._grows = False
        # Textual works out the places of all parts anew to tell the size of one.
        self.room = size - self.styles.gutter.totals
        if self.room:
            self._lines(self.room.width)
            if self._placed():
                self._set_dirty()  # it is drawn with the layout that asks this, and not once more
            self._tell_scrolling()
        return changed

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go back a few lines."""
        event.stop()
        self.scroll_lines(-_WHEEL)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go forward a few lines."""
        event.stop()
        self.scroll_lines(_WHEEL)

    def on_click(self, event: events.Click) -> None:
        """Say which choice was clicked; a click on the bar turns a page."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        rows, moving = self._scrolled
        if moving > rows and offset.x == self.room.width - 1:
            self.scroll_page(-1 if offset.y < rows * self.top / (moving - rows) else 1)
            return
        number = self._number_at(offset.y)
        if not 0 <= number < len(self._folded):
            return
        row = self._folded[number].row_at(offset.x)
        if row is not None:
            self.post_message(self.Clicked(self, row))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is seen."""
        width = self.room.width
        lines = self._lines(width)
        number = self._number_at(y)
        line = lines[number] if 0 <= number < len(lines) else BLANK
        if line.lit and line.row is not None and line.row == self.pointed:
            first = number == 0 or lines[number - 1].row != line.row
            content = Content((POINTER if first else "  ") + line.content.plain[2:])
            strip = self._drawn(content, width, self._picked_style())
        else:
            strip = self._kept(line, width)
            cell = line.cell_of(self.pointed)
            if cell is not None:
                strip = self._lit(strip, cell)
        rows, moving = self._scrolled
        part = bar_at(y, rows, self.top, moving) if y < rows else ""
        if not part:
            return strip
        bar = Segment(" ", self.get_component_rich_style(part))
        return Strip([*strip.crop(0, width - 1), bar], width)

    def _lit(self, strip: Strip, cell: Cell) -> Strip:
        """Light one of several choices of a line."""
        content = Content(POINTER + cell.content.plain[2:])
        picked = self._drawn(content, cell.width, self._picked_style())
        end = cell.at + cell.width
        return Strip.join([strip.crop(0, cell.at), picked, strip.crop(end)]).crop(
            0, strip.cell_length
        )

    def _kept(self, line: Line, width: int) -> Strip:
        """Draw a line, or give it as it was drawn before: most lines only move."""
        style = self.visual_style
        if self._strips_are != (width, style):
            self._strips, self._strips_are = {}, (width, style)
        kept = self._strips.get(id(line))
        if kept is None:
            kept = self._strips[id(line)] = (line, self._drawn(line.content, width, style))
        return kept[1]

    def _drawn(self, content: Content, width: int, style: Style) -> Strip:
        options = RenderOptions(self._get_style, {"text_wrap": "nowrap"})
        strips = content.render_strips(width, 1, style, options)
        strip = strips[0] if strips else Strip.blank(width)
        return strip.adjust_cell_length(width, style.rich_style)

    def _picked_style(self) -> Style:
        style = self.get_visual_style("pane--picked")
        # Textual leaves this one attribute out, and without colours nothing else is as plain.
        reverse = self.get_component_styles("pane--picked").text_style.reverse
        return style + Style(reverse=True) if reverse else style

    def _lines(self, width: int) -> list[Line]:
        if width != self._folded_to:
            self._folded = self.fold_lines(max(8, width - 1))
            self._folded_to = width
            old, self._strips = self._strips, {}
            for line in self._folded:
                if id(line) in old:
                    self._strips[id(line)] = old[id(line)]
        return self._folded
