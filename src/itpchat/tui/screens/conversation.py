"""The conversation: what was said above, the open question below it."""

from textual.app import ComposeResult

from itpchat.conversation.views import Said, View
from itpchat.terminal.choosing import Choosing
from itpchat.tui.screens.page import Page
from itpchat.tui.widgets.question import Asked, Question
from itpchat.tui.widgets.reading import Reading
from itpchat.tui.widgets.transcript import Transcript

_AROUND_NOTICE = 10
"""The lines of the screen that a notice leaves to all that is not text or choice."""


class ConversationPage(Page):
    """Language, notice and every question."""

    def __init__(self) -> None:
        super().__init__(id="conversation", classes="page")
        self.transcript = Transcript()
        self.reading = Reading(id="notice")
        self.question = Question()

    def compose(self) -> ComposeResult:
        """Either something to read or the transcript, above the question."""
        yield self.reading
        yield self.transcript
        yield self.question

    @property
    def choices(self) -> Question:
        """The choices of the question."""
        return self.question

    def show(self, view: View, asked: Asked, choosing: Choosing, room: int) -> None:
        """Show a question, with what was said or is to be read before it.

        `room` is how many lines the question may take before it is set tight.
        """
        self.reading.display = view.stage == "notice"
        entries = said_before(view)
        self.transcript.display = bool(entries) and view.stage not in ("language", "notice")
        if self.reading.display:
            left = self.app.size.height - _AROUND_NOTICE - len(choosing.choices)
            self.reading.styles.max_height = max(3, left)
            self.reading.show(view.title, view.text)
        self.question.set_class(self.transcript.display, "-docked")
        self.transcript.show(entries)
        self.question.show(asked, choosing, room)

    def scroll_page(self, step: int) -> None:
        """Scroll back through what was said."""
        (self.reading if self.reading.display else self.transcript).scroll_page(step)


def said_before(view: View) -> tuple[Said, ...]:
    """Give the transcript without a problem at its end, which is shown at the answer line."""
    entries = view.transcript
    return entries[:-1] if problem_of(view) else entries


def problem_of(view: View) -> str:
    """Give what was wrong with the last answer, or nothing."""
    last = view.transcript[-1] if view.transcript else None
    return last.text if last is not None and last.by == "problem" else ""
