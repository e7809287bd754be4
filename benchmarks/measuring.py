"""Measures two things in turn, A B A B, so that what else the machine does falls on both alike."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

Seconds = float


@dataclass(frozen=True, slots=True)
class Result:
    """A line of the table: medians in milliseconds, and the ratio to the baseline.

    `ratio` is the median of the ratios of the pairs: a machine that is slow for a while is slow for
    both of a pair. `aim` is the ratio that is aimed at, where there is one; `note` says in words
    what else was found.
    """

    name: str
    milliseconds: float
    baseline: str = ""
    baseline_milliseconds: float | None = None
    ratio: float | None = None
    aim: float | None = None
    runs: int = 1
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the aim was reached; None where there is none."""
        if self.aim is None or self.ratio is None:
            return None
        return self.ratio <= self.aim

    def as_data(self) -> dict[str, Any]:
        """Give the result as JSON can hold it."""
        data = {
            key: round(value, 3) if isinstance(value, float) else value
            for key, value in asdict(self).items()
        }
        return {**data, "met": self.met}


def in_turn(
    first: Callable[[], Seconds], second: Callable[[], Seconds], runs: int, *, warm: int = 1
) -> tuple[list[Seconds], list[Seconds]]:
    """Measure two things in turn; what the first `warm` rounds give is thrown away."""
    pairs = [(first(), second()) for _ in range(warm + runs)][warm:]
    return [one for one, _ in pairs], [other for _, other in pairs]


def compared(
    name: str,
    seconds: Sequence[Seconds],
    baseline: str,
    baseline_seconds: Sequence[Seconds],
    *,
    aim: float | None = None,
    note: str = "",
) -> Result:
    """Compare what was measured in turn."""
    return Result(
        name=name,
        milliseconds=median(seconds) * 1000,
        baseline=baseline,
        baseline_milliseconds=median(baseline_seconds) * 1000,
        ratio=median(a / b for a, b in zip(seconds, baseline_seconds, strict=True)),
        aim=aim,
        runs=len(seconds),
        note=note,
    )
