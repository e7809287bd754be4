# ruff: noqa: E501 - a pattern is read more easily in one piece
"""How a treatment worked, weighed by the words that are said of it.

A linear model over words, pairs and triples of words, and parts of words (in Chinese: characters),
trained by `tools/train_responses.py`. It is asked where no rule of `responses` says anything, and
answers where it is sure enough: an unknown stays unknown.
"""

import gzip
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from math import sqrt
from pathlib import Path
from typing import cast, get_args

from itpchat.folders import Folders
from itpchat.reading.clauses import AMOUNT, MENTION, OFTEN, OTHER, TIME
from itpchat.reading.response_words import M
from itpchat.reading.responses import LOW, by_rules, events_in, only_if, said_of
from itpchat.reading.results import Response
from itpchat.values import dataclass

NONE = "none"
"""The answer that nothing is said of how it worked."""

ZERO = 128
"""A weight of nothing; weights are kept as bytes."""

_SIGNS = tuple(
    (re.compile(kind), f" {sign} ")
    for kind, sign in ((TIME, "®t"), (AMOUNT, "®a"), (OFTEN, "®o"), (MENTION, "®n"), (OTHER, "®x"))
)
_THOUSANDS = re.compile(r"(\d),(\d{3})")
_NUMBER = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)(k|万|w|千)?")
_SPACES = re.compile(r"\s+")
_SAFE = 80
"""Counts from here on have a kind of their own, as those below 30 have."""


def written(text: str) -> str:
    """Give a text with its signs and numbers written as kinds: `#L` is a low count."""
    for kind, sign in _SIGNS:
        text = kind.sub(sign, text)
    text = _THOUSANDS.sub(r"\1\2", text.lower().replace(M, " ®m "))
    return _SPACES.sub(" ", _NUMBER.sub(_kind, text)).strip()


def _kind(found: re.Match[str]) -> str:
    count = float(found[1])
    if found[2] in ("万", "w"):
        count *= 10
    elif count >= 1000:
        count /= 1000
    return " #L " if count < LOW else " #M " if count < _SAFE else " #H "


