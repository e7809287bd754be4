"""Whole conversations, foreseen: what is typed, and which question is to be seen after it.

They are foreseen by the conversation itself, without a screen or a server.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from itpchat.conversation import Conversation
from itpchat.conversation.setting import Setting
from itpchat.folders import Folders
from itpchat.settings import Settings
from itpchat.staging import load_setting
from itpchat.wording import Language

UNSURE: dict[Language, tuple[str, ...]] = {
    "en": ("not sure", "none of these"),
    "zh": ("不确定", "以上都没有"),
}
"""What is said where a person has no other words, the second where the first is no answer."""

SEX: dict[Language, tuple[str, str]] = {"en": ("female", "male"), "zh": ("女", "男")}
NO: dict[Language, str] = {"en": "no", "zh": "不是"}

MOST = 200
"""More questions than there are."""


@dataclass(frozen=True, slots=True)
class Step:
    """Keys, and the text of the question that comes after them."""

    keys: str
    then: str


@cache
def _setting(day: date) -> Setting:
    return load_setting(Folders.chosen(), Settings(), day)


def foreseen(person: int, day: date) -> tuple[list[Step], str]:
    """Foresee the conversation of one of a hundred people; gives its steps, and their age."""
    language: Language = "zh" if person % 2 else "en"
    age = str(18 + person % 80)
    words = {
        "red_flags": UNSURE[language][1],
        "age": age,
        "sex": SEX[language][person // 2 % 2],
        "primary": NO[language],  # no trial is left then, and the answers are shown
    }
    conversation = Conversation.start(_setting(day)).pick(language)
    steps = [Step("1\r" if language == "en" else "2\r", _question(conversation))]
    for _ in range(MOST):
        if conversation.view().stage not in ("notice", "question"):
            break
        prompt = conversation.view().prompt
        assert prompt is not None
        if prompt.id in ("notice", "respondent"):
            key = "\r" if prompt.id == "notice" else "1\r"
            after = conversation.pick(prompt.options[0].key)
        else:
            said = words.get(prompt.id)
            after, key = _said(conversation, (said,) if said else UNSURE[language])
            if prompt.id == "red_flags":
                key = "1\r"  # the first, "none of these"
        steps.append(Step(key, _question(after)))
        conversation = after
    assert conversation.view().stage == "review", conversation.view().stage
    return steps, age


def _said(conversation: Conversation, ways: tuple[str, ...]) -> tuple[Conversation, str]:
    for words in ways:
        after = conversation.answer(words)
        if after.view().stage in ("question", "review") and after.view() != conversation.view():
            return after, f"{words}\r"
    raise AssertionError(f"{_question(conversation)} is answered by none of {ways}")


def _question(conversation: Conversation) -> str:
    view = conversation.view()
    return view.prompt.text if view.prompt is not None else ""
