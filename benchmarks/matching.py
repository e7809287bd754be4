"""`itpchat match`, as whole processes: one patient, a thousand, ten thousand."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Result, Seconds, compared, in_turn
from benchmarks.patients import write_patients
from benchmarks.processes import ITPCHAT, seconds_of
from benchmarks.starting import BARE_IMPORTS, IMPORTS

MANY, MORE = 1_000, 10_000


def one(runs: int) -> Iterator[Result]:
    """Compare the match of one patient with the imports that reading a file would need."""
    with TemporaryDirectory() as folder:
        (patient,) = write_patients(Path(folder), 1)
        command = (ITPCHAT, "match", patient, "--json")
        ours, imports = in_turn(lambda: seconds_of(command), lambda: seconds_of(IMPORTS), runs)
    yield compared("match of one patient", ours, BARE_IMPORTS, imports, aim=1.6)


def many(runs: int) -> Iterator[Result]:
    """Measure patients per second, and whether ten times as many take ten times as long.

    A patient of the many is compared with one of the few: 1.00 is linear.
    """
    with TemporaryDirectory() as folder:
        patients = write_patients(Path(folder), MORE)

        def each(count: int) -> Seconds:
            return seconds_of((ITPCHAT, "match", "--json", *patients[:count])) / count

        few = [each(MANY) for _ in range(max(1, runs // 5))]
        more, again = in_turn(lambda: each(MORE), lambda: each(MANY), max(1, runs // 10), warm=0)
    few += again
    middle = sorted(few)[len(few) // 2]
    yield Result(
        f"each of {MANY:,} patients in one match",
        middle * 1000,
        runs=len(few),
        note=f"{1 / middle:,.0f} patients a second",
    )
    yield compared(
        f"each of {MORE:,} patients in one match", more, f"each of {MANY:,}", again, aim=1.1
    )
