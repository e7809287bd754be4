"""Signs of an emergency in what a person writes.

Every free-text answer is looked through, in both languages at once. The phrases, and the small
language they are written in, stand in `dialogs/red_flags.yaml`; here they are compiled, once, and
found. A sign that is denied or clearly past does not count; where that is in doubt, it does.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from rapidfuzz.distance import OSA

from itpchat.reading.red_flag_context import ENDS, NO_GAP, counts
from itpchat.wording import LANGUAGES, Language, Text

LONG = 8
"""Phrase words of this many letters may be misspelled by one letter ("bleding", "coffing")."""

_GAP: dict[Language, int] = {"en": 4, "zh": 6}
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*[a-z]*|[a-z]+|[一-鿿]|[.!?;。！？；\n]|[,，、:：()/–—-]")
_PIECE = re.compile(r"\.\.|[()|?*]|\d+|[a-z]+\*?|[一-鿿]|[,，]")
_HARD = {"!": ".", ";": ".", "。": ".", "！": ".", "；": ".", "\n": ".", "？": "?"}
_SOFT = dict.fromkeys("，:：()/–—-", ",")


@dataclass(frozen=True)
class Phrases:
    """Phrases of one flag as patterns over normalised text."""

    written: tuple[tuple[Language, str], ...]

    @classmethod
    def from_data(cls, data: Mapping[str, Iterable[str]] | None) -> Self:
        """Take the mapping `{en: [...], zh: [...]}` of the file; either may be missing."""
        given = data or {}
        return cls(tuple((lang, phrase) for lang in LANGUAGES for phrase in given.get(lang) or ()))

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """One pattern for each phrase; raises ValueError where one cannot be read."""
        return tuple(_compiled(phrase, language) for language, phrase in self.written)

    @cached_property
    def long_words(self) -> frozenset[str]:
        """The English words that are long enough to be known in spite of a slip."""
        found = set()
        for language, phrase in self.written:
            for word in re.findall(r"[a-z]+\*?", phrase) if language == "en" else ():
                stem = word.rstrip("*")
                endings = ("", "s", "ed", "ing") if word.endswith("*") else ("",)
                found |= {stem + ending for ending in endings if len(stem + ending) >= LONG}
        return frozenset(found)

    def spans(self, line: str) -> Iterator[tuple[int, int]]:
        """Give where phrases stand in a normalised text, as first and last character."""
        for pattern in self.patterns:
            for match in pattern.finditer(line):
                yield match.start(), match.end() - 1


@dataclass(frozen=True, slots=True)
class RedFlag:
    """One sign that cannot wait.

    `unless` takes away what lies within it; `if_no_spleen` counts only for somebody whose spleen
    is known to be out.
    """

    id: str
    label: Text
    phrases: Phrases
    unless: Phrases
    if_no_spleen: Phrases

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build from a validated entry of `red_flags.yaml`."""
        return cls(
            id=data["id"],
            label=Text.from_data(data["label"]),
            phrases=Phrases.from_data(data["phrases"]),
            unless=Phrases.from_data(data.get("unless")),
            if_no_spleen=Phrases.from_data(data.get("if_no_spleen")),
        )


def red_flags_from_data(data: Mapping[str, Any]) -> tuple[RedFlag, ...]:
    """Build all flags from the validated content of `red_flags.yaml`, with their patterns ready.

    Raises:
        ValueError: a phrase cannot be read; the message names its flag.
    """
    flags = tuple(RedFlag.from_data(entry) for entry in data["flags"])
    for flag in flags:
        try:
            _ = (flag.phrases.patterns, flag.unless.patterns, flag.if_no_spleen.patterns)
        except ValueError as problem:
            raise ValueError(f"{flag.id}: {problem}") from None
    return flags


def find_red_flags(text: str, flags: Sequence[RedFlag], *, no_spleen: bool = False) -> list[str]:
    """Name the red flags that a text raises, in the order of `flags`.

    `no_spleen` says that the spleen is known to be out, so that any fever counts.
    """
    long_words = frozenset[str]().union(*(flag.phrases.long_words for flag in flags))
    words = normalised(text, long_words)
    if not words:
        return []
    line = " ".join(words) + " "
    found = {flag.id: _of_flag(flag, line, no_spleen) for flag in flags}
    starts = frozenset(_word_at(line, start) for spans in found.values() for start, _ in spans)
    return [
        flag.id
        for flag in flags
        if any(
            counts(words, _word_at(line, start), _word_at(line, end) + 1, starts)
            for start, end in found[flag.id]
        )
    ]


def _of_flag(flag: RedFlag, line: str, no_spleen: bool) -> list[tuple[int, int]]:
    spans = list(flag.phrases.spans(line))
    if no_spleen:
        spans += flag.if_no_spleen.spans(line)
    if not spans:
        return []
    cancelled = list(flag.unless.spans(line))
    return [
        (start, end)
        for start, end in spans
        if not any(start < last and end > first for first, last in cancelled)
    ]


def _word_at(line: str, place: int) -> int:
    return line.count(" ", 0, place)


def normalised(text: str, long_words: frozenset[str] = frozenset()) -> list[str]:
    """Take a text apart into lower-case words, Chinese characters and marks.

    Marks that end a sentence become `.` or `?`, those within one `,` or `、`. Words that miss one
    of `long_words` by one letter are read as it.
    """
    plain = unicodedata.normalize("NFKC", text.replace("…", ". ")).lower()
    plain = plain.replace("'", "").replace("’", "").replace("‘", "").replace("`", "")
    found = []
    for token in _TOKEN.findall(plain):
        word = _HARD.get(token) or _SOFT.get(token) or token
        if len(word) >= LONG - 1 and word.isascii() and word not in long_words:
            word = _spelled(word, long_words)
        found.append(word)
    return found


def _spelled(word: str, long_words: frozenset[str]) -> str:
    near = (known for known in long_words if abs(len(known) - len(word)) <= 1)
    hits = [known for known in near if OSA.distance(word, known, score_cutoff=1) == 1]
    return min(hits) if hits else word


def _compiled(phrase: str, language: Language) -> re.Pattern[str]:
    """Turn a phrase into a pattern over words that are each followed by one blank."""
    pieces = _PIECE.findall(phrase)
    if not pieces or "".join(pieces).replace(" ", "") != phrase.replace(" ", ""):
        raise ValueError(f"the phrase {phrase!r} cannot be read")
    parts = []
    for piece in pieces:
        match piece:
            case "..":
                stops = "|".join(map(re.escape, sorted(NO_GAP | ENDS)))
                parts.append(rf"(?:(?!(?:{stops}) )\S+ ){{0,{_GAP[language]}}}?")
            case "(":
                parts.append("(?:")
            case ")" | "|":
                parts.append(piece)
            case "?":
                parts.append("?")
            case "*":
                parts.append("{0,6}")
            case "，" | ",":
                parts.append("(?:, )")
            case _ if piece.endswith("*"):
                parts.append(rf"(?:{piece[:-1]}[a-z]* )")
            case _:
                parts.append(rf"(?:{re.escape(piece)} )")
    try:
        return re.compile(r"(?:^|(?<= ))(?:" + "".join(parts) + ")")
    except re.error as problem:
        raise ValueError(f"the phrase {phrase!r} cannot be read: {problem}") from None
