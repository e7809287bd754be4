"""Runs programs that are not ours on what itpchat writes."""

import subprocess
from pathlib import Path


def output_of(program: str, *arguments: str | Path, given: bytes = b"") -> bytes:
    """Run a program to its end, which must be a good one, and give what it printed."""
    done = subprocess.run(
        [program, *map(str, arguments)],
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{program}: {done.stderr.decode(errors='replace')}"
    return done.stdout
