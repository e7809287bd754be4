"""The answers so far, each of which can be changed."""

from textual.app import ComposeResult

from itpchat.conversation.views import ReviewRow, View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui.folding import columns, cut
from itpchat.tui.screens.page import Page
from itpchat.tui.widgets.choices import INDENT, Choices, blank_between
from itpchat.tui.widgets.pane import Line, paragraph, said


class ReviewList(Choices):
    """Question and answer in two columns."""

    def __init__(self) -> None:
        super().__init__(id="answers")
        self._title = ""
        self._intro: tuple[str, ...] = ()
        self._rows: tuple[ReviewRow, ...] = ()

    def show(self, view: View, choosing: Choosing) -> None:
        """Show all answers."""
        now = (view.title, view.intro or view.text, view.review)
        if now != (self._title, self._intro, self._rows):
            self._title, self._intro, self._rows = now
            self.choosing = choosing
            self.pointed = choosing.at
            self.redraw()
            self.call_after_refresh(self.reveal)
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
        label = cut(row.label, room)
        label += " " * (room - columns(label)) + "  "
        indent = " " * (INDENT + room + 2)
        lines = paragraph(said(row.answer, "$ink bold"), width, indent, row=index)
        head = said(label, "$muted") + lines[0].content[len(indent) :]
        return [*self.led(choice, head, width, index)[:1], *lines[1:]]


class ReviewPage(Page):
    """The list of answers."""

    def __init__(self) -> None:
        super().__init__(id="review", classes="page")
        self.list = ReviewList()

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield self.list

    @property
    def choices(self) -> ReviewList:
        """The answers."""
        return self.list

    def show(self, view: View, choosing: Choosing) -> None:
        """Show all answers."""
        self.list.show(view, choosing)

    def scroll_page(self, step: int) -> None:
        """Scroll the list."""
        self.list.scroll_page(step)
