# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What somebody takes back: "Promacta, no wait, it was Nplate"."""

import re

from itpchat.reading.clauses import MENTION, number_of

_TAKEN_BACK = re.compile(
    rf"({MENTION})[^\ue000-\ue7ff]{{0,14}}?(?:\bno,? wait\b|\bwait,? no\b|\bno,? sorry\b|\bsorry\b|\bi mean(?:t)?\b|\bactually,? (?:it|no|i mean)\b|\bcorrection\b"
    rf"|\bscratch that\b|\bmy mistake\b|\bi was wrong\b|\boops\b|\bwait\b|\bor rather\b|不对|说错了|\bbut (?:thats|that was|it was|this is|hes|shes|theyre|they were|he was|she was) (?:wrong|mistaken|a mistake|mixing (?:it|them|that|things) up|confus\w+|not right|incorrect)\b|错了|应该是|哦不|搞错|记错)[^\ue000-\ue7ff]{{0,28}}({MENTION})"
    rf"|(?:\bit (?:wasnt|was not)\b|不是)\s*({MENTION})[\s,;.]*(?:而?是|but|it was|its|it is)\s*({MENTION})"
    rf"|\bnot\s*({MENTION})[\s,;.]*(?:but|it was|its|it is)\s*({MENTION})"
)


_MEANT = re.compile(
    rf"\b(?:mean|meant|its|it is|it was|was)\b(?: to (?:say|write|type|put))?\s*({MENTION})((?:[\s,;(-]|and)*\bnot(?: the| my)?\s*({MENTION})\)?)"
)


def what_was_meant(text: str) -> tuple[str, set[int]]:
    """Leave out "not prednisolone" behind "I meant methylprednisolone"; give what is left out."""
    gone = set()
    for found in _MEANT.finditer(text):
        wrong = number_of(found[3])
        if wrong:
            gone.add(wrong[1])
    return _MEANT.sub(lambda found: found[0].replace(found[2], ""), text), gone


def taken_back(text: str) -> dict[int, int | None]:
    """Give the mentions that are taken back in a text with signs, each with what it is put right to."""
    gone: dict[int, int | None] = {}
    place = 0
    while found := _TAKEN_BACK.search(text, place):
        names = [number_of(group) for group in found.groups() if group]
        first, right = names[0], names[1] if len(names) > 1 else None
        if first:
            gone[first[1]] = right[1] if right else None
        place = found.end() - 1
    return gone
