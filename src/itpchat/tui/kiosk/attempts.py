"""How often the PIN may be tried.

The count outlives the conversation in which the tries were made, or a wipe would give new ones: it
lies in memory that all processes of the kiosk share.
"""

import mmap
import struct

LONGEST_WAIT = 3600.0
"""Seconds. Each further wait is twice as long as the one before, up to this."""

_KEPT = struct.Struct("IId")


class Attempts:
    """Wrong tries so far, and until when no other is taken.

    After `free` wrong tries none is taken for `first_wait` seconds; then there are as many again,
    and the next wait is longer. Moments are those of one clock, in seconds.
    """

    def __init__(self, free: int, first_wait: float) -> None:
        self._free = free
        self._first_wait = first_wait
        self._memory = mmap.mmap(-1, _KEPT.size)  # shared with every process forked from this one

    def wait(self, now: float) -> float:
        """Say for how many seconds no try is taken."""
        _, _, until = self._kept
        return max(0.0, until - now)

    def wrong(self, now: float) -> None:
        """Count a wrong try."""
        wrong, waits, until = self._kept
        wrong += 1
        if wrong >= self._free:
            until = now + min(self._first_wait * 2 ** min(waits, 20), LONGEST_WAIT)
            wrong, waits = 0, min(waits + 1, 1000)
        self._kept = wrong, waits, until

    def right(self) -> None:
        """Forget the wrong tries."""
        self._kept = 0, 0, 0.0

    @property
    def _kept(self) -> tuple[int, int, float]:
        wrong, waits, until = _KEPT.unpack(self._memory[:])
        return wrong, waits, until

    @_kept.setter
    def _kept(self, kept: tuple[int, int, float]) -> None:
        self._memory[:] = _KEPT.pack(*kept)
