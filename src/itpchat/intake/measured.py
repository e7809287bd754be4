"""Measurements, tests and phrases in a sentence of a note, with the places where they stand."""

import re
from collections.abc import Iterator

from itpchat.intake.labels import (
    AND_THEN,
    NEGATIVE,
    NOT_NOW_AFTER,
    NOT_NOW_BEFORE,
    NUMBERS,
    POSITIVE,
    RESULTS,
    UNSPECIFIC,
    VALUE,
    VALUES,
)
from itpchat.intake.listening import Found, Listener
from itpchat.intake.results import Doubt, Sure
from itpchat.intake.statements import statements_in
from itpchat.values import dataclass

_START = r"(?<![a-z0-9])"
_JOINT = r"(?:\s*[:=]\s*|\s+(?:count|level|is|of|at|was)\s+|\s*)"
_NUMBERS = {
    fact: re.compile(rf"{_START}(?:{label})(?![a-z]){_JOINT}(?P<value>{VALUES.get(fact, VALUE)})")
    for fact, label in NUMBERS.items()
}
_QUALIFIED = re.compile(
    rf"{_START}(?:{'|'.join(NUMBERS.values())})\s(?:nadir|baseline|was|peak)\s[:=]?\s?\d"
)
_ANY_TEST = "|".join((*RESULTS.values(), UNSPECIFIC))
_LISTED = r"(?:\s*[/,&+、]\s*|\s+and\s+|\s*和\s*|\s+)"
_OUTCOME_AFTER = re.compile(
    rf"{_START}(?P<names>(?:{_ANY_TEST})(?:{_LISTED}(?:{_ANY_TEST}))*)"
    r"(?:\s*[:=]\s*|\s*(?:all|both|tests?|均|都|is|are|was|were)\s*|\s*)"
    rf"(?:(?P<negative>{NEGATIVE})|(?P<positive>{POSITIVE}))"
)
_OUTCOME_BEFORE = re.compile(
    rf"\bneg(?:ative)?(?: for| serology:?)?[:\s]\s*"
    rf"(?P<names>(?:{_ANY_TEST})(?:{_LISTED}(?:{_ANY_TEST}))*)(?![a-z])"
)
_EACH_TEST = {
    fact: re.compile(rf"(?<![a-z0-9])(?:{label})(?![a-z])") for fact, label in RESULTS.items()
}
_VIRUS = re.compile(rf"(?<![a-z0-9])(?:{UNSPECIFIC})(?![a-z])")


@dataclass(frozen=True, slots=True)
class Placed:
    """Something that was found, with the stretch of the sentence that it was read from.

    `rewritten` are words that the reader of names must see instead of the stretch.
    """

    start: int
    end: int
    found: Found | None
    rewritten: str = ""


def numbers_in(plain: str, typed: str, listener: Listener) -> Iterator[Placed]:
    """Find measurements; one that is told of another time is left where it stands."""
    for fact, pattern in _NUMBERS.items():
        for match in pattern.finditer(plain):
            start, end = match.span()
            if NOT_NOW_BEFORE.search(plain[max(0, start - 20) : start]):
                continue
            if NOT_NOW_AFTER.match(plain, end) or _QUALIFIED.match(plain, start):
                continue
            shown = typed[start:end]
            found = listener.measured(fact, typed[match.start("value") : end], shown)
            if then := AND_THEN.match(plain, end):
                found, end = _trend(fact, found, plain, typed, (start, then.end()), listener)
            if found is not None:
                yield Placed(start, end, found)


def _trend(
    fact: str,
    first: Found | None,
    plain: str,
    typed: str,
    place: tuple[int, int],
    listener: Listener,
) -> tuple[Found | None, int]:
    """Read "18 → 45": which of the two counts is for the person who typed it to say."""
    start, after = place
    later = re.compile(VALUE).match(plain, after)
    if later is None:
        return first, after
    shown = typed[start : later.end()]
    second = listener.measured(fact, typed[after : later.end()], shown)
    if isinstance(first, Sure) and isinstance(second, Sure):
        return Doubt(first.question, (second.value, first.value), shown, "contradiction"), (
            later.end()
        )
    return first, after


def tests_in(plain: str, typed: str, listener: Listener) -> Iterator[Placed]:
    """Find tests with their results; several that share a result, too."""
    for pattern in (_OUTCOME_AFTER, _OUTCOME_BEFORE):
        for match in pattern.finditer(plain):
            negative = pattern is _OUTCOME_BEFORE or bool(match["negative"])
            yield from _tests(match, negative, typed, listener)


def _tests(
    match: re.Match[str], negative: bool, typed: str, listener: Listener
) -> Iterator[Placed]:
    names, start, end = match["names"], *match.span()
    shown = typed[start:end]
    for fact, pattern in _EACH_TEST.items():
        if not pattern.search(names):
            continue
        value = (not negative) if fact == "pregnant" else "negative" if negative else "positive"
        yield Placed(start, end, listener.told(fact, value, shown))
        names = pattern.sub(" ", names)
    for virus in _VIRUS.finditer(names):
        word = "negative" if negative else "positive"
        yield Placed(start, end, None, f"; {virus[0]} {word}; ")


def phrases_in(plain: str, typed: str, listener: Listener) -> Iterator[Placed]:
    """Find phrases that answer a question as they stand."""
    for match, statement in statements_in(plain):
        for fact, value in statement.facts:
            found = listener.told(
                fact, value, typed[match.start() : match.end()], guess=statement.guess
            )
            if found is not None:
                yield Placed(*match.span(), found)
