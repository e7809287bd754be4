# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What is said of one name and counts for another: replaced by it, stopped for it, taken since it."""

import re
from collections.abc import Sequence

from itpchat.reading.clauses import TIME, number_of
from itpchat.reading.dating import About
from itpchat.reading.gathering import Group

_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SWITCH = re.compile(
    r"\b(?:switch(?:ed)?|chang(?:ed)?|mov(?:ed)?|went|transition(?:ed)?)(?: (?:me|him|her|over))? from\s*$|从\s*$|由\s*$|把\s*$"
)
_SWITCHED_TO = re.compile(
    r"^\s*(?:to|over to|->|>|换成?|改成?|换到|改为|换为|改用|换用|换)\s*(?:了|成)?"
)


_REPLACED = re.compile(
    r"(?:\b(?:switch(?:ed)?|changed|moved)(?: (?:me|him|her|over))? (?:on)?to|\breplaced (?:it )?(?:with|by)|换(?:了|成了?|用|到)|改(?:用|成|为))\s*$"
)
_THEN_STOPPED = re.compile(
    r"^\s*(?:(?:up|high|高|高了|升高|异常|出血|坏了|了|,|so|and|then|i|we|they|he|she|my doctor|doctors?|just|to|had|就|只好|只能|不得不|被迫|医生|让|给|所以|于是|后|我) ?)*\s*(?:stopped|stop\b|quit|had to stop|took me off|discontinued|停)"
)


_SINCE = re.compile(
    r"\bsince(?: (?:i|we|he|she|had|got|having|getting|was|diagnosed|with|my|the|his|her|a|an|being|last))*\s*$"
)
_SINCE_THEN = re.compile(
    r"^(?:and |so |i |ive |have |been |was |then )*(?:ever )?since(?: then)?\b|^(?:之后|后来|从那以?后|以后|此后|打那以后|从此)(?:就|我|都)*一直|\bever since\b|\bsince then\b"
)

_EVER_SINCE = re.compile(r"^\s*(?:ever )?since(?: then)?\s*$|^\s*到现在\s*$")
_FOR = re.compile(r"\bfor(?: (?:my|the|his|her|a))*\s*$")
_SINCE_TIME = re.compile(rf"\s*since (?:\w+ )?{TIME}")


def hand_back(groups: Sequence[Group], about: Sequence[About]) -> None:
    """Tell a medicine what is said of it only after the next name: that it was stopped or replaced."""
    last: Group | None = None
    when: str | None = None
    for group in groups:
        medication = is_medication(group, about)
        if last is not None and last.sentence == group.sentence:
            if medication and group.first and _REPLACED.search(group.before):
                last.tail.append("stopped it")
            elif not medication and _SINCE.search(group.before):
                last.tail += [f"since {sign}" for sign in re.findall(TIME, group.said_after)[:1]]
            elif not medication and _FOR.search(group.before) and not group.first:
                _give_since(group, last)
            elif not medication and _THEN_STOPPED.search(group.said_after):
                last.tail += ["stopped it", f"{group.signs[0]}{group.said_after}"]
        if medication:
            if when is not None and (
                _SINCE_THEN.search(f"{group.lead} {group.before}".strip())
                or _EVER_SINCE.search(group.after)
            ):
                group.tail.append(f"since {when}")
            last = group
        found = re.findall(TIME, f"{group.before}{group.said_after}")
        when = found[0] if found and not medication else None


def _give_since(group: Group, last: Group) -> None:
    """Take "since 2022" of "apixaban for AF since 2022" for the time of the medicine."""
    if found := _SINCE_TIME.match(group.after):
        last.tail.append(found[0])
        group.after = group.after[found.end() :]


def switches(group: Group, following: Group) -> bool:
    """Tell whether a treatment was replaced by the one named next: "from Promacta to Doptelet"."""
    if following.sentence != group.sentence or following.first:
        return False
    before = _SWITCH.search(group.before)
    return bool(_SWITCHED_TO.search(f"{group.after}{following.before}".strip())) and bool(
        before or _HAS_CHINESE.search(following.before + group.after)
    )


def is_medication(group: Group, about: Sequence[About]) -> bool:
    """Tell whether a group names treatments; where no name is of the vocabulary, it does."""
    kinds = [kind for kind in map(number_of, group.signs) if kind and kind[0] == "mention"]
    return not kinds or about[kinds[0][1]].medication
