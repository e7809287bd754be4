"""The front's side of the zygote: starts it, starts it again, and knows how each child ended."""

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable
from datetime import date
from typing import Any

from itpchat.clock import today
from itpchat.documents import BadInput, Problem
from itpchat.serve.session_log import SessionLog
from itpchat.serve.ssh import handing
from itpchat.serve.ssh.zygote_process import ZygoteProcess

STARTING = 300.0
"""Seconds for which somebody waits for a zygote that is being started; a second or two, usually."""

BIRTH = 20.0
"""Seconds within which a ready zygote brings a child forth, or never will."""

AGAIN = 0.05
"""Seconds after which a zygote is asked again, where it was lost or takes no more just now."""

PAUSES = (0.0, 0.2, 1.0, 5.0)
"""Seconds before the zygote is started again, after it ended so many times without being ready."""


class CannotBegin(Exception):
    """No conversation can be begun now."""


class _Lost(CannotBegin):
    """The zygote that was asked has gone; another may be asked."""


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
    """Keeps a zygote, and the children that came from it and from those before it."""

    def __init__(
        self, log: SessionLog, first: handing.Message, clock: Callable[[], date] = today
    ) -> None:
        self._log = log
        self._first = first
        self._clock = clock
        self._zygote: ZygoteProcess | None = None
        self._next: ZygoteProcess | None = None
        self._zygotes: dict[int, ZygoteProcess] = {}
        self._asked: dict[int, tuple[ZygoteProcess, asyncio.Future[Child]]] = {}
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
        self._start_again()
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
            async with asyncio.timeout(STARTING):
                while True:
                    await self.ready.wait()
                    try:
                        async with asyncio.timeout(BIRTH):
                            return await self._ask(term, terminal, line)
                    except (_Lost, BlockingIOError, BrokenPipeError):  # or has much to do
                        await asyncio.sleep(AGAIN)
        except (TimeoutError, OSError) as error:
            raise CannotBegin from error
        finally:
            os.close(terminal)
            os.close(line)

    def _ask(self, term: str, terminal: int, line: int) -> "asyncio.Future[Child]":
        if self._zygote is None:
            raise _Lost
        self._number += 1
        asked: asyncio.Future[Child] = asyncio.get_running_loop().create_future()
        self._zygote.ask({"begin": self._number, "term": term}, (terminal, line))
        self._asked[self._number] = (self._zygote, asked)
        return asked

    def heed_the_day(self) -> None:
        """Start another zygote on another day: what it makes ready for children is of its day.

        It takes over when it is ready. Where it never is, the old one goes on until the next day.
        """
        day = self._clock()
        if self._zygote is not None and self._next is None and self._zygote.day != day:
            self._zygote.day = day
            with contextlib.suppress(OSError):  # the old one does; tomorrow it is tried again
                self._next = self._start()

    async def close(self) -> None:
        """Let the zygotes go, which have no children any more that would be heard of."""
        self._closing = True
        for zygote in self._zygotes.values():
            zygote.kill()

    # The zygotes

    def zygotes(self) -> list[int]:
        """Give the processes of all zygotes: one, but for a while after midnight."""
        return list(self._zygotes)

    def _start(self) -> ZygoteProcess:
        zygote = ZygoteProcess(self._first, self._clock(), self._hear)
        self._zygotes[zygote.process] = zygote
        return zygote

    def _start_again(self) -> None:
        if not self._closing and self._zygote is None:
            self._zygote = self._start()

    def _hear(self, zygote: ZygoteProcess, message: handing.Message | None) -> None:
        if message is None:
            self._lost(zygote)
        elif "ready" in message:
            self._take_over(zygote)
        elif "failed" in message:
            if zygote is self._zygote:
                self._fail(str(message["failed"]))
        elif "begun" in message:
            self._begun(int(message["begun"]), int(message["process"]))
        elif "not_begun" in message:
            self._log.tell("not_begun", why=str(message["why"]))
            self._refuse(int(message["not_begun"]), CannotBegin())

    def _take_over(self, zygote: ZygoteProcess) -> None:
        before, self._zygote = self._zygote, zygote
        if zygote is self._next:
            self._next = None
        self._failures = 0
        self.ready.set()
        self._log.tell("zygote_ready", process=zygote.process)
        if before is not None and before is not zygote:
            self._retire(before)

    def _retire(self, zygote: ZygoteProcess) -> None:
        """Let a zygote go that another has taken over from, unless somebody waits for it."""
        if zygote is not self._zygote and all(one is not zygote for one, _ in self._asked.values()):
            zygote.let_go()

    def _begun(self, number: int, process: int) -> None:
        child = Child(process)
        if process in self._ended_early:
            child.ended.set_result(self._ended_early.pop(process))
        else:
            self._children[process] = child
        zygote, asked = self._asked.pop(number)
        if asked.done():  # nobody waits for it any more
            child.signal(signal.SIGKILL)
        else:
            asked.set_result(child)
        self._retire(zygote)

    def _refuse(self, number: int, why: CannotBegin) -> None:
        zygote, asked = self._asked.pop(number)
        if not asked.done():
            asked.set_exception(why)
        self._retire(zygote)

    def _fail(self, why: str) -> None:
        if not self._failed.done():
            self._failed.set_result(why)

    def _lost(self, zygote: ZygoteProcess) -> None:
        """Have those who wait for a child ask again, and start another zygote."""
        current, was_ready = zygote is self._zygote, self.ready.is_set()
        if current:
            self.ready.clear()
            self._zygote = None
        elif zygote is self._next:
            self._next = None
        for number, (one, _) in list(self._asked.items()):
            if one is zygote:
                self._refuse(number, _Lost())
        if self._closing:
            return
        self._log.tell("zygote_lost", process=zygote.process)
        if not current:
            return
        if not was_ready:
            self._failures += 1
            self._fail("the part that begins conversations has ended while it was loading")
        pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
        asyncio.get_running_loop().call_later(pause, self._start_again)

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
            elif process in self._zygotes:
                del self._zygotes[process]
            elif len(self._ended_early) < 1000:
                self._ended_early[process] = code


class _Told(BadInput):
    """What the zygote told of its files, which it has put into lines already."""

    def __init__(self, text: str) -> None:
        super().__init__([Problem("itpchat", None, text)])
        self._text = text

    def __str__(self) -> str:
        return self._text
