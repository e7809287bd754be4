"""What is typed and not to be seen: the terminal shows again what is typed, however it ended."""

import signal
import termios
from pathlib import Path

import pytest

from tests.tui.console import Console

PROGRAM = """
from itpchat.terminal.unseen import ask_unseen
print("heard", len(ask_unseen("Passcode: ")), flush=True)
print("and", input(), flush=True)
"""


def echoes(console: Console) -> bool:
    return bool(termios.tcgetattr(console.terminal)[3] & termios.ECHO)


def test_what_is_typed_is_not_shown_and_then_shown_again() -> None:
    with Console(program=PROGRAM) as console:
        console.wait_for("Passcode: ")
        assert not echoes(console)
        console.press("three blue horses\r")
        console.wait_for("heard 17")
        assert echoes(console)
        console.press("seen\r")
        console.read_to_the_end()
    assert "horses" not in console.output
    assert console.output.count("seen") == 2
    assert console.process.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_it_and_leaves_no_blind_terminal(number: signal.Signals) -> None:
    with Console(program=PROGRAM) as console:
        console.wait_for("Passcode: ")
        console.process.send_signal(number)
        console.read_to_the_end()
        assert echoes(console)
    assert console.process.returncode == -number
    assert ("Traceback" in console.output) == (number is signal.SIGINT)  # this program's own


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [(["hash"], "PIN or password: "), (["sheet", "PATIENT", "--passcode"], "Passcode: ")],
)
def test_the_commands_that_ask_for_a_secret_ask_so(
    arguments: list[str], asked: str, tmp_path: Path
) -> None:
    patient = tmp_path / "patient.yaml"
    patient.write_text("patient: 1\nfacts: {age: 30}\n", encoding="utf-8")
    given = [str(patient) if one == "PATIENT" else one for one in arguments]
    program = f"import sys; from itpchat.cli import main; sys.exit(main({given!r}))"
    with Console(program=program, folder=tmp_path) as console:
        console.wait_for(asked)
        assert not echoes(console)
        console.process.terminate()
        console.read_to_the_end()
        assert echoes(console)
