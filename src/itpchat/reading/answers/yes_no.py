"""Yes and no, in the ways in which people type them.

The words are matched in full and never guessed: 没有 is not 有, "not" is not "no", and "no idea"
is no "no".
"""

import re

from itpchat.reading.answers.cleaning import LONGEST_VALUE, clean, too_long
from itpchat.reading.answers.results import Doubt, Hint, NotUnderstood, NoValue, Read
from itpchat.reading.answers.silences import read_silence

_SOUND = r"(?:(?:oh|well|um+|uh|hm+|er|ah) ,?)?"
_POLITE = r"(?:,? (?:please|sir|ma'?am|doctor|nurse|dear|thanks|thank you))?"
_PERSON = r"(?:i|we|he|she|they|it|you|my (?:son|daughter|child|mother|father|wife|husband))"

_YES_WORD = (
    r"(?:y|ye|yes|yea|yeah|yeh|yep|yup|yeap|ya|yah|aye|correct|right|true|affirmative|absolutely"
    r"|definitely|certainly|of course|indeed|sure|exactly|uh[ -]?huh|mm?[ -]?hm+)"
)
_YES_CLAUSE = rf"(?:{_PERSON} (?:do|does|did|have|has|am|are|is|was|were|will|can|would)|i'?ve had)"
_YES_EN = re.compile(
    rf"{_SOUND}(?:{_YES_WORD}(?:,? (?:{_YES_WORD}|{_YES_CLAUSE}))?|{_YES_CLAUSE}"
    rf"|(?:yes,? )?(?:that'?s|that is|it'?s|it is) (?:right|correct|true)|you bet){_POLITE}"
)
_MAYBE_YES_EN = re.compile(
    r"(?:yes,? |yeah,? )?"
    r"(?:(?:i )?(?:think|believe|guess|suppose|reckon|hope) so|i (?:guess|suppose)"
    r"|probably|presumably|(?:most |very )?likely|(?:i'?m )?pretty sure|should be|i think yes)"
    r"|(?:probably|maybe|i think|i guess|perhaps),? yes|yes,? (?:maybe|perhaps|i guess|i think)"
    r"|ok|okay|k|alright|all right"
)

_NOT_VERB = (
    r"(?:do|does|did|have|has|had|am|are|is|was|were|will|ca|can|could|would|wo)(?: not|n'?t| ?nt)"
    r"|cannot"
)
_NO_WORD = (
    r"(?:n|no|nop|nope|nah|naw|never(?: ever)?|not at all|no way|not me|negatory|none|nothing"
    r"|(?:absolutely|definitely|certainly|of course|surely) not"
    r"|(?:no,? ?)?(?:(?:i have |i'?ve had |i have had )?(?:nothing|none)|not any(?:thing)?)"
    r"(?: (?:like|of) (?:that|this|these|those|them|it|the above|the sort|the kind))?(?: at all)?)"
)
_NO_CLAUSE = (
    rf"(?:(?:{_PERSON} )?(?:{_NOT_VERB})|{_PERSON}'?(?:m|re|s) not"
    rf"|(?:{_PERSON} ?)?(?:(?:have|has|'?ve) (?:not|never)|(?:have|has)n'?t|never)(?: ever)?"
    r"(?: (?:had|been|did|have|taken|done))?(?: (?:it|that|this|one|any))?)"
)
_NO_EN = re.compile(
    rf"{_SOUND}(?:{_NO_WORD}(?:,? (?:{_NO_WORD}|{_NO_CLAUSE}|sir|ma'?am|doctor|nurse|dear))?"
    rf"|{_NO_CLAUSE}"
    r"|(?:that'?s|that is|it'?s|it is) (?:false|wrong|incorrect|not (?:right|true|correct))"
    r"|false|incorrect|wrong|not (?:right|true|correct))"
)
_MAYBE_NO_EN = re.compile(
    r"(?:no,? )?(?:i (?:do not|don'?t) (?:think|believe|guess) so|i (?:think|guess|believe) not"
    r"|(?:probably|maybe|perhaps|likely|hopefully|i hope) not|i doubt (?:it|that)"
    r"|(?:very )?unlikely"
    r"|not (?:really|yet|now|today|currently|exactly|right now|at the moment|at present)"
    r"|not (?:that|as far as|to) (?:i know(?: of)?|i'?m aware(?: of)?|i remember|my knowledge)"
    r"|(?:i )?haven'?t yet)"
    r"|(?:probably|maybe|i think|i guess),? no|no,? (?:maybe|i guess|i think|thanks|thank you)"
)

