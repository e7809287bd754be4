"""Writes a patient file as a FHIR R4B QuestionnaireResponse, and both as one bundle."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from itpchat.facts import Fact, FactDictionary
from itpchat.fhir.items import (
    CODE,
    CODE_SYSTEMS,
    CONDITIONS,
    LISTS,
    MEASURED_ON,
    NEVER,
    RESPONDENT,
    TREATMENTS,
    UNTIL,
    UPPER_LIMIT,
    Group,
    Item,
    fact_items,
)
from itpchat.fhir.questionnaire import questionnaire, topic_link
from itpchat.fhir.systems import (
    ABSENT,
    ABSENT_REASONS,
    CONCEPTS,
    OPTIONS,
    QUESTIONNAIRE,
    UCUM,
    UCUM_OF,
)
from itpchat.vocabulary import Vocabulary
from itpchat.wording import Language

Data = Mapping[str, Any]
"""The content of a patient file, as `patient_file.patient_data` gives it."""


def questionnaire_response(
    data: Data, facts: FactDictionary, vocabulary: Vocabulary, language: Language = "en"
) -> dict[str, Any]:
    """Give a patient file as a QuestionnaireResponse, as plain data.

    It names no person. What was asked and is not known is an item without an answer, which says
    why it has none.
    """
    writing = _Writing(facts, vocabulary, language)
    response: dict[str, Any] = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": f"{QUESTIONNAIRE}|1",
        "language": "zh-CN" if language == "zh" else "en",
        "status": "completed",
    }
    if "as_of" in data:
        response["authored"] = data["as_of"]
    items = [
        *writing.answered(RESPONDENT, data.get("respondent")),
        *writing.topics(data.get("facts") or {}),
        *writing.group(TREATMENTS, data.get("treatments") or ()),
        *writing.group(CONDITIONS, data.get("conditions") or ()),
        *(found for item in LISTS for found in writing.answered(item, data.get(item.link))),
    ]
    return {**response, "item": items} if items else response


def response_bundle(
    data: Data, facts: FactDictionary, vocabulary: Vocabulary, language: Language = "en"
) -> dict[str, Any]:
    """Give the questionnaire and a patient's response to it as one collection."""
    resources = (
        questionnaire(facts, language),
        questionnaire_response(data, facts, vocabulary, language),
    )
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": resource} for resource in resources],
    }


class _Writing:
    def __init__(self, facts: FactDictionary, vocabulary: Vocabulary, language: Language) -> None:
        self.facts = facts
        self.vocabulary = vocabulary
        self.language = language

    def topics(self, told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Give the facts by topic, in the order of the dictionary."""
        topics: dict[str, list[dict[str, Any]]] = {}
        for fact in self.facts.facts.values():
            if fact.id in told:
                topics.setdefault(fact.topic, []).extend(self._fact(fact, told[fact.id]))
        for topic, items in topics.items():
            yield {"linkId": topic_link(topic), "item": items}

    def group(self, group: Group, told: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
        """Give each treatment or diagnosis as a group of its own."""
        for entry in told:
            items: list[dict[str, Any]] = []
            for item in group.items:
                name = item.link.partition(".")[2]
                items += self.answered(item, entry.get(name))
                if name == "concept":
                    items += self._code(group, entry.get("concept"))
            yield {"linkId": group.link, "item": items}

    def answered(self, item: Item, value: object) -> Iterator[dict[str, Any]]:
        """Give an item with its answer; nothing where nothing was said."""
        if value is None or (value is False and item in LISTS):
            return
        if isinstance(value, str) and value in ABSENT_REASONS and value not in item.options:
            yield _silent(item.link, value)
        elif item.type == "date":
            yield from _moment(item.link, str(value))
        else:
            values = value if isinstance(value, list | tuple) else [value]
            yield _item(item.link, *(self._answer(item, one) for one in values))

    def _answer(self, item: Item, value: object) -> dict[str, Any]:
        if item.concepts:
            display = self.vocabulary[str(value)].label.to(self.language)
            return _coding(CONCEPTS, str(value), display)
        match item.type:
            case "boolean":
                return {"valueBoolean": value}
            case "integer":
                return {"valueInteger": value}
            case "string":
                return {"valueString": str(value)}
            case "choice":
                return _coding(OPTIONS, str(value))
            case _:
                raise AssertionError(f"{item.link} is no plain answer")

    def _code(self, group: Group, concept: object) -> Iterator[dict[str, Any]]:
        """Give the international code of a treatment or diagnosis, where it has one."""
        if concept is None:
            return
        written = self.vocabulary[str(concept)].written
        code = written.get("atc") or written.get("icd10")
        if code:
            yield _item(group.link + CODE, _coding(CODE_SYSTEMS[group.link], str(code)))

    def _fact(self, fact: Fact, told: Any) -> Iterator[dict[str, Any]]:
        link = f"facts.{fact.id}"
        measured = told if isinstance(told, Mapping) else {"value": told}
        value = measured["value"]
        item = fact_items(fact)[0]
        if value in ABSENT_REASONS:
            yield _silent(link, value)
        elif fact.kind == "date_or_never" and value == "never":
            yield _item(link + NEVER, {"valueBoolean": True})
        elif fact.kind == "choice":
            display = (fact.options or {})[value].to(self.language)
            yield _item(link, _coding(OPTIONS, value, display))
        elif item.type == "quantity":
            yield _item(link, _quantity(value, _unit_of(fact, measured)))
        else:
            yield from self.answered(item, value)
        if "upper_limit" in measured:
            limit = _quantity(measured["upper_limit"], measured.get("unit"))
            yield _item(link + UPPER_LIMIT, limit)
        if "date" in measured:
            yield from _moment(link + MEASURED_ON, str(measured["date"]))


def _unit_of(fact: Fact, measured: Mapping[str, Any]) -> str | None:
    """Give the unit in which a value is told; with a limit but no unit there is none to tell."""
    return measured.get("unit") or (None if "upper_limit" in measured else fact.unit)


def _quantity(value: object, unit: str | None) -> dict[str, Any]:
    quantity: dict[str, Any] = {"value": value}
    if unit:
        quantity["unit"] = unit
    if unit and unit in UCUM_OF:
        quantity |= {"system": UCUM, "code": UCUM_OF[unit]}
    return {"valueQuantity": quantity}


def _moment(link: str, written: str) -> Iterator[dict[str, Any]]:
    """Give a date as far as it is known; the end of a time known by its bounds stands beside it."""
    since, _, until = written.partition("/")
    yield _item(link, {"valueDate": since})
    if until:
        yield _item(link + UNTIL, {"valueDate": until})


def _coding(system: str, code: str, display: str | None = None) -> dict[str, Any]:
    coding = {"system": system, "code": code}
    return {"valueCoding": {**coding, "display": display} if display else coding}


def _silent(link: str, why: str) -> dict[str, Any]:
    reason = {"url": ABSENT, "valueCode": ABSENT_REASONS[why]}
    return {"linkId": link, "extension": [reason]}


def _item(link: str, *answers: dict[str, Any]) -> dict[str, Any]:
    return {"linkId": link, "answer": list(answers)}
