"""The questionnaire that a patient file answers, as a FHIR R4B resource."""

from collections.abc import Mapping
from typing import Any

from itpchat.facts import FactDictionary
from itpchat.fhir.items import CONDITIONS, LISTS, RESPONDENT, TREATMENTS, Group, Item, fact_items
from itpchat.fhir.systems import LOINC, OPTIONS, QUESTIONNAIRE
from itpchat.wording import Language, Text

TITLE = Text("What a patient with ITP tells", "ITP患者情况")


def questionnaire(facts: FactDictionary, language: Language = "en") -> dict[str, Any]:
    """Give the Questionnaire of the patient file (format 1) as plain data, in one language.

    Its linkIds are those of `questionnaire_response`. Concepts are answered with any code of the
    vocabulary; they are too many to be listed as options.
    """
    return {
        "resourceType": "Questionnaire",
        "url": QUESTIONNAIRE,
        "version": "1",
        "name": "ItpchatPatient",
        "title": TITLE.to(language),
        "language": "zh-CN" if language == "zh" else "en",
        "status": "active",
        "subjectType": ["Patient"],
        "item": [
            _item(RESPONDENT, language),
            *_topics(facts, language),
            _group(TREATMENTS, language),
            _group(CONDITIONS, language),
            *(_item(item, language) for item in LISTS),
        ],
    }


def topic_link(topic: str) -> str:
    """Give the linkId of the group that holds the facts of a topic."""
    return f"topic.{topic}"


def _topics(facts: FactDictionary, language: Language) -> list[dict[str, Any]]:
    topics: dict[str, list[dict[str, Any]]] = {}
    for fact in facts.facts.values():
        options = {key: text.to(language) for key, text in (fact.options or {}).items()}
        topics.setdefault(fact.topic, []).extend(
            _item(item, language, options) for item in fact_items(fact)
        )
    return [
        {"linkId": topic_link(topic), "type": "group", "item": items}
        for topic, items in topics.items()
    ]


def _group(group: Group, language: Language) -> dict[str, Any]:
    return {
        "linkId": group.link,
        "text": group.text.to(language),
        "type": "group",
        "repeats": group.repeats,
        "item": [_item(item, language) for item in group.items],
    }


def _item(item: Item, language: Language, shown: Mapping[str, str] | None = None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "linkId": item.link,
        "text": item.text.to(language),
        "type": item.type,
    }
    if item.code:
        told["code"] = [{"system": LOINC, "code": item.code}]
    if item.repeats:
        told["repeats"] = True
    if item.options:
        told["answerOption"] = [
            {"valueCoding": _option(option, (shown or {}).get(option))} for option in item.options
        ]
    return told


def _option(option: str, display: str | None) -> dict[str, str]:
    coding = {"system": OPTIONS, "code": option}
    return {**coding, "display": display} if display else coding
