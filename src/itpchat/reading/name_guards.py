# ruff: noqa: E501 - lists of words
"""Names that mean something else beside certain words: "Dr Evans", "a kidney stent", "any pill"."""

import re

from itpchat.reading.names import CAPITALS_ONLY, Name
from itpchat.reading.source import Source
from itpchat.reading.tokens import Window, Word

_GUARDS = {
    "dexa": ("scan", "scans"),
    "dex": ("drive",),
    "mono": ("therapy",),
    "herbs": ("and",),
    "epo": ("medrol",),
}
"""What follows a short name where it means something else."""

_BEHIND = {
    "stent": re.compile(r"\b(?:ureter\w*|kidney|urinary|bladder|bil\w+|bile|duct|liver|pancrea\w*|o?esophag\w*|throat|leg|iliac|carotid|neck|renal|prostat\w*|colon\w*|brain) $"),
    "bypass": re.compile(r"\b(?:gastric|stomach|weight[- ]loss|leg|femoral|femoropopliteal|cardiopulmonary|jejunal|intestinal|to) $"),
    "evans": re.compile(r"\b(?:dr\.?|doctor|mr\.?|mrs\.?|ms\.?|miss|nurse|prof\.?|professor|sister|consultant) $"),
    "graves": re.compile(r"\b(?:the|their|our|two|these|those|mass|visit\w*|family|early|dig\w*|war|of) $"),
}  # fmt: skip
"""What stands before a name where it means something else."""
_ONLY_BEHIND = {
    "thepill": re.compile(
        r"\b(?:on|(?:don't|dont|do not|not|never|didn't|doesn't|stopped|came off) (?:take|taking|taken|use|using|been on)) $"
    )
}
"""What stands before a name that means something else otherwise: any pill is "the pill"."""


def as_written(name: Name, window: Window, source: Source, words: list[Word]) -> bool:
    """Tell whether an exact name is meant, by its capitals, its hyphen and the words beside it."""
    apart = len(window.words)
    if apart > 1 and name.parts == 1 and window.words[0].text == "me":
        return False  # "gave me prednisone" is no meprednisone
    if name.key in CAPITALS_ONLY:
        if apart == 1 and not source.capital(window.start, window.end):
            return False
        if apart > 1 and not _joined_or_capital(window, source):
            return False
    if apart > 1 and len(name.key) <= 5 and apart != name.parts and name.key != "cart":
        spaced = (
            (name.clinical or name.short)
            and len(name.key) >= 4
            and all(len(w.text) > 1 for w in window.words)
        )
        return spaced or "-" in source.plain[window.start : window.end]
    needed = _ONLY_BEHIND.get(window.key.removesuffix("s"))
    if needed and (window.key.endswith("s") or not needed.search(source.plain[: window.start])):
        return False
    other = _BEHIND.get(name.key.removesuffix("s") if "stent" in name.key else name.key)
    if other and other.search(source.plain[max(0, window.start - 16) : window.start]):
        return False
    if guards := _GUARDS.get(name.key):
        after = next((word for word in words if word.start >= window.end), None)
        return after is None or after.text not in guards
    return True


def _joined_or_capital(window: Window, source: Source) -> bool:
    """Tell "car-t" and "CAR T" from "a car, t"."""
    typed = source.plain[window.start : window.end]
    return "-" in typed or (
        "cart" in typed.replace(" ", "") and source.capital(window.start, window.end)
    )
