# ruff: noqa: E501 - a pattern is read more easily in one piece
"""From the words around a name to what is said of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from itpchat.reading.amounts import Amount, Often, dose_text
from itpchat.reading.chinese_cues import CHINESE
from itpchat.reading.clauses import AMOUNT, OFTEN, TIME, number_of
from itpchat.reading.cues import Cue, cues_in
from itpchat.reading.dating import About, Signs, When
from itpchat.reading.english_cues import ENGLISH
from itpchat.reading.gathering import Group
from itpchat.reading.responses import response_in
from itpchat.reading.results import Context, Respondent, Subject

_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_HAS_LATIN = re.compile(r"[a-z?+(/:-]")
_FAMILY_EN = r"(?:mother|mom|mum|father|dad|parents?|sister|brother|siblings?|aunt|uncle|cousins?|grand\w+|wife|husband|son|daughter)"
_HERS = re.compile(
    rf"\b(?:his|her|their) (?:own )?{_FAMILY_EN}\b|[他她]的?[\u4e00-\u9fff]|孩子的|患者的"
)
_MINE = re.compile(r"\b(?:my|our|the)\b|我|咱")
_CHILD = re.compile(
    r"\b(?:son|daughter|child|kids?|children|baby|boy|girl)\b|儿子|女儿|孩子|宝宝|小孩|娃"
)
_SWITCH = re.compile(
    r"\b(?:switch(?:ed)?|chang(?:ed)?|mov(?:ed)?|went|transition(?:ed)?)(?: (?:me|him|her|over))? from\s*$|从\s*$|由\s*$|把\s*$"
)
_SWITCHED_TO = re.compile(
    r"^\s*(?:to|over to|->|>|换成?|改成?|换到|改为|换为|改用|换用|换)\s*(?:了|成)?"
)


@dataclass(slots=True)
class Said:
    """The cues of a group, and what it passes on to a list that goes on after it."""

    cues: set[Cue]
    subject: Subject
    before: str = ""
    """The words before the list."""


def decide(
    groups: Sequence[Group],
    signs: Signs,
    about: Sequence[About],
    respondent: Respondent,
    as_of: date,
) -> dict[int, Context]:
    """Give the context of each mention by its number."""
    contexts: dict[int, Context] = {}
    _pass_back(groups, about)
    previous: tuple[Group, Said] | None = None
    switched = False
    for position, group in enumerate(groups):
        said = _said(group, respondent, previous, _medication(group, about))
        following = groups[position + 1] if position + 1 < len(groups) else None
        if switched:
            said.cues |= {Cue.STARTED, Cue.NOW}
            said.cues -= {Cue.STOPPED, Cue.PAST}
            switched = False
        elif following and _switches(group, following):
            said.cues |= {Cue.STOPPED}
            switched = True
            group.tail.append(" ".join(re.findall(TIME, following.after)))
        for sign in group.signs:
            kind = number_of(sign)
            if kind and kind[0] == "mention":
                contexts[kind[1]] = _context(group, said, signs, about[kind[1]], as_of)
        previous = (group, said)
    return contexts


_REPLACED = re.compile(
    r"(?:\b(?:switch(?:ed)?|changed|moved)(?: (?:me|him|her|over))? (?:on)?to|\breplaced (?:it )?(?:with|by)|换(?:了|成了?|用|到)|改(?:用|成|为))\s*$"
)
_THEN_STOPPED = re.compile(
    r"^\s*(?:,|so|and|then|i|we|就|所以|于是|后|我)*\s*(?:stopped|quit|had to stop|停)"
)


def _pass_back(groups: Sequence[Group], about: Sequence[About]) -> None:
    """Tell a medicine what is said of it only after the next name: that it was stopped or replaced."""
    last: Group | None = None
    for group in groups:
        medication = _medication(group, about)
        if last is not None and last.sentence == group.sentence:
            if medication and group.first and _REPLACED.search(group.before):
                last.tail.append("stopped it")
            elif not medication and _THEN_STOPPED.search(group.after):
                last.tail += ["stopped it", f"{group.signs[0]}{group.after}"]
        if medication:
            last = group


def _switches(group: Group, following: Group) -> bool:
    if following.sentence != group.sentence or following.first:
        return False
    before = _SWITCH.search(group.before)
    return bool(_SWITCHED_TO.search(f"{group.after}{following.before}".strip())) and bool(
        before or _HAS_CHINESE.search(following.before + group.after)
    )


def _medication(group: Group, about: Sequence[About]) -> bool:
    kinds = [kind for kind in map(number_of, group.signs) if kind and kind[0] == "mention"]
    return not kinds or about[kinds[0][1]].medication


def _said(
    group: Group, respondent: Respondent, previous: tuple[Group, Said] | None, medication: bool
) -> Said:
    before = f"{group.lead} {group.before}" if group.lead else group.before
    after, tail = group.after, " , ".join(group.tail)
    around = before + after + tail
    cues: set[Cue] = set()
    if _HAS_LATIN.search(around):
        cues |= cues_in(ENGLISH, before, after, tail)
    if _HAS_CHINESE.search(around):
        cues |= cues_in(CHINESE, before, after, tail)
    if Cue.AFFIRMED in cues:
        cues.discard(Cue.DENIED)
        cues.discard(Cue.NOT_NOW)
    if Cue.STOPPED in cues and cues & {Cue.DENIED, Cue.NOT_NOW} and _no_longer(before, after):
        cues -= {Cue.DENIED, Cue.NOT_NOW}
    if Cue.AVOIDED in cues and cues.isdisjoint({Cue.ALLERGY, Cue.AFFIRMED}):
        cues -= {Cue.DENIED, Cue.NOT_NOW, Cue.NOW, Cue.PLANNED}
        cues.add(Cue.UNCERTAIN)
    if Cue.RULED_OUT in cues:
        cues.discard(Cue.UNCERTAIN)
        cues.add(Cue.DENIED)
    if Cue.STILL in cues:
        cues -= {Cue.DENIED, Cue.NOT_NOW, Cue.STOPPED, Cue.PLANNED, Cue.PAST}
        cues.add(Cue.NOW)
    if group.bare and group.lead and _LIST_DENIED.search(group.lead):
        cues.add(Cue.DENIED)
    if medication and Cue.DENIED in cues and _for_a_while(before, after):
        cues -= {Cue.DENIED, Cue.NOT_NOW}
        cues.add(Cue.STOPPED)
    subject = _subject(cues, before, after, respondent)
    if previous is not None and not cues and _goes_on(group, previous[0]):
        inherited = previous[1]
        passed = {
            Cue.DENIED, Cue.NOT_NOW, Cue.ALLERGY, Cue.UNCERTAIN, Cue.PLANNED, Cue.PAST, Cue.FORMERLY,
            Cue.STOPPED, Cue.NOW,
        }  # fmt: skip
        return Said(cues | (inherited.cues & passed), inherited.subject, inherited.before)
    return Said(cues, subject, group.before)


_LONGER = re.compile(
    r"\b(?:no longer|no more|stopped|stop|quit|off|any ?more|right now|at the moment|currently|now|these days|at present)\b|不再|已经不|早就不|没再|停|了\s*$|现在|目前"
)


_LIST_DENIED = re.compile(
    r"\b(?:no|denies|denied|without|negative for|never had|dont have|do not have)\b (?!other|more|one)[a-z /]+$|(?:无|没有|否认)[\u4e00-\u9fff]+$"
)
_A_WHILE = re.compile(rf"^\s*(?:since|in|for|over)?\s*{TIME}")


def _for_a_while(before: str, after: str) -> bool:
    """Tell "none since March" from "none ever"."""
    return bool(_A_WHILE.search(after)) and not re.search(
        r"\bnever\b|\bhistory\b|从来|从未", before
    )


def _no_longer(before: str, after: str) -> bool:
    """Tell "not any more" from "never"."""
    return bool(_LONGER.search(before) or _LONGER.search(after))


_OWN = re.compile(f"{TIME}|{AMOUNT}|{OFTEN}")


def _goes_on(group: Group, previous: Group) -> bool:
    return (
        group.bare
        and group.joint in (",", "")
        and group.first
        and group.sentence == previous.sentence
        and not _OWN.search(" ".join(group.tail))
    )


def _subject(cues: set[Cue], before: str, after: str, respondent: Respondent) -> Subject:
    if Cue.FAMILY in cues and not _is_patient(before, after, respondent):
        return "family"
    return "other" if Cue.OTHER_PERSON in cues and Cue.FAMILY not in cues else "patient"


def _is_patient(before: str, after: str, respondent: Respondent) -> bool:
    """Tell whether the relative that is spoken of is the patient."""
    if respondent not in ("parent", "helper") or re.search(r"family|家族", before + after):
        return False
    if respondent == "parent":
        return bool(_CHILD.search(before)) and not re.search(
            r"(?:other|another|older|younger|his|her) (?:son|daughter|child|kid)", before
        )
    own = _MINE.search(before) or re.match(
        rf"\s*(?:{_FAMILY_EN}|mommy|daddy|妈|爸|母亲|父亲|爷|奶|外)", before
    )
    return bool(own) and not _HERS.search(before)


def _context(group: Group, said: Said, signs: Signs, about: About, as_of: date) -> Context:
    cues = said.cues
    allergy = Cue.ALLERGY in cues or Cue.NOT_ALLERGIC in cues
    denied = Cue.DENIED in cues or Cue.NOT_ALLERGIC in cues or Cue.NOT_NOW in cues
    uncertain = Cue.UNCERTAIN in cues
    planned = Cue.PLANNED in cues and about.medication and not denied
    response = None
    if about.can_work and not planned and not (denied and not allergy):
        response = response_in(said.before, group.said_after)
    if (
        response == "unsure"
        or response == "too_early"
        or (response is not None and Cue.DENIED not in cues)
    ):
        uncertain = uncertain and response != "unsure"
    if uncertain:
        denied = False
    context = Context(
        subject=said.subject,
        denied=denied,
        planned=planned,
        allergy=allergy and about.medication,
        uncertain=uncertain,
        response=response if not allergy else None,
        now_only=Cue.NOT_NOW in cues and not re.search(r"\bnever\b|从", group.before),
    )
    if planned or denied or context.allergy:
        taking = False if about.medication and not about.one_off and not context.allergy else None
        return replace(context, taking=taking)
    return _timed(context, group, cues, signs, about, as_of)


def _timed(
    context: Context, group: Group, cues: set[Cue], signs: Signs, about: About, as_of: date
) -> Context:
    """Add what is said of time and amount."""
    before = f"{group.lead} {group.before}"
    amounts, often = _amounts(group.before, group.said_after, signs)
    when = When(cues, signs, about)
    when.read(before, group.after, leading=True)
    for tail in group.tail:
        when.read("", tail, leading=False)
    tapered = _TAPERED.search(before + group.said_after)
    amount = (amounts[-1] if tapered else amounts[0]) if amounts else None
    dose = dose_text(amount, often[0] if often else None) if amount else None
    taking = _taking(context, cues, when, bool(often and amounts), about)
    if taking is True:
        when.settle_taking()
    if not about.medication or about.one_off:
        return replace(context, date=when.any_date())
    return replace(
        context,
        taking=taking,
        dose=dose,
        started_on=when.started,
        stopped_on=when.stopped or (when.point if taking is False else None),
        dose_unchanged_since=when.unchanged,
    )


_TAPERED = re.compile(
    r"\b(?:taper\w*|down to|reduced|weaned|now (?:on|at)|increased to|up to)\b|减|加到|现在"
)


def _amounts(before: str, after: str, signs: Signs) -> tuple[list[Amount], list[Often]]:
    text = f"{before} {after}"
    near = re.compile(rf"{AMOUNT}|{OFTEN}")
    amounts, often = [], []
    for found in near.finditer(text):
        kind = number_of(found[0])
        assert kind is not None
        if kind[0] == "amount":
            amounts.append(signs.amounts[kind[1]])
        else:
            often.append(signs.often[kind[1]])
    # The amount and the interval nearest after the name, else the nearest before it.
    return amounts, often


def _taking(
    context: Context, cues: set[Cue], when: When, has_dose: bool, about: About
) -> bool | None:
    if not about.medication or about.one_off or context.uncertain:
        return None
    if Cue.STOPPED in cues or when.stopped or when.ranged or Cue.FORMERLY in cues:
        return False
    past, now = Cue.PAST in cues, Cue.NOW in cues or has_dose
    if Cue.STARTED in cues or when.started:
        return None if past and not now and not when.started else True
    if now and not (past and when.point):
        return True
    if when.point:
        return False
    return False if past else None
