"""The check of a rule: does it say something, and does it name only what exists?"""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.facts import Fact, FactDictionary
from itpchat.formats.rule_values import (
    BOUNDS,
    Fault,
    Place,
    bounds,
    duration,
    per_kg_bounds,
    unknown,
    unknown_keys,
    window,
)
from itpchat.moments import WINDOWS
from itpchat.patient import RESPONSES
from itpchat.rules.compiling import STATES
from itpchat.vocabulary import Kind, Vocabulary

FORMS = (
    "all", "any", "not", "at_least", "if", "taken", "taking", "failed", "allergic_to", "has",
    "study_team",
)  # fmt: skip
"""The words with which a rule may begin, besides the id of a fact."""

_DATED = {*WINDOWS, "before"}
_KEYS = {
    "taken": {"concept", "except", "days_in_a_row", "for", "role", *_DATED},
    "taking": {
        "concept", "except", "dose_unchanged_for", "prednisone_equivalent", "days_in_a_row",
        "before",
    },
    "failed": {"concept", "except", "ways", "unclear"},
    "allergic_to": {"concept", "except"},
    "has": {"concept", "except", "grade", "treated_with", *STATES, *_DATED},
}  # fmt: skip
ROLES = ("rescue", "maintenance")


class RuleCheck:
    """Checks rules against a fact dictionary and a vocabulary."""

    def __init__(self, facts: FactDictionary, vocabulary: Vocabulary) -> None:
        self.facts = facts
        self.vocabulary = vocabulary

    def faults(self, rule: object, place: Place = ()) -> Iterator[Fault]:
        """Give everything that is wrong with a rule; `place` is where it stands in its file."""
        if not isinstance(rule, Mapping) or not rule:
            yield Fault(place, "rule-shape", "a rule is a mapping such as {age: {from: 18}}", "")
            return
        if "if" in rule or "then" in rule:
            yield from self._conditional(rule, place)
            return
        name, content = next(iter(rule.items()))
        if len(rule) > 1 and name not in ("taken", "taking", "failed", "has"):
            yield Fault(
                place,
                "rule-shape",
                f"a rule has one key, this one has {', '.join(map(str, rule))}",
                "join them with all: [...]",
            )
            return
        if len(rule) > 1:
            content = {"concept": content, **{k: v for k, v in rule.items() if k != name}}
        yield from self._form(str(name), content, (*place, str(name)))

    def _conditional(self, rule: Mapping[str, Any], place: Place) -> Iterator[Fault]:
        if set(rule) != {"if", "then"}:
            yield Fault(place, "rule-shape", "`if` and `then` go together, and alone", "")
            return
        yield from self.faults(rule["if"], (*place, "if"))
        yield from self.faults(rule["then"], (*place, "then"))

    def _form(self, name: str, content: Any, place: Place) -> Iterator[Fault]:
        match name:
            case "all" | "any":
                yield from self._parts(content, place)
            case "not":
                yield from self.faults(content, place)
            case "at_least":
                yield from self._at_least(content, place)
            case "study_team":
                if content is not True:
                    yield Fault(place, "rule-shape", "write study_team: true", "")
            case "taken" | "taking" | "failed" | "allergic_to":
                yield from self._about_concepts(name, "medication", content, place)
            case "has":
                yield from self._about_concepts(name, "condition", content, place)
            case _:
                yield from self._about_fact(name, content, place)

    def _parts(self, content: Any, place: Place) -> Iterator[Fault]:
        if not isinstance(content, list) or not content:
            yield Fault(place, "rule-shape", f"`{place[-1]}` takes a list of rules", "")
            return
        for index, part in enumerate(content):
            yield from self.faults(part, (*place, index))

    def _at_least(self, content: Any, place: Place) -> Iterator[Fault]:
        if not isinstance(content, Mapping) or set(content) != {"count", "of"}:
            yield Fault(place, "rule-shape", "write at_least: {count: 2, of: [...]}", "")
            return
        yield from self._parts(content["of"], (*place, "of"))
        count, of = content["count"], content["of"]
        if not isinstance(of, list):
            return
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= len(of):
            yield Fault(
                (*place, "count"), "rule-shape", f"a count from 1 to {len(of)} is meant", ""
            )

    # Facts

    def _about_fact(self, name: str, content: Any, place: Place) -> Iterator[Fault]:
        fact_id = self.facts.current(name)
        if fact_id not in self.facts:
            yield unknown("fact", name, [*self.facts.facts, *FORMS], place)
            return
        fact = self.facts[fact_id]
        if fact.numeric:
            yield from self._number(fact, content, place)
        elif fact.kind in ("date", "date_or_never"):
            yield from self._date(fact, content, place)
        else:
            yield from self._values(fact, content, place)

    def _number(self, fact: Fact, content: Any, place: Place) -> Iterator[Fault]:
        if not isinstance(content, Mapping):
            yield Fault(place, "rule-shape", f"write {fact.id}: {{below: 30}} or the like", "")
            return
        yield from unknown_keys(content, {*BOUNDS, "measured_within"}, place)
        yield from bounds({k: v for k, v in content.items() if k in BOUNDS}, place)
        if "measured_within" in content:
            yield from duration(content["measured_within"], (*place, "measured_within"))

    @staticmethod
    def _date(fact: Fact, content: Any, place: Place) -> Iterator[Fault]:
        if not isinstance(content, Mapping):
            yield Fault(place, "rule-shape", f"write {fact.id}: {{within: 4 weeks}}", "")
            return
        yield from unknown_keys(content, _DATED, place)
        yield from window(content, place, required=True)

    @staticmethod
    def _values(fact: Fact, content: Any, place: Place) -> Iterator[Fault]:
        if content == []:
            yield Fault(place, "rule-shape", "the list of values is empty", "")
        for value in content if isinstance(content, list) else [content]:
            if fact.kind == "yes_no" and not isinstance(value, bool):
                yield Fault(place, "rule-value", f"{fact.id} is true or false, not {value!r}", "")
            elif fact.options and not (isinstance(value, str) and value in fact.options):
                yield unknown("option", str(value), fact.options, place)
            elif fact.kind == "text" and not isinstance(value, str):
                yield Fault(place, "rule-value", f"{fact.id} is a text, not {value!r}", "")

    # Concepts

    def _about_concepts(self, name: str, kind: Kind, content: Any, place: Place) -> Iterator[Fault]:
        if not isinstance(content, Mapping):
            content = {"concept": content}
            inner = place
        else:
            inner = (*place, "concept")
        yield from unknown_keys(content, _KEYS[name], place)
        if "concept" not in content:
            yield Fault(place, "rule-shape", f"`{name}` names no concept", f"{name}: rituximab")
            return
        either_kind: Kind | None = None if name == "allergic_to" else kind
        yield from self._concepts(content["concept"], either_kind, inner)
        if "except" in content:
            yield from self._concepts(content["except"], either_kind, (*place, "except"))
        if "for" in content:
            yield from self._concepts(content["for"], "condition", (*place, "for"))
        if "treated_with" in content:
            at = (*place, "treated_with")
            yield from self._concepts(content["treated_with"], "medication", at)
        yield from _attributes(name, content, place)

    def _concepts(self, data: Any, kind: Kind | None, place: Place) -> Iterator[Fault]:
        names = data if isinstance(data, list) else [data]
        if not names:
            yield Fault(place, "rule-shape", "the list of concepts is empty", "")
        for concept_id in names:
            current = self.vocabulary.current(str(concept_id))
            if current not in self.vocabulary:
                known = self.vocabulary.concepts.values()
                choices = [c.id for c in known if kind in (None, c.kind)]
                yield unknown("concept", str(concept_id), choices, place)
            elif kind is not None and self.vocabulary[current].kind != kind:
                yield Fault(
                    place,
                    "rule-value",
                    f"{current} is a {self.vocabulary[current].kind}, and a {kind} is meant",
                    "use `has` for diagnoses, `taken` for treatments",
                )


