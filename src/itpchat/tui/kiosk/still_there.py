"""Asks whether somebody is still there. Nothing on it moves, and any key at all goes on."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen

from itpchat.tui.kiosk import words
from itpchat.tui.widgets.reading import Reading
from itpchat.wording import Language


class StillThereScreen(Screen[None], inherit_bindings=False):
    """The question, in the language of the conversation and below it in the others.

    It hides what was on the screen: whoever comes by while somebody is away reads no answers.
    """

    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = ""

    def __init__(self, languages: tuple[Language, ...], grace: float) -> None:
        super().__init__(id="still-there")
        self._languages = languages
        self._grace = grace
        self._went_back = False

    def compose(self) -> ComposeResult:
        """The question once for each language."""
        with Vertical(id="asked"):
            for language in self._languages:
                yield Reading(id=f"asked-{language}")

    def on_mount(self) -> None:
        """Write the texts."""
        for language in self._languages:
            lines = (line.filled(seconds=round(self._grace)) for line in words.STILL_THERE_LINES)
            self.query_one(f"#asked-{language}", Reading).show(
                words.STILL_THERE.to(language), tuple(line.to(language) for line in lines)
            )

    def go_back(self) -> None:
        """Go back, once: of two keys at once the second comes too late."""
        if self.is_current and not self._went_back:
            self._went_back = True
            self.dismiss()

    def on_key(self, event: events.Key) -> None:
        """Go on; the key does nothing else."""
        event.stop()
        event.prevent_default()
        self.go_back()

    def on_paste(self, event: events.Paste) -> None:
        """Go on."""
        event.stop()
        self.go_back()

    def on_click(self, event: events.Click) -> None:
        """Go on."""
        event.stop()
        self.go_back()
