"""What every page can do."""

from textual.containers import Vertical

from itpchat.terminal.choosing import Choosing
from itpchat.tui.widgets.choices import Choices


class Page(Vertical):
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
