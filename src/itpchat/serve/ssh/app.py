"""The screen of a session: the conversation's own, on which the server can say something."""

import asyncio
import contextlib
import os

from textual.driver import Driver

from itpchat.serve import words
from itpchat.serve.ssh.waiting_driver import WaitingDriver
from itpchat.terminal.talk import Talk
from itpchat.tui.app import ItpchatApp
from itpchat.tui.screens.main import MainScreen
from itpchat.wording import LANGUAGES, Language, Text


class SessionApp(ItpchatApp):
    """The screen, with a line to the server. It paints nowhere until a child takes over."""

    WARMS_UP = False  # the zygote has done so

    def __init__(self, talk: Talk, languages: tuple[Language, ...] = LANGUAGES) -> None:
        super().__init__(talk, languages=languages)

    def get_driver_class(self) -> type[Driver]:
        """Wait for the terminal."""
        return WaitingDriver

    def heed_signals(self) -> None:
        """Leave them to the zygote: `take_over` heeds them in the child."""

    def take_over(self, line: int, talk: Talk) -> None:
        """Go on, in a child, on the terminal that is its standard streams.

        `line` is a line to the server; `talk` is another one than that which waited where a new day
        has begun.
        """
        assert isinstance(self._driver, WaitingDriver)
        self._driver.take_over()
        super().heed_signals()
        asyncio.get_running_loop().add_reader(line, self._hear, line)
        if isinstance(self.screen, MainScreen) and self.screen.talk is not talk:
            self.screen.go(talk)
        self.refresh(layout=True)

    def _hear(self, line: int) -> None:
        try:
            said = os.read(line, 16)
        except OSError:
            said = b""
        if not said:
            asyncio.get_running_loop().remove_reader(line)
            return
        text = words.NOTICES.get(said[:1].decode(errors="replace"))
        with contextlib.suppress(ValueError):
            if text is not None:
                self._say(text, int(said[1:].split()[0]))
        if said[:1] == b"-":
            self.clear_notifications()

    def _say(self, text: Text, seconds: int) -> None:
        screen = self.screen
        language = screen.talk.view().language if isinstance(screen, MainScreen) else None
        told = text.filled(seconds=seconds)
        both = told.to(language) if language else f"{told.en}\n{told.zh}"
        self.notify(both, timeout=seconds, severity="warning", markup=False)
