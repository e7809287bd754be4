"""A program on a terminal of its own: when a text is to be seen, and when a key has been drawn."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from benchmarks.measuring import Seconds
from benchmarks.processes import environment

QUIET: Seconds = 0.06
"""Nothing drawn for so long: the repaint is over."""

PATIENCE: Seconds = 60
"""Nothing at all for so long: something is wrong."""

_CONTROL = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[PX^_].*?\x1b\\|.)", re.DOTALL)


class Terminal:
    """A program on a terminal of 80 columns and 24 lines."""

    def __init__(self, command: Sequence[str]) -> None:
        self.started = time.perf_counter()
        self.drawn = b""
        process, self.screen = pty.fork()
        if process == 0:
            os.execvpe(command[0], list(command), dict(environment()))
        self.process = process
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.screen)

    def seconds_until(self, text: str) -> Seconds:
        """Measure how long after its start the program has drawn a text.

        Raises:
            RuntimeError: it never did.
        """
        while text.encode() not in _CONTROL.sub(b"", self.drawn):
            self._wait(PATIENCE, f"{text!r} was not drawn")
        return time.perf_counter() - self.started

    def settle(self) -> None:
        """Wait until nothing more is drawn."""
        while self._ready(QUIET):
            self._read()

    def seconds_of_key(self, key: str) -> Seconds:
        """Measure how long it takes from a key to the end of the repaint that it brings about.

        Raises:
            RuntimeError: nothing was drawn.
        """
        start = time.perf_counter()
        os.write(self.screen, key.encode())
        self._wait(PATIENCE, f"nothing was drawn after {key!r}")
        last = time.perf_counter()
        while self._ready(QUIET):
            self._read()
            last = time.perf_counter()
        return last - start

    def type(self, words: str) -> None:
        """Type words, and wait until they are drawn."""
        os.write(self.screen, words.encode())
        self.settle()

    def _wait(self, patience: Seconds, otherwise: str) -> None:
        if not self._ready(patience):
            raise RuntimeError(f"{otherwise}; last seen: {self.drawn[-500:]!r}")
        self._read()

    def _ready(self, patience: Seconds) -> bool:
        ready, _, _ = select.select([self.screen], [], [], patience)
        return bool(ready)

    def _read(self) -> None:
        try:
            self.drawn += os.read(self.screen, 1 << 16)
        except OSError:
            raise RuntimeError(f"it ended; last seen: {self.drawn[-500:]!r}") from None
