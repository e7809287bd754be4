"""Results: a list, and a card for each trial."""

import pytest

from tests.conversation.playing import UNSURE, at, begun, play
from tests.tui.looking import LARGE, SMALL, Running, main_screen, running, seen, settle, type_in
from tests.tui.scripted import Scripted

RESULTS = Scripted(stage="results", at=2)


async def paged_through(pilot: Running) -> str:
    """Read on for some pages."""
    read = seen(pilot)
    for _ in range(4):
        await type_in(pilot, "<pagedown>")
        read += seen(pilot)
    return read


async def test_a_small_screen_shows_the_list_and_then_one_card() -> None:
    async with running(RESULTS) as pilot:
        assert "Worth a talk with your doctor" in seen(pilot)
        assert "What fits" not in seen(pilot)
        await type_in(pilot, "2", "<enter>")
        assert "CM313 in adults with ITP" in seen(pilot)
        assert "This is an experimental treatment." in seen(pilot)
        assert "Worth a talk" not in seen(pilot)
        await type_in(pilot, "<f2>")
        assert "Worth a talk with your doctor" in seen(pilot)


async def test_arrows_read_on_in_a_card_and_turn_to_the_next() -> None:
    async with running(RESULTS) as pilot:
        await type_in(pilot, "<enter>")
        assert "Anti-BCMA" in seen(pilot)
        await type_in(pilot, *["<down>"] * 40)
        assert "two different upper ages" in seen(pilot)
        await type_in(pilot, "<right>")
        assert "CM313" in seen(pilot)
        await type_in(pilot, "<left>")
        assert "Anti-BCMA" in seen(pilot)


async def test_everything_of_a_card_can_be_read_at_80_columns() -> None:
    async with running(RESULTS) as pilot:
        await type_in(pilot, "<enter>")
        read = seen(pilot)
        for _ in range(6):
            await type_in(pilot, "<pagedown>")
            read += seen(pilot)
    for part in (
        "All that could be asked here fits",
        "nobody may charge you",
        "given back",
        "You said: 34",
        "The study team checks this.",
        "Tianjin",
        "NCT06352281",
        "two different upper ages",
    ):
        assert part in read


async def test_a_large_screen_shows_list_and_card_side_by_side() -> None:
    async with running(RESULTS, LARGE) as pilot:
        assert "Worth a talk with your doctor" in seen(pilot)
        assert "What fits" in seen(pilot)
        await type_in(pilot, "<down>")
        card = main_screen(pilot).query_one("#card")
        assert "CM313" in seen(pilot).split("\n")[card.region.y + 2]


async def test_results_lead_back_to_the_open_question() -> None:
    async with running(RESULTS) as pilot:
        await type_in(pilot, "<f2>")
        assert "Do you take a blood thinner now?" in seen(pilot)


async def test_words_on_the_results_page_are_answered_by_a_hint() -> None:
    async with running(RESULTS) as pilot:
        await type_in(pilot, "hello", "<enter>")
        assert "Type a number and press Enter" in seen(pilot)


REAL = at("sex", age="80").show_results()


async def offered(pilot: Running, label: str) -> None:
    """Pick what is offered under a label, by its number."""
    choices = main_screen(pilot)._page.choices
    assert choices is not None
    number = next(c.number for c in choices.choosing.choices if label in c.label)
    await type_in(pilot, str(number), "<enter>")


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_what_to_find_out_and_what_to_ask_are_pages_of_their_own(
    size: tuple[int, int],
) -> None:
    async with running(at("sex").show_results(), size) as pilot:
        await offered(pilot, "What to find out")
        assert "What you can look up" in seen(pilot)
        await type_in(pilot, "<enter>")
        await offered(pilot, "Questions for a study team")
        assert "Do you still take new people?" in seen(pilot)
        await type_in(pilot, "<f2>")
        assert "What to find out" in seen(pilot)


async def test_the_list_is_narrowed_and_says_what_it_hides() -> None:
    async with running(REAL) as pilot:
        await type_in(pilot, "filter", "<enter>")
        await offered(pilot, "listed as open")
        assert "trials are hidden" in seen(pilot)
        await type_in(pilot, "narrow", "<enter>")
        await offered(pilot, "Beijing")
        await type_in(pilot, "1", "<enter>")
        read = await paged_through(pilot)
        assert "Distance" in read


async def test_the_name_of_a_place_narrows_the_list_or_tells_how_far_each_trial_is() -> None:
    async with running(REAL) as pilot:
        await type_in(pilot, "filter", "<enter>", "nowhere", "<enter>")
        assert "no such place" in seen(pilot)
        await type_in(pilot, "beijing", "<enter>")
        assert "Nearest to Beijing first." in seen(pilot)
        read = await paged_through(pilot)
        assert "km from Beijing" in read


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_places_stand_side_by_side_and_are_gone_through_and_clicked(
    size: tuple[int, int],
) -> None:
    async with running(REAL, size) as pilot:
        await type_in(pilot, "filter", "<enter>", "<pagedown>", "<pagedown>")
        line = next(line for line in seen(pilot).splitlines() if "Beijing" in line)
        assert line.count("○") > 1
        number = int(line.split("○")[0])
        await type_in(pilot, str(number + 1), "<up>")
        line = next(line for line in seen(pilot).splitlines() if "Beijing" in line)
        assert line.strip().startswith("►")
        await type_in(pilot, "<down>")
        assert any("►" in line and "Shanghai" in line for line in seen(pilot).splitlines())
        y, x = next(
            (y, line.index("Harbin"))
            for y, line in enumerate(seen(pilot).splitlines())
            if "Harbin" in line
        )
        await pilot.click(offset=(x, y))
        await settle(pilot)
        assert "Nearest to Harbin first." in seen(pilot)


async def test_a_name_that_several_places_bear_is_answered_with_their_numbers() -> None:
    async with running(REAL) as pilot:
        await type_in(pilot, "filter", "<enter>", "jiangsu", "<enter>")
        assert "Type the number of one:" in seen(pilot)


async def test_a_similar_trial_is_one_number_away() -> None:
    async with running(REAL) as pilot:
        await offered(pilot, "CAR-T for chronic")
        await offered(pilot, "Similar: BCMA")
        assert "BCMA CAR-T for relapsed" in seen(pilot).split("\n")[3]


async def test_commands_of_the_line_mode_work_on_the_list_too() -> None:
    async with running(REAL) as pilot:
        await type_in(pilot, "fix 1", "<enter>")
        prompt = main_screen(pilot).talk.view().prompt
        assert prompt is not None
        assert prompt.id == "age"


async def test_there_is_no_going_on_where_nothing_is_left_to_ask() -> None:
    asked = play(begun(), {"respondent": "#self", "red_flags": "#never"}, otherwise=UNSURE)
    async with running(asked.show_results()) as pilot:
        assert "F2 Go on" not in seen(pilot)
        before = main_screen(pilot).talk
        await type_in(pilot, "<f2>")
        assert main_screen(pilot).talk is before
        await type_in(pilot, "1", "<enter>", "<f2>")
        assert not main_screen(pilot).standing.opened
    async with running(at("sex").show_results()) as pilot:
        assert "F2 Go on" in seen(pilot)
