"""Reads TOML into a document: Python's own parser for the values, and the line of each.

`tomllib` tells no lines. But a statement of TOML (a table's head, or a key with its value) is TOML
by itself and no part of one is: what is read from the lines of one statement stands on its first.
"""

import re
import tomllib
from collections.abc import Iterator

from itpchat.documents.building import Build, Place

LONGEST_STATEMENT = 500
"""After a statement of more lines than this, lines are no longer told apart."""

_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_HINTS = (
    ("invalid value", "put a text into quotes; booleans are true and false"),
    ("illegal character", "close the quote or bracket on this line"),
    ("expected '='", "write key = value"),
    ("unclosed array", "close the bracket, and put a comma between items"),
    ("unterminated string", "close the quote"),
    ("cannot overwrite", "keep one of them"),
    ("cannot declare", "keep one of them"),
    ("expected newline", "put a text into quotes, and one key on a line"),
    ("escape", "in double quotes a backslash begins an escape: use single quotes"),
)


def feed_toml(build: Build, text: str) -> None:
    """Build the values of `text`; raises BadInput where it is not TOML."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        at = _AT.search(said)
        line = int(at[1]) if at and at[1] else text.rstrip().count("\n") + 1
        why = _AT.sub("", said)
        why = why[:1].lower() + why[1:]
        hint = next((hint for part, hint in _HINTS if part in why.lower()), "check the line")
        build.stop(line, "toml-syntax", f"is not valid TOML: {why}", hint)
    except RecursionError:
        build.stop(1, "too-deep", "is nested too deep", "check the brackets")
    lines = dict(_lines(text))
    _feed(build, data, (), 1, lines)


def _feed(build: Build, value: object, place: Place, around: int, lines: dict[Place, int]) -> None:
    line = lines.get(place, around)
    match value:
        case dict():
            build.open({}, line)
            for key, inner in value.items():
                build.key(key, lines.get((*place, key), line))
                _feed(build, inner, (*place, key), line, lines)
            build.close()
        case list():
            build.open([], line)
            for index, inner in enumerate(value):
                _feed(build, inner, (*place, index), line, lines)
            build.close()
        case str() | int() | float():
            build.value(value, line)
        case _:  # dates and times stay text, as everywhere
            build.value(str(value), line)


def _lines(text: str) -> Iterator[tuple[Place, int]]:
    table: Place = ()
    counts: dict[Place, int] = {}
    for line, statement, data in _statements(text):
        if not statement.lstrip(" \t").startswith("["):
            for place in _places(data, ()):
                yield (*table, *place), line
            continue
        # A head: one key in one key, and an empty table (in a list of tables, a list of one).
        table, inner = (), data
        while isinstance(inner, dict) and inner:
            key, inner = next(iter(inner.items()))
            table = (*table, key)
            if isinstance(inner, list):
                counts[table] = counts.get(table, 0) + 1
                inner = None
            if table in counts:
                table = (*table, counts[table] - 1)
            yield table, line


def _statements(text: str) -> Iterator[tuple[int, str, object]]:
    begun, pending = 1, ""
    for number, line in enumerate(text.split("\n"), 1):
        if not pending:
            begun = number
        pending += line + "\n"
        if number - begun > LONGEST_STATEMENT:
            return
        try:
            data = tomllib.loads(pending)
        except tomllib.TOMLDecodeError:
            continue
        yield begun, pending, data
        pending = ""


def _places(data: object, place: Place) -> Iterator[Place]:
    if place:
        yield place
    if isinstance(data, dict):
        for key, inner in data.items():
            yield from _places(inner, (*place, key))
