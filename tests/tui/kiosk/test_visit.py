"""A stay at a kiosk: the welcome, somebody who goes away, and the staff."""

from dataclasses import replace

import pytest

from itpchat.conversation.views import Stage
from itpchat.tui.kiosk.app import LEFT, WIPED
from itpchat.tui.kiosk.attempts import Attempts
from itpchat.tui.kiosk.attract import AttractScreen
from itpchat.wording import Language
from tests.tui.kiosk.visiting import PIN, WITH_PIN, visiting, without_pin
from tests.tui.looking import LARGE, SMALL, main_screen, seen, settle, type_in
from tests.tui.scripted import Scripted

AGE = Scripted(stage="question", at=1)
ILLNESS = ("ITP", "platelet", "immune", "bleeding", "血小板", "出血", "免疫")


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_the_welcome_is_in_both_languages_and_names_no_illness(size: tuple[int, int]) -> None:
    async with visiting(Scripted(), size=size) as visit:
        text = seen(visit.pilot)
    assert "Welcome" in text
    assert "您好" in text
    assert not any(word.casefold() in text.casefold() for word in ILLNESS)


@pytest.mark.parametrize(("key", "language"), [("1", "en"), ("2", "zh")])
async def test_the_number_of_a_language_begins_in_it(key: str, language: Language) -> None:
    async with visiting(Scripted()) as visit:
        await type_in(visit.pilot, f"<{key}>")
        view = main_screen(visit.pilot).talk.view()
    assert (view.stage, view.language) == ("notice", language)


@pytest.mark.parametrize("key", ["space", "enter", "escape", "f5", "ctrl+c", "x", "问"])
async def test_any_other_key_begins_with_the_choice_of_language(key: str) -> None:
    async with visiting(Scripted()) as visit:
        await type_in(visit.pilot, f"<{key}>")
        assert main_screen(visit.pilot).talk.view().stage == "language"


async def test_a_touch_begins_in_the_language_that_was_touched() -> None:
    async with visiting(Scripted()) as visit:
        await visit.pilot.click("#welcome-zh")
        await settle(visit.pilot)
        assert main_screen(visit.pilot).talk.view().language == "zh"


async def test_with_one_language_nobody_is_asked_for_it_and_none_can_be_changed_to() -> None:
    rules = replace(WITH_PIN, languages=("en",), without_chinese=True)
    async with visiting(Scripted(), rules) as visit:
        assert "您好" not in seen(visit.pilot)
        assert "English only" in seen(visit.pilot)
        await type_in(visit.pilot, "<enter>")
        assert "中文" not in seen(visit.pilot)
        await type_in(visit.pilot, "<enter>", "<f3>")
        await type_in(visit.pilot, "中文", "<enter>")
        assert main_screen(visit.pilot).talk.view().language == "en"


async def test_a_quiet_kiosk_asks_and_any_key_goes_on_without_doing_anything_else() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>", "34")
        before = seen(visit.pilot)
        await visit.wait(120)
        assert "Are you still there?" in seen(visit.pilot)
        assert "34" not in seen(visit.pilot)  # what was typed is not for passers-by
        await type_in(visit.pilot, "<enter>")
        assert seen(visit.pilot) == before
        await visit.wait(119)
        assert seen(visit.pilot) == before


@pytest.mark.parametrize("key", ["a", "ctrl+c", "f8", "escape", "up", "ctrl+q"])
async def test_each_key_goes_on(key: str) -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>")
        before = seen(visit.pilot)
        await visit.wait(130)
        await type_in(visit.pilot, f"<{key}>")
        assert seen(visit.pilot) == before


async def test_a_touch_goes_on_too() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>")
        before = seen(visit.pilot)
        await visit.wait(130)
        await visit.pilot.click()
        await settle(visit.pilot)
        assert seen(visit.pilot) == before


async def test_the_question_stands_still_while_it_waits() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>")
        await visit.wait(120)
        asked = seen(visit.pilot)
        for _ in range(29):
            await visit.wait(1)
            assert seen(visit.pilot) == asked


async def test_without_a_key_everything_is_wiped() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>", "34", "<enter>")
        await visit.wait(120)
        await visit.wait(30)
        assert visit.app.return_value == WIPED


async def test_results_are_left_standing_for_longer() -> None:
    async with visiting(Scripted(stage="results", at=2)) as visit:
        await type_in(visit.pilot, "<enter>")
        results = seen(visit.pilot)
        await visit.wait(239)
        assert seen(visit.pilot) == results
        await visit.wait(1)
        assert "Are you still there?" in seen(visit.pilot)
        await visit.wait(30)
        assert visit.app.return_value == WIPED


