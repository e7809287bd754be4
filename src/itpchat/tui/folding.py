"""Text folded into the columns of a terminal.

A Chinese character takes two columns. Between Chinese characters a line may break anywhere, except
that no line begins with a closing mark or ends with an opening one; elsewhere it breaks at spaces.
"""

from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size
from textual.content import Content

_NEVER_FIRST = frozenset("，。、；：？！）】》」』〉”’…—％℃,.;:?!)]}%·")
_NEVER_LAST = frozenset("（【《「『〈“‘([{")


def columns(text: str) -> int:
    """Say how many columns a text takes on one line."""
    return cell_len(text)


@lru_cache(maxsize=2048)
def breaks(text: str, first: int, rest: int) -> tuple[int, ...]:
    """Give the offsets at which to break a text: `first` columns on its first line, `rest` after.

    A word that is longer than a line is cut. A width below two is taken as two.
    """
    room, rest = max(first, 2), max(rest, 2)
    offsets: list[int] = []
    begin = 0
    while begin < len(text):
        end = _line_end(text, begin, room)
        if end >= len(text):
            break
        offsets.append(end)
        begin, room = end, rest
    return tuple(offsets)


def fold(content: Content, width: int, first: str = "", rest: str | None = None) -> list[Content]:
    """Fold a text to lines of at most `width` columns, each led by an indent.

    `first` leads the first line and `rest` the others (as many spaces, where it is not given).
    """
    lead = " " * columns(first) if rest is None else rest
    offsets = breaks(content.plain, width - columns(first), width - columns(lead))
    parts = content.divide(offsets) if offsets else [content]
    lines = [part.rstrip(" ") for part in parts]
    return [Content(lead if index else first) + line for index, line in enumerate(lines)]


def cut(text: str, width: int) -> str:
    """Cut a text to one line of `width` columns, with an ellipsis where something is left out."""
    if columns(text) <= width:
        return text
    used = 0
    for index, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > width - 1:
            return text[:index].rstrip() + "…"
    return text


def _line_end(text: str, begin: int, room: int) -> int:
    """Say where the line that begins here must end, so that it is no wider than its room."""
    used = 0
    best = begin
    for index in range(begin, len(text)):
        if index > begin and _may_break(text, index):
            best = index
        character = text[index]
        used += get_character_cell_size(character)
        # Spaces at the end of a line are not drawn: they may hang over its edge.
        if used > room and not character.isspace():
            return best if best > begin else max(index, begin + 1)
    return len(text)


def _may_break(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    if after.isspace() or after in _NEVER_FIRST:
        return False
    if before.isspace():
        return True
    if before in _NEVER_LAST:
        return False
    return get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2
