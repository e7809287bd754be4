"""One conversation in a browser: what is typed goes to its process, what is drawn comes back."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, Literal

from aiohttp import WSMsgType, web

from itpchat.serve.web.limits import Limits
from itpchat.serve.web.packets import (
    Focus,
    Keys,
    NotUnderstood,
    Ping,
    Size,
    Unpacker,
    bounded,
    keys_packet,
    message_in,
    meta_packet,
)
from itpchat.serve.web.process import Child
from itpchat.values import dataclass

Reason = Literal["left", "gone", "idle", "maximum", "unread", "not_understood", "broke", "drained"]
"""Why a session ended: the person left it, the browser went, a limit was reached, or a fault."""

_BLOCK = 65536


@dataclass(frozen=True, slots=True)
class Ended:
    """How a session ended, and how many bytes of keys and of drawing went through it."""

    reason: Reason
    typed: int
    drawn: int


class Session:
    """A session, from the browser's first message until both sides are gone."""

    def __init__(
        self,
        browser: web.WebSocketResponse,
        child: Child,
        limits: Limits,
        clock: Callable[[], float],
    ) -> None:
        self._browser = browser
        self._child = child
        self._limits = limits
        self._clock = clock
        self._begun = self._touched = clock()
        self._told: Literal["", "ending", "ending_for_good"] = ""
        self._typed = self._drawn = 0
        self._drained = asyncio.Event()

    def drain(self) -> None:
        """End, because the server does."""
        self._drained.set()

    async def run(self) -> Ended:
        """Be there until the end, whatever it is. The process is gone then."""
        parts: list[Coroutine[Any, Any, Reason]] = [
            self._from_browser(),
            self._to_browser(),
            self._keep_time(),
            self._be_drained(),
        ]
        tasks = [asyncio.create_task(part) for part in parts]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            reason = next(_outcome(task) for task in tasks if task.done())
        except asyncio.CancelledError:
            reason = "gone"  # so the web server says it; there is nothing left but to clear up
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._child.end()
        await self._say_goodbye(reason)
        return Ended(reason, self._typed, self._drawn)

    async def _from_browser(self) -> Reason:
        async for message in self._browser:
            if message.type is not WSMsgType.TEXT:
                return "not_understood"
            await self._take(message.data)
        return "gone"

    async def _take(self, text: str) -> None:
        writer = self._child.writer
        match message_in(text):
            case Keys(data):
                self._typed += len(data)
                self._touched = self._clock()
                if self._told == "ending":
                    self._told = ""
                    await self._browser.send_json(["going_on"])
                writer.write(keys_packet(data))
            case Size() as asked:
                size = bounded(asked, self._limits.largest)
                writer.write(meta_packet("resize", width=size.width, height=size.height))
            case Ping(payload):
                await self._browser.send_json(["pong", payload])
            case Focus(here):
                writer.write(meta_packet("focus" if here else "blur"))
        await writer.drain()

    async def _to_browser(self) -> Reason:
        unpacker = Unpacker()
        while data := await self._child.reader.read(_BLOCK):
            drawn = b"".join(
                payload for kind, payload in unpacker.feed(data) if kind == "D"
            )  # the other kinds open links and hand out files, which nothing here does
            if not drawn:
                continue
            self._drawn += len(drawn)
            try:
                await asyncio.wait_for(self._browser.send_bytes(drawn), self._limits.unread)
            except TimeoutError:
                return "unread"
        return "left" if await self._child.process.wait() == 0 else "broke"

    async def _keep_time(self) -> Reason:
        limits = self._limits
        last = self._begun + limits.maximum
        while True:
            now, idle = self._clock(), self._touched + limits.idle
            if now >= min(idle, last):
                return "idle" if idle < last else "maximum"
            if now >= last - limits.maximum_notice:
                await self._tell("ending_for_good", last - now)
            elif now >= idle - limits.idle_notice:
                await self._tell("ending", idle - now)
            await asyncio.sleep(min(1.0, max(0.01, min(idle, last) - now)))

    async def _tell(self, what: Literal["ending", "ending_for_good"], seconds: float) -> None:
        if self._told != what:
            self._told = what
            await self._browser.send_json([what, {"seconds": round(seconds)}])

    async def _be_drained(self) -> Reason:
        await self._drained.wait()
        return "drained"

    async def _say_goodbye(self, reason: Reason) -> None:
        if not self._browser.closed:
            with suppress(ConnectionError, TimeoutError):
                closing = self._browser.close(code=1000, message=reason.encode(), drain=False)
                await asyncio.wait_for(closing, self._limits.unread)


def _outcome(task: "asyncio.Task[Reason]") -> Reason:
    error = task.exception()
    if error is None:
        return task.result()
    if isinstance(error, NotUnderstood):
        return "not_understood"
    if isinstance(error, ConnectionError):
        return "gone"
    return "broke"
