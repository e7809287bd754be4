"""A server of its own for a benchmark, on a free port of the loopback address."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.processes import ITPCHAT, environment

SETTINGS = """\
[ssh]
port = 0
host_key = "{folder}/key"
sessions = 1000
sessions_per_address = 1000
connections_per_minute = 100000
logins_at_once = 1000
log = "{folder}/log"
drain_seconds = 1
"""


class Server:
    """A running server: its port, and its processes."""

    def __init__(self, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.process = process
        self._log = log
        self.port = int(self.events("listening")[0]["port"])

    def events(self, kind: str) -> list[dict[str, object]]:
        """Give the events of a kind that are in the log."""
        lines = self._log.read_text().splitlines() if self._log.exists() else []
        return [event for line in lines if (event := json.loads(line))["event"] == kind]

    @property
    def zygote(self) -> int:
        """The process id of the zygote."""
        return int(str(self.events("zygote_ready")[-1]["process"]))

    def children(self) -> list[int]:
        """Give the processes of the conversations."""
        task = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(child) for child in task.read_text().split() if int(child) != self.zygote]


@contextmanager
def served() -> Iterator[Server]:
    """Run a server, until the end of the block."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "itpchat.toml")
        settings.write_text(SETTINGS.format(folder=folder))
        log = Path(folder, "log")
        process = subprocess.Popen(
            [ITPCHAT, "serve", "ssh", "--settings", str(settings)],
            env={**environment(), "HOME": os.environ.get("HOME", "/")},
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            assert process.stderr is not None
            while not (log.exists() and "listening" in log.read_text()):
                if process.poll() is not None:
                    raise RuntimeError(process.stderr.read().decode())
                subprocess.run(["sleep", "0.1"], check=True)
            yield Server(process, log)
        finally:
            process.terminate()
            process.terminate()
            process.wait(30)
