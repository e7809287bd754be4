# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Whose medicine or illness it is: the patient's, a relative's, or somebody else's."""

import re

from itpchat.reading.cues import Cue
from itpchat.reading.results import Respondent, Subject

_FAMILY_EN = r"(?:mother|mom|mum|father|dad|parents?|sister|brother|siblings?|aunt|uncle|cousins?|grand\w+|wife|husband|son|daughter)"
_HERS = re.compile(
    rf"\b(?:his|her|their) (?:own )?{_FAMILY_EN}\b|[他她]的?(?:家|爸|妈|爷|奶|父|母|舅|姑|叔|姨|哥|姐|弟|妹|兄|外公|外婆|姥|堂|表|儿子|女儿|老公|老婆|爱人|丈夫|妻子)|孩子的|患者的"
)
_MINE = re.compile(r"\b(?:my|our|the)\b|我|咱")
_CHILD = re.compile(
    r"\b(?:sons?|daughters?|childs?|kids?|children|baby|boys?|girls?)\b|儿子|女儿|孩子|宝宝|小孩|娃"
)
_OF_THE_SAME = re.compile(r"\b(?:her|his|their)(?: \w+)?\s*$|[她他]的?\s*$")


_OF_MINE = re.compile(
    rf"\b(?:my|our|his|her|their) (?:\w+ )?{_FAMILY_EN}\b|家族|家里|亲戚|[我他她咱](?:的)?[妈爸母父爷奶外姥祖哥弟姐妹叔伯姑舅姨老丈妻爱儿女孩]"
)
_OF_THE_CHILD = re.compile(
    rf"\b(?:his|her|their|sons?|daughters?|kids|childs|boys|girls) (?:own )?{_FAMILY_EN}\b|(?:孩子|儿子|女儿|宝宝|小孩|娃|[他她])(?:的|他|她)?(?:爸|妈|爷|奶|父|母|舅|姑|叔|姨|哥|姐|弟|妹|外公|外婆|姥|堂|表)"
)

SPEAKS_OF_ME = re.compile(
    r"\b(?:wife|husband|mom|mother|mum|dad|father|son|daughter|partner|parents?) (?:\w+ )?(?:thinks?|says?|said|thought|believes?|reports?|reported|states?|told me)\b(?!.*\b(?:she|he|they)\b)|(?:妈|爸|老公|老婆|爱人|家人|儿子|女儿)(?:觉得|认为)"
)


_MYSELF = re.compile(
    r"\bi(?: also| myself| too|ve| have)? (?:have|had|take|took|suffered?|was on|am on|used to (?:take|have|be on)|got)\b(?:(?! (?:her|him|she|he|them|son|daughter|child|kids?|to|a) ?) \w+){0,3}\s*$"
    r"|(?:我自己|我本人|我当年|我小时候)[^,。他她孩儿女娃宝]{0,8}$"
)
"""A parent who tells of a medicine or an illness of their own."""
_THE_CHILD = re.compile(
    r"\b(?:my|our|the) (?:\w+ ){0,2}?(?:girl|boy|baby|kid|child|son|daughter|toddler|teen\w*|little one)\b(?!s)"
)
_THE_HELPED = re.compile(
    r"\b(?:the|this|my) (?:\w+ )?(?:lady|gentleman|man|woman|patient|person|client|resident)\b|[她他][^,。]{0,8}$"
)
_MYSELF_ZH = re.compile(
    r"[,\s]我(?![^,。]*(?:同事|朋友|病友|邻居|室友|同学|闺蜜|[爸妈爷奶哥姐弟妹]))[^,。]*$"
)


def subject_of(cues: set[Cue], before: str, after: str, respondent: Respondent) -> Subject:
    """Tell of whom a name is said: of the patient, of a relative or of somebody else."""
    if respondent == "parent" and _MYSELF.search(before):
        return "family"
    if Cue.OTHER_PERSON in cues and Cue.FAMILY not in cues and _is_meant(before, respondent):
        return "patient"
    if Cue.FAMILY in cues and SPEAKS_OF_ME.search(before):
        return "patient"
    if {Cue.FAMILY, Cue.OTHER_PERSON} <= cues and not _OF_MINE.search(before):
        return "other"
    if Cue.FAMILY in cues and not _is_patient(before, after, respondent):
        return "family"
    return "other" if Cue.OTHER_PERSON in cues and Cue.FAMILY not in cues else "patient"


def _is_meant(before: str, respondent: Respondent) -> bool:
    """Tell whether "the little girl" or "the lady" is the patient, or the writer goes on about himself."""
    if respondent == "parent" and _THE_CHILD.search(before):
        return not _OF_THE_CHILD.search(before)
    if respondent == "helper" and _THE_HELPED.search(before):
        return not re.search(r"\b(?:another|other|next to)\b", before)
    return bool(_MYSELF_ZH.search(before))


def _is_patient(before: str, after: str, respondent: Respondent) -> bool:
    """Tell whether the relative that is spoken of is the patient."""
    if respondent not in ("parent", "helper") or re.search(r"family|家族", before + after):
        return False
    if respondent == "parent":
        return (
            bool(_CHILD.search(before))
            and not _OF_THE_CHILD.search(before)
            and not re.search(
                r"(?:other|another|older|younger|his|her) (?:son|daughter|child|kid)", before
            )
        )
    if re.search(r"[:,.\s][她他][^,。]*$", before):
        return not _HERS.search(before)
    own = _MINE.search(before) or re.match(
        rf"\s*(?:{_FAMILY_EN}|mommy|daddy|妈|爸|母亲|父亲|爷|奶|外)", before
    )
    return bool(own) and not _HERS.search(before)


def goes_on_about(before: str) -> bool:
    """Tell whether "for her arthritis" goes on about the person spoken of before."""
    return bool(_OF_THE_SAME.search(before))
