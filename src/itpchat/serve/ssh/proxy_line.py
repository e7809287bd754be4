"""The line with which a balancer tells whom it speaks for (PROXY protocol, version 1).

https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt, section 2.1; read 2026-11-27.
"""

import asyncio
import ipaddress
import re
import socket

LONGEST = 107
_LINE = re.compile(rb"PROXY TCP[46] (\S{2,39}) \S{2,39} \d{1,5} \d{1,5}\r\n")
_UNKNOWN = re.compile(rb"PROXY UNKNOWN[^\r]*\r\n")

Networks = tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]


def networks_of(written: tuple[str, ...]) -> Networks:
    """Give the networks that the settings name."""
    return tuple(ipaddress.ip_network(network) for network in written)


def is_among(address: str, networks: Networks) -> bool:
    """Tell whether an address is in one of the networks."""
    parsed = ipaddress.ip_address(address)
    return any(parsed in network for network in networks)


async def address_behind(connection: socket.socket, balancer: str) -> str | None:
    """Read the line, and not a byte more; gives the address, or None where there is no such line.

    A balancer that checks whether the server is alive speaks for nobody: its own address then.
    """
    loop = asyncio.get_running_loop()
    line = b""
    while not line.endswith(b"\n") and len(line) < LONGEST:
        byte = await loop.sock_recv(connection, 1)
        if not byte:
            return None
        line += byte
    if _UNKNOWN.fullmatch(line):
        return balancer
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    try:
        return str(ipaddress.ip_address(found[1].decode()))
    except ValueError:
        return None
