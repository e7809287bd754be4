"""The moments for what can be made ready beside the screen: when nobody waits for it."""

from threading import Event
from time import monotonic

AFTER = 0.25
"""Seconds after a key in which its answer is drawn, and nothing else should take the processor."""


class Calm:
    """Knows when the last key came. Python runs one thread at a time: work beside it costs time."""

    def __init__(self) -> None:
        self._pressed = -AFTER
        self._never = Event()

    def disturb(self) -> None:
        """Say that a key has come."""
        self._pressed = monotonic()

    def wait(self) -> None:
        """Wait, in another thread, until no key has come for a while."""
        while (left := self._pressed + AFTER - monotonic()) > 0:
            self._never.wait(left)
