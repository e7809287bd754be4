"""The schema of a rule: recursive, with every form, fact and concept of the rule language."""

from collections.abc import Iterable

from itpchat.checks.schemas.plain import SPAN, Schema, closed, either, one_or_more, reference, words
from itpchat.facts import Fact, FactDictionary
from itpchat.formats.rule import FORMS, ROLES
from itpchat.formats.rule_values import BOUNDS, EVENTS
from itpchat.moments import WINDOWS
from itpchat.patient import RESPONSES
from itpchat.rules.compiling import STATES

_WAYS: Schema = {"type": "array", "items": words(RESPONSES), "minItems": 1}
_PER_KG: Schema = {
    "type": "string",
    "pattern": r"^\d+(\.\d+)? mg/kg/day$",
    "description": "Of prednisone, or as much of another steroid: 0.5 mg/kg/day.",
}
_BEFORE: Schema = {
    **words(EVENTS),
    "description": "The later event from which the source counts.",
}
_WINDOW: dict[str, Schema] = {
    "within": {**SPAN, "description": "The day exactly so long ago still counts."},
    "less_than_ago": {**SPAN, "description": "The day exactly so long ago no longer counts."},
    "more_than_ago": {**SPAN, "description": "The day exactly so long ago does not count yet."},
    "at_least_ago": {**SPAN, "description": "The day exactly so long ago counts already."},
    "before": _BEFORE,
}


def rule_definitions(facts: FactDictionary) -> dict[str, Schema]:
    """Give the definitions of a rule and of its parts; names are defined elsewhere."""
    return {
        "Rule": _rule(facts),
        "Rules": {"type": "array", "items": reference("Rule"), "minItems": 1},
        "Bounds": _bounds({"type": "number"}),
        "NumberRule": _bounds({"type": "number"}, {"measured_within": SPAN}),
        "DateRule": {
            **closed(_WINDOW),
            "oneOf": [{"required": [window]} for window in WINDOWS],
        },
        "Taken": _about(reference("Medications"), _TAKEN),
        "Taking": _about(reference("Medications"), _TAKING),
        "Failed": _about(reference("Medications"), _FAILED, "concept", "ways"),
        "AllergicTo": _about(reference("Concepts"), {}),
        "Has": _about(reference("Conditions"), _HAS),
    }


_TAKEN: dict[str, Schema] = {
    **_WINDOW,
    "days_in_a_row": reference("Bounds"),
    "for": reference("Conditions"),
    "role": words(ROLES),
}
_TAKING: dict[str, Schema] = {
    "dose_unchanged_for": SPAN,
    "before": _BEFORE,
    "days_in_a_row": reference("Bounds"),
}
_FAILED: dict[str, Schema] = {"ways": _WAYS, "unclear": _WAYS}
_HAS: dict[str, Schema] = {
    **_WINDOW,
    **{state: {"type": "boolean"} for state in STATES},
    "grade": reference("Bounds"),
    "treated_with": reference("Medications"),
}


def _bounds(number: Schema, more: dict[str, Schema] | None = None) -> Schema:
    properties = dict.fromkeys(BOUNDS, number) | (more or {})
    return {
        **closed(properties),
        "anyOf": [{"required": [name]} for name in BOUNDS],
        "not": either({"required": ["below", "to"]}, {"required": ["above", "from"]}),
    }


_TAKING["prednisone_equivalent"] = _bounds(_PER_KG)


def _about(concepts: Schema, tests: dict[str, Schema], *required: str) -> Schema:
    mapping = closed(
        {"concept": concepts, "except": concepts, **tests}, *(required or ("concept",))
    )
    return either(concepts, mapping) if not required else mapping


def _rule(facts: FactDictionary) -> Schema:
    """Give the schema of a rule: one form, an `if` with its `then`, or a form written flat."""
    forms: dict[str, Schema] = {
        "all": {**reference("Rules"), "description": "Every one of these must hold."},
        "any": {**reference("Rules"), "description": "One of these is enough."},
        "not": {**reference("Rule"), "description": "This must not hold."},
        "at_least": closed(
            {"count": {"type": "integer", "minimum": 1}, "of": reference("Rules")}, "count", "of"
        ),
        "if": {**reference("Rule"), "description": "Where this does not hold, nothing is asked."},
        "then": {**reference("Rule"), "description": "What must hold where the `if` does."},
        "study_team": {"const": True, "description": "Only the study team can judge it."},
        "taken": either(reference("Taken"), reference("Medications")),
        "taking": either(reference("Taking"), reference("Medications")),
        "failed": either(reference("Failed"), reference("Medications")),
        "allergic_to": reference("AllergicTo"),
        "has": either(reference("Has"), reference("Conditions")),
    }
    tests = {"except": reference("Concepts"), **_TAKEN, **_TAKING, **_FAILED, **_HAS}
    about_facts = {
        name: _fact(fact) for fact in facts.facts.values() for name in (fact.id, *fact.formerly)
    }
    single = [name for name in (*FORMS, *about_facts) if name != "if"]
    return {
        **closed({**tests, **forms, **about_facts}),
        "minProperties": 1,
        "anyOf": [
            {
                "maxProperties": 1,
                "propertyNames": words(single, "No fact and no word of the rule language."),
                "properties": {"failed": reference("Failed")},
            },
            {"required": ["if", "then"], "propertyNames": words(["if", "then"])},
            *(_flat(name, tests) for name, tests in _FLAT.items()),
        ],
    }


_FLAT = {"taken": _TAKEN, "taking": _TAKING, "failed": _FAILED, "has": _HAS}


def _flat(name: str, tests: Iterable[str]) -> Schema:
    """Allow `{taking: corticosteroid, dose_unchanged_for: 2 weeks}`."""
    needed = [name, "ways"] if name == "failed" else [name]
    return {"required": needed, "propertyNames": words([name, "except", *tests])}


def _fact(fact: Fact) -> Schema:
    unit = f" [{fact.unit}]" if fact.unit else ""
    return {**_values(fact), "description": f"{fact.label.en}{unit}"}


def _values(fact: Fact) -> Schema:
    if fact.kind == "yes_no":
        return one_or_more({"type": "boolean"})
    if fact.options:
        return one_or_more(words(list(fact.options)))
    if fact.numeric:
        return {"allOf": [reference("NumberRule")]}
    if fact.kind in ("date", "date_or_never"):
        return {"allOf": [reference("DateRule")]}
    return one_or_more({"type": "string"})
