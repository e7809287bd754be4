"""Guesses at a misspelled name: who is near, by how much, and whether that is clear enough.

Precision comes first. A name is taken as meant only where it is clearly nearest; where a second
concept, or a known name that is not ours, is about as near, the person is asked. What is nearer to
an everyday word is a misspelled everyday word.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from itpchat.reading.background import Background
from itpchat.reading.names import SHORTEST_GUESSED, Name
from itpchat.reading.results import Candidate
from itpchat.reading.sounds import likeness
from itpchat.values import dataclass

ACCEPT, ACCEPT_SHORT = 0.765, 0.79
"""From here on a name is taken as meant, if it is clearly nearest; a short word must be nearer."""
_SHORT = 6
ASK = 0.70
"""Below this nothing is guessed at all."""
MARGIN = 0.03
"""By how much the nearest concept must lead the next."""
FOREIGN_MARGIN = 0.04
"""By how much it must lead the nearest name that is none of ours."""
RARE = 0.05
"""How much less near a name counts that few people know."""
FOREIGN = 0.86
"""From here on a misspelled word is taken for a known name that is none of ours."""
APART = 0.86
"""How alike words must be to a name of another number of words ("n plat")."""

_EACH_WORD = 0.6
_FOREIGN_REACH = 0.15
_SLIPS_REACH = 0.15
_FREQUENT_WORDS = 25_000
_PREFILTER = 0.55
_MOST = 3


@dataclass(frozen=True, slots=True)
class Guess:
    """The concepts that a misspelled key may stand for, the nearest first.

    `foreign` is the nearest name that is none of ours.
    """

    candidates: tuple[Candidate, ...]
    sure: bool
    foreign: str | None = None


@dataclass(frozen=True, slots=True)
class _Near:
    """A concept or a name, how alike it is, and by how many slips it differs."""

    name: str
    score: float
    slips: int


def _rivals(first: _Near, other: _Near, margin: float) -> bool:
    """Tell whether another is about as near: by its likeness, or by no more slips.

    `prednisoone` is one slip from prednisone and one from prednisolone, whatever sounds nearer.
    """
    return first.score - other.score < margin or (
        other.slips <= first.slips and first.score - other.score < _SLIPS_REACH
    )


class Shelf:
    """Keys by length, so that only those that can be near are compared."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = {}
        self._by_ends: dict[tuple[int, str, str], list[str]] = {}
        for key in keys:
            self._by_length.setdefault(len(key), []).append(key)
            self._by_ends.setdefault((len(key), key[0], ""), []).append(key)
            self._by_ends.setdefault((len(key), "", key[-1]), []).append(key)
        self._near: dict[tuple[int, float], list[str]] = {}

    def near(self, length: int, share: float) -> Sequence[str]:
        """Give the keys whose length leaves them a likeness of `share` at the most."""
        share = int(share * 20) / 20
        known = self._near.get((length, share))
        if known is None:
            low, high = int(length * share), round(length / share)
            known = [key for size in range(low, high + 1) for key in self._by_length.get(size, ())]
            self._near[length, share] = known
        return known

    def near_with_an_end(self, typed: str, share: float) -> Sequence[str]:
        """Give those of about that length that begin or end with the same letter."""
        low, high = int(len(typed) * share), round(len(typed) / share)
        found: list[str] = []
        for size in range(low, high + 1):
            found += self._by_ends.get((size, typed[0], ""), ())
            found += self._by_ends.get((size, "", typed[-1]), ())
        return found


