"""One trial of the results in full, and below it what can be done about it."""

from textual.app import ComposeResult

from itpchat.conversation.views import View
from itpchat.terminal.choosing import Choosing
from itpchat.tui.screens.page import Page
from itpchat.tui.screens.results import shown_at
from itpchat.tui.widgets.card import CardPane
from itpchat.tui.widgets.choices import Choices


class DeedList(Choices):
    """What can be done, close together: the card above needs the room."""

    def __init__(self) -> None:
        super().__init__(id="deeds")
        self.tight = True

    def show(self, choosing: Choosing) -> None:
        """Show what can be done."""
        if choosing.choices != self.choosing.choices:
            self.choosing = choosing
            self.pointed = choosing.at
            self.redraw()
        else:
            self.choose(choosing)


class OpenedPage(Page):
    """A card, or what is said of all trials, in the place of the list."""

    def __init__(self) -> None:
        super().__init__(id="opened", classes="page")
        self.card = CardPane(id="read")
        self.list = DeedList()

    def compose(self) -> ComposeResult:
        """The card above, the choices below."""
        yield self.card
        yield self.list

    @property
    def choices(self) -> DeedList:
        """What can be done."""
        return self.list

    def show(self, view: View, key: str, choosing: Choosing) -> None:
        """Show what was opened."""
        self.card.show(shown_at(view, key), view.labels, view.language)
        self.list.show(choosing)

    def scroll_page(self, step: int) -> None:
        """Scroll the card."""
        self.card.scroll_page(step)

    def scroll_line(self, step: int) -> None:
        """Scroll the card by a line."""
        self.card.scroll_lines(step)
