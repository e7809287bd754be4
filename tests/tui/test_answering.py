"""Answering on the screen: with digits and Enter alone, with arrows, by typing, with the mouse."""

from dataclasses import replace

import pytest
from textual.events import Key, Paste

from itpchat.conversation.views import View
from itpchat.tui.folding import columns
from itpchat.tui.widgets.lines import Hint, Hinted
from itpchat.tui.words import ASKING
from itpchat.wording import Language
from tests.conversation.playing import at, gone_to
from tests.tui.looking import SMALL, Running, main_screen, running, seen, settle, type_in
from tests.tui.scripted import Scripted

AGE, THINNER, PLATELETS = (Scripted(stage="question", at=at) for at in (1, 2, 3))


def view(pilot: Running) -> View:
    return main_screen(pilot).talk.view()


def answers(pilot: Running) -> list[str]:
    return [said.text for said in view(pilot).transcript if said.by == "answer"]


async def burst(pilot: Running, *parts: str) -> None:
    """Type faster than the screen can follow: every key is there before the first is seen to."""
    for part in parts:
        for key in [part.strip("<>")] if part.startswith("<") else list(part):
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
    await settle(pilot)


async def test_a_digit_and_enter_pick_a_numbered_answer() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "2", "<enter>")
        assert answers(pilot) == ["No"]


async def test_a_digit_alone_answers_nothing_yet_but_shows_what_enter_will_take() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "2")
        assert answers(pilot) == []
        assert "►  2  No" in seen(pilot)


async def test_a_platelet_count_that_is_the_number_of_a_choice_is_taken_as_a_count() -> None:
    async with running(PLATELETS) as pilot:
        await type_in(pilot, "1", "<enter>")
        assert answers(pilot) == ["1"]


async def test_arrows_and_enter_pick() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "<down>", "<down>", "<down>", "<enter>")
        assert answers(pilot) == ["I am not sure"]


async def test_tab_goes_through_the_answers_as_arrows_do() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "<tab>", "<tab>", "<shift+tab>", "<enter>")
        assert answers(pilot) == ["Yes"]


async def test_words_are_sent_as_they_were_typed() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "only at night", "<enter>")
        assert answers(pilot) == ["only at night"]


async def test_enter_alone_answers_nothing_and_says_what_to_do() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "<enter>", "<enter>", "<enter>")
        assert answers(pilot) == []
        assert "Type a number and press Enter" in seen(pilot)


async def test_with_digits_and_enter_alone_a_value_can_be_passed_over() -> None:
    async with running(PLATELETS) as pilot:
        await type_in(pilot, "<enter>")
        assert "Press Enter again" in seen(pilot)
        await type_in(pilot, "<enter>")
        assert answers(pilot) == ["I am not sure"]


async def test_several_answers_are_ticked_by_number_and_sent_by_enter() -> None:
    async with running(Scripted(stage="question")) as pilot:
        await type_in(pilot, "9", "<enter>")
        assert answers(pilot) == ["None of these"]
    async with running(Scripted(stage="question")) as pilot:
        await type_in(pilot, "1, 3", "<enter>")
        assert seen(pilot).count("[x]") == 2
        assert view(pilot).stage == "question"
        await type_in(pilot, "<enter>")
        assert view(pilot).stage == "emergency"


async def test_several_answers_are_ticked_with_the_space_bar() -> None:
    async with running(Scripted(stage="question")) as pilot:
        await type_in(pilot, "<down>", "<space>", "<down>", "<space>", "<up>", "<space>")
        ticked = main_screen(pilot).conversation.question.choosing.ticked
        assert ticked == {"head"}


async def test_a_misread_answer_stays_in_the_line_and_typing_replaces_it() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "purple", "<enter>")
        assert "I could not read “purple”" in seen(pilot)
        assert main_screen(pilot).answer.line.value == "purple"
        await type_in(pilot, "34", "<enter>")
        assert answers(pilot) == ["34"]
        assert "could not read" not in seen(pilot)


