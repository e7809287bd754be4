"""Signals and a vanished terminal: each program ends, and leaves its terminal as it found it."""

import signal
from pathlib import Path

import pytest

from itpchat.settings_file import VARIABLE
from tests.tui.console import PATIENCE, Console

PROGRAM = "import sys; from itpchat.cli import main; sys.exit(main({arguments!r}))"
PROGRAMS = {
    "screen": (["--lang", "en"], "Before we start"),
    "nurse": (["nurse"], "Sex"),
    "line": (["line", "--lang", "en"], "Before we start"),
    "kiosk": (["--kiosk"], "Welcome"),
}
MODES = (1049, 2004, 1000, 1003, 1006)
"""The other screen, pasting in brackets, and reports of the mouse."""


def begun(name: str) -> Console:
    arguments, first = PROGRAMS[name]
    console = Console(program=PROGRAM.format(arguments=arguments))
    console.wait_for(first)
    return console


def assert_restored(drawn: str) -> None:
    """Assert that every mode that was ever set is unset at the end, and the cursor shown."""
    for mode in MODES:
        assert drawn.rfind(f"\x1b[?{mode}h") <= drawn.rfind(f"\x1b[?{mode}l"), mode
    assert drawn.rfind("\x1b[?25l") <= drawn.rfind("\x1b[?25h")


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/dev/null")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("name", ["screen", "nurse", "line", "kiosk"])
def test_a_signal_ends_it_and_the_terminal_is_as_it_was(name: str, number: signal.Signals) -> None:
    with begun(name) as console:
        console.process.send_signal(number)
        if (name, number) == ("kiosk", signal.SIGINT):  # what Control-C sends ends no kiosk
            console.press("1")
            console.wait_for("Before we start")
            console.process.send_signal(signal.SIGTERM)
        left = console.read_to_the_end()
        ended = console.process.returncode
    assert_restored(console.output)
    assert "Traceback" not in console.output
    if name == "line":  # nothing is drawn that would have to be taken back
        assert ended == (130 if number is signal.SIGINT else -number)
    else:
        assert ended == 0
        assert left == ""
    if name != "line":
        assert "\x1b[?1049h" in console.output
        assert "\x1b[?2004h" in console.output


@pytest.mark.parametrize("name", ["screen", "nurse", "line", "kiosk"])
def test_when_the_terminal_goes_nothing_is_left_that_could_spin(name: str) -> None:
    with begun(name) as console:
        pid = console.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        console.hang_up()
        console.process.wait(PATIENCE)
        assert console.process.returncode in (0, -signal.SIGHUP)
        assert not [child for child in children if _runs(int(child))]


def _runs(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
