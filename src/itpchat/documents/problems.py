"""What is wrong with a file, told so that its author can mend it."""

from collections.abc import Iterable
from typing import Literal

from itpchat.errors import ItpchatError
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file; as a string, `file:line: message (fix)` on one line."""

    file: str
    line: int | None
    message: str
    fix: str | None = None
    code: str | None = None
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        fix = f" ({self.fix})" if self.fix else ""
        return one_line(f"{where}: {self.message}{fix}")


class BadInput(ItpchatError):
    """A file that cannot be used, with everything that is wrong with it (at least one problem)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def quote(value: object) -> str:
    """Show a value from a file within a message: in quotes, on one line, harmless and not long."""
    text = str(value)
    return f"'{one_line(text if len(text) <= 60 else text[:57] + '...')}'"


def one_line(text: str) -> str:
    """Write whatever is not printable as an escape, so that the text is one line and harmless."""
    # A terminal would obey an escape sequence that hides in a key or in a file's name.
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )
