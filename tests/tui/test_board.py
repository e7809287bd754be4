"""The board of trials."""

from dataclasses import replace

from itpchat.wording import Text
from tests.tui.looking import LARGE, SMALL, main_screen, running, seen, settle, type_in
from tests.tui.scripted import Scripted

AGE = Scripted(stage="question", at=1)
TWO_GIVEN = ("34", "<enter>", "2", "<enter>")


async def test_it_stands_at_the_right_where_there_is_room_and_below_where_not() -> None:
    async with running(AGE, LARGE) as pilot:
        screen = main_screen(pilot)
        assert screen.board.region.x > screen.conversation.region.right - 1
        await pilot.resize_terminal(*SMALL)
        await settle(pilot)
        assert screen.board.region.y > screen.answer.region.y


async def test_each_trial_has_its_verdict_its_name_and_its_listed_status() -> None:
    async with running(AGE, LARGE) as pilot:
        text = seen(pilot)
    for part in ("? Still possible", "CM313 in adults with ITP", "listed as recruiting"):
        assert part in text


async def test_a_ruled_out_trial_names_the_answer_that_did_it_and_is_marked_as_changed() -> None:
    for size in (LARGE, SMALL):
        async with running(AGE, size) as pilot:
            await type_in(pilot, *TWO_GIVEN)
            lines = [line for line in seen(pilot).split("\n") if "Ruled out" in line]
            assert "▌ ✗ Ruled out" in lines[0]
            assert "because: age 34" in seen(pilot)


async def test_it_folds_to_one_line_that_counts_and_unfolds_again() -> None:
    for size in (LARGE, SMALL):
        async with running(AGE, size) as pilot:
            await type_in(pilot, *TWO_GIVEN, "<f6>")
            assert "? 2 still possible" in seen(pilot)
            assert "✗ 1 ruled out" in seen(pilot)
            assert "CM313" not in seen(pilot)
            await type_in(pilot, "<f6>")
            assert "CM313" in seen(pilot)


async def test_many_trials_leave_room_for_the_question() -> None:
    many = tuple((f"NCT{n}", Text.same(f"Trial {n}"), Text.same("open")) for n in range(40))
    async with running(replace(AGE, trials=many)) as pilot:
        assert "How old are you?" in seen(pilot)
        assert main_screen(pilot).board.size.height <= 8


async def test_a_long_question_takes_the_room_of_the_board() -> None:
    async with running(Scripted(stage="question"), (80, 22)) as pilot:
        text = seen(pilot)
        assert "10 [ ] I am not sure" in text
        assert "3 still possible" in text
