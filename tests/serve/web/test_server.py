"""`itpchat serve web` as a process: what it says and refuses, and what is left when it dies."""

import asyncio
import os
import select
import signal
import socket
import sys
from pathlib import Path

import aiohttp
import pytest
from aiohttp.test_utils import unused_port

from tests.serve.web.servers import (
    PATIENCE,
    children_of,
    first_question,
    serving,
    settings_file,
    until,
)


def ended(handle: int) -> bool:
    ready = bool(select.select([handle], [], [], PATIENCE)[0])
    os.close(handle)
    return ready


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGABRT])
async def test_when_the_server_dies_no_program_is_left_behind(
    tmp_path: Path, number: signal.Signals
) -> None:
    async with serving(tmp_path) as server, aiohttp.ClientSession() as session:
        browsers = [await first_question(session, server.url) for _ in range(2)]
        handles = [os.pidfd_open(child) for child in children_of(server.process.pid)]
        assert len(handles) == len(browsers)
        server.process.send_signal(number)
        await server.process.wait()
        assert all(ended(handle) for handle in handles)


async def test_a_conversation_is_dumped_nowhere_and_leaves_no_file(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, aiohttp.ClientSession() as session:
        await first_question(session, server.url)
        (child,) = children_of(server.process.pid)
        process = Path(f"/proc/{child}")
        limits = (process / "limits").read_text(encoding="ascii")
        assert "Max core file size        0                    0 " in limits
        opened = [str(entry.readlink()) for entry in (process / "fd").iterdir()]
        assert not [path for path in opened if path.startswith(("/tmp", "/var", str(tmp_path)))]


async def test_when_told_to_end_it_lets_people_finish_and_then_ends(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, aiohttp.ClientSession() as session:
        browser = await first_question(session, server.url)
        server.process.terminate()
        while (await session.get(f"{server.url}/health")).status != 503:
            pass
        assert server.process.returncode is None
        await browser.send_json(["stdin", "\x11"])
        await until(browser, "Leave this program?")
        await browser.send_json(["stdin", "1\r"])
        while (message := await browser.receive(timeout=PATIENCE)).type is aiohttp.WSMsgType.BINARY:
            pass
        assert message.extra == "left"
        await browser.close()
        assert await asyncio.wait_for(server.process.wait(), PATIENCE) == 0


async def test_when_the_time_to_finish_is_over_people_are_told(tmp_path: Path) -> None:
    async with (
        serving(tmp_path, "drain_seconds = 1\n") as server,
        aiohttp.ClientSession() as session,
    ):
        browser = await first_question(session, server.url)
        server.process.terminate()
        while (message := await browser.receive(timeout=PATIENCE)).type is aiohttp.WSMsgType.BINARY:
            pass
        assert message.extra == "drained"
        assert await asyncio.wait_for(server.process.wait(), PATIENCE) == 0


async def test_told_twice_it_ends_at_once(tmp_path: Path) -> None:
    async with serving(tmp_path) as server, aiohttp.ClientSession() as session:
        browser = await first_question(session, server.url)
        server.process.terminate()
        while (await session.get(f"{server.url}/health")).status != 503:
            pass
        server.process.terminate()
        while (message := await browser.receive(timeout=PATIENCE)).type is aiohttp.WSMsgType.BINARY:
            pass
        assert message.extra == "drained"
        assert await asyncio.wait_for(server.process.wait(), PATIENCE) == 0


async def refusal(folder: Path, port: int, more: str = "") -> str:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "itpchat.cli", "serve", "web",
        "--settings", str(settings_file(folder, port, more)),
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, told = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 1
    return told.decode()


async def test_a_port_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = await refusal(tmp_path, taken.getsockname()[1])
    assert "cannot listen on 127.0.0.1" in told
    assert "(set web.host and web.port to free ones)" in told
    assert len(told.splitlines()) == 1


async def test_a_log_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    told = await refusal(tmp_path, unused_port(), 'log = "/nowhere/at/all.jsonl"\n')
    assert "/nowhere/at/all.jsonl cannot be written" in told
    assert len(told.splitlines()) == 1


async def test_settings_that_are_wrong_are_told_by_line(tmp_path: Path) -> None:
    told = await refusal(tmp_path, unused_port(), "sesions = 3\n")
    assert f"{tmp_path}/itpchat.toml:3: " in told
    assert len(told.splitlines()) == 1
