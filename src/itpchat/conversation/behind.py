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


def answer_behind(match: Match, question: str, session: Session) -> Any:
    """Give what decided in an answer: of several things that were told, just that."""
    value, judged = session.answers[question].value, deciding(match)
    if not isinstance(value, Mapping) or judged is None:
        return value
    named = {split_key(reason.key)[1] for reason in judged.because}
    named |= {reason.value for reason in judged.because if isinstance(reason.value, str)}
    items = [item for item in value.get("items") or () if item["concept"] in named]
    if items:
        return {"items": items}
    picked = [name for name in value.get("named") or () if name in named]
    return {"named": picked} if picked else value


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
    yield from sorted(decided, key=lambda q: _farness(q, name, session))


def _farness(question: str, name: str, session: Session) -> int:
    """Tell how far a question is from asking for just one thing.

    A list that shows it is closer than one of its class, and what was told in own words the last:
    those deny nothing that they do not name, unless they say that there is nothing else.
    """
    asked = session.named(question).question
    if asked is None:
        return 2
    asks = asked.asks
    if asks.concepts == (name,):
        return 0
    if asks.about == "words":
        return 3
    return 1 if name in asks.which else 2


def _asks(question: str, attribute: str, session: Session) -> bool:
    follow_up = session.named(question).follow_up
    return follow_up is not None and follow_up.attribute == attribute


def _named_in(value: Any) -> set[str]:
    """Give the concepts that an answer names."""
    if not isinstance(value, Mapping):
        return set()
    items = value.get("items") or ()
    return {*value.get("named", ()), *(str(item["concept"]) for item in items)}
