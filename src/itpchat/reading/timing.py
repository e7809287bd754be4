# ruff: noqa: E501 - a pattern is read more easily in one piece
"""When a treatment began and ended, how much of it is taken, and whether it is taken now."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from itpchat.reading.amounts import Amount, Often, dose_text
from itpchat.reading.clauses import AMOUNT, OFTEN, TIME, number_of
from itpchat.reading.cues import Cue
from itpchat.reading.dating import About, Signs, When, ends_in
from itpchat.reading.gathering import Group
from itpchat.reading.results import Context


def timed(
    context: Context, group: Group, cues: set[Cue], signs: Signs, about: About, as_of: date
) -> Context:
    """Add what is said of time and amount."""
    before = f"{group.lead} {group.before}"
    when = When(cues, signs, about, as_of.isoformat())
    when.ends_later = ends_in(group.tail)
    if (
        group.lead
        and re.search(TIME, f"{group.before}{group.after}")
        and not _DAY_ALONE.match(group.lead)
    ):
        when.read(group.before, group.after, leading=True)
    else:
        when.read(before, group.after, leading=True)
    for tail in group.tail:
        when.read("", tail, leading=False)
    dose = dose_of(group, signs)
    taking = _taking(context, cues, when, bool(_REGULAR.search(dose or "")), about, before)
    if taking is None and context.response == "dependent" and _NEEDED.search(group.said_after):
        taking = True
    if taking is None and context.response == "too_early" and not about.single:
        taking = True
    if taking is None and about.single and _SOME_DAYS.search(f"{before}\uf8ff{group.after}"):
        taking = False
    if taking and _COURSE_DONE.search(f"{before}\uf8ff{group.said_after}"):
        taking = None
    if taking is True:
        when.settle_taking()
    if Cue.ADJUSTED not in cues:
        when.settle_unchanged()
    if not about.medication or about.one_off:
        return replace(context, date=when.any_date())
    return replace(
        context,
        taking=taking,
        dose=dose,
        started_on=when.started,
        stopped_on=when.stopped or (when.point if taking is False else None),
        dose_unchanged_since=when.unchanged,
        date=(when.point or when.stopped or when.started)
        if about.single and taking is not True
        else None,
    )


_DAY_ALONE = re.compile(rf"^(?:[a-z]+ ){{0,2}}{TIME}$")
"""A time that leads in what follows: "In 2019, I had a stroke"."""
_SOME_DAYS = re.compile(
    rf"(?:打|输|冲|用)了(?:[一二两三四五六七八九十\d]{{1,2}}(?:天|次|针|个疗程)|{TIME})(?:的)?\s*(?:\uf8ff|$)"
)
_COURSE_DONE = re.compile(
    rf"(?:每周|每月|{OFTEN})[^,。]{{0,4}}(?:一次)?,?(?:打|输|用|做)(?:了|满|够){TIME}(?!\s*(?:多)?了|,?(?:还|现在还))"
)
"""A course that was told with its length: "每周一次打了四周" may be over."""
_HAVE_DONE = re.compile(r"\b(?:ive|have|has) (?:been )?(?:taken|used|taking|using|on|had)\b[^,.]*$")
_REGULAR = re.compile("/(?:day|week|month)$")
_NEEDED = re.compile(
    r"\b(?:cant|cannot|needs?|depend\w*|tanks?|drops?|falls?|crash(?:es)?|plummets?)\b|离不开|停不|减不|就掉|就降|依赖"
)
"""What tells that somebody still needs a treatment."""
_TAPERED = re.compile(
    r"\b(?:taper\w*|(?<!from )down to|reduced|lowered|upped|raised to|increased|weaned|now (?:on|at)|increased to|up to)\b|\bnow (?:just |only )?[\uf000-\uf3ff]|减|加[到至]|增[加至]|[升调降]至|调整[为至到]|[加增]量|改[为成]|现|(?:之|以)后\s*[\uf000-\uf3ff]"
)


def dose_of(group: Group, signs: Signs) -> str | None:
    """Write the dose that is told; of several the last, where it was reduced or raised to it."""
    text = f"{group.before} {group.said_after}"
    doses: list[tuple[Amount, Often | None]] = []
    first: Often | None = None
    for found in _QUANTITIES.finditer(text):
        kind = number_of(found[0])
        assert kind is not None
        if kind[0] == "amount":
            doses.append((signs.amounts[kind[1]], None))
            continue
        first = first or signs.often[kind[1]]
        if doses and doses[-1][1] is None:
            doses[-1] = (doses[-1][0], signs.often[kind[1]])
    if not doses:
        return _dose_ahead(group, signs, first)
    if made := _by_strength(text, signs, doses, first):
        return made
    if present := _AT_PRESENT.search(text):
        number = len(re.findall(AMOUNT, text[: present.end()])) - 1
        return dose_text(doses[number][0], doses[number][1] or first)
    amount, often = doses[-1 if _TAPERED.search(f"{group.lead} {text}") else 0]
    return dose_text(amount, often or first)


_STRENGTH = re.compile(
    rf"(?:每|一|1|/)?(?:片|粒|颗)(?:是|为|含|的)?\s*({AMOUNT})|规格(?:是|为)?\s*({AMOUNT})"
    rf"|({AMOUNT})(?:的)?\s*(?:(?:每|/|一)(?:片|粒|颗)|规格|(?=的\s*(?:,|$)))"
    rf"|({AMOUNT})\s*{AMOUNT}的|(?:一次)?{AMOUNT}\s*,?\s*{OFTEN}?\s*,?\s*{AMOUNT}(?:是|为)?\s*({AMOUNT})"
)
"""How much is in one tablet: "一天一片，25mg的", "每粒25毫克"."""
_COUNTED = ("tablets", "capsules")


def _by_strength(
    text: str, signs: Signs, doses: Sequence[tuple[Amount, Often | None]], first: Often | None
) -> str | None:
    """Write what some tablets of a strength that is told come to."""
    if doses[0][0].unit not in _COUNTED and doses[-1][0].unit not in _COUNTED:
        return None
    found = _STRENGTH.search(text)
    kind = number_of(next(filter(None, found.groups()))) if found else None
    if kind is None:
        return None
    one = signs.amounts[kind[1]]
    tablets = [dose for dose in doses if dose[0].unit in _COUNTED]
    if one.unit not in ("mg", "g", "mcg", "IU") or not tablets:
        return None
    (amount, often) = tablets[0]
    times = next((o for _, o in doses if o), None) or first
    total = Amount(amount.start, amount.end, amount.count * one.count, one.unit)
    return dose_text(total, often or times)


def _dose_ahead(group: Group, signs: Signs, often: Often | None) -> str | None:
    """Write the dose of a clause that leads up to a name in Chinese: "每天20mg，泼尼松"."""
    ahead = re.search(
        rf"[\u4e00-\u9fff\s]({AMOUNT})[^\ue000-\uf3ff]*$|^({AMOUNT})\s*$", f" {group.lead}"
    )
    if not ahead or not _HAS_CHINESE.search(group.lead + group.said_after):
        return None
    kind = number_of(ahead[1] or ahead[2])
    assert kind is not None
    return dose_text(signs.amounts[kind[1]], often)


_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_AT_PRESENT = re.compile(
    rf"(?:\b(?:now|currently|at present|presently)(?: (?:on|at|taking|just|only|about|down to|up to|its|at the))*|现在|目前|如今|眼下)(?:是|为|吃|用|打|只|就|每天|{OFTEN}| )*{AMOUNT}"
)
"""The dose of today, where another is told besides: "now 10 mg, it was 20 last month"."""
_QUANTITIES = re.compile(f"{AMOUNT}|{OFTEN}")


def _taking(
    context: Context, cues: set[Cue], when: When, has_dose: bool, about: About, before: str
) -> bool | None:
    if not about.medication or about.one_off or context.uncertain:
        return None
    if Cue.STOPPED in cues or when.stopped or when.ranged or Cue.FORMERLY in cues:
        return False
    past = Cue.PAST in cues
    now = Cue.NOW in cues or (has_dose and not (past and about.single))
    if when.ongoing and when.lasting and not past:
        return True
    if Cue.STARTED in cues or when.started:
        return None if past and not now and not when.started else True
    if now and not (past and when.point):
        return True
    if Cue.ADJUSTED in cues and (when.unchanged or not past):
        return True
    if when.lasting and _HAVE_DONE.search(before):
        return True
    if when.point:
        return when.point == when.today and not about.single
    if past:
        return False
    return True if when.unchanged or Cue.USES in cues else None
