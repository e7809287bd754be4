"""`itpchat serve web` as a process of its own, and somebody at a browser."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import aiohttp
from aiohttp.test_utils import unused_port

_CONTROL = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[a-zA-Z]|\][^\x07]*\x07|[PX^_].*?\x1b\\|.)", re.DOTALL)

PATIENCE = 60
"""Seconds after which something that should come never will."""


def settings_file(folder: Path, port: int, more: str = "") -> Path:
    file = folder / "itpchat.toml"
    file.write_text(f"[web]\nport = {port}\n{more}", encoding="utf-8")
    return file


@asynccontextmanager
async def serving(folder: Path, more: str = "") -> AsyncIterator[SimpleNamespace]:
    port = unused_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "itpchat.cli", "serve", "web",
        "--settings", str(settings_file(folder, port, more)),
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    try:
        assert b"answers at" in await asyncio.wait_for(process.stderr.readline(), PATIENCE)
        yield SimpleNamespace(process=process, port=port, url=f"http://127.0.0.1:{port}")
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def first_question(
    session: aiohttp.ClientSession, url: str
) -> aiohttp.ClientWebSocketResponse:
    browser = await session.ws_connect(f"{url}/ws?width=80&height=24", headers={"Origin": url})
    await until(browser, "Which language")
    return browser


async def until(browser: aiohttp.ClientWebSocketResponse, text: str) -> None:
    """Read until a text has been drawn, whatever orders to the terminal stand within it."""
    drawn = b""
    async with asyncio.timeout(PATIENCE):
        while text.encode() not in _CONTROL.sub(b"", drawn):
            message = await browser.receive()
            assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), message
            data = message.data
            drawn += data if isinstance(data, bytes) else data.encode()


def children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]
