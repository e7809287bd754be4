"""The small language in which the phrases of `dialogs/red_flags.yaml` are written.

A phrase is words in order. `(a|b)` offers several, `x?` may be missing, `(…)*` may come several
times, `bleed*` has any ending, and `..` stands for a few other words of the same sentence. A
Chinese phrase is read character by character.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Self, TypeAlias

from itpchat.reading.red_flag_context import ENDS, NO_GAP
from itpchat.values import dataclass
from itpchat.wording import Language

_GAP: dict[Language, int] = {"en": 4, "zh": 6}
"""How many words, or Chinese characters, a `..` may stand for."""

_PIECE = re.compile(r"\.\.|[()|?*]|\d+|[a-z]+\*?|[一-鿿]|[,，]")
_TIMES = {"?": "?", "*": "{0,6}"}


@dataclass(frozen=True, slots=True)
class _Gap:
    """A few words, none of which turns the sense around."""

    longest: int
    may_be_missing: bool = True

    def pattern(self) -> str:
        stops = "|".join(map(re.escape, sorted(NO_GAP | ENDS)))
        return rf"(?:(?!(?:{stops}) )\S+ ){{0,{self.longest}}}?"

    def starts(self) -> Iterator[str]:
        yield "*"  # anything


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, a number, a Chinese character or a comma; `bleed*` is kept with its star."""

    written: str
    times: str = ""

    @property
    def may_be_missing(self) -> bool:
        return bool(self.times)

    def pattern(self) -> str:
        stem = re.escape(self.written.rstrip("*"))
        ending = "[a-z]*" if self.written.endswith("*") else ""
        return f"(?:{stem}{ending} ){self.times}"

    def starts(self) -> Iterator[str]:
        yield self.written


@dataclass(frozen=True, slots=True)
class _Either:
    """Several sequences of which one stands there."""

    choices: tuple["_Sequence", ...]
    times: str = ""

    @property
    def may_be_missing(self) -> bool:
        return bool(self.times)

    def pattern(self) -> str:
        inner = "|".join("".join(item.pattern() for item in choice) for choice in self.choices)
        return f"(?:{inner}){self.times}"

    def starts(self) -> Iterator[str]:
        for choice in self.choices:
            yield from _starts(choice)


_Item: TypeAlias = _Gap | _Word | _Either
_Sequence: TypeAlias = tuple[_Item, ...]


def _starts(sequence: _Sequence) -> Iterator[str]:
    for item in sequence:
        yield from item.starts()
        if not item.may_be_missing:
            return


@dataclass(frozen=True, eq=False)
class Phrase:
    """A phrase, ready to be looked for. Its pattern is made when it is first needed."""

    written: str
    sequence: _Sequence

    @classmethod
    def parse(cls, written: str, language: Language) -> Self:
        """Read a phrase.

        Raises:
            ValueError: it is not written as a phrase is.
        """
        pieces = _PIECE.findall(written)
        if not pieces or "".join(pieces) != written.replace(" ", ""):
            raise ValueError(f"the phrase {written!r} holds signs that no phrase has")
        try:
            choices, rest = _choices([*pieces, ")"], _GAP[language])
        except ValueError as problem:
            raise ValueError(f"the phrase {written!r} cannot be read: {problem}") from None
        if rest or len(choices) != 1:
            raise ValueError(f"the phrase {written!r} cannot be read: check its brackets")
        return cls(written, choices[0])

    @cached_property
    def starts(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """The words it may start with, and the stems of those with any ending."""
        words = frozenset(_starts(self.sequence))
        return words, tuple(word.rstrip("*") for word in words if word.endswith("*"))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern over words that are each followed by one blank."""
        inner = "".join(item.pattern() for item in self.sequence)
        return re.compile(rf"(?:^|(?<= )){inner}")

    def spans(self, line: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Give where it stands in a line, as first and last character; `words` are the line's."""
        known, stems = self.starts
        if known & words or (stems and any(word.startswith(stems) for word in words)):
            for match in self.pattern.finditer(line):
                if match.end() > match.start():
                    yield match.start(), match.end() - 1


def _choices(pieces: list[str], gap: int) -> tuple[tuple[_Sequence, ...], list[str]]:
    """Read up to the closing bracket; gives what stands before it, and what comes after."""
    choices: list[_Sequence] = []
    items: list[_Item] = []
    while pieces:
        piece, *pieces = pieces
        if piece in (")", "|"):
            choices.append(tuple(items))
            items = []
            if piece == ")":
                return tuple(choices), pieces
        elif piece == "..":
            items.append(_Gap(gap))
        elif piece in _TIMES:
            items = _repeated(items, _TIMES[piece])
        elif piece == "(":
            inner, pieces = _choices(pieces, gap)
            if not all(inner):
                raise ValueError("an empty choice stands between brackets")
            items.append(_Either(inner))
        else:
            items.append(_Word(piece.replace("，", ",")))
    raise ValueError("a bracket is not closed")


def _repeated(items: list[_Item], times: str) -> list[_Item]:
    match items:
        case [*before, _Word(written, "")]:
            return [*before, _Word(written, times)]
        case [*before, _Either(choices, "")]:
            return [*before, _Either(choices, times)]
    raise ValueError("a ? or * stands where nothing can be repeated")
