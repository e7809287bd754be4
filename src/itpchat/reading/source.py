"""A typed text in one plain form, with the way back to every character that was typed.

Widths, apostrophes, accents and traditional characters are made one; what cannot be seen is left
out, so that it changes nothing. Offsets always lead back to the text as typed.
"""

import unicodedata
from collections.abc import Mapping

from itpchat.values import dataclass

LONGEST = 1_600
"""How many characters are looked at, a Chinese one counted twice: more than anybody types at a
kiosk. What follows is handed on as unread, for the nurse, never half understood."""

_SIGNS = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("’‘‛′`´", "'"),
    **dict.fromkeys("“”„‟″「」『』", '"'),
    **dict.fromkeys("µμ", "u"),
    **dict.fromkeys("✕✖⨯╳", "×"),
    **dict.fromkeys("→➔➜⟶", ">"),
    "，": ",",
    "。": "。",
    "、": "、",
    "；": ";",
    "：": ":",
    "\n": "\n",
    "\r": "\n",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A text as typed, its plain form, and for each plain character where it was typed."""

    typed: str
    plain: str
    places: tuple[int, ...]

    def start(self, place: int) -> int:
        """Give where a plain character stands in the text as typed."""
        return self.places[place]

    def end(self, place: int) -> int:
        """Give where the typed text goes on after the plain characters before `place`."""
        return self.places[place - 1] + 1

    def capital(self, start: int, end: int) -> bool:
        """Tell whether all letters of a stretch of the plain text were typed as capitals."""
        return self.typed[self.start(start) : self.end(end)].isupper()


def within_reach(typed: str) -> str:
    """Give as much of the beginning of a text as is looked at."""
    if len(typed) <= LONGEST // 2:
        return typed
    left = LONGEST
    for place, character in enumerate(typed):
        left -= 2 if character >= "\u3000" else 1
        if left < 0:
            return typed[:place]
    return typed


def source_of(typed: str, simplified: Mapping[str, str]) -> Source:
    """Give a text in its plain form: small letters, one form of each sign, simplified Chinese."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(within_reach(typed)):
        for plain in _plain(character, simplified):
            characters.append(plain)
            places.append(place)
    return Source(typed, "".join(characters), tuple(places))


def _plain(character: str, simplified: Mapping[str, str]) -> str:
    if character.isascii() and character.isprintable():
        return "'" if character == "`" else character.lower()
    if character in _SIGNS:
        return _SIGNS[character]
    if "\u4e00" <= character <= "\u9fff":
        return simplified.get(character, character)
    if character.isspace():
        return "\n" if character in "\v\f\u2028\u2029\x85" else " "
    category = unicodedata.category(character)
    if category.startswith(("C", "M")):
        return ""
    folded = unicodedata.normalize("NFKD", character).lower()
    kept = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return "".join(_SIGNS.get(sign, simplified.get(sign, sign)) for sign in kept)
