"""What people see by the terminal that they have, and what a name of theirs can do."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import asyncssh
import pytest

from tests.serve.ssh.servers import Server, serving
from tests.serve.ssh.visitors import Visitor, connect
from tests.test_nothing_is_obeyed import EVIL, assert_harmless

pytestmark = pytest.mark.xdist_group("ssh_terminals")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("ssh")) as server:
        yield server


@pytest.mark.parametrize("term", ["dumb", "unknown"])
async def test_on_a_terminal_that_cannot_draw_it_is_held_line_by_line(
    server: Server, term: str
) -> None:
    seen = len(server.events)
    async with Visitor(server.port, term=term) as visitor:
        await visitor.sees("1. English")
        visitor.type("1\r")
        await visitor.sees("Before we start")
        visitor.type("1\r")
        await visitor.sees("Who are you answering for?")
        visitor.type("xy\x7f")  # shown as it is typed, and a backspace takes back
        await visitor.sees("xy\b \b")
        visitor.type("z\r")
        await visitor.sees("z")
        visitor.type("\x1c\x1a\r")  # control-backslash and z do nothing
        visitor.type("quit\r")
        await visitor.sees("quit")
        await visitor.read_to_the_end()
        assert visitor.process.exit_status == 0
        assert b"\x1b" not in visitor.drawn
    assert server.wait_for("end", after=seen)["reason"] == "left"


async def test_on_lines_too_people_are_told_before_their_conversation_ends(tmp_path: Path) -> None:
    with serving(tmp_path, "idle_seconds = 1\n") as server:
        async with Visitor(server.port, term="dumb") as visitor:
            await visitor.sees("Are you still there?")
            assert "no key was pressed" in await visitor.read_to_the_end()
            assert b"1. English" in visitor.drawn
            assert b"\x1b" not in visitor.drawn
        assert server.wait_for("end")["reason"] == "idle"


async def test_control_c_ends_a_conversation_that_is_held_line_by_line(server: Server) -> None:
    seen = len(server.events)
    async with Visitor(server.port, term="dumb") as visitor:
        await visitor.sees("1. English")
        visitor.type("\x03")
        assert "Traceback" not in await visitor.read_to_the_end()
    assert server.wait_for("end", after=seen)["reason"] == "left"


async def test_a_terminal_without_chinese_characters_gets_english_alone(server: Server) -> None:
    async with Visitor(server.port, term="linux") as visitor:
        await visitor.sees("Before we start")
        assert "中文".encode() not in visitor.drawn


def unprepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the client send any name, as a hostile one would."""
    monkeypatch.setattr("asyncssh.connection.saslprep", lambda name: name)


@pytest.mark.parametrize("name", [EVIL, "a\nb", "x" * 10_000, "ghost\u202e", "-oProxyCommand=x"])
async def test_whatever_somebody_calls_themself_no_log_and_no_screen_obeys_it(
    server: Server, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    unprepared(monkeypatch)
    try:
        async with Visitor(server.port, username=name) as visitor:
            await visitor.sees("English")
            assert name.encode() not in visitor.drawn
    except asyncssh.Error:  # no name, or too long for one
        server.wait_for("not_logged_in")
    assert_harmless(json.dumps(server.events, ensure_ascii=False))
    assert name not in str(server.events)
    async with Visitor(server.port) as visitor:
        await visitor.sees("English")
    assert server.told == ""


async def test_with_a_key_too_a_name_that_is_no_accounts_stands_in_no_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unprepared(monkeypatch)
    key = asyncssh.generate_private_key("ssh-ed25519")
    authorized = tmp_path / "authorized_keys"
    authorized.write_bytes(key.export_public_key())
    lines = f"access = 'authorized_keys'\nauthorized_keys = '{authorized}'\n"
    with serving(tmp_path, lines) as server:
        for name in ("Evil Name", "x" * 900):
            seen = len(server.events)
            async with Visitor(server.port, username=name, client_keys=[key]) as visitor:
                await visitor.sees("English")
            assert "account" not in server.wait_for("start", after=seen)
        async with Visitor(server.port, username="ward_3", client_keys=[key]) as visitor:
            await visitor.sees("English")
        assert server.wait_for("start", account="ward_3")


async def test_what_speaks_no_ssh_gets_a_line_in_the_log_and_no_more(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 100)
        while await reader.read(4096):
            pass
        writer.close()
        await writer.wait_closed()
        assert server.wait_for("not_logged_in")["why"] == "not_ssh"
        connection = await connect(server.port)
        connection.close()
        await connection.wait_closed()
