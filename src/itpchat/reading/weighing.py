# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Which of several cues around a name outweighs which."""

import re

from itpchat.reading.clauses import TIME
from itpchat.reading.cues import Cue

_DENIALS = frozenset((Cue.DENIED, Cue.NOT_NOW))


def weighed(cues: set[Cue], before: str, after: str, medication: bool, for_itp: bool) -> set[Cue]:
    """Give the cues that are left when those that say more have taken their part."""
    cues = set(cues)
    if Cue.USELESS_OR_UNUSED in cues and not for_itp:
        cues.add(Cue.DENIED)
    if Cue.NO_TROUBLE in cues:
        cues.add(Cue.AFFIRMED if medication else Cue.DENIED)
    if Cue.AFFIRMED in cues and (medication or Cue.NO_TROUBLE not in cues):
        cues -= _DENIALS
    if Cue.STOPPED in cues and cues & _DENIALS and _no_longer(before, after):
        cues -= _DENIALS
    opinion = medication and _OPINION.search(f"{before}\uf8ff{after}")
    if Cue.CERTAIN in cues or opinion:
        cues.discard(Cue.UNCERTAIN)
    cues = _of_a_treatment(cues) if medication else _of_an_illness(cues, before, after)
    never = Cue.DENIED in cues and _NEVER.search(before)
    if Cue.AVOIDED in cues and not never and cues.isdisjoint({Cue.ALLERGY, Cue.AFFIRMED}):
        cues -= {*_DENIALS, Cue.NOW, Cue.PLANNED}
    if medication and cues & _DENIALS and _only_now(before, after):
        cues -= _DENIALS
        cues.add(Cue.NOT_CURRENT)
    if Cue.STILL in cues:
        cues -= {*_DENIALS, Cue.STOPPED, Cue.PLANNED, Cue.PAST}
        cues.add(Cue.NOW)
    if medication and Cue.DENIED in cues and _for_a_while(before, after):
        cues -= _DENIALS
        cues.add(Cue.STOPPED)
    if Cue.CALLED_OFF in cues and cues.isdisjoint({Cue.AFFIRMED, Cue.PAST}):
        cues = (cues - {Cue.PLANNED, Cue.STOPPED, Cue.NOW}) | {Cue.DENIED}
    return cues


def _of_a_treatment(cues: set[Cue]) -> set[Cue]:
    if Cue.NOT_ALLERGIC in cues:
        cues = cues - {Cue.DENIED, Cue.ALLERGY, Cue.REACTED}
        if Cue.NOT_NOW in cues:
            cues = (cues - {Cue.NOT_NOW}) | {Cue.AVOIDED}
    if Cue.REACTED in cues:
        cues = (cues | {Cue.ALLERGY}) - {*_DENIALS, Cue.AVOIDED}
    if Cue.NOT_YET in cues:
        cues -= {*_DENIALS, Cue.NOW, Cue.STARTED, Cue.STOPPED, Cue.PAST}
        cues.add(Cue.PLANNED)
    return cues


_ESCAPED = re.compile(r"\b(?:avoided|escaped|dodged|spared)\b[^.;]{0,24}$")


def _of_an_illness(cues: set[Cue], before: str, after: str) -> set[Cue]:
    if cues & _DENIALS and _SINCE_ONCE.search(after):
        cues = cues - _DENIALS
    if Cue.AVOIDED in cues and _ESCAPED.search(before):
        cues = (cues - {Cue.AVOIDED}) | {Cue.DENIED}
    if Cue.RULED_OUT in cues and Cue.FAMILY not in cues:
        cues = (cues | {Cue.DENIED}) - {Cue.UNCERTAIN}
    return cues


def denies_a_list(lead: str) -> bool:
    """Tell whether the words before a list of names deny all of it: "no history of"."""
    return bool(_LIST_DENIED.search(lead))


_NEVER = re.compile(r"从来?(?:都|就)?(?:没|未)(?:有)?[^,。]{0,4}$")
"""Never taken, whoever wanted it: 从来没切过脾，医生提过我没同意."""
_PRESENT = (
    r"\b(?:current(?:ly)?|presently|right now|at the moment|at present|at this (?:time|point)|now|these days|today|this (?:month|year|week))\b"
    r"|现在|目前|眼下|这(?:段时间|阵子?|会儿|几天|个月)|暂时|当前"
)
_AT_PRESENT_BEFORE = re.compile(rf"(?:{_PRESENT})[^.;。]{{0,40}}$")
_AT_PRESENT_AFTER = re.compile(rf"^[^,.;。，\ue000-\ue7ff]{{0,12}}(?:{_PRESENT})")


def _only_now(before: str, after: str) -> bool:
    """Tell "not on it at the moment" from "not on it"."""
    if re.search(r"\bnever\b|从来|从未|从没", before):
        return False
    return bool(_AT_PRESENT_BEFORE.search(before) or _AT_PRESENT_AFTER.search(after))


_OPINION = re.compile(
    r"\b(?:think|believe|guess|feel)(?: (?:that|the|my))* ?\uf8ff (?:\w+ )?(?:ever |really |actually )?(?:work|help|did|does|do|made|make|kept|keep|had|has|was|is|raised|respond)"
)
"""What somebody thinks of the effect leaves no doubt that it was taken."""
_LONGER = re.compile(
    r"\b(?:years?|months?|weeks?|days?) (?:without|free of)\b|\b(?:no longer|no more|stopped|stop|quit|off|any ?more|right now|at the moment|currently|now|these days|at present)\b|不再|已经不|早就不|没再|停|了\s*$|现在|目前"
)


_LIST_DENIED = re.compile(
    r"\b(?:no|denies|denied|without|negative for|never had|dont have|do not have)\b (?!other|more|one)[a-z /]+$|(?:无|没有|否认)[\u4e00-\u9fff]+$"
)
_SINCE_ONCE = re.compile(r"^[^,.;\ue000-\uebff]{0,12}\bsince\b(?! (?:birth|i was born|being born))")
"""No nosebleed since the spring: there was one before."""
_A_WHILE = re.compile(
    rf"^\s*(?:since|in|for|over|已经|都|有|快|也|,)*\s*{TIME}"
    r"|^[^,.;]{0,20}\b(?:since|for|in|over)(?: (?:a|an|the|my|at|least|about|over|almost|many|several|some|few|couple|of|more|than|past|last|good))* (?:\w+ )?(?:years?|months?|weeks?|days|ages|while|time|forever|then|decades?|\ue000-\uefff)\b|^[^,.;]{0,12}\b(?:lately|recently|any ?more|any longer|yet this)\b|^[^,.;]{0,20}\bsince\b"
    rf"|^[^,.;]{{0,20}}\b(?:since|for|in)\b[^,.;]{{0,12}}{TIME}"
)


_NOT_IN_A_WHILE = re.compile(
    rf"(?:{TIME}|好久|很久|许久|几年|多年|几个?月|长时间|这段时间|最近)(?:都|就|已经|多|也)*没(?:有)?(?:再)?(?:吃|用|打|服|输)[^,。]{{0,3}}$"
)


def _for_a_while(before: str, after: str) -> bool:
    """Tell "none since March" from "none ever"."""
    return bool(_A_WHILE.search(after) or _NOT_IN_A_WHILE.search(before)) and not re.search(
        r"\bnever\b|\bhistory\b|从来|从未", before
    )


def _no_longer(before: str, after: str) -> bool:
    """Tell "not any more" from "never"."""
    return bool(_LONGER.search(before) or _LONGER.search(after))
