"""Says in clinical words what was read, what is known and where it came from."""

from collections.abc import Mapping
from typing import Any

from itpchat.conversation.items_told import item_told
from itpchat.conversation.questions import Questioner
from itpchat.conversation.told import told
from itpchat.dialog.session import Session


def value_told(question: str, value: Any, session: Session, questioner: Questioner) -> str:
    """Say the value of an answer; of a free text, one item after the other."""
    if isinstance(value, Mapping) and "items" in value:
        items = [item_told(item, questioner) for item in value["items"]]
        items += [questioner.said("nothing_else")] if value.get("nothing_else") else []
        return "; ".join(items)
    return told(session.named(question), value, questioner)


def label_told(question: str, value: Any, session: Session, questioner: Questioner) -> str:
    """Name what an answer is about; an item of a free text by itself."""
    if isinstance(value, Mapping) and value.get("items"):
        return questioner.name_of(str(value["items"][0]["concept"])).to(questioner.language)
    return questioner.short(session.named(question))
