"""The nurse's screen. Textual is imported when it is first shown, not before."""

import sys
from typing import TYPE_CHECKING

from itpchat.terminal.size import know_size

if TYPE_CHECKING:
    from itpchat.tui.nurse.state import Desk


def run(desk: "Desk") -> int:
    """Hold an intake on this terminal; gives the exit code.

    As in the conversation, nothing of a person is printed where something breaks.
    """
    from itpchat.tui.app import CRASHED
    from itpchat.tui.crash import apology, place_of
    from itpchat.tui.nurse.app import NurseApp

    try:
        app = NurseApp(desk)
        know_size()
        code = app.run() or 0
        place = app.crash_place
    except Exception as error:  # noqa: BLE001  whatever it is, nobody's answers may be printed
        code, place = CRASHED, place_of(error)
    if place is None:
        return code
    print(apology(place), file=sys.stderr)
    return CRASHED
