"""Whatever is pressed at a kiosk, and however long one waits between, nobody leaves it."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itpchat.tui.kiosk.app import WIPED
from tests.tui.kiosk.visiting import visiting
from tests.tui.scripted import Scripted

NAMED = [f"f{number}" for number in range(1, 25)] + [
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete",
    "tab", "enter", "escape", "backspace", "space",
]  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"
KEYS = (
    NAMED
    + [f"{more}+{key}" for more in ("ctrl", "alt", "shift", "ctrl+alt") for key in NAMED]
    + [f"{more}+{letter}" for more in ("ctrl", "alt", "ctrl+shift") for letter in LETTERS]
    + ["ctrl+backslash", "ctrl+right_square_bracket", "ctrl+at", "ctrl+underscore"]
    + ["f9", "f7", "f8", "ctrl+x", "enter", "escape"] * 20
    + list("0123456789 ?中")
)
WAITS = st.sampled_from([0.0, 0.0, 0.0, 60.0, 125.0])


async def press_all(steps: list[tuple[str, float]]) -> None:
    async with visiting(Scripted()) as visit:
        for key, seconds in steps:
            if not visit.app.is_running:
                break
            await visit.pilot.press(key)
            if seconds:
                await visit.wait(seconds)
        assert visit.app.return_value in (None, WIPED)
        assert visit.app.crash_place is None


@pytest.mark.slow
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(KEYS), WAITS), min_size=10, max_size=40))
def test_no_keys_and_no_waiting_lead_out(steps: list[tuple[str, float]]) -> None:
    asyncio.run(press_all(steps))
