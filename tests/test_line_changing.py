"""Changing one's mind and finding help, line by line, in a real conversation."""

import io

import pytest

from itpchat.line import run_line
from itpchat.wording import Language
from tests.conversation.playing import at, begun


def held(question: str, *lines: str, language: Language = "en", **known: str) -> str:
    """Hold a conversation from a question on; gives all that was written."""
    writing = io.StringIO()
    talk = at(question, language, **known) if question else begun(language)
    run_line(talk, io.StringIO("".join(f"{line}\n" for line in lines)), writing)
    return writing.getvalue()


def test_an_answer_is_taken_back_and_given_again() -> None:
    text = held("age", "80", "undo", "redo", "quit")
    assert "Taken back: Age: 80." in text
    assert "Given again: Age: 80." in text


def test_undo_where_nothing_was_answered_says_so() -> None:
    assert "That does not work here." in held("", "undo", "quit")


def test_the_answer_that_ruled_a_trial_out_is_put_right_from_the_results() -> None:
    text = held("age", "80", "results", "fix 1", "34", "quit")
    assert "(type: fix 1)" in text
    assert "possible again" in text


def test_a_trial_that_is_ruled_out_can_be_kept() -> None:
    assert (
        "What is your sex?" in held("age", "80", "results", "keep 1", "quit").split("keep 1)")[-1]
    )


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "questions", "Can I leave a study after it has begun?"),
        ("zh", "常见问题", "参加以后可以退出吗？"),
        ("en", "words", "apheresis: Blood goes"),
        ("en", "? apheresis", "Blood goes from a vein through a machine."),
        ("zh", "？单采", "血液流过机器"),
        ("en", "? blub", "That word is not explained here."),
        ("en", "?rituximab", "That word is not explained here."),
        ("en", "?", "Each study takes people of certain ages."),
        ("zh", "？", "每项试验都有年龄范围。"),
    ],
)
def test_help_is_given_in_the_middle_of_it(language: Language, line: str, told: str) -> None:
    assert told in held("age", line, "quit", language=language)


def test_results_are_narrowed_by_number_and_say_what_is_hidden() -> None:
    text = held("age", "results", "filter 2 1", "filter 99", "quit")
    assert "(type: filter 2)" in text
    assert "Country (type: filter 1): 0. All countries, 1. China" in text
    assert "hidden" in text
    assert "There is no such number." in text


def test_many_places_are_told_in_short_lines_and_chosen_by_name() -> None:
    text = held("age", "results", "filter 4 Beijing", "quit")
    assert "(type: filter 4 and a name, such as: filter 4 Beijing)" in text
    places = [line for line in text.splitlines() if "1. Beijing" in line]
    assert places
    assert all(len(line) < 120 for line in places)
    assert "from Beijing" in text
