"""The answers that a script foresees, with their chances, as they would stand in the log."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations
from math import prod
from typing import Any

from itpchat.dialog.log import NEVER, UNSURE
from itpchat.dialog.script import Question
from itpchat.facts import FactDictionary
from itpchat.moments import Duration, back
from itpchat.values import dataclass

AGO = " ago"
"""How a date is foreseen: by how long ago it is, as in `8 months ago`."""

MOST_WAYS = 12
"""So many ways to tick a list are foreseen, the likeliest ones."""

MOST_TICKED = 4
"""Nobody is foreseen to tick more things of a list."""

SETTLES = 30
"""After so many rounds the chances of single ticks no longer move."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it would stand in the log, with its chance."""

    value: Any
    share: float


def likely_answers(question: Question, facts: FactDictionary, as_of: date) -> Iterator[Answer]:
    """Give the foreseen answers to a question of the bank; what is missing to 1 is "not sure"."""
    asks = question.asks
    if asks.about == "fact":
        kind = facts[asks.fact].kind
        yield from likely_values(question.likely, kind, as_of)
        return
    if asks.which:
        yield from _ticked(question.likely)
        return
    for written, share in question.likely.items():
        if written != UNSURE:
            yield Answer(written, share)


def _ticked(likely: Mapping[str, float]) -> Iterator[Answer]:
    """Give the likeliest ways to tick a list, of which several things may be ticked.

    The chances are those of each thing to be ticked, as if these did not depend on each other once
    anything is.
    """
    never = likely.get(NEVER, 0.0)
    chances = {name: share for name, share in likely.items() if name not in (NEVER, UNSURE)}
    any_at_all = min(sum(chances.values()), 1 - never - likely.get(UNSURE, 0.0))
    if never:
        yield Answer(NEVER, never)
    if any_at_all <= 0:
        return
    ways = sorted(_ways(chances, any_at_all), key=lambda way: -way[1])[:MOST_WAYS]
    told = sum(share for _, share in ways)
    for names, share in ways:
        named = {"named": list(names), "more": False, "unsure": False}
        yield Answer(named, any_at_all * share / told)


def _ways(
    chances: Mapping[str, float], any_at_all: float
) -> Iterator[tuple[tuple[str, ...], float]]:
    """Give every set of things that may be ticked, with its share of those who tick anything."""
    if sum(chances.values()) <= any_at_all:
        yield from (((name,), share) for name, share in chances.items())
        return
    some = 1.0
    odds = dict(chances)
    for _ in range(SETTLES):
        odds = {name: min(share / any_at_all * some, 1.0) for name, share in chances.items()}
        some = 1 - prod(1 - chance for chance in odds.values())
    for many in range(1, min(len(odds), MOST_TICKED) + 1):
        for names in combinations(odds, many):
            yield names, prod(c if name in names else 1 - c for name, c in odds.items())


def likely_values(likely: Mapping[str, float], kind: str, as_of: date) -> Iterator[Answer]:
    """Give the foreseen values of a fact or an attribute of a kind."""
    for written, share in likely.items():
        if written != UNSURE:
            yield Answer(value_of(written, kind, as_of), share)


def value_of(written: str, kind: str, as_of: date) -> Any:
    """Read a foreseen answer of a kind.

    Raises:
        ValueError: it is no answer of that kind.
    """
    match kind:
        case "yes_no":
            return {"yes": True, "no": False}[written]
        case "number" | "multiple":
            return float(written)
        case "whole":
            return int(written)
        case "date" | "date_or_never" | "since":
            if written == NEVER:
                return NEVER
            return back(as_of, Duration.parse(written.removesuffix(AGO))).isoformat()
        case _:
            return written