class Guesser:
    """Guesses over the names of the vocabulary, against those of the background."""

    def __init__(
        self, names: Mapping[str, list[Name]], background: Background, words: Sequence[str]
    ) -> None:
        self._names = {
            key: [name for name in entries if not name.short]
            for key, entries in names.items()
            if len(key) >= SHORTEST_GUESSED
        }
        self._ours = Shelf(key for key, entries in self._names.items() if entries)
        self._background = background
        self._words = words

    @cached_property
    def _foreign(self) -> Shelf:
        return Shelf(key for key in self._background.english if len(key) >= SHORTEST_GUESSED)

    @cached_property
    def _frequent(self) -> Shelf:
        return Shelf(word for word in self._words[:_FREQUENT_WORDS] if len(word) > 3)

    def guess(self, words: tuple[str, ...]) -> Guess | None:
        """Guess what words stand for that are no known name; `None` where nothing is near."""
        key = "".join(words)
        ranked = self._ranked(key, words)
        if key.endswith("s") and len(key) > SHORTEST_GUESSED:
            single = self._ranked(key[:-1], (*words[:-1], words[-1][:-1]))
            ranked = max(ranked, single, key=lambda near: near[0].score if near else 0.0)
        best = ranked[0].score if ranked else 0.0
        foreign = self._nearest_foreign(
            key, max(best - _FOREIGN_REACH, 0.6) if best >= ASK else FOREIGN - RARE
        )
        foreign_score = foreign[0].score if foreign else 0.0
        if best < ASK or foreign_score > best + FOREIGN_MARGIN:
            known = len(words) == 1 and foreign_score >= FOREIGN
            return Guess((), sure=False, foreign=foreign[0].name) if known else None
        if self._is_everyday(words, best):
            return None
        accept = ACCEPT_SHORT if len(key) <= _SHORT else ACCEPT
        rivals = [near for near in ranked[1:] if _rivals(ranked[0], near, MARGIN)]
        foreign_rivals = any(_rivals(ranked[0], near, FOREIGN_MARGIN) for near in foreign)
        candidates = [
            Candidate(near.name, round(near.score * 100, 1)) for near in [ranked[0], *rivals]
        ]
        return Guess(
            tuple(candidates[:_MOST]), best >= accept and not rivals and not foreign_rivals
        )

    def _ranked(self, key: str, words: tuple[str, ...]) -> list[_Near]:
        """Give the concepts near a key, the nearest first."""
        rough = process.extract(
            key,
            self._ours.near(len(key), _PREFILTER),
            scorer=OSA.normalized_similarity,
            score_cutoff=_PREFILTER,
            limit=12,
        )
        found: dict[str, _Near] = {}
        for name, _, _ in rough:
            score, slips = likeness(key, name), OSA.distance(key, name)
            for entry in self._names[name]:
                known = found.get(entry.concept)
                if (known is None or score > known.score) and _fits(words, entry, score):
                    found[entry.concept] = _Near(entry.concept, score, slips)
        return sorted(found.values(), key=lambda near: (-near.score, near.name))

    def _nearest_foreign(self, key: str, at_least: float) -> list[_Near]:
        """Give the names near a key that are none of ours, the nearest first."""
        rough = process.extract(
            key,
            self._foreign.near_with_an_end(key, at_least),
            scorer=OSA.normalized_similarity,
            score_cutoff=at_least,
            limit=5,
        )
        found = []
        for name, _, _ in rough:
            rare = name in self._background.rare
            score = likeness(key, name) - RARE * rare
            found.append(_Near(name, score, OSA.distance(key, name) + rare))
        return sorted(found, key=lambda near: (-near.score, near.name))

    def _is_everyday(self, words: tuple[str, ...], best: float) -> bool:
        """Tell whether a single word is nearer to an everyday word than to a name of ours."""
        if len(words) > 1:
            return False
        word = words[0]
        rough = process.extract(
            word,
            self._frequent.near_with_an_end(word, 0.75),
            scorer=OSA.normalized_similarity,
            score_cutoff=max(0.75, best - 0.1),
            limit=4,
        )
        return any(likeness(word, known) > best + 0.01 for known, _, _ in rough)


def _fits(words: tuple[str, ...], name: Name, score: float) -> bool:
    """Ask of several words that each is like its part of the name, or that all are very alike."""
    if len(words) == 1 and len(name.words) <= 1:
        return True
    if len(words) != len(name.words):
        return score >= APART
    return all(
        OSA.normalized_similarity(typed, meant) >= _EACH_WORD
        for typed, meant in zip(words, name.words, strict=True)
    )
