"""The screen on the real conversation, from the first paint to the results."""

from datetime import date
from functools import cache

import pytest

from itpchat.conversation import Conversation
from itpchat.loading import Folders
from itpchat.settings import Settings
from itpchat.staging import load_setting
from itpchat.wording import Language
from tests.tui.looking import LARGE, SMALL, Running, main_screen, running, seen, type_in

MANY = 200
"""More questions than there are."""


@cache
def beginning(language: Language | None = None) -> Conversation:
    setting = load_setting(Folders.chosen(), Settings(), date(2026, 11, 22), "patient")
    return Conversation.start(setting, language)


def stage(pilot: Running) -> str:
    return main_screen(pilot).talk.view().stage


async def pass_over(pilot: Running) -> None:
    """Answer the open question with not sure, or with the last of its answers."""
    prompt = main_screen(pilot).talk.view().prompt
    assert prompt is not None
    asides = [option for option in prompt.options if option.aside]
    chosen = next((option for option in asides if option.key != "declined"), None)
    await type_in(pilot, (chosen or prompt.options[-1]).label, "<enter>")


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("language", ["en", "zh"])
async def test_a_person_who_is_sure_of_nothing_gets_to_results_that_rule_nothing_out(
    language: Language, size: tuple[int, int]
) -> None:
    async with running(beginning(), size) as pilot:
        await type_in(pilot, "1" if language == "en" else "2", "<enter>", "<enter>")
        await type_in(pilot, "1", "<enter>")
        for _ in range(MANY):
            if stage(pilot) != "question":
                break
            await pass_over(pilot)
        assert stage(pilot) == "results"
        view = main_screen(pilot).talk.view()
        assert view.language == language
        assert {row.verdict for row in view.board} == {"still_possible"}
        await type_in(pilot, "<enter>")
        assert view.groups[0].cards[0].name in seen(pilot)


async def test_an_alarming_answer_stops_everything_until_staff_close_it() -> None:
    async with running(beginning("en")) as pilot:
        await type_in(pilot, "<enter>", "1", "<enter>", "1", "<enter>", "<enter>")
        assert stage(pilot) == "emergency"
        await type_in(pilot, "<enter>", "<f2>", "<escape>")
        assert stage(pilot) == "emergency"
        await type_in(pilot, "<f8>", "<f9>")
        assert stage(pilot) == "question"


async def test_an_age_is_typed_and_seen_in_the_review() -> None:
    async with running(beginning("en")) as pilot:
        await type_in(pilot, "<enter>", "1", "<enter>", "none of these", "<enter>")
        await type_in(pilot, "34", "<enter>", "<f4>")
        assert stage(pilot) == "review"
        assert "34" in seen(pilot)


async def test_starting_over_leaves_nothing_behind() -> None:
    async with running(beginning("en")) as pilot:
        await type_in(pilot, "<enter>", "1", "<enter>", "none of these", "<enter>")
        await type_in(pilot, "77", "<enter>", "<f8>", "1", "<enter>")
        assert "77" not in seen(pilot)
        await type_in(pilot, "<enter>", "<f4>")
        assert "77" not in seen(pilot)
