"""The Textual app: one screen, no way out but the offered ones, and calm when something breaks."""

import asyncio
import os
from pathlib import Path, PurePath
from typing import Any, ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import Theme

from itpchat.terminal.size import LARGEST_SIZE
from itpchat.terminal.talk import Talk
from itpchat.tui.crash import place_of
from itpchat.tui.leaving import leave_when_asked
from itpchat.tui.screens.main import MainScreen
from itpchat.tui.theme import FULL, SIXTEEN
from itpchat.wording import LANGUAGES, Language

_HERE = Path(__file__).parent
_STYLES: list[str | PurePath] = [
    *(
        _HERE / "widgets" / f"{name}.tcss"
        for name in ("pane", "transcript", "question", "answer", "board", "card", "keybar")
    ),
    *(
        _HERE / "screens" / f"{name}.tcss"
        for name in (
            "drawn",
            "conversation",
            "results",
            "opened",
            "narrow",
            "take",
            "review",
            "help",
            "message",
        )
    ),
]
CRASHED = 70
"""The exit code after a crash (EX_SOFTWARE)."""


class ItpchatApp(App[int], inherit_bindings=False):
    """A conversation in a terminal. Its return value is the exit code.

    Where `may_suppose`, the results can be looked at as if an answer were otherwise.
    """

    CSS_PATH = _STYLES
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False
    TITLE = "itpchat"
    WARMS_UP: ClassVar[bool] = True
    """Whether, after the first paint, what typed words need is made ready."""
    theme: Reactive[str] = Reactive(FULL.name)
    """From the first: a theme that is changed has all styles read once more."""

    def __init__(
        self,
        talk: Talk,
        *,
        kiosk: bool = False,
        languages: tuple[Language, ...] = LANGUAGES,
        may_suppose: bool = False,
    ) -> None:
        self.colour = "NO_COLOR" not in os.environ
        super().__init__(ansi_color=None if self.colour else True)
        self.crash_place: str | None = None
        self._talk = talk
        self._kiosk = kiosk
        self._languages = languages
        self._may_suppose = may_suppose
        few = not self.colour or self.console.color_system in (None, "standard")
        if few:
            self.theme = SIXTEEN.name
        self.animation_level = "none"

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The themes of itpchat, besides those of Textual."""
        return {**super().available_themes, FULL.name: FULL, SIXTEEN.name: SIXTEEN}

    def get_default_screen(self) -> Screen[Any]:
        """Begin on the one screen there is."""
        return MainScreen(
            self._talk,
            kiosk=self._kiosk,
            colour=self.colour,
            languages=self._languages,
            may_suppose=self._may_suppose,
        )

    def on_mount(self) -> None:
        """Be ready for what comes from outside: signals, and errors that nobody waits for."""
        asyncio.get_running_loop().set_exception_handler(self._on_loop_trouble)
        if not self.is_headless:
            self.heed_signals()

    async def on_event(self, event: events.Event) -> None:
        """Draw on so much of a terminal as can be drawn at once, from the top left."""
        if isinstance(event, events.Resize):
            columns, lines = map(min, event.size, LARGEST_SIZE)
            if (columns, lines) != event.size:
                event = events.Resize(Size(columns, lines), Size(columns, lines))
        await super().on_event(event)

    def heed_signals(self) -> None:
        """Leave when a signal asks to."""
        leave_when_asked(lambda: self.exit(0))

    def _on_loop_trouble(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        """Stop without a word about the person: Textual would print every local variable."""
        self._return_code = CRASHED
        self.crash_place = self.crash_place or place_of(error)
        if self._exception is None:  # what the tests of Textual look at
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()
