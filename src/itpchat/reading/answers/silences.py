"""Answers without a value: not sure, not known, not tested; and "I would rather not say"."""

import re

from itpchat.reading.answers.cleaning import LONGEST_VALUE
from itpchat.reading.answers.results import Declined, Unsure

_FILLER = r"(?:(?:sorry|well|um+|uh+|er+m?|hm+|oh|no|honestly|actually|but|please|just|,|\.|-) ?)*"
_WHO = r"(?:(?:i|we|he|she|they|you) (?:really |just |honestly |am |'?m |are |is |still )?)?"
_ABOUT_WHAT = (
    r"(?:,? (?:for sure|exactly|precisely|right now|now|yet|any ?more|off ?hand|at all|really|"
    r"off the top of my head|sorry|today|about (?:that|it|this)|that|it|this|either|"
    r"what (?:it|that|this) (?:is|was|means)|when|how (?:long|many|much)|which(?: one)?|"
    r"(?:the |my |his |her |their )?(?:exact )?"
    r"(?:number|count|date|day|answer|value|result|results|year|age)))*"
)

_UNSURE_EN = re.compile(
    _FILLER
    + r"(?:"
    + _WHO
    + r"(?:do not|don'?t|does not|doesn'?t|did not|didn'?t|can ?not|can'?t|couldn'?t)"
    + r"(?: (?:really|quite|actually|honestly|even))?"
    + r" (?:know|remember|recall|tell)"
    + _ABOUT_WHAT
    + r"|(?:i'?m |i am |we'?re |we are )?(?:not|never) (?:\w+ly |so |too |quite |100% |at all )?"
    + r"(?:sure|certain)"
    + _ABOUT_WHAT
    + r"|(?:i'?m |i am |we'?re |we are )?(?:unsure|uncertain|clueless)"
    + _ABOUT_WHAT
    + r"|(?:i )?(?:have |i'?ve )?(?:really )?(?:no|not a|not the (?:slightest|faintest|foggiest))"
    + r" (?:idea|clue)"
    + _ABOUT_WHAT
    + r"|(?:i )?haven'?t (?:a|the (?:slightest|faintest|foggiest)) (?:idea|clue)"
    + r"|(?:i )?(?:have )?(?:forgot|forgotten|forget)"
    + _ABOUT_WHAT
    + r"|(?:i )?(?:dunno|dont ?know|duno|idk|dk|beats me|search me|who knows)(?: sorry)?"
    + r"|(?:i |we |he |she )?(?:(?:have|has|was|were) not|(?:have|has|was|were)n'?t"
    + r"|never|not)(?: (?:ever|yet))?(?: (?:been|had|got))?"
    + r" (?:tested|checked|measured|told)(?: (?:it|that|for it|for that|yet))?"
    + r"|(?:nobody|no one|my doctor|the doctor|they)(?: has| have)?"
    + r" (?:told|never told|didn'?t tell|did not tell|didn'?t say|did not say)(?: me| us)?"
    + r"|(?:you(?:'d| would)? (?:have to|need to|should|better) )?ask my (?:doctor|nurse|wife|"
    + r"husband|mother|mom|mum|father|dad|son|daughter)"
    + r"|maybe|perhaps|possibly|might be|could be|hard to say|unknown|not known|unk"
    + r"|i (?:wouldn'?t|would not) know"
    + r")"
)

_ASKING_BACK = re.compile(r"\?[? ]*")

_UNSURE_ZH = re.compile(
    r"(?:嗯|呃|额|这个|那个|唉|哎|抱歉|不好意思|对不起|,|，|\.| )*"
    r"(?:我|我们|他|她|孩子|本人|自己)?(?:也|真|真的|现在|确实|都|实在|还|其实|目前|暂时)*"
    r"(?:不知道|不晓得|不清楚|不太清楚|不是很清楚|不大清楚|不太确定|不确定|不肯定|不敢肯定|不明白"
    r"|不懂|没把握|不好说|说不好|说不准|说不清楚?|不了解|不太了解|没注意|没留意|没印象"
    r"|记不清楚?|记不得|记不住|记不太清楚?|不记得|不太记得|忘|忘记|想不起来"
    r"|没查过?|没有查过?|没测过?|没有测过?|没做过?(?:检查|化验|检测|这个检查)|没检查过?|没有检查过?"
    r"|没化验过?|没有化验过?|没验过|从来没查过|从没查过"
    r"|医生没说|医生没告诉我?|医生没有说|没人告诉我|没告诉我|没说过?"
    r"|要问医生|得问医生|问医生|未知|不详|未查|未检查|未测|也许|可能|可能吧|不一定)"
    r"(?:具体|准确|确切|是多少|多少|哪天|什么时候|日期|时间|数值)*"
    r"(?:了|的|呢|啊|呀|哦|哎|诶|耶|吧|过)*"
)

_SAY = r"(?:say|tell|answer|share|disclose|discuss|talk|comment|saying|telling|answering|sharing)"
_REST = r"(?: (?:you|this|that|it|me|about|the|your|question|questions|private|to|now|please))*"
_DECLINED_EN = re.compile(
    _FILLER
    + r"(?:(?:i(?:'d| would)?|we(?:'d| would)?) (?:much )?)?"
    + r"(?:"
    + rf"(?:rather|prefer) (?:to )?not(?: (?:to )?{_SAY})?{_REST}"
    + rf"|(?:do not|don'?t) (?:want|wish|like|care) to {_SAY}{_REST}"
    + rf"|(?:am not|'m not|do not feel|don'?t feel) comfortable {_SAY}{_REST}"
    + rf"|(?:will not|won'?t|refuse to|decline to) {_SAY}{_REST}"
    + r"|(?:it'?s |it is |that'?s |that is |this is )?(?:private|personal|confidential|a secret)"
    + r"|no comment|(?:it'?s )?none of your business|mind your own business"
    + r"|skip(?: (?:it|this|that|this one|this question))?|pass"
    + r")"
)

_DECLINED_ZH = re.compile(
    r"(?:嗯|呃|这个|那个|抱歉|不好意思|对不起|,| )*(?:我)?(?:现在|还是|真的)?"
    r"(?:不想说|不想回答|不想讲|不想谈|不想告诉你们?|不愿说|不愿意说|不愿意回答|不愿回答|不愿意透露"
    r"|不愿透露|不便说|不方便说|不方便透露|不方便回答|不便透露|不方便|不回答|不告诉你们?|拒绝回答"
    r"|保密|隐私|这是隐私|这是我的隐私|个人隐私|无可奉告|跳过|略过)"
    r"(?:这个|这个问题|这题|了|吧|的|啊)*"
)


def read_silence(text: str) -> Unsure | Declined | None:
    """Read a cleaned answer that has no value in it; `None` where it may have one."""
    if len(text) > LONGEST_VALUE:
        return None
    if _ASKING_BACK.fullmatch(text) or _UNSURE_EN.fullmatch(text) or _UNSURE_ZH.fullmatch(text):
        return Unsure()
    if _DECLINED_EN.fullmatch(text) or _DECLINED_ZH.fullmatch(text):
        return Declined()
    return None
