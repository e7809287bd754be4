# ruff: noqa: E501 - a pattern is read more easily in one piece
"""What is said of one name and counts for another: replaced by it, stopped for it, taken since it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from itpchat.reading.clauses import AMOUNT, TIME, number_of
from itpchat.reading.dating import About
from itpchat.reading.gathering import Group
from itpchat.reading.unchanged import says_unchanged

_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_REPLACED = re.compile(
    r"(?:\b(?:(?<!may )(?<!might )(?<!could )(?<!will )(?<!would )(?<!should )(?<!can )(?<!ill )(?<!(?<!had )to )switch|switched|changed|moved)(?: (?:me|him|her|over|on))* (?:on)?to|\bwent with|\breplaced (?:it )?(?:with|by)|换(?:了|成了?|用|到|回了?)|改(?:用|成|为)?)\s*$"
)
_THEN_STOPPED = re.compile(
    r"^\s*(?:(?:[\uec00-\uefff]|太|很|严重|反复|掉|up|high|高|高了|升高|异常|出血|坏了|了|,|so|and|then|i|we|they|he|she|my doctor|doctors?|just|to|had|就|只好|只能|不得不|被迫|医生|让|给|所以|于是|后|我) ?)*\s*(?:stopped|stop\b|quit|had to stop|took me off|discontinued|that was the end|停)"
)


_STOPPED_AND_CHANGED = re.compile(
    rf"^[^,。]{{0,6}}?({TIME})?[^,。]{{0,4}}停(?:了|掉|药)*(?:后|就|才)*(?:换|改)(?:的|了|成|用|吃|打|上)*\s*$"
)
"""What ends and what begins on one day: "今年1月停了换的FK506"."""
_CAUSED = re.compile(
    r"\b(?:gave|gives|caused|causes|made|led to|brought on|triggered|landed|resulted in|put)\b(?: (?:me|him|her|us|with|in|a|an|the|some|bad|really|severe|terrible|awful|horrible|so much|my|his|type \w+))*\s*$|(?:引起|导致|造成|吃出|打出|诱发)(?:了)?\s*$"
)
"""An illness that a medicine brought: what follows is said of the medicine."""
_STOPPED_FOR = re.compile(
    r"\b(?:stopp?(?:ed)?|quit|c[ao]me off|g[ai]ve (?:it )?up|taken off|took me off|off it)(?: (?:it|on|taking it|in|early|after|that|[\uec00-\uefff]))* (?:because of|due to|for|over|from|thanks to|on account of)(?: (?:the|my|bad|awful|terrible|severe|horrible|a|an|mouth))*\s*$"
)
_SINCE = re.compile(
    r"\bsince(?: (?:i|we|he|she|had|got|having|getting|was|diagnosed|with|my|the|his|her|a|an|being|last))*(?: \w+)?\s*$"
)
_SINCE_THEN = re.compile(
    r"^(?:and |so |i |ive |have |been |was |then )*(?:ever )?since(?: then)?\b|^(?:之后|后来|从那以?后|以后|此后|打那以后|从此)(?:就|我|都)*一直|\bever since\b|\bsince then\b"
)

_EVER_SINCE = re.compile(r"^\s*(?:[\uf000-\uf7ff]\s*)*(?:ever )?since(?: then)?\s*$|^\s*到现在\s*$")
_FOR = re.compile(r"\bfor(?: (?:my|the|his|her|a))*\s*$")
_SINCE_TIME = re.compile(rf"\s*since (?:\w+ )?{TIME}")


_OF_ALL = re.compile(
    r"^(?:but |and |so |sadly |unfortunately |i have |ive had |i had |luckily |thankfully )*(?:none of (?:them|these|those|it|that|which)|none (?:worked|helped|did)|nothing (?:\w+ )*(?:work\w*|help\w*|did)|all (?:of (?:them|these|those|which) )?(?:fail|work|help|did|without|were|stop)\w*|both (?:of (?:them|which) )?(?:great|good|fine|brilliant|useless|nothing|fizz\w*|\w+ed|fail|work|help|did|were|stop)\w*|neither|they all|each)\b"
    r"|^(?:但|可|可惜|结果|全|全部|统统|这些|那些|几种|两种|两样|三样|哪个|什么|前面|以上|上述|这|那|两个|三个|几个|仨|俩|药|效果|疗效|反应)*(?:都|全|全都|均|皆)(?:没|无|不|有|停|未|是|只|挺|很|管|升|复发|失败|昙花)|^全军覆没"
)
"""What is said of all that was named before: "nothing worked"."""
_NOTHING_NOW = re.compile(
    r"(?:^|[\s,])(?:我|他|她|目前|现在|如今|眼下|已经?|就|是|暂时)*(?:什么|啥|任何|一样|所有的?|全部的?)药?(?:都|也|全)?(?:没|不|未|停)(?:在|有)?(?:吃|用|打|服|了)(?!过)|(?:现在|目前|如今|已)(?:是)?(?:停药|未服药|未用药|没吃药|没用药|不吃药|没有用药|裸奔|断药|药全停)(?:了|中|观察|状态)?"
)
"""What tells that every medicine is over: "现在什么药都没吃"."""


def hand_back(groups: Sequence[Group], about: Sequence[About]) -> None:
    """Tell a medicine what is said of it only after the next name: that it was stopped or replaced."""
    last: Group | None = None
    treated: Group | None = None
    when: str | None = None
    _give_all(groups, about)
    _give_condition(groups)
    for group in groups:
        medication = is_medication(group, about)
        if treated is not None and not medication and _FOR.search(group.before) and not group.first:
            _give_day(group, treated)
        if last is not None and last.sentence == group.sentence:
            if medication and _give_change(group, last):
                last = treated = group
                continue
            _give_back(group, last, medication, about)
        if medication and _regular(group, about):
            if when is not None and (
                _SINCE_THEN.search(f"{group.lead} {group.before}".strip())
                or _EVER_SINCE.search(group.after)
            ):
                group.tail.append(f"since {when}")
            last = group
        treated = group if medication else None
        if medication and when is None and _EVER_SINCE.search(group.after[-12:]) and group.lead:
            when_led = re.findall(TIME, group.lead)
            group.tail += [f"since {sign}" for sign in when_led[:1]]
        found = re.findall(TIME, f"{group.before}{group.said_after}")
        when = found[0] if found and not medication else None


_CHANGED_LATER = re.compile(
    r"(?:之?后|天|周|个月|次|针)[^,。\ue000-\uebff]{0,4}(?:改|换)(?:成|为|用|吃|打|服)(?:了)?(?:口服|静滴)?\s*$"
)


def _give_change(group: Group, last: Group) -> bool:
    """Tell a medicine that another took its place, and both on which day; tell whether it did."""
    if changed := _STOPPED_AND_CHANGED.search(group.before):
        last.tail.append(f"{changed[1] or ''}停了")
        group.before = f"{changed[1] or ''}换了"
        return True
    later = _CHANGED_LATER.search(f"{last.after}{group.before}")
    if later or (group.first and _REPLACED.search(group.before)):
        last.tail.append("stopped it")
        return True
    return False


def _give_back(group: Group, last: Group, medication: bool, about: Sequence[About]) -> None:
    """Give the treatment before what the words around the next name say of it."""
    if told := _OF_IT.search(group.before):
        last.tail.append(told[0])
    if not medication:
        _give_dose(group, last)
    if not (medication and _regular(group, about)) and _SINCE.search(group.before):
        last.tail += [f"since {sign}" for sign in re.findall(TIME, group.said_after)[:1]]
        last.tail += [tail for tail in group.tail if _DOSE_ALONE.match(tail)]
    elif not medication and _FOR.search(group.before) and not group.first:
        _give_since(group, last)
    elif not medication and _STOPPED_FOR.search(
        group.before if group.first else f"{last.before[-40:].rstrip()}{group.before}"
    ):
        last.tail += ["stopped it", "side effects"]
    elif not medication and group.first is False and _CAUSED.search(group.before):
        last.tail += ["side effects", *group.tail]
    elif not medication and _THEN_STOPPED.search(group.said_after):
        then = "".join(re.findall(TIME, group.before)[-1:]) if group.first else ""
        last.tail += [f"{then}停了" if then else "stopped it"]
        last.tail.append(f"{group.signs[0]}{group.said_after}")


_OF_IT = re.compile(
    rf"\b(?:put|started|got|had|kept|went|has been|have been|been|gave|took|stopped|quit|came|tried)(?: (?:me|him|her|us|back))*(?: (?:on|off|taking))? (?:it|that|them)\b(?: (?:in|since|on|from|until|back in|about|around|early|late|up))* (?=[^,.;]*{TIME}|because|after|due)[^,.;\ue000-\uebff]*?{TIME}"
)
"""What a clause that names something else says of the treatment before it: "put me on it in 2019 after"."""
_IN_TIME = re.compile(
    rf"^\s*(?:in|back in|from|until|till|on|during|around) {TIME}(?: (?:to|until|till) {TIME})?"
)


def _give_day(group: Group, treated: Group) -> None:
    """Take "in 2023" of "CAR-T for lymphoma in 2023" for the time of the treatment."""
    if found := _IN_TIME.match(group.after):
        treated.tail.append(found[0].strip())
        group.after = group.after[found.end() :]


_DOSE_ALONE = re.compile(rf"\s*{AMOUNT}")


def _regular(group: Group, about: Sequence[About]) -> bool:
    """Tell medicines from operations, since which something may be taken."""
    return not all(about[number].one_off for number in mentions_of(group)) or not mentions_of(group)


_NONE_OF_ALL = re.compile(r"^(?:\w+ ){0,3}(?:none|neither|not one|nothing)\b")


def _give_all(groups: Sequence[Group], about: Sequence[About]) -> None:
    """Tell all treatments of a sentence what is said of all: "nothing worked"."""
    for number, group in enumerate(groups):
        if _NOTHING_NOW.search(" , ".join([group.lead, *group.tail])):
            over = groups[: number + bool(_NOTHING_NOW.search(" , ".join(group.tail)))]
            for earlier in over:
                if is_medication(earlier, about) and any(
                    about[place].for_itp for place in mentions_of(earlier)
                ):
                    earlier.tail.append("现在停了")
        of_all = [place for place, tail in enumerate(group.tail) if _OF_ALL.search(tail)]
        if told := group.tail[of_all[0] :] if of_all else []:
            for earlier in groups[:number]:
                if earlier.sentence != group.sentence:
                    continue
                if is_medication(earlier, about):
                    earlier.tail += told
                elif earlier.bare or group.bare:
                    earlier.tail += [tail for tail in told if _NONE_OF_ALL.search(tail)]


_IF_THAT_FAILS = re.compile(
    r"^(?:and |but |or |then )*(?:if|should|in case|when|once) (?:that|it|this|they|those|these|none|neither|nothing|the first|my counts?|platelets?)\b.*\b(?:fails?|doesnt|does not|dont|isnt|not|stops?|quits?|drops?|falls?|works?)\b"
)


def _give_condition(groups: Sequence[Group]) -> None:
    """Take "if that fails" for the condition of what is named next, not for how it worked."""
    for earlier, group in pairwise(groups):
        told = earlier.tail and earlier.sentence == group.sentence and earlier.tail[-1]
        if told and group.first and _IF_THAT_FAILS.search(told):
            group.lead = f"{earlier.tail.pop()} {group.lead}".strip()


_NO_LONGER = re.compile(r"(?:but )?(?:not (?:any ?more|now|currently)|no longer|no more)\s*$")


_OF_USE = re.compile(
    r"(?:我|他|她|也|都|就|一直|从来|还|现在|目前|后来|所以|但|才|坚决|再也|说什么也)*(?:没(?:有)?|不|还在|在|一直)(?:再|敢|敢再)?(?:吃|用|打|服|喝)"
    r"|(?:停了|[^,。\ue000-\ue7ff]{0,12}(?:让|叫|给)(?:我|他|她)?停(?:了|药|$))"
)
"""What is said of a medicine even behind an illness: "怕出血，从来没吃过"."""


_OF_USE_THEN = re.compile(
    rf"^\s*(?:之?后|以后|的时候)?(?:我|医生|就|也|都|便|再|再也|给|让)*(?:{_OF_USE.pattern}|禁(?:了|用|服)|再(?:也)?没碰)"
)


def _give_dose(group: Group, last: Group) -> None:
    """Give a medicine what is said of its dose after its reason: "for crohn's, never changed"."""
    told = [
        tail
        for tail in group.tail
        if says_unchanged(tail) or _NO_LONGER.match(tail) or _OF_USE.match(tail)
    ]
    group.tail = [tail for tail in group.tail if tail not in told]
    if _OF_USE_THEN.search(group.after):
        told.append(group.after.strip())
    last.tail += told


def _give_since(group: Group, last: Group) -> None:
    """Take "since 2022" of "apixaban for AF since 2022" for the time of the medicine."""
    if not group.after.strip() and group.tail and _SINCE_TIME.match(f" {group.tail[0]}"):
        last.tail.append(group.tail.pop(0))
    elif found := _SINCE_TIME.match(group.after):
        last.tail.append(found[0])
        group.after = group.after[found.end() :]


def mentions_of(group: Group) -> list[int]:
    """Give the numbers of the mentions in a group."""
    kinds = map(number_of, group.signs)
    return [kind[1] for kind in kinds if kind and kind[0] == "mention"]


def is_medication(group: Group, about: Sequence[About]) -> bool:
    """Tell whether a group names treatments; where no name is of the vocabulary, it does."""
    numbers = mentions_of(group)
    return not numbers or about[numbers[0]].medication
