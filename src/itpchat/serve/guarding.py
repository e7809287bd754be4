"""How processes of a server belong together (Linux)."""

import ctypes
import os
import resource

from itpchat.terminal.privacy import end_with_parent

_PR_SET_CHILD_SUBREAPER = 36


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


def open_many_files() -> None:
    """Allow as many open files as the system lets this process have."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
