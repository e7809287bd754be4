# ruff: noqa: E501 - a pattern is read more easily in one piece
"""A text as clauses, with a sign in the place of each name, time and amount.

In a clause, what is said about a name is a pattern around its sign. `MENTION`, `OTHER`, `TIME`,
`AMOUNT` and `OFTEN` are character classes for these patterns.
"""

import re
from collections.abc import Sequence

from itpchat.values import dataclass

MENTION, OTHER, TIME, AMOUNT, OFTEN = (
    "[\ue000-\ue7ff]",
    "[\ue800-\uebff]",
    "[\uec00-\uefff]",
    "[\uf000-\uf3ff]",
    "[\uf400-\uf7ff]",
)
_FIRST = {"mention": 0xE000, "other": 0xE800, "time": 0xEC00, "amount": 0xF000, "often": 0xF400}
MOST = 1000
"""No more of each kind are looked at in one text."""

_NAME = re.compile(f"{MENTION}|{OTHER}")

_SENTENCE = re.compile(r"[.!?;\n。！？;]+(?=\s|$|[^\s\d])")
_STARTS = (
    r"i|im|ive|we|my|he|she|it|they|then|now|had|have|has|was|were|am|used|stopped|started|took|take|takes|taking|never|no|not"
    r"|still|got|currently|previously|also|did|does|do|switched|came|went|tried|dont|havent|currently|recently|after|before|both|havent|hasnt|ill|well|theyll|nothing|none|my doctor|my count|my platelets|still"
)
_JOINT = re.compile(
    r",|\(|\)| -+ |-*>|(?<!anything )(?<!nothing )(?<!none )(?<!all )\bbut\b|\bhowever\b|\balthough\b|\bthough\b|\bthen\b|(?<!a )(?<!little )\bwhile\b(?! i| on| taking)"
    r"|\bwhereas\b|\bexcept that\b"
    rf"|\band (?!also to )(?=(?:{_STARTS}|(?:the |my |its )?(?:dose|dosage|counts?|platelets?|numbers))\b)|\bplus (?=(?:{_STARTS})\b)|\bso (?=(?:{_STARTS})\b)"
    r"|但是?|不过(?!敏)|可是|然后|只是"
)
_GROUP_JOINT = re.compile(
    r"\s*(?:(?:冲击|治疗|疗法|静滴|抗体|抗原|dna|rna|病史|史)(?=[、和及与/]))?(?:,|/|、|&|\+|\band/or\b|\b(?:and|or)(?: also)? to\b|\band\b|\bor\b|\bnor\b|\bplus\b|和|及|或者?|与|跟|以及|还有|还是|也好|也罢|加|联合|\s|也|都)*\s*"
    r"(?:(?:the|a|an|any|my|also|either|both|some|then|other|another|kind of|type of|sort of)\s+)*"
)
_BARE = re.compile(
    r"\b(?:and|or|nor|the|an?|any|my|also|plus|maybe not|anything|like|that|them|those|other|of|these|such|etc|too)\b|[\s&+/,、]"
    r"|和|及|或者?|与|跟|以及|还有|也|等|之类的?|什么的|也好|也罢|包括|比如|例如|像"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the text with signs, and what joins it to the one before."""

    text: str
    sentence: int
    joint: str

    @property
    def groups(self) -> list[tuple[int, int]]:
        """Where names stand that are listed together, as first and last place in the clause."""
        places = [found.start() for found in _NAME.finditer(self.text)]
        groups: list[tuple[int, int]] = []
        for place in places:
            if groups and _GROUP_JOINT.fullmatch(self.text, groups[-1][1] + 1, place):
                groups[-1] = (groups[-1][0], place)
            else:
                groups.append((place, place))
        return groups

    @property
    def bare(self) -> bool:
        """Whether nothing is said here but names."""
        return bool(_NAME.search(self.text)) and not _BARE.sub("", _NAME.sub("", self.text))

    @property
    def has_mention(self) -> bool:
        """Whether a name stands here."""
        return bool(_NAME.search(self.text))


def sign(kind: str, number: int) -> str:
    """Give the sign that stands for the so-manieth name, time or amount."""
    return chr(_FIRST[kind] + number)


def number_of(sign: str) -> tuple[str, int] | None:
    """Tell what a sign stands for; `None` for a character that is no sign."""
    code = ord(sign)
    for kind, first in reversed(_FIRST.items()):
        if first <= code < 0xF800:
            return kind, code - first
    return None


def with_signs(plain: str, stretches: Sequence[tuple[int, int, str]]) -> str:
    """Put a sign in the place of each stretch, and leave out apostrophes."""
    parts = []
    place = 0
    for start, end, put in sorted(stretches):
        parts += [plain[place:start], put]
        place = end
    parts.append(plain[place:])
    return "".join(parts).replace("'", "").replace('"', " ")


def clauses_of(text: str) -> list[Clause]:
    """Take a text with signs apart."""
    clauses = []
    for number, sentence in enumerate(_SENTENCE.split(text)):
        place, joint = 0, ""
        for match in _JOINT.finditer(sentence):
            clauses.append(Clause(sentence[place : match.start()].strip(), number, joint))
            joint = match[0].strip()
            place = match.end()
        clauses.append(Clause(sentence[place:].strip(), number, joint))
    return [clause for clause in clauses if clause.text]
