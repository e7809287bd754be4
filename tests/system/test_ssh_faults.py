"""Faults over SSH: what happens to the one who meets them, and that nobody else notices."""

import asyncio
import contextlib
import itertools
import random
import socket
from pathlib import Path

import asyncssh

from tests.serve.ssh.servers import PATIENCE, Event, Server, serving
from tests.serve.ssh.visitors import Visitor
from tests.system.relay import relay_to

MUCH = 8_000_000
"""Bytes, more than may be kept for a client that does not read."""


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


async def test_a_client_that_takes_nothing_off_the_network_is_cut_off_alone(tmp_path: Path) -> None:
    """Its channel would take two gigabytes: the bound must not be the client's to choose."""
    with serving(tmp_path, "unread_seconds = 1\n") as server:
        async with Visitor(server.port) as calm, relay_to(server.port) as relay:
            await calm.sees("English")
            async with Visitor(relay.port, window=2**31 - 1) as deaf:
                await deaf.sees("English")
                relay.take_nothing()
                ended = await drawing_without_end(deaf, server)
            assert ended["reason"] == "unread"
            assert ended["sent"] < MUCH
            calm.type("1\r")
            await calm.sees("Before we start")
        assert server.told == ""


async def test_a_client_that_reads_nothing_of_its_channel_is_cut_off_alone(tmp_path: Path) -> None:
    with serving(tmp_path, "unread_seconds = 1\n") as server:
        async with Visitor(server.port) as calm:
            await calm.sees("English")
            async with Visitor(server.port, window=65_536) as deaf:
                await deaf.sees("English")
                ended = await drawing_without_end(deaf, server)
            assert ended["reason"] == "unread"
            assert ended["sent"] < MUCH
            calm.type("1\r")
            await calm.sees("Before we start")
        assert server.told == ""


async def drawing_without_end(visitor: Visitor, server: Server) -> Event:
    """Have all of a large screen drawn again and again until the session ends; gives its end."""
    sizes = itertools.cycle([(400, 150), (399, 149)])
    ending = asyncio.create_task(asyncio.to_thread(server.wait_for, "end"))
    while not ending.done():
        with contextlib.suppress(OSError, asyncssh.Error):
            visitor.process.change_terminal_size(*next(sizes))
        await asyncio.wait([ending], timeout=0.05)
    return ending.result()
