# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Of whom a sentence of a note speaks: measurements of a relative are none of the patient's."""

import re
from collections.abc import Iterator

from itpchat.values import dataclass

_RELATIVE = (
    r"(?:mother|mom|mum|father|dad|parents?|sister|brother|siblings?|aunt|uncle|cousins?"
    r"|grand(?:mother|father|ma|pa|parents?)|nephew|niece|relatives?|husband|wife|spouse|partner"
    r"|son|daughter|friend|neighbou?r|roommate|colleague|another patient|bed ?\d+)"
)
_OTHER = re.compile(
    rf"\b(?:(?:pt'?s?|patient'?s?|his|her|their|my|the|a) )?{_RELATIVE}\b(?! (?:of (?:\d+|one|two|three|four|five)"
    r"|reports?|states?|says|accompan\w+|present|drives?|asks?|aware|agrees?)\b)"
    r"|\b(?:fhx?|fam(?:ily)?[ .]?(?:hx|history))\b"
    r"|家族史|(?:患者)?(?:的|其)?(?:母亲|父亲|妈妈|爸爸|父母|爷爷|奶奶|外公|外婆|哥哥|弟弟|姐姐|妹妹|兄弟|姐妹|儿子|女儿|丈夫|妻子|老公|老婆|朋友|邻居|邻床)"
    r"(?!陪|代述|代诉|诉|说|要求|同意)"
)
_BESIDE = re.compile(
    r"(?:\bwith|\bby|\bvia|\bfrom|\baccompanied|由|跟|和)\s+(?:(?:his|her|their|the)\s+)?$"
)
_PATIENT = re.compile(r"\b(?:pt|patient|self)\b(?!'?s)|患者(?!的?(?:母|父|妈|爸))|本人")
_SENTENCE = re.compile(r"[\n\r;；。!！?？]+|\.(?=\s+\S|\s*$)(?<!\d\.(?=\d))(?<!\bDr\.)(?<!\bvs\.)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a note, at its place; `stranger` where of it is said of somebody else."""

    start: int
    text: str
    stranger: int | None = None

    @property
    def own(self) -> str:
        """What is said of the patient."""
        return self.text if self.stranger is None else self.text[: self.stranger]

    @property
    def foreign(self) -> str:
        """What is said of somebody else, as it was typed."""
        return "" if self.stranger is None else self.text[self.stranger :].strip(" ,.;")


def sentences_of(text: str) -> tuple[list[Sentence], bool]:
    """Take a note apart, and tell whether the whole of it is about somebody else.

    A note that begins with a relative goes on about that person, until "patient" is said in a line
    of its own or later.
    """
    sentences: list[Sentence] = []
    elsewhere = False
    for start, part in _parts(text):
        found = _stranger(part)
        patient = _PATIENT.search(part)
        if elsewhere and patient and (found is None or patient.start() < found):
            elsewhere = False
        if elsewhere and part.strip():
            sentences.append(Sentence(start, part, 0))
            continue
        if found is not None and not part[:found].strip(" -*•,:") and not _heading(part[found:]):
            elsewhere = not any(s.own.strip() for s in sentences)
            found = 0
        sentences.append(Sentence(start, part, found))
    return sentences, elsewhere and not any(s.own.strip(" -*•,:") for s in sentences)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    place = 0
    for match in _SENTENCE.finditer(text):
        yield place, text[place : match.start()]
        place = match.end()
    yield place, text[place:]


def _stranger(part: str) -> int | None:
    lowered = part.lower()
    for found in _OTHER.finditer(lowered):
        if not _BESIDE.search(lowered[: found.start()]):
            return found.start()
    return None


def _heading(part: str) -> bool:
    """Tell a family history, which is one line, from a note about a relative."""
    return bool(re.match(r"(?:fhx?|fam\w*[ .]?(?:hx|history)|家族史)\b|家族史", part.lower()))
