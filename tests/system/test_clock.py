"""The clock on the wall jumps by hours or days: nobody's conversation ends or is hurried."""

import json
from pathlib import Path

import aiohttp
import pytest

from tests.serve.ssh.servers import serving
from tests.serve.ssh.visitors import Visitor
from tests.serve.web.servers import PATIENCE, first_question, until
from tests.serve.web.servers import serving as serving_web
from tests.tui.console import Console

LIBRARY = next(map(str, Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), "")
pytestmark = [
    pytest.mark.xdist_group("clock"),
    pytest.mark.skipif(not LIBRARY, reason="needs the Debian package faketime"),
]


JUMPS = pytest.mark.parametrize("jump", ["+40d", "-40d"])


class Wall:
    """A clock on the wall that can be set, for the programs that are started while it hangs."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "wall"
        self.set("+0")
        self.environment = {
            "LD_PRELOAD": LIBRARY,
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def set(self, jump: str) -> None:
        """Set it to so long after or before the true time."""
        new = self._file.with_name("new")
        new.write_text(f"{jump}\n", encoding="ascii")
        new.replace(self._file)


@pytest.fixture
def wall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wall:
    """Give a clock that all programs go by which this test starts."""
    wall = Wall(tmp_path)
    for name, value in wall.environment.items():
        monkeypatch.setenv(name, value)
    return wall


@pytest.mark.parametrize("jump", ["+5h", "-5h", "+40d", "-40d"])
async def test_when_the_clock_jumps_everybody_goes_on_and_times_are_measured_as_before(
    tmp_path: Path, wall: Wall, jump: str
) -> None:
    with serving(tmp_path, "idle_seconds = 600\nmaximum_seconds = 3600\n") as server:
        before = server.wait_for("listening")["at"]
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")
            started = server.wait_for("start")
            wall.set(jump)
            visitor.type("1\r")
            await visitor.sees("Before we start")
            visitor.type("\r")
            await visitor.sees("Who are you answering for?")
            async with Visitor(server.port) as other:
                await other.sees("English")
                assert str(server.wait_for("start", session=2)["at"])[:13] != before[:13]
            assert "Are you still there?" not in visitor.drawn.decode()
            visitor.type("\x11")
            await visitor.sees("Leave this program?")
            visitor.type("1\r")
            await visitor.read_to_the_end()
        ended = server.wait_for("end", session=started["session"])
        assert ended["reason"] == "left"
        assert 0 <= float(ended["seconds"]) < 3600


@JUMPS
def test_when_the_clock_jumps_a_kiosk_neither_asks_nor_wipes(
    tmp_path: Path, wall: Wall, jump: str
) -> None:
    settings = tmp_path / "itpchat.toml"
    settings.write_text("[idle]\nnotice_seconds = 600\n")
    given = ["--kiosk", "--settings", str(settings)]
    program = f"import sys; from itpchat.cli import main; sys.exit(main({given!r}))"
    with Console(program=program) as console:
        console.wait_for("Welcome")
        console.press("1")
        console.wait_for("Before we start")
        wall.set(jump)
        before = len(console.output)
        console.press("\r")
        console.wait_for("Who are you answering for?")
        console.press("1\r")
        console.wait_for("do you have any of these")
        assert "Are you still there?" not in console.output
        assert "Welcome" not in console.output[before:]
        console.process.terminate()
        console.read_to_the_end()
    assert console.process.returncode == 0
    assert "Traceback" not in console.output


@JUMPS
async def test_when_the_clock_jumps_a_conversation_in_a_browser_goes_on(
    tmp_path: Path, wall: Wall, jump: str
) -> None:
    log = tmp_path / "log.jsonl"
    more = f'log = "{log}"\nidle_seconds = 600\nmaximum_seconds = 3600\n'
    async with serving_web(tmp_path, more) as server, aiohttp.ClientSession() as session:
        browser = await first_question(session, server.url)
        wall.set(jump)
        for keys, then in (
            ("1\r", "Before we start"),
            ("\r", "Who are you answering for?"),
            ("\x11", "Leave this program?"),
        ):
            await browser.send_json(["stdin", keys])
            await until(browser, then)
        await browser.send_json(["stdin", "1\r"])
        while (message := await browser.receive(timeout=PATIENCE)).type is aiohttp.WSMsgType.BINARY:
            pass
        assert message.extra == "left"
        # Whose link or password was taken before still gets in, and so does somebody new.
        assert (await session.get(f"{server.url}/health")).status == 200
        await first_question(session, server.url)
    events = [json.loads(line) for line in log.read_text().splitlines()]
    (ended,) = [event for event in events if event["event"] == "ended"][:1]
    assert ended["reason"] == "left"
    assert 0 <= float(ended["seconds"]) < 3600
