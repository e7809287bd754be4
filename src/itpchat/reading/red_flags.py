"""Signs of an emergency in what a person writes.

Every free-text answer is looked through, in both languages at once. The phrases stand in
`dialogs/red_flags.yaml`; a sign that is denied or clearly past does not count, and where that is in
doubt, it does.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, Self, TypeAlias

from rapidfuzz.distance import OSA

from itpchat.reading.red_flag_context import counts
from itpchat.reading.red_flag_phrases import Phrase
from itpchat.values import dataclass
from itpchat.wording import LANGUAGES, Text

LONG = 8
"""Words of the phrases that are this long may be misspelled by one letter ("bleding")."""

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*[a-z]*|[a-z]+|[一-鿿]|[.!?;。！？；\n]|[,，、:：()/–—-]")
_HARD = {"!": ".", ";": ".", "。": ".", "！": ".", "；": ".", "\n": ".", "？": "?"}
_SOFT = dict.fromkeys("，:：()/–—-", ",")


@dataclass(frozen=True, slots=True)
class RedFlag:
    """One sign that cannot wait.

    `unless` takes away what lies within it; `if_no_spleen` counts only for somebody whose spleen
    is known to be out.
    """

    id: str
    label: Text
    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    if_no_spleen: tuple[Phrase, ...] = ()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build from a validated entry of `red_flags.yaml`.

        Raises:
            ValueError: a phrase cannot be read; the message names the flag.
        """
        try:
            return cls(
                id=data["id"],
                label=Text.from_data(data["label"]),
                phrases=_phrases(data["phrases"]),
                unless=_phrases(data.get("unless")),
                if_no_spleen=_phrases(data.get("if_no_spleen")),
            )
        except ValueError as problem:
            raise ValueError(f"{data['id']}: {problem}") from None


def _phrases(data: Mapping[str, Iterable[str]] | None) -> tuple[Phrase, ...]:
    given = data or {}
    return tuple(Phrase.parse(text, lang) for lang in LANGUAGES for text in given.get(lang) or ())


def red_flags_from_data(data: Mapping[str, Any]) -> tuple[RedFlag, ...]:
    """Build all flags from the validated content of `red_flags.yaml`.

    Raises:
        ValueError: a phrase cannot be read; the message names its flag.
    """
    return tuple(RedFlag.from_data(entry) for entry in data["flags"])


def find_red_flags(text: str, flags: Sequence[RedFlag], *, no_spleen: bool = False) -> list[str]:
    """Name the red flags that a text raises, in the order of `flags`.

    `no_spleen` says that the spleen is known to be out, so that any fever counts.
    """
    words = normalised(text, _long_words(tuple(flag.phrases for flag in flags)))
    if not words:
        return []
    line = " ".join(words) + " "
    found = {flag.id: _of_flag(flag, line, frozenset(words), no_spleen) for flag in flags}
    starts = frozenset(_word_at(line, start) for spans in found.values() for start, _ in spans)
    return [
        flag.id
        for flag in flags
        if any(
            counts(words, _word_at(line, start), _word_at(line, end) + 1, starts)
            for start, end in found[flag.id]
        )
    ]


def _of_flag(
    flag: RedFlag, line: str, words: frozenset[str], no_spleen: bool
) -> list[tuple[int, int]]:
    phrases = flag.phrases + (flag.if_no_spleen if no_spleen else ())
    spans = list(spans_of(phrases, line, words))
    if not spans:
        return []
    cancelled = list(spans_of(flag.unless, line, words))
    return [
        (start, end)
        for start, end in spans
        if not any(start < last and end > first for first, last in cancelled)
    ]


def spans_of(
    phrases: tuple[Phrase, ...], line: str, words: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Give where phrases stand in a line of these words, in the order of the phrases."""
    whole, stems = _by_start(phrases)
    may_stand = {number for word in words for number in whole.get(word, ())}
    for word in words:
        for end in range(len(word) + 1):
            may_stand.update(stems.get(word[:end], ()))
    for number in sorted(may_stand):
        yield from phrases[number].spans(line, words)


_Numbers: TypeAlias = Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=256)
def _by_start(phrases: tuple[Phrase, ...]) -> tuple[_Numbers, _Numbers]:
    """Give which phrases may start with a word, and with a word that begins so.

    A text is so looked through without a look at every phrase.
    """
    whole: dict[str, tuple[int, ...]] = {}
    stems: dict[str, tuple[int, ...]] = {}
    for number, phrase in enumerate(phrases):
        words, beginnings = phrase.starts
        for found, starts in ((whole, words), (stems, beginnings)):
            for start in starts:
                found[start] = (*found.get(start, ()), number)
    return whole, stems


def _word_at(line: str, place: int) -> int:
    return line.count(" ", 0, place)


def normalised(text: str, long_words: frozenset[str] = frozenset()) -> list[str]:
    """Take a text apart into lower-case words, Chinese characters and marks.

    Marks that end a sentence become `.` or `?`, those within one `,` or `、`. Words that miss one
    of `long_words` by one letter are read as it.
    """
    plain = unicodedata.normalize("NFKC", text.replace("…", ". ")).lower()
    plain = re.sub("['’‘`]", "", plain)
    found = []
    for token in _TOKEN.findall(plain):
        word = _HARD.get(token) or _SOFT.get(token) or token
        if len(word) >= LONG - 1 and word.isascii() and word not in long_words:
            word = _spelled(word, long_words)
        found.append(word)
    return found


@lru_cache(maxsize=8)
def _long_words(phrases: tuple[tuple[Phrase, ...], ...]) -> frozenset[str]:
    """Give the English words that are long enough to be known in spite of a slip."""
    found = set()
    for phrase in chain.from_iterable(phrases):
        for word in re.findall(r"[a-z]+\*?", phrase.written):
            stem = word.rstrip("*")
            endings = ("", "s", "ed", "ing") if word.endswith("*") else ("",)
            found |= {stem + ending for ending in endings if len(stem + ending) >= LONG}
    return frozenset(found)


def _spelled(word: str, long_words: frozenset[str]) -> str:
    near = (known for known in long_words if abs(len(known) - len(word)) <= 1)
    hits = [known for known in near if OSA.distance(word, known, score_cutoff=1) == 1]
    return min(hits) if hits else word
