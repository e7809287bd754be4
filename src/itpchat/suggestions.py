"""The word that somebody probably meant when they wrote one that is not known."""

from collections.abc import Iterable

NEAR_ENOUGH = 70.0
"""How alike (of 100) two words must be for the one to be suggested for the other."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that is most like `word`, or None where none is like it."""
    from rapidfuzz import fuzz, process  # only a mistake pays for it

    found = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=_bare, score_cutoff=NEAR_ENOUGH
    )
    return found[0] if found else None


def _bare(word: str) -> str:
    return word.lower().replace("-", "_").replace(" ", "_")
