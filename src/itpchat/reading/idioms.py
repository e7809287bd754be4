"""Set phrases whose words would mislead: "on and off" neither starts nor stops anything."""

import re

_IDIOMS = (
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
