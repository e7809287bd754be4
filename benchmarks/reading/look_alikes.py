# ruff: noqa: E501 - lines of a table, texts as people type them
"""Look-alike names: over every slip of one letter, is one ever taken for the other without asking?"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.reading.names import mentions, rows
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.name_keys import key_of

SLIPS = 12
"""Slips tried of each name of each pair."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slips(name: str, chance: Random) -> Iterator[str]:
    """Give misspellings by one letter: left out, doubled, swapped with the next, or another one."""
    for _ in range(SLIPS):
        place = chance.randrange(len(name))
        match chance.randrange(4):
            case 0:
                yield name[:place] + name[place + 1 :]
            case 1:
                yield name[:place] + name[place] + name[place:]
            case 2:
                yield name[:place] + name[place : place + 2][::-1] + name[place + 2 :]
            case _:
                yield name[:place] + chance.choice(_LETTERS) + name[place + 1 :]


def confusions(file: Path, lexicon: Lexicon) -> tuple[int, list[str]]:
    """Give how many slips were read, and those taken for sure for something else."""
    chance = Random(20261122)
    read, wrong = 0, []
    for row in rows(file):
        for name in row[:2]:
            own = {entry.concept for entry in lexicon.names.exactly(key_of(name), "nurse")}
            for slip in slips(name, chance):
                read += 1
                exact = lexicon.names.exactly(key_of(slip), "nurse")
                for mention in mentions(slip, lexicon):
                    if mention.certainty == "sure" and mention.concept not in own and not exact:
                        related = any(
                            lexicon.vocabulary.covers(mention.concept, concept) for concept in own
                        )
                        if not related:
                            wrong.append(f"{slip} ({name}) -> {mention.concept}")
    return read, wrong
