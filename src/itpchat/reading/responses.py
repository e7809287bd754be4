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
    r"(?:(?<!tell )(?<!tell you )(?<!tell me )(?<!tell us )(?<!certain )(?<!remember )(?<!know )(?<!sure )(?<!see )(?<!say )(?<!idea )\b(?:if|unless|in case)(?: (?:the|my))?|如果|要是|万一)\s*$"
)


def only_if(before: str) -> bool:
    """Tell whether the words before a name make what is said of it a condition."""
    return bool(_ONLY_IF.search(before))


_NEAR = 160
"""How many characters around a name are looked at."""
_OF_THE_DOSE = re.compile(
    r"\bdos(?:e|age)s? (?:ha[sd]|hasnt|hadnt|was|wasnt|is|isnt|stay|stayed|went|didnt|never|remain)[^,;]*|剂量[^,。]*"
    r"|\b(?:with no|without(?: any)?|never an?) (?:dose )?changes?\b(?! (?:in|to) (?:the |my |his |her )?(?:counts?|platelets?|plts?))|\bno (?:dose )?changes? (?=since|for|of|(?:in|over) (?:the )?(?:last |past )?(?:[\uec00-\uefff]|dos))|\b(?:nobody|never|not|nobodys|no)\b[^,;.]{0,16} (?:fiddl|tinker|alter|adjust|tweak)\w*|\buntil (?:they|he|she|the doctor|we) (?:sees?|meet) [^,;.]*|\bnot needed any change[^,;]*"
)
"""What is said of the dose is not said of the counts."""
_APART = 60
"""How many characters may lie between an event and its occasion."""


LOW = 30
"""A count from which a treatment is said to work (response: 30 ×10⁹/L or more, and at least
twice the count before; Rodeghiero 2009, Blood 113:2386, read 2026-11-27)."""


def said_of(before: str, after: str) -> str:
    """Give the words around a name as one text, with `M` in the place of the name."""
    text = re.sub(r"\s+", " ", f"{before[-_NEAR:]} {M} {after[:_NEAR]}").strip()
    return _OF_THE_DOSE.sub("dose", text)


def by_rules(text: str) -> Response | None:
    """Tell how something worked from what is said of it, as far as a rule knows it."""
    text = _with_counts(text)
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


_EVENTS = {
    "early": EARLY, "unsure": UNSURE, "dependent": DEPENDENT, "reducing": ON_REDUCING, "lost": LOST,
    "until": WORKS_UNTIL, "intolerant": INTOLERANT, "off": OFF, "harm": HARM, "none": NONE,
    "partial": PARTIAL, "rise": RISE, "good": GOOD, "fall": FALL,
}  # fmt: skip


def events_in(text: str) -> list[str]:
    """Give the events that a text tells of, in the order in which each is told first."""
    text = _with_counts(text)
    found = {name: hit.start() for name, words in _EVENTS.items() if (hit := words.search(text))}
    return sorted(found, key=found.__getitem__)


_FROM_TO = re.compile(
    r"(?:\bfrom |从|由)?(?<![\d.])(\d{1,3})(?:k|,?000|千|万)?(?: ?(?:up )?to |到| ?-?> ?|升到|涨到|升至|升了?)(\d{1,3})(?:k|,?000)?(?![\d.])(?! ?(?:mg|days?|weeks?|months?|years?|times|片|天|周|月|次))"
)
_UP_TO = re.compile(
    r"\b(?:rose|went(?: up)?|jumped|climbed|came up|bumped|got|brought|raised|pushed|shot|increased|hit|reached|made it)\b(?: (?:me|it|them|my|the|his|her|counts?|platelets?|numbers?|only|just|up|all the way|about|around|maybe|like|barely))* (?:to |hit |reach(?:ed)? )?(\d{1,2})k?(?![\d.])(?! ?(?:mg|x|days?|weeks?|months?|years?|times|[\uf000-\uf7ff]))"
    r"|(?:升|涨|打|吃|冲)到(?:过)?(\d{1,2})(?![\d.万])"
)


def _with_counts(text: str) -> str:
    """Say in words what two counts tell: "from 8 to 22" is a little, "from 8 to 95" a rise."""
    text = _FROM_TO.sub(_change, text)
    return _UP_TO.sub(
        lambda found: " only a little " if int(found[1] or found[2]) < LOW else found[0], text
    )


def _change(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    if last < first:
        return " dropped "
    if last >= max(LOW, 2 * first):
        return " counts went up "
    return " no response " if last - first < 3 else " up a little "


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
        r"\bno resp|\bnr\b|\bdidnt (?:work|help)\b(?! (?:much|enough))|无效", text
    ):
        return "partial"
    if NONE.search(text):
        return "no_response"
    return "response" if RISE.search(text) or GOOD.search(text) else None
