"""The size of a terminal: one that does not know its own, and one that is too large to draw on."""

import fcntl
import os
import struct
import sys
import termios

USUAL_SIZE = (80, 24)
"""Columns and lines."""

LARGEST_SIZE = (400, 150)
"""Of a larger window the rest, to the right and below, stays empty: each cell costs
time and memory, and a million of them many seconds."""


def know_size() -> None:
    """Give this process's terminal the usual size where it has none.

    Over sshd from a client without a window it is 0 by 0 (RFC 4254, 6.2). Textual draws on 80 by 25
    then, and takes no key.
    """
    try:
        terminal = sys.__stdin__.fileno() if sys.__stdin__ is not None else 0
        columns, lines = os.get_terminal_size(terminal)
        if columns and lines:
            return
        size = struct.pack("HHHH", lines or USUAL_SIZE[1], columns or USUAL_SIZE[0], 0, 0)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
    except (OSError, ValueError):  # not a terminal
        return
