"""How processes of a server belong together (Linux)."""

import contextlib
import ctypes
import os
import resource

from itpchat.terminal.privacy import end_with_parent

_PR_SET_CHILD_SUBREAPER = 36

_M_MMAP_THRESHOLD = -3
_LARGE = 1_048_576
"""Bytes from which on a piece of memory goes back to the system as soon as it is not used."""


def end_with(parent: int) -> None:
    """End at once when the parent ends, however that comes; `parent` is its process id."""
    end_with_parent()
    if os.getppid() != parent:  # it has ended before it could be watched
        os._exit(0)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends.

    Raises:
        OSError: the system knows nothing of the kind.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def give_memory_back() -> None:
    """Let the system have large pieces of memory again when they are not used any more.

    glibc keeps what it finds to be used again and again: of a password's check 19 MiB, in each of
    the threads, so that some wrong passwords made a server grow by 220 MB for good.
    """
    with contextlib.suppress(AttributeError):  # a C library that has nothing of the kind
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE)


def open_many_files() -> None:
    """Allow as many open files as the system lets this process have."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
