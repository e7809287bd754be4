"""What connections leave behind in a server, taken away soon.

The parts of a connection that is over (asyncssh's and ours) hold each other, some 90 objects and
30 kB with its buffers. Python's collector takes such a ring only when it looks through everything,
which it does the more seldom the more the process has loaded: a server grew by 25 MB until then.
"""

import gc

TOGETHER = 16
"""So many connections that are over are taken away at once."""


class Leftovers:
    """Counts connections that are over, and has the collector look when there are some."""

    def __init__(self) -> None:
        self._left = 0

    def one_more(self) -> None:
        """Count a connection that is over."""
        self._left += 1
        if self._left >= TOGETHER:
            self._left = 0
            gc.collect()


def pass_over_what_stays() -> None:
    """Have the collector pass over all that is there now: it takes a millisecond then, not 50."""
    gc.collect()
    gc.freeze()
