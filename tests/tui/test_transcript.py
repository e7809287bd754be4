"""What was said so far: the newest in view, and all of it within reach."""

from itpchat.wording import Language
from tests.conversation.playing import at
from tests.tui.looking import Running, running, seen, type_in

FIRST_QUESTION: dict[Language, str] = {"en": "Who are you answering for?", "zh": "您是替谁回答？"}


async def older(pilot: Running) -> str:
    await type_in(pilot, "<pageup>", "<pageup>", "<pageup>")
    return seen(pilot)


async def test_page_up_goes_back_to_the_first_question_and_an_answer_to_the_newest() -> None:
    talk = at("primary")
    async with running(talk) as pilot:
        assert FIRST_QUESTION["en"] not in seen(pilot)
        assert FIRST_QUESTION["en"] in await older(pilot)
        await type_in(pilot, "yes", "<enter>")
        assert FIRST_QUESTION["en"] not in seen(pilot)


async def test_page_down_comes_back_to_the_newest() -> None:
    talk = at("primary", "zh")
    async with running(talk) as pilot:
        newest = seen(pilot)
        assert FIRST_QUESTION["zh"] in await older(pilot)
        await type_in(pilot, *["<pagedown>"] * 5)
        assert seen(pilot) == newest
