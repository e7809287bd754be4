# ruff: noqa: E501 - a pattern is read more easily in one piece
"""A treatment that was stopped and taken up again: what counts is that it is taken now."""

import re

from itpchat.reading.clauses import TIME
from itpchat.reading.gathering import Group

_AGAIN = re.compile(
    r"(?:^|只好|只能|所以|现在|目前|后来|今年|医生让)[^,。停]{0,6}(?:又|重新|再次|恢复)[^,。停没不]{0,8}(?:吃|打|服|上|用)(?:回|上|了|起|至今|到|药|着|$)"
)
_BACK_ON = re.compile(
    rf"^(?:and |but |so |then |now |{TIME} ?|im |ive |hes |shes |i |he |she |we |they |have |has |had to |was |were |am |is |are |been |since |soon |just |then )*"
    r"(?:(?:put|went|gone|got|going|go|started|started me|put me|put him|put her)? ?back on(?! track| my feet)|restarted|resumed|re-started|started (?:it |on it |taking it )?(?:up )?again|went back to it|go back to it|took it up again|reintroduced)\b(?! from)"
)
_ENDED = re.compile(
    rf"\b(?:stopp?ed|quit|came off|come off|(?:was |were )?taken off|took (?:me|him|her) off|off it|discontinued|d/?ced?|held|paused)\b(?: (?:it|taking))?(?: (?:in|on|around) (?={TIME}))?"
)
_NOT_SO = re.compile(
    r"\b(?:may|might|could|will|would|plan\w*|want\w*|if|never|not|dont|wont|refus\w*|hop\w+|consider\w*|stopp?ed|quit|came off|taken off|off (?:it )?again|fail\w*|until)\b"
)


def take_up_again(group: Group) -> None:
    """Leave out how a treatment ended that was taken up again: "stopped in March, back on it"."""
    _in_chinese(group)
    _in_english(group)


def _in_chinese(group: Group) -> None:
    again = [place for place, tail in enumerate(group.tail) if _AGAIN.search(tail)]
    if not again or "停" not in " ".join([group.before, group.after, *group.tail[: again[-1]]]):
        return
    later = group.tail[again[-1] :]
    if any("停" in tail or "没效" in tail for tail in later):
        return
    group.before, group.after = re.sub("停(?:了|掉|过)*", "", group.before), ""
    group.tail = ["现在还在吃", *later]


def _in_english(group: Group) -> None:
    places = [place for place, tail in enumerate(group.tail) if _BACK_ON.search(tail)]
    if not places:
        return
    earlier, later = group.tail[: places[-1]], group.tail[places[-1] :]
    if any(map(_NOT_SO.search, later)):
        return
    if _ENDED.search(group.before) or _ENDED.search(group.after):
        group.before, group.after = _ENDED.sub("", group.before), ""
    elif not any(map(_ENDED.search, earlier)):
        return
    kept = [tail for tail in earlier if not _ENDED.search(tail)]
    group.tail = [*kept, "still on it now", *later]