async def test_back_shows_the_earlier_answer_and_enter_keeps_it() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "34", "<enter>", "<f2>")
        assert main_screen(pilot).answer.line.value == "34"
        await type_in(pilot, "<enter>")
        assert answers(pilot) == ["34"]
        await type_in(pilot, "<f2>", "5", "<enter>")
        assert answers(pilot) == ["5"]


async def test_back_points_at_the_choice_that_was_picked() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "2", "<enter>", "<f2>")
        assert "►  2  No" in seen(pilot)


async def test_the_reason_for_a_question_is_shown_and_hidden_again() -> None:
    async with running(AGE) as pilot:
        for keys in (("<f1>",), ("?", "<enter>"), ("？", "<enter>"), ("<ctrl+y>",)):
            await burst(pilot, *keys)
            assert "Each trial takes people of certain ages." in seen(pilot)
            await type_in(pilot, "<f1>")
            assert "Each trial takes people of certain ages." not in seen(pilot)


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_a_question_mark_says_what_it_does_and_waits_for_enter(language: Language) -> None:
    async with running(replace(AGE, language=language)) as pilot:
        for mark in ("?", "？"):
            await burst(pilot, mark)
            assert ASKING.to(language) in seen(pilot)
            assert not main_screen(pilot).standing.why
            await type_in(pilot, "<backspace>")
            assert ASKING.to(language) not in seen(pilot)


@pytest.mark.parametrize("line", ["?rituximab", "? rituximab", "？美罗华", "？？美罗华", "?34"])
async def test_what_follows_a_question_mark_is_asked_about_and_never_an_answer(line: str) -> None:
    async with running(AGE) as pilot:
        await burst(pilot, line, "<enter>")
        assert answers(pilot) == []
        assert "That word is not explained here." in seen(pilot)


async def test_a_question_mark_takes_no_choice_that_the_arrow_is_at() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "2", "<enter>", "<f2>", "?", "<enter>")
        assert main_screen(pilot).standing.why
        assert "►  2  No" not in seen(pilot)


async def test_a_question_mark_on_another_page_leads_to_the_help() -> None:
    async with running(replace(AGE, stage="results")) as pilot:
        await type_in(pilot, "?", "<enter>")
        assert main_screen(pilot).standing.helping


async def test_a_question_mark_within_an_answer_is_typed() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "34", "<question_mark>")
        assert main_screen(pilot).answer.line.value == "34?"


async def test_the_language_changes_at_any_moment_and_keeps_what_was_typed() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "3", "<f3>")
        assert "您今年多大年纪？" in seen(pilot)
        assert main_screen(pilot).answer.line.value == "3"
        await type_in(pilot, "<f3>")
        assert "How old are you?" in seen(pilot)


@pytest.mark.parametrize("word", ["中文", "Chinese"])
async def test_the_language_changes_by_its_name_too(word: str) -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, word, "<enter>")
        assert view(pilot).language == "zh"
        assert answers(pilot) == []


@pytest.mark.parametrize(
    ("words", "stage"), [("results", "results"), ("我的回答", "review"), ("staff", "staff")]
)
async def test_a_typed_command_does_what_its_key_does(words: str, stage: str) -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, words, "<enter>")
        assert view(pilot).stage == stage


async def test_starting_over_asks_first_and_no_is_where_the_arrow_is() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "34", "<enter>", "<f8>", "<enter>")
        assert answers(pilot) == ["34"]
        assert view(pilot).stage == "question"
        await type_in(pilot, "<f8>", "1", "<enter>")
        assert view(pilot).stage == "language"
        assert "34" not in seen(pilot)


async def test_starting_over_can_be_said_in_words() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "34", "<enter>", "start over", "<enter>", "no", "<enter>")
        assert answers(pilot) == ["34"]
        await type_in(pilot, "重新开始", "<enter>", "yes", "<enter>")
        assert view(pilot).stage == "language"


async def test_review_leads_back_to_the_question_that_is_picked() -> None:
    async with running(AGE) as pilot:
        await type_in(pilot, "34", "<enter>", "2", "<enter>", "<f4>", "1", "<enter>")
        prompt = view(pilot).prompt
        assert prompt is not None
        assert prompt.id == "age"