_WHO_ZH = r"(?:我|我们|他|她|孩子|本人|啊|哦|噢|呃|额|嗯|,| )*"
_YES_ZH = re.compile(
    rf"{_WHO_ZH}(?:(?:当然|确实|肯定|一直|真的|的确|也|都)?(?:是的?|有的?|有过|会的?|能的?|可以的?)"
    r"|对的?|没错|正确|当然|确实|确实如此|愿意|同意|嗯+|恩+|得过|用过|吃过|做过|打过|在吃|在用|正在(?:吃|用|服用))"
    r"(?:啊|呀|呢|嘛|啦|哈|哟|哦)?"
)
_MAYBE_YES_ZH = re.compile(
    rf"{_WHO_ZH}(?:应该|好像|可能|大概|估计|似乎|也许|我觉得|我想|算)(?:是的?|有的?|有过|会|能|可以|对)(?:吧|的)?"
    r"|(?:是|有|对|会)吧|好的?|行的?|可以吧|差不多"
)
_NO_ZH = re.compile(
    rf"{_WHO_ZH}(?:(?:当然|确实|肯定|绝对|一直|真的|的确|从来|从来都|从|也|都|并)?"
    r"(?:没有?|没有过|不是的?|不会的?|不能|不可以|不对|不)|无|否|从未|从来没有?过"
    r"|(?:一个|一项|以上|这些|上面)?(?:都|全)没有|没有?这(?:些|样)?(?:的)?(?:情况|症状|问题|事)?|(?:什么|啥)(?:都|也)没有?"
    r"|不愿意|不同意|不行|没(?:有)?(?:得|用|吃|做|打|得)过|没(?:有)?在(?:吃|用)|不(?:吃|用|在用|在吃))"
    r"(?:啊|呀|呢|嘛|啦|哈|的|哦)?"
)
_MAYBE_NO_ZH = re.compile(
    rf"{_WHO_ZH}(?:应该|好像|可能|大概|估计|似乎|也许|我觉得|我想|目前|现在|暂时|还|至今)"
    r"(?:没有?|还没有?|没有过|不是|不会|不能|不|不对|无)(?:吧|的|呢)?"
    r"|(?:不是|没有?|不会|不)吧|不太|不怎么|不太会|不想|据我所知没有"
)
_WORDINGS = (
    (True, None, (_YES_EN, _YES_ZH)),
    (False, None, (_NO_EN, _NO_ZH)),
    (False, Doubt.HEDGED, (_MAYBE_NO_EN, _MAYBE_NO_ZH)),
    (True, Doubt.HEDGED, (_MAYBE_YES_EN, _MAYBE_YES_ZH)),
)

_HEAD_AND_REST = re.compile(
    r"(?P<head>yes|yeah|yep|yup|no|nope|nah)"
    r"(?:\s?[,.;:-]\s?| (?=but |because |i |it |he |she |we ))(?P<rest>.+)"
    r"|(?P<head_zh>是的?|有的?|有过|对的?|嗯|没有?|不是的?|不|否|无)\s?[,.;:]\s?(?P<rest_zh>.+)"
)
_CONTRARY_TO_YES = re.compile(
    r"\b(?:no|not|none|never|nope|without|stopped)\b|n't\b"
    r"|\b(?:do|does|did|have|has|was|were|is|are|wo|ca)nt\b|不|没|无|非|停"
)
_STRETCHED = re.compile(r"([a-z])\1+")
_SAID_TWICE = re.compile(r"([a-z]+|[\u4e00-\u9fff]{1,2}?)(?:[ ,]*\1)+")


def read_yes_no(typed: str) -> Read[bool] | NoValue:
    """Read yes or no; "I think so" is a yes that must be confirmed."""
    if too_long(typed):
        return NotUnderstood(Hint.TOO_LONG)
    text = clean(typed)
    return read_silence(text) or yes_or_no(text) or NotUnderstood(Hint.YES_NO)


def yes_or_no(text: str) -> Read[bool] | None:
    """Read a cleaned text; `None` where it is neither."""
    if len(text) > LONGEST_VALUE:
        return None
    asked = text.rstrip("? ")
    if asked != text:
        found = yes_or_no(asked) if asked else None
        return found and Read(found.value, Doubt.HEDGED)
    for form in _forms(text):
        for value, doubt, patterns in _WORDINGS:
            if any(pattern.fullmatch(form) for pattern in patterns):
                return Read(value, doubt)
    return _with_more(text)


def says_no(text: str) -> bool:
    """Tell whether a cleaned text is a plain no, or "not yet"."""
    found = yes_or_no(text)
    return found == Read(False) or text in ("not yet", "还没", "还没有")


def _forms(text: str) -> tuple[str, ...]:
    """Give the text, and what it is without emphasis: yesss, no no no, 对对对."""
    calm = _STRETCHED.sub(r"\1", text)
    once = _SAID_TWICE.fullmatch(text)
    return tuple(dict.fromkeys((text, calm, once[1] if once else text)))


def _with_more(text: str) -> Read[bool] | None:
    """Read "yes, since 2019": a clear word with more after it, unless that takes it back."""
    found = _HEAD_AND_REST.fullmatch(text)
    if not found:
        return None
    head = yes_or_no(found["head"] or found["head_zh"])
    rest = found["rest"] or found["rest_zh"]
    more = yes_or_no(rest)
    if head is None or (more and more.value != head.value):
        return None
    if head.value and _CONTRARY_TO_YES.search(rest):
        return None
    if not head.value and re.match(r"(?:longer|yes|yeah|是|有)", rest):
        return None
    return Read(head.value, Doubt.HEDGED)
