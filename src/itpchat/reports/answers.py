"""The answers of a sheet in plain words: those of a conversation, or those of a patient file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from itpchat.conversation.items_told import item_told
from itpchat.conversation.questions import Questioner
from itpchat.conversation.told import told
from itpchat.dialog.log import DECLINED, UNSURE
from itpchat.dialog.session import Session
from itpchat.explaining import ATTRIBUTES, NO, YES, fact_value_text, moment_text
from itpchat.patient import Condition, Denials, Known, Patient, Silence, Treatment
from itpchat.reports.sheet import Row
from itpchat.wording import Text, listed

_YES_OR_NO = ("active", "controlled", "cured", "severe", "needs_treatment", "caused_low_platelets")


def answers_of(session: Session, questioner: Questioner, *, silences: bool) -> Iterator[Row]:
    """Give the answers that count, in the order in which they were given.

    Without `silences` what was asked and is not known is not told apart from what was not asked.
    """
    for name in session.given():
        asking, value = session.named(name), session.answers[name].value
        if asking.question is not None and asking.question.asks.about == "respondent":
            continue  # it stands at the top
        if value in (UNSURE, DECLINED) and not silences:
            continue
        yield Row(questioner.short(asking), tuple(_lines(asking, value, questioner)))


def _lines(asking: Any, value: Any, questioner: Questioner) -> Iterator[str]:
    if not isinstance(value, Mapping) or "items" not in value:
        yield told(asking, value, questioner)
        return
    yield from (item_told(item, questioner) for item in value["items"])
    if value.get("nothing_else"):
        yield questioner.said("nothing_else")


def notes_of(session: Session) -> tuple[str, ...]:
    """Give the words of the answers that could not be read."""
    values = (session.answers[name].value for name in session.given())
    notes = (value.get("notes") or () for value in values if isinstance(value, Mapping))
    return tuple(dict.fromkeys(note for several in notes for note in several))


def answers_in_file(
    patient: Patient, questioner: Questioner, *, silences: bool = False
) -> Iterator[Row]:
    """Give what a patient file tells."""
    said, catalogue = questioner.said, questioner.setting.catalogue
    for fact_id, known in patient.facts.items():
        if isinstance(known, Silence) and not silences:
            continue
        fact = catalogue.facts[fact_id]
        text = _known(known, fact_value_text(fact, known.value), questioner) if isinstance(
            known, Known
        ) else said(f"option_{known.value}")  # fmt: skip
        yield Row(fact.label.to(questioner.language), (text,))
    lists: list[tuple[str, list[str]]] = [
        ("sheet_treatments", [_treatment(one, questioner) for one in patient.treatments]),
        ("sheet_conditions", [_condition(one, questioner) for one in patient.conditions]),
        ("sheet_allergies", [_name(name, questioner) for name in patient.allergies]),
        ("sheet_not_taking", _names(patient.not_taking, questioner)),
        ("sheet_not_active", _names(patient.not_active, questioner)),
    ]
    for about, denials in _denials(patient):
        lists.append((f"sheet_never_{about}", _names(denials.never, questioner)))
        if silences:
            lists.append((f"sheet_unsure_{about}", _names(denials.unsure, questioner)))
    for title, lines in lists:
        if lines:
            yield Row(said(title), tuple(lines))


def _denials(patient: Patient) -> Iterable[tuple[str, Denials]]:
    return (("taken", patient.taken), ("had", patient.had), ("allergic", patient.allergic))


def _known(known: Known, value: Text, questioner: Questioner) -> str:
    if known.measured_on is None:
        return value.to(questioner.language)
    day = moment_text(str(known.measured_on))
    return Text(f"{value.en}, {day.en}", f"{value.zh}，{day.zh}").to(questioner.language)


def _treatment(treatment: Treatment, questioner: Questioner) -> str:
    item: dict[str, Any] = {
        "concept": treatment.concept or treatment.other or "",
        "kind": "medication",
        "taking": treatment.taking,
        "planned": treatment.planned,
        "dose": treatment.dose,
        "response": treatment.response,
        "stopped_on": _day(treatment.stopped_on or treatment.last_dose_on),
    }
    for name in ("started_on", "dose_unchanged_since", "date"):
        item[name] = _day(getattr(treatment, name))
    return item_told(item, questioner)


def _condition(condition: Condition, questioner: Questioner) -> str:
    item = {
        "concept": condition.concept or condition.other or "",
        "kind": "condition",
        "date": _day(condition.date),
    }
    more = [
        Text(f"{what.en}: {answer.en}", f"{what.zh}：{answer.zh}")
        for name in _YES_OR_NO
        if (value := getattr(condition, name)) is not None
        for what, answer in ((ATTRIBUTES[name], YES if value else NO),)
    ]
    parts = [Text.same(item_told(item, questioner)), *more]
    return listed(parts).to(questioner.language)


def _day(moment: object) -> str | None:
    return None if moment is None else str(moment)


def _names(names: Iterable[str], questioner: Questioner) -> list[str]:
    told_names = [questioner.name_of(name) for name in sorted(names)]
    return [listed(told_names).to(questioner.language)] if told_names else []


def _name(name: str, questioner: Questioner) -> str:
    return questioner.name_of(name).to(questioner.language)
