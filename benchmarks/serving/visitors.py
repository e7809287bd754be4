"""Clients of SSH that measure: from the connection to the first paint, from a key to its paint."""

import asyncio
import re
import time
from types import TracebackType
from typing import Self

import asyncssh

from benchmarks.measuring import Seconds

FIRST_QUESTION = "English"
"""What is to be seen of the first question: the name of a language."""

PATIENCE: Seconds = 60
QUIET: Seconds = 0.06
"""Nothing drawn for so long: the repaint is over."""

_CONTROL = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[PX^_].*?\x1b\\|.)", re.DOTALL)


class Visitor:
    """A person at a terminal of 80 columns and 24 lines, somewhere else."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.first_paint: Seconds = 0

    async def __aenter__(self) -> Self:
        start = time.perf_counter()
        self._connection = await asyncssh.connect(
            "127.0.0.1",
            self._port,
            username="demo",
            known_hosts=None,
            client_keys=None,
            agent_path=None,
            config=None,
        )
        self._process = await self._connection.create_process(
            term_type="xterm-256color", term_size=(80, 24), encoding=None
        )
        drawn = b""
        async with asyncio.timeout(PATIENCE):
            while FIRST_QUESTION.encode() not in _CONTROL.sub(b"", drawn):
                piece = await self._process.stdout.read(1 << 16)
                if not piece:
                    raise RuntimeError(f"it ended; last seen: {drawn[-300:]!r}")
                drawn += piece
        self.first_paint = time.perf_counter() - start
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()
        await self._connection.wait_closed()

    async def settle(self) -> None:
        """Wait until nothing more is drawn."""
        try:
            while True:
                async with asyncio.timeout(QUIET):
                    if not await self._process.stdout.read(1 << 16):
                        raise RuntimeError("it ended")
        except TimeoutError:
            return

    async def key(self, key: str) -> Seconds:
        """Press a key; gives the seconds until something was drawn."""
        start = time.perf_counter()
        self._process.stdin.write(key.encode())
        async with asyncio.timeout(PATIENCE):
            if not await self._process.stdout.read(1 << 16):
                raise RuntimeError("it ended")
        taken = time.perf_counter() - start
        await self.settle()
        return taken

    async def press(self, keys: str) -> None:
        """Press keys, and wait until nothing more is drawn."""
        self._process.stdin.write(keys.encode())
        await self.settle()
