"""What the front and the zygote hand to each other: small messages, with open files beside them."""

import json
import socket
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

Message: TypeAlias = Mapping[str, Any]

LONGEST = 65_536
"""Bytes of a message."""

MOST_FILES = 2


def pair() -> tuple[socket.socket, socket.socket]:
    """Make the two ends of a line on which messages keep their bounds."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def send(line: socket.socket, message: Message, files: Sequence[int] = ()) -> None:
    """Send a message.

    Raises:
        OSError: the other end has gone, or does not take messages (BlockingIOError).
    """
    socket.send_fds(line, [json.dumps(message).encode()], files)


def receive(line: socket.socket) -> tuple[Message, list[int]] | None:
    """Take a message with its files; None when the other end has gone.

    Raises:
        BlockingIOError: there is none, on a line that does not wait.
    """
    content, files, _, _ = socket.recv_fds(line, LONGEST, MOST_FILES)
    return (json.loads(content), files) if content else None
