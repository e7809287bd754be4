"""A kiosk as it stands in a clinic: real processes on a real terminal."""

import os
import random
import re
import resource
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.console import PATIENCE, Console

ANSWER = "4711"
PIN = "274950"
PROGRAM = """
import sys
from tests.tui.scripted import Scripted
from itpchat.tui.kiosk.keeper import keep
from itpchat.tui.kiosk.rules import Rules
is_pin = "274950".__eq__
rules = Rules(idle={idle}, idle_results={idle}, grace={grace}, is_pin=is_pin)
sys.exit(keep(lambda: Scripted(stage="question", at=1), rules))
"""
FORGOTTEN = ("\x1b[?1049h\x1b[H\x1b[2J", "\x1b[?1049l\x1b[r\x1b[m\x1b[H\x1b[2J\x1b[3J")
"""Both screens are cleared, and what had scrolled away."""


def kiosk(idle: float = 600, grace: float = 600, folder: Path | None = None) -> Console:
    program = PROGRAM.format(idle=idle, grace=grace)
    return Console(program=program) if folder is None else Console(program=program, folder=folder)


def begun(console: Console) -> None:
    console.wait_for("Welcome")
    console.press("x")
    console.wait_for("How old are you?")


def answered(console: Console) -> None:
    begun(console)
    console.press(f"{ANSWER}\r")
    console.wait_for("blood thinner")


def wiped(console: Console) -> None:
    """Wait for the wipe and the next welcome."""
    console.wait_for(FORGOTTEN[1])
    console.wait_for("Welcome")


def child_of(console: Console) -> int:
    pid = console.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    assert len(children) == 1
    return int(children[0])


def told_to_end(console: Console) -> None:
    console.process.send_signal(signal.SIGTERM)
    console.read_to_the_end()
    assert console.process.returncode == 0


def test_when_nobody_is_there_the_terminal_forgets_and_the_next_person_is_welcomed() -> None:
    with kiosk(idle=2, grace=1) as console:
        answered(console)
        console.wait_for("Are you still there?")
        wiped(console)
        before, after = console.output.rsplit(FORGOTTEN[1], 1)
        assert ANSWER in before
        assert FORGOTTEN[0] in before.rsplit(ANSWER, 1)[1]
        assert ANSWER not in after
        told_to_end(console)


def test_each_person_has_a_process_of_their_own() -> None:
    with kiosk() as console:
        answered(console)
        first = child_of(console)
        console.press("\x1b[19~")  # F8
        console.wait_for("Start over?")
        console.press("1\r")
        wiped(console)
        second = child_of(console)
        assert second != first
        assert not Path(f"/proc/{first}").exists()
        console.press("x")
        console.wait_for("How old are you?")
        assert ANSWER not in console.output.rsplit(FORGOTTEN[1], 1)[1]
        told_to_end(console)


def test_keys_that_were_pressed_before_the_wipe_do_not_reach_the_next_person() -> None:
    with kiosk() as console:
        answered(console)
        os.kill(child_of(console), signal.SIGSTOP)
        first = child_of(console)
        console.press("x57\r")  # wait in the terminal
        os.kill(first, signal.SIGKILL)
        wiped(console)
        console.press("x")
        console.wait_for("How old are you?")
        after = console.output.rsplit("How old", 1)[1]
        assert "57" not in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", after)
        told_to_end(console)


def test_nothing_of_the_answers_stands_where_other_programs_can_read(tmp_path: Path) -> None:
    with kiosk(folder=tmp_path) as console:
        answered(console)
        for pid in (console.process.pid, child_of(console)):
            process = Path(f"/proc/{pid}")
            for name in ("cmdline", "comm", "environ"):
                assert ANSWER.encode() not in (process / name).read_bytes()
            opened = [str(entry.readlink()) for entry in (process / "fd").iterdir()]
            assert not [path for path in opened if path.startswith(("/tmp", "/var", str(tmp_path)))]
        assert list(tmp_path.iterdir()) == []
        told_to_end(console)


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT])
def test_no_core_is_dumped_even_where_the_machine_dumps_them(
    tmp_path: Path, number: signal.Signals
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
    try:
        with kiosk(folder=tmp_path) as console:
            answered(console)
            limits = Path(f"/proc/{child_of(console)}/limits").read_text(encoding="ascii")
            assert "Max core file size        0                    0 " in limits
            os.kill(child_of(console), number)
            wiped(console)
            assert list(tmp_path.iterdir()) == []
            assert ANSWER not in console.output.rsplit(FORGOTTEN[1], 1)[1]
            told_to_end(console)
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (soft, hard))


