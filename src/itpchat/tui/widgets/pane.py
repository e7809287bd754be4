"""A pane of folded lines that scrolls: what every larger part of the screen is made of."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

from itpchat.printable import printable
from itpchat.tui.folding import fold

POINTER = "► "
"""Marks the line that Enter takes, so that it is seen without colour too."""


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


class Pane(ScrollView, can_focus=False, inherit_bindings=False):
    """Lines, folded to the width there is. A subclass gives them by `fold_lines`.

    The last column is left free, for the scroll bar.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pane--picked"}

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
        """Another part is seen than before. Only panes that say so tell it."""

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
        self._grows = False
        self.pointed: int | None = None

    def fold_lines(self, width: int) -> list[Line]:
        """Give the lines at a width."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Fold again and draw, after what is shown has changed.

        The screen is laid out anew only where the pane is as high as its lines, and has other ones.
        """
        lines = len(self._folded) if self._folded_to == self.content_size.width else -1
        self._folded_to = -1
        self._settle()
        height = self.styles.height
        fitted = height is not None and height.is_auto
        self._grows = fitted and lines != len(self._folded)
        self.refresh(layout=self._grows)

    def point(self, row: int | None) -> None:
        """Move the pointer to a choice and bring it into view."""
        if row != self.pointed:
            self.pointed = row
            self.refresh()
            self.call_after_refresh(self.reveal)

    def reveal(self) -> None:
        """Scroll so that the choice at the pointer is seen; at the first, all that stands above."""
        if self.pointed == 0:
            self.scroll_home(animate=False, force=True)
            return
        rows = [y for y, line in enumerate(self._folded) if line.row == self.pointed]
        if self.pointed is not None and rows:
            region = Region(0, rows[0], 1, len(rows))
            self.scroll_to_region(region, animate=False, force=True)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._folded)

    @property
    def hidden_below(self) -> int:
        """How many lines lie below what is seen; none while its height is still to follow."""
        if self._grows:
            return 0
        return max(0, len(self._folded) - self.scroll_offset.y - self.size.height)

    def scroll_page(self, step: int) -> None:
        """Scroll by a page less one line."""
        self.scroll_relative(y=step * max(1, self.size.height - 1), animate=False, force=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Be as high as the lines are."""
        return len(self._lines(width))

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Fold to the width there is, so that there is a scroll bar as soon as there is need."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        self._settle()
        if self._grows:
            self._grows = False
            self._tell_scrolling()
        return changed

    def on_resize(self, event: events.Resize) -> None:
        """Bring the pointer into view at the new size."""
        self.reveal()
        self._tell_scrolling()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that another part is seen."""
        super().watch_scroll_y(old_value, new_value)
        self._tell_scrolling()

    def _tell_scrolling(self) -> None:
        if self.TELLS_SCROLLING:
            self.post_message(self.Scrolled(self))

    def on_click(self, event: events.Click) -> None:
        """Say which choice was clicked."""
        offset = event.get_content_offset(self)
        y = -1 if offset is None else offset.y + self.scroll_offset.y
        if 0 <= y < len(self._folded) and (row := self._folded[y].row) is not None:
            self.post_message(self.Clicked(self, row))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is seen."""
        width = self.scrollable_content_region.width
        number = y + self.scroll_offset.y
        picked = False
        content = Content("")
        lines = self._lines(self.content_size.width)
        if 0 <= number < len(lines):
            line = lines[number]
            picked = line.lit and line.row is not None and line.row == self.pointed
            content = line.content
            if picked:
                first = number == 0 or lines[number - 1].row != line.row
                content = Content((POINTER if first else "  ") + content.plain[2:])
        style = self._picked_style() if picked else self.visual_style
        options = RenderOptions(self._get_style, {"text_wrap": "nowrap"})
        strips = content.render_strips(width, 1, style, options)
        strip = strips[0] if strips else Strip.blank(width)
        return strip.adjust_cell_length(width, style.rich_style)

    def _picked_style(self) -> Style:
        style = self.get_visual_style("pane--picked")
        # Textual leaves this one attribute out, and without colours nothing else is as plain.
        reverse = self.get_component_styles("pane--picked").text_style.reverse
        return style + Style(reverse=True) if reverse else style

    @property
    def fold_width(self) -> int:
        """The columns that lines are folded to now."""
        return max(8, self.content_size.width - 1)

    def _lines(self, width: int) -> list[Line]:
        if width != self._folded_to:
            if self._folded_to >= 0:  # a scroll bar came or went: there may be more lines, or fewer
                self.call_later(self._settle)
            self._folded = self.fold_lines(max(8, width - 1))
            self._folded_to = width
        return self._folded

    def _settle(self) -> None:
        width = self.content_size.width
        if width > 0:
            self.virtual_size = Size(width, len(self._lines(width)))
