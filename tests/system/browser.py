"""A real browser, driven by its debugging protocol: it types, and tells what it asked of whom."""

import asyncio
import base64
import json
import os
import re
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

PATIENCE = 60.0
"""Seconds after which something that never comes is given up. Nothing waits this long."""

_ORDERS = re.compile(r"\x1b\[[?<]?[0-9;]*[a-zA-Z]")

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-port=0",
    "--window-size=1280,800",
)


class Browser:
    """One page of a browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._number = 0
        self._replies: dict[int, asyncio.Future[Any]] = {}
        self._news = asyncio.Event()
        self.asked: list[str] = []
        self.drawn = ""
        self.complaints: list[str] = []

    async def listen(self) -> None:
        """Take what the browser tells, until it ends."""
        async for message in self._socket:
            told = json.loads(message.data)
            if "id" in told:
                self._replies.pop(told["id"]).set_result(told)
            else:
                self._take(told["method"], told["params"])
            self._news.set()

    def _take(self, what: str, more: dict[str, Any]) -> None:
        match what:
            case "Network.requestWillBeSent":
                self.asked.append(more["request"]["url"])
            case "Network.webSocketCreated":
                self.asked.append(more["url"])
            case "Network.webSocketFrameReceived" if more["response"]["opcode"] == 2:
                data = base64.b64decode(more["response"]["payloadData"])
                self.drawn += _ORDERS.sub("", data.decode(errors="replace"))
            case "Log.entryAdded":
                self.complaints.append(more["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.complaints.append(more["exceptionDetails"]["text"])

    async def order(self, what: str, **more: Any) -> Any:
        """Give an order of the debugging protocol, and the reply to it."""
        self._number += 1
        reply = self._replies[self._number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": self._number, "method": what, "params": more})
        told = await asyncio.wait_for(reply, PATIENCE)
        assert "error" not in told, told
        return told["result"]

    async def go_to(self, address: str) -> None:
        """Open a page."""
        for part in ("Network", "Page", "Runtime", "Log"):
            await self.order(f"{part}.enable")
        await self.order("Page.navigate", url=address)

    async def value_of(self, expression: str) -> Any:
        """Work out an expression in the page."""
        reply = await self.order("Runtime.evaluate", expression=expression, returnByValue=True)
        return reply["result"].get("value")

    async def wait_until(self, expression: str) -> None:
        """Wait until an expression in the page is true; asked again whenever something happens."""
        async with asyncio.timeout(PATIENCE):
            while not await self.value_of(expression):
                self._news.clear()
                await asyncio.wait({asyncio.create_task(self._news.wait())}, timeout=0.5)

    async def wait_for(self, text: str) -> None:
        """Wait until a text is drawn in the terminal, and forget what was drawn up to there."""
        try:
            async with asyncio.timeout(PATIENCE):
                while text not in self.drawn:
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            await self.picture(pictures() / "never-came.png")
            raise AssertionError(f"{text!r} never came: {self.drawn[-500:]!r}") from None
        self.drawn = self.drawn.partition(text)[2]

    async def type(self, text: str) -> None:
        """Type; all but letters and digits comes as from an input method."""
        for letter in text:
            if letter == "\r":
                await self.press("Enter", 13, "\r")
            elif letter.isascii() and letter.isalnum():
                await self.press(letter, ord(letter.upper()), letter)
            else:
                await self.order("Input.insertText", text=letter)

    async def press(self, key: str, code: int, text: str = "") -> None:
        """Press a key; `code` is its number on the keyboard, not that of its sign."""
        common = {"key": key, "windowsVirtualKeyCode": code}
        await self.order("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        await self.order("Input.dispatchKeyEvent", type="keyUp", **common)

    async def picture(self, path: Path) -> None:
        """Take a picture of the page."""
        reply = await self.order("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(reply["data"]))


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """Run a browser of its own, with nothing kept from before."""
    program = shutil.which("chromium")
    assert program, "chromium is missing: `make test-system` installs it"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = await asyncio.create_subprocess_exec(
            program,
            *_FLAGS,
            f"--user-data-dir={folder}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            address = await asyncio.wait_for(_address_of(process), PATIENCE)
            async with aiohttp.ClientSession() as session:
                pages = await (await session.get(f"{address}/json")).json()
                page = next(page for page in pages if page["type"] == "page")
                socket = await session.ws_connect(page["webSocketDebuggerUrl"], max_msg_size=0)
                browser = Browser(socket)
                listening = asyncio.create_task(browser.listen())
                yield browser
                listening.cancel()
        finally:
            process.kill()
            await process.wait()


def pictures() -> Path:
    """Give the folder for pictures to look at; `ITPCHAT_PICTURES` names another one."""
    folder = Path(os.environ.get("ITPCHAT_PICTURES", ".cache/pictures"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


async def _address_of(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    while line := (await process.stderr.readline()).decode():
        if "DevTools listening on ws://" in line:
            return "http://" + line.split("ws://")[1].split("/")[0]
    raise AssertionError("the browser did not start")
