"""What every page can do."""

from textual.app import ComposeResult

from itpchat.terminal.choosing import Choosing
from itpchat.tui.widgets.choices import Choices
from itpchat.tui.widgets.frame import Column


class Page(Column):
    """A page: what is read, and a list of choices where something can be picked."""

    @property
    def choices(self) -> Choices | None:
        """The choices that arrows and numbers go to."""
        return None

    def choose(self, choosing: Choosing) -> None:
        """Follow the arrow and the ticks."""
        if self.choices is not None:
            self.choices.choose(choosing)

    def scroll_page(self, step: int) -> None:
        """Scroll what is read by a page."""


class ListPage(Page):
    """A page that is a list of choices and nothing else."""

    def __init__(self, shown: Choices, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, classes="page")
        self.list = shown

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield self.list

    @property
    def choices(self) -> Choices:
        """The list."""
        return self.list

    def scroll_page(self, step: int) -> None:
        """Scroll the list."""
        self.list.scroll_page(step)
