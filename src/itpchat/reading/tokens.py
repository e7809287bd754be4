"""The words of a text, and windows of them that may be one name."""

import re
from collections.abc import Iterator

from itpchat.values import dataclass

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+")
_LINK = re.compile(r"[ \-'./]{0,3}|[ ]?&[ ]?|, ?|(?: ?\()|\) ?")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters or of digits in the plain text."""

    text: str
    start: int
    end: int
    linked: bool = False
    """Whether nothing but a blank or a sign stands between it and the word before."""


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring words without what stands between them."""

    key: str
    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where it begins in the plain text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the plain text."""
        return self.words[-1].end


def words_of(plain: str) -> list[Word]:
    """Give the Latin words and the numbers of a plain text."""
    words: list[Word] = []
    before = 0
    for found in _WORD.finditer(plain):
        start, end = found.span()
        between = plain[before:start]
        linked = between == " " or bool(_LINK.fullmatch(between))
        words.append(Word(found[0].replace("'", ""), start, end, linked and bool(words)))
        before = end
    return words


def windows_from(words: list[Word], first: int, most: int, longest: int) -> Iterator[Window]:
    """Give the windows that begin with a word, the shortest first, within one phrase."""
    key = ""
    for last in range(first, min(first + most, len(words))):
        if last > first and not words[last].linked:
            return
        key += words[last].text
        if len(key) > longest:
            return
        yield Window(key, tuple(words[first : last + 1]))
