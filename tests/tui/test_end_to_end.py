"""The screen on the real conversation, from the first paint to the results."""

from datetime import date
from functools import cache

import pytest

from itpchat.conversation import Conversation
from itpchat.folders import Folders
from itpchat.settings import Settings
from itpchat.staging import load_setting
from itpchat.wording import Language
from tests.tui.looking import LARGE, SMALL, Running, main_screen, running, seen, type_in

MANY = 120
"""More questions than there are."""


@cache
def beginning(language: Language | None = None) -> Conversation:
    setting = load_setting(Folders.chosen(), Settings(), date(2026, 11, 22), "patient")
    return Conversation.start(setting, language)


def stage(pilot: Running) -> str:
    return main_screen(pilot).talk.view().stage


async def pass_over(pilot: Running) -> None:
    """Answer the open question with not sure, or else with none of these, or no."""
    choices = main_screen(pilot).conversation.question.choosing.choices
    keys = [choice.key for choice in choices]
    key = next(key for key in ("unsure", "never", "no", "self", keys[0]) if key in keys)
    number = choices[keys.index(key)].number
    main_screen(pilot).answer.empty()
    await type_in(pilot, "<enter>" if number is None else str(number), "<enter>")
    if main_screen(pilot).conversation.question.choosing.ticked:
        await type_in(pilot, "<enter>")


async def answer_all(pilot: Running) -> None:
    """Pass over every question, until there is none left."""
    for _ in range(MANY):
        if stage(pilot) != "question" or not pilot.app.is_running:
            return
        await pass_over(pilot)


@pytest.mark.slow
@pytest.mark.parametrize(("language", "size"), [("en", SMALL), ("zh", LARGE)])
async def test_a_person_who_is_sure_of_nothing_gets_to_results_that_rule_nothing_out(
    language: Language, size: tuple[int, int]
) -> None:
    async with running(beginning(), size) as pilot:
        await type_in(pilot, "1" if language == "en" else "2", "<enter>", "<enter>")
        await type_in(pilot, "1", "<enter>")
        await answer_all(pilot)
        assert stage(pilot) == "review"
        await type_in(pilot, "<enter>")
        assert stage(pilot) == "results"
        view = main_screen(pilot).talk.view()
        assert view.language == language
        assert {row.verdict for row in view.board} == {"still_possible"}
        await type_in(pilot, "<enter>")
        assert view.groups[0].cards[0].name in seen(pilot)


async def begin(pilot: Running) -> None:
    """Agree, answer for oneself, and have none of the red flags."""
    await type_in(pilot, "<enter>")
    await pass_over(pilot)
    await pass_over(pilot)


async def test_an_alarming_answer_stops_everything_until_staff_close_it() -> None:
    async with running(beginning("en")) as pilot:
        await type_in(pilot, "<enter>", "1", "<enter>", "2", "<enter>", "<enter>")
        assert stage(pilot) == "emergency"
        await type_in(pilot, "<enter>", "<f2>", "<escape>")
        assert stage(pilot) == "emergency"
        await type_in(pilot, "<f8>", "<f9>")
        assert stage(pilot) == "question"


async def test_an_age_is_typed_and_seen_in_the_review() -> None:
    async with running(beginning("en")) as pilot:
        await begin(pilot)
        await type_in(pilot, "34", "<enter>", "<f4>")
        assert stage(pilot) == "review"
        assert "34" in seen(pilot)


async def test_starting_over_leaves_nothing_behind() -> None:
    async with running(beginning("en")) as pilot:
        await begin(pilot)
        await type_in(pilot, "77", "<enter>", "<f8>", "1", "<enter>")
        assert "77" not in seen(pilot)
        await type_in(pilot, "<enter>", "<f4>")
        assert "77" not in seen(pilot)
