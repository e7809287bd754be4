"""What was measured, as a table."""

from collections.abc import Sequence
from random import Random
from statistics import mean, stdev

from benchmarks.questions.measuring import Measured
from benchmarks.questions.policies import POLICIES

HEAD = (
    "policy", "asked", "p95", "of least", "avoidable", "p95", "topics", "ms", "p95", "ours / its",
)  # fmt: skip


def told(size: int, unsure: float, found: Sequence[Measured]) -> str:
    """Give the results for one catalogue and one rate of "not sure"."""
    certain = [one.least.proven for one in found]
    exact = (
        "exact" if all(certain) else f"exact for {sum(certain)}, a proven lower bound for others"
    )
    opening = mean(one.opening for one in found)
    lines = [
        f"{size} trials, {unsure:.0%} not sure, {len(found)} people: "
        f"least {_mean_least(found):.2f} "
        f"({exact}), of these opening {opening:.0f} and forced "
        f"{mean(len(one.least.forced) for one in found):.2f} besides; verdicts as of asking "
        f"everything: {sum(one.same for one in found)} of {len(found)}"
    ]
    through = [one.in_session for one in found if one.in_session is not None]
    if through:
        lines[0] += f"; through sessions the same: {sum(through)} of {len(through)}"
    rows = [HEAD, *(_row(name, found) for name in POLICIES)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join(cells))
    return "\n".join((*lines, ""))


def _mean_least(found: Sequence[Measured]) -> float:
    return mean(one.opening + one.least.number for one in found)


def _avoidable(name: str, found: Sequence[Measured]) -> list[int]:
    return [len(one.runs[name].asked) - one.least.number for one in found]


def _row(name: str, found: Sequence[Measured]) -> tuple[str, ...]:
    asked = [one.opening + len(one.runs[name].asked) for one in found]
    avoidable = _avoidable(name, found)
    milliseconds = [1000 * s for one in found for s in one.runs[name].seconds] or [0.0]
    ours, theirs = sum(_avoidable("ours", found)), sum(avoidable)
    against = ""
    if name != "ours" and theirs:
        low, high = interval(_avoidable("ours", found), avoidable)
        against = f"{ours / theirs:.2f} ({low:.2f}-{high:.2f})"
    return (
        name,
        f"{mean(asked):.2f}",
        f"{_p95(asked):.0f}",
        f"{mean(asked) / _mean_least(found):.3f}",
        f"{mean(avoidable):.2f}±{_error(avoidable):.2f}",
        f"{_p95(avoidable):.0f}",
        f"{mean(one.runs[name].switches for one in found):.1f}",
        f"{mean(milliseconds):.2f}",
        f"{_p95(milliseconds):.2f}",
        against,
    )


def interval(
    ours: Sequence[int], theirs: Sequence[int], rounds: int = 1_000
) -> tuple[float, float]:
    """Give the 95 % bootstrap interval of a ratio of sums, people drawn with both their numbers."""
    random, ratios = Random("interval"), []
    for _ in range(rounds):
        drawn = random.choices(range(len(ours)), k=len(ours))
        below = sum(theirs[at] for at in drawn)
        if below:
            ratios.append(sum(ours[at] for at in drawn) / below)
    ratios.sort()
    if not ratios:
        return float("nan"), float("nan")
    return ratios[len(ratios) // 40], ratios[-1 - len(ratios) // 40]


def _error(values: Sequence[float]) -> float:
    """Give the standard error of a mean."""
    return stdev(values) / len(values) ** 0.5 if len(values) > 1 else float("nan")


def _p95(values: Sequence[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
