"""Everything there is to check, read as far as it can be: one fault does not hide the others."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from itpchat.checks.sources import Kind, Source, read_sources
from itpchat.documents import Document, Place, Problem, read_file
from itpchat.facts import Fact, FactDictionary, Implication
from itpchat.folders import VOCABULARY_FILES, Folders
from itpchat.formats.words import ConceptShape, FactShape, ImplicationShape
from itpchat.validation import fits
from itpchat.values import dataclass
from itpchat.vocabulary import Concept, Vocabulary

MEDICATIONS, CONDITIONS = (name for name, _ in VOCABULARY_FILES)


@dataclass(frozen=True, slots=True)
class House:
    """The files, and the words that they are written in.

    `facts` and `vocabulary` hold the entries that are well formed; `left_out` are the ids of those
    that are not, of which nothing more can be said. Both are `None` where a file of them could not
    be read at all. `unread` are the names of files that could not be, and `phrases` the wording
    that itpchat ships, which has every phrase that it needs.
    """

    today: date
    sources: tuple[Source, ...]
    unread: frozenset[str]
    facts: FactDictionary | None
    vocabulary: Vocabulary | None
    left_out: frozenset[str]
    phrases: Document

    def of_kind(self, *kinds: Kind) -> Iterator[Source]:
        """Give the files of some kinds."""
        return (source for source in self.sources if source.kind in kinds)

    def named(self, name: str) -> Source | None:
        """Give the file of a name, if it could be read."""
        return next((source for source in self.sources if source.name == name), None)


def read_house(folders: Folders, shipped: Folders, today: date) -> tuple[House, list[Problem]]:
    """Read all files of the folders; give them with what is wrong so far."""
    reading = read_sources(folders)
    left_out: set[str] = set()
    house = House(
        today,
        tuple(reading.sources),
        frozenset(reading.unread),
        _facts(reading.sources, left_out),
        _vocabulary(reading.sources, left_out),
        frozenset(left_out),
        read_file(shipped.dialogs / "wording.yaml"),
    )
    return house, reading.problems


def _facts(sources: list[Source], left_out: set[str]) -> FactDictionary | None:
    source = next((source for source in sources if source.kind == "facts"), None)
    if source is None:
        return None
    facts = _well_formed(source, "facts", lambda entry: fits(FactShape, entry), left_out)
    implications = [
        Implication.from_data(entry)
        for _, entry in items(source.data, "implies")
        if fits(ImplicationShape, entry)
    ]
    return FactDictionary((Fact.from_data(*fact) for fact in facts), implications)


def _vocabulary(sources: list[Source], left_out: set[str]) -> Vocabulary | None:
    concepts: list[Concept] = []
    for file, kind in VOCABULARY_FILES:
        source = next((source for source in sources if source.name == file), None)
        if source is None:
            return None
        found = _well_formed(source, "concepts", lambda entry: fits(ConceptShape, entry), left_out)
        concepts += (Concept.from_data(concept_id, kind, entry) for concept_id, entry in found)
    return Vocabulary(concepts)


def _well_formed(
    source: Source, key: str, is_right: Callable[[object], bool], left_out: set[str]
) -> list[tuple[str, Mapping[str, Any]]]:
    found = source.data.get(key)
    every = found if isinstance(found, dict) else {}
    kept = [(name, entry) for name, entry in every.items() if is_right(entry)]
    left_out |= every.keys() - {name for name, _ in kept}
    return kept


def entries(source: Source, key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give the entries of a mapping in a file, each with its name."""
    found = source.data.get(key)
    for name, entry in found.items() if isinstance(found, dict) else ():
        if isinstance(entry, dict):
            yield name, entry


def items(data: Mapping[str, Any], key: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Give the mappings that a list in a file holds, each with its index."""
    found = data.get(key)
    for index, item in enumerate(found) if isinstance(found, list) else ():
        if isinstance(item, dict):
            yield index, item


def walk(data: object, place: Place = ()) -> Iterator[tuple[Place, object]]:
    """Give everything that a file holds, each with its place, from the top down."""
    yield place, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from walk(value, (*place, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from walk(value, (*place, index))
