"""Picking from the answers that were offered: by number, by name, by its beginning, by likeness.

An exact name or number is sure. A misspelled one is the nearest that was offered, and must be
confirmed. A text with a negation in it is never taken for a name that has none.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from itpchat.reading.answers.cleaning import LONGEST_VALUE, clean, too_long
from itpchat.reading.answers.numerals import written_number
from itpchat.reading.answers.results import Doubt, Hint, NotUnderstood, NoValue, Read
from itpchat.reading.answers.silences import read_silence
from itpchat.reading.answers.yes_no import yes_or_no
from itpchat.values import dataclass

_NEAR_ENOUGH = 0.75
"""The least likeness (1 is the same) at which a misspelling is a guess worth confirming."""

_MARGIN = 0.15
"""Names that are no more than this less like the text than the nearest compete with it."""

_SHORTEST_GUESSED = 4
"""Shorter words are one letter away from too many others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers that were offered: its id, and its names in both languages."""

    id: str
    names: tuple[str, ...]


def read_choice(
    typed: str, options: Sequence[Choice], *, numbered: bool = True
) -> Read[str] | NoValue:
    """Read one of the options; the value is its id.

    `numbered` tells that the options are shown with numbers from 1 on. Where their names are
    numbers themselves, a number may then be meant either way.
    """
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    asked = text.rstrip("? ")
    if asked and asked != text and (found := _choice(asked, options, numbered)):
        return Read(found.value, found.doubt or Doubt.HEDGED, found.others)
    return (
        _exact(text, options, numbered)
        or read_silence(text)
        or _choice(text, options, numbered)
        or NotUnderstood(Hint.CHOICE)
    )


def _choice(text: str, options: Sequence[Choice], numbered: bool) -> Read[str] | None:
    if not text or len(text) > LONGEST_VALUE:
        return None
    return (
        _exact(text, options, numbered)
        or _beginning(text, options)
        or _within(text, options)
        or _nearest(text, options)
    )


def _one_of(ids: Sequence[str], doubt: Doubt | None) -> Read[str] | None:
    different = tuple(dict.fromkeys(ids))
    if not different:
        return None
    return Read(different[0], Doubt.AMBIGUOUS if len(different) > 1 else doubt, different[1:])


# Numbers and whole names

_PICKED = re.compile(
    r"(?:the |my )?(?:option|number|answer|no\.?|nr\.?|#|choice|选项?|第|答案)? ?"
    r"\(?([0-9]{1,2}|[a-z]+(?:[ -][a-z]+)?|[一二两三四五六七八九十]{1,3})[).]?"
    r"(?: (?:one|answer|option)| ?(?:个|项|号|条))?"
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1
    )
}


def picked_number(text: str) -> int | None:
    """Read a cleaned text that picks by number: "2", "(2)", "number two", "第二个"."""
    found = _PICKED.fullmatch(text)
    if not found:
        return None
    word = found[1].removesuffix(" one")
    number = _ORDINALS.get(word) or written_number(word)
    return int(number) if number is not None and number % 1 == 0 and 1 <= number <= 99 else None


_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_LEADING_NUMBER = re.compile(r"([0-9]{1,2})(?:\s?[-:.)]| )")


@lru_cache(maxsize=4096)
def _names(option: Choice) -> tuple[str, ...]:
    """Give the names of an option; "Minor (bruises, gums)" is also "Minor", "2 – in bed" "2"."""
    names = [clean(name) for name in option.names]
    names += [_IN_BRACKETS.sub("", name) for name in names]
    names += [found[1] for name in names if (found := _LEADING_NUMBER.match(name))]
    return tuple(dict.fromkeys(filter(None, names)))


def _exact(text: str, options: Sequence[Choice], numbered: bool) -> Read[str] | None:
    named = [option.id for option in options if text in (*_names(option), option.id.lower())]
    number = picked_number(text) if numbered else None
    if number is None or number > len(options):
        return _one_of(named, None)
    scale = any(name.isdecimal() for option in options for name in _names(option))
    return _one_of([*named, options[number - 1].id], Doubt.AMBIGUOUS if scale else None)


# The beginning of a name, or a name with words around it

_NEGATED = re.compile(
    r"\b(?:no|not|non|none|never|nor|neither|without|except|but)\b|n't\b|不|没|无|非|未|别|否"
)
_SAID_AROUND = re.compile(
    r"(?:(?:i'?m|i am|it'?s|it is|that'?s|he'?s|he is|she'?s|she is|we are|they are|is|are|was|were"
    r"|am|a|an|the|my|i|have|has|had|it|choose|pick|answer|please|yes)\b[\s,:]*)+"
    r"|(?:我|他|她|孩子|是|的|选|有|答案|结果|,)+"
)


def _beginning(text: str, options: Sequence[Choice]) -> Read[str] | None:
    """Read the beginning of one name alone."""
    fitting = {
        option.id: [name for name in _names(option) if name.startswith(text)] for option in options
    }
    fitting = {option: names for option, names in fitting.items() if names}
    if len(fitting) != 1 or written_number(text) is not None:
        return None
    option, names = fitting.popitem()
    whole_word = any(not name[len(text) :][:1].isalnum() for name in names)
    if yes_or_no(text) is not None:
        # A no begins "No, never" and 没有出血; it does not begin "Normal", "Not sure" or 不清楚.
        whole = whole_word or (len(text) > 1 and not text.isascii())
        return Read(option, Doubt.GUESSED) if whole else None
    if _NEGATED.search(text):
        return Read(option, Doubt.GUESSED)
    certain = len(text) == 1 or len(text) >= 3 or whole_word
    return Read(option, None if certain else Doubt.GUESSED)


def _within(text: str, options: Sequence[Choice]) -> Read[str] | None:
    """Read a name with other words around it: sure where those are only "I am a …"."""
    if _NEGATED.search(text):
        return None
    found: list[str] = []
    surely = False
    for option in options:
        for name in _names(option):
            pattern = rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name)
            rest = re.sub(pattern, " ", text, count=1)
            if rest != text and not name.isdecimal():
                found.append(option.id)
                surely = surely or not _SAID_AROUND.sub("", rest).strip()
    return _one_of(found, None if surely else Doubt.GUESSED)


# Misspellings

_TURNED_ROUND = ("un", "in", "im", "ir", "il", "ab", "dis", "non", "anti", "a")


def _nearest(text: str, options: Sequence[Choice]) -> Read[str] | None:
    if len(text) < _SHORTEST_GUESSED or not text.isascii():
        return None
    likeness = {
        option.id: max((_likeness(text, name) for name in _names(option)), default=0.0)
        for option in options
    }
    best = max(likeness.values(), default=0.0)
    if best < _NEAR_ENOUGH:
        return None
    near = [option for option in likeness if likeness[option] >= best - _MARGIN]
    return _one_of(sorted(near, key=likeness.__getitem__, reverse=True), Doubt.GUESSED)


def _likeness(text: str, name: str) -> float:
    """Tell how alike two texts are, from 0 to 1; "inactive" is not like "active" at all."""
    if bool(_NEGATED.search(text)) != bool(_NEGATED.search(name)):
        return 0.0
    for one, other in ((text, name), (name, text)):
        if any(one in (prefix + other, f"{prefix}-{other}") for prefix in _TURNED_ROUND):
            return 0.0
    return OSA.normalized_similarity(text, name)


# Several at once

_NONE_OF_THEM = re.compile(
    r"none(?: of (?:these|them|those|the above))?|nothing|neither|no(?:pe)?|nah|n"
    r"|(?:以上|这些)?(?:都没有|都不是|均无|全无|全没有|一个也没有|一个都没有)(?:的|过)?|没有|无|没|都没"
)
_ALL_OF_THEM = re.compile(
    r"all(?: of (?:these|them|those|the above))?|both(?: of them)?"
    r"|(?:以上)?(?:全部|都有|都是|全都有|全有|全选)"
)
_SEPARATOR = re.compile(r"\s*(?:[,;/&+、]|\band\b|\bplus\b|和|与|及|还有)\s*")
_NUMBERS_WITH_SPACES = re.compile(r"[0-9]{1,2}(?:[ .]+[0-9]{1,2})+")
_RANGE = re.compile(r"([0-9]{1,2}) ?(?:-|~|to|到|至) ?([0-9]{1,2})")


def read_choices(typed: str, options: Sequence[Choice]) -> Read[tuple[str, ...]] | NoValue:
    """Read several of the options, in their own order; "none of these" is an empty choice."""
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    if alone := _exact(text, options, numbered=True):
        return _as_choices(alone)
    if silence := read_silence(text):
        return silence
    if _NONE_OF_THEM.fullmatch(text):
        return Read(())
    if _ALL_OF_THEM.fullmatch(text):
        return Read(tuple(option.id for option in options), Doubt.HEDGED)
    picked = _several(text, options) if len(text) <= LONGEST_VALUE else None
    return picked or NotUnderstood(Hint.CHOICES)


def _as_choices(found: Read[str]) -> Read[tuple[str, ...]]:
    return Read((found.value,), found.doubt, tuple((other,) for other in found.others))


def _several(text: str, options: Sequence[Choice]) -> Read[tuple[str, ...]] | None:
    if found := _RANGE.fullmatch(text):
        first, last = int(found[1]), int(found[2])
        if not 1 <= first < last <= len(options):
            return None
        return Read(tuple(option.id for option in options[first - 1 : last]), Doubt.GUESSED)
    numbers = _NUMBERS_WITH_SPACES.fullmatch(text)
    parts = re.split(r"[ .]+", text) if numbers else _SEPARATOR.split(text)
    picked = [_choice(part.strip(" ."), options, True) for part in parts if part.strip(" .")]
    understood = [part for part in picked if part is not None]
    if not picked or len(understood) < len(picked):
        return None
    if len(understood) == 1:
        return _as_choices(understood[0])
    if any(part.others for part in understood):
        return None  # too many readings to put into one question: ask again
    chosen = {part.value for part in understood}
    doubt = next((part.doubt for part in understood if part.doubt), None)
    return Read(tuple(option.id for option in options if option.id in chosen), doubt)
