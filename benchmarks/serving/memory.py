"""The memory, files and children of processes, from /proc."""

from collections.abc import Iterable
from pathlib import Path
from statistics import fmean


def pss(process: int) -> int:
    """Give the share of memory of a process, in bytes: what it shares is divided by the sharers.

    Only root may look at a conversation's memory.
    """
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"/proc/{process}/smaps_rollup tells no Pss")


def mean_pss(processes: Iterable[int]) -> float:
    """Give the mean share of memory, in bytes."""
    return fmean(pss(process) for process in processes)


def open_files(process: int) -> int:
    """Count the open files of a process."""
    return len(list(Path(f"/proc/{process}/fd").iterdir()))
