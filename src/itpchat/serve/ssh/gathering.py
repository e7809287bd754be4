"""Gathers the code that conversations run, so that it lies together in memory.

Python counts references within objects and keeps notes in the code that it runs: a page of memory
on which anything is run or looked at becomes a child's own. What one conversation runs (a tenth of
what is loaded) would lie on nearly all pages; copied together it lies on few.
"""

import gc
import sys
from collections.abc import Iterator, Set
from contextlib import contextmanager
from types import CodeType, FrameType, FunctionType


@contextmanager
def watched() -> Iterator[set[CodeType]]:
    """Note what code is run in the block."""
    ran: set[CodeType] = set()

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            ran.add(frame.f_code)

    sys.setprofile(note)
    try:
        yield ran
    finally:
        sys.setprofile(None)


def gather(ran: Set[CodeType]) -> None:
    """Let every function whose code was run go by a copy of it, which is equal."""
    copies: dict[CodeType, CodeType] = {}

    def copy(code: CodeType) -> CodeType:
        if code not in ran:
            return code
        if code not in copies:
            inner = [copy(one) if isinstance(one, CodeType) else one for one in code.co_consts]
            copies[code] = code.replace(co_consts=tuple(inner))
        return copies[code]

    for thing in gc.get_objects():
        if type(thing) is FunctionType and thing.__code__ in ran:
            thing.__code__ = copy(thing.__code__)
