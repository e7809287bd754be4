"""The conversation as plain lines."""

import errno
import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.line import run_line
from itpchat.terminal.talk import Talk
from itpchat.wording import Text
from tests.conversation.playing import UNSURE, begun, play
from tests.tui.scripted import Scripted

AGE = Scripted(stage="question", at=1)


def held(talk: Talk, *lines: str) -> str:
    """Hold a conversation on these lines; gives all that was written."""
    writing = io.StringIO()
    assert run_line(talk, io.StringIO("".join(f"{line}\n" for line in lines)), writing) == 0
    return writing.getvalue()


def test_a_question_is_written_with_numbered_answers_and_a_prompt() -> None:
    text = held(Scripted(stage="question", at=2))
    assert "Do you take a blood thinner now?\n  1. Yes\n  2. No\n  3. I am not sure\n" in text
    assert "> " in text


@pytest.mark.parametrize("number", [errno.EIO, errno.EPIPE])
def test_a_terminal_that_has_gone_ends_it_without_complaint(number: int) -> None:
    class Gone(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            raise OSError(number, "gone")

    reading = io.TextIOWrapper(io.BufferedReader(Gone()))
    assert run_line(Scripted(stage="question", at=2), reading, io.StringIO()) == 0


def test_a_number_picks_and_what_the_answer_did_is_one_line() -> None:
    text = held(Scripted(stage="question", at=2), "2")
    assert "\nNo trial is ruled out by that.\n" in text
    assert "What was your last platelet count?" in text


def test_where_a_value_is_asked_a_number_is_that_value() -> None:
    text = held(Scripted(stage="question", at=3), "1", "review")
    assert "1. What was your last platelet count?: 1\n" in text


def test_a_way_round_a_value_is_picked_by_its_words() -> None:
    text = held(Scripted(stage="question", at=3), "i am not sure", "review")
    assert "What was your last platelet count?: I am not sure" in text


def test_several_answers_are_given_on_one_line() -> None:
    text = held(Scripted(stage="question"), "1, 3")
    assert "Please get help now" in text


def test_an_answer_that_was_not_understood_is_told_and_asked_again() -> None:
    text = held(AGE, "purple")
    assert "I could not read “purple”" in text
    assert text.count("How old are you?") == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("why", "Each trial takes people of certain ages."),
        ("list", "Still possible; CM313 in adults with ITP; listed as recruiting, February 2025"),
        ("help", "Commands: why, back, review, results"),
        ("results", "Worth a talk with your doctor"),
        ("staff", "Please go to the desk"),
        ("中文", "您今年多大年纪？"),
        ("language", "您今年多大年纪？"),
    ],
)
def test_a_command_is_obeyed(line: str, told: str) -> None:
    assert told in held(AGE, line)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("为什么", "每项试验都有年龄要求。"),
        ("列表", "仍有可能；CM313治疗成人ITP"),
        ("帮助", "命令：为什么"),
        ("结果", "值得和医生谈一谈"),
        ("工作人员", "请到服务台"),
        ("english", "How old are you?"),
    ],
)
def test_a_chinese_command_is_obeyed(line: str, told: str) -> None:
    assert told in held(replace(AGE, language="zh"), line)


def test_back_asks_the_question_before() -> None:
    text = held(AGE, "34", "back")
    assert text.count("How old are you?") == 2


def test_starting_over_asks_first() -> None:
    assert "Which language do you prefer?" not in held(AGE, "start over", "no")
    assert "Which language do you prefer?" in held(AGE, "start over", "yes")


def test_review_changes_the_answer_that_is_named() -> None:
    text = held(AGE, "34", "review", "1")
    assert text.count("How old are you?") == 3
    assert "Type a number to change that answer" in text


def test_an_emergency_is_closed_by_staff_in_two_steps_and_by_nothing_else() -> None:
    text = held(AGE, "bleeding", "back", "quit", "close", "no", "34")
    assert "blood thinner" not in text
    text = held(AGE, "bleeding", "close", "yes", "34")
    assert "Do you take a blood thinner now?" in text


def test_after_an_emergency_the_last_words_are_to_get_help() -> None:
    text = held(AGE, "bleeding")
    assert "Worth a talk" not in text
    assert "Please get help now" in text


@pytest.mark.parametrize("lines", [(), ("34",), ("34", "review"), ("staff",), ("34", "quit", "2")])
def test_the_end_of_the_input_ends_it_with_the_results_so_far(lines: tuple[str, ...]) -> None:
    text = held(AGE, *lines)
    for part in ("CM313 in adults with ITP: Still possible", "Tianjin", "two different upper ages"):
        assert part in text


def test_results_are_not_told_twice() -> None:
    assert held(AGE, "34", "results").count("Worth a talk with your doctor") == 1


def test_a_whole_conversation_ends_with_the_results() -> None:
    text = held(Scripted(), "2", "1", "9", "34", "2", "12", "4")
    assert "值得和医生谈一谈" in text


def test_nothing_that_a_terminal_would_obey_is_written() -> None:
    scene = replace(AGE.scene, text=Text.same("a\x1b[31mb\x07[/]"))
    text = held(replace(AGE, scenes=(AGE.scenes[0], scene, *AGE.scenes[2:])), "\x1b[2J34", "review")
    assert not any(letter < " " and letter != "\n" for letter in text)
    assert "a\N{REPLACEMENT CHARACTER}[31mb\N{REPLACEMENT CHARACTER}[/]" in text


def test_a_blank_line_answers_nothing() -> None:
    assert "Please type a number or words." in held(AGE, "", "   ")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from("1 2 9 12 back why results review 结果 staff close yes ?".split()),
            st.text(st.characters(exclude_characters="\r\n"), max_size=12),
        ),
        max_size=14,
    )
)
def test_whatever_is_typed_it_ends_well(lines: list[str]) -> None:
    held(Scripted(), *(line for line in lines if line != "boom"))


PROGRAM = """
import sys
from tests.tui.scripted import Scripted
from itpchat.line import run_line
sys.exit(run_line(Scripted(stage="question", at=1)))
"""


def test_a_reader_that_has_gone_ends_it_without_complaint() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    _, complaint = process.communicate(b"34\n", timeout=60)
    assert (process.returncode, complaint) == (0, b"")


def test_bytes_that_are_no_text_and_a_terminal_without_chinese_do_not_stop_it() -> None:
    process = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[1],
        input="中文\n".encode() + b"\xff\xfe\n34\n",
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        timeout=60,
        check=False,
    )
    assert (process.returncode, process.stderr) == (0, b"")


def test_chinese_results_and_answers_have_chinese_marks() -> None:
    text = "".join(
        held(play(begun("zh"), {"respondent": "#self", "age": "34"}, otherwise=UNSURE), command)
        for command in ("核对", "结果")
    )
    between = re.findall(r"[\u4e00-\u9fff][:;,(]|[:;,)][\u4e00-\u9fff]", text)
    assert not between, between