def test_a_crash_ends_one_conversation_and_not_the_kiosk() -> None:
    with kiosk() as console:
        answered(console)
        console.press("boom\r")
        console.wait_for("Press any key to start again.")
        assert ANSWER not in console.output.rsplit(FORGOTTEN[1], 1)[1]
        assert "Traceback" not in console.output
        console.press("x")
        console.wait_for("Welcome")
        told_to_end(console)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_when_told_to_end_it_does_and_restores_the_terminal(number: signal.Signals) -> None:
    with kiosk() as console:
        answered(console)
        child = child_of(console)
        console.process.send_signal(number)
        left = console.read_to_the_end()
    assert console.process.returncode == 0
    assert left == ""
    assert not Path(f"/proc/{child}").exists()
    assert all(order in console.output for order in ("\x1b[?1049l", "\x1b[?25h", "\x1b[?1000l"))
    assert console.output.endswith(FORGOTTEN[1])


def test_a_conversation_that_hangs_is_ended_by_force() -> None:
    with kiosk() as console:
        answered(console)
        child = child_of(console)
        os.kill(child, signal.SIGSTOP)
        console.process.send_signal(signal.SIGTERM)
        console.read_to_the_end()
    assert console.process.returncode == 0
    assert not Path(f"/proc/{child}").exists()


def test_it_ends_when_the_terminal_goes_away() -> None:
    with kiosk() as console:
        answered(console)
        console.hang_up()
        assert console.process.wait(PATIENCE) == 0


def test_when_the_keeper_is_killed_nobody_is_left_behind() -> None:
    with kiosk() as console:
        answered(console)
        child = os.pidfd_open(child_of(console))
        console.process.kill()
        console.read_to_the_end()  # the child still restores the terminal, and then it has ended
        assert "\x1b[?1049l" in console.output
        assert ended(child)


def ended(pidfd: int) -> bool:
    import select

    ready, _, _ = select.select([pidfd], [], [], PATIENCE)
    os.close(pidfd)
    return bool(ready)


def test_the_pin_of_the_staff_ends_it() -> None:
    with kiosk() as console:
        console.wait_for("Welcome")
        console.press("\x1b[20~")
        console.wait_for("Type the PIN")
        console.press(f"{PIN}\r")
        left = console.read_to_the_end()
    assert console.process.returncode == 0
    assert left == ""


def any_bytes(random_: random.Random) -> bytes:
    return random_.randbytes(1500)


def escapes(random_: random.Random) -> bytes:
    finals = "ABCDEFHPQRSZ~uMmIOnct"
    modifiers = (f"{random_.randrange(40)};{random_.randrange(1, 17)}" for _ in range(200))
    return "".join(f"\x1b[{pair}{random_.choice(finals)}" for pair in modifiers).encode()


def controls(random_: random.Random) -> bytes:
    return bytes(random_.choice([*range(32), 27, 127, 0x18, 0x1A]) for _ in range(1000))


@pytest.mark.parametrize("kind", [any_bytes, escapes, controls])
def test_no_sequence_of_keys_leads_out(kind: Callable[[random.Random], bytes]) -> None:
    with kiosk() as console:
        console.wait_for("Welcome")
        os.write(console.terminal, kind(random.Random(7)))
        # Whatever that did: this ends a paste, a page of the staff, an emergency, a conversation.
        console.press("\x1b[201~")
        begin_again(console)
        assert console.process.poll() is None
        told_to_end(console)


def begin_again(console: Console) -> None:
    """Come to a new welcome from wherever the kiosk is."""
    child = child_of(console)
    os.kill(child, signal.SIGTERM)  # as if it had broken: the kiosk itself must still be there
    wiped(console)
    assert child_of(console) != child
