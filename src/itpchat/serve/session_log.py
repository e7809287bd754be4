"""The log of a server: JSON lines that tell of sessions and never of what is said in them.

A disk that is full stops nobody: standard error, which the journal keeps, is told once; what could
not be written is counted, and told as soon as there is room. Events of which a stranger can cause
any number (`refused`) are told once a minute, with their count.
"""

import json
import os
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TypeAlias

from itpchat.printable import printable

Value: TypeAlias = str | int | float | bool | None

WINDOW = 60.0
"""Seconds for which a repeated event is gathered into one line."""


def wall_clock() -> datetime:
    """Tell the time, for people who read a log; nothing is measured with it."""
    return datetime.now(UTC)


class SessionLog:
    """A file that is only added to, or standard error."""

    def __init__(self, path: str | None, now: Callable[[], datetime] = wall_clock) -> None:
        """Open the log.

        Raises:
            OSError: it cannot be opened.
        """
        self._path = path
        self._now = now
        self._lost = 0
        self._gathered: Counter[str] = Counter()
        self._gathering = False
        self._half_written = False
        self._said_lost = False
        self._file = self._opened()

    def reopen(self) -> None:
        """Open the file anew, after it was put aside; where that fails, the old one goes on."""
        if self._path is None:
            return
        try:
            fresh = self._opened()
        except OSError:
            self.tell("log_not_reopened")
            return
        os.close(self._file)
        self._file = fresh

    def tell(self, event: str, **values: Value) -> None:
        """Write one line."""
        if self._lost and self._write("log_lost", {"lines": self._lost}):
            self._lost, self._said_lost = 0, False
        if not self._write(event, values):
            self._lost += 1

    def gather(self, event: str, why: str) -> None:
        """Tell of an event at once, and of those that follow by `tell_gathered`, as a count."""
        if self._gathering:
            self._gathered[f"{event} {why}"] += 1
        else:
            self._gathering = True
            self.tell(event, why=why, count=1)

    def tell_gathered(self) -> None:
        """Tell what was gathered, if anything was; call it every WINDOW."""
        gathered, self._gathered = self._gathered, Counter()
        self._gathering = bool(gathered)
        for key, count in gathered.items():
            event, _, why = key.partition(" ")
            self.tell(event, why=why, count=count)

    def _opened(self) -> int:
        if self._path is None:
            return 2
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOCTTY
        return os.open(self._path, flags, 0o600)

    def _write(self, event: str, values: "dict[str, Value]") -> bool:
        at = self._now().isoformat(timespec="milliseconds")
        # ASCII alone: whatever a name holds, a terminal that shows the log obeys nothing.
        line = json.dumps({"at": at, "event": event, **values}, ensure_ascii=True) + "\n"
        if self._half_written:
            line = "\n" + line
        try:
            written = os.write(self._file, line.encode())
        except OSError as error:
            self._say_lost(error)
            return False
        self._half_written = written < len(line)
        return not self._half_written

    def _say_lost(self, error: OSError) -> None:
        if self._said_lost or self._path is None:
            return
        self._said_lost = True
        why = (error.strerror or "unknown").lower()
        told = (
            f"{self._path}: cannot be written: {why}; the server goes on, and counts what is lost"
        )
        with suppress(OSError):
            os.write(2, f"{printable(told)}\n".encode())
