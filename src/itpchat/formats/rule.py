"""The check of a rule: does it say something, and does it name only what exists?"""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.facts import Fact, FactDictionary
from itpchat.moments import WINDOWS, Duration
from itpchat.patient import RESPONSES
from itpchat.rules.compiling import STATES, per_kg
from itpchat.suggestions import did_you_mean
from itpchat.values import dataclass
from itpchat.vocabulary import Kind, Vocabulary

Place = tuple[str | int, ...]

BOUNDS = ("below", "above", "from", "to")
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

EVENTS = ("screening", "enrolment", "first_dose", "infusion")
"""The later events from which a source may count its windows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a rule: where in it, a code, what, and how to mend it."""

    place: Place
    code: str
    message: str
    fix: str


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
            yield _unknown("fact", name, [*self.facts.facts, *FORMS], place)
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
        yield from _unknown_keys(content, {*BOUNDS, "measured_within"}, place)
        yield from _bounds({k: v for k, v in content.items() if k in BOUNDS}, place)
        if "measured_within" in content:
            yield from _duration(content["measured_within"], (*place, "measured_within"))

    @staticmethod
    def _date(fact: Fact, content: Any, place: Place) -> Iterator[Fault]:
        if not isinstance(content, Mapping):
            yield Fault(place, "rule-shape", f"write {fact.id}: {{within: 4 weeks}}", "")
            return
        yield from _unknown_keys(content, _DATED, place)
        yield from _window(content, place, required=True)

    @staticmethod
    def _values(fact: Fact, content: Any, place: Place) -> Iterator[Fault]:
        if content == []:
            yield Fault(place, "rule-shape", "the list of values is empty", "")
        for value in content if isinstance(content, list) else [content]:
            if fact.kind == "yes_no" and not isinstance(value, bool):
                yield Fault(place, "rule-value", f"{fact.id} is true or false, not {value!r}", "")
            elif fact.options and not (isinstance(value, str) and value in fact.options):
                yield _unknown("option", str(value), fact.options, place)
            elif fact.kind == "text" and not isinstance(value, str):
                yield Fault(place, "rule-value", f"{fact.id} is a text, not {value!r}", "")

    # Concepts

    def _about_concepts(self, name: str, kind: Kind, content: Any, place: Place) -> Iterator[Fault]:
        if not isinstance(content, Mapping):
            content = {"concept": content}
            inner = place
        else:
            inner = (*place, "concept")
        yield from _unknown_keys(content, _KEYS[name], place)
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
                yield _unknown("concept", str(concept_id), choices, place)
            elif kind is not None and self.vocabulary[current].kind != kind:
                yield Fault(
                    place,
                    "rule-value",
                    f"{current} is a {self.vocabulary[current].kind}, and a {kind} is meant",
                    "use `has` for diagnoses, `taken` for treatments",
                )


def _attributes(name: str, content: Mapping[str, Any], place: Place) -> Iterator[Fault]:
    yield from _window(content, place, required=False)
    if "dose_unchanged_for" in content:
        yield from _duration(content["dose_unchanged_for"], (*place, "dose_unchanged_for"))
    for key in ("days_in_a_row", "grade"):
        if key in content:
            yield from _bounds(content[key], (*place, key))
    if "prednisone_equivalent" in content:
        at = (*place, "prednisone_equivalent")
        yield from _per_kg_bounds(content["prednisone_equivalent"], at)
    for key in STATES:
        if key in content and not isinstance(content[key], bool):
            yield Fault((*place, key), "rule-value", f"{key} is true or false", "")
    if "role" in content and content["role"] not in ROLES:
        yield _unknown("role", str(content["role"]), ROLES, (*place, "role"))
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
                yield _unknown("way", str(way), RESPONSES, (*place, key))


def _unknown(what: str, word: str, known: Any, place: Place) -> Fault:
    near = did_you_mean(word, known)
    names = list(known)
    more = " …" if len(names) > 8 else ""
    fix = f"did you mean {near}?" if near else f"known: {', '.join(names[:8])}{more}"
    return Fault(place, f"unknown-{what}", f"there is no {what} '{word}'", fix)


def _unknown_keys(content: Mapping[str, Any], known: set[str], place: Place) -> Iterator[Fault]:
    for key in content:
        if key not in known:
            near = did_you_mean(str(key), known)
            fix = f"did you mean {near}?" if near else f"known here: {', '.join(sorted(known))}"
            yield Fault((*place, key), "unknown-key", f"there is no key '{key}' here", fix)


def _window(content: Mapping[str, Any], place: Place, *, required: bool) -> Iterator[Fault]:
    found = [name for name in WINDOWS if name in content]
    if len(found) > 1 or (required and not found):
        yield Fault(place, "rule-shape", f"one of {', '.join(WINDOWS)} is meant", "")
    for name in found:
        yield from _duration(content[name], (*place, name))
    if "before" in content:
        yield from _event(content, place)


def _event(content: Mapping[str, Any], place: Place) -> Iterator[Fault]:
    if not any(name in content for name in (*WINDOWS, "dose_unchanged_for")):
        message = "`before` goes with a window, and there is none"
        yield Fault((*place, "before"), "rule-shape", message, "add within: 4 weeks or the like")
    if content["before"] not in EVENTS:
        yield _unknown("event", str(content["before"]), EVENTS, (*place, "before"))


def _duration(data: Any, place: Place) -> Iterator[Fault]:
    if _is_a_bare_number(data):
        yield Fault(place, "window-without-unit", f"{data} of what?", f"write {data} weeks")
        return
    try:
        Duration.parse(str(data))
    except ValueError as error:
        yield Fault(place, "rule-value", str(error), "write for example 2 weeks")


def _is_a_bare_number(data: Any) -> bool:
    if isinstance(data, str):
        return data.strip().isdecimal()
    return isinstance(data, int | float) and not isinstance(data, bool)


def _bounds(data: Any, place: Place) -> Iterator[Fault]:
    if not isinstance(data, Mapping) or not data:
        yield Fault(place, "rule-shape", "a bound is missing", "write {below: 30} or {from: 8}")
        return
    yield from _unknown_keys(data, set(BOUNDS), place)
    for name, number in data.items():
        if isinstance(number, bool) or not isinstance(number, int | float):
            yield Fault((*place, name), "rule-value", f"{name} takes a number", "")
            return
    if {"below", "to"} <= data.keys() or {"above", "from"} <= data.keys():
        yield Fault(place, "rule-shape", "one bound on each side is enough", "")


def _per_kg_bounds(data: Any, place: Place) -> Iterator[Fault]:
    if not isinstance(data, Mapping) or not data:
        yield Fault(place, "rule-shape", "a bound is missing", "write {to: 0.5 mg/kg/day}")
        return
    yield from _unknown_keys(data, set(BOUNDS), place)
    for name, written in data.items():
        try:
            per_kg(written)
        except ValueError as error:
            yield Fault((*place, name), "rule-value", str(error), "")
