"""Sheets for tests: of conversations that were played, in any form."""

import functools
from typing import get_args

from itpchat.conversation import Conversation
from itpchat.reports.making import sheet
from itpchat.reports.rendering import Form, render
from itpchat.reports.sheet import Sheet
from itpchat.wording import Language
from tests.conversation.playing import begun, replied

FAST: tuple[Form, ...] = ("text", "markdown", "html", "json")
"""The forms that are written in no time."""

WITH_FHIR: tuple[Form, ...] = (*FAST, "fhir")
EVERY: tuple[Form, ...] = get_args(Form)

TOLD = {
    "en": {
        "age": "34",
        "diagnosed": "May 2023",
        "platelets": "12",
        "medicines_in_words": "prednisone 20 mg since June, eltrombopag did not work, "
        "rituximab in March 2026 stopped working, frobnicol",
    },
    "zh": {
        "age": "34",
        "diagnosed": "2023年5月",
        "platelets": "12",
        "medicines_in_words": "6月起每天泼尼松20毫克，艾曲波帕无效，"
        "2026年3月用过利妥昔单抗后来失效",
    },
}

PICKED = {
    "respondent": "self",
    "red_flags": "never",
    "sex": "female",
    "primary": "yes",
    "hiv": "positive",
    "mental_health": "depression",
    "could_be_pregnant": "yes",
}


@functools.cache
def talk(language: Language = "en") -> Conversation:
    """Hold a conversation of somebody who was treated much, and who tells private things."""
    conversation = begun(language)
    while (prompt := conversation.view().prompt) is not None:
        words = TOLD[language].get(prompt.id)
        if words is None:
            keys = [option.key for option in prompt.options]
            wanted = (PICKED.get(prompt.id), "right", "unsure", "0", *keys)
            words = "#" + next(key for key in wanted if key in keys)
        conversation = replied(conversation, words)
    return conversation


def sheet_of(conversation: Conversation, *, private: bool = False) -> Sheet:
    """Make the sheet of a conversation."""
    return sheet(conversation, private=private)


def forms_of(made: Sheet, forms: tuple[Form, ...] = FAST) -> dict[str, bytes]:
    """Write a sheet in several forms."""
    return {form: render(made, form) for form in forms}
