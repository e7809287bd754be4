"""The line where an answer is typed. It always has the focus, so that typing always works."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input, Static

from itpchat.printable import printable
from itpchat.tui.widgets.frame import Row

LONGEST = 2000
"""The most characters that one answer takes: a long page of notes."""


class TypingLine(Input, inherit_bindings=False):
    """A text input that hands to the screen every key that it has no use for.

    It does so at once, in the order of typing. As a binding a key first travels up to the app, and
    what is typed meanwhile would be sent with it, or wiped by it: on a busy machine, an answer to
    another question. `pressed` takes the name of a key and says whether it meant something.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cursor_left", show=False),
        Binding("right", "cursor_right", show=False),
        Binding("ctrl+left", "cursor_left_word", show=False),
        Binding("ctrl+right", "cursor_right_word", show=False),
        Binding("home,ctrl+a", "home", show=False),
        Binding("end,ctrl+e", "end", show=False),
        Binding("backspace", "delete_left", show=False),
        Binding("delete,ctrl+d", "delete_right", show=False),
        Binding("ctrl+w", "delete_left_word", show=False),
        Binding("ctrl+u", "delete_left_all", show=False),
        Binding("ctrl+k", "delete_right_all", show=False),
    ]

    value: Reactive[str] = Reactive("", layout=False, init=False)
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)
    """What is typed, and how long it is: as Textual has it, each letter lays out all anew."""

    show_horizontal_scrollbar: Reactive[bool] = Reactive(False, layout=False)
    """A line too long to see scrolls without a bar, and so takes no other room."""

    def __init__(self, pressed: Callable[[str], bool], longest: int) -> None:
        super().__init__(max_length=longest, select_on_focus=False, id="line")
        self.cursor_blink = False
        self._pressed = pressed

    # Textual calls the handlers of the base class after these two, unless default is prevented.

    async def _on_key(self, event: events.Key) -> None:
        if self._pressed(event.key):
            event.stop()
            event.prevent_default()

    def _on_paste(self, event: events.Paste) -> None:
        # One line, and nothing in it that a terminal would obey.
        event.text = printable(event.text.strip())


class Answer(Row):
    """The answer line with its prompt sign."""

    def __init__(self, pressed: Callable[[str], bool]) -> None:
        super().__init__(id="answer")
        self.line = TypingLine(pressed, LONGEST)
        self._followed = ""

    def compose(self) -> ComposeResult:
        """A sign, and the line."""
        yield Static("›", markup=False, id="sign")
        yield self.line

    def show(self, hint: str, text: str | None) -> None:
        """Offer a line with a hint: empty, or with an earlier answer that typing replaces.

        Without a text, what stands there stays.
        """
        self.line.placeholder = printable(hint)
        if text is None:
            return
        self._set(text)
        self.select()

    def typed_since(self) -> str | None:
        """Give what stands in the line, if a person changed it since this was last asked."""
        if self.line.value == self._followed:
            return None
        self._followed = self.line.value
        return self.line.value

    def select(self) -> None:
        """Select what stands there, so that typing replaces it."""
        if self.line.value:
            self.line.action_select_all()

    def empty(self) -> None:
        """Empty the line."""
        self._set("")

    def _set(self, text: str) -> None:
        with self.line.prevent(Input.Changed):
            self.line.value = printable(text)
        self._followed = self.line.value
        self.line.action_end()
