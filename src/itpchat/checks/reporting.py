"""Makes problems as the table of diagnostics has them: with their severity, and always a fix."""

from dataclasses import replace

from itpchat.checks.table import DIAGNOSTICS
from itpchat.documents import Document, Place, Problem


def problem(
    document: Document, place: Place, code: str, message: str, fix: str | None = None
) -> Problem:
    """Tell what is wrong at a place of a file."""
    return completed(Problem(document.file, document.line(place), message, fix, code))


def completed(found: Problem) -> Problem:
    """Give a problem the line, the fix and the severity that it has not got yet."""
    known = DIAGNOSTICS.get(found.code or "")
    return replace(
        found,
        line=found.line or 1,
        code=found.code or "bad-value",
        fix=found.fix or (known.fix if known else None),
        severity=known.severity if known else found.severity,
    )
