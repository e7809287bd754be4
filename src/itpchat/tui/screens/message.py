"""A message that fills the screen: an emergency, a call for staff, the farewell."""

from textual.app import ComposeResult

from itpchat.conversation.views import View
from itpchat.tui.screens.page import Page
from itpchat.tui.widgets.reading import Reading


class MessagePage(Page):
    """A title and paragraphs, with nothing else around them."""

    def __init__(self) -> None:
        super().__init__(id="message", classes="page")
        self.reading = Reading(id="text")
        self.foot = Reading(id="foot")

    def compose(self) -> ComposeResult:
        """The message, and below it how it is closed."""
        yield self.reading
        yield self.foot

    def show(self, view: View, foot: str) -> None:
        """Show the message of a stage."""
        alarm = view.stage == "emergency"
        self.set_class(alarm, "-alarm")
        self.reading.show(view.title, view.text, "alarm" if alarm else "calm")
        self.foot.show("", (foot,) if foot else (), "alarm" if alarm else "calm")

    def scroll_page(self, step: int) -> None:
        """Scroll the message."""
        self.reading.scroll_page(step)
