"""Puts the values of a file together, with the line of each, within limits."""

from collections.abc import Mapping
from typing import Never, TypeAlias

from itpchat.documents.problems import BadInput, Problem, quote
from itpchat.values import dataclass

Place: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a document: the keys and list indices that lead to it."""

MOST_PROBLEMS = 50
"""A file with more problems than this is told the first ones."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold: bytes, levels of nesting, and values all in all."""

    size: int = 5_000_000
    depth: int = 64
    values: int = 200_000


@dataclass(frozen=True, slots=True)
class Document:
    """The data of one file: dicts (keys are always text), lists, text, numbers, booleans, None."""

    file: str
    data: object
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """Return the line of `place`, or of the nearest thing around it that is in the file."""
        for length in range(len(place), -1, -1):
            found = self.lines.get(place[:length])
            if found is not None:
                return found
        return 1


DEFAULT_LIMITS = Limits()
"""Far above any file that a person writes: the longest trial file has some 50 kB."""


class Build:
    """Puts values together as they come, with their lines; depth costs no recursion."""

    def __init__(self, file: str, limits: Limits) -> None:
        """Begin the document called `file`."""
        self.file = file
        self.limits = limits
        self.problems: list[Problem] = []
        self.lines: dict[Place, int] = {}
        self.data: object = None
        self.values = 0
        # The open mappings and lists, innermost last, each with its place; the key that waits for
        # its value stands in `keys` (None where a key comes next, and in lists).
        self.containers: list[tuple[dict[str, object] | list[object], Place]] = []
        self.keys: list[str | None] = []

    def problem(self, line: int, code: str, message: str, fix: str) -> None:
        """Note what is wrong at `line`, and go on, for there may be more to tell."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(self.file, line, message, fix, code))

    def stop(self, line: int, code: str, message: str, fix: str) -> Never:
        """Raise BadInput with what is wrong at `line`, past which nothing can be read."""
        raise BadInput([*self.problems, Problem(self.file, line, message, fix, code)])

    def too_deep(self, line: int) -> Never:
        """Raise BadInput: what begins at `line` lies deeper than a person nests."""
        message = f"is nested more than {self.limits.depth} levels deep"
        self.stop(line, "too-deep", message, "check the brackets and the indentation")

    @property
    def at_key(self) -> bool:
        """Whether the next text is a key."""
        return (
            bool(self.containers)
            and self.keys[-1] is None
            and isinstance(self.containers[-1][0], dict)
        )

    def key(self, text: str, line: int) -> None:
        """Take the key of the value that comes next."""
        if not text:
            self.problem(line, "no-key", "a key is missing", "write a word before the colon")
        container, place = self.containers[-1]
        place = (*place, text)
        if isinstance(container, dict) and text in container:
            first = self.lines[place]
            self.problem(
                line,
                "repeated-key",
                f"the key {quote(text)} stands here a second time, first on line {first}",
                "keep one of them",
            )
        self.lines.setdefault(place, line)
        self.keys[-1] = text

    def value(self, value: object, line: int) -> Place:
        """Take a value where it belongs, and return its place."""
        self.values += 1
        if self.values > self.limits.values:
            fix = "is it the right file? Split it if it is"
            message = f"holds more than {self.limits.values} values"
            self.stop(line, "too-many-values", message, fix)
        if not self.containers:
            self.data = value
            self.lines[()] = line
            return ()
        container, place = self.containers[-1]
        if isinstance(container, dict):
            key = self.keys[-1]
            if key is None:
                raise AssertionError("a value came where a key was due")
            container[key] = value
            self.keys[-1] = None
            return (*place, key)
        place = (*place, len(container))
        container.append(value)
        self.lines[place] = line
        return place

    def open(self, container: dict[str, object] | list[object], line: int) -> None:
        """Begin a mapping or a list."""
        if self.at_key:
            fix = "write a word before the colon"
            self.stop(line, "key-not-text", "a list or a mapping stands where a key belongs", fix)
        if len(self.containers) >= self.limits.depth:
            self.too_deep(line)
        place = self.value(container, line)
        self.containers.append((container, place))
        self.keys.append(None)

    def close(self) -> None:
        """End the innermost mapping or list."""
        self.containers.pop()
        self.keys.pop()

    def document(self) -> Document:
        """Return what was built, or raise BadInput with all that is wrong with it."""
        if self.data is None and not self.problems:
            self.problems.append(
                Problem(self.file, None, "is empty", "write its content or remove it", "empty")
            )
        if self.problems:
            raise BadInput(self.problems)
        return Document(self.file, self.data, self.lines)
