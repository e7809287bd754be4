"""A session's process: started without a shell, and ended whatever happens."""

import asyncio
import os
import signal
import socket
from collections.abc import Sequence

from itpchat.serve.web.packets import Size

PATIENCE = 1.0
"""Seconds that a process has to end when it is asked to."""
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "XDG_CACHE_HOME", "PYTHONPATH")
"""What of the server's environment a session needs; nothing of a browser's comes into it."""


class Child:
    """A running session's process, and the two ends of what is said with it."""

    def __init__(
        self,
        process: asyncio.subprocess.Process,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        self.process = process
        self.reader = reader
        self.writer = writer

    @classmethod
    async def start(cls, command: Sequence[str], size: Size) -> "Child":
        """Start a process that draws at a size.

        Raises:
            OSError: no more processes or files can be had.
        """
        ours, theirs = socket.socketpair()
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=theirs.fileno(),
                stdout=theirs.fileno(),
                env=_environment(size),
                start_new_session=True,
            )
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        reader, writer = await asyncio.open_connection(sock=ours)
        return cls(process, reader, writer)

    async def end(self) -> int:
        """End the process, by force where it does not heed; gives its exit code."""
        self.writer.close()
        if self.process.returncode is None:
            self._send(signal.SIGTERM)
            try:
                await asyncio.wait_for(self.process.wait(), PATIENCE)
            except TimeoutError:
                self._send(signal.SIGKILL)
        return await self.process.wait()

    def _send(self, number: signal.Signals) -> None:
        try:
            self.process.send_signal(number)
        except ProcessLookupError:
            return


def _environment(size: Size) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or name.startswith("ITPCHAT_")
    }
    return kept | {
        "TEXTUAL_DRIVER": "itpchat.serve.web.driver:Driver",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TEXTUAL_ANIMATIONS": "none",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "COLUMNS": str(size.width),
        "ROWS": str(size.height),
    }
