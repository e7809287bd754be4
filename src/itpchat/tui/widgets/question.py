"""The question that is open, its choices, and why it is asked."""

from itpchat.terminal.choosing import Choosing
from itpchat.tui.widgets.choices import Choices, blank_between
from itpchat.tui.widgets.pane import Line
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """What the card of a question says, apart from its choices."""

    text: str
    why: str = ""


class Question(Choices):
    """The card of the open question."""

    TELLS_SCROLLING = True

    def __init__(self) -> None:
        super().__init__(id="question")
        self._asked = Asked("")
        self._shown: tuple[Asked, Choosing, int, int] | None = None

    def show(self, asked: Asked, choosing: Choosing, room: int) -> None:
        """Show a question from its top; it is set tight where it takes more lines than `room`."""
        now = (asked, choosing, room, self.content_size.width)
        if now == self._shown:
            return
        self._shown = now
        self._asked, self.choosing = asked, choosing
        self.tight = False
        self.tight = len(self.fold_lines(self.fold_width)) > room
        self.pointed = choosing.at
        self.redraw()
        self.scroll_home(animate=False, force=True)
        self.call_after_refresh(self.reveal)

    def choose(self, choosing: Choosing) -> None:
        """Show a changed choosing of the same choices."""
        super().choose(choosing)
        self._shown = None

    def heading(self, width: int) -> list[Line]:
        """Give the question, and why it is asked where somebody wants to know."""
        groups = [self.bold(self._asked.text, width)] if self._asked.text else []
        if self._asked.why:
            groups.append(self.quiet(self._asked.why, width))
        return blank_between(groups)
