"""Changing one's mind on the screen: undo, redo, forward, the review, and what decided."""

import pytest

from itpchat.conversation import Conversation
from itpchat.tui.app import ItpchatApp
from itpchat.tui.screens.choosable import AS_IF
from itpchat.wording import Language
from tests.conversation.playing import CAR_T, CM313, UNSURE, at, begun, play, verdict
from tests.tui.looking import LARGE, SMALL, Running, main_screen, running, seen, type_in


def now(pilot: Running) -> Conversation:
    talk = main_screen(pilot).talk
    assert isinstance(talk, Conversation)
    return talk


def number_of(pilot: Running, label: str) -> str:
    """Give the number under which something is offered."""
    choices = main_screen(pilot)._page.choices
    assert choices is not None
    return str(next(c.number for c in choices.choosing.choices if label in (c.key, c.label)))


@pytest.mark.parametrize(("undo", "redo"), [("<f9>", "<ctrl+x>"), ("undo", "redo")])
async def test_an_answer_is_taken_back_and_given_again_and_told(undo: str, redo: str) -> None:
    async with running(at("platelets")) as pilot:
        assert "F9 Undo" in seen(pilot)
        assert "Redo" not in seen(pilot)
        await type_in(pilot, "45", "<enter>")
        await type_in(pilot, undo, *([] if undo[0] == "<" else ["<enter>"]))
        assert "Taken back: Platelets: 45" in seen(pilot)
        assert "Ctrl-X Redo" in seen(pilot)
        assert "platelets" not in now(pilot).session.answers
        await type_in(pilot, redo, *([] if redo[0] == "<" else ["<enter>"]))
        assert now(pilot).session.answers["platelets"].value == 45


async def test_the_review_is_shown_to_its_end_again_when_it_has_grown() -> None:
    known = {"respondent": "#self", "red_flags": "#never", "platelets": "45"}
    async with running(play(begun(), known, otherwise=UNSURE)) as pilot:
        assert "►  »  Go on" in seen(pilot)
        rows = len(now(pilot).view().review)
        await type_in(pilot, "<f2>")
        main_screen(pilot).go(now(pilot).go_to_answer(CAR_T))
        await type_in(pilot, "12k", "<enter>", "<f2>")
        while now(pilot).view().stage == "question":
            await type_in(pilot, "not sure", "<enter>")
        assert len(now(pilot).view().review) > rows
        assert "►  »  Go on" in seen(pilot)


async def test_a_long_review_opens_at_its_first_answer_and_comes_back_to_the_one_changed() -> None:
    known = {"respondent": "#self", "red_flags": "#never", "platelets": "45"}
    async with running(play(begun(), known, otherwise=UNSURE)) as pilot:
        rows = now(pilot).view().review
        assert len(rows) > SMALL[1]
        assert rows[0].label in seen(pilot)
        assert rows[-1].label not in seen(pilot)
        assert "►  »  Go on" in seen(pilot)
        last = str(len(rows))
        await type_in(pilot, last, "<enter>")
        await type_in(pilot, "not sure", "<enter>")
        changed = [line for line in seen(pilot).split("\n") if line.startswith(" ▌")]
        assert len(changed) == 1
        assert rows[-1].label in changed[0]
        assert "►  »  Go on" in seen(pilot)


async def test_after_going_back_one_goes_forward_again() -> None:
    there = at("platelets").resume()
    async with running(there) as pilot:
        assert "Forward" not in seen(pilot)
        await type_in(pilot, "<f2>", "<f2>")
        assert "Ctrl-F Forward" in seen(pilot)
        await type_in(pilot, "<ctrl+f>", "forward", "<enter>")
        assert now(pilot).session.asking() == there.session.asking()


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize(
    ("language", "told"), [("en", "is possible again"), ("zh", "重新变为可能")]
)
async def test_what_a_changed_answer_did_is_told_on_the_review_page(
    size: tuple[int, int], language: Language, told: str
) -> None:
    async with running(at("primary", language, platelets="45"), size) as pilot:
        await type_in(pilot, "<f4>")
        await type_in(pilot, number_of(pilot, "platelets"), "<enter>", "12k", "<enter>")
        assert now(pilot).view().stage == "review"
        text = seen(pilot).replace("studies are", "study is").replace("\n", "")
        assert told in text


