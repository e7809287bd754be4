"""What looks like markup or like a terminal's orders is shown as it is, everywhere."""

from dataclasses import replace

import pytest

from itpchat.wording import Text
from tests.tui.looking import LARGE, main_screen, running, seen, settle, type_in
from tests.tui.scripted import TRIALS, Scripted

HOSTILE = "[/] [@click=app.quit] [NCT1] [b"


def same(text: str) -> Text:
    return Text.same(text)


AGE = Scripted(stage="question", at=1)
EVIL_SCENE = replace(AGE.scene, text=same(HOSTILE), why=same(HOSTILE), hint=same(HOSTILE))
EVIL = replace(
    AGE,
    scenes=(AGE.scenes[0], EVIL_SCENE, *AGE.scenes[2:]),
    trials=((TRIALS[0][0], same(HOSTILE), same(HOSTILE)), *TRIALS[1:]),
)


@pytest.mark.parametrize("keys", [("<f1>",), ("<f4>",), ("<f5>", "<enter>"), ("[/]", "<enter>")])
async def test_brackets_are_brackets_wherever_they_stand(keys: tuple[str, ...]) -> None:
    async with running(EVIL, LARGE) as pilot:
        await type_in(pilot, "[@click=app.quit]", "<enter>", "<f2>", *keys)
        assert "[/] [@click=app.quit] [NCT1] [b" in seen(pilot) or "[@click=app.quit]" in seen(
            pilot
        )
        await type_in(pilot, "<f2>", "<f2>")
        assert HOSTILE in seen(pilot)


async def test_a_click_on_what_looks_like_a_link_does_nothing() -> None:
    async with running(EVIL, LARGE) as pilot:
        lines = seen(pilot).split("\n")
        for y, line in enumerate(lines):
            if "@click" in line:
                await pilot.click(offset=(line.index("@click") + 2, y))
        await settle(pilot)
        assert pilot.app.is_running


async def test_a_terminals_orders_are_drawn_as_something_harmless() -> None:
    evil = replace(EVIL_SCENE, text=same("a\x1b]0;title\x07b\x9b2J"), why=same(""))
    async with running(replace(EVIL, scenes=(AGE.scenes[0], evil, *AGE.scenes[2:]))) as pilot:
        text = seen(pilot)
        assert "a\N{REPLACEMENT CHARACTER}]0;title" in text
        assert not any(letter < " " and letter != "\n" for letter in text)


async def test_a_very_long_word_does_not_break_the_page() -> None:
    long = replace(EVIL_SCENE, text=same("x" * 3000), why=same(""))
    async with running(replace(EVIL, scenes=(AGE.scenes[0], long, *AGE.scenes[2:]))) as pilot:
        await type_in(pilot, "34", "<enter>")
        assert main_screen(pilot).talk.view().transcript
