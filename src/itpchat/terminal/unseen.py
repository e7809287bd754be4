"""Asks for what a terminal is not to show: a PIN, a passcode."""

import os
import signal
from getpass import getpass
from types import FrameType
from typing import Never, TextIO

_ENDING = ("SIGTERM", "SIGHUP")


class _Ended(BaseException):
    """A signal that ends the program came in."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def ask_unseen(question: str, shown_on: TextIO | None = None) -> str:
    """Ask for a line; `shown_on` takes the question where there is no terminal.

    A signal that ends the program ends it here too, but the terminal shows again what is typed:
    Python's `getpass` alone leaves it blind.
    """
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = {number: signal.signal(number, _end) for number in numbers}
    try:
        return getpass(question, shown_on)
    except _Ended as ended:
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> Never:
    raise _Ended(number)
