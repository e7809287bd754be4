"""Results as a table."""

from collections.abc import Sequence

from benchmarks.measuring import Result

HEAD = ("what", "ms", "against", "ms", "ratio", "aim", "")


def table(results: Sequence[Result]) -> str:
    """Give the results as lines, numbers to the right."""
    rows = [HEAD, *(_row(result) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(_line(row, widths) for row in rows)


def _row(result: Result) -> tuple[str, ...]:
    met = {True: "met", False: "missed", None: ""}[result.met]
    return (
        result.name,
        f"{result.milliseconds:,.1f}",
        result.baseline,
        "" if result.baseline_milliseconds is None else f"{result.baseline_milliseconds:,.1f}",
        "" if result.ratio is None else f"{result.ratio:.2f}",
        "" if result.aim is None else f"<= {result.aim:g}",
        ", ".join(part for part in (met, result.note) if part),
    )


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    numbers = (1, 3, 4)
    cells = [
        cell.rjust(width) if column in numbers else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
