"""Where staff type their PIN to close the kiosk."""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen

from itpchat.tui.kiosk import words
from itpchat.tui.kiosk.attempts import Attempts
from itpchat.tui.widgets.reading import Reading
from itpchat.wording import LANGUAGES, Text

if TYPE_CHECKING:
    from itpchat.tui.kiosk.app import KioskApp

LONGEST = 64
"""The most characters that are taken for a PIN."""


class PinScreen(Screen[None], inherit_bindings=False):
    """A PIN is typed unseen: a dot stands for each character."""

    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = ""

    def __init__(
        self, is_pin: Callable[[str], bool], attempts: Attempts, clock: Callable[[], float]
    ) -> None:
        super().__init__(id="pin")
        self._is_pin = is_pin
        self._attempts = attempts
        self._clock = clock
        self._typed = ""
        self._went_back = False

    def compose(self) -> ComposeResult:
        """What is asked, and the dots."""
        with Vertical(id="pad"):
            yield Reading(id="pin-asked")
            yield Reading(id="pin-dots")
            yield Reading(id="pin-said")

    def on_mount(self) -> None:
        """Write the texts."""
        languages = cast("KioskApp", self.app).rules.languages
        self._languages = tuple(language for language in LANGUAGES if language in languages)
        title = "  ".join(words.PIN.to(language) for language in self._languages)
        lines = tuple(words.PIN_LINE.to(language) for language in self._languages)
        self.query_one("#pin-asked", Reading).show(title, lines)
        wait = self._attempts.wait(self._clock())
        self._say(words.PIN_WAIT.filled(minutes=math.ceil(wait / 60)) if wait else words.PIN_BACK)

    def go_back(self) -> None:
        """Go back, once: of two keys at once the second comes too late."""
        if self.is_current and not self._went_back:
            self._went_back = True
            self.dismiss()

    def on_key(self, event: events.Key) -> None:
        """Take a character, or try what was typed."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.go_back()
        elif event.key == "enter":
            self._try()
        elif event.key == "backspace":
            self._type(self._typed[:-1])
        elif event.character and event.is_printable:
            self._type((self._typed + event.character)[:LONGEST])

    def _type(self, typed: str) -> None:
        self._typed = typed
        # How long it is, is nobody's business either beyond what a hand shows.
        self.query_one("#pin-dots", Reading).show("", ("●" * len(typed),) if typed else ())

    def _try(self) -> None:
        typed, now = self._typed, self._clock()
        self._type("")
        wait = self._attempts.wait(now)
        if typed and not wait and self._is_pin(typed):
            self._attempts.right()
            cast("KioskApp", self.app).leave()
            return
        if typed and not wait:
            self._attempts.wrong(now)
            wait = self._attempts.wait(now)
        if wait:
            self._say(words.PIN_WAIT.filled(minutes=math.ceil(wait / 60)))
        elif typed:
            self._say(words.PIN_WRONG)

    def _say(self, text: Text) -> None:
        lines = tuple(text.to(language) for language in self._languages)
        self.query_one("#pin-said", Reading).show("", lines)