def _attributes(name: str, content: Mapping[str, Any], place: Place) -> Iterator[Fault]:
    yield from window(content, place, required=False)
    if "dose_unchanged_for" in content:
        yield from duration(content["dose_unchanged_for"], (*place, "dose_unchanged_for"))
    for key in ("days_in_a_row", "grade"):
        if key in content:
            yield from bounds(content[key], (*place, key))
    if "prednisone_equivalent" in content:
        at = (*place, "prednisone_equivalent")
        yield from per_kg_bounds(content["prednisone_equivalent"], at)
    for key in STATES:
        if key in content and not isinstance(content[key], bool):
            yield Fault((*place, key), "rule-value", f"{key} is true or false", "")
    if "role" in content and content["role"] not in ROLES:
        yield unknown("role", str(content["role"]), ROLES, (*place, "role"))
    if name == "failed":
        yield from _ways(content, place)


def _ways(content: Mapping[str, Any], place: Place) -> Iterator[Fault]:
    if not content.get("ways"):
        yield Fault(place, "rule-shape", "`failed` must say which ways count", "ways: [...]")
    for key in ("ways", "unclear"):
        ways = content.get(key) or []
        if not isinstance(ways, list):
            yield Fault((*place, key), "rule-shape", f"`{key}` takes a list", f"{key}: [...]")
            continue
        for way in ways:
            if way not in RESPONSES:
                yield unknown("way", str(way), RESPONSES, (*place, key))
