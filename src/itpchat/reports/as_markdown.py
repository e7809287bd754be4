"""The sheet as Markdown (CommonMark, with the tables of GitHub)."""

import re
from collections.abc import Iterator

from itpchat.reports.document import Block, Bullets, Heading, Link, Paragraph, Table, document
from itpchat.reports.sheet import Sheet

_SIGNS = re.compile(r"([\\`*_{}\[\]<>()#+|~!$&-])")
_NUMBERED = re.compile(r"^(\d+)([.)])")


def markdown(sheet: Sheet) -> str:
    """Write the sheet as Markdown; whatever somebody typed stays text and becomes no markup."""
    parts = ("\n".join(_lines(block)) for block in document(sheet))
    return "\n\n".join(parts) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * level} {_plain(text)}"
        case Paragraph(text, strong):
            yield f"**{_plain(text)}**" if strong else _plain(text)
        case Bullets(items):
            yield from (f"- {_plain(item)}" for item in items)
        case Table(_, heads, rows):
            yield f"| {_plain(heads[0])} | {_plain(heads[1])} |"
            yield "| --- | --- |"
            for name, values in rows:
                yield f"| {_plain(name)} | {'<br>'.join(map(_plain, values))} |"
        case Link(label, address):
            yield f"{_plain(label)} <{address}>"


def _plain(text: str) -> str:
    return _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", text.strip()))
