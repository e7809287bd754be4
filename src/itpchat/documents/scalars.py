"""What a word without quotes means: YAML 1.2's core schema, less what could surprise."""

import math
import re
from collections.abc import Mapping

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,29})")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS: Mapping[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "false": False,
}


def plain_value(text: str) -> str | int | float | bool | None:
    """Return what an unquoted word means. All that is not surely a number is a word: 007, 1_000."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        number = float(text)
        # A whole number of more than 30 digits is nobody's age, and 1e999 is no number at all.
        if math.isfinite(number) and not text.lstrip("+-").isdigit():
            return number
    return text
