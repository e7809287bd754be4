"""A server as a process of its own, on a free port of the loopback address."""

import json
import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.running import COMMAND

PATIENCE = 60
"""Seconds after which something that should happen never will."""

Event = Mapping[str, Any]


class Server:
    """A running server. Its log goes to standard error, where events are waited for."""

    def __init__(self, settings: Path, env: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "ssh", "--settings", str(settings)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, **env},
        )
        self.events: list[Event] = []
        self.told = ""
        """What went to standard error and is no event."""
        self._rest = b""
        self.port = int(self.wait_for("listening")["port"])

    def wait_for(self, event: str, *, after: int = 0, **values: object) -> Event:
        """Give the first event of a kind with some values, past the first `after` events."""
        deadline = time.monotonic() + PATIENCE
        while True:
            for found in self.events[after:]:
                if found["event"] == event and values.items() <= found.items():
                    return found
            self._read(deadline, f"{event} {values}")

    def wait(self) -> int:
        """Wait until the server has ended; gives its exit code."""
        code = self.process.wait(PATIENCE)
        deadline = time.monotonic() + PATIENCE
        try:
            while True:
                self._read(deadline, "the end")
        except EOFError:
            return code

    @property
    def zygote(self) -> int:
        """The process id of the zygote."""
        return int([e for e in self.events if e["event"] == "zygote_ready"][-1]["process"])

    def children(self) -> list[int]:
        """Give the processes of the conversations that the server is the parent of."""
        task = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(child) for child in task.read_text().split() if int(child) != self.zygote]

    def _read(self, deadline: float, wanted: str) -> None:
        assert self.process.stderr is not None
        file = self.process.stderr.fileno()
        ready, _, _ = select.select([file], [], [], max(0, deadline - time.monotonic()))
        assert ready, f"{wanted} did not come; {self.events} {self.told}"
        piece = os.read(file, 65_536)
        if not piece:
            raise EOFError(f"{wanted} did not come; {self.events} {self.told}")
        *lines, self._rest = (self._rest + piece).split(b"\n")
        for line in lines:
            try:
                self.events.append(json.loads(line))
            except ValueError:
                self.told += line.decode() + "\n"


@contextmanager
def serving(
    folder: Path,
    ssh: str = "",
    *,
    before: str = "",
    after: str = "",
    env: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """Run a server with these lines under [ssh], and stop it at the end of the block."""
    settings = folder / "itpchat.toml"
    port = "" if ssh.startswith("port =") else "port = 0\n"
    key = "" if "host_key" in ssh else f'host_key = "{folder}/host_key"\n'
    settings.write_text(f"{before}\n[ssh]\n{port}{key}{ssh}\n{after}\n", encoding="utf-8")
    server = Server(settings, env or {})
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.process.send_signal(signal.SIGTERM)
            server.process.send_signal(signal.SIGTERM)  # at once
            try:
                server.process.wait(PATIENCE)
            finally:
                server.process.kill()
        if server.process.stderr is not None:
            server.process.stderr.close()
