"""The channel of a client: what may be asked for on it, and how long it lasts."""

import asyncio
import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

import asyncssh

from itpchat.serve import words
from itpchat.serve.ssh.farewells import both, farewell
from itpchat.serve.ssh.nursery import CannotBegin
from itpchat.serve.ssh.terminals import is_plain, known_term
from itpchat.serve.ssh.visit import End, Visit
from itpchat.wording import Text

if TYPE_CHECKING:
    from itpchat.serve.ssh.front import Front

IDLE_NOTICE, TIME_NOTICE = 30, 60
"""Seconds before the end at which it is told of."""

FLUSH = 2.0
"""Seconds that the last words to a client may take."""

Wanted = Literal["shell", "command", ""]

Blocked = Literal["channel", "connection"]
"""Where what was drawn waits: beyond the window that the client gave, or on the way to it."""


class Channel(asyncssh.SSHServerSession[bytes]):
    """A session of SSH. Only a shell on a terminal leads to a conversation."""

    def __init__(
        self,
        front: "Front",
        connection: asyncssh.SSHServerConnection,
        address: str,
        account: str | None,
    ) -> None:
        self._front = front
        self._connection = connection
        self._address = address
        self._account = account
        self._term = ""
        self._size = (0, 0)
        self._wanted: Wanted = ""
        self._gone = False
        self._blocked: set[Blocked] = set()
        self._end: End | None = None
        self._changed = asyncio.Event()
        self.visit = Visit(front.nursery, self._show)
        self.number = 0

    # What asyncssh calls

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        """Keep the channel."""
        self._channel = chan

    def pty_requested(
        self,
        term_type: str,
        term_size: tuple[int, int, int, int],
        term_modes: Mapping[int, int],
    ) -> bool:
        """Take the terminal that the client has."""
        self._term = known_term(term_type)
        self._size = term_size[:2]
        return True

    def shell_requested(self) -> bool:
        """Offer the conversation."""
        self._wanted = "shell"
        return True

    def exec_requested(self, command: str) -> bool:
        """Run nothing, and say so. A command that a key is bound to stands for the conversation."""
        bound = self._connection.get_key_option("command") is not None
        self._wanted = "shell" if bound else "command"
        return True

    def subsystem_requested(self, subsystem: str) -> bool:
        """Offer none: no SFTP, nothing else."""
        return False

    def session_started(self) -> None:
        """Begin."""
        self._front.in_background(self._hold_and_close())

    def data_received(self, data: bytes, datatype: int | None) -> None:
        """Hand on what was typed."""
        if self._wanted == "shell" and self._end is None:
            self.visit.typed(data)
            if self._told_idle:
                self._changed.set()

    def eof_received(self) -> bool:
        """End a conversation that no more keys will come for; what is still drawn is sent."""
        self.finish("disconnected")
        return True

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        """Hand on the size."""
        self.visit.resized(width, height)

    def pause_writing(self) -> None:
        """Draw no more for a while."""
        self.hold("channel")

    def resume_writing(self) -> None:
        """Draw again."""
        self.go_on("channel")

    def connection_lost(self, exc: Exception | None) -> None:
        """Notice that nobody is there."""
        self._gone = True
        self.finish("disconnected")

    # The visit

    def hold(self, where: Blocked) -> None:
        """Draw no more: so much waits to be taken by the client, at one place or the other."""
        self._blocked.add(where)
        self.visit.hold()
        self._changed.set()

    def go_on(self, where: Blocked) -> None:
        """Draw again, unless there is another place at which something waits."""
        self._blocked.discard(where)
        if not self._blocked:
            self.visit.go_on()

    def finish(self, end: End) -> None:
        """End the visit, for a reason; the first reason counts."""
        self._end = self._end or end
        self._changed.set()

    def _show(self, data: bytes) -> None:
        if not self._gone:
            with contextlib.suppress(BrokenPipeError):  # it is being closed
                self._channel.write(data)

    def _say(self, *texts: Text) -> None:
        for text in texts:
            self._show(both(text))

    async def _hold_and_close(self) -> None:
        try:
            await self._hold()
        finally:
            self._connection.close()

    async def _hold(self) -> None:
        refused = self._refused()
        if refused is not None:
            self._say(refused)
            await self._leave(1)
            return
        loop = asyncio.get_running_loop()
        self.number = self._front.opened(self)
        began = loop.time()
        self._front.log.tell("start", session=self.number, term=self._term, **self._who())
        end: End = "not_begun"
        try:
            end = await self._visited(began)
        finally:
            self.visit.close()
            self._front.closed(self, self._address)
            values = {"crash": self.visit.crash} if self.visit.crash else {}
            self._front.log.tell(
                "end", session=self.number, reason=end, seconds=round(loop.time() - began, 3),
                received=self.visit.received, sent=self.visit.sent, **values,
            )  # fmt: skip
        number = self._front.emergency_number
        self._show(farewell(end, number, plain=is_plain(self._term)))
        await self._leave(0 if end == "left" else 1)

    def _refused(self) -> Text | None:
        if self._wanted == "command":
            return words.NO_COMMANDS
        if not self._term:
            return words.NO_TERMINAL
        return self._front.reason_to_refuse(self._address)

    def _who(self) -> dict[str, str]:
        said = {}
        if self._account is not None:
            said["account"] = self._account
        if self._front.settings.log_addresses:
            said["address"] = self._address
        return said

    async def _visited(self, began: float) -> End:
        if not await self._begun(began):
            return self._end or "not_begun"
        by_itself = asyncio.ensure_future(self.visit.over())
        try:
            while self._end is None and not by_itself.done():
                await self._wait(by_itself, self._due(began))
        finally:
            if not by_itself.done():
                by_itself.cancel()
        if self._end is None:
            return by_itself.result()
        await self.visit.stop(politely=self._end in ("idle", "time", "drained"))
        return self._end

    async def _begun(self, began: float) -> bool:
        """Begin; where that takes a while, tell so, and give up when it is over before."""
        if not self._front.nursery.ready.is_set():
            self._say(words.STARTING)
        beginning = asyncio.ensure_future(
            self.visit.begin(self._term, self._size, self._hold_client)
        )
        try:
            while self._end is None and not beginning.done():
                # Nobody is there yet to show a notice: it comes once the conversation has begun.
                await self._wait(beginning, min(self._left(began)))
            if beginning.done():
                beginning.result()
                return True
        except CannotBegin:
            return False
        finally:
            beginning.cancel()
        with contextlib.suppress(asyncio.CancelledError, CannotBegin):
            await beginning
        return self.visit.has_begun

    async def _wait(self, either_of: "asyncio.Future[Any]", seconds: float) -> None:
        self._changed.clear()
        changed = asyncio.ensure_future(self._changed.wait())
        either: tuple[asyncio.Future[Any], ...] = (either_of, changed)
        await asyncio.wait(either, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        changed.cancel()

    def _due(self, began: float) -> float:
        """End what is over, tell what soon is, and give the seconds to when to look again."""
        unread, time, idle = self._left(began)
        return 0 if self._end is not None else min(unread, self._warned(time, idle))

    def _left(self, began: float) -> tuple[float, float, float]:
        """End what is over; give the seconds until it is unread, out of time, or idle too long."""
        now = asyncio.get_running_loop().time()
        settings, visit = self._front.settings, self.visit
        idle = visit.last_key + settings.idle_seconds - now
        time = began + settings.maximum_seconds - now
        since = visit.unread_since
        unread = float("inf") if since is None else since + settings.unread_seconds - now
        for left, end in ((unread, "unread"), (time, "time"), (idle, "idle")):
            if left <= 0:
                self.finish(end)  # type: ignore[arg-type]
                break
        return max(unread, 0.0), max(time, 0.0), max(idle, 0.0)

    _told_idle = _told_time = False

    def _warned(self, time: float, idle: float) -> float:
        if time <= TIME_NOTICE and not self._told_time:
            self._told_time = True
            self.visit.say("t", round(time))
        if idle > IDLE_NOTICE and self._told_idle:
            self._told_idle = False
            self.visit.say("-")
        if idle <= IDLE_NOTICE and not self._told_idle:
            self._told_idle = True
            self.visit.say("i", round(idle))
        next_time = time if self._told_time else time - TIME_NOTICE
        next_idle = idle if self._told_idle else idle - IDLE_NOTICE
        return max(0.01, min(next_time, next_idle))

    def _hold_client(self, held: bool) -> None:
        if self._gone:
            return
        if held:
            self._channel.pause_reading()
        else:
            self._channel.resume_reading()

    async def _leave(self, code: int) -> None:
        if self._gone:
            return
        self._channel.exit(code)
        try:
            async with asyncio.timeout(FLUSH):
                await self._channel.wait_closed()
        except TimeoutError:
            self._channel.abort()
