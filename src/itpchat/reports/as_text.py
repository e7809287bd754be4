"""The sheet as plain text: for a screen reader, an e-mail or a simple printer."""

from collections.abc import Iterator

from itpchat.reports.document import Block, Bullets, Heading, Link, Paragraph, Table, document
from itpchat.reports.sheet import Sheet
from itpchat.reports.wrapping import columns, wrapped
from itpchat.wording import COLON

WIDTH = 78
"""Columns of a line; a Chinese character takes two."""


def text(sheet: Sheet) -> str:
    """Write the sheet as plain text, with every line ended."""
    return "".join(f"{line}\n" for line in lines(sheet))


def lines(sheet: Sheet, width: int = WIDTH) -> Iterator[str]:
    """Give the lines of the sheet."""
    for block in document(sheet):
        yield from _lines(block, width, COLON.to(sheet.language))


def _lines(block: Block, width: int, stop: str) -> Iterator[str]:
    match block:
        case Heading(level, title):
            if level > 1:
                yield ""
            told = wrapped(title, width)
            yield from told
            if level <= 2:
                yield ("=" if level == 1 else "-") * max(map(columns, told))
        case Paragraph(words):
            yield from wrapped(words, width)
        case Bullets(items):
            for item in items:
                yield from _hanging("- ", item, width)
        case Table(_, _, rows):
            for name, values in rows:
                first, *others = values or ("",)
                yield from _hanging("", f"{name}{stop}{first}", width)
                for value in others:
                    yield from _hanging("  ", value, width)
        case Link(label, address):
            yield label + address


def _hanging(mark: str, words: str, width: int) -> Iterator[str]:
    """Give lines that stand under the first word of the first one."""
    indent = " " * len(mark) or "  "
    first, *others = wrapped(words, width - len(indent))
    yield mark + first
    yield from (indent + line for line in others)
