"""What makes a terminal forget."""

WIPED = (
    "\x1b[?1049h\x1b[H\x1b[2J"  # the second screen: going there clears it, and so does this
    "\x1b[?1049l\x1b[r\x1b[m\x1b[H\x1b[2J\x1b[3J"  # the ordinary one, and all that scrolled away
)
"""Clears both screens of a terminal and what has scrolled out; the ordinary one is left."""

RESTORED = (
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"  # no more reports of the mouse
    "\x1b[?1004l\x1b[?2004l\x1b[<u\x1b[?25h"  # nor of focus and pastes; plain keys; the cursor
)
"""Takes back what a screen program asked of the terminal, where it could not do so itself."""
