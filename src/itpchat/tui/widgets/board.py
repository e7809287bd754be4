"""The board of trials: what the answers so far mean for each."""

from collections import Counter
from typing import Literal

from textual.content import Content

from itpchat.conversation.views import BoardRow
from itpchat.tui.folding import columns, cut
from itpchat.tui.theme import INK
from itpchat.tui.widgets.folded import BLANK, Line, paragraph, said
from itpchat.tui.widgets.pane import Pane

Shape = Literal["tall", "short", "folded"]
"""A column of its own, a few lines below the conversation, or one line."""

_CHANGED = "▌"
_NAME_COLUMN = 36


class Board(Pane):
    """The trials with their verdicts. What just changed is marked and brought into view."""

    def __init__(self) -> None:
        super().__init__(id="board")
        self._rows: tuple[BoardRow, ...] = ()
        self._heading = ""
        self._changed_word = ""
        self._shape: Shape = "tall"

    def show(
        self, rows: tuple[BoardRow, ...], heading: str, changed_word: str, shape: Shape
    ) -> None:
        """Show these rows in a shape."""
        now = (rows, heading, changed_word, shape)
        if now == (self._rows, self._heading, self._changed_word, self._shape):
            return
        self._rows, self._heading, self._changed_word, self._shape = now
        self.pointed = None
        self.redraw()
        self._to_changed()

    def fold_lines(self, width: int) -> list[Line]:
        """Fold the rows as the shape has it."""
        if not self._rows:
            return []
        if self._shape == "folded":
            return self._summary(width)
        if self._shape == "short":
            return [line for row in self._rows for line in self._short(row, width)]
        lines = [*paragraph(said(self._heading, "$ink bold"), width, "  ")]
        for row in self._rows:
            lines += [BLANK, *self._tall(row, width)]
        return lines

    def _summary(self, width: int) -> list[Line]:
        counts = Counter((row.glyph, row.word, INK[row.verdict]) for row in self._rows)
        parts = [said(f"{self._heading}  ", "$ink bold")]
        parts += [
            said(f" {glyph} {count} {word.lower()}  ", style)
            for (glyph, word, style), count in counts.items()
        ]
        return paragraph(Content("").join(parts), width, "  ")[:1]

    def _tall(self, row: BoardRow, width: int) -> list[Line]:
        style = INK[row.verdict]
        mark = f"{_CHANGED} " if row.changed else "  "
        word = Content.assemble(
            said(f"{row.glyph} {row.word}", f"{style} bold"),
            said(self._changed_word if row.changed else "", "$spoken"),
        )
        indent = mark + "  "
        return [
            *self._marked(word, width, mark),
            *self._marked(said(row.name, "$ink"), width, indent),
            *self._marked(said(row.because, "$ink"), width, indent),
            *self._marked(said(row.recruitment, "$muted"), width, indent),
        ]

    def _short(self, row: BoardRow, width: int) -> list[Line]:
        mark = f"{_CHANGED} " if row.changed else "  "
        word_width = max(columns(f"{r.glyph} {r.word}") for r in self._rows) + 2
        word = f"{row.glyph} {row.word}"
        name_width = min(max(columns(r.name) for r in self._rows), _NAME_COLUMN)
        name = row.name + " " * (name_width - columns(row.name)) + "  "
        room = width - len(mark) - word_width - columns(name)
        reason = f"  {row.because}" if row.because else ""
        beside = columns(row.recruitment + reason) <= room
        first = Content.assemble(
            said(word + " " * (word_width - columns(word)), f"{INK[row.verdict]} bold"),
            said(name, "$ink bold" if row.changed else "$ink"),
            said(cut(row.recruitment, room) if room > 0 else "", "$muted"),
            said(reason if beside else "", "$ink"),
        )
        indent = mark + " " * word_width
        lines = self._marked(first, width, mark, indent)
        below = "" if beside else row.because
        return lines + self._marked(said(below, "$ink"), width, indent)

    def _marked(
        self, content: Content, width: int, first: str, rest: str | None = None
    ) -> list[Line]:
        if not content.plain:
            return []
        lines = paragraph(content, width, first, first if rest is None else rest)
        return [Line(line.content.stylize("$spoken", 0, 1)) for line in lines]

    def _to_changed(self) -> None:
        changed = [i for i, line in enumerate(self._folded) if line.content.plain[:1] == _CHANGED]
        self.begin_at(changed[0] if changed else 0)
