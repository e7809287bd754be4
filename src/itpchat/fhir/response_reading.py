"""Reads a QuestionnaireResponse that itpchat wrote back into the content of a patient file."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from itpchat.documents import BadInput, Document, Place, Problem, quote
from itpchat.facts import Fact, FactDictionary
from itpchat.fhir.items import (
    CODE,
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
from itpchat.fhir.questionnaire import topic_link
from itpchat.fhir.systems import ABSENT, ABSENT_REASONS, CONCEPTS, OPTIONS, QUESTIONNAIRE, UNIT_OF
from itpchat.suggestions import did_you_mean

Node = Mapping[str, Any]
"""An item of the response, as plain data."""

SAID = {code: said for said, code in ABSENT_REASONS.items()}
VALUES = {
    "boolean": "valueBoolean",
    "integer": "valueInteger",
    "date": "valueDate",
    "string": "valueString",
    "choice": "valueCoding",
    "quantity": "valueQuantity",
}


def is_our_response(resource: object) -> bool:
    """Tell whether a resource is a response to the questionnaire of the patient file."""
    if not isinstance(resource, Mapping):
        return False
    asked = str(resource.get("questionnaire") or "").partition("|")[0]
    return resource.get("resourceType") == "QuestionnaireResponse" and asked == QUESTIONNAIRE


def read_response(document: Document, place: Place, facts: FactDictionary) -> Document:
    """Give the patient file that a response tells, with the lines of the response.

    The response stands at `place` of the document, and its form was checked. A unit that is the
    fact's own is left away, for a patient file means it anyway.

    Raises:
        BadInput: items that are not of the questionnaire, or answers of another type, by line.
    """
    reading = _Reading(document, place, facts)
    data = reading.read()
    if reading.problems:
        raise BadInput(reading.problems)
    return Document(document.file, data, reading.lines)


class _Reading:
    def __init__(self, document: Document, place: Place, facts: FactDictionary) -> None:
        self.document = document
        self.place = place
        self.facts = {item.link: fact for fact in facts.facts.values() for item in fact_items(fact)}
        items = [item for fact in facts.facts.values() for item in fact_items(fact)]
        self.topics = {topic_link(fact.topic) for fact in facts.facts.values()}
        self.groups = {group.link: group for group in (TREATMENTS, CONDITIONS)}
        of_groups = [item for group in self.groups.values() for item in group.items]
        self.items = {item.link: item for item in [RESPONDENT, *items, *of_groups, *LISTS]}
        self.data: dict[str, Any] = {"patient": 1}
        self.lines: dict[Place, int] = {(): document.line(place)}
        self.problems: list[Problem] = []

    def read(self) -> dict[str, Any]:
        response = _at(self.document.data, self.place)
        if "authored" in response:
            self.data["as_of"] = str(response["authored"])[:10]
            self.lines["as_of",] = self.document.line((*self.place, "authored"))
        for place, node in self._nodes(response, self.place):
            link = node["linkId"]
            if link in self.topics:
                self._facts(node, place)
            elif link in self.groups:
                self._entry(self.groups[link], node, place)
            else:
                item = self._item(node, place, [RESPONDENT, *LISTS])
                if item is not None:
                    self._keep((link,), self._answer(item, node, place), place)
        return self.data

    def _facts(self, node: Node, place: Place) -> None:
        for at, child in self._nodes(node, place):
            item = self._item(
                child, at, [i for link, i in self.items.items() if link in self.facts]
            )
            if item is None:
                continue
            fact, answer = self.facts[item.link], self._answer(item, child, at)
            self._fact(fact, item.link.removeprefix(f"facts.{fact.id}"), answer, at)

    def _fact(self, fact: Fact, part: str, answer: Any, place: Place) -> None:
        """Put one part of a fact with what is known of it already."""
        told = self.data.setdefault("facts", {})
        known = told.get(fact.id)
        match part:
            case _ if answer is None:
                return
            case "":
                unit = answer.pop("unit", None) if isinstance(answer, dict) else None
                value = answer["value"] if isinstance(answer, dict) else answer
                if unit and unit != fact.unit:
                    value = {"value": value, "unit": unit}
                told[fact.id] = value
            case _ if part == NEVER:
                told[fact.id] = "never" if answer else known
            case _ if part == UNTIL:
                told[fact.id] = f"{known}/{answer}"
            case _ if part == UPPER_LIMIT:
                told[fact.id] = {**_mapping(known), "upper_limit": answer["value"]}
            case _ if part == MEASURED_ON:
                told[fact.id] = {**_mapping(known), "date": answer}
            case _:
                told[fact.id] = {**_mapping(known)}
                told[fact.id]["date"] = f"{told[fact.id]['date']}/{answer}"
        self.lines["facts", fact.id] = self.document.line(place)

    def _entry(self, group: Group, node: Node, place: Place) -> None:
        entries = self.data.setdefault(group.link, [])
        entry: dict[str, Any] = {}
        at: Place = (group.link, len(entries))
        self.lines[at] = self.document.line(place)
        entries.append(entry)
        for where, child in self._nodes(node, place):
            item = self._item(child, where, group.items)
            if item is None or item.link.endswith(CODE):
                continue
            name = item.link.removeprefix(f"{group.link}.")
            answer = self._answer(item, child, where)
            if name.endswith(UNTIL):
                name = name.removesuffix(UNTIL)
                answer = f"{entry.get(name)}/{answer}"
            if answer is not None:
                entry[name] = answer
                self.lines[*at, name] = self.document.line(where)

    def _keep(self, at: tuple[str], answer: Any, place: Place) -> None:
        if answer is not None:
            self.data[at[0]] = answer
            self.lines[at] = self.document.line(place)

    # Items and answers

    def _nodes(self, parent: Node, place: Place) -> Iterator[tuple[Place, Node]]:
        for index, node in enumerate(parent.get("item") or ()):
            yield (*place, "item", index), node

    def _item(self, node: Node, place: Place, known: Iterable[Item]) -> Item | None:
        links = {item.link: item for item in known}
        link = str(node["linkId"])
        if link not in links:
            near = did_you_mean(link, links)
            fix = f"did you mean {near}?" if near else "the linkIds are those of the questionnaire"
            self._wrong(place, f"there is no item {quote(link)} here", fix)
        return links.get(link)

    def _answer(self, item: Item, node: Node, place: Place) -> Any:
        """Give the answer of an item as a patient file has it; None where there is none."""
        for extension in node.get("extension") or ():
            if extension.get("url") == ABSENT:
                return SAID.get(extension.get("valueCode"))
        answers = node.get("answer") or ()
        key = VALUES[item.type]
        if any(key not in answer for answer in answers):
            self._wrong(place, f"{item.link} is answered with a {item.type}", f"write {key}")
            return None
        found = [self._value(item, answer[key], place) for answer in answers]
        if item.repeats:
            return found
        if len(found) > 1:
            self._wrong(place, f"{item.link} has {len(found)} answers", "give one")
        return found[0] if found else None

    def _value(self, item: Item, value: Any, place: Place) -> Any:
        if item.type == "quantity":
            unit = value.get("unit") or value.get("code")
            if "comparator" in value:
                self._wrong(
                    place, f"{item.link} is {value['comparator']} a number", "give one number"
                )
            return {"value": value.get("value"), "unit": UNIT_OF.get(unit, unit)}
        if item.type != "choice":
            return value
        wanted = CONCEPTS if item.concepts else OPTIONS
        if not item.link.endswith(CODE) and value.get("system") != wanted:
            self._wrong(place, f"{item.link} is a code of another system", f"give one of {wanted}")
        return value.get("code")

    def _wrong(self, place: Place, message: str, fix: str) -> None:
        self.problems.append(Problem(self.document.file, self.document.line(place), message, fix))


def _mapping(known: Any) -> dict[str, Any]:
    return known if isinstance(known, dict) else {"value": known}


def _at(data: Any, place: Place) -> Any:
    for step in place:
        data = data[step]
    return data
