"""Text made safe wherever it is shown: what is printed is seen, and does nothing else."""

import re

_WHITE = re.compile(r"[\t\v\f\r\n\x85\u2028\u2029]+")
_HARMFUL = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # control characters: escape sequences begin with one of them
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # unseen, or turning text around
    "\ud800-\udfff"  # halves of characters, which no terminal can be sent
    "\U000e0000-\U000e0fff"  # tags
    "]"
)


def printable(text: str) -> str:
    """Give one line of text in which nothing is obeyed by a terminal.

    Line ends and tabs become a space; a control character, a character that turns the direction of
    writing and one that nobody sees become a replacement character, so that it is seen that there
    was something.
    """
    return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", _WHITE.sub(" ", text))


def printable_json(written: str) -> str:
    """Give JSON text that means the same and in which nothing is obeyed by a terminal.

    What would be is within its strings alone, where an escape says the same.
    """
    return _HARMFUL.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if (
        character == "\n"
    ):  # between the parts of indented JSON; within a string it is escaped already
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
