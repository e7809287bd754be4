# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Whose medicine or illness it is: the patient's, a relative's, or somebody else's."""

import re
from collections.abc import Sequence

from itpchat.reading.cues import Cue
from itpchat.reading.gathering import Group
from itpchat.reading.relatives import RELATIVE
from itpchat.reading.results import Respondent, Subject

_HERS = re.compile(
    rf"\b(?:his|her|their) (?:own )?{RELATIVE}\b|[他她]的?(?:家|爹|娘|爸|妈|爷|奶|父|母|舅|姑|叔|姨|哥|姐|弟|妹|兄|外公|外婆|姥|堂|表|儿子|女儿|老公|老婆|爱人|丈夫|妻子)|孩子的|患者的"
)
_MINE = re.compile(r"\b(?:my|our|the)\b|我|咱")
_CHILD = re.compile(
    r"\b(?:sons?|daughters?|childs?|kids?|children|baby|boys?|girls?)\b|儿子|女儿|孩子|宝宝|小孩|娃|闺女|丫头|小子|姑娘|小朋友|老大|老[二三]"
)
_OF_THE_SAME = re.compile(r"\b(?:her|his|their)(?: \w+)?\s*$|[她他]的?\s*$")


_OF_MINE = re.compile(
    rf"\b(?:my|our|his|her|their) (?:(?!neighbo|friend|boss|colleague|mate|roommate)\w+ )?{RELATIVE}\b|家族|家里|亲戚|[我他她咱](?:的)?[妈爸母父爷奶外姥祖哥弟姐妹叔伯姑舅姨老丈妻爱儿女孩]"
)
_OF_THE_CHILD = re.compile(
    rf"\b(?:his|her|their|sons?|daughters?|kids|childs|boys|girls) (?:own )?{RELATIVE}\b|(?:孩子|儿子|女儿|宝宝|小孩|娃|[他她])(?:的|他|她)?(?:爸|妈|爷|奶|父|母|舅|姑|叔|姨|哥|姐|弟|妹|外公|外婆|姥|堂|表)"
)

SPEAKS_OF_ME = re.compile(
    r"\b(?:wife|husband|mom|mother|mum|dad|father|son|daughter|partner|parents?) (?:\w+ )?(?:thinks?|says?|said|thought|believes?|reports?|reported|states?|told me)\b(?!.*\b(?:she|he|they)\b)|(?:妈|爸|老公|老婆|爱人|家人|儿子|女儿)(?:觉得|认为)"
)


_MYSELF = re.compile(
    r"\bi(?: also| myself| too|ve| have)? (?:have|had|take|took|suffered?|was on|am on|used to (?:take|have|be on)|got)\b(?:(?! (?:her|him|she|he|them|son|daughter|child|kids?|to|a) ?) \w+){0,3}\s*$"
    r"|(?:我自己|我本人|我当年|我小时候)[^,。他她孩儿女娃宝]{0,8}$"
    r"|我(?:自己|当年|那时候?|以前)?(?:怀(?:孕|她|他|这个|孩子|宝宝|娃|老大|老二)|产前|生(?:她|他|孩子|宝宝|娃)|哺乳|坐月子)[^,。]{0,14}$"
    r"|(?:^|[,\s])我(?:自己|本人|本身|也|以前|曾经?|年轻时|小时候|还|就)*(?:有|得过|患|是|吃过?|打过?|用过?|切过?|做过)[^,。他她孩儿女娃宝家]{0,6}$"
    r"|(?:^|[,\s])我(?:自己|本人|当年|那时候?|也)?$"
)
"""A parent who tells of a medicine or an illness of their own."""
_ME_ALONE = re.compile(
    r"(?:就|只有|但|可|唯独)我(?:自己|本人|一个人?)[^,。他她妈爸爷奶哥姐弟妹]{0,8}$"
)
_TO_ME = re.compile(
    r"(?:说|讲|告诉|陪|带|送|劝|催|逼|叫|让|给|帮|替|提醒|介绍|推荐|觉得|记得)(?:着|了|过)?我(?!们?(?:的)?(?:[爸妈爷奶哥姐弟妹姑姨舅叔伯]|外[公婆]|老[公婆]|爱人|儿|女|孩|家|朋友|同事))[^,。他她]*$"
)
"""Whom a relative advised or went along with is the writer: 老公陪我打的丙球."""
_ADULT_LAST = re.compile(
    r"(?:妈妈?|爸爸?|爷爷|奶奶|外公|外婆|姥姥|姥爷|舅舅?|姑姑?(?!娘)|叔叔?|阿姨|伯伯?)(?!说|让|带|陪|觉得|给)[^,。他她娃宝孩儿女妈爸]{0,10}$"
)
_THE_CHILD = re.compile(
    r"\b(?:my|our|the) (?:\w+ ){0,2}?(?:girl|boy|baby|kid|child|son|daughter|toddler|teen\w*|little one)\b(?!s)"
)
_THE_HELPED = re.compile(
    r"\b(?:the|this|my) (?:\w+ )?(?:lady|gentleman|man|woman|patient|person|client|resident)\b|[她他][^,。]{0,8}$"
)
_MYSELF_ZH = re.compile(
    r"[,\s]我(?![^,。]*(?:同事|朋友|病友|邻居|室友|同学|闺蜜|[爸妈爷奶哥姐弟妹]))[^,。]*$"
)


