"""Faults over SSH: what happens to the one who meets them, and that nobody else notices."""

import asyncio
import random
import socket
from pathlib import Path

from tests.serve.ssh.servers import PATIENCE, serving
from tests.serve.ssh.visitors import Visitor


async def test_a_megabyte_of_random_keys_disturbs_nobody_else(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        async with Visitor(server.port) as calm:
            await calm.sees("English")
            async with Visitor(server.port) as wild:
                await wild.sees("English")
                wild.type(random.Random(7).randbytes(1_000_000))
                calm.type("1\r")
                await calm.sees("Before we start")
            assert server.wait_for("end")["session"] == 2
            assert len(server.children()) == 1
            calm.type("\r")
            await calm.sees("Who are you answering for?")


async def test_connections_that_say_nothing_are_closed_and_take_no_place(tmp_path: Path) -> None:
    with serving(tmp_path, "login_seconds = 2\nlogins_at_once = 20\n") as server:
        silent = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
        for connection in silent:
            connection.settimeout(PATIENCE)
            while await asyncio.to_thread(_received, connection):
                pass
            connection.close()
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")


def _received(connection: socket.socket) -> bytes:
    try:
        return connection.recv(4096)
    except ConnectionResetError:
        return b""
