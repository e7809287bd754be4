"""The answers that a script foresees, with their chances, as they would stand in the log."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from itpchat.dialog.log import NEVER, UNSURE
from itpchat.dialog.script import Question
from itpchat.facts import FactDictionary
from itpchat.moments import Duration, back
from itpchat.values import dataclass

AGO = " ago"
"""How a date is foreseen: by how long ago it is, as in `8 months ago`."""


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
    for written, share in question.likely.items():
        if written == UNSURE:
            continue
        listed = asks.which and written != NEVER
        named = {"named": [written], "more": False, "unsure": False}
        yield Answer(named if listed else written, share)


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
