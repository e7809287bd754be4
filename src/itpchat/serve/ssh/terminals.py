"""Terminals: what a client may say of its own, and the pty that a session gets."""

import fcntl
import os
import pty
import re
import struct
import termios
from collections.abc import Mapping

USUAL_TERM = "xterm-256color"

_TERM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,39}")
_FULL_COLOUR = re.compile(
    r".*-direct|(xterm-)?(kitty|ghostty)|alacritty.*|foot.*|wezterm|contour|iterm.*|konsole.*"
)
"""Terminals that show every colour. SSH drops COLORTERM, which would say so."""

USUAL_SIZE = (80, 24)
LARGEST = (400, 150)
"""Columns and lines: of a larger window the rest stays empty, for each cell costs memory."""


def known_term(said: str) -> str:
    """Give the kind of terminal that a client names, or the usual one where that is no name."""
    return said if _TERM.fullmatch(said) else USUAL_TERM


def environment_of(term: str) -> Mapping[str, str]:
    """Give what a program on such a terminal finds in its environment."""
    colour = {"COLORTERM": "truecolor"} if _FULL_COLOUR.fullmatch(term) else {}
    return {"TERM": term, **colour}


def bearable_size(columns: int, lines: int) -> tuple[int, int]:
    """Give the size to draw in: 0 means that the client does not know (RFC 4254, 6.2)."""
    return (
        min(columns or USUAL_SIZE[0], LARGEST[0]),
        min(lines or USUAL_SIZE[1], LARGEST[1]),
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


def resize(terminal: int, columns: int, lines: int) -> None:
    """Tell the program that its terminal has another size."""
    columns, lines = bearable_size(columns, lines)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
