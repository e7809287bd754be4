"""How alike two names are, by their letters and by their sound.

The weights were measured on real misspellings (`benchmarks/reading`): half by letters, with two
neighbours swapped as one slip; a fifth by the common beginning; the rest by letters after writing
what sounds alike in one way.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?:ck|cq|q|k)u?"), "k"),
    (re.compile(r"sch|sh|tch|ch"), "k"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"z"), "s"),
    (re.compile(r"th|ht"), "t"),
    (re.compile(r"rh"), "r"),
    (re.compile(r"ae|oe|ea|ee|ie|ei|ey|ay|ai"), "e"),
    (re.compile(r"ou|oo|ow|au|aw"), "o"),
    (re.compile(r"[yi]"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=.)e$"), ""),
    (re.compile(r"(?<=[a-z])h"), ""),
)


_SOUND_ALONE = 0.08
"""What it costs to sound alike and be spelled otherwise."""
_SPELLED, _ASKED_AT_MOST = 0.68, 0.74
"""What sounds alike and is spelled quite otherwise is asked about at most."""


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """Write what sounds alike in one way: `phenacol` as `fenakol`."""
    for pattern, written in _SOUNDS:
        word = pattern.sub(written, word)
    return word


def likeness(typed: str, name: str) -> float:
    """Tell how alike two keys are, from 0 to 1."""
    letters = OSA.normalized_similarity(typed, name)
    sounds = OSA.normalized_similarity(sound(typed), sound(name))
    beginning = JaroWinkler.similarity(typed, name)
    mixed = 0.5 * letters + 0.2 * beginning + 0.3 * sounds
    alone = sounds - _SOUND_ALONE
    return max(mixed, alone if mixed >= _SPELLED else min(alone, _ASKED_AT_MOST))