async def click_on(pilot: Running, text: str) -> None:
    """Click on a text, where it is drawn."""
    lines = seen(pilot).split("\n")
    y = next(number for number, line in enumerate(lines) if text in line)
    await pilot.click(offset=(columns(lines[y][: lines[y].index(text)]) + 1, y))
    await settle(pilot)


async def test_a_click_on_an_answer_picks_it() -> None:
    async with running(THINNER) as pilot:
        await click_on(pilot, "No")
        assert answers(pilot) == ["No"]


async def test_a_click_ticks_one_of_several() -> None:
    async with running(Scripted(stage="question")) as pilot:
        await click_on(pilot, "Chest pain")
        await click_on(pilot, "Send my answer")
        assert view(pilot).stage == "emergency"


async def test_a_click_on_a_key_does_what_the_key_does() -> None:
    async with running(AGE, SMALL) as pilot:
        await click_on(pilot, "F4 My answers")
        assert view(pilot).stage == "review"


async def test_after_a_click_anywhere_typing_still_works() -> None:
    async with running(AGE) as pilot:
        await pilot.click(offset=(40, 3))
        await pilot.click(offset=(2, 0))
        await type_in(pilot, "34", "<enter>")
        assert answers(pilot) == ["34"]


async def test_a_pasted_answer_is_one_line_without_anything_a_terminal_would_obey() -> None:
    async with running(AGE) as pilot:
        pilot.app.post_message(Paste("34\x1b[2J\nrm"))
        await settle(pilot)
        value = main_screen(pilot).answer.line.value
        assert value == "34\N{REPLACEMENT CHARACTER}[2J rm"


async def test_keys_typed_faster_than_the_screen_follows_answer_each_its_own_question() -> None:
    async with running(AGE) as pilot:
        await burst(pilot, "34", "<enter>", "2", "<enter>", "12", "<enter>")
        assert answers(pilot) == ["34", "No", "12"]


async def test_arrows_typed_faster_than_the_screen_follows_count_before_enter() -> None:
    async with running(THINNER) as pilot:
        await burst(pilot, "<down>", "<down>", "<enter>", "12", "<enter>")
        assert answers(pilot) == ["No", "12"]


async def test_a_number_typed_at_once_with_enter_wins_over_the_arrow() -> None:
    async with running(THINNER) as pilot:
        await type_in(pilot, "<down>", "<down>", "<down>")
        await burst(pilot, "1", "<enter>")
        assert answers(pilot) == ["Yes"]


async def test_nothing_is_said_to_lie_below_a_question_that_is_seen_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hinted: list[str] = []
    show = Hint.show

    def noted(hint: Hint, what: Hinted) -> None:
        hinted.extend(what.texts)
        show(hint, what)

    monkeypatch.setattr(Hint, "show", noted)
    async with running(Scripted(stage="question", at=1)) as pilot:
        await type_in(pilot, "34", "<enter>", "2", "<enter>")
        assert "last platelet count" in seen(pilot)
    assert not [text for text in hinted if "more below" in text]


async def test_what_is_typed_stands_in_the_answer_line_letter_by_letter() -> None:
    async with running(PLATELETS) as pilot:
        await type_in(pilot, "hel")
        assert "› hel" in seen(pilot)
        await type_in(pilot, "lo")
        assert "› hello" in seen(pilot)


@pytest.mark.parametrize("question", ["infection_now", "heart", "cancer", "other_itp_medicines"])
@pytest.mark.parametrize("language", ["en", "zh"])
async def test_the_line_that_sends_is_seen_however_long_the_list_is(
    question: str, language: Language
) -> None:
    # An answer that changed the list leaves the least room: the board shows what changed.
    long = gone_to(at("sex", language, age="75"), question)
    async with running(long) as pilot:
        assert "»" in seen(pilot)
        await type_in(pilot, "1, 2", "<enter>")
        assert "►  »" in seen(pilot)
