"""Textual's driver for a terminal that is not there yet."""

import signal
import sys
from typing import Any

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

from itpchat.terminal.size import USUAL_SIZE


class WaitingDriver(LinuxDriver):
    """Paints nowhere, in the usual size, until the terminal is there as the standard streams."""

    def __init__(self, *args: Any, **named: Any) -> None:
        stops = (signal.SIGTSTP, signal.SIGCONT)
        before = [signal.getsignal(number) for number in stops]
        super().__init__(*args, **named)
        self._there = False
        self._heard = [signal.signal(*pair) for pair in zip(stops, before, strict=True)]

    def take_over(self) -> None:
        """Go on with the terminal: the app hears of its size, and what is painted is seen."""
        assert sys.__stdin__ is not None
        self._there = True
        self._size = None  # from now on, the terminal's
        self.fileno = sys.__stdin__.fileno()
        self.input_tty = sys.__stdin__.isatty()
        for number, heard in zip((signal.SIGTSTP, signal.SIGCONT), self._heard, strict=True):
            signal.signal(number, heard)
        self.start_application_mode()

    def start_application_mode(self) -> None:
        """Begin to paint and to hear keys, once there is a terminal."""
        if self._there:
            super().start_application_mode()  # type: ignore[no-untyped-call]
        else:
            size = Size(*USUAL_SIZE)
            self.send_message(events.Resize(size, size))

    def write(self, data: str) -> None:
        """Paint."""
        if self._there:
            super().write(data)
