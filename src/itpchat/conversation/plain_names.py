"""What a key of a rule is called for the person who answers: as its question calls it."""

import re

from itpchat.conversation.questions import Questioner
from itpchat.dialog.planner import Asking
from itpchat.explaining import key_named, key_text, split_key
from itpchat.wording import Text

_EXAMPLES = re.compile(r"\s*\([^)]*\)|（[^）]*）")


def key_told(key: str, questioner: Questioner) -> Text:
    """Name what a key asks for in plain words: "Hemoglobin", "steroid, now".

    A fact is called as its question is on the review page, a medicine or an illness by its plain
    name. What no question asks for has its clinical label.
    """
    prefix, name, attribute = split_key(key)
    if prefix:
        return key_named(key, questioner.name_of(name))
    for question in questioner.setting.script.questions.values():
        if question.asks.fact == name and not attribute:
            return Text.same(questioner.short(Asking(question)))
    return key_text(key, questioner.setting.catalogue)


def key_told_shortly(key: str, questioner: Questioner) -> Text:
    """Name what a key asks for without examples: "blood thinners, now"."""
    told = key_told(key, questioner)
    return Text(_EXAMPLES.sub("", told.en) or told.en, _EXAMPLES.sub("", told.zh) or told.zh)
