"""The criteria of a trial in its results: what stands in the way, what is open and whose it is.

Every criterion appears in exactly one section.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from itpchat.conversation.behind import question_of
from itpchat.conversation.plain_names import key_told
from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import reasons, rests_on_private
from itpchat.conversation.views import Item, Section
from itpchat.dialog.session import Session
from itpchat.explaining import day_text, split_key
from itpchat.matching import Judged, Match
from itpchat.wording import SEMICOLON

OWNERS = ("you", "doctor", "study_team")
"""Who can settle what is open, in the order in which it is shown."""


def sections(match: Match, session: Session, questioner: Questioner) -> Iterator[Section]:
    """Give all criteria, those first that stand in the way."""
    shown = {name: [] for name in ("fails", *OWNERS, "passes", "not_applicable")}  # type: dict[str, list[Item]]
    for judged in match.criteria:
        shown[section_of(judged, questioner)].append(_item(judged, match, session, questioner))
    for name, items in shown.items():
        if items:
            yield Section(questioner.said(f"section_{name}"), tuple(items))


def section_of(judged: Judged, questioner: Questioner) -> str:
    """Name the section of a criterion; what is unknown goes to whoever can find it out."""
    if judged.outcome != "unknown":
        return judged.outcome
    facts = questioner.setting.catalogue.facts
    finders = {
        facts[name].found_by if not prefix and name in facts else "patient"
        for prefix, name, _ in map(split_key, judged.needs)
    }
    if "patient" in finders:
        return "you"
    return "doctor" if "doctor" in finders else "study_team"


def counts_from(judged: Judged, match: Match) -> str | None:
    """Name the later event from which the source counts the window of a criterion, if any.

    The event is not known when somebody asks, so windows are counted from today: a day that is
    worked out so is the earliest.
    """
    for data in match.trial.data["criteria"]:
        if data["id"] == judged.criterion.id:
            return next(_events(data["rule"]), None)
    return None


def _events(rule: Any) -> Iterator[str]:
    if isinstance(rule, Mapping):
        if isinstance(rule.get("before"), str):
            yield rule["before"]
        for part in rule.values():
            yield from _events(part)
    elif isinstance(rule, Sequence) and not isinstance(rule, str):
        for part in rule:
            yield from _events(part)


def _item(judged: Judged, match: Match, session: Session, questioner: Questioner) -> Item:
    criterion, said = judged.criterion, questioner.said
    question = question_of(judged, session) if judged.outcome == "fails" else ""
    number = criterion.id.replace("inclusion-", "I").replace("exclusion-", "E")
    rests_on_answers = judged.outcome in ("fails", "study_team")
    if rests_on_answers and rests_on_private(judged, questioner):
        return Item(number, said("private_item"), said("private_reason", number=number), question)
    name = "must_be" if criterion.inclusion else "must_not_be"
    details = [detail for detail in _details(judged, match, questioner) if detail]
    separator = SEMICOLON.to(questioner.language)
    return Item(number, said(name, plain=criterion.plain), separator.join(details), question)


def _details(judged: Judged, match: Match, questioner: Questioner) -> Iterator[str]:
    said, language = questioner.said, questioner.language
    match judged.outcome:
        case "fails":
            yield said("because", reasons=reasons(judged, questioner))
            if judged.eligible_from is not None:
                yield said("from_day", day=day_text(judged.eligible_from))
            if judged.lifts == "date":
                yield _counted(judged, match, questioner)
        case "study_team":
            if judged.because:
                yield said("because", reasons=reasons(judged, questioner))
            if judged.criterion.unclear is not None:
                yield judged.criterion.unclear.to(language)
        case "unknown":
            yield _missing(judged, questioner)
            yield _counted(judged, match, questioner)


def _missing(judged: Judged, questioner: Questioner) -> str:
    language = questioner.language
    needs = [key_told(need, questioner).to(language) for need in judged.needs]
    separator = SEMICOLON.to(language)
    return questioner.said("to_find_out", needs=separator.join(dict.fromkeys(needs)))


def _counted(judged: Judged, match: Match, questioner: Questioner) -> str:
    event = counts_from(judged, match)
    if event is None:
        return ""
    return questioner.said("counted_from", event=questioner.setting.phrases[f"event_{event}"])