_COUNT = re.compile(r"#(\w)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"®\w|#\w|[a-z]+|[^\sa-z]")
_CHARACTER = re.compile(r"®\w|#\w|[a-z]+|\S")
_BETWEEN = frozenset(",-:;")


def features_of(text: str) -> set[str]:
    """Give what the model looks at in a text: its words, and what the rules make of them."""
    return _features(text, by_rules(text))


def _features(text: str, told: Response | None) -> set[str]:
    said = written(text)
    features = {f"={told}", *_of_events(events_in(text)), *_of_counts(said)}
    if _HAN.search(said):
        features.update(_of_characters(["^", *_CHARACTER.findall(said), "$"]))
        return features
    words = _WORD.findall(said)
    features.update(_of_words(["^", *(word for word in words if word not in _BETWEEN), "$"]))
    for word in set(words):
        if word.isalpha():
            features |= set(_parts(f"<{word}>"))
    return features


def _of_counts(said: str) -> Iterator[str]:
    """Give the way that counts go, in their order: `~LHL` rose and fell."""
    kinds = [kind for kind, _ in groupby(_COUNT.findall(said))]
    if kinds:
        yield f"~{''.join(kinds[-4:])}"


def _of_events(events: Sequence[str]) -> Iterator[str]:
    for place, event in enumerate(events):
        yield f"!{event}"
        for later in events[place + 1 :]:
            yield f"!{event}>{later}"


def _of_words(words: Sequence[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        yield word
        if place:
            yield f"{words[place - 1]} {word}"
        if place > 1:
            yield f"{words[place - 2]} {words[place - 1]} {word}"
            yield f"{words[place - 2]} _ {word}"


def _of_characters(signs: Sequence[str]) -> Iterator[str]:
    for length in (1, 2, 3, 4):
        for place in range(len(signs) - length + 1):
            yield "".join(signs[place : place + length])
    for place in range(len(signs) - 2):
        yield f"{signs[place]}_{signs[place + 2]}"


def _parts(word: str) -> Iterator[str]:
    for length in (4, 5):
        for place in range(len(word) - length + 1):
            yield f"c{word[place : place + length]}"


@dataclass(frozen=True, slots=True)
class Weights:
    """A table for one language: for each feature a byte for each answer, `ZERO` for nothing."""

    answers: tuple[str, ...]
    biases: tuple[float, ...]
    step: float
    """What a difference of one in a byte weighs."""
    rows: Mapping[str, bytes]

    def scores(self, features: set[str]) -> list[float]:
        """Give the score of each answer, a logarithm of odds."""
        rows = [row for feature in features if (row := self.rows.get(feature)) is not None]
        if not rows:
            return list(self.biases)
        weight = self.step / sqrt(len(rows))
        away = ZERO * len(rows)
        return [
            bias + (total - away) * weight
            for bias, total in zip(self.biases, map(sum, zip(*rows, strict=True)), strict=True)
        ]


def read_weights(path: Path) -> Weights:
    """Read a table: the answers, their biases, the step, then a feature and its bytes a line."""
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    answers, biases = lines[0].split("\t"), lines[1].split("\t")
    rows = {}
    for line in lines[3:]:
        feature, _, row = line.partition("\t")
        rows[feature] = bytes.fromhex(row)
    return Weights(tuple(answers), tuple(map(float, biases)), float(lines[2]), rows)


SURE = -1.0
"""The least score of an answer that no rule gives: of 93 such in English clauses it was
not trained on 76 were right, and of those below it 8 of 22 (README of `benchmarks/reading`)."""

CERTAIN = 1.0
"""The least score by which "nothing is said of it" stands against a rule that knows an end."""

_PLAIN = re.compile(
    rf"(?:{M}|{TIME}|{AMOUNT}|{OFTEN}|{MENTION}|{OTHER}|[\W\d_]"
    r"|\b(?:i|ive|im|we|he|hes|she|shes|they|it|its|my|his|her|me|him|us|the|a|an|of|and|or|but|so|then|now|still|just|also|again|back|on|in|at|by|to|off"
    r"|for|from|since|until|till|with|am|is|are|was|were|be|been|being|have|has|had|do|did|may|might|will|would|could|should|going|gonna"
    r"|plan|plans|planning|planned|want|wants|stop|stops|stopped|stopping|quit|came|come|go|went|gone|start|starts|started|starting|restarted"
    r"|resumed|begin|began|take|takes|took|taken|taking|use|uses|used|using|get|gets|got|getting|put|gave|given|tried|try|finished|doctors?|docs?"
    r"|team|this|that|these|those|last|first|second|next|once|twice|x|qd|bid|daily|every|day|days|week|weeks|weekly|month|months|year|years|ago"
    r"|before|previously|currently|earlier|early|late|mid|spring|summer|autumn|fall|winter|mg|mcg|dose|doses|infusions?|shots?|injections?|pills?|tablets?"
    r"|rounds?|courses?|cycles?|times?|about|around|over|roughly|recently|already|later|after)\b"
    r"|以前|曾经|目前|现在|后来|医生|大夫|打算|准备|计划|开始|继续|已经|去年|前年|今年|下周|下个?月|上个?月"
    r"|[我他她你它在吃打用服喝输上做过了的得着停掉换药针片支次粒盒每天日周月年一二两三四五六七八九十几半多从起到至今已还就又再都也是给让把要想那这个时候后前])*"
)
"""What tells of the use alone: nothing of how it worked."""


class ResponseModel:
    """The tables of both languages, each read when a text first needs it."""

    def __init__(self, dialogs: Path) -> None:
        self._dialogs = dialogs

    @cached_property
    def _english(self) -> Weights:
        return read_weights(self._file("responses.en.gz"))

    @cached_property
    def _chinese(self) -> Weights:
        return read_weights(self._file("responses.zh.gz"))

    def _file(self, name: str) -> Path:
        path = self._dialogs / "vocabulary" / name
        if not path.is_file():  # a folder of one's own need not copy what is built
            path = Folders.chosen().dialogs / "vocabulary" / name
        return path

    def best(self, text: str) -> tuple[str, float]:
        """Give the best answer to a text with `M` in the place of a name, and its score."""
        return self._best(text, by_rules(text))

    def _best(self, text: str, told: Response | None) -> tuple[str, float]:
        weights = self._chinese if _HAN.search(text) else self._english
        scores = weights.scores(_features(text, told))
        best = max(range(len(scores)), key=scores.__getitem__)
        return weights.answers[best], scores[best]

    def response_in(self, text: str, least: float = SURE) -> Response | None:
        """Tell how something worked; `None` where nothing is said of it, or too little."""
        told = by_rules(text)
        answer, score = self._best(text, told)
        if answer == UNSURE and (told == "too_early" or _NOT_LONG.search(text)):
            return "too_early"
        if answer == NONE and told in _WENT_ON and score < CERTAIN:
            return told
        if answer not in _RESPONSES or (score < least and answer != told):
            return None
        if answer != told and _PLAIN.fullmatch(text.lower()):
            return None
        return cast(Response, answer)


UNSURE = "unsure"
"""The answer that nobody knows, or not yet."""
_NOT_LONG = re.compile(
    r"\b(?:early|too soon|just (?:started|begun|had)|only (?:just|started|had|been)|yet|wait\w*|await\w*|pending|tb[acd]|premature"
    r"|first (?:dose|shot|infusion|week)|(?:day|week|wk) \d|next (?:week|month|count|blood|visit)|yesterday|time will tell|remains to be)\b"
    r"|才(?!知道)|刚|早|等|再看|待|还没|尚未|未到|下次|下周|第\d+(?:天|周|针)"
)
_RESPONSES = frozenset(get_args(Response))


QUITE_SURE = 0.5
"""The least score of an answer from sentences that may speak of something else."""
_WENT_ON = frozenset(("lost_response", "dependent", "intolerant"))
_WENT_WELL = frozenset((None, "response", "partial"))


def response_of(
    before: str, after: str, aftermath: Sequence[str], model: ResponseModel | None
) -> Response | None:
    """Tell how something worked from the words around its name, and from the sentences after it.

    What they tell counts where nothing was told before, or where it went well for a while.
    """
    told = response_in(before, after, model)
    if model is None or not aftermath or told not in _WENT_WELL:
        return told
    later = response_in(before, " , ".join([after, *aftermath]), model, QUITE_SURE)
    return later if told is None or later in _WENT_ON else told


@lru_cache(maxsize=1024)
def response_in(
    before: str, after: str, model: ResponseModel | None, least: float = SURE
) -> Response | None:
    """Tell how something worked from the words before its name and those after it.

    Without a model, the rules alone are asked.
    """
    if only_if(before):
        return None
    text = said_of(before, after)
    if model is None or _EITHER_WAY.search(text):
        return by_rules(text)
    return model.response_in(text, least)


_EITHER_WAY = re.compile(r"\b(?:went|go|gone|came|come) back to (?:[3-9]\d|1\d\d)\b")
"""Back up or back down to a fair count: not told."""
