"""Ten thousand bad logins: the server neither grows nor falters, and its log stays short.

With the limits as they are by default an address gets no further than the first minute's worth of
connections: those are real logins with wrong passwords, and all others are closed before a key is
exchanged. `python -m benchmarks.serving.bad_logins` has all ten thousand come to the login.
"""

import asyncio
import contextlib
from collections import Counter
from pathlib import Path

import asyncssh

from itpchat.secret_hash import hash_of
from itpchat.settings import Ssh
from tests.serve.ssh.servers import Server, serving
from tests.serve.ssh.visitors import Visitor

ATTEMPTS = 10_000
STRANGER = "127.0.0.66"
GROWTH = 10_000_000
"""Bytes that they may leave behind in all. One check of a password takes twice as much."""


async def test_ten_thousand_bad_logins_are_limited_told_of_in_a_few_lines_and_forgotten(
    tmp_path: Path,
) -> None:
    lines = f"access = 'passwords'\n[ssh.passwords]\ndemo = '{hash_of('let me in')}'\n"
    with serving(tmp_path, lines) as server:
        async with Visitor(server.port, password="let me in") as calm:
            await calm.sees("English")
            before, files = memory(server), open_files(server)
            allowed = Ssh().connections_per_minute
            outcomes: Counter[str] = Counter()
            for _ in range(allowed // 10):
                outcomes.update(await asyncio.gather(*(guessed(server) for _ in range(10))))
            assert outcomes["wrong"] > allowed / 2  # the slower this is, the more are let in
            refused = 0
            while refused < ATTEMPTS:
                refused += sum(await asyncio.gather(*(turned_away(server) for _ in range(100))))
            calm.type("1\r")
            await calm.sees("Before we start")
            async with Visitor(server.port, password="let me in") as other:
                await other.sees("English")
            server.wait_for("end")
            assert memory(server) - before < GROWTH
            assert open_files(server) <= files
            assert len(server.children()) == 1
        server.process.terminate()
        assert server.wait() == 0
    told = Counter(event["event"] for event in server.events)
    assert told["login_failed"] + told["refused"] + told["not_logged_in"] < 20
    counts = [e["count"] for e in server.events if e["event"] == "refused" and e["why"] == "rate"]
    assert sum(counts) >= ATTEMPTS
    assert STRANGER not in str(server.events)


async def guessed(server: Server) -> str:
    """Try to log in with a wrong password as often as is allowed."""
    try:
        await asyncssh.connect(
            "127.0.0.1", server.port, local_addr=(STRANGER, 0), username="root", config=None,
            known_hosts=None, client_keys=None, agent_path=None,
            client_factory=Guessing,
        )  # fmt: skip
    except (asyncssh.DisconnectError, OSError) as error:
        return "wrong" if getattr(error, "code", 0) == 14 else "turned away"
    raise AssertionError("a wrong password let somebody in")


class Guessing(asyncssh.SSHClient):
    """Has a new wrong password each time."""

    def __init__(self) -> None:
        self._tries = 0

    def password_auth_requested(self) -> str:
        """Guess."""
        self._tries += 1
        return f"wrong {self._tries}"


async def turned_away(server: Server) -> int:
    """Connect; counts where the connection was closed without a greeting."""
    with contextlib.suppress(ConnectionResetError):
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", server.port, local_addr=(STRANGER, 0)
        )
        greeting = await reader.read(1)
        writer.close()
        return int(greeting == b"")
    return 1


def memory(server: Server) -> int:
    """Give the bytes of memory that the front has to itself."""
    rollup = Path(f"/proc/{server.process.pid}/smaps_rollup").read_text(encoding="ascii")
    (line,) = (line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024


def open_files(server: Server) -> int:
    """Count what the front has open."""
    return len(list(Path(f"/proc/{server.process.pid}/fd").iterdir()))
