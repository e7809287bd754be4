"""A way between a client and a server that can be closed in one direction."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Relay:
    """Hands on bytes both ways, until nothing that the server sends is taken any more."""

    def __init__(self, server: int) -> None:
        self._server = server
        self._taking = asyncio.Event()
        self._taking.set()
        self._tasks: list[asyncio.Task[None]] = []
        self._writers: list[asyncio.StreamWriter] = []
        self.port = 0

    def take_nothing(self) -> None:
        """From now on, leave what the server sends where it is."""
        self._taking.clear()

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Connect a client with the server."""
        way = socket.socket()
        way.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)  # what waits here is little
        way.setblocking(False)
        await asyncio.get_running_loop().sock_connect(way, ("127.0.0.1", self._server))
        theirs, ours = await asyncio.open_connection(sock=way, limit=65_536)
        self._writers += [writer, ours]
        self._tasks += [
            asyncio.create_task(self._hand_on(reader, ours)),
            asyncio.create_task(self._hand_back(theirs, writer)),
        ]

    async def _hand_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await reader.read(65_536):
            writer.write(piece)

    async def _hand_back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._taking.wait()
        while piece := await reader.read(65_536):
            writer.write(piece)
            await self._taking.wait()

    async def close(self) -> None:
        """Close the way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for writer in self._writers:
            writer.transport.abort()


@asynccontextmanager
async def relay_to(server: int) -> AsyncIterator[Relay]:
    """Open a way to a port of this machine."""
    relay = Relay(server)
    listening = await asyncio.start_server(relay.handle, "127.0.0.1", 0)
    relay.port = listening.sockets[0].getsockname()[1]
    try:
        yield relay
    finally:
        listening.close()
        await relay.close()
