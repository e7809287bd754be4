"""One visit: what stands between the channel of a client and the terminal of a conversation.

Bytes pass as they are, both ways, and are held back rather than heaped up: a client that does not
read stops the conversation's drawing, a conversation that does not read stops the client.
"""

import asyncio
import contextlib
import os
import signal
import socket
from collections.abc import Callable
from typing import Literal

from itpchat.serve import words
from itpchat.serve.ssh import terminals
from itpchat.serve.ssh.nursery import CannotBegin, Child, Nursery

End = Literal[
    "left", "crashed", "killed", "disconnected", "idle", "time", "unread", "drained", "not_begun"
]
"""Why a visit ended."""

PIECE = 65_536
"""Bytes read from a terminal at once."""

LEAVING = 1.0
"""Seconds that a conversation has to leave its terminal in order, before it is killed."""

CRASHED = 70


class Visit:
    """A conversation, and the way of its bytes. `send` takes what is drawn; it never waits."""

    def __init__(self, nursery: Nursery, send: Callable[[bytes], None]) -> None:
        self._nursery = nursery
        self._send = send
        self._loop = asyncio.get_running_loop()
        self._terminal = -1
        self._line: socket.socket | None = None
        self._child: Child | None = None
        self._unwritten = bytearray()
        self._held = False
        self._plain = False
        self._hold_client: Callable[[bool], None] = lambda held: None
        self.received = self.sent = 0
        self.crash: str | None = None
        self.last_key = self.last_taken = self._loop.time()
        self._closed: asyncio.Future[None] = self._loop.create_future()

    async def begin(
        self, term: str, size: tuple[int, int], hold_client: Callable[[bool], None]
    ) -> None:
        """Begin the conversation.

        Raises:
            CannotBegin: it cannot be, now.
        """
        self._hold_client = hold_client
        self._plain = terminals.is_plain(term)
        try:
            self._terminal, theirs = terminals.open_terminal(*size)
            ours, childs = socket.socketpair()
        except OSError as error:
            raise CannotBegin from error
        ours.setblocking(False)
        self._line = ours
        self._child = await self._nursery.begin(term, theirs, childs.detach())
        self._loop.add_reader(self._terminal, self._drawn)
        self._write()

    @property
    def has_begun(self) -> bool:
        """Whether there is a conversation, or has been."""
        return self._child is not None

    # From the client

    def typed(self, data: bytes) -> None:
        """Take what was typed."""
        self.received += len(data)
        self.last_key = self._loop.time()
        self._unwritten += data
        if self._child is not None:
            self._write()
        elif len(self._unwritten) > PIECE:  # nobody is there yet who could take it
            self._hold_client(True)

    def resized(self, columns: int, lines: int) -> None:
        """Take another size of the window."""
        if self._terminal >= 0:
            with contextlib.suppress(OSError):
                terminals.resize(self._terminal, columns, lines)

    def hold(self) -> None:
        """Draw no more: the client does not take it."""
        self._held = True
        if self._terminal >= 0 and self._child is not None:
            self._loop.remove_reader(self._terminal)

    def go_on(self) -> None:
        """Draw again."""
        self._held = False
        self.last_taken = self._loop.time()
        if self._terminal >= 0 and self._child is not None:
            self._loop.add_reader(self._terminal, self._drawn)

    @property
    def unread_since(self) -> float | None:
        """Since when (in the loop's time) the client takes nothing; None while it does."""
        return self.last_taken if self._held else None

    def say(self, notice: str, seconds: int = 0) -> None:
        """Have the screen say something of `words.NOTICES`; on lines, it is said here."""
        if self._plain:
            if (text := words.NOTICES.get(notice)) is not None:
                told = text.filled(seconds=seconds)
                self._send(f"\r\n{told.en}\r\n{told.zh}\r\n".encode())
            return
        if self._line is not None:
            with contextlib.suppress(OSError):
                self._line.send(f"{notice}{seconds}\n".encode())

    # To the client

    def _drawn(self) -> None:
        try:
            data = os.read(self._terminal, PIECE)
        except BlockingIOError:
            return
        except OSError:  # the conversation has closed its terminal
            data = b""
        if not data:
            self._loop.remove_reader(self._terminal)
            if not self._closed.done():
                self._closed.set_result(None)
            return
        self.sent += len(data)
        self.last_taken = self._loop.time()
        self._send(data)

    def _write(self) -> None:
        if self._terminal < 0 or not self._unwritten:
            return
        self._loop.remove_writer(self._terminal)
        try:
            written = os.write(self._terminal, self._unwritten)
        except BlockingIOError:
            written = 0
        except OSError:
            self._unwritten.clear()
            return
        del self._unwritten[:written]
        self._hold_client(bool(self._unwritten))
        if self._unwritten:
            self._loop.add_writer(self._terminal, self._write)

    # The end

    async def over(self) -> End:
        """Wait until the conversation ends by itself; everything it drew has been sent then."""
        child = self._child
        if child is None:
            return "not_begun"
        code = await asyncio.shield(child.ended)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LEAVING):
                await asyncio.shield(self._closed)
        if code == CRASHED:
            self.crash = self._place()
            return "crashed"
        return "killed" if code < 0 else "left"

    async def stop(self, *, politely: bool) -> None:
        """End the conversation: it may restore the terminal, if somebody still sees it."""
        child = self._child
        if child is not None and not child.ended.done():
            if politely:
                child.signal(signal.SIGTERM)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LEAVING):
                        await asyncio.shield(child.ended)
                        await asyncio.shield(self._closed)
            child.signal(signal.SIGKILL)
            await asyncio.shield(child.ended)

    def close(self) -> None:
        """Close what is open."""
        if self._terminal >= 0:
            self._loop.remove_reader(self._terminal)
            self._loop.remove_writer(self._terminal)
            os.close(self._terminal)
            self._terminal = -1
        if self._line is not None:
            self._line.close()
            self._line = None

    def _place(self) -> str | None:
        if self._line is None:
            return None
        try:
            said = self._line.recv(200).decode(errors="replace")
        except OSError:
            return None
        return said or None
