"""Numbered choices under a heading, and the line that Enter takes."""

from textual.content import Content

from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui.widgets.folded import BLANK, Line, paragraph, said
from itpchat.tui.widgets.pane import Pane

INDENT = 6
"""The columns before the label of a numbered choice."""


class Choices(Pane):
    """A list of choices. What a choice says is its label, unless a subclass draws it richer.

    `tight` leaves out the blank lines, where there is little room.
    """

    TELLS_SCROLLING = True

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.choosing = Choosing()
        self.tight = False

    def begin(self, choosing: Choosing) -> None:
        """Show other choices than before, with the one at the arrow in view."""
        self.choosing = choosing
        self.pointed = choosing.at
        self.redraw()
        self.reveal()

    def choose(self, choosing: Choosing) -> None:
        """Show a changed choosing of the same choices: another place, other ticks."""
        ticks_changed = choosing.ticked != self.choosing.ticked
        self.choosing = choosing
        if ticks_changed:
            self.redraw()
        self.point(choosing.at)

    def heading(self, width: int) -> list[Line]:
        """Give the lines above the choices."""
        return []

    def fold_lines(self, width: int) -> list[Line]:
        """Fold heading and choices; ways round the question stand apart.

        The line that sends, or leads on, stays in view.
        """
        lines = self.heading(width)
        if lines and self.choosing.choices and not self.tight:
            lines.append(BLANK)
        before: Choice | None = None
        for index, choice in enumerate(self.choosing.choices):
            if before is not None and before.part != choice.part and not self.tight:
                lines.append(BLANK)
            before_it = len(lines)
            lines += self.choice_lines(choice, index, width)
            self.pinned = len(lines) - before_it if choice.part == "send" else 0
            before = choice
        return lines

    def choice_lines(self, choice: Choice, index: int, width: int) -> list[Line]:
        """Fold one choice."""
        return self.led(choice, said(choice.label, "$ink"), width, index)

    def led(self, choice: Choice, content: Content, width: int, index: int) -> list[Line]:
        """Fold what a choice says behind its number and its tick, with room for the pointer."""
        head = self.head(choice)
        lead = len(head.plain)
        lines = paragraph(content, width, " " * lead, row=index)
        first = lines[0].content[lead:] if lines else Content("")
        return [Line(head + first, index), *lines[1:]]

    def head(self, choice: Choice) -> Content:
        """Give what stands before a choice: room for the pointer, its number, its tick."""
        number = f"{choice.number:>2}" if choice.number else " -"
        tick = "  "
        if choice.part == "send":
            number = " »"
        elif self.choosing.many:
            tick = " [x] " if choice.key in self.choosing.ticked else " [ ] "
        return Content.assemble("  ", (number, "$spoken bold"), tick)

    def bold(self, text: str, width: int, style: str = "$ink bold") -> list[Line]:
        """Fold a heading, in line with the labels of the choices."""
        return paragraph(said(text, style), width, "  ")

    def quiet(self, text: str, width: int) -> list[Line]:
        """Fold a secondary text, in line with the heading."""
        return paragraph(said(text, "$muted"), width, "  ")


def blank_between(groups: list[list[Line]]) -> list[Line]:
    """Join groups of lines with a blank line between them."""
    lines: list[Line] = []
    for group in groups:
        if lines and group:
            lines.append(Line(Content("")))
        lines += group
    return lines
