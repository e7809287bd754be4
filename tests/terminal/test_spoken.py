"""Words that are commands, and words that are answers."""

import pytest

from itpchat.terminal.spoken import WORDS, Command, asked_of, command_in


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("back", "back"),
        ("  Back. ", "back"),
        ("/results", "results"),
        ("Why?", "why"),
        ("返回", "back"),
        ("为什么？", "why"),
        ("中文", "chinese"),
        ("Start over", "restart"),
    ],
)
def test_a_line_that_is_a_command_is_taken_for_one(line: str, command: Command) -> None:
    assert command_in(line) == command


@pytest.mark.parametrize(
    "line", ["", "12", "my back hurts", "not sure", "no results yet", "yes", "没有结果", "?!12"]
)
def test_an_answer_in_which_such_a_word_occurs_stays_an_answer(line: str) -> None:
    assert command_in(line) is None


@pytest.mark.parametrize(
    ("line", "asked"),
    [("?", ""), (" ？ ", ""), ("?rituximab", "rituximab"), ("？ 美罗华", "美罗华"), ("34?", None)],
)
def test_a_question_mark_before_a_word_asks_about_it(line: str, asked: str | None) -> None:
    assert asked_of(line) == asked
    assert command_in(line) is None


def test_no_word_means_two_things() -> None:
    words = [word for group in WORDS.values() for word in group]
    assert len(words) == len(set(words))


def test_every_word_is_found_as_it_is_shown() -> None:
    assert all(command_in(word) == command for command, words in WORDS.items() for word in words)
