"""Leaving when asked to from outside, and when the terminal goes away."""

import asyncio
import os
import signal
import sys
import termios
from collections.abc import Callable
from types import FrameType


def leave_when_asked(leave: Callable[[], object]) -> None:
    """Call `leave` on SIGTERM and SIGHUP, which restores the terminal.

    Where there is no terminal any more, there is nothing to restore and nobody to write to: Textual
    would wait for ever for its last words to be read. The process ends at once then; it holds
    nothing that would have to be kept.
    """

    def asked() -> None:
        if _terminal_gone():
            os._exit(0)
        leave()

    loop = asyncio.get_running_loop()
    try:
        for signal_number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(signal_number, asked)
        _continue_only_with_a_terminal()
    except (NotImplementedError, RuntimeError, ValueError):
        return  # not on the main thread (several sessions in a process), or no such signals here


def end_without_terminal() -> None:
    """End the process at once where its terminal has gone without a signal."""
    if _terminal_gone():
        os._exit(0)


def _continue_only_with_a_terminal() -> None:
    # A terminal that goes away sends SIGCONT too, at which Textual would begin to draw anew.
    resume = signal.getsignal(signal.SIGCONT)

    def continued(signal_number: int, frame: FrameType | None) -> None:
        if _terminal_gone():
            os._exit(0)
        if callable(resume):
            resume(signal_number, frame)

    signal.signal(signal.SIGCONT, continued)


def _terminal_gone() -> bool:
    terminal = sys.__stdin__
    if terminal is None or terminal.closed:
        return True
    try:
        termios.tcgetattr(terminal.fileno())
    except (termios.error, OSError):
        return True
    return False
