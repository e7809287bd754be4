"""The welcome: what everybody who passes by may read. It names no illness."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import Screen

from itpchat.tui.kiosk import words
from itpchat.tui.kiosk.rules import STAFF_KEYS, Rules
from itpchat.tui.widgets.reading import Reading
from itpchat.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from itpchat.tui.kiosk.app import KioskApp


class AttractScreen(Screen[None], inherit_bindings=False):
    """The languages side by side. Any key begins; the number of a language begins in it."""

    BINDINGS: ClassVar[list[BindingType]] = []
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = ""

    def __init__(self, rules: Rules) -> None:
        super().__init__(id="attract")
        self._rules = rules

    def compose(self) -> ComposeResult:
        """A column for each language; below them what concerns the staff."""
        with Horizontal(id="columns"):
            for language in self._rules.languages:
                yield Reading(id=f"welcome-{language}")
        yield Reading(id="below")

    def on_mount(self) -> None:
        """Write the texts."""
        for number, language in enumerate(self._rules.languages, 1):
            column = self.query_one(f"#welcome-{language}", Reading)
            key = str(number) if len(self._rules.languages) > 1 else words.ANY_KEY.to(language)
            lines = (*words.WELCOME_LINES, words.START.filled(key=key))
            column.show(words.WELCOME.to(language), tuple(line.to(language) for line in lines))
        self.query_one("#below", Reading).show("", tuple(self._below()))

    def on_key(self, event: events.Key) -> None:
        """Begin, or ask for the PIN."""
        event.stop()
        event.prevent_default()
        app = cast("KioskApp", self.app)
        if event.key in STAFF_KEYS and self._rules.is_pin is not None:
            app.ask_for_pin()
        else:
            app.begin(self._language_of(event.key))

    def on_click(self, event: events.Click) -> None:
        """Begin in the language that was touched."""
        event.stop()
        for language in self._rules.languages:
            if self.query_one(f"#welcome-{language}").region.contains(
                event.screen_x, event.screen_y
            ):
                cast("KioskApp", self.app).begin(language)
                return
        cast("KioskApp", self.app).begin()

    def _language_of(self, key: str) -> Language | None:
        languages = {str(number): one for number, one in enumerate(self._rules.languages, 1)}
        return languages.get(key)

    def _below(self) -> list[str]:
        lines = []
        if self._rules.without_chinese:
            lines.append(words.NO_CHINESE)
        if self._rules.is_pin is not None:
            staff = words.STAFF_KEY.filled(key=STAFF_KEYS[0].upper())
            lines.append(
                "   ".join(staff.to(one) for one in LANGUAGES if one in self._rules.languages)
            )
        return lines
