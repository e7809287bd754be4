"""A zygote as the front sees it: a process, and a line to it."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from datetime import date

from itpchat.serve.ssh import handing

_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "XDG_CACHE_HOME", "ITPCHAT_NO_CACHE", "PYTHONPATH",
         "PYTHONHOME", "LD_PRELOAD", "TZ", "TZDIR")  # fmt: skip
"""Of the environment, what the zygote and the children get: nothing that a person could set."""

Heard = Callable[["ZygoteProcess", handing.Message | None], None]
"""Is told what a zygote says; None when it has gone."""


class ZygoteProcess:
    """A zygote that was started on a day."""

    def __init__(self, first: handing.Message, day: date, heard: Heard) -> None:
        """Start it.

        Raises:
            OSError: it cannot be.
        """
        self.day = day
        self._heard = heard
        ours, theirs = handing.pair()
        ours.setblocking(False)
        os.set_inheritable(theirs.fileno(), True)
        command = [sys.executable, "-P", "-X", "utf8", "-m", "itpchat.serve.ssh.zygote"]
        self.process = os.posix_spawn(
            sys.executable,
            [*command, str(theirs.fileno())],
            _environment(),
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                (os.POSIX_SPAWN_DUP2, 2, 1),
            ],
            setsigdef=(signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGPIPE),
        )
        theirs.close()
        self._line: socket.socket | None = ours
        handing.send(ours, first)
        asyncio.get_running_loop().add_reader(ours.fileno(), self._hear, ours)

    def ask(self, message: handing.Message, files: tuple[int, int]) -> None:
        """Ask it for something.

        Raises:
            OSError: it has gone.
        """
        if self._line is None:
            raise BrokenPipeError
        handing.send(self._line, message, files)

    def let_go(self) -> None:
        """Say nothing more to it, and hear nothing: it ends when it notices."""
        if self._line is not None:
            asyncio.get_running_loop().remove_reader(self._line.fileno())
            self._line.close()
            self._line = None

    def kill(self) -> None:
        """End it now."""
        self.let_go()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)

    def _hear(self, line: socket.socket) -> None:
        try:
            received = handing.receive(line)
        except BlockingIOError:
            return
        except OSError:
            received = None
        if received is None:
            self.let_go()
        self._heard(self, received and received[0])


def _environment() -> Mapping[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONUNBUFFERED": "1", "MALLOC_ARENA_MAX": "1"}
