"""Runs programs that are not ours on what itpchat writes."""

import subprocess
from pathlib import Path


def output_of(program: str, *arguments: str | Path) -> bytes:
    """Run a program to its end, which must be a good one, and give what it printed."""
    done = _run(program, *arguments)
    assert done.returncode == 0, f"{program}: {done.stderr.decode(errors='replace')}"
    return done.stdout


def refusal_of(program: str, *arguments: str | Path) -> bytes:
    """Run a program that must refuse, and give what it said."""
    done = _run(program, *arguments)
    assert done.returncode != 0, f"{program} did not refuse"
    return done.stdout + done.stderr


def _run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [program, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
