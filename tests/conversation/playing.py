"""Plays a conversation from a table: the id of each question, and what the person types.

`#key` picks an option instead of typing (`#never`, `#unsure`); several with a comma between. The
id of a question with `?` behind it stands for the reading that is to be confirmed. What the table
does not name is answered with no, or else with "not sure".
"""

import functools
from collections.abc import Iterator, Mapping
from datetime import date

from itpchat.conversation import Conversation, Setting
from itpchat.conversation.views import Card, Item
from itpchat.dialog.log import Reopened
from itpchat.folders import Folders
from itpchat.matching import Match
from itpchat.settings import Settings
from itpchat.staging import load_setting
from itpchat.wording import Language

AS_OF = date(2026, 11, 22)
SITE = Settings(emergency_number="120")
NO = ("never", "no", "unsure")
UNSURE = ("unsure", "never")

CAR_T, BCMA, MSC, CAR_NK, CM313 = (
    "NCT06352281",
    "NCT05315778",
    "NCT06813157",
    "NCT06337474",
    "NCT05694767",
)

ALL_TRIALS = (CAR_T, MSC, BCMA, CAR_NK, CM313)


@functools.cache
def setting(settings: Settings = SITE) -> Setting:
    """Give the setting that itpchat ships, on a fixed day."""
    return load_setting(Folders.chosen(), settings, AS_OF)


def begun(language: Language = "en", settings: Settings = SITE) -> Conversation:
    """Begin a conversation, with the notice read."""
    return Conversation.start(setting(settings), language).pick("continue")


def replied(conversation: Conversation, words: str) -> Conversation:
    """Answer with typed words, or pick with `#key`."""
    if words.startswith("#"):
        return conversation.pick(*words[1:].split(","))
    return conversation.answer(words)


def gone_to(conversation: Conversation, question: str) -> Conversation:
    """Go to a question, whether it is the planner's next or not."""
    return conversation._with(Reopened(question))


def play(
    conversation: Conversation,
    table: Mapping[str, str],
    otherwise: tuple[str, ...] = NO,
    until: str = "",
) -> Conversation:
    """Answer all questions, or what the table names and then come to the one named `until`.

    What is asked next is the planner's to choose. So what the table names of the bank is gone to
    and answered first, in the order of the script; then whatever is open comes as it comes.
    """
    asked: list[str] = []

    def answered_once(conversation: Conversation) -> Conversation:
        prompt = conversation.view().prompt
        assert prompt is not None
        assert prompt.id not in asked, f"{prompt.id} is asked twice"
        asked.append(prompt.id)
        keys = [option.key for option in prompt.options]
        words = table.get(prompt.id) or "#" + next(key for key in otherwise if key in keys)
        following = replied(conversation, words)
        assert not following.problem, f"{prompt.text} {words}: {following.problem}"
        assert following is not conversation, f"{prompt.text} {words}: nothing happened"
        return following

    script = conversation.session.script
    bank = (name for name in script.questions if name in table)
    follow_ups = (name for name in table if "@" in name)
    for name in (*script.opening(), *bank, *follow_ups):
        if name == until and until in script.opening():
            break
        if name == until or name in conversation.session.answers:
            continue
        conversation = gone_to(conversation, name)
        while (prompt := conversation.view().prompt) and prompt.id.rstrip("?") == name:
            conversation = answered_once(conversation)
    while (prompt := conversation.view().prompt) is not None and prompt.id != until:
        if until and not prompt.id.endswith("?") and prompt.id not in table:
            conversation = gone_to(conversation, until)
            break
        conversation = answered_once(conversation)
    left = [name for name in table if name not in asked]
    assert not left, f"never asked: {left}; asked: {asked}"
    return conversation


@functools.cache
def at(
    question: str, language: Language = "en", site: Settings = SITE, **known: str
) -> Conversation:
    """Come to a question; all before it is not known, but for what is given."""
    table = {"respondent": "#self", "red_flags": "#never", **known}
    table.pop(question, None)
    return play(begun(language, site), table, otherwise=UNSURE, until=question)


def match_of(conversation: Conversation, trial: str) -> Match:
    """Give the match of a trial."""
    return next(m for m in conversation.session.matches if m.trial.id == trial)


def verdict(conversation: Conversation, trial: str) -> tuple[str, ...]:
    """Give the verdict on a trial, with the criteria that fail."""
    match = match_of(conversation, trial)
    return (match.verdict, *(judged.criterion.id for judged in match.failing))


def card_of(conversation: Conversation, trial: str) -> Card:
    """Give what the results show of a trial."""
    groups = conversation.show_results().view().groups
    return next(card for group in groups for card in group.cards if card.trial == trial)


def items_of(card: Card) -> Iterator[tuple[str, Item]]:
    """Give each criterion on a card, with the title of its section."""
    for section in card.sections:
        for item in section.items:
            yield section.title, item


def said(conversation: Conversation, by: str) -> list[str]:
    """Give what stands in the transcript by a speaker."""
    return [entry.text for entry in conversation.view().transcript if entry.by == by]
