"""A web front with small programs in the place of conversations, and a clock of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from aiohttp import ClientWebSocketResponse, WSMsgType
from aiohttp.test_utils import TestClient, TestServer, unused_port

from itpchat.serve.limits import Limits as Admission
from itpchat.serve.session_log import SessionLog, Value
from itpchat.serve.web.access import Access
from itpchat.serve.web.application import Parts, WebFront
from itpchat.serve.web.limits import Limits
from itpchat.serve.web.origins import Origins

PROGRAM = """
import os, signal, sys
def say(text):
    data = text.encode()
    os.write(1, b"D" + len(data).to_bytes(4, "big") + data)
os.write(1, b"__GANGLION__\\n")
say("pid %d size %sx%s" % (os.getpid(), os.environ["COLUMNS"], os.environ["ROWS"]))
rest = b""
while True:
    got = os.read(0, 65536)
    if not got:
        sys.exit(0)
    rest += got
    while len(rest) >= 5 and len(rest) >= 5 + int.from_bytes(rest[1:5], "big"):
        end = 5 + int.from_bytes(rest[1:5], "big")
        kind, payload, rest = rest[:1], rest[5:end], rest[end:]
        if kind == b"M":
            say("meta " + payload.decode())
        elif payload == b"leave":
            sys.exit(0)
        elif payload == b"crash":
            sys.exit(70)
        elif payload == b"rubbish":
            os.write(1, b"?" * 100)
        elif payload == b"link":
            data = b'{"type": "open_url", "url": "https://evil.example"}'
            os.write(1, b"M" + len(data).to_bytes(4, "big") + data)
        elif payload == b"deaf":
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            say("deaf now")
            while True:
                signal.pause()
        elif payload == b"flood":
            while True:
                say("x" * 60000)
        elif payload == b"environment":
            say("environment " + " ".join(sorted(os.environ)))
        else:
            say("typed " + payload.decode(errors="replace"))
"""


class Clock:
    """Seconds that go by when the test says so."""

    def __init__(self) -> None:
        self.now = 5000.0

    def __call__(self) -> float:
        return self.now


class Remembering(SessionLog):
    """A log that is kept in memory."""

    def __init__(self) -> None:
        super().__init__(None)
        self.entries: list[dict[str, Any]] = []
        self._more = asyncio.Event()

    def tell(self, event: str, **values: Value) -> None:
        """Keep an event."""
        self.entries.append({"event": event, **values})
        self._more.set()

    async def wait_for(self, event: str) -> dict[str, Any]:
        """Wait until there is an event of a name."""
        while not (found := [entry for entry in self.entries if entry["event"] == event]):
            self._more.clear()
            await asyncio.wait_for(self._more.wait(), 30)
        return found[0]

    @property
    def last(self) -> dict[str, Any]:
        """The newest event."""
        return self.entries[-1]


class Door:
    """A front that runs, a client of it, and what it logged."""

    def __init__(self, client: "TestClient[Any, Any]", front: WebFront, parts: Parts) -> None:
        self.client = client
        self.front = front
        self.parts = parts
        assert isinstance(parts.log, Remembering)
        self.journal: Remembering = parts.log
        assert isinstance(parts.clock, Clock)
        self.clock: Clock = parts.clock

    @property
    def origin(self) -> str:
        """The server's own origin."""
        return str(self.client.make_url("/")).rstrip("/")

    async def begin(self, size: str = "width=80&height=24") -> ClientWebSocketResponse:
        """Open a conversation as the page does."""
        return await self.client.ws_connect(f"/ws?{size}", headers={"Origin": self.origin})


@asynccontextmanager
async def open_door(
    limits: Limits | None = None,
    sessions: int = 10,
    access: Callable[[Clock], Access] | None = None,
    **changes: Any,
) -> AsyncIterator[Door]:
    """Run a front on a free port of this machine."""
    clock = Clock()
    port = unused_port()
    parts = Parts(
        command=(sys.executable, "-S", "-c", PROGRAM),
        access=access(clock) if access else Access("open", str.isspace, 3, 100, clock),
        door=Admission(sessions=sessions, sessions_per_address=sessions, per_minute=1000, logins=1),
        origins=Origins("127.0.0.1", port, ()),
        limits=limits or Limits(),
        log=Remembering(),
        clock=clock,
    )
    parts = replace(parts, **changes)
    front = WebFront(parts)
    server = TestServer(front.application(), port=port)
    async with TestClient(server) as client:
        yield Door(client, front, parts)


async def drawn(browser: ClientWebSocketResponse) -> str:
    """Give what is drawn next, passing over what the page alone is told."""
    while True:
        message = await browser.receive(timeout=30)
        assert message.type is WSMsgType.BINARY or message.type is WSMsgType.TEXT, message
        if message.type is WSMsgType.BINARY:
            return str(message.data.decode())


async def drawn_until(browser: ClientWebSocketResponse, text: str) -> str:
    """Read what is drawn until a text has come."""
    seen = ""
    while text not in seen:
        seen += await drawn(browser)
    return seen


async def goodbye(browser: ClientWebSocketResponse) -> str:
    """Read to the end; gives the reason that the page is told."""
    while True:
        message = await browser.receive(timeout=30)
        if message.type is WSMsgType.CLOSE:
            return str(message.extra)
        assert message.type in (WSMsgType.BINARY, WSMsgType.TEXT), message
