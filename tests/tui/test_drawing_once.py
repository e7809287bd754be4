"""How little is done for an answer: one layout of the screen, and what follows is known before."""

import pytest
from textual.screen import Screen

from itpchat.tui.screens.ahead import Ahead
from tests.conversation.playing import at
from tests.tui.looking import LARGE, SMALL, main_screen, running, settle, type_in


@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_an_answer_lays_out_the_screen_once_and_a_letter_never(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[None] = []
    lay_out = Screen._refresh_layout

    def counted(screen: Screen[None], *args: object, **named: object) -> None:
        laid_out.append(None)
        lay_out(screen, *args, **named)  # type: ignore[arg-type]

    async with running(at("primary"), size) as pilot:
        await type_in(pilot, "yes", "<enter>")
        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        await type_in(pilot, "not sure")
        assert not laid_out
        await type_in(pilot, "<enter>")
        assert len(laid_out) == 1


def test_what_follows_from_a_choice_is_the_same_whether_it_was_worked_out_before_or_not() -> None:
    talk, ahead = at("primary"), Ahead()
    assert ahead.begin(talk)
    while ahead.step():
        pass
    prompt = talk.view().prompt
    assert prompt is not None
    for option in prompt.options:
        assert ahead.picked(talk, (option.key,)).view() == talk.pick(option.key).view()


def test_nothing_is_worked_out_for_a_page_that_asks_nothing() -> None:
    ahead = Ahead()
    assert not ahead.begin(at("primary").show_results())
    assert not ahead.step()


def test_another_conversation_forgets_what_was_worked_out_for_the_last() -> None:
    first, ahead = at("primary"), Ahead()
    ahead.begin(first)
    ahead.step()
    second = first.answer("yes")
    ahead.begin(second)
    assert ahead.picked(second, ("no",)).view() == second.pick("no").view()


async def test_the_screen_takes_the_conversation_that_was_worked_out() -> None:
    async with running(at("primary")) as pilot:
        screen = main_screen(pilot)
        while screen.ahead.step():
            pass
        expected = screen.ahead.picked(screen.talk, ("yes",))
        await type_in(pilot, "yes", "<enter>")
        await settle(pilot)
        assert screen.talk is expected
