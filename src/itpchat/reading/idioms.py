# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Set phrases whose words would mislead: "on and off" neither starts nor stops anything."""

import re

from itpchat.reading.chinese_idioms import without_turns

_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_NAME = "[\ue000-\uebff]"

_TIME = "[\uec00-\uefff]"
_HEDGE = r"(?:\b(?:possibly|maybe|perhaps|might|unsure|sure|think|guess|probably|not certain|know|remember|recall|tell|say)\b|好像|可能|不确定|记|不知道|不清楚|也许|大概|[?])"
_ANSWER = r"(?:\b(?:never|nope|not me|yes|yep|yeah|had|took|taken|tried|did|have|once|twice|times|[\uec00-\uefff])\b|[\uec00-\uefff没过吃打用做有])"
_ASSAY = r"[ -]?(?:ab|ag|igg|igm|rna|dna|抗体|抗原|谱|全套|系列|test|screen|检测)\b"

_PLAIN_NO = re.compile(
    r"^(?:not (?:a chance|ever|once|me|at all|that i know of)|absolutely not|definitely not|nah|nada|no way)$"
)

_IDIOMS = (
    # The dot of an abbreviation ends no sentence: "Poss. hx of hep C".
    (re.compile(r"\b(poss|prob|susp|prev|hx|dx|approx|incl|vs|dr|drs|mr|mrs|ms|prof)\. ?"), r"\1 "),
    (
        re.compile(r"\b(dead|lost|nowhere|done for|in trouble|in (?:the )?hospital) without\b"),
        r"\1 lacking",
    ),
    # What somebody wishes were so is not so.
    (
        re.compile(r"\bi wish i could say (?:that )?(?:i|ive|i have|id)(?: have|ve)? never\b"),
        "i have",
    ),
    # "Asthma as a kid? No".
    (
        re.compile(
            rf"({_NAME})(?: [a-z]+){{1,5}} ?\? *-? ?(no|nope|never|nah|not me)\b(?=\s*(?:[,;.!]|$))"
        ),
        r"\1: no",
    ),
    # From one month to another: "6/2024 - 8/2024".
    (re.compile(rf"({_TIME}) ?- ?(?={_TIME})"), r"\1 to "),
    # "And no, I've not needed any": nothing is denied yet.
    (re.compile(r"\b(and|but) no, (?=(?:ive|i|it|they|he|she|nothing|there)\b)"), r"\1 "),
    # A result written as a sign: "HIV-, HBsAg (-), HCV+".
    (re.compile(rf"({_NAME})(?:{_ASSAY})* ?\(\s*-\s*\)"), r"\1 negative"),
    (re.compile(rf"({_NAME})(?:{_ASSAY})* ?\(\s*\++\s*\)"), r"\1 positive"),
    # A skin test: "青霉素皮试(+)".
    (re.compile(r"皮试 ?(?:\( ?\+ ?\)|\+)"), "皮试阳性"),
    (re.compile(r"皮试 ?(?:\( ?- ?\)|阴性)"), "不过敏"),
    (re.compile(r"\bfrom (?:then|that (?:day|point|time)) on(?:wards?)?\b"), "ever since"),
    # A year that is put right: "in 2021. Correction: 2022".
    (
        re.compile(
            rf"{_TIME}[\s.,;，。-]+(?:correction|sorry|no,? wait|wait,? no|i mean(?:t)?|make that|scratch that|actually|不对|说错了|记错了)[\s:,，]*(?:(?:it was|its|in|是) ?)*({_TIME})"
        ),
        r"\1",
    ),
    # A list that is denied to its end: "denies DM, HTN, hx of VTE".
    (
        re.compile(
            rf"(\bden(?:ies|ied|y|ying)\b(?:(?!\b(?:but|has|had|have|reports?|endorses?|except|pos|positive|also|on|s/p|status|post|pmh|known|takes?|taking|with|dx|diagnosed|since|yes|is|was|\d+)\b|{_TIME})[^.;+:])*{_NAME}, (?:or |and )?)(?:hx of|h/o|history of) (?={_NAME}\s*(?:[.;]|or\b|$))"
        ),
        r"\1",
    ),
    # Two denials of an effect.
    (
        re.compile(
            rf"\b(?:isnt|is not|wasnt|was not|not) (?:that|because) ((?:the |my )?{_NAME}) (?:didnt|doesnt|did not|does not|wont) (?=\w)"
        ),
        r"\1 did ",
    ),
    (
        re.compile(rf"({_NAME})(?:-| -(?! {_NAME}))(?=\s*(?:[,;.。，/)]|$|(?:and |or )?{_NAME}))"),
        r"\1 negative",
    ),
    (re.compile(rf"({_NAME}) ?\++(?=\s*(?:[,;.。，/)]|$|(?:and |or )?{_NAME}))"), r"\1 positive"),
    # A question put and answered by the writer: "Lupus? No."
    (
        re.compile(
            rf"({_NAME}) ?\? *-? ?(no|nope|never|none|not (?:a chance|ever|once|me|at all|that i know of)|absolutely not|definitely not|nah|nada|no way|没有|没|无|否)(?:,? (?:no|nope|never|not ever))*(?=\s*(?:[,;.!。，]|$))"
        ),
        lambda found: f"{found[1]}: {_PLAIN_NO.sub('no', found[2])}",
    ),
    (re.compile(rf"({_NAME}) ?\? *-? ?(?:yes|yep|yeah|有)\b"), r"\1, yes"),
    # Results in a row: "prednisone: good response. rituximab: none."
    (
        re.compile(
            rf"((?:\b(?:response|responded|effect|worked|helped|results?|did (?:anything|nothing|zip|squat)|great|fab|brilliant|good|useless|short|ok|meh)\b|有效|没效|无效)[^\ue000-\uebff]{{0,24}}{_NAME} ?[:=-] ?)(?:none|nil|nope|no|无)\b"
        ),
        r"\1no response",
    ),
    # What would be without it tells that it is needed.
    (
        re.compile(
            rf"\bwithout ((?:the |my |her |his )?{_NAME}),? (?=(?:i|id|he|hed|she|shed|my|his|her|the|we|wed)\b)"
        ),
        r"lacking \1 ",
    ),
    # Cantonese as it is typed, in the words of written Chinese.
    (re.compile("冇(?:有)?"), "没"),
    (re.compile("(?<=[吃食打用等服饮])紧"), "着"),
    (re.compile("[咗]"), "了"),
    (re.compile("而家"), "现在"),
    (re.compile("[嘅]"), "的"),
    (re.compile("[嚟]"), "来"),
    (re.compile("[唔]"), "不"),
    (re.compile("[喺]"), "在"),
    (re.compile("[睇]"), "看"),
    (re.compile("[番返](?=[落去来上到])"), "回"),
    (re.compile("落来"), "下来"),
    (re.compile("[食饮](?=[了过着\ue000-\ue7ff]|紧|$)"), "吃"),
    # "Off" that is said of no medicine.
    (re.compile(r"\b(laid|paid|pays|better|worse|well|days?|weeks?|time) off\b"), r"\1 away"),
    (re.compile(r"\boff (?=(?:work|school|sick|the charts?|guard)\b)"), "away from "),
    # "Never, not once, swallowed".
    (
        re.compile(
            r"\bnever ?, ?(?:not (?:once|ever|one time|even once)|never|ever|and i mean never) ?, ?"
        ),
        "never ",
    ),
    (
        re.compile(r"\bnever(?: been| am| go| gone| going| leave \w+)* without\b"),
        "still on",
    ),
    # Kept away from: "so no aspirin for me".
    (
        re.compile(
            rf"\b(?:so )?no ({_NAME}(?:(?:,| or| and)+ {_NAME})*) for (?:me|him|her|us)\b(?! (?:yet|so far|ever|in|since|for))"
        ),
        r"avoid \1",
    ),
    # Taken back: "in 2017, oops, I mean 2018", "I said 2023, but it was in 2022".
    (
        re.compile(
            rf"{_TIME}(?:做|打|切|吃|用|开始)?(?:的)?[\s,.]*(?:\b(?:no|oops|wait|sorry|correction|actually|rather|i mean|make that|scratch that)\b|不对?,|不是?,|哦不|说错了?|记错了?|应该是)(?:\b(?:no|wait|sorry|it was|i mean|i meant|actually|make that|rather|in)\b|应该是|是|[\s,])*(?={_TIME})"
        ),
        "",
    ),
    (
        re.compile(
            rf"\bi (?:said|wrote|put|told you)(?: it was)?(?: in)? {_TIME} ?,? ?(?:but|and) (?=.*{_TIME})"
        ),
        "",
    ),
    # Counts with an arrow between them.
    (
        re.compile(
            r"((?:\b(?:plts?|platelets?|counts?)|血小板)[^\d.,;\ue000-\uf7ff]{0,8}\d{1,3})k? ?-*> ?(?=\d{1,3}\b)"
        ),
        r"\1 to ",
    ),
    # A mark before a name puts it in doubt: "?Sjogren's", "?prev dapsone".
    (
        re.compile(
            rf"(?:(?<=[\s,;(:])|^)\? ?(?=(?:(?:prev(?:ious)?|prior|past|possible|h/o|hx|early|new)\.? )*{_NAME})"
        ),
        "possible ",
    ),
    (re.compile(rf"({_NAME}) ?\? *-? ?(?:also |again )(?=never|no\b)"), r"\1? "),
    (re.compile(r"不是(?:说)?(?:没有?|无)(?=效|用)"), "不止"),
    # What goes for one goes for the next: "and so was syphilis".
    (
        re.compile(
            rf"\band so (?:was|were|is|are|did|does|do|has|had) (?=(?:(?:the|my|his|her) )*{_NAME})"
        ),
        "and likewise ",
    ),
    # Two denials affirm.
    (re.compile(r"(?:并)?不是(?:说)?(?:从来)?没(?:有)?(?=[吃用打服做试得有])"), ""),
    (
        re.compile(
            r"\b(?:(?:its |it is )?not|it (?:isnt|wasnt)) (?:that|like|as if|as though) (?:i|we|he|she)(?: have|ve)? ?(?:never|havent|hasnt|not|didnt)\b"
        ),
        "i have",
    ),
    (
        re.compile(
            r"\b(?:(?:its |it is )?not|it (?:isnt|wasnt)) (?:that|like|as if|as though) (i|we|he|she) (?:dont|do not|doesnt|does not)\b"
        ),
        r"\1 do",
    ),
    (
        re.compile(r"\b(may|might) or (?:may|might) not\b(?! (?:have )?(?:help|work|done|respon))"),
        r"\1",
    ),
    (re.compile(r"\b(?:have or (?:have not|havent)|did or (?:did not|didnt))\b"), "might have"),
    (re.compile(r"\bso much as\b"), "even"),
    (re.compile(r"\b(?:off and on|on and off|on again,? off again)\b"), "now and then"),
    (re.compile(r"\bnow and then\b"), "sometimes"),
    (re.compile(r"\b(?:the )?on[- ]?going\b"), "ongoing"),
    (re.compile(r"\bnot that i (?:know of|am aware of|can remember|recall),?"), "no"),
    (
        re.compile(
            r"\b(?:no one|nobody) (?:ever )?(?:gave|put|started|offered)\b(?: me| us)?(?: on)?"
        ),
        "never had",
    ),
    (
        re.compile(
            r"\b(?:that|as far as) (?:i|we) (?:know|am aware|can think|can remember|recall|remember)(?: of)?\b"
        ),
        "",
    ),
    (re.compile(r"\bcut(?:ting)? it\b"), "working"),
    (re.compile(r"\b(?:to this day|up to now|so far|as of now)\b"), "until now"),
    (re.compile(r"\buntil now\b"), "now"),
    (re.compile(r"\bback and forth\b"), "sometimes"),
    (re.compile(r"\bcut off\b"), "stopped"),
    # A name put as a question and answered: "ibuprofen? took it twice".
    (
        re.compile(
            rf"((?:^|[,.;\n(])\s*(?:(?:and|or|my|the) )?[\ue000-\ue7ff])\s*\?(?=[^.;?。]*{_ANSWER})(?![^.;?。]*{_HEDGE})"
        ),
        r"\1 ,",
    ),
    # A name with a question mark of its own: "vincristine? possibly".
    (
        re.compile(r"((?:^|[,.;\n(])\s*(?:(?:and|or|maybe|my|the) )?[\ue000-\ue7ff])\s*\?"),
        r"\1 perhaps ,",
    ),
)


def without_idioms(text: str) -> str:
    """Put plain words in the place of set phrases, in a text with signs."""
    if _HAS_CHINESE.search(text):
        text = without_turns(text)
    for pattern, plain in _IDIOMS:
        text = pattern.sub(plain, text)
    return text
