"""The screen. Textual is imported when it is first shown, not before."""

import os
import sys

from itpchat.terminal.talk import Talk


def run(conversation: Talk, *, kiosk: bool = False) -> int:
    """Hold a conversation on this terminal; gives the exit code.

    As a `kiosk` it cannot be left by the keyboard.
    """
    from itpchat.tui import words

    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        print(words.NO_TERMINAL.en, words.NO_TERMINAL.zh, sep="\n", file=sys.stderr)
        return 1
    return _run(conversation, kiosk=kiosk)


def _run(conversation: Talk, *, kiosk: bool) -> int:
    from itpchat.tui.app import CRASHED, ItpchatApp
    from itpchat.tui.crash import apology, place_of

    code = 0
    try:
        app = ItpchatApp(conversation, kiosk=kiosk)
        code = app.run() or 0
        place = app.crash_place
    except Exception as error:  # noqa: BLE001  whatever it is, nobody's answers may be printed
        place = place_of(error)
    if place is None:
        return code
    # At a kiosk, nothing else than this shall stand there; elsewhere, it is not ours to clear.
    print(("\x1b[H\x1b[2J" if kiosk else "") + apology(place), file=sys.stderr)
    return CRASHED
