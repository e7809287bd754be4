# ruff: noqa: E501 - a pattern is read more easily in one piece
"""How a treatment worked, by what is said of it.

The words tell of events: the counts rose, stayed, fell, or fell as the treatment was reduced; it
did harm. From their kind and order follows the response. Where they fit nothing, it is unknown.
"""

import re

from itpchat.reading.response_words import (
    DEPENDENT,
    EARLY,
    FALL,
    GOOD,
    HARM,
    INTOLERANT,
    LOST,
    NONE,
    OFF,
    ON_REDUCING,
    PARTIAL,
    RISE,
    UNSURE,
    WORKS_UNTIL,
    M,
)
from itpchat.reading.results import Response

_ONLY_IF = re.compile(
    r"(?:(?<!tell )(?<!know )(?<!sure )(?<!see )(?<!say )(?<!idea )\b(?:if|unless|in case)(?: (?:the|my))?|如果|要是|万一)\s*$"
)
_NEAR = 160
"""How many characters around a name are looked at."""
_OF_THE_DOSE = re.compile(
    r"\bdos(?:e|age)s? (?:ha[sd]|hasnt|hadnt|was|wasnt|is|isnt|stay|stayed|went|didnt|never|remain)[^,;]*|剂量[^,。]*"
)
"""What is said of the dose is not said of the counts."""
_APART = 60
"""How many characters may lie between an event and its occasion."""


def response_in(before: str, after: str) -> Response | None:
    """Tell how something worked from the words before its name and those after it."""
    if _ONLY_IF.search(before):
        return None
    text = re.sub(r"\s+", " ", f"{before[-_NEAR:]} {M} {after[:_NEAR]}").strip()
    text = _OF_THE_DOSE.sub("dose", text)
    if UNSURE.search(text) and not _yet(text):
        return "unsure"
    if EARLY.search(text):
        return "too_early"
    if DEPENDENT.search(text) or _falls_on_reducing(text):
        return "dependent"
    if _lost(text):
        return "lost_response"
    if _harmed(text):
        return "intolerant"
    return _told(text)


def _yet(text: str) -> bool:
    """Tell "don't know yet" from "don't know"."""
    return bool(
        re.search(r"\b(?:dont|cant|not) (?:know|say|tell|sure) yet\b|\bno idea yet\b|还不", text)
    )


def _falls_on_reducing(text: str) -> bool:
    occasions = list(ON_REDUCING.finditer(text))
    return any(
        min(abs(fall.start() - o.end()), abs(o.start() - fall.end())) <= _APART
        for o in occasions
        for fall in FALL.finditer(text)
    )


def _lost(text: str) -> bool:
    if LOST.search(text):
        return True
    falls = list(FALL.finditer(text))
    if not falls:
        until = WORKS_UNTIL.search(text)
        return bool(
            until
            and re.search(
                r"until|till|any ?more|any longer|后来|又", until[0] + text[until.end() :][:40]
            )
        )
    fall = falls[-1]
    ahead = text[: fall.start()]
    rose = RISE.search(ahead) or GOOD.search(ahead)
    return bool(rose) or bool(
        re.search(r"\bagain\b|又", text[max(0, fall.start() - 4) : fall.end() + 12])
    )


def _harmed(text: str) -> bool:
    if INTOLERANT.search(text):
        return True
    return any(
        abs(off.start() - harm.start()) <= _APART
        for off in OFF.finditer(text)
        for harm in HARM.finditer(text)
    )


def _told(text: str) -> Response | None:
    """Tell none, some or a good response apart; a good one must not stand in a denial."""
    if PARTIAL.search(text) and not re.search(
        r"\bno response|\bdidnt (?:work|help)\b(?! (?:much|enough))|无效", text
    ):
        return "partial"
    if NONE.search(text):
        return "no_response"
    return "response" if RISE.search(text) or GOOD.search(text) else None