MY_OWN = re.compile(r"\bmy(?: own| daily| weekly| monthly| morning| evening| nightly| usual)*\s*$")
"""Said right before a name: it is the writer's, whoever hands it to them."""


def subject_of(
    cues: set[Cue], before: str, after: str, respondent: Respondent, patient: str | None = None
) -> Subject:
    """Tell of whom a name is said: of the patient, of a relative or of somebody else."""
    if respondent == "parent" and _MYSELF.search(before):
        return "family"
    if Cue.OTHER_PERSON in cues and Cue.FAMILY not in cues and _is_meant(before, respondent):
        return "patient"
    if Cue.FAMILY in cues and SPEAKS_OF_ME.search(before):
        return "patient"
    if respondent in ("self", "staff") and (_TO_ME.search(before) or _ME_ALONE.search(before)):
        return "patient"
    if {Cue.FAMILY, Cue.OTHER_PERSON} <= cues and not _OF_MINE.search(before):
        return "other"
    if patient and _THE_HELPER.search(before):
        return "family"
    relative = relative_in(before) if patient else None
    if relative and not _HERS.search(before):
        return "patient" if relative == patient else "family"
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
            and not _ADULT_LAST.search(before)
            and not _OF_THE_CHILD.search(before)
            and not re.search(
                r"(?:other|another|older|younger|his|her) (?:son|daughter|child|kid)", before
            )
        )
    if re.search(r"[:,.\s][她他][^,。]*$", before):
        return not _HERS.search(before)
    own = _MINE.search(before) or re.match(
        rf"\s*(?:{RELATIVE}|mommy|daddy|妈|爸|母亲|父亲|爷|奶|外)", before
    )
    return bool(own) and not _HERS.search(before)


_RELATIVES = (
    ("舅妈", "舅妈|舅母"), ("姑父", "姑父|姑丈"), ("姨父", "姨父|姨丈"), ("婶", "婶婶?|婶子"), ("嫂", "嫂子|嫂嫂"),
    ("婆婆", "(?<!外)婆婆"), ("公公", "公公"), ("岳父", "岳父|老丈人|丈人"), ("岳母", "岳母|丈母娘"), ("儿媳", "儿媳妇?"),
    ("女婿", "女婿"), ("妈", r"妈妈?|母亲|老娘"), ("爸", r"爸爸?|父亲|老爹"), ("外婆", "外婆|姥姥|外祖母"), ("外公", "外公|姥爷|外祖父"),
    ("奶", "奶奶|(?<!外)祖母"), ("爷", "爷爷|(?<!外)祖父"), ("哥", "哥哥?|大哥|二哥"), ("弟", "弟弟?"), ("姐", "姐姐?|大姐|二姐"),
    ("妹", "妹妹?"), ("姨", "阿?姨妈?"), ("姑", "姑姑?|姑妈"), ("舅", "舅舅?"), ("叔", "叔叔?"), ("伯", "伯父|大伯|伯伯"),
    ("夫", "老公|丈夫|我先生"), ("妻", "老婆|妻子|媳妇|太太"), ("爱人", "爱人|老伴"), ("儿", "儿子|小子"), ("女", "女儿|闺女|丫头"),
)  # fmt: skip
_THE_HELPER = re.compile(
    r"(?:^|[,\s])我(?:自己|本人|倒是?|也|就|以前|曾|年轻时)*(?:有|得|吃|用|打|切|做|患|对)[^,。他她妈爸爷奶爱老]{0,6}$"
)
_RELATIVE = re.compile("|".join(f"(?P<r{n}>{words})" for n, (_, words) in enumerate(_RELATIVES)))
_TELLS = re.compile(r"^[^,。]{0,4}(?:说|问|告诉|让我|陪|帮)")


def relative_in(text: str) -> str | None:
    """Name the relative that is spoken of last in the words of a clause, in Chinese."""
    found = [m for m in _RELATIVE.finditer(text) if not _TELLS.search(text[m.end() :])]
    if (
        not found
        or found[-1].lastgroup is None
        or re.search(r"[他她][^,。]*$", text[found[-1].end() :])
    ):
        return None
    return _RELATIVES[int(found[-1].lastgroup[1:])][0]


def patient_named(groups: Sequence[Group], respondent: Respondent) -> str | None:
    """Name the relative whom a helper speaks of first: that is the patient, all others are family."""
    if respondent != "helper":
        return None
    told = " , ".join(
        part for group in groups for part in (group.lead, group.before, group.after, *group.tail)
    )
    first = _RELATIVE.search(told)
    if first is None or first.lastgroup is None:
        return None
    return _RELATIVES[int(first.lastgroup[1:])][0]


def of_the_writer(clause: str) -> bool:
    """Tell a clause in which the writer comes back to himself: "我一个都没轮上"."""
    return bool(_OF_THE_WRITER.search(clause))


_OF_THE_WRITER = re.compile(
    r"^(?:但是?|可是?|而|不过|那|只有)?(?:我|本人)(?!们|[妈爸爷奶哥姐弟妹姑姨舅叔伯婆儿女]|外[公婆]|老[公婆]|爱人|丈夫|妻子|家|的|也|同|朋友|邻居|病友|听|看|问|知道|觉得)"
)


def goes_on_about(before: str) -> bool:
    """Tell whether "for her arthritis" goes on about the person spoken of before."""
    return bool(_OF_THE_SAME.search(before))
