"""Connections that say nothing, and more people from one address than it may have."""

import socket
from pathlib import Path

import pytest

from tests.serve.ssh.servers import PATIENCE, serving
from tests.serve.ssh.visitors import Visitor

pytestmark = pytest.mark.xdist_group("ssh_limits")


def silent(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    assert connection.recv(64).startswith(b"SSH-2.0-")
    return connection


def until_closed(connection: socket.socket) -> None:
    while connection.recv(4096):
        pass
    connection.close()


async def test_a_connection_that_says_nothing_is_closed_and_told_of_and_takes_no_login_for_good(
    tmp_path: Path,
) -> None:
    with serving(tmp_path, "login_seconds = 1\nlogins_at_once = 1\n") as server:
        connection = silent(server.port)
        other = socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)
        assert other.recv(64) == b"", "the one place at the login is taken"
        other.close()
        assert server.wait_for("refused")["why"] == "logins"
        until_closed(connection)
        assert server.wait_for("not_logged_in", why="too_slow")
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")


async def test_more_from_one_address_than_it_may_have_are_told_so(tmp_path: Path) -> None:
    with serving(tmp_path, "sessions_per_address = 1\n") as server:
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")
            async with Visitor(server.port) as other:
                told = await other.read_to_the_end()
        assert "Too many people are connected from your network" in told
        assert "目前从您所在网络连接的人太多" in told
        assert server.wait_for("refused")["why"] == "full_for_address"


async def test_it_listens_on_the_address_that_is_set(tmp_path: Path) -> None:
    with serving(tmp_path, 'host = "127.0.0.2"\n') as server:
        assert server.wait_for("listening")["host"] == "127.0.0.2"
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)
        socket.create_connection(("127.0.0.2", server.port), timeout=PATIENCE).close()
