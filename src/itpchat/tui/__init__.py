"""The screen. Textual is imported when it is first shown, not before."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from itpchat.terminal.size import know_size
from itpchat.terminal.talk import Talk
from itpchat.terminal.wiping import WIPED
from itpchat.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from itpchat.tui.app import ItpchatApp


def run(
    conversation: Talk, *, kiosk: bool = False, languages: tuple[Language, ...] = LANGUAGES
) -> int:
    """Hold a conversation on this terminal; gives the exit code.

    As a `kiosk` it cannot be left by the keyboard.
    """
    from itpchat.tui import words

    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        print(words.NO_TERMINAL.en, words.NO_TERMINAL.zh, sep="\n", file=sys.stderr)
        return 1
    from itpchat.tui.app import ItpchatApp

    return run_app(lambda: ItpchatApp(conversation, kiosk=kiosk, languages=languages), alone=kiosk)


def run_app(make: "Callable[[], ItpchatApp]", *, alone: bool) -> int:
    """Run an app on this terminal, calm when it breaks; gives the exit code.

    Where it is `alone` on its terminal, nothing else is left there than that it broke.
    """
    from itpchat.tui.app import CRASHED
    from itpchat.tui.crash import apology, place_of

    know_size()
    code = 0
    try:
        app = make()
        code = app.run() or 0
        place = app.crash_place
    except Exception as error:  # noqa: BLE001  whatever it is, nobody's answers may be printed
        place = place_of(error)
    if place is None:
        return code
    print((WIPED if alone else "") + apology(place), file=sys.stderr)
    return CRASHED
