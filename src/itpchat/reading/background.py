"""What the reader knows besides the vocabulary: other names, common words, Chinese characters.

The files are built by `tools/build_background.py` and read when they are first needed.
"""

import gzip
from collections.abc import Mapping
from pathlib import Path

from itpchat.folders import Folders
from itpchat.reading.name_keys import key_of
from itpchat.values import dataclass
from itpchat.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Background:
    """Names by key: `english` joins the words of a name, `chinese` keeps it as it is."""

    english: Mapping[str, Kind]
    chinese: Mapping[str, Kind]
    rare: frozenset[str]
    """Keys of English names that few people know."""
    beginnings: frozenset[str]
    """The first words of English names of several words."""


@dataclass(frozen=True, slots=True)
class Characters:
    """Chinese characters: traditional to simplified, and the toneless readings of each."""

    simplified: Mapping[str, str]
    readings: Mapping[str, tuple[str, ...]]


def read_names(folder: Path) -> Background:
    """Read `background.names.gz`."""
    english: dict[str, Kind] = {}
    chinese: dict[str, Kind] = {}
    rare: set[str] = set()
    beginnings: set[str] = set()
    for line in _lines(folder, "background.names.gz"):
        written, _, name = line.partition("\t")
        kind: Kind = "medication" if written.endswith("medication") else "condition"
        if name.isascii():
            key = name
            if not name.isalpha():
                key = key_of(name)
                beginnings.add(name.partition(" ")[0].partition("-")[0].partition("'")[0])
            english[key] = kind
            if written.startswith("rare"):
                rare.add(key)
        else:
            chinese[name] = kind
    return Background(english, chinese, frozenset(rare), frozenset(beginnings))


def read_words(folder: Path) -> tuple[str, ...]:
    """Read `background.words.gz`: English words from which no name is guessed, frequent first."""
    return tuple(_lines(folder, "background.words.gz"))


def read_chinese_words(folder: Path) -> frozenset[str]:
    """Read `background.chinese.gz`: Chinese words, from which no name is guessed."""
    return frozenset(_lines(folder, "background.chinese.gz"))


def read_characters(folder: Path) -> Characters:
    """Read `background.characters.gz`."""
    simplified: dict[str, str] = {}
    readings: dict[str, tuple[str, ...]] = {}
    for line in _lines(folder, "background.characters.gz"):
        character, plain, sounds = line.split("\t")
        if plain:
            simplified[character] = plain
        else:
            readings[character] = tuple(sounds.split())
    return Characters(simplified, readings)


def _lines(folder: Path, name: str) -> list[str]:
    path = folder / "vocabulary" / name
    if not path.is_file():  # a folder of one's own need not copy what is built
        path = Folders.chosen().dialogs / "vocabulary" / name
    return gzip.decompress(path.read_bytes()).decode().splitlines()
