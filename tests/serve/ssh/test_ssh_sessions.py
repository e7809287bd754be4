"""`itpchat serve ssh` as a real process: what people see, and what is offered to nobody."""

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import asyncssh
import pytest

from tests.serve.ssh.servers import Server, serving
from tests.serve.ssh.visitors import Visitor, connect

pytestmark = pytest.mark.xdist_group("ssh")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("ssh"), "log_addresses = true\n") as server:
        yield server


async def begin(visitor: Visitor) -> None:
    await visitor.sees("English")
    visitor.type("1\r")
    await visitor.sees("Before we start")
    visitor.type("\r")
    await visitor.sees("Who are you answering for?")


async def test_a_conversation_is_held_and_left_and_the_log_knows_nothing_of_it(
    server: Server,
) -> None:
    async with Visitor(server.port) as visitor:
        await begin(visitor)
        started = server.wait_for("start", term="xterm")
        visitor.type("\x11")
        await visitor.sees("Leave this program?")
        visitor.type("1\r")
        assert await visitor.read_to_the_end() == ""
        assert visitor.process.exit_status == 0
    ended = server.wait_for("end", session=started["session"])
    assert ended["reason"] == "left"
    assert set(ended) == {"at", "event", "session", "reason", "seconds", "received", "sent"}
    assert ended["received"] == len("1\r\r\x111\r")
    assert ended["sent"] == len(visitor.drawn)


async def test_sessions_are_processes_apart_without_their_words_in_environment_or_title(
    server: Server,
) -> None:
    seen = len(server.events)
    async with Visitor(server.port) as one, Visitor(server.port, size=(120, 40)) as other:
        await begin(one)
        first = server.wait_for("start", after=seen)["session"]
        await begin(other)
        one.type("my name is hase")
        await one.sees("hase")
        children = server.children()
        assert len(children) == 2
        for child in children:
            about = Path(f"/proc/{child}")
            assert b"hase" not in about.joinpath("environ").read_bytes()
            assert b"hase" not in about.joinpath("cmdline").read_bytes()
            limits = about.joinpath("limits").read_text()
            assert any(
                line.split()[:6] == ["Max", "core", "file", "size", "0", "0"]
                for line in limits.splitlines()
            )
        os.kill(children[0], signal.SIGKILL)
        ended = server.wait_for("end", reason="killed")
        assert ended["event"] == "end"
        assert len(server.children()) == 1
        killed, alive = (one, other) if ended["session"] == first else (other, one)
        left = await killed.read_to_the_end()
        assert "this conversation has stopped" in left
        assert "本次对话已中断" in left
        assert "hase" not in left
        alive.type("\x11")
        await alive.sees("Leave this program?")


async def test_a_window_is_followed_to_any_size(server: Server) -> None:
    async with Visitor(server.port, size=(0, 0)) as visitor:
        await visitor.sees("English")
        for size in ((1, 1), (1000, 1000), (0, 0), (2, 50)):
            visitor.process.change_terminal_size(*size)
        visitor.process.change_terminal_size(100, 30)
        visitor.type("2\r")
        await visitor.sees("开始")


async def test_without_a_terminal_a_sentence_says_so(server: Server) -> None:
    async with await connect(server.port) as connection:
        done = await connection.run(None, check=False)
    assert done.exit_status == 1
    assert "needs a terminal" in str(done.stdout)
    assert "需要终端" in str(done.stdout)


async def test_no_command_is_run_and_nothing_is_forwarded_or_copied(
    server: Server, tmp_path: Path
) -> None:
    made = tmp_path / "made"
    async with await connect(server.port) as connection:
        done = await connection.run(f"touch {made}", check=False)
        assert done.exit_status == 1
        assert "No commands are run here" in str(done.stdout)
    assert not made.exists()
    async with await connect(server.port) as connection:
        with pytest.raises(asyncssh.ChannelOpenError):
            await connection.open_connection("127.0.0.1", server.port)
        with pytest.raises(asyncssh.ChannelListenError):
            await connection.forward_remote_port("127.0.0.1", 0, "127.0.0.1", server.port)
        with pytest.raises(asyncssh.Error):
            await connection.start_sftp_client()
        with pytest.raises(asyncssh.ChannelOpenError):  # one session on a connection
            await connection.create_process(term_type="xterm")


async def test_what_a_client_says_of_itself_is_obeyed_by_no_terminal(server: Server) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J"
    async with Visitor(server.port, term=hostile) as visitor:
        await visitor.sees("English")
        started = server.wait_for("start", term="xterm-256color")
        assert started["address"] == "127.0.0.1"
        assert "owned" not in str(server.events)
        assert b"owned" not in visitor.drawn


async def test_no_variable_of_the_client_reaches_the_conversation(server: Server) -> None:
    connection = await connect(server.port)
    process = await connection.create_process(
        term_type="xterm", term_size=(80, 24), env={"ITPCHAT_SETTINGS": "/x", "LD_PRELOAD": "/x"}
    )
    await process.stdout.read(1)
    (child,) = server.children()
    assert b"/x" not in Path(f"/proc/{child}/environ").read_bytes()
    connection.close()
    await connection.wait_closed()
    server.wait_for("end", reason="disconnected")


async def test_when_the_zygote_is_killed_nobody_notices_and_another_takes_its_place(
    server: Server,
) -> None:
    async with Visitor(server.port) as visitor:
        await begin(visitor)
        zygote = server.zygote
        os.kill(zygote, signal.SIGKILL)
        server.wait_for("zygote_lost", process=zygote)
        visitor.type("1\r")
        await visitor.sees("1")
        async with Visitor(server.port) as other:  # waits for the new one
            await begin(other)


@pytest.mark.parametrize("term", ["screen", "xterm-256color", "xterm-kitty"])
async def test_terminals_of_any_number_of_colours_are_served_in_their_own_size(
    server: Server, term: str
) -> None:
    async with Visitor(server.port, term=term, size=(100, 30)) as visitor:
        await begin(visitor)
        lines = re.findall(rb"\x1b\[(\d+);\d+H", visitor.drawn)
        assert max(map(int, lines)) == 30
