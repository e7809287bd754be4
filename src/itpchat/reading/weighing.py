# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Which of several cues around a name outweighs which."""

import re

from itpchat.reading.clauses import TIME
from itpchat.reading.cues import Cue

_DENIALS = frozenset((Cue.DENIED, Cue.NOT_NOW))


def weighed(cues: set[Cue], before: str, after: str, medication: bool) -> set[Cue]:
    """Give the cues that are left when those that say more have taken their part."""
    cues = set(cues)
    if Cue.AFFIRMED in cues:
        cues -= _DENIALS
    if Cue.STOPPED in cues and cues & _DENIALS and _no_longer(before, after):
        cues -= _DENIALS
    cues = _of_a_treatment(cues) if medication else _of_an_illness(cues)
    if Cue.AVOIDED in cues and cues.isdisjoint({Cue.ALLERGY, Cue.AFFIRMED}):
        cues -= {*_DENIALS, Cue.NOW, Cue.PLANNED}
        cues.add(Cue.UNCERTAIN)
    if Cue.STILL in cues:
        cues -= {*_DENIALS, Cue.STOPPED, Cue.PLANNED, Cue.PAST}
        cues.add(Cue.NOW)
    if medication and Cue.DENIED in cues and _for_a_while(before, after):
        cues -= _DENIALS
        cues.add(Cue.STOPPED)
    return cues


def _of_a_treatment(cues: set[Cue]) -> set[Cue]:
    if Cue.REACTED in cues:
        cues = (cues | {Cue.ALLERGY}) - {*_DENIALS, Cue.AVOIDED}
    if Cue.NOT_YET in cues:
        cues -= {*_DENIALS, Cue.NOW, Cue.STARTED, Cue.STOPPED, Cue.PAST}
        cues.add(Cue.PLANNED)
    return cues


def _of_an_illness(cues: set[Cue]) -> set[Cue]:
    if Cue.RULED_OUT in cues and Cue.FAMILY not in cues:
        cues = (cues | {Cue.DENIED}) - {Cue.UNCERTAIN}
    return cues


def denies_a_list(lead: str) -> bool:
    """Tell whether the words before a list of names deny all of it: "no history of"."""
    return bool(_LIST_DENIED.search(lead))


_LONGER = re.compile(
    r"\b(?:no longer|no more|stopped|stop|quit|off|any ?more|right now|at the moment|currently|now|these days|at present)\b|不再|已经不|早就不|没再|停|了\s*$|现在|目前"
)


_LIST_DENIED = re.compile(
    r"\b(?:no|denies|denied|without|negative for|never had|dont have|do not have)\b (?!other|more|one)[a-z /]+$|(?:无|没有|否认)[\u4e00-\u9fff]+$"
)
_A_WHILE = re.compile(
    rf"^\s*(?:since|in|for|over)?\s*{TIME}"
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
