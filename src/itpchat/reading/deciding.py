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
from itpchat.reading.handing_on import hand_back, is_medication, switches
from itpchat.reading.responses import response_in
from itpchat.reading.results import Context, Respondent, Subject
from itpchat.reading.weighing import denies_a_list, weighed
from itpchat.reading.whose import goes_on_about, subject_of

_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_HAS_LATIN = re.compile(r"[a-z?+(/:-]")


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
    hand_back(groups, about)
    previous: tuple[Group, Said] | None = None
    switched = False
    for position, group in enumerate(groups):
        said = _said(group, respondent, previous, is_medication(group, about))
        following = groups[position + 1] if position + 1 < len(groups) else None
        if switched:
            said.cues |= {Cue.STARTED, Cue.NOW}
            said.cues -= {Cue.STOPPED, Cue.PAST}
            switched = False
        elif following and switches(group, following):
            said.cues |= {Cue.STOPPED}
            switched = True
            group.tail.append(" ".join(re.findall(TIME, following.after)))
        for sign in group.signs:
            kind = number_of(sign)
            if kind and kind[0] == "mention":
                contexts[kind[1]] = _context(group, said, signs, about[kind[1]], as_of)
        previous = (group, said)
    return contexts


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
    cues = weighed(cues, before, after, medication)
    if group.bare and denies_a_list(group.lead):
        cues.add(Cue.DENIED)
    subject = subject_of(cues, before, after, respondent)
    if previous is None:
        return Said(cues, subject, group.before)
    earlier, inherited = previous
    if not cues and _goes_on(group, earlier):
        return Said(inherited.cues & _PASSED_ON, inherited.subject, inherited.before)
    same_sentence = earlier.sentence == group.sentence
    if subject == "patient" and same_sentence and goes_on_about(group.before):
        subject = inherited.subject
    return Said(cues, subject, group.before)


_PASSED_ON = frozenset(
    (
        Cue.DENIED, Cue.NOT_NOW, Cue.ALLERGY, Cue.UNCERTAIN, Cue.PLANNED, Cue.PAST, Cue.FORMERLY,
        Cue.STOPPED, Cue.NOW,
    )
)  # fmt: skip
"""What is said at the beginning of a list and goes for all of it."""

_OWN = re.compile(f"{TIME}|{AMOUNT}|{OFTEN}")


def _goes_on(group: Group, previous: Group) -> bool:
    return (
        group.bare
        and group.joint in (",", "")
        and group.first
        and group.sentence == previous.sentence
        and not _OWN.search(" ".join(group.tail))
    )


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
        if context.allergy and not denied and Cue.STOPPED in cues and not about.one_off:
            taking = False
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
    taking = _taking(context, cues, when, bool(often and amounts), about, before)
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


_HAVE_DONE = re.compile(r"\b(?:ive|have|has) (?:been )?(?:taken|used|taking|using|on|had)\b[^,.]*$")
_TAPERED = re.compile(
    r"\b(?:taper\w*|(?<!from )down to|reduced|lowered|upped|raised to|increased|weaned|now (?:on|at)|increased to|up to)\b|减|加到|现在"
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
    context: Context, cues: set[Cue], when: When, has_dose: bool, about: About, before: str
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
    if Cue.ADJUSTED in cues and (when.unchanged or not past):
        return True
    if when.lasting and _HAVE_DONE.search(before):
        return True
    if when.point:
        return False
    if past:
        return False
    return True if when.unchanged or Cue.USES in cues else None