async def test_an_emergency_stays_until_staff_close_it() -> None:
    async with visiting(Scripted(stage="emergency", before=AGE)) as visit:
        await type_in(visit.pilot, "<enter>")
        alarm = seen(visit.pilot)
        await visit.wait(100_000)
        assert seen(visit.pilot) == alarm
        await type_in(visit.pilot, "<f8>", "<f9>")
        assert seen(visit.pilot) != alarm
        await visit.wait(120)
        assert "Are you still there?" in seen(visit.pilot)


async def test_the_welcome_is_never_wiped() -> None:
    async with visiting(AGE) as visit:
        await visit.wait(100_000)
        assert isinstance(visit.app.screen, AttractScreen)
        assert visit.app.is_running


async def test_starting_over_wipes() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>", "34", "<enter>", "<f8>", "1", "<enter>")
        assert visit.app.return_value == WIPED


@pytest.mark.parametrize("key", ["f9", "ctrl+x"])
async def test_the_pin_closes_the_kiosk_from_the_welcome(key: str) -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, f"<{key}>", PIN)
        assert PIN not in seen(visit.pilot)
        assert "●" * len(PIN) in seen(visit.pilot)
        await type_in(visit.pilot, "<enter>")
        assert visit.app.return_value == LEFT


async def test_the_pin_closes_the_kiosk_from_the_page_that_calls_staff() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>", "<f7>", "<f9>", PIN, "<enter>")
        assert visit.app.return_value == LEFT


async def test_from_the_pin_escape_leads_back_to_where_one_was() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<enter>", "<f7>")
        before = seen(visit.pilot)
        await type_in(visit.pilot, "<f9>", "12", "<escape>")
        assert seen(visit.pilot) == before


async def test_a_pin_pad_that_is_left_alone_is_wiped_too() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<f9>", "12")
        await visit.wait(120)
        await visit.wait(30)
        assert visit.app.return_value == WIPED


async def test_without_a_pin_there_is_no_way_out() -> None:
    async with visiting(AGE, without_pin()) as visit:
        assert "F9" not in seen(visit.pilot)
        await type_in(visit.pilot, "<f9>", "<f7>")
        assert "F9" not in seen(visit.pilot)
        await type_in(visit.pilot, "<f9>", PIN, "<enter>")
        assert visit.app.is_running


async def test_after_too_many_wrong_pins_even_the_right_one_is_not_taken() -> None:
    tries = Attempts(WITH_PIN.pin_attempts, WITH_PIN.pin_wait)
    async with visiting(AGE, attempts=tries) as visit:
        await type_in(visit.pilot, "<f9>")
        for _ in range(3):
            await type_in(visit.pilot, "1111", "<enter>")
        assert "in 5 min" in seen(visit.pilot)
        await type_in(visit.pilot, PIN, "<enter>")
        assert visit.app.is_running
    async with visiting(AGE, attempts=tries) as visit:  # the next person's conversation
        await type_in(visit.pilot, "<f9>", PIN, "<enter>")
        assert visit.app.is_running
        visit.clock.now += 300
        await type_in(visit.pilot, PIN, "<enter>")
        assert visit.app.return_value == LEFT


async def test_enter_alone_is_no_try() -> None:
    async with visiting(AGE) as visit:
        await type_in(visit.pilot, "<f9>", *["<enter>"] * 10, PIN, "<enter>")
        assert visit.app.return_value == LEFT


STAGES: tuple[Stage, ...] = ("language", "notice", "question", "review", "results", "ended")


@pytest.mark.parametrize("stage", STAGES)
async def test_the_staff_key_does_nothing_where_somebody_is_answering(stage: Stage) -> None:
    async with visiting(Scripted(stage=stage, at=1)) as visit:
        await type_in(visit.pilot, "<enter>", "<f9>", "<ctrl+x>", PIN, "<enter>")
        assert visit.app.return_value is None


async def test_two_keys_at_once_open_one_page_and_close_one() -> None:
    async with visiting(AGE) as visit:
        for _ in range(3):
            visit.app.ask_for_pin()
        await settle(visit.pilot)
        screens = len(visit.app.screen_stack)
        assert "Type the PIN" in seen(visit.pilot)
        await visit.pilot.press("escape", "escape")
        await settle(visit.pilot)
        assert len(visit.app.screen_stack) >= screens - 1
        assert visit.app.is_running
