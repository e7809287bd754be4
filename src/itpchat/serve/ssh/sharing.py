"""Lets everything that is loaded be counted no more, so that forked children go on sharing it.

Python counts references within the objects themselves: a child that only looks at an object writes
on its page of memory, which is then the child's own. From 3.12 on Python does not count those that
live for ever, as None does (PEP 683, of which sharing memory with forked processes is a purpose).
It has no call by which a program could say so of its own; the mark is set where the count stands.
"""

import ctypes
import gc
import sys

KNOWN = ((3, 12), (3, 13))
"""The versions whose mark is known to be the lower half of the count, the highest bit set."""

_HIGHEST_BIT = 1 << 31


def count_no_more() -> int:
    """Let what is reachable now live as long as this process; gives how many objects it is.

    To be called by a process that will free nothing of it, with one thread, and that ends without
    Python's own clearing up (`os._exit`), as do its children. Older Pythons and those that count
    otherwise are left as they are: 0.
    """
    mark = _count(None).value
    if not is_possible() or not mark & _HIGHEST_BIT:
        return 0
    marked = 0
    waiting = gc.get_objects()
    passed_over = {id(waiting)}
    while waiting:
        thing = waiting.pop()
        count = _count(thing)
        if count.value != mark and id(thing) not in passed_over:
            count.value = mark
            marked += 1
            waiting.extend(gc.get_referents(thing))
    return marked


def is_possible() -> bool:
    """Tell whether this Python has objects that are not counted, in the way that is known."""
    counts_alone = getattr(sys, "_is_gil_enabled", lambda: True)()
    return sys.implementation.name == "cpython" and sys.version_info[:2] in KNOWN and counts_alone


def _count(thing: object) -> ctypes.c_uint32:
    # In CPython an object's id is its address, and its count of references comes first in it.
    return ctypes.c_uint32.from_address(id(thing))
