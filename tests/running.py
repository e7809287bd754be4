"""itpchat as a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

COMMAND = (sys.executable, "-m", "itpchat.cli")


def run(
    *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end; it has a minute, and no input."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def printed(done: subprocess.CompletedProcess[str]) -> Any:
    """Give the JSON that a command printed, which must be all that it printed."""
    return json.loads(done.stdout)


def assert_told_once(done: subprocess.CompletedProcess[str], *lines: str) -> None:
    """Assert that just these lines went to standard error."""
    assert done.stderr.splitlines() == list(lines)
