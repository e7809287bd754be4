"""Keeps a kiosk: one conversation after the other, each in a process of its own.

A process that has ended has forgotten: nothing that Python, Textual or a library may still have
held of somebody's answers is left for the next person, and a crash ends one conversation, not the
kiosk. The keeper itself never sees an answer; all it has loaded is shared with its children.
"""

import gc
import os
import select
import signal
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from itpchat.terminal.privacy import end_with_parent, keep_memory_private
from itpchat.terminal.talk import Talk
from itpchat.terminal.wiping import RESTORED, WIPED
from itpchat.tui import run_app
from itpchat.tui.app import CRASHED
from itpchat.tui.kiosk import words
from itpchat.tui.kiosk.app import LEFT, KioskApp
from itpchat.tui.kiosk.attempts import Attempts
from itpchat.tui.kiosk.rules import Rules

PATIENCE = 0.8
"""Seconds that a conversation has to restore the terminal when the kiosk is to end."""
SHORTEST, IN_A_ROW = 0.5, 3
"""Conversations that end within so many seconds, so many in a row, cannot begin at all: they must
not be tried without end."""
SORRY_FOR = 60.0
"""Seconds for which the apology after a crash stands there, or until a key is pressed."""


def seconds() -> float:
    """Give seconds that never go back, and go on while the machine sleeps."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def keep(begin: Callable[[], Talk], rules: Rules) -> int:
    """Keep a kiosk on this terminal until staff leave it or it is told to end.

    `begin` gives a new conversation each time. Gives the exit code: 0.
    """
    keep_memory_private()
    attempts = Attempts(rules.pin_attempts, rules.pin_wait)
    begin().warm()
    gc.freeze()  # what is loaded now stays shared
    with _own_terminal() as terminal:
        keeper = _Keeper()
        short = 0
        while not keeper.ended and os.isatty(terminal):
            begun = seconds()
            child = os.fork()
            if child == 0:
                os._exit(_stay(begin, rules, attempts))
            code = keeper.wait_for(child)
            _write(terminal, RESTORED)
            short = short + 1 if seconds() - begun < SHORTEST else 0
            if code == LEFT:
                keeper.ended = True
            elif code == CRASHED or short >= IN_A_ROW:
                _forget_keys(terminal)  # before any is asked for: whoever answers at once is heard
                _write(terminal, f"{words.CRASHED_NEXT.en}  {words.CRASHED_NEXT.zh}")
                keeper.wait_for_a_key(terminal)
            _write(terminal, WIPED)
            _forget_keys(terminal)
    return 0


def _stay(begin: Callable[[], Talk], rules: Rules, attempts: Attempts) -> int:
    """Be one person's conversation; gives the exit code."""
    end_with_parent(signal.SIGTERM)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    code = run_app(lambda: KioskApp(begin(), rules, attempts, seconds), alone=True)
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    return code


class _Keeper:
    """Waits for the conversation, and passes on to it that the kiosk is to end."""

    def __init__(self) -> None:
        self.ended = False
        self._child = 0
        self._told, self._tell = os.pipe()
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._end)
        signal.signal(signal.SIGALRM, self._end_at_once)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
            signal.signal(number, signal.SIG_IGN)  # no key ends a kiosk, at no moment

    def wait_for(self, child: int) -> int:
        """Wait until a conversation has ended; gives its exit code, negative for a signal."""
        self._child = child
        if self.ended:  # told in the moment before
            self._end(signal.SIGTERM, None)
        _, status = os.waitpid(child, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        self._child = 0
        return os.waitstatus_to_exitcode(status)

    def wait_for_a_key(self, terminal: int) -> None:
        """Wait a while for any key, or until the kiosk is to end."""
        select.select([terminal, self._told], [], [], SORRY_FOR)

    def _end(self, number: int, frame: FrameType | None) -> None:
        self.ended = True
        os.write(self._tell, b"x")
        if self._child:
            os.kill(self._child, signal.SIGTERM)
            signal.setitimer(signal.ITIMER_REAL, PATIENCE)

    def _end_at_once(self, number: int, frame: FrameType | None) -> None:
        if self._child:
            os.kill(self._child, signal.SIGKILL)


@contextmanager
def _own_terminal() -> Iterator[int]:
    """Take the terminal so that no key makes a signal or stops it, also between conversations."""
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal)
    ours = termios.tcgetattr(terminal)
    ours[0] &= ~(termios.IXON | termios.BRKINT)
    ours[3] &= ~(termios.ISIG | termios.IEXTEN)
    termios.tcsetattr(terminal, termios.TCSANOW, ours)
    try:
        yield terminal
    finally:
        with suppress(termios.error, OSError):
            termios.tcsetattr(terminal, termios.TCSANOW, before)


def _forget_keys(terminal: int) -> None:
    """Forget keys that were pressed for the one who has gone."""
    with suppress(termios.error, OSError):
        termios.tcflush(terminal, termios.TCIFLUSH)


def _write(terminal: int, text: str) -> None:
    with suppress(OSError):
        os.write(terminal, text.encode())
