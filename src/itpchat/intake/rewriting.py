# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Telegraphic shorthand spelled out, so that the reader of free text understands it.

"pred 10 stable elt failed RTX 3/25 relapsed" becomes "on pred 10 mg qd stable; elt failed; RTX
2025-03 relapsed": in shorthand what is said of a medicine stands after it, up to the next.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from itpchat.intake.history import days_meant
from itpchat.intake.listening import Listener
from itpchat.vocabulary import Vocabulary

_JOINED = re.compile(
    r"[,;.:，。；：、/&+()（）]|->|→|\b(?:and|or|nor|then|plus)\b|和|及|或|与", re.IGNORECASE
)
_LEADING = re.compile(
    r"(?:(?<![a-z])(?:on|off|no|not|denies|denied|failed|s/p|hx(?: of)?|h/o|history of|prior|prev(?:ious)?|never|allergic to|stopped|started|tried"
    r"|refractory to|relapsed after|relapsed on|after|before|with|taking|w/o|without|neg(?:ative)? for|now|currently|intolerant (?:of|to)|no response to|responded to)\s+"
    r"|(?:还|无|没有?|否认|曾用|既往|停用?|目前|现|对|未用过?)\s*)+$",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:failed|failure|relapsed?|nr|no (?:response|resp)|cr|pr|respon\w+|lost resp\w*|refractory|ineffective|worked|intoleran\w+|transient)\b|无效|复发|失效|有效|不耐受",
    re.IGNORECASE,
)
_ABBREVIATED = (
    (re.compile(r"\blost (?:resp|r)\b\.?", re.IGNORECASE), "lost response"),
    (re.compile(r"\bno resp\b\.?", re.IGNORECASE), "no response"),
    (
        re.compile(r"\b(?:transient|temporary) (?:resp(?:onse)?|r)\b", re.IGNORECASE),
        "transient response",
    ),
    (
        re.compile(r"\b(?:ac|anticoag(?:ulation|s)?|anti-?coags?)\b(?=/ap\b)", re.IGNORECASE),
        "anticoagulants",
    ),
    (re.compile(r"/ap\b", re.IGNORECASE), " or antiplatelets"),
    (re.compile(r"\banti-?coag(?:s|ulation)?\b", re.IGNORECASE), "anticoagulants"),
    (re.compile(r"\b(?:antiplts?|antiplatelet agents?)\b", re.IGNORECASE), "antiplatelets"),
    (
        re.compile(r"(\b(?:no|denies)\b[^.;\n]{0,80}?[\s,/])ca\b", re.IGNORECASE),
        r"\1cancer",
    ),
    (re.compile(r"\bvte\b", re.IGNORECASE), "thrombosis"),
    (re.compile(r"\bautoimmune (?:dz|disease)\b", re.IGNORECASE), "autoimmune disease"),
    (re.compile(r"(?<=\d)\s?(?:wks?|w)\b(?!/)", re.IGNORECASE), " weeks"),
    (re.compile(r"(?<=\d)\s?(?:mos|mo)\b", re.IGNORECASE), " months"),
    (re.compile(r"(?<=\d)\s?(?:yrs?|y)\b(?!/)", re.IGNORECASE), " years"),
    (re.compile(r"\b(?:x|×) ?(?=\d+ (?:weeks|months|years))", re.IGNORECASE), "for "),
    (re.compile(r"\bstable (?:x|×) ?(?=\d)", re.IGNORECASE), "stable for "),
    (re.compile(r"\bstable (?=\d+ (?:weeks|months|years))", re.IGNORECASE), "stable for "),
    (re.compile(r"稳定(?=\d+(?:周|个?月|天))", re.IGNORECASE), "剂量未变"),
)
_BARE_DOSE = re.compile(
    r"\s?(\d{1,3}(?:\.\d)?)(?![\d.,/])(?!\s?(?:mg|g\b|%|x|×|weeks|months|years|days|d\b|片|周|天|个?月|年|to\b|->|→))",
    re.IGNORECASE,
)
_DOSE = re.compile(
    r"\s?\d{1,3}(?:\.\d)? ?mg(?! ?/)(?! ?(?:qd|od|bid|tid|daily|per|a day|every|qod|x))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:stable|ongoing|continues|current(?:ly)?|now)\b|稳定|目前|在用", re.IGNORECASE
)
_OVER = re.compile(
    r"\b(?:stopped|off|until|previously|past|failed|relapsed|d/c|tapered off)\b|停|曾|既往",
    re.IGNORECASE,
)
_SHORT_DATE = re.compile(
    r"(?<![\d/.])(\d{1,2})/(\d{1,2})(?![\d/.%])(?!\s?(?:mm ?hg))", re.IGNORECASE
)

