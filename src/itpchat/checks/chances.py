"""Chances of answers in scripts: whether they are answers to their question, and at most all.

Of a list several things may be ticked: each of its chances, with that of "never", is at most all.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from itpchat.checks.house import House, items
from itpchat.checks.references import listed
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.dialog.likely import value_of
from itpchat.dialog.log import NEVER, UNSURE
from itpchat.documents import Place, Problem

IN_WORDS = ("named", "nothing_else")
ANY_DAY = date(2026, 1, 1)
ROUNDED = 0.001
"""By how much shares of 1 may be off, as they are written with few digits."""


def check_chances(house: House) -> Iterator[Problem]:
    """Check the chances of every question and follow-up."""
    for source in house.of_kind("script"):
        for index, question in items(source.data, "questions"):
            answer = question.get("answer")
            if isinstance(answer, dict):
                place = ("questions", index, "likely", "chances")
                yield from _chances(house, source, place, question, answer)
        for index, follow_up in items(source.data, "follow_ups"):
            place = ("follow_ups", index, "likely", "chances")
            yield from _chances(house, source, place, follow_up, None)


def _chances(
    house: House,
    source: Source,
    place: Place,
    asked: Mapping[str, Any],
    answer: Mapping[str, Any] | None,
) -> Iterator[Problem]:
    likely = asked.get("likely")
    chances = likely.get("chances") if isinstance(likely, dict) else None
    if not isinstance(chances, dict):
        return
    most = 0.0 if answer and "words" in answer else _most(chances, answer)
    if most > 1 + ROUNDED:
        message = f"the chances of {asked.get('id')} come to {most:.2f}"
        yield problem(source.document, place, "too-many-chances", message)
    for written in chances:
        if written != UNSURE and not _taken(house, str(written), asked, answer):
            message = f"{asked.get('id')} cannot be answered with '{written}'"
            yield problem(source.document, (*place, written), "impossible-answer", message)


def _most(chances: Mapping[Any, Any], answer: Mapping[str, Any] | None) -> float:
    """Give what chances come to that cannot all happen but may all be missing."""
    numbers = {name: float(c) for name, c in chances.items() if isinstance(c, int | float)}
    if not answer or "which" not in answer:
        return sum(numbers.values())
    apart = sum(numbers.pop(name, 0.0) for name in (NEVER, UNSURE))
    return apart + max(numbers.values(), default=0.0)


def _taken(
    house: House, written: str, asked: Mapping[str, Any], answer: Mapping[str, Any] | None
) -> bool:
    """Tell whether a question can be answered so, as far as what it asks about is known."""
    if answer is None:
        options = asked.get("options")
        if isinstance(options, dict):
            return written in options
        return _is_of(str(asked.get("kind")), written)
    if "words" in answer:
        return written in IN_WORDS
    if "fact" in answer:
        fact = house.facts.facts.get(str(answer["fact"])) if house.facts else None
        if fact is None:
            return True
        return written in fact.options if fact.options else _is_of(fact.kind, written)
    for about, yes in (("taken", ("now", "before")), ("had", ("yes",)), ("allergic", ())):
        if about in answer:
            named = listed(answer.get("which"))
            if not named and (about == "allergic" or len(listed(answer[about])) > 1):
                named = listed(answer[about])
            return written in (NEVER, *(named or yes))
    return False


def _is_of(kind: str, written: str) -> bool:
    try:
        value_of(written, kind, ANY_DAY)
    except (ValueError, KeyError):
        return False
    return True
