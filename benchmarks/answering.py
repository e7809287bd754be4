"""From the key that sends an answer to the repainted question and board."""

import time
from collections.abc import Iterator
from contextlib import ExitStack

from benchmarks.bare import OPTIONS
from benchmarks.measuring import Result, Seconds, compared
from benchmarks.processes import ITPCHAT, PYTHON
from benchmarks.terminals import Terminal

FIRST_SEEN = "Before we start"
ENTER, DOWN, UP = "\r", "\x1b[B", "\x1b[A"
ANSWERS = 8
"""How many answers of one conversation are measured."""

OPENING = ("", "1", "1", "34", "1")
"""The notice is read; who answers; no emergency; age and sex."""

ANSWER = "not sure"
"""An answer that every question takes."""

READING: Seconds = 0.5
"""As long as nobody is quicker to read a question. Meanwhile the screen looks ahead."""

AT_ONCE: Seconds = 0.0


def results(runs: int) -> Iterator[Result]:
    """Compare answers with the moves of a bare option list, key by key."""
    yield _compared("answer to repainted board", runs, READING, aim=3)
    yield _compared("the same, answered at once", runs, AT_ONCE)


def _compared(name: str, runs: int, pause: Seconds, aim: float | None = None) -> Result:
    answers: list[Seconds] = []
    moves: list[Seconds] = []
    for _ in range(max(2, runs // 3)):
        with ExitStack() as stack:
            ours = stack.enter_context(Terminal((ITPCHAT, "--lang", "en")))
            bare = stack.enter_context(Terminal((PYTHON, "-m", "benchmarks.bare", "options")))
            _begin(ours)
            bare.seconds_until(OPTIONS[0])
            bare.settle()
            for number in range(ANSWERS):
                time.sleep(pause)
                ours.type(ANSWER)
                answers.append(ours.seconds_of_key(ENTER))
                moves.append(bare.seconds_of_key(UP if number % 2 else DOWN))
    return compared(name, answers, "a bare list's keystroke", moves, aim=aim)


def _begin(ours: Terminal) -> None:
    ours.seconds_until(FIRST_SEEN)
    ours.settle()
    for words in OPENING:
        if words:
            ours.type(words)
        ours.seconds_of_key(ENTER)
