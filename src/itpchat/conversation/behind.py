"""Which question's answer stands behind an outcome, so that a slip can be put right at once."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.conversation.reasons import deciding
from itpchat.dialog.log import DECLINED, UNSURE
from itpchat.dialog.session import Session
from itpchat.explaining import split_key
from itpchat.matching import Judged, Match

OPEN = (UNSURE, DECLINED)
"""Answers that leave a thing open, and so decide nothing."""


def question_behind(match: Match, session: Session) -> str:
    """Name the question whose answer ruled a trial out, or holds it back; empty where none did."""
    judged = deciding(match)
    return question_of(judged, session) if judged else ""


def question_of(judged: Judged, session: Session) -> str:
    """Name the question whose answer decided a criterion; empty where no answer did.

    Where it is a matter of when or how something was taken, the answer to that is the closer one.
    """
    for reason in sorted(judged.because, key=lambda reason: not split_key(reason.key)[2]):
        for key in (reason.key, *reason.implied_by):
            for name in _about(key, reason.value, session):
                return name
    return ""


def _about(key: str, value: Any, session: Session) -> Iterator[str]:
    """Give the answered questions that a key speaks of, those first that say it most closely."""
    prefix, name, attribute = split_key(key)
    given = session.given()
    if attribute:
        yield from (
            q for q in given if q.partition("@")[2] == name and _asks(q, attribute, session)
        )
    named = {name, value} if isinstance(value, str) else {name}
    if prefix:
        yield from (q for q in given if named & _named_in(session.answers[q].value))
    planner = session.planner()
    base = f"{prefix}:{name}" if prefix else name
    may_settle = {asking.id for asking in planner.askings_for(base)}
    decided = [q for q in given if q in may_settle and session.answers[q].value not in OPEN]
    # Of several that deny it, the one that asks for just this is the one that was meant.
    yield from sorted(decided, key=lambda q: not _asks_for(q, name, session))


def _asks_for(question: str, name: str, session: Session) -> bool:
    asked = session.named(question).question
    return asked is not None and asked.asks.concepts == (name,)


def _asks(question: str, attribute: str, session: Session) -> bool:
    follow_up = session.named(question).follow_up
    return follow_up is not None and follow_up.attribute == attribute


def _named_in(value: Any) -> set[str]:
    """Give the concepts that an answer names."""
    if not isinstance(value, Mapping):
        return set()
    items = value.get("items") or ()
    return {*value.get("named", ()), *(str(item["concept"]) for item in items)}
