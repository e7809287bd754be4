"""The front's side of the zygote: starts it, starts it again, and knows how each child ended."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
from collections.abc import Mapping
from typing import Any

from itpchat.documents import BadInput, Problem
from itpchat.serve.session_log import SessionLog
from itpchat.serve.ssh import handing

BIRTH = 20.0
"""Seconds within which a child is begun, or never will be."""

PAUSES = (0.0, 0.2, 1.0, 5.0)
"""Seconds before the zygote is started again, after it ended so many times without being ready."""

_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "XDG_CACHE_HOME", "ITPCHAT_NO_CACHE", "PYTHONPATH",
         "PYTHONHOME", "LD_PRELOAD", "TZ", "TZDIR")  # fmt: skip
"""Of the environment, what the zygote and the children get: nothing that a person could set."""


class CannotBegin(Exception):
    """No conversation can be begun now."""


class Child:
    """A conversation's process."""

    def __init__(self, process: int) -> None:
        self.process = process
        self.ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        """The exit code, or the signal that ended it as a negative number."""

    def signal(self, number: signal.Signals) -> None:
        """Send a signal, if it has not ended (until then, the number is surely its own)."""
        if not self.ended.done():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, number)


class Nursery:
    """Keeps a zygote, and the children that came from it."""

    def __init__(self, log: SessionLog, first: handing.Message) -> None:
        self._log = log
        self._first = first
        self._line: socket.socket | None = None
        self._zygote = 0
        self._asked: dict[int, asyncio.Future[Child]] = {}
        self._number = 0
        self._children: dict[int, Child] = {}
        self._ended_early: dict[int, int] = {}
        self._failures = 0
        self._closing = False
        self.ready = asyncio.Event()
        self._failed: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def open(self) -> None:
        """Start the zygote, and wait until it is ready.

        Raises:
            BadInput: it cannot be; with what is wrong with trials or dialogs, where that is why.
        """
        asyncio.get_running_loop().add_signal_handler(signal.SIGCHLD, self._reap)
        self._start()
        ready = asyncio.ensure_future(self.ready.wait())
        either: tuple[asyncio.Future[Any], ...] = (ready, self._failed)
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        if self._failed.done():
            raise _Told(self._failed.result())

    async def begin(self, term: str, terminal: int, line: int) -> Child:
        """Begin a conversation on a terminal; both files are the child's then, and closed here.

        Raises:
            CannotBegin: it cannot be, now.
        """
        try:
            async with asyncio.timeout(BIRTH):
                await self.ready.wait()
                asked = self._ask(term, terminal, line)
                return await asked
        except (TimeoutError, OSError) as error:
            raise CannotBegin from error
        finally:
            os.close(terminal)
            os.close(line)

    def _ask(self, term: str, terminal: int, line: int) -> "asyncio.Future[Child]":
        if self._line is None:
            raise CannotBegin
        self._number += 1
        asked: asyncio.Future[Child] = asyncio.get_running_loop().create_future()
        self._asked[self._number] = asked
        message = {"begin": self._number, "term": term}
        handing.send(self._line, message, (terminal, line))
        return asked

    async def close(self) -> None:
        """Let the zygote go, which has no children any more that would be heard of."""
        self._closing = True
        if self._line is not None:
            self._forget_line()
        if self._zygote:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._zygote, signal.SIGKILL)

    # The zygote

    def _start(self) -> None:
        ours, theirs = handing.pair()
        ours.setblocking(False)
        os.set_inheritable(theirs.fileno(), True)
        command = [sys.executable, "-P", "-X", "utf8", "-m", "itpchat.serve.ssh.zygote"]
        self._zygote = os.posix_spawn(
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
        self._line = ours
        handing.send(ours, self._first)
        asyncio.get_running_loop().add_reader(ours.fileno(), self._hear)

    def _hear(self) -> None:
        line = self._line
        if line is None:
            return
        try:
            received = handing.receive(line)
        except BlockingIOError:
            return
        except OSError:
            received = None
        if received is None:
            self._zygote_lost()
            return
        message, _ = received
        if "ready" in message:
            self._failures = 0
            self.ready.set()
            self._log.tell("zygote_ready", process=self._zygote)
        elif "failed" in message:
            self._fail(str(message["failed"]))
        elif "begun" in message:
            self._begun(int(message["begun"]), int(message["process"]))
        elif "not_begun" in message:
            self._log.tell("not_begun", why=str(message["why"]))
            self._refuse(int(message["not_begun"]))

    def _begun(self, number: int, process: int) -> None:
        child = Child(process)
        if process in self._ended_early:
            child.ended.set_result(self._ended_early.pop(process))
        else:
            self._children[process] = child
        asked = self._asked.pop(number, None)
        if asked is None or asked.done():  # nobody waits for it any more
            child.signal(signal.SIGKILL)
        else:
            asked.set_result(child)

    def _refuse(self, number: int) -> None:
        asked = self._asked.pop(number, None)
        if asked is not None and not asked.done():
            asked.set_exception(CannotBegin())

    def _fail(self, why: str) -> None:
        if not self._failed.done():
            self._failed.set_result(why)

    def _zygote_lost(self) -> None:
        """Tell those who wait for a child that there is none, and start another zygote."""
        was_ready = self.ready.is_set()
        self.ready.clear()
        self._forget_line()
        for number in list(self._asked):
            self._refuse(number)
        if self._closing:
            return
        self._log.tell("zygote_lost", process=self._zygote)
        if not was_ready:
            self._failures += 1
            self._fail("the part that begins conversations has ended while it was loading")
        pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
        asyncio.get_running_loop().call_later(pause, self._start_again)

    def _start_again(self) -> None:
        if not self._closing and self._line is None:
            self._start()

    def _forget_line(self) -> None:
        if self._line is not None:
            asyncio.get_running_loop().remove_reader(self._line.fileno())
            self._line.close()
            self._line = None

    def _reap(self) -> None:
        while True:
            try:
                process, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if process == 0:
                return
            code = os.waitstatus_to_exitcode(status)
            child = self._children.pop(process, None)
            if child is not None:
                child.ended.set_result(code)
            elif process == self._zygote:
                self._zygote = 0
            elif len(self._ended_early) < 1000:
                self._ended_early[process] = code


class _Told(BadInput):
    """What the zygote told of its files, which it has put into lines already."""

    def __init__(self, text: str) -> None:
        super().__init__([Problem("itpchat", None, text)])
        self._text = text

    def __str__(self) -> str:
        return self._text


def _environment() -> Mapping[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, "PYTHONUNBUFFERED": "1", "MALLOC_ARENA_MAX": "1"}
