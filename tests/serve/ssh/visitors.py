"""A person with a client of SSH: types, and waits for what is to be seen."""

import asyncio
import re
from types import TracebackType
from typing import Any, Self

import asyncssh

PATIENCE = 60
"""Seconds after which something that should be drawn never will."""

_CONTROL = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[PX^_].*?\x1b\\|.)", re.DOTALL)

_OPTIONS: dict[str, Any] = {
    "known_hosts": None,
    "client_keys": None,
    "agent_path": None,
    "config": None,
    "username": "demo",
}


async def connect(port: int, **options: Any) -> asyncssh.SSHClientConnection:
    """Connect to a server on the loopback address, and log in."""
    async with asyncio.timeout(PATIENCE):
        return await asyncssh.connect("127.0.0.1", port, **{**_OPTIONS, **options})


class Visitor:
    """A person at a terminal."""

    def __init__(
        self,
        port: int,
        *,
        size: tuple[int, int] = (80, 24),
        term: str = "xterm",
        window: int = 2**21,
        **options: Any,
    ) -> None:
        self._port = port
        self._size = size
        self._term = term
        self._window = window
        self._options = options
        self.drawn = b""
        """Everything that was drawn, with its control sequences."""
        self._looked = 0

    async def __aenter__(self) -> Self:
        self.connection = await connect(self._port, **self._options)
        self.process = await self.connection.create_process(
            term_type=self._term, term_size=self._size, encoding=None, window=self._window
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.connection.close()
        await self.connection.wait_closed()

    def type(self, keys: str | bytes) -> None:
        """Press keys."""
        self.process.stdin.write(keys if isinstance(keys, bytes) else keys.encode())

    async def sees(self, *texts: str) -> None:
        """Wait until texts are drawn, each after what was waited for before."""
        for text in texts:
            await self._sees(text.encode())

    async def _sees(self, text: bytes) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                seen = _CONTROL.sub(b"", self.drawn[self._looked :])
                if text in seen:
                    self._looked = len(self.drawn)
                    return
                piece = await self.process.stdout.read(1 << 16)
                assert piece, f"{text.decode()!r} was not drawn; last seen: {self.drawn[-800:]!r}"
                self.drawn += piece

    async def read_to_the_end(self) -> str:
        """Read until the server closes; gives what was drawn since the ordinary screen is back."""
        async with asyncio.timeout(PATIENCE):
            while piece := await self.process.stdout.read(1 << 16):
                self.drawn += piece
            await self.process.wait_closed()
        _, _, left = self.drawn.rpartition(b"\x1b[?1049l")
        return _CONTROL.sub(b"", left).decode()