Place = tuple[int, int, str]
"""A name: where it begins and ends, and its concept."""


def spelled_out(text: str) -> str:
    """Spell out the abbreviations that the reader of free text does not know."""
    for pattern, words in _ABBREVIATED:
        text = pattern.sub(words, text)
    return text


def apart(text: str, names: Iterable[Place], vocabulary: Vocabulary) -> str:
    """Set the names of a run-on line apart, each with what is said of it."""
    places = sorted(names)
    cuts = sorted(set(_cuts(text, places)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    begun = [0, *cuts]
    own = [
        [p for p in places if start <= p[0] < start + len(piece)]
        for start, piece in zip(begun, pieces, strict=True)
    ]
    told = (
        _doses(piece, start, inside, vocabulary)
        for start, piece, inside in zip(begun, pieces, own, strict=True)
    )
    return "; ".join(told)


def _cuts(text: str, places: list[Place]) -> Iterator[int]:
    for (begin, end, _), (start, last, _) in pairwise(places):
        gap = text[end:start]
        if not gap.strip() or _JOINED.search(gap):
            continue
        leading = _LEADING.search(gap)
        if leading is None:
            yield start
        elif gap.strip().lower() == "failed":
            # "elt failed RTX relapsed": the failure is the first one's; "on pred failed elt": not.
            following = next((s for s, _, _ in places if s > start), len(text))
            led = _LEADING.search(text[:begin])
            yield end if led and not _OUTCOME.search(text[last:following]) else start
        else:
            yield end + leading.start()


def _doses(piece: str, start: int, names: list[Place], vocabulary: Vocabulary) -> str:
    """Give the bare number behind a steroid its unit, and "stable" its meaning: taken now."""
    for begin, end, concept in sorted(names, reverse=True):
        if not vocabulary.covers("corticosteroid", concept):
            continue
        place, first = end - start, begin - start
        rest = piece[place:]
        if bare := _BARE_DOSE.match(rest):
            rest = f" {bare[1]} mg qd{rest[bare.end() :]}"
        elif dose := _DOSE.match(rest):
            rest = f"{rest[: dose.end()]} qd{rest[dose.end() :]}"
        if _GOES_ON.search(rest) and not _OVER.search(piece):
            chinese = bool(re.search(r"[\u4e00-\u9fff]", piece[first:place]))
            lead = "目前用" if chinese else "on "
            rest = rest.replace("稳定", "")
            piece = f"{piece[:first]}{lead}{piece[first:place]}{rest}"
        else:
            piece = piece[:place] + rest
    return piece


def with_dates(text: str, listener: Listener) -> tuple[str, ...]:
    """Spell out short dates; where one may mean several days, give the text once for each."""
    found = [
        (match, meant)
        for match in _SHORT_DATE.finditer(text)
        if (meant := days_meant(int(match[1]), int(match[2]), listener))
    ]
    if not found:
        return (text,)
    most = max(len(meant) for _, meant in found)
    return tuple(
        _replaced(text, [(match, meant[min(turn, len(meant) - 1)]) for match, meant in found])
        for turn in range(most)
    )


def _replaced(text: str, dates: list[tuple[re.Match[str], str]]) -> str:
    for match, day in reversed(dates):
        text = text[: match.start()] + day + text[match.end() :]
    return text
