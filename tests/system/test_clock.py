"""The clock on the wall jumps by hours or days: nobody's conversation ends or is hurried."""

from pathlib import Path

import pytest

from tests.serve.ssh.servers import serving
from tests.serve.ssh.visitors import Visitor

LIBRARY = next(map(str, Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), "")
pytestmark = [
    pytest.mark.xdist_group("clock"),
    pytest.mark.skipif(not LIBRARY, reason="needs the Debian package faketime"),
]


@pytest.mark.parametrize("jump", ["+5h", "-5h", "+40d", "-40d"])
async def test_when_the_clock_jumps_everybody_goes_on_and_times_are_measured_as_before(
    tmp_path: Path, jump: str
) -> None:
    wall = tmp_path / "wall"
    wall.write_text("+0\n", encoding="ascii")
    env = {
        "LD_PRELOAD": LIBRARY,
        "FAKETIME_TIMESTAMP_FILE": str(wall),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    with serving(tmp_path, "idle_seconds = 600\nmaximum_seconds = 3600\n", env=env) as server:
        before = server.wait_for("listening")["at"]
        async with Visitor(server.port) as visitor:
            await visitor.sees("English")
            started = server.wait_for("start")
            new = tmp_path / "new"
            new.write_text(f"{jump}\n", encoding="ascii")
            new.replace(wall)
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
