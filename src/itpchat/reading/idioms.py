# ruff: noqa: E501 - a pattern is read more easily in one piece
"""Set phrases whose words would mislead: "on and off" neither starts nor stops anything."""

import re

_NAME = "[\ue000-\uebff]"

_ASSAY = r"[ -]?(?:ab|ag|igg|igm|rna|dna|抗体|抗原|test|screen|检测)\b"

_IDIOMS = (
    # A result written as a sign: "HIV-, HBsAg (-), HCV+".
    (re.compile(rf"({_NAME})(?:{_ASSAY})* ?\(\s*-\s*\)"), r"\1 negative"),
    (re.compile(rf"({_NAME})(?:{_ASSAY})* ?\(\s*\++\s*\)"), r"\1 positive"),
    # Two denials of an effect.
    (
        re.compile(
            rf"\b(?:isnt|is not|wasnt|was not|not) (?:that|because) ((?:the |my )?{_NAME}) (?:didnt|doesnt|did not|does not|wont) (?=\w)"
        ),
        r"\1 did ",
    ),
    (re.compile(rf"({_NAME}) ?-(?=\s*(?:[,;.。，/)]|$|(?:and |or )?{_NAME}))"), r"\1 negative"),
    (re.compile(rf"({_NAME}) ?\++(?=\s*(?:[,;.。，/)]|$|(?:and |or )?{_NAME}))"), r"\1 positive"),
    # A question put and answered by the writer: "Lupus? No."
    (
        re.compile(
            rf"({_NAME}) ?\? *-? ?(no|nope|never|none|没有|没|无|否)(?=\s*(?:[,;.!。，]|$))"
        ),
        r"\1: \2",
    ),
    (re.compile(rf"({_NAME}) ?\? *-? ?(?:yes|yep|yeah|有)\b"), r"\1, yes"),
    # Results in a row: "prednisone: good response. rituximab: none."
    (
        re.compile(
            rf"((?:\b(?:response|responded|effect|worked|helped|results?)\b|有效|没效|无效)[^\ue000-\uebff]{{0,24}}{_NAME} ?[:=-] ?)(?:none|nil|nope|no|无)\b"
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
    # Two denials affirm.
    (re.compile(r"(?:并)?不是(?:说)?(?:从来)?没(?:有)?(?=[吃用打服做试得有])"), ""),
    (
        re.compile(
            r"\b(?:its |it is )?not (?:that|like|as if|as though) (?:i|we|he|she)(?: have|ve)? ?(?:never|havent|hasnt|not|didnt)\b"
        ),
        "i have",
    ),
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
    # A name with a question mark of its own: "vincristine? possibly".
    (
        re.compile(r"((?:^|[,.;\n(])\s*(?:(?:and|or|maybe|my|the) )?[\ue000-\ue7ff])\s*\?"),
        r"\1 perhaps ,",
    ),
)


def without_idioms(text: str) -> str:
    """Put plain words in the place of set phrases, in a text with signs."""
    for pattern, plain in _IDIOMS:
        text = pattern.sub(plain, text)
    return text
