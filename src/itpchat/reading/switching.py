# ruff: noqa: E501 - a pattern is read more easily in one piece
"""One treatment for another: what was switched, is meant to be, comes next, or was passed over."""

import re

from itpchat.reading.gathering import Group

_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_SWITCH = re.compile(
    r"\b(?:switch|chang|mov|went|go|transition|convert|cross|graduat|progress)\w*(?: (?:me|him|her|us|over|on|across|up|straight))* from(?: (?:my|the|his|her|taking|being on))*\s*$|从\s*$|由\s*$|把\s*$"
)
_EXCHANGE = re.compile(
    r"\b(?:swap|exchang|trad|replac|substitut|switch|ditch)\w*(?: (?:me|him|her|us|out|over))*(?: (?:my|the|his|her|our))*\s*$"
)
"""What somebody did with a treatment to get another for it."""
_FOR_IT = re.compile(
    r"^(?: ?(?:dose|pills|tablets|shots|infusions))? ?(?:out )?(?:for|with|by|in favou?r of|to)(?: (?:the|my|a|some|plain))*$"
)
_AFTER_IT_FAILED = re.compile(r"\b(?:after|once|when|since)(?: (?:the|my|his|her))*\s*$")
_FAILED = re.compile(
    r"^\s*(?:\w+ )?(?:fizzled|failed|fail|stopped working|quit working|didnt work|did not work|wore off|wasnt working|let (?:me|him|her) down|did nothing|gave up|ran out|stopped helping|lost (?:its|effect))\b"
)


_SWITCHED_TO = re.compile(
    r"^\s*(?:to|over to|->|>|换成?|改成?|换到|改为|换为|改用|换用|换)\s*(?:了|成)?"
)


_SWAPPED = re.compile(
    r"^\s*(?:was |were |got |has been |is |then )*(?:swapped|exchanged|replaced|switched|changed|traded)(?: out)? (?:for|with|by|to|over to)(?: (?:the|my))*\s*$"
)


_GIVEN = re.compile(
    r"\b(?:i|we|they|he|she|my \w+|doctors?) (?:\w+ )?(?:tried|put|started|moved|switched|went|got|gave|changed|took|began|had)\b"
)


_CHANGE_ALONE = re.compile(r"^\s*(?:改|换)(?:用|为|成|予|行)?\s*$")


def switches(group: Group, following: Group) -> bool:
    """Tell whether a treatment was replaced by the one named next: "from Promacta to Doptelet"."""
    if following.sentence != group.sentence:
        return False
    if following.first:
        return bool(_CHANGE_ALONE.match(following.before)) and is_meant_to_switch(group)
    if _SWAPPED.search(f"{group.after}{following.before}"):
        return True
    between = f"{group.after}{following.before}"
    if _EXCHANGE.search(group.before) and _FOR_IT.search(between.strip()):
        return True
    if _AFTER_IT_FAILED.search(group.before) and _FAILED.search(between) and _GIVEN.search(between):
        return True
    before = _SWITCH.search(group.before)
    return bool(_SWITCHED_TO.search(f"{group.after}{following.before}".strip())) and bool(
        before or _HAS_CHINESE.search(following.before + group.after)
    )


_IF_IT_FAILS = re.compile(
    r"\b(?:if|once|should|in case|when)\b.*\ue000.*\b(?:fails?|doesnt|does not|dont|stops?|isnt|quits?|not)\b.*\b(?:go|try|move|switch|next|then|will|ill|well|theyll|use|add|start|plan)\b"
    r"|(?:如果|要是|万一|假如).*\ue000.*(?:没|不|无|失)(?:效|行|用|好|管用|起作用).*(?:就|再|换|打|用|试)"
)


_MEANT_TO = re.compile(
    r"(?:打算|准备|计划|想|建议|考虑|要|下周|下个?月|明天|拟|商量|让我?|说|申请|等)[^,。\ue000-\ue7ff]{0,8}(?:[把将从由]|[停撤减](?:了|掉|用)?)\s*$"
)


_ABOUT_TO = re.compile(
    r"\b(?:want\w*|plan\w*|going|gonna|will|ill|well|theyll|hop\w+|consider\w*|think\w*|suggest\w*|recommend\w*|propos\w*|might|may|could|would|should|about|ready|due|discuss\w*|talk\w*|like|waiting|offer\w*|need\w*|rather)"
    r"(?: (?:to|me|us|him|her|about|of|be|being|that|we|i|they|is|for|on|a|the))* (?:switch|chang(?:e|ing)|mov(?:e|ing)|go(?:ing)?|transition|convert|swap|exchang(?:e|ing)|trad(?:e|ing)|replac(?:e|ing)|substitut(?:e|ing))(?:ing|ping)?\b(?!ed)[^.;\ue000-\uebff]*$"
)


def is_meant_to_switch(group: Group) -> bool:
    """Tell a switch that is still to come: "打算把强的松换成艾曲"."""
    return bool(_MEANT_TO.search(group.before) or _ABOUT_TO.search(group.before))


def is_next_step(earlier: Group, group: Group) -> bool:
    """Tell whether a treatment is what follows if the one before it fails."""
    told = f"{earlier.lead} {earlier.before}\ue000{earlier.after}{group.before}"
    return bool(_IF_IT_FAILS.search(told))


_CHOSEN = re.compile(
    r"\b(?:went (?:with|for)|chose|opted for|settled on|decided on|ended up (?:on|with)|got|put (?:me |him |her |us )?on|gave (?:me|him|her|us)|took|started)(?: (?:me|on|the|a|with))*\s*$"
)


def is_passed_over(group: Group, following: Group) -> bool:
    """Tell what was suggested, and another treatment taken for it: "but we went with Nplate instead"."""
    return (
        following.sentence == group.sentence
        and bool(re.search(r"\b(?:instead|rather)\b", f"{following.before} {following.said_after}"))
        and bool(_CHOSEN.search(following.before))
    )
