"""The answers so far, each of which can be changed."""

from dataclasses import replace

from textual.content import Content

from itpchat.conversation.views import ReviewRow, View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui.folding import columns
from itpchat.tui.widgets.choices import INDENT, Choices, blank_between
from itpchat.tui.widgets.folded import Line, paragraph, said

_ABOVE = 3
"""The lines that are seen above an answer that was gone back to."""

_CHANGED = "▌"


class ReviewList(Choices):
    """Question and answer in two columns."""

    def __init__(self) -> None:
        super().__init__(id="answers")
        self._title = ""
        self._intro: tuple[str, ...] = ()
        self._rows: tuple[ReviewRow, ...] = ()
        self._changed = ""

    def show(self, view: View, choosing: Choosing, changed: str) -> None:
        """Show all answers from the first, or with the one in view that was gone back to last."""
        now = (view.title, view.intro or view.text, view.review, changed)
        if now != (self._title, self._intro, self._rows, self._changed):
            self._title, self._intro, self._rows, self._changed = now
            self.begin(choosing)
            rows = [row.question for row in self._rows]
            at = rows.index(changed) if changed in rows else 0
            lines = [y for y, line in enumerate(self._folded) if line.row == at]
            self.begin_at(max(0, lines[0] - _ABOVE) if changed in rows and lines else 0)
        else:
            self.choose(choosing)

    def heading(self, width: int) -> list[Line]:
        """Give the title and what can be done here."""
        groups = [self.bold(self._title, width, "$spoken bold")] if self._title else []
        return blank_between(groups + [self.bold(text, width, "$ink") for text in self._intro])

    def choice_lines(self, choice: Choice, index: int, width: int) -> list[Line]:
        """Fold one answer, beside what was asked."""
        if index >= len(self._rows):
            return super().choice_lines(choice, index, width)
        row = self._rows[index]
        widest = max((columns(r.label) for r in self._rows), default=0)
        room = min(widest, (width - INDENT) // 2)
        label = paragraph(said(row.label, "$muted"), room)
        indent = " " * (INDENT + room + 2)
        lines = paragraph(said(row.answer, "$ink bold"), width, indent, row=index)
        lines += [Line(Content(indent), index)] * (len(label) - len(lines))
        beside = [_beside(line.content, room) for line in label]
        beside += [Content(" " * (room + 2))] * (len(lines) - len(label))
        told = [
            left + line.content[len(indent) :] for left, line in zip(beside, lines, strict=True)
        ]
        first = self.led(choice, told[0], width, index)[0]
        lines = [Line(Content(" " * INDENT) + content, index) for content in told]
        if row.question == self._changed:
            first = replace(first, content=said(_CHANGED, "$spoken") + first.content[1:])
        return [first, *lines[1:]]


def _beside(label: Content, room: int) -> Content:
    """Fill a line of what was asked, so that what was answered stands beside it."""
    return label + " " * (room + 2 - columns(label.plain))
