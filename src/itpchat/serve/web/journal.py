"""The log of sessions: when, for how long, why it ended. Nothing of what was said, and no names."""

import json
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path


class Journal:
    """Writes one JSON object on a line for each event, to a file or to standard error.

    A log that cannot be written (a full disk) is no reason to send anybody away.
    """

    def __init__(self, path: str | None = None, *, addresses: bool = False) -> None:
        self._path = Path(path) if path else None
        self._addresses = addresses

    def open(self) -> None:
        """Make sure that the log can be written.

        Raises:
            OSError: it cannot.
        """
        if self._path is not None:
            with self._path.open("a", encoding="utf-8"):
                pass

    def tell(self, event: str, *, address: str = "", **more: str | int | float) -> None:
        """Write an event; the address only where the site wants it."""
        entry: dict[str, str | int | float] = {
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "event": event,
            **more,
        }
        if self._addresses and address:
            entry["address"] = address
        line = json.dumps(entry) + "\n"  # escapes all that a terminal would obey
        with suppress(OSError):
            if self._path is None:
                sys.stderr.write(line)
                sys.stderr.flush()
            else:
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(line)
