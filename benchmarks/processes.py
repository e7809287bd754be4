"""Whole processes, from the moment they are started to the moment they have ended."""

import compileall
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measuring import Seconds

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable
ITPCHAT = str(Path(PYTHON).with_name("itpchat"))


def environment() -> Mapping[str, str]:
    """Give the environment of everything that is measured: a full terminal, Python as it comes."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    for name in ("NO_COLOR", "ITPCHAT_NO_CACHE"):
        kept.pop(name, None)
    # Where the packages are: the baselines stand in this one.
    return {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}


def made_ready() -> None:
    """Compile Python's bytecode, as an installation does."""
    for folder in ("src", "benchmarks"):
        compileall.compile_dir(ROOT / folder, quiet=1)


def seconds_of(command: Sequence[str]) -> Seconds:
    """Measure a process, whose output goes nowhere.

    Raises:
        CalledProcessError: it failed.
    """
    start = time.perf_counter()
    subprocess.run(
        command, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - start
