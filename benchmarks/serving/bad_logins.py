"""Ten thousand bad logins, all up to a wrong password, from so many addresses that no limit helps.

`python -m benchmarks.serving.bad_logins [HOW_MANY]`; Linux, where all of 127.0.0.0/8 is at hand.
What an address may do by default is tested in `tests/system/test_bad_logins.py`.
"""

import asyncio
import contextlib
import sys
import tempfile
import time
from pathlib import Path

import asyncssh

from benchmarks.serving.memory import open_files, pss
from itpchat.secret_hash import hash_of
from tests.serve.ssh.servers import serving
from tests.serve.ssh.visitors import Visitor

TRIES = 3
AT_ONCE = 20


class Guessing(asyncssh.SSHClient):
    """Has a new wrong password each time."""

    def __init__(self) -> None:
        self._tries = 0

    def password_auth_requested(self) -> str:
        """Guess."""
        self._tries += 1
        return f"wrong {self._tries}"


async def guessed(port: int, number: int) -> None:
    """Be somebody with an address of their own, and try until thrown out."""
    address = f"127.1.{number // 250 % 250}.{1 + number % 250}"
    with contextlib.suppress(asyncssh.Error, OSError):
        await asyncssh.connect(
            "127.0.0.1", port, local_addr=(address, 0), username="root", config=None,
            known_hosts=None, client_keys=None, agent_path=None, client_factory=Guessing,
        )  # fmt: skip


async def measured(folder: Path, many: int) -> None:
    """Try, and print what came of it."""
    patient = "idle_seconds = 86400\nmaximum_seconds = 86400\naccess = 'passwords'\n"
    lines = f"{patient}[ssh.passwords]\ndemo = '{hash_of('let me in')}'\n"
    with serving(folder, lines) as server:
        front, numbers = server.process.pid, iter(range(many // TRIES))

        async def one_after_another() -> None:
            for number in numbers:
                await guessed(server.port, number)

        async with Visitor(server.port, password="let me in") as calm:
            await calm.sees("English")
            before, files, began = pss(front), open_files(front), time.monotonic()
            await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
            took = time.monotonic() - began
            calm.type("1\r")
            await calm.sees("Before we start")
            print(f"{many:,} wrong passwords in {took:.0f} s, {many / took:.0f} a second")
            print(f"the front: {(pss(front) - before) / 1e6:+.1f} MB, "
                  f"{open_files(front) - files:+d} open files")  # fmt: skip
        server.process.terminate()
        server.wait()
        told = [e for e in server.events if e["event"] in ("login_failed", "refused")]
        print(f"{len(told)} lines in the log, for {sum(int(e['count']) for e in told):,} attempts")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        asyncio.run(measured(Path(place), int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
