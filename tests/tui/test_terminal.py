"""What a real terminal is left with: after a crash, or after being asked to stop."""

import re
import signal
import subprocess
import sys

import pytest

from itpchat.terminal.size import LARGEST_SIZE
from itpchat.tui.app import CRASHED
from tests.tui.console import PATIENCE, Console

ANSWER = "4711"
RESTORED = ("\x1b[?1049l", "\x1b[?25h", "\x1b[?1000l")
"""The ordinary screen, the cursor, and no more reports of the mouse."""


def test_a_crash_ends_with_calm_words_and_nothing_of_the_answers() -> None:
    with Console() as console:
        console.wait_for("How old are you?")
        console.press(f"{ANSWER}\r")
        console.wait_for("blood thinner")
        console.press("boom\r")
        left = console.read_to_the_end()
    assert console.process.returncode == CRASHED
    assert "this program has stopped" in left
    assert "程序已停止运行" in left
    assert ANSWER not in left
    assert "secret answer" not in console.output  # the message of the exception, which quotes it
    assert "Traceback" not in console.output
    assert "RuntimeError scripted.py" not in left
    assert all(order in console.output for order in RESTORED)


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP])
def test_when_asked_to_stop_it_leaves_the_terminal_as_it_was(asked: signal.Signals) -> None:
    with Console() as console:
        console.wait_for("How old are you?")
        console.process.send_signal(asked)
        left = console.read_to_the_end()
    assert console.process.returncode == 0
    assert left == ""
    assert all(order in console.output for order in RESTORED)


def test_it_ends_when_the_terminal_goes_away() -> None:
    with Console() as console:
        console.wait_for("How old are you?")
        console.hang_up()
        assert console.process.wait(PATIENCE) == 0


def test_on_a_terminal_that_does_not_know_its_size_keys_are_taken() -> None:
    with Console(size=(0, 0)) as console:
        console.wait_for("How old are you?")
        console.press("34\r")
        console.wait_for("blood thinner")


def test_of_a_huge_terminal_a_part_is_drawn_on_and_keys_are_taken() -> None:
    with Console(size=(1000, 1000)) as console:
        console.wait_for("How old are you?")
        console.press("34\r")
        console.wait_for("blood thinner")
    lines, columns = zip(*re.findall(r"\x1b\[([0-9]+);([0-9]+)H", console.output), strict=True)
    assert max(map(int, lines)) <= LARGEST_SIZE[1]
    assert max(map(int, columns)) <= LARGEST_SIZE[0]


def test_a_kiosk_cannot_be_interrupted_or_suspended() -> None:
    with Console(kiosk=True) as console:
        console.wait_for("How old are you?")
        console.press("\x03\x1a\x1c\x04\x11\x10")  # control c, z, backslash, d, q, p
        console.press(f"{ANSWER}\r")
        console.wait_for("blood thinner")
        assert console.process.poll() is None


def test_leaving_gives_the_exit_code_0() -> None:
    with Console() as console:
        console.wait_for("How old are you?")
        console.press("\x11")
        console.wait_for("Leave this program?")
        console.press("1\r")
        left = console.read_to_the_end()
    assert console.process.returncode == 0
    assert left == ""


def test_without_a_terminal_it_says_so_and_does_not_spin() -> None:
    program = "from itpchat.tui import run; import sys; sys.exit(run(None))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    assert "itpchat line" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("module", ["itpchat.tui", "itpchat.line"])
def test_textual_is_not_imported_before_the_screen_is_shown(module: str) -> None:
    program = f"import {module}, sys; sys.exit(any(n.startswith('textual') for n in sys.modules))"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=PATIENCE)
