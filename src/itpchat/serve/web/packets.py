"""What goes to and fro between the server, a session's process and the browser.

Textual's web driver frames what it writes: a letter for the kind, four bytes for the length (most
significant first), and the payload. The browser's side of textual-serve sends JSON lists.
"""

import json
from typing import Literal

from itpchat.values import dataclass

LONGEST_PAYLOAD = 4 * 1024 * 1024
"""Bytes. A screen of the largest size is drawn in well under 1 MB."""
LONGEST_MESSAGE = 64 * 1024
"""Bytes of one message of a browser."""


class NotUnderstood(Exception):
    """Something came that neither side would send."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What was typed, as a terminal would send it."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Size:
    """The size of the browser's terminal, in columns and lines."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Ping:
    """The browser asks whether the server is there."""

    payload: str


@dataclass(frozen=True, slots=True)
class Focus:
    """The browser's window has got the focus, or lost it."""

    here: bool


Message = Keys | Size | Ping | Focus


def message_in(text: str) -> Message:
    """Read a message of the browser.

    Raises:
        NotUnderstood: it is none.
    """
    try:
        envelope = json.loads(text)
    except (ValueError, RecursionError):
        raise NotUnderstood("no JSON") from None
    match envelope:
        case ["stdin", str(typed)]:
            return Keys(typed.encode(errors="replace"))
        case ["resize", {"width": int(width), "height": int(height)}]:
            return Size(int(width), int(height))
        case ["ping", str(payload)] if len(payload) <= 64:
            return Ping(payload)
        case ["focus"] | ["blur"]:
            return Focus(envelope[0] == "focus")
    raise NotUnderstood("no message that a page sends")


def bounded(size: Size, largest: Size) -> Size:
    """Give a size that a screen can have; a browser may ask for anything."""
    smallest = Size(20, 6)
    return Size(
        min(max(size.width, smallest.width), largest.width),
        min(max(size.height, smallest.height), largest.height),
    )


def keys_packet(data: bytes) -> bytes:
    """Frame what was typed for the web driver."""
    return b"D" + len(data).to_bytes(4, "big") + data


def meta_packet(kind: Literal["resize", "focus", "blur", "quit"], **more: int) -> bytes:
    """Frame something else for the web driver."""
    data = json.dumps({"type": kind, **more}).encode()
    return b"M" + len(data).to_bytes(4, "big") + data


class Unpacker:
    """Takes what the web driver writes, in any pieces, and gives whole packets."""

    GREETING = b"__GANGLION__\n"

    def __init__(self) -> None:
        self._kept = bytearray()
        self._greeted = False

    def feed(self, data: bytes) -> list[tuple[str, bytes]]:
        """Give the packets that are complete by now: kind and payload.

        What stands before the driver's greeting is left out: nothing of ours writes there.

        Raises:
            NotUnderstood: the driver would never write this.
        """
        self._kept += data
        if not self._greeted and not self._greet():
            return []
        packets = []
        while len(self._kept) >= 5:
            kind, length = chr(self._kept[0]), int.from_bytes(self._kept[1:5], "big")
            if kind not in "DMP" or length > LONGEST_PAYLOAD:
                raise NotUnderstood("no packet of the web driver")
            if len(self._kept) < 5 + length:
                break
            packets.append((kind, bytes(self._kept[5 : 5 + length])))
            del self._kept[: 5 + length]
        return packets

    def _greet(self) -> bool:
        place = self._kept.find(self.GREETING)
        if place < 0:
            if len(self._kept) > LONGEST_PAYLOAD:
                raise NotUnderstood("no greeting")
            return False
        del self._kept[: place + len(self.GREETING)]
        self._greeted = True
        return True
