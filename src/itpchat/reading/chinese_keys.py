"""Chinese names by their characters, by their sound, and by all but one of their characters."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice, product

from itpchat.reading.names import Name
from itpchat.reading.results import Candidate, Certainty
from itpchat.vocabulary import Kind

Guessed = tuple[Kind, tuple[Candidate, ...], Certainty]
"""What a stretch may stand for: of which kind, the concepts, and whether that is clear."""

_MOST_READINGS = 12
_MOST_REMEMBERED = 4096
_FOLDED = (
    (re.compile(r"([csz])h"), r"\1"),
    (re.compile(r"ng\b"), "n"),
    (re.compile(r"^l(?=[aeiouv])"), "n"),
    (re.compile(r"v"), "u"),
)


_FINAL_NG = re.compile(r"ng(?![aeiou])")


@lru_cache(maxsize=2048)
def folded(syllable: str) -> str:
    """Write a syllable as accents that mix sounds do: zh is z, -ng is -n, l- is n-."""
    for pattern, written in _FOLDED:
        syllable = pattern.sub(written, syllable)
    return syllable


def folded_pinyin(pinyin: str) -> str:
    """Write joined syllables as accents that mix sounds do."""
    for typed, written in (("zh", "z"), ("ch", "c"), ("sh", "s"), ("v", "u")):
        pinyin = pinyin.replace(typed, written)
    return _FINAL_NG.sub("n", pinyin)


class ChineseKeys:
    """The Chinese names of the vocabulary."""

    def __init__(
        self, names: Mapping[str, list[Name]], readings: Mapping[str, tuple[str, ...]]
    ) -> None:
        self.names = names
        self._readings = readings
        self._known_pinyin: dict[str, bool] = {}
        self.guessed: dict[str, tuple[Guessed, ...]] = {}
        """What stretches of characters were taken for."""

    @cached_property
    def longest(self) -> int:
        """The length of the longest name."""
        return max(map(len, self.names), default=0)

    @cached_property
    def begins(self) -> frozenset[str]:
        """The characters that names begin with."""
        return frozenset(key[0] for key in self.names)

    @cached_property
    def by_sound(self) -> Mapping[tuple[str, ...], dict[str, Name]]:
        """Concepts by the folded syllables of their names."""
        found: dict[tuple[str, ...], dict[str, Name]] = {}
        for key, names in self.names.items():
            for sounds in self.sounds(key):
                entries = found.setdefault(sounds, {})
                for name in names:
                    entries.setdefault(name.concept, name)
        return found

    @cached_property
    def by_pinyin(self) -> Mapping[str, dict[str, Name]]:
        """Concepts by the pinyin of their names, joined, without tones."""
        found: dict[str, dict[str, Name]] = {}
        for key, names in self.names.items():
            for syllables in self._combinations(key):
                entries = found.setdefault("".join(syllables), {})
                for name in names:
                    entries.setdefault(name.concept, name)
        return found

    @cached_property
    def but_one(self) -> Mapping[str, dict[str, tuple[Name, str]]]:
        """Concepts by names of three characters or more in which one is left open.

        Each comes with the character that belongs there.
        """
        found: dict[str, dict[str, tuple[Name, str]]] = {}
        for key, names in self.names.items():
            if len(key) < 3 or not _all_chinese(key):
                continue
            for place in range(len(key)):
                entries = found.setdefault(f"{key[:place]}?{key[place + 1 :]}", {})
                for name in names:
                    entries.setdefault(name.concept, (name, key[place]))
        return found

    @cached_property
    def _ends(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        keys = [key for key in self.names if len(key) >= 3]
        return (
            frozenset(key[:2] for key in keys),
            frozenset(key[-2:] for key in keys),
            frozenset(key[0] + key[-1] for key in keys if len(key) == 3),
        )

    def may_be_all_but_one(self, text: str) -> bool:
        """Tell quickly whether one wrong character would leave enough of some name."""
        heads, tails, around = self._ends
        return (
            text[:2] in heads
            or text[-2:] in tails
            or (len(text) == 3 and text[0] + text[-1] in around)
        )

    @cached_property
    def _outer_sounds(self) -> frozenset[tuple[int, str, str]]:
        return frozenset((len(sounds), sounds[0], sounds[-1]) for sounds in self.by_sound)

    def sounds_of_names(self, text: str) -> Iterator[tuple[str, ...]]:
        """Give the syllables of a text, if a name begins and ends with such."""
        size, last = len(text), self._readings.get(text[-1], ())
        for first in self._readings.get(text[0], ()):
            if any((size, folded(first), folded(end)) in self._outer_sounds for end in last):
                yield from self.sounds(text)
                return

    @cached_property
    def by_folded_pinyin(self) -> Mapping[str, dict[str, Name]]:
        """Concepts by pinyin as accents that mix sounds write it: xinggeng is xingeng."""
        found: dict[str, dict[str, Name]] = {}
        for pinyin, names in self.by_pinyin.items():
            found.setdefault(folded_pinyin(pinyin), {}).update(names)
        return found

    @cached_property
    def pinyin_keys(self) -> list[str]:
        """All joined pinyin of names of three characters or more."""
        return [
            pinyin
            for pinyin, names in self.by_pinyin.items()
            if any(len(name.key) > 2 for name in names.values())
        ]

    @cached_property
    def _syllables(self) -> frozenset[str]:
        return frozenset(s for readings in self._readings.values() for s in readings)

    def is_pinyin(self, letters: str) -> bool:
        """Tell whether letters can be taken apart into syllables, a slip of one letter aside."""
        known = self._known_pinyin.get(letters)
        if known is None:
            known = self._known_pinyin[letters] = self._takes_apart(letters)
            if len(self._known_pinyin) > _MOST_REMEMBERED:
                self._known_pinyin.clear()
        return known

    def _takes_apart(self, letters: str) -> bool:
        reached = {0}
        for end in range(1, len(letters) + 1):
            if any(
                end - size in reached and letters[end - size : end] in self._syllables
                for size in range(1, 7)
            ):
                reached.add(end)
        return len(letters) in reached

    def sounds(self, text: str) -> Iterator[tuple[str, ...]]:
        """Give the folded syllables that a text may be read as; none for unknown characters."""
        for syllables in self._combinations(text):
            yield tuple(map(folded, syllables))

    def alike(self, one: str, other: str) -> bool:
        """Tell whether two characters can sound alike, but for one letter."""
        from rapidfuzz.distance import OSA

        return any(
            OSA.distance(folded(a), folded(b), score_cutoff=1) <= 1
            for a in self._readings.get(one, ())
            for b in self._readings.get(other, ())
        )

    def _combinations(self, text: str) -> Iterator[tuple[str, ...]]:
        readings = [self._readings.get(character, ()) for character in text]
        if all(readings):
            yield from islice(product(*readings), _MOST_READINGS)


def _all_chinese(key: str) -> bool:
    return all("\u4e00" <= character <= "\u9fff" for character in key)
