"""How often this person is not sure: weighed in one conversation alone, and gone with it.

Who was not sure of many things will not be sure of the next one either. So questions whose answer
would only help if it were sure promise less. Nothing of this is kept, or told to anybody.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from itpchat.dialog.log import UNSURE
from itpchat.dialog.script import Script

USUAL = 0.05
"""How often somebody is not sure of a question; an estimate, near to what `likely:` leaves open."""

WEIGHT = 10
"""As many answers of this person count as much as what is usual."""


def doubt_of(script: Script, answers: Iterable[tuple[str, Any]]) -> float:
    """Give the chance that an answer will be "not sure", beyond what the script foresees.

    `answers` are ids of questions with their answers; of the opening questions everybody is sure,
    and who rather does not tell in own words may still be sure of every question.
    """
    opening = frozenset(script.opening())
    asked = unsure = 0
    for name, value in answers:
        question = script.questions.get(name)
        if name in opening or (question is not None and question.asks.about == "words"):
            continue
        asked += 1
        unsure += value == UNSURE or (isinstance(value, Mapping) and bool(value.get("unsure")))
    rate = (unsure + USUAL * WEIGHT) / (asked + WEIGHT)
    return max(0.0, 1 - (1 - rate) / (1 - USUAL))
