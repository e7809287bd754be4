"""The names of the vocabulary, ready to be looked up.

A key may belong to several concepts. Short names count only as they stand; those that are English
words or units besides need capitals or their hyphen.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cached_property

from itpchat.reading.name_keys import key_of
from itpchat.reading.results import Role
from itpchat.values import dataclass
from itpchat.vocabulary import Concept, Kind, Vocabulary

CAPITALS_ONLY = frozenset("aids cart carnk pe ra ms cis tam lef ist can hit fk cap mac ad".split())
"""Short names that are words besides ("sleeping aids"): capitals or the hyphen tell."""

SHORTEST_GUESSED = 5
"""Names with fewer letters are never guessed from something like them."""

_LATIN = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a concept. `parts` is the number of its words."""

    key: str
    concept: str
    kind: Kind
    short: bool
    parts: int
    clinical: bool = False
    words: tuple[str, ...] = ()


@dataclass
class Names:
    """Names by key: Latin ones for each role, and Chinese ones."""

    everybody: dict[str, list[Name]] = field(default_factory=dict)
    clinical: dict[str, list[Name]] = field(default_factory=dict)
    chinese: dict[str, list[Name]] = field(default_factory=dict)

    def exactly(self, key: str, role: Role) -> list[Name]:
        """Give the names with a key; the clinical short ones only for a nurse."""
        found = self.everybody.get(key, [])
        if role == "nurse":
            found = found + self.clinical.get(key, [])
        return found

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Every beginning of a Latin key, for looking no further than there are names."""
        keys = [*self.everybody, *self.clinical]
        return frozenset(key[:size] for key in keys for size in range(1, len(key) + 1))

    @cached_property
    def inner_words(self) -> frozenset[str]:
        """The words that names of several words are made of."""
        entries = (name for names in self.everybody.values() for name in names)
        return frozenset(w for name in entries if len(name.words) > 1 for w in name.words)

    @cached_property
    def longest(self) -> int:
        """The length of the longest Latin key."""
        return max(map(len, self.everybody), default=0) + 2


def names_of(vocabulary: Vocabulary) -> Names:
    """Collect all names of a vocabulary."""
    names = Names()
    for concept in vocabulary.concepts.values():
        for written, short in _everyday(concept):
            _add(names, concept, written, short, clinical=False)
        for written in _short(concept, "clinical"):
            _add(names, concept, written, short=True, clinical=True)
    return names


def _everyday(concept: Concept) -> Iterator[tuple[str, bool]]:
    written = concept.written
    labels = [concept.label.en, concept.label.zh]
    for language in ("en", "zh"):
        labels += (written.get("names") or {}).get(language) or []
        labels += (written.get("brands") or {}).get(language) or []
    for label in dict.fromkeys([*labels, *_spoken(labels)]):
        yield label, False
    for label in _short(concept, "patient"):
        yield label, True


_CUT_OUT = re.compile(
    r"([切摘换]|[放装搭输](?=支架|起搏器|桥|血|血小板|红细胞|血浆))([\u4e00-\u9fff]{1,3})"
)
_PARTICLES = tuple(
    "了 过 的 掉 掉了 除了 了个 过一次 过两次 过几次 过好几次 了一次 了两次 了几次".split()
)
_CUT_AFTER = re.compile(r"([\u4e00-\u9fff]{1,2})切除")


def _spoken(labels: Iterable[str]) -> Iterator[str]:
    """Give what people say for an operation with the particles of the past: 切了脾, 脾切了."""
    for label in labels:
        if label.endswith(" acid"):  # people say "tranexamic" alone
            yield label.removesuffix(" acid")
        if found := _CUT_OUT.fullmatch(label):
            for particle in _PARTICLES:
                yield f"{found[1]}{particle}{found[2]}"
        if found := _CUT_AFTER.fullmatch(label):
            for particle in (
                "切了",
                "切的",
                "是切的",
                "切掉",
                "已切",
                "都切了",
                "已经切了",
                "切过",
            ):
                yield f"{found[1]}{particle}"


def _short(concept: Concept, whose: str) -> Iterable[str]:
    return map(str, (concept.written.get("short") or {}).get(whose) or [])


def _add(names: Names, concept: Concept, written: str, short: bool, clinical: bool) -> None:
    key = key_of(written.partition("（")[0])
    words = tuple(re.findall(r"[a-z0-9]+", written.lower().replace("'", "")))
    parts = len(re.findall(r"[A-Za-z]+|[0-9]+", written))
    name = Name(key, concept.id, concept.kind, short, parts, clinical, words)
    if _LATIN.fullmatch(key):
        table = names.clinical if clinical else names.everybody
    elif key:
        table = names.chinese
    else:
        return
    known = table.setdefault(key, [])
    if all(other.concept != concept.id for other in known):
        known.append(name)
