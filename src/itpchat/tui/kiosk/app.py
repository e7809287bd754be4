"""One person's stay at a kiosk: from the welcome page until everything is wiped."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.screen import Screen

from itpchat.conversation.views import Stage
from itpchat.terminal.talk import Talk
from itpchat.tui.app import ItpchatApp
from itpchat.tui.kiosk.attempts import Attempts
from itpchat.tui.kiosk.attract import AttractScreen
from itpchat.tui.kiosk.pin import PinScreen
from itpchat.tui.kiosk.rules import Rules
from itpchat.tui.kiosk.screen import KioskScreen
from itpchat.tui.kiosk.still_there import StillThereScreen
from itpchat.tui.leaving import end_without_terminal
from itpchat.wording import Language

WIPED, LEFT = 10, 11
"""Exit codes: to be wiped for the next person; left by the staff."""

_HERE = Path(__file__).parent
_EVERY = 1.0
"""Seconds between two looks at the clock."""


class KioskApp(ItpchatApp, inherit_bindings=False):
    """A conversation that begins with a welcome and ends, at the latest, when nobody is there.

    It never begins a second one: whoever runs it ends its process, with all answers, and starts a
    new one. `clock` gives seconds that never go back, also over a sleep of the machine.
    """

    CSS_PATH: ClassVar[Any] = [
        *ItpchatApp.CSS_PATH,
        *(_HERE / f"{name}.tcss" for name in ("attract", "still_there", "pin")),
    ]

    def __init__(
        self, talk: Talk, rules: Rules, attempts: Attempts, clock: Callable[[], float]
    ) -> None:
        super().__init__(talk, kiosk=True, languages=rules.languages)
        self.rules = rules
        self.attempts = attempts
        self.clock = clock
        self._touched = clock()
        self._main: KioskScreen | None = None
        self._pin_asked = False  # keys come faster than pages: two of them open one page

    def get_default_screen(self) -> Screen[Any]:
        """Begin with the welcome."""
        return AttractScreen(self.rules)

    def on_mount(self) -> None:
        """Look at the clock from now on."""
        self.set_interval(_EVERY, self.look_at_the_clock)

    async def on_event(self, event: events.Event) -> None:
        """Remember when somebody was last there."""
        if isinstance(event, events.Key | events.MouseDown | events.MouseScrollUp | events.Paste):
            self._touched = self.clock()
        await super().on_event(event)

    def begin(self, language: Language | None = None) -> None:
        """Begin the conversation; in a language, where one was chosen or there is but one."""
        if self._main is not None:
            return  # two keys at once
        if len(self.rules.languages) == 1:
            language = self.rules.languages[0]
        talk = self._talk if language is None else self._talk.pick(language)
        self._main = KioskScreen(talk, self.rules, colour=self.colour)
        self.push_screen(self._main)

    def wipe(self) -> None:
        """End this stay: nothing of it is to be left."""
        self.exit(WIPED)

    def leave(self) -> None:
        """Close the kiosk."""
        self.exit(LEFT)

    def ask_for_pin(self) -> None:
        """Let staff type their PIN, where there is one."""
        if self.rules.is_pin is None or self._pin_asked:
            return
        self._pin_asked = True
        pad = PinScreen(self.rules.is_pin, self.attempts, self.clock)
        self.push_screen(pad, self._pin_closed)

    def _pin_closed(self, nothing: None) -> None:
        self._pin_asked = False

    @property
    def stage(self) -> Stage:
        """The stage of the conversation."""
        return "language" if self._main is None else self._main.talk.view().stage

    def look_at_the_clock(self) -> None:
        """Ask whether somebody is still there, and wipe where nobody is."""
        if not self.is_headless:
            end_without_terminal()
        if isinstance(self.screen, AttractScreen):
            return  # nothing to be wiped
        asking = isinstance(self.screen, StillThereScreen)
        quiet = self.clock() - self._touched
        match self.rules.presence(quiet, self.stage):
            case "gone":
                self.wipe()
            case "asked" if not asking:
                self.push_screen(StillThereScreen(self._spoken_first, self.rules.grace))
            case _:
                pass

    @property
    def _spoken_first(self) -> tuple[Language, ...]:
        """The language of the conversation first."""
        if self._main is None:
            return self.rules.languages
        spoken = self._main.talk.view().language
        others = (language for language in self.rules.languages if language != spoken)
        return (spoken, *others)
