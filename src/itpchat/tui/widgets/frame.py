"""Containers that hold parts of the screen in place and never scroll."""

from functools import lru_cache
from typing import TYPE_CHECKING

from rich.style import Style
from textual.containers import Container, Horizontal, Vertical
from textual.geometry import Region, Size
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget
else:
    # Textual takes the styles of a part from its first base that is a widget, and from no other.
    Widget = object


class _Still(Widget):
    """What lies in it never reaches beyond it.

    Textual lays out the whole screen once more, and draws it again, each time what a container
    holds has changed its size; for one that cannot scroll that is for nothing.
    """

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the ground under the rest; Textual does so where it takes colours away."""
        if any(self.styles.gutter) or self.app.no_color:
            return super().render_lines(crop)
        return [_ground(crop.width, self.rich_style)] * crop.height


@lru_cache(maxsize=64)
def _ground(width: int, style: Style) -> Strip:
    return Strip.blank(width, style)


class Frame(_Still, Container):
    """Parts in the order of its style."""


class Column(_Still, Vertical):
    """Parts one below the other."""


class Row(_Still, Horizontal):
    """Parts side by side."""
