"""Breaks text into lines, for a terminal's columns or a page's millimetres.

English breaks between words, Chinese between any two characters, but no line begins with a closing
sign or ends with an opening one (the rules of GB/T 15834-2011 for the ends of lines).
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""Gives how wide a text is."""

_NOT_FIRST = "，。、；：！？）》」』”’…—％,.;:!?)%]}·"
_NOT_LAST = "（《「『“‘([{"

_WIDE = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECE = re.compile(rf"\s+|[{_WIDE}“”‘’…—]|[^\s{_WIDE}“”‘’…—]+")


def columns(text: str) -> int:
    """Give how many columns of a terminal a text takes."""
    return sum(_columns_of(sign) for sign in text)


def _columns_of(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def wrapped(text: str, width: float, measure: Measure = columns) -> list[str]:
    """Break a text into lines of at most a width; a word that is wider stands in parts."""
    lines, line = [], ""
    for piece in _pieces(text):
        for part in _fitting(piece, width, measure):
            if line and measure(line + part) > width:
                lines.append(line.rstrip())
                line = part.lstrip()
            else:
                line += part
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _pieces(text: str) -> Iterator[str]:
    """Give the parts between which a line may end, with the space that comes before each."""
    held = ""
    for piece in _PIECE.findall(text):
        if piece[0] in _NOT_FIRST or not held.strip() or held[-1] in _NOT_LAST:
            held += piece
        else:
            yield held
            held = piece
    if held:
        yield held


def _fitting(piece: str, width: float, measure: Measure) -> Iterator[str]:
    while len(piece) > 1 and measure(piece.strip()) > width:
        end = next(n for n in range(len(piece) - 1, 0, -1) if n == 1 or measure(piece[:n]) <= width)
        yield piece[:end]
        piece = piece[end:]
    yield piece
