"""Somebody who can answer everything leaves nothing unknown: no trial hangs for ever in between."""

import pytest

from itpchat.conversation import Conversation
from itpchat.conversation.views import Prompt
from itpchat.settings import Settings
from tests.conversation.playing import ALL_TRIALS, begun, match_of, setting

EVERYTHING = Settings("120", ask_for_closed_trials=True, ask_sensitive_always=True)

VALUES = {
    "age": "34",
    "diagnosed": "5 May 2020",
    "platelets": "12 today",
    "low_since": "1 April 2020",
    "weight": "60 kg",
    "creatinine_clearance": "90",
    "antibodies_igg": "900",
    "antibodies_iga": "150",
    "hemoglobin": "130",
    "neutrophils": "3",
    "clotting_time": "0",
    "heart_pump": "60",
    "oxygen": "98",
    "upper_pressure": "120/80",
}
"""What a person types; a laboratory value with its limit where nothing else is given."""

DATED = ("stopped_on@", "dose_unchanged_since@", "had_on@", "treated_on@")

YES = ("primary", "low_twice", "checked_again", "blood_smear", "bone_marrow", "visits", "consent")


def picked(prompt: Prompt, conversation: Conversation) -> list[str]:
    """Pick the answer of somebody healthy, apart from ITP; nothing is left unsure."""
    keys = [option.key for option in prompt.options]
    asking = conversation.session.asking()
    if asking is not None and asking.question is not None and asking.question.asks.about == "words":
        return ["unsure"]  # one by one
    wanted = ("yes",) if prompt.id in (*YES, "could_be_pregnant", "birth_control") else ()
    return [key for key in (*wanted, "never", "no", "negative", "none", "0", "1") if key in keys]


def answered_in_full(conversation: Conversation, *named: str) -> Conversation:
    """Answer every question; of each list that shows one of the `named`, pick it."""
    while (prompt := conversation.view().prompt) is not None:
        keys = [option.key for option in prompt.options]
        ours = [name for name in named if name in keys]
        if prompt.id in VALUES:
            following = conversation.answer(VALUES[prompt.id])
        elif prompt.id.startswith(
            ("stopped_on@", "dose_unchanged_since@", "had_on@", "treated_on@")
        ):
            following = conversation.answer("3 March 2026")
        elif prompt.id.startswith("response@"):
            following = conversation.pick("no_response")
        elif prompt.id.startswith("dose@"):
            following = conversation.answer("10 mg a day")
        elif prompt.id.startswith("days_in_a_row@"):
            following = conversation.answer("2")
        elif ours:
            following = conversation.pick(*ours)
        elif prompt.id.startswith(("controlled@", "cured@")):
            following = conversation.pick("yes")
        elif "self" in keys or "female" in keys:
            following = conversation.pick("self", "female")
        elif options := picked(prompt, conversation):
            following = conversation.pick(options[0])
        elif len(keys) > 1 and not all(option.aside for option in prompt.options):
            following = conversation.pick(keys[0])
        else:
            following = conversation.answer("30 limit 40")
        assert not following.problem, f"{prompt.text}: {following.problem}"
        assert following is not conversation, prompt.text
        conversation = following.dismiss()
    return conversation


def unknown(conversation: Conversation) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (trial, judged.criterion.id, judged.needs)
        for trial in ALL_TRIALS
        for judged in match_of(conversation, trial).criteria
        if judged.outcome == "unknown"
    ]


def start() -> Conversation:
    conversation = begun("en", EVERYTHING)
    for trial in ALL_TRIALS:
        conversation = conversation.keep_checking(trial)
    return conversation


def test_somebody_with_nothing_but_itp_leaves_nothing_unknown() -> None:
    assert unknown(answered_in_full(start())) == []


NAMED = [
    concept
    for question in setting().script.questions.values()
    for concept in question.asks.which
    if not setting().catalogue.vocabulary[concept].is_class
]


@pytest.mark.parametrize("concept", sorted(set(NAMED))[::6])
def test_naming_one_thing_of_a_list_leaves_nothing_unknown(concept: str) -> None:
    assert unknown(answered_in_full(start(), concept)) == []
