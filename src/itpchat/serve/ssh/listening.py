"""The sockets of a server, and what to do where there can be none."""

import errno
import socket

from itpchat.documents import BadInput, Problem
from itpchat.serve.health import Health

BACKLOG = 128


async def health_port(health: Health | None, host: str, port: int | None) -> int | None:
    """Begin to answer about the server's health; gives the port, or None where nobody asks.

    Raises:
        BadInput: it cannot be listened on.
    """
    if health is None or port is None:
        return None
    try:
        return await health.open(host, port)
    except OSError as error:
        raise _cannot_listen(host, port, error) from None


def listening(host: str, port: int) -> socket.socket:
    """Listen on a port.

    Raises:
        BadInput: it is in use, or is none of this machine's.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise _cannot_listen(host, port, error) from None
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, int(host != "::"))
        listener.setblocking(False)
        listener.bind(address)
        # Two servers may bind one port, until one of them listens.
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise _cannot_listen(host, port, error) from None
    return listener


def _cannot_listen(host: str, port: int, error: OSError) -> BadInput:
    if error.errno == errno.EADDRINUSE:
        why, fix = "is in use", "stop the other program, or set another port"
    elif error.errno == errno.EACCES:
        why, fix = "needs more rights", "set a port above 1023"
    else:
        why = f"cannot be listened on: {(error.strerror or str(error)).lower()}"
        fix = "check the host in the settings"
    return BadInput([Problem("itpchat serve", None, f"port {port} of {host} {why}", fix)])
