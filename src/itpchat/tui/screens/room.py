"""How the lines of a screen are shared out between the question, what was said, and the board."""

from itpchat.conversation.views import View
from itpchat.tui.widgets.board import Shape
from itpchat.values import dataclass

WIDE = 100
"""From this many columns on, the board and the cards have a column of their own."""

TALL = 32
"""From this many lines on, there is room for air."""

_AROUND = 3
"""The lines that the top line, the hint and the answer line take."""

_SAID = 4
"""The lines that are kept for what was said last."""

_BOARD_LEAST, _BOARD_MOST = 5, 8
"""The lines that the board gets below the conversation, and what it takes where there is room."""


@dataclass(frozen=True, slots=True)
class Room:
    """A screen of some size, with a view to be shown on it; the key bar takes `keys` lines."""

    view: View
    columns: int
    lines: int
    keys: int = 2
    folded: bool = False

    @property
    def wide(self) -> bool:
        """Whether the board and the cards have a column of their own."""
        return self.columns >= WIDE

    @property
    def for_question(self) -> int:
        """How many lines a question may take before it is set tight."""
        said = _SAID if self.view.transcript else 0
        return self.lines - _AROUND - self.keys - said - (0 if self.wide else self._board_least)

    def board_height(self, question: int) -> int | None:
        """Say how high the board may be below a question of some lines; None where it is beside."""
        if self.wide or self.folded:
            return None
        free = self.for_question + self._board_least - question
        return max(self._board_least, min(free, _BOARD_MOST))

    def board_shape(self, *, tight: bool) -> Shape:
        """Say how the board is drawn; `tight` is a question that needs its lines."""
        if self.folded:
            return "folded"
        if self.wide:
            return "tall"
        changed = any(row.changed for row in self.view.board)
        return "folded" if tight and not changed else "short"

    @property
    def _board_least(self) -> int:
        return min(len(self.view.board), _BOARD_LEAST)
