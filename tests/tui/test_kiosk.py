"""No key leads out of a kiosk, and nothing that is pressed breaks the screen."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.screen import Screen

from tests.tui.looking import LARGE, SMALL, main_screen, running, seen, type_in
from tests.tui.scripted import Scripted

AGE = Scripted(stage="question", at=1)
KEYS = (
    [f"f{number}" for number in range(1, 13)]
    + [f"ctrl+{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    + ["ctrl+backslash", "ctrl+right_square_bracket", "ctrl+at", "ctrl+shift+p", "alt+f4"]
    + ["up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab"]
    + ["enter"] * 6
    + ["escape", "space", "backspace", "delete", "question_mark", "insert"]
    + list("0123456789, []/@an中")
)


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c", "ctrl+z", "ctrl+p", "ctrl+backslash", "f10"])
async def test_a_kiosk_is_not_left_by_any_key(key: str) -> None:
    async with running(AGE, kiosk=True) as pilot:
        before = seen(pilot)
        await type_in(pilot, f"<{key}>")
        assert seen(pilot) == before
        assert pilot.app.is_running


@pytest.mark.parametrize("word", ["quit", "exit", "退出"])
async def test_a_kiosk_is_not_left_by_a_word(word: str) -> None:
    async with running(AGE, kiosk=True) as pilot:
        await type_in(pilot, word, "<enter>", "1", "<enter>")
        assert pilot.app.is_running


async def test_a_workstation_is_not_left_before_a_question_is_answered() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "<ctrl+q>")
        assert "Leave this program?" in seen(pilot)
        await type_in(pilot, "2", "<enter>")
        assert pilot.app.is_running


async def test_a_workstation_is_left_after_it() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "<ctrl+q>", "1", "<enter>")
        assert not pilot.app.is_running
        assert pilot.app.return_value == 0


async def press_all(keys: list[str], size: tuple[int, int]) -> None:
    async with running(Scripted(), size, kiosk=True) as pilot:
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        assert pilot.app.is_running
        assert len(pilot.app.screen_stack) == 1
        screen: Screen[object] = pilot.app.screen
        assert screen is main_screen(pilot)
        assert seen(pilot).strip()


@pytest.mark.slow
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(st.sampled_from(KEYS), min_size=15, max_size=50),
    st.sampled_from([SMALL, LARGE, (40, 12), (20, 6)]),
)
def test_whatever_is_pressed_the_one_screen_stays(keys: list[str], size: tuple[int, int]) -> None:
    asyncio.run(press_all(keys, size))
