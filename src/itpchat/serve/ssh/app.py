"""The screen of a session: the conversation's own, on which the server can say something."""

import asyncio
import contextlib
import os

from itpchat.serve import words
from itpchat.terminal.talk import Talk
from itpchat.tui.app import ItpchatApp
from itpchat.tui.screens.main import MainScreen
from itpchat.wording import LANGUAGES, Language, Text


class SessionApp(ItpchatApp):
    """The screen, with a line to the server."""

    WARMS_UP = False  # the zygote has done so

    def __init__(
        self, talk: Talk, line: int | None, languages: tuple[Language, ...] = LANGUAGES
    ) -> None:
        super().__init__(talk, languages=languages)
        self._line = line

    def on_mount(self) -> None:
        """Listen to the server too."""
        super().on_mount()
        if self._line is not None:
            asyncio.get_running_loop().add_reader(self._line, self._hear, self._line)

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
