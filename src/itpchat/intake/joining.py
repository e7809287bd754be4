"""What was read → answers for the log, joined to what was known before."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from itpchat.conversation.conversation import Conversation
from itpchat.dialog.log import UNSURE, Answered
from itpchat.dialog.script import Question
from itpchat.intake.results import Sure


def answers_of(found: Iterable[Sure], conversation: Conversation) -> Iterator[Answered]:
    """Turn what was read into answers; medicines and illnesses are joined to those of before."""
    questions = conversation.setting.script.questions
    told: dict[str, list[Sure]] = {}
    for sure in found:
        question = questions.get(sure.question)
        if question is not None and question.asks.about == "words" and sure.value != UNSURE:
            told.setdefault(sure.question, []).append(sure)
            continue
        yield Answered(sure.question, sure.value, sure.words)
        for other, value in sure.besides:
            yield Answered(other, value, sure.words)
    for question_id, several in told.items():
        yield _joined(questions[question_id], several, conversation)


def _joined(question: Question, several: list[Sure], conversation: Conversation) -> Answered:
    given = conversation.session.answers.get(question.id)
    known = given.value if given and isinstance(given.value, Mapping) else {}
    items: dict[str, Mapping[str, Any]] = {item["concept"]: item for item in known.get("items", ())}
    for sure in several:
        for item in sure.value.get("items", ()):
            items[item["concept"]] = _told_more(items.get(item["concept"]), item, sure.words)
    closed = known.get("nothing_else") or any(s.value.get("nothing_else") for s in several)
    words = [given.words] if given and given.words else []
    words += [sure.words for sure in several]
    value = {
        "items": list(items.values()),
        "notes": list(known.get("notes", ())),
        "nothing_else": bool(closed),
    }
    return Answered(question.id, value, "; ".join(dict.fromkeys(words)))


def _told_more(
    before: Mapping[str, Any] | None, now: Mapping[str, Any], words: str
) -> dict[str, Any]:
    """Join what is newly said of an item to what was known; what was denied is told afresh."""
    fresh = dict(now) | {"words": words}
    if before is None or bool(before.get("denied")) != bool(now.get("denied")):
        return fresh
    said = {key: value for key, value in fresh.items() if value not in (None, False)}
    said |= {"taking": False} if now.get("taking") is False else {}
    joined = {**before, **said}
    if joined.get("taking"):
        joined["stopped_on"] = None
    elif joined.get("stopped_on") and before.get("taking") and now.get("taking") is None:
        joined["taking"] = False
    return joined
