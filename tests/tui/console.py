"""A program on a terminal of its own, as a kiosk or an SSH session gives it one."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 60.0
"""Seconds after which something that never comes is given up. Nothing waits this long."""

_ORDERS = re.compile(r"\x1b\[[?<]?[0-9;]*[a-zA-Z]")

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys
from tests.tui.scripted import Scripted
from itpchat.tui import run
sys.exit(run(Scripted(stage="question", at=1), kiosk={kiosk}))
"""


def _with_a_terminal_of_its_own() -> None:
    # The terminal becomes the one that controls it: it hangs up when the terminal goes.
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for number in (signal.SIGHUP, signal.SIGINT):  # ignored where the tests run in the background
        signal.signal(number, signal.SIG_DFL)


class Console:
    """A conversation that runs in a process of its own, on a terminal of 80 by 24."""

    def __init__(
        self,
        *,
        kiosk: bool = False,
        program: str | None = None,
        folder: Path = ROOT,
        terminal: str = "xterm-256color",
        size: tuple[int, int] = (80, 24),
    ) -> None:
        self.terminal, theirs = pty.openpty()
        columns, lines = size
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        path = {"PYTHONPATH": str(ROOT), "TERM": terminal, "COLORTERM": "truecolor"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", program or PROGRAM.format(kiosk=kiosk)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, **path},
            cwd=folder,
            start_new_session=True,
            preexec_fn=_with_a_terminal_of_its_own,
        )
        os.close(theirs)
        self.output = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        self.hang_up()

    def wait_for(self, text: str) -> None:
        """Read until a text has been drawn."""
        begun = len(self.output)
        until = time.monotonic() + PATIENCE
        while text not in self.output[begun:]:
            assert time.monotonic() < until, f"{text!r} never came: {self.output[-2000:]!r}"
            assert self._read(), f"ended before {text!r}: {self.output[-2000:]!r}"

    def read_to_the_end(self) -> str:
        """Read until the program has ended; gives what stands on the ordinary screen then."""
        while self._read():
            pass
        self.process.wait(PATIENCE)
        _, _, after = self.output.rpartition("\x1b[?1049l")
        return _ORDERS.sub("", after).strip()

    def press(self, keys: str) -> None:
        """Press keys, as a terminal sends them."""
        os.write(self.terminal, keys.encode())

    def hang_up(self) -> None:
        """Take the terminal away."""
        if self.terminal >= 0:
            os.close(self.terminal)
            self.terminal = -1

    def _read(self) -> bool:
        ready, _, _ = select.select([self.terminal], [], [], PATIENCE)
        assert ready, f"nothing more came: {self.output[-2000:]!r}"
        try:
            part = os.read(self.terminal, 65536)
        except OSError:  # how Linux says that the other side has closed
            return False
        self.output += part.decode(errors="replace")
        return bool(part)
