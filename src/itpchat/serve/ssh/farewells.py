"""What is said to somebody whose conversation has ended, where that was not their wish."""

from collections.abc import Iterator

from itpchat.serve import words
from itpchat.serve.ssh.visit import End
from itpchat.terminal.wiping import RESTORED
from itpchat.wording import Text

_RESTORED = f"\x1b[?1049l\x1b[?7h\x1b[m{RESTORED}"
"""For a client whose conversation was killed and restored nothing."""

_SAID: dict[End, Text] = {
    "idle": words.IDLE_END,
    "time": words.TIME_END,
    "drained": words.DRAIN_END,
    "killed": words.KILLED,
    "not_begun": words.CANNOT_BEGIN,
}


def farewell(end: End, emergency_number: str | None, *, plain: bool) -> bytes:
    """Give what to send to a client; a `plain` one takes lines alone."""
    orders = _RESTORED if end in _SAID and not plain else ""
    return orders.encode() + b"".join(map(both, _told(end, emergency_number)))


def both(text: Text) -> bytes:
    """Give a text in both languages, a line each."""
    return f"{text.en}\r\n{text.zh}\r\n".encode()


def _told(end: End, emergency_number: str | None) -> Iterator[Text]:
    if end in _SAID:
        yield _SAID[end]
    if emergency_number and (end in _SAID or end == "crashed"):  # which its process has told of
        yield words.EMERGENCY.filled(number=emergency_number)
