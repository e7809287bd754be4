"""Keeps the memory of this process, in which answers are, from being written anywhere.

Linux alone knows all of it; elsewhere what there is is done, and the rest is silently not there.
"""

import ctypes
import signal
import sys

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4


def keep_memory_private() -> None:
    """Allow no core dump of this process and its children, and no reading of its memory.

    A process that is not dumpable is dumped neither into a file nor into a crash collector, other
    processes of the same user cannot attach to it, and what `/proc` tells of it is root's alone.
    """
    try:
        import resource
    except ImportError:  # not a Unix
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _prctl(_PR_SET_DUMPABLE, 0)


def end_with_parent(signal_number: int = signal.SIGKILL) -> None:
    """Let this process get a signal as soon as the one that started it is gone, however it went."""
    _prctl(_PR_SET_PDEATHSIG, signal_number)


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)
