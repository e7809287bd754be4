"""Medicines and illnesses in a note: read as free text, as a nurse writes, piece by piece."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from itpchat.conversation.read_back import read_back
from itpchat.intake.listening import Listener
from itpchat.intake.results import Doubt, Sure
from itpchat.intake.rewriting import Place, apart, spelled_out, with_dates
from itpchat.reading.results import Reading
from itpchat.values import dataclass

PIECE = 600
"""So many characters of a note are read at a time: what the reader of free text looks at."""

ITP = "immune_thrombocytopenia"
"""What every patient here has: it is no finding."""

_STRETCH = re.compile(
    r"[^,;.，。；\n]{0,40}?(?=[,;，。；\n]|\.\s|\.?$|\s(?:on|and|no|not|s/p|for|with|of|to|after)\s*$|$)"
)
_CLAUSE = re.compile(r"[^,;，。；、\n]+")
_A_VALUE = re.compile(r"[^\W\d_]{2}.*\d|[\u4e00-\u9fff]{2}.*\d")
_SAID = ("denied", "taking", "response", "planned", "allergy", "uncertain")


@dataclass(frozen=True, slots=True)
class Named:
    """The medicines and illnesses of a piece of text, and what was not understood of it."""

    sure: tuple[Sure, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    unread: tuple[str, ...] = ()
    found: bool = False


class Names:
    """Reads names for one respondent, in one language."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.questioner = listener.questioner
        self.vocabulary = self.questioner.setting.catalogue.vocabulary
        script = self.questioner.setting.script
        self.question_of = {
            question.asks.form: question.id
            for question in script.questions.values()
            if question.asks.about == "words"
        }

    def read(self, text: str) -> Named:
        """Read a sentence, or several."""
        plain = spelled_out(text)
        first = self._read(plain)
        if not first.mentions:
            unread = (*_unread(first), *_unread_clauses(plain, ()))
            return Named(sure=tuple(self._closed(first)), unread=unread)
        places = [(m.start, m.end, m.concept) for m in first.mentions]
        set_apart = apart(plain, places, self.vocabulary)
        variants = with_dates(set_apart, self.listener)
        readings = [first if words == plain else self._read(words) for words in variants]
        clauses = tuple(_unread_clauses(plain, places))
        return self._joined(readings, _stretches(plain, places), clauses)

    def _read(self, text: str) -> Reading:
        setting = self.questioner.setting
        return setting.lexicon.read(
            text,
            language=self.questioner.language,
            role="nurse",
            respondent=self.questioner.respondent,
            as_of=setting.as_of,
        )

    def _joined(
        self,
        readings: list[Reading],
        stretches: Mapping[str, list[str]],
        clauses: tuple[str, ...],
    ) -> Named:
        """Join what the readings of one text say: where they differ, somebody must choose."""
        words = {surface: iter(several) for surface, several in stretches.items()}
        lists = [self._items(reading) for reading in readings]
        sure: list[Sure] = list(self._closed(readings[0]))
        doubts: list[Doubt] = []
        for index, (question, surface, choices) in enumerate(lists[0]):
            alike = [items[index] for items in lists if index < len(items)]
            every = [value for _, other, values in alike if other == surface for value in values]
            different = [v for n, v in enumerate(every) if v not in every[:n]]
            shown = next(words.get(surface, iter(())), surface)
            if len(different) == 1 and len(choices) == 1:
                sure.append(Sure(question, {"items": different}, shown))
            else:
                values = tuple({"items": [value]} for value in different)
                doubts.append(Doubt(question, values, shown))
        unread = (*_unread(readings[0]), *clauses)
        return Named(tuple(sure), tuple(doubts), unread, found=True)

    def _items(self, reading: Reading) -> list[tuple[str, str, list[dict[str, Any]]]]:
        """Give for each name the question it answers, its words, and what it may be."""
        told = []
        for item in read_back(reading, "").items:
            kind, surface = str(item.data["kind"]), str(item.data["surface"])
            if item.concept == ITP and not item.data["denied"]:
                continue
            if kind not in self.question_of:
                continue
            if item.doubtful:
                choices = [{**item.data, "concept": c} for c in item.candidates]
            else:
                choices = [dict(item.data)]
            told.append((self.question_of[kind], surface, choices))
        return told

    def _closed(self, reading: Reading) -> Iterator[Sure]:
        if "medication" in reading.nothing_else and "medication" in self.question_of:
            value = {"items": [], "nothing_else": True}
            yield Sure(self.question_of["medication"], value, reading.text.strip(" ;,."))


def _stretches(text: str, places: list[Place]) -> Mapping[str, list[str]]:
    """Give for each name its words with what follows them: "RTX 3/25 relapsed"."""
    found: dict[str, list[str]] = {}
    ends = [start for start, _, _ in places[1:]] + [len(text)]
    for (start, end, _), until in zip(places, ends, strict=True):
        follows = _STRETCH.match(text, end, until)
        last = follows.end() if follows else end
        found.setdefault(text[start:end], []).append(text[start:last].strip())
    return found


def _unread_clauses(text: str, places: Iterable[Place]) -> Iterator[str]:
    """Give the clauses that hold a number and no name: a value that nobody took."""
    taken = [start for start, _, _ in places]
    for clause in _CLAUSE.finditer(text):
        inside = any(clause.start() <= start < clause.end() for start in taken)
        words = clause[0].strip()
        if not inside and _A_VALUE.search(words):
            yield words


def contradicting(named: Iterable[Sure]) -> Iterator[tuple[Sure, Sure]]:
    """Give the pairs of which one says of a medicine or an illness what the other denies."""
    by_concept: dict[str, Sure] = {}
    for found in named:
        for item in found.value.get("items", ()) if isinstance(found.value, Mapping) else ():
            before = by_concept.setdefault(str(item["concept"]), found)
            if before is not found and _differ(before.value["items"][0], item):
                yield before, found
            by_concept[str(item["concept"])] = found


def _differ(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if bool(one.get("denied")) != bool(other.get("denied")):
        return True
    return any(
        one.get(name) is not None and other.get(name) is not None and one[name] != other[name]
        for name in _SAID
    )


def _unread(reading: Reading) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(other.name for other in reading.others), *reading.unread)))
