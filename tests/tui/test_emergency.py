"""The emergency page stays until staff close it."""

import pytest

from tests.tui.looking import LARGE, SMALL, main_screen, running, seen, type_in
from tests.tui.scripted import Scripted

AGE = Scripted(stage="question", at=1)
BLEEDING = ("bleeding", "<enter>")


async def test_it_fills_the_screen_and_nothing_of_the_conversation_is_left() -> None:
    for size in (SMALL, LARGE):
        async with running(AGE, size) as pilot:
            await type_in(pilot, *BLEEDING)
            text = seen(pilot)
            assert "Please get help now" in text
            assert "How old" not in text
            assert "Still possible" not in text
            assert not main_screen(pilot).answer.display


@pytest.mark.parametrize(
    "keys",
    [
        ("<enter>", "<escape>", "<f2>", "<f7>", "<space>", "<ctrl+q>", "<ctrl+c>"),
        ("<f9>",),
        ("<f8>", "<f8>"),
        ("<f8>", "<enter>", "<f9>"),
        ("<f8>", "a", "<f9>"),
    ],
)
async def test_no_other_keys_than_the_two_of_the_staff_close_it(keys: tuple[str, ...]) -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, *BLEEDING, *keys)
        assert main_screen(pilot).talk.view().stage == "emergency"


async def test_staff_close_it_with_two_keys_and_the_conversation_goes_on() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, *BLEEDING, "<f8>")
        assert "now press F9" in seen(pilot)
        await type_in(pilot, "<f9>")
        assert "How old are you?" in seen(pilot)
        await type_in(pilot, "34", "<enter>")
        assert "Do you take a blood thinner now?" in seen(pilot)


async def test_it_can_be_read_in_the_other_language() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, *BLEEDING, "<f3>")
        assert "请立即求助" in seen(pilot)


async def test_a_call_for_staff_is_closed_by_the_person() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "<f7>")
        assert "Please ask the staff" in seen(pilot)
        await type_in(pilot, "<f2>")
        assert "How old are you?" in seen(pilot)
