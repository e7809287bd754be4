"""A child of the zygote: one conversation on one terminal."""

import fcntl
import os
import signal
import sys
import termios

from itpchat.serve.ssh.handing import Message
from itpchat.serve.ssh.loading import Begin
from itpchat.serve.ssh.terminals import environment_of


def live(begin: Begin, message: Message, terminal: int, line: int) -> int:
    """Hold a conversation on a terminal; gives the exit code.

    `line` is a line to the server, which says on it what it has to say, and hears where a crash
    was.
    """
    _take(terminal)
    for name in ("TERM", "COLORTERM", "NO_COLOR", "COLUMNS", "LINES"):
        os.environ.pop(name, None)
    os.environ.update(environment_of(message["term"]))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _converse(begin, line)


def _take(terminal: int) -> None:
    """Make the terminal this process's own, and its standard streams."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for stream in (0, 1, 2):
        os.dup2(terminal, stream)
    os.close(terminal)


def _converse(begin: Begin, line: int) -> int:
    from itpchat.serve.ssh.app import SessionApp
    from itpchat.tui.app import CRASHED
    from itpchat.tui.crash import apology, place_of

    code = 0
    try:
        app = SessionApp(begin(), line)
        code = app.run() or 0
        place = app.crash_place
    except Exception as error:  # noqa: BLE001  whatever it is, nobody's answers may be printed
        place = place_of(error)
    if place is None:
        return code
    os.write(line, place.encode(errors="replace")[:200])
    print(apology(place), file=sys.__stderr__, flush=True)
    return CRASHED
