"""Terminals: what a client may say of its own, and the pty that a session gets."""

import fcntl
import os
import pty
import re
import struct
import termios
from collections.abc import Mapping

from itpchat.terminal.size import LARGEST_SIZE, USUAL_SIZE

_IUTF8 = 0o40000
"""Linux: a backspace takes a whole character back. Python's termios has no name for it."""

USUAL_TERM = "xterm-256color"

_TERM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,39}")
_PLAIN = ("dumb", "unknown")
"""Terminals on which nothing can be drawn over: the conversation is held line by line there."""

_FULL_COLOUR = re.compile(
    r".*-direct|(xterm-)?(kitty|ghostty)|alacritty.*|foot.*|wezterm|contour|iterm.*|konsole.*"
)
"""Terminals that show every colour. SSH drops COLORTERM, which would say so."""


def known_term(said: str) -> str:
    """Give the kind of terminal that a client names, or the usual one where that is no name.

    One that names nothing may be anything, so nothing is drawn on it.
    """
    if not said:
        return _PLAIN[0]
    return said if _TERM.fullmatch(said) else USUAL_TERM


def is_plain(term: str) -> bool:
    """Tell whether a terminal takes lines alone."""
    return term in _PLAIN


def environment_of(term: str) -> Mapping[str, str]:
    """Give what a program on such a terminal finds in its environment."""
    colour = {"COLORTERM": "truecolor"} if _FULL_COLOUR.fullmatch(term) else {}
    return {"TERM": term, **colour}


def bearable_size(columns: int, lines: int) -> tuple[int, int]:
    """Give the size to draw in: 0 means that the client does not know (RFC 4254, 6.2)."""
    return (
        min(columns or USUAL_SIZE[0], LARGEST_SIZE[0]),
        min(lines or USUAL_SIZE[1], LARGEST_SIZE[1]),
    )


def open_terminal(columns: int, lines: int) -> tuple[int, int]:
    """Open a pty of a size; gives the end of the server, which never waits, and of the program.

    Raises:
        OSError: there are no more.
    """
    ours, theirs = pty.openpty()
    # Nothing is echoed before the screen is up, and no key sends a signal.
    modes = termios.tcgetattr(theirs)
    modes[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG)
    termios.tcsetattr(theirs, termios.TCSANOW, modes)
    os.set_blocking(ours, False)
    resize(ours, columns, lines)
    return ours, theirs


def take_lines(terminal: int) -> None:
    """Let a terminal show what is typed, and hand it over line by line.

    Control-C ends the program; no key stops it or has it dumped.
    """
    modes = termios.tcgetattr(terminal)
    modes[0] |= termios.ICRNL | _IUTF8
    modes[3] |= termios.ECHO | termios.ECHOE | termios.ICANON | termios.ISIG
    for key in (termios.VQUIT, termios.VSUSP):
        modes[6][key] = b"\0"
    termios.tcsetattr(terminal, termios.TCSANOW, modes)


def resize(terminal: int, columns: int, lines: int) -> None:
    """Tell the program that its terminal has another size."""
    columns, lines = bearable_size(columns, lines)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
