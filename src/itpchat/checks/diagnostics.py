"""What a diagnostic is: one kind of fault, with its code and an example that is also its test."""

from typing import Literal

from itpchat.values import dataclass

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Example:
    """Content that triggers a diagnostic, and the same content put right.

    `right` is a passage of `file` in the house of examples (`tests/checks/fixtures/house`), and
    `wrong` what stands in its place; where `right` is empty, `wrong` is the whole file. The fault
    is told on line `line` of `wrong` (with `None`, of the file as a whole), in the words of `says`
    (message and fix).
    """

    file: str
    wrong: str
    right: str
    says: str
    line: int | None = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A kind of fault. `code` is stable; `fix` is what mends it where nothing closer can be said.

    A fault that no piece of text can show (a file without permission) has no example here.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    fix: str
    example: Example | None = None
