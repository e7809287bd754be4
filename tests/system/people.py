"""People who type whole conversations through a client of SSH, and read what the screen shows."""

import asyncio
import contextlib
import os
import re
from collections.abc import Mapping
from types import TracebackType
from typing import Protocol, Self

import pyte

from tests.serve.ssh.visitors import Visitor
from tests.system.transcripts import Step

PATIENCE = 300
"""Seconds after which something that should be seen never will: a hundred share two processors."""

OPENSSH = (
    "ssh -F none -tt -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "
    "-o IdentityAgent=none -o IdentitiesOnly=yes -o BatchMode=yes -o LogLevel=ERROR "
    "-o PubkeyAuthentication=no demo@127.0.0.1 -p"
).split()


class Client(Protocol):
    """What a person has in hand."""

    def type(self, keys: str) -> None:
        """Press keys."""

    async def read(self) -> bytes:
        """Give what was drawn since; nothing at the end."""
        ...


class AsyncSsh(Visitor):
    """The client of asyncssh."""

    async def read(self) -> bytes:
        """Give what was drawn since; nothing at the end."""
        drawn: bytes = await self.process.stdout.read(1 << 16)
        return drawn


class OpenSsh:
    """The client of OpenSSH."""

    def __init__(self, to: int | list[str], env: Mapping[str, str] | None = None) -> None:
        """Go to a port of this machine as a demonstration, or by a command."""
        self._command = [*OPENSSH, str(to)] if isinstance(to, int) else to
        self._env = {**os.environ, "TERM": "xterm-256color", **(env or {})}

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=self._env,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()

    def type(self, keys: str) -> None:
        """Press keys."""
        assert self._process.stdin is not None
        self._process.stdin.write(keys.encode())

    async def read(self) -> bytes:
        """Give what was drawn since; nothing at the end."""
        assert self._process.stdout is not None
        return await self._process.stdout.read(1 << 16)

    async def exit_code(self) -> int:
        """Wait until it has ended; gives its exit code."""
        async with asyncio.timeout(PATIENCE):
            return await self._process.wait()


class Person:
    """Somebody who reads the screen of a client."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)

    async def sees(self, text: str) -> None:
        """Wait until a text is on the screen, however it is broken into lines."""
        wanted = _bare(text)
        async with asyncio.timeout(PATIENCE):
            while wanted not in self.seen:
                piece = await self._client.read()
                assert piece, f"{text!r} was not seen before the end: {self.shown}"
                self._stream.feed(_readable(piece))

    @property
    def shown(self) -> str:
        """The screen."""
        # Not `display`, which stumbles over the second half of a wide character.
        rows = (self._screen.buffer[line] for line in range(self._screen.lines))
        return "\n".join(
            "".join(row[column].data for column in range(self._screen.columns)) for row in rows
        )

    @property
    def seen(self) -> str:
        """The text of the screen, without spaces and rules."""
        return _bare(self.shown)

    async def converse(self, steps: list[Step]) -> None:
        """Hold a conversation: each question must be the foreseen one, in its turn."""
        await self.sees("English")
        for step in steps:
            self._client.type(step.keys)
            await self.sees(step.then)


_BARE = re.compile(r"[\s▌│─►»]+")
_FOREIGN = re.compile(rb"\x1b(?:\[[<>=?][0-9;]*[u$p]+|\[[0-9;?]*\$p|\[>[0-9;]*[a-zA-Z])")
"""Sequences newer than the emulator, which would show them as text."""


def _bare(text: str) -> str:
    return _BARE.sub("", text)


def _readable(piece: bytes) -> bytes:
    return _FOREIGN.sub(b"", piece)
