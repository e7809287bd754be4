"""The conversation's screen at a kiosk: starting over wipes, and staff can ask to leave."""

from typing import TYPE_CHECKING, cast

from itpchat.terminal.talk import Talk
from itpchat.tui.kiosk import words
from itpchat.tui.kiosk.rules import STAFF_KEYS, Rules
from itpchat.tui.screens.main import MainScreen

if TYPE_CHECKING:
    from itpchat.tui.kiosk.app import KioskApp


class KioskScreen(MainScreen, inherit_bindings=True):
    """The screen; its app is a `KioskApp`."""

    def __init__(self, talk: Talk, rules: Rules, *, colour: bool = True) -> None:
        super().__init__(talk, kiosk=True, colour=colour, languages=rules.languages)
        self._has_pin = rules.is_pin is not None

    def start_over(self) -> None:
        """Forget everything, in the only sure way: the next conversation is another process."""
        cast("KioskApp", self.app).wipe()

    def foot(self) -> str:
        """Tell staff, on the page that calls them, how they can close the kiosk."""
        view = self.talk.view()
        if view.stage == "staff" and self._has_pin:
            return words.STAFF_KEY.filled(key=STAFF_KEYS[0].upper()).to(view.language)
        return super().foot()

    def pressed(self, key: str) -> bool:
        """Ask staff for their PIN, on the page that calls them; before any other use of the key."""
        if key in STAFF_KEYS and self.talk.view().stage == "staff":
            cast("KioskApp", self.app).ask_for_pin()
            return True
        return super().pressed(key)
