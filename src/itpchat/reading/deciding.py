# ruff: noqa: E501 - a pattern is read more easily in one piece
"""From the words around a name to what is said of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from itpchat.reading.chinese_plans import EVERY_CHINESE, as_it_went
from itpchat.reading.clauses import AMOUNT, OFTEN, TIME
from itpchat.reading.cues import Cue, cues_in
from itpchat.reading.dating import About, Signs
from itpchat.reading.echoes import echo_of, said_again
from itpchat.reading.english_cues import ENGLISH
from itpchat.reading.english_scope import (
    NEVER_HAD,
    SAID_OF_USE,
    fell_through,
    goes_on_taking,
    governed,
    never_adjusted,
)
from itpchat.reading.gathering import Group, Said
from itpchat.reading.handing_on import (
    hand_back,
    is_medication,
    mentions_of,
)
from itpchat.reading.headings import with_heading
from itpchat.reading.keeping_away import kept_apart, with_allergies
from itpchat.reading.missed_doses import said_of_use
from itpchat.reading.persons import Persons
from itpchat.reading.response_model import ResponseModel, response_of
from itpchat.reading.results import Context, Respondent, Subject
from itpchat.reading.switching import is_meant_to_switch, is_next_step, is_passed_over, switches
from itpchat.reading.taking_up import take_up_again
from itpchat.reading.timing import dose_of, timed
from itpchat.reading.weighing import denies_a_list, weighed
from itpchat.reading.whose import (
    MY_OWN,
    SPEAKS_OF_ME,
    goes_on_about,
    of_the_writer,
    patient_named,
    subject_of,
)

_HAS_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_HAS_LATIN = re.compile(r"[a-z?+(/:-]")


def decide(
    groups: Sequence[Group],
    signs: Signs,
    about: Sequence[About],
    respondent: Respondent,
    as_of: date,
    model: ResponseModel | None = None,
) -> tuple[dict[int, Context], dict[int, Context]]:
    """Give the context of each mention by its number, and what is said of it of somebody else, too."""
    contexts: dict[int, Context] = {}
    echoes: dict[int, Context] = {}
    hand_back(groups, about)
    previous: tuple[Group, Said] | None = None
    switched, to_come = False, False
    persons = Persons(respondent)
    patient = patient_named(groups, respondent)
    for position, group in enumerate(groups):
        said = _said(group, respondent, previous, about, persons, patient)
        following = groups[position + 1] if position + 1 < len(groups) else None
        if switched:
            said.cues |= {Cue.PLANNED} if to_come else {Cue.STARTED, Cue.NOW}
            said.cues -= {Cue.STOPPED, Cue.PAST}
            switched = False
        elif following and switches(group, following):
            switched, to_come = True, is_meant_to_switch(group)
            said.cues -= {Cue.PLANNED} if to_come else set()
            said.cues |= {Cue.NOW if to_come else Cue.STOPPED}
            group.tail.append(" ".join(re.findall(TIME, following.after)))
        if is_medication(group, about):
            said.cues = said_of_use(said.cues, group, following, signs, about, as_of)
        if following and is_next_step(group, following):
            said.cues.discard(Cue.PLANNED)
        if following and Cue.PLANNED in said.cues and is_passed_over(group, following):
            said.cues = (said.cues - {Cue.PLANNED}) | {Cue.AVOIDED, Cue.FELL_THROUGH}
        if position and not group.first and is_next_step(groups[position - 1], group):
            said.cues |= {Cue.PLANNED}
        for number in mentions_of(group):
            contexts[number] = _context(group, said, signs, about[number], as_of, model)
        echo = echo_of(group, said.subject, Cue.DENIED in said.cues, respondent)
        if echo and not (is_medication(group, about) and echo.cue is Cue.DENIED):
            once_more = said_again(group, echo)
            again = _said(once_more, respondent, None, about, Persons(respondent), patient)
            again = Said(again.cues | ({echo.cue} if echo.cue else set()), echo.subject)
            for number in mentions_of(group):
                echoes[number] = _context(once_more, again, signs, about[number], as_of, model)
        previous = (group, said)
    return with_allergies(contexts, about), echoes


def _said(
    group: Group,
    respondent: Respondent,
    previous: tuple[Group, Said] | None,
    about: Sequence[About],
    persons: Persons,
    patient: str | None,
) -> Said:
    take_up_again(group)
    before = f"{_ENDED.sub('', group.lead)} {group.before}" if group.lead else group.before
    after, tail = group.after, " , ".join(group.tail)
    around = before + after + tail
    cues: set[Cue] = set()
    if _HAS_LATIN.search(around):
        cues |= cues_in(ENGLISH, before, after, group.tail)
    if _HAS_CHINESE.search(around):
        cues |= cues_in(EVERY_CHINESE, before, after, group.tail)
    cues = _in_the_end(cues, group, before)
    if _HAS_CHINESE.search(around):
        cues = as_it_went(cues, group)
    for_itp = any(about[number].for_itp for number in mentions_of(group))
    cues = weighed(cues, before, after, is_medication(group, about), for_itp)
    if group.bare and denies_a_list(group.lead):
        cues.add(Cue.DENIED)
    if _HAS_LATIN.search(around):
        cues = governed(cues, before, group.said_after, is_medication(group, about))
    if group.lead and cues.isdisjoint(SAID_OF_USE) and is_medication(group, about):
        cues |= {Cue.NOW} if goes_on_taking(group.lead) and not group.before.strip() else set()
    if group.heading:
        cues = with_heading(cues, group.heading)
    subject = _subject(group, cues, respondent, persons, patient)
    if subject != "patient" and _NOT_ME.search(
        tail if respondent == "self" else _OF_HIM.sub("i", tail)
    ):
        cues.discard(Cue.DENIED)
    said = Said(cues, subject, group.before)
    return said if previous is None else _going_on(said, group, respondent, *previous)


def _in_the_end(cues: set[Cue], group: Group, before: str) -> set[Cue]:
    """Let what came of a plan, a refusal or a dose in the end outweigh what was said of it first."""
    after, tail = group.after, " , ".join(group.tail)
    if Cue.PLANNED in cues and _TAKEN_AFTER_ALL.search(tail):
        cues.discard(Cue.PLANNED)
    if Cue.AVOIDED in cues and NEVER_HAD.search(tail):
        cues = (cues - {Cue.AVOIDED}) | {Cue.DENIED}
    if Cue.ADJUSTED in cues and never_adjusted(f"{before} {after} {tail}"):
        cues.discard(Cue.ADJUSTED)
    if Cue.PLANNED in cues and fell_through(before, group.joints):
        cues = (cues - {Cue.PLANNED}) | {Cue.AVOIDED, Cue.FELL_THROUGH}
    return cues


def _going_on(
    said: Said, group: Group, respondent: Respondent, earlier: Group, inherited: Said
) -> Said:
    """Take over from the group before what goes for this one, too."""
    cues, subject = said.cues, said.subject
    if _goes_on(group, earlier) and (not cues or group.after == earlier.after != ""):
        return Said(inherited.cues & _PASSED_ON, inherited.subject, inherited.before)
    same_sentence = earlier.sentence == group.sentence
    if same_sentence and (
        _LIKEWISE.search(group.before) or (not cues and _AS_WELL.search(group.after))
    ):
        cues |= inherited.cues & _PASSED_ON
    same_clause = same_sentence and not group.first
    if same_clause and _OTHERS_BETWEEN.fullmatch(f"{earlier.after}{group.before}"):
        cues |= inherited.cues & {Cue.DENIED}
    if same_clause and not cues and _AND_ALONE.fullmatch(group.before):
        cues |= inherited.cues & {Cue.NOW, Cue.PAST, Cue.FORMERLY}
    goes_on = same_sentence and bool(_VERB_ALONE.search(group.before))
    if respondent == "self" and any(map(of_the_writer, earlier.tail)):
        return Said(cues, subject, group.before)
    if subject == "patient" and (same_clause or goes_on) and Cue.PATIENT not in cues:
        subject = inherited.subject
    if subject == "patient" and same_sentence and goes_on_about(group.before):
        subject = inherited.subject
    return Said(cues, subject, group.before)


def _subject(
    group: Group,
    cues: set[Cue],
    respondent: Respondent,
    persons: Persons,
    patient: str | None,
) -> Subject:
    """Tell of whom a group is said: by the words next to it, else by the last person named."""
    before = f"{group.lead} {group.before}" if group.lead else group.before
    if respondent == "self" and MY_OWN.search(group.before):
        return "patient"
    subject = subject_of(cues, before, group.after, respondent, patient)
    named = persons.of(group)
    if subject == "patient" and named and not SPEAKS_OF_ME.search(before):
        subject = named
    if subject == "other" and _BUT_I.search(" , ".join(group.tail)):
        subject = "patient"
    return subject


_PASSED_ON = frozenset(
    (
        Cue.DENIED, Cue.NOT_NOW, Cue.NOT_CURRENT, Cue.ALLERGY, Cue.UNCERTAIN, Cue.PLANNED, Cue.PAST, Cue.FORMERLY,
        Cue.STOPPED, Cue.NOW,
    )
)  # fmt: skip
"""What is said at the beginning of a list and goes for all of it."""

_ENDED = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:不是|没有|没事|不行|不能|不对)\s*$|^(?:请问|想问问?|咨询)(?:一下|下)?(?:大夫|医生|主任|护士|老师)?(?:您好|你好)?\s*$"
)
"""What ends with its clause: a denial ("其实不是，青霉素我后来又打过"), or a greeting."""
_AND_ALONE = re.compile(r"\s*(?:和|、|加|及|以及|还有|与|跟)\s*")
_OTHERS_BETWEEN = re.compile(r"[、\s]*(?:(?![^、]*[有是曾但])[\u4e00-\u9fff]{1,6}[、和及或与])+\s*")
"""Unknown names in a list that is denied: 否认手术、外伤、输血史."""
_VERB_ALONE = re.compile(
    r"^\s*(?:also |still |now |even |then )*(?:takes|has|had|is on|was on|took|uses|used|got|gets|needs|stopped|started)\b"
    r"|^\s*(?:[他她](?:也|就|在|一直|现在|以前|是)*|[\uf400-\uf7ff]|也|曾|后来?|一直|在|还)*(?:行|予|吃|服|用|打|做|喝|切|得|患|有)|^\s*[他她](?:也|都)?(?:得的)?是\s*$"
)
"""A verb that goes on about whoever was spoken of before."""
_TAKEN_AFTER_ALL = re.compile(
    rf"\b(?:i|he|she|we) (?:\w+ )?(?:took|had|tried|used|did|got|started|began|went on|commenced) (?:it|that|them)\b(?! (?:off|checked))|\bive been on it\b|(?:吃|打|用|服)(?:了|过)(?:{TIME}|{AMOUNT}|[一两二三四五几\d]+[针次片])"
)
"""What was suggested, and was taken then."""
_BUT_I = re.compile(
    r"^\s*(?:but |so |and |then )*(?:i|ive)(?: (?:have|am|also|then|now|just|too))* (?:took|tried|take|had|on|started|been on|use|used)\b|^\s*我(?:也|就|后来)*(?:吃|用|打)(?:了|过)"
)
"""What somebody else told of, and the writer took."""
_WHETHER_EVER = re.compile(
    r"\b(?:whether|if) (?:i|he|she|we|they|it)(?:ve|d)?\b(?: (?!work|help)\w+){0,5}\s*$|(?:是不是|有没有|是否)(?:给)?(?:我|他|她)?(?:吃|打|用|输|做)过\s*$"
)
"""Who does not know whether it was ever taken does not speak of how it worked."""
_LIKEWISE = re.compile(
    r"\b(?:vs|versus)\s*$|\b(?:likewise|(?:the )?same (?:goes|is true|holds) for|ditto(?: for)?)(?: (?:the|my|his|her))*\s*$"
)
_AS_WELL = re.compile(
    r"^\s*(?:too|as well|likewise|also|the same|same|same thing|ditto)\s*$|^\s*(?:也是?|同样|一样|也一样)(?:的)?\s*$"
)
_OF_HIM = re.compile(r"\b(?:he|she|pt|patient)(?: has|s)?\b")
_NOT_ME = re.compile(
    r"^\s*(?:but )?(?:not me|me neither|not i|i dont|i never|i havent|i doesnt|i hasnt|i isnt|i wasnt|i didnt|i not)\b|^\s*我(?:没|不)"
)
_OWN = re.compile(f"{TIME}|{AMOUNT}|{OFTEN}")


def _goes_on(group: Group, previous: Group) -> bool:
    return (
        group.bare
        and group.joint in (",", "")
        and group.first
        and group.sentence == previous.sentence
        and not _OWN.search(" ".join(group.tail))
    )


def _context(
    group: Group,
    said: Said,
    signs: Signs,
    about: About,
    as_of: date,
    model: ResponseModel | None,
) -> Context:
    cues = said.cues
    allergy = Cue.ALLERGY in cues and Cue.NOT_ALLERGIC not in cues
    denied = bool(cues & {Cue.DENIED, Cue.NOT_NOW})
    planned = Cue.PLANNED in cues and about.medication and not denied
    uncertain = Cue.UNCERTAIN in cues and not planned
    response = None
    whether = uncertain and bool(_WHETHER_EVER.search(group.before))
    useless = about.for_itp or Cue.USELESS_OR_UNUSED not in cues
    useless = useless and Cue.FELL_THROUGH not in cues
    if about.can_work and useless and not planned and not whether and not (denied and not allergy):
        response = response_of(
            f"{group.lead} {said.before}",
            group.told,
            group.aftermath,
            model if about.for_itp else None,
        )
    if response is not None and (response in ("unsure", "too_early") or Cue.DENIED not in cues):
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
        dose = dose_of(group, signs) if planned and not about.one_off else None
        return replace(context, taking=taking, dose=dose)
    told = timed(context, group, cues, signs, about, as_of)
    return kept_apart(told, cues, about) if about.medication else told