async def test_from_a_trial_that_is_ruled_out_one_gets_to_the_answer_that_did_it() -> None:
    async with running(at("sex", age="80").show_results()) as pilot:
        await type_in(pilot, number_of(pilot, CAR_T), "<enter>")
        assert "The answer that decided: Age: 80" in seen(pilot)
        await type_in(pilot, number_of(pilot, "Change this answer: Age"), "<enter>")
        assert main_screen(pilot).answer.line.value == "80"
        await type_in(pilot, "34", "<enter>")
        assert now(pilot).view().stage == "results"
        assert verdict(now(pilot), CAR_T)[0] == "still_possible"
        assert "Changed: Age: 34" in seen(pilot)


@pytest.mark.parametrize("way", ["number", "word"])
async def test_a_trial_that_is_ruled_out_can_be_checked_on(way: str) -> None:
    async with running(at("sex", age="80").show_results(), LARGE) as pilot:
        await type_in(pilot, number_of(pilot, CM313), "<enter>")
        label = "Keep checking this trial"
        keys = number_of(pilot, label) if way == "number" else "keep"
        await type_in(pilot, keys, "<enter>")
        assert CM313 in now(pilot).session.worth.kept
        assert now(pilot).view().stage == "question"


async def test_the_language_changes_on_every_page_and_nothing_is_lost() -> None:
    async with running(at("sex", age="80").show_results()) as pilot:
        log = now(pilot).log.events
        await type_in(pilot, number_of(pilot, CAR_T), "<enter>", "<f3>")
        assert "起决定作用的回答" in seen(pilot)
        await type_in(pilot, "<f12>")
        assert "本页的词语" in seen(pilot)
        await type_in(pilot, "<f3>", "<f2>")
        assert "The answer that decided: Age: 80" in seen(pilot)
        assert now(pilot).session.answers.keys() == at("sex", age="80").session.answers.keys()
        assert now(pilot).log.events[: len(log)] == log


async def test_a_nurse_looks_at_the_list_as_if_an_answer_were_otherwise_and_returns() -> None:
    real = at("sex", age="80").show_results()
    app = ItpchatApp(real, may_suppose=True)
    async with app.run_test(size=LARGE) as pilot:
        await type_in(pilot, number_of(pilot, CAR_T), "<enter>")
        await type_in(pilot, number_of(pilot, AS_IF), "<enter>")
        assert "Only a look" in seen(pilot)
        assert "How old" in seen(pilot)
        await type_in(pilot, "purple", "<enter>")
        assert main_screen(pilot).standing.supposing == "age"
        await type_in(pilot, "34", "<enter>")
        assert "Only a look, as if: Age: 34" in seen(pilot)
        assert verdict(now(pilot), CAR_T)[0] == "still_possible"
        await type_in(pilot, "<f3>")
        assert "仅供查看" in seen(pilot)
        await type_in(pilot, "<f3>", "<f9>", "<f4>", "<f8>")
        assert "Only a look" in seen(pilot)
        await type_in(pilot, "<f2>")
        assert "Only a look" not in seen(pilot)
        assert verdict(now(pilot), CAR_T)[0] == "ruled_out"
        assert now(pilot).session.answers == real.session.answers


async def test_a_patient_is_not_offered_to_suppose_an_answer() -> None:
    async with running(at("sex", age="80").show_results()) as pilot:
        await type_in(pilot, number_of(pilot, CAR_T), "<enter>")
        choices = main_screen(pilot)._page.choices
        assert choices is not None
        assert AS_IF not in [choice.key for choice in choices.choosing.choices]
