# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What became of a plan that a Chinese text tells of: it was stopped by now, left alone, or begun."""

import re

from itpchat.reading.chinese_course import COURSE
from itpchat.reading.chinese_cues import CHINESE
from itpchat.reading.chinese_intentions import INTENTIONS
from itpchat.reading.cues import Cue, cues_in
from itpchat.reading.gathering import Group

EVERY_CHINESE = (*CHINESE, *INTENTIONS, *COURSE)
"""Every rule for Chinese, in no order."""

_STOPPED_BY_NOW = re.compile(r"(?:已经?|早就?)停(?:了|掉|药)|停了(?:[\uec00-\uefff]|十来天|好)")
_LEFT_ALONE = re.compile(
    r"(?:^|, )(?:但|可|不过|所以|结果)?我(?:就|也|都|还是|一直)?没(?:有)?(?:吃|用|打|试)\s*(?:$|,)"
)
"""Who was told to take it, and did not: "推荐我吃云南白药，我没吃"."""
_GIVEN_UP = re.compile(
    r"(?:^|, )(?:就|也|所以|结果)?(?:算了|(?:后来|最后)?(?:就)?不(?:上|打|吃|用|做|切|换)了)\s*(?:$|,)"
)
"""What came of a plan of once: "本来打算上环孢的，……算了，不上了"."""
_ONCE = re.compile(r"本来|原本|原来|本想|之前")
_NOT_THE_FIRST = re.compile(
    r"(?:打|做|输|用|上)第[二三四五六七八九十2-9]\d?(?:针|次|支|剂|个?疗程|轮)(?:的)?\s*$"
)
"""Who goes for the third dose next week has begun."""


def as_it_went(cues: set[Cue], group: Group) -> set[Cue]:
    """Give the cues of a group without plans that are past."""
    tail = " , ".join(group.tail)
    if Cue.STILL in cues and _STOPPED_BY_NOW.search(f"{group.after} , {tail}"):
        cues = (cues - {Cue.STILL}) | {Cue.STOPPED}
    if Cue.PLANNED in cues and _LEFT_ALONE.search(tail):
        cues = (cues - {Cue.PLANNED}) | {Cue.CALLED_OFF}
    if (
        Cue.PLANNED in cues
        and _ONCE.search(f"{group.lead}{group.before}")
        and _GIVEN_UP.search(tail)
    ):
        cues = (cues - {Cue.PLANNED}) | {Cue.CALLED_OFF}
    if Cue.PLANNED in cues and _NOT_THE_FIRST.search(group.before):
        cues = (cues - {Cue.PLANNED, Cue.NOT_YET}) | {Cue.NOW}
    if group.lead and {Cue.PLANNED, Cue.STOPPED} <= cues:
        # What was meant before, in a clause of its own, is why it was stopped.
        cues = cues - (
            {Cue.PLANNED} - cues_in(EVERY_CHINESE, group.before, group.after, group.tail)
        )
    return cues
