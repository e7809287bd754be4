"""Turns the rule of a trial file, once checked, into a rule that can be asked."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from itpchat.facts import FactDictionary
from itpchat.moments import WINDOWS, Duration
from itpchat.rules.condition_tests import Has
from itpchat.rules.doses import DoseTest
from itpchat.rules.fact_tests import AgeIs, Bounds, DateIs, FactIs, NumberIs
from itpchat.rules.last_use import DaysInARow
from itpchat.rules.logic import All, AnyOf, AtLeast, If, Not, Rule, StudyTeam
from itpchat.rules.scope import Scope
from itpchat.rules.treatment_tests import AllergicTo, Failed, Taken, Taking
from itpchat.rules.windows import Window
from itpchat.vocabulary import Vocabulary

STATES = ("active", "controlled", "cured", "severe", "needs_treatment", "caused_low_platelets")
"""The attributes of a condition that are a plain yes or no."""

_PER_KG = re.compile(r"([0-9]+(?:\.[0-9]+)?) mg/kg/day")


class Compiler:
    """Compiles rules against a fact dictionary and a vocabulary.

    It trusts its input: a trial file's rules are checked, with their lines, where files are read.
    """

    def __init__(self, facts: FactDictionary, vocabulary: Vocabulary) -> None:
        self.facts = facts
        self.vocabulary = vocabulary
        self._scopes: dict[tuple[tuple[str, ...], tuple[str, ...]], Scope] = {}
        self._forms: dict[str, Callable[[Any], Rule]] = {
            "all": lambda parts: All(self._all(parts)),
            "any": lambda parts: AnyOf(self._all(parts)),
            "not": lambda part: Not(self.compile(part)),
            "at_least": lambda data: AtLeast(data["count"], self._all(data["of"])),
            "study_team": lambda _: StudyTeam(),
            "taken": self._taken,
            "taking": self._taking,
            "failed": self._failed,
            "allergic_to": lambda data: AllergicTo(self._scope(data)),
            "has": self._has,
        }

    def compile(self, data: Mapping[str, Any]) -> Rule:
        """Compile the mapping of one rule."""
        if "if" in data:
            return If(self.compile(data["if"]), self.compile(data["then"]))
        name, content = next(iter(data.items()))
        form = self._forms.get(name)
        if form is None:
            return self._fact(self.facts.current(name), content)
        if len(data) > 1:  # the flat way: {taking: corticosteroid, dose_unchanged_for: 2 weeks}
            content = {"concept": content, **{k: v for k, v in data.items() if k != name}}
        return form(content)

    def _all(self, parts: list[Mapping[str, Any]]) -> tuple[Rule, ...]:
        return tuple(self.compile(part) for part in parts)

    # Facts

    def _fact(self, fact_id: str, content: Any) -> Rule:
        fact = self.facts[fact_id]
        if not isinstance(content, Mapping):
            values = tuple(content) if isinstance(content, list) else (content,)
            if fact.numeric:
                exact = Bounds(least=values[0], most=values[0])
                return AgeIs(exact) if fact_id == "age" else NumberIs(fact_id, exact)
            return FactIs(fact_id, values)
        if fact_id == "age":
            return AgeIs(bounds(content))
        if fact.numeric:
            lately = content.get("measured_within")
            return NumberIs(fact_id, bounds(content), Duration.parse(lately) if lately else None)
        window = window_of(content)
        assert window is not None, f"the rule of {fact_id} was not checked"
        return DateIs(fact_id, window)

    # Treatments and conditions

    def _scope(self, data: Any) -> Scope:
        if isinstance(data, str):
            return self._scope({"concept": data})
        if isinstance(data, list):
            return self._scope({"concept": data})
        named, but = _listed(data["concept"]), _listed(data.get("except"))
        current = self.vocabulary.current
        names = (tuple(map(current, named)), tuple(map(current, but)))
        if names not in self._scopes:
            self._scopes[names] = Scope.of(self.vocabulary, *names)
        return self._scopes[names]

    def _perhaps_scope(self, data: Any) -> Scope | None:
        return self._scope(data) if data is not None else None

    def _taken(self, data: Any) -> Rule:
        scope = self._scope(data)
        if not isinstance(data, Mapping):
            return Taken(scope)
        return Taken(
            scope,
            window=window_of(data),
            days_in_a_row=_days(data.get("days_in_a_row")),
            purpose=self._perhaps_scope(data.get("for")),
            role=data.get("role"),
        )

    def _taking(self, data: Any) -> Rule:
        scope = self._scope(data)
        if not isinstance(data, Mapping):
            return Taking(scope)
        unchanged, amount = data.get("dose_unchanged_for"), data.get("prednisone_equivalent")
        dose = None
        if unchanged or amount:
            dose = DoseTest(
                Window("at_least_ago", Duration.parse(unchanged), data.get("before"))
                if unchanged
                else None,
                bounds({name: per_kg(value) for name, value in amount.items()}) if amount else None,
            )
        return Taking(scope, dose, _days(data.get("days_in_a_row")))

    def _failed(self, data: Mapping[str, Any]) -> Rule:
        ways, unclear = data["ways"], data.get("unclear") or ()
        return Failed(self._scope(data), tuple(ways), tuple(unclear))

    def _has(self, data: Any) -> Rule:
        scope = self._scope(data)
        if not isinstance(data, Mapping):
            return Has(scope)
        grade = data.get("grade")
        graders = (self.vocabulary[concept].grade_is for concept in scope.covered | scope.above)
        return Has(
            scope,
            graded_by=frozenset(fact for fact in graders if fact and grade),
            window=window_of(data),
            states=tuple((name, data[name]) for name in STATES if name in data),
            grade=bounds(grade) if grade else None,
            treated_with=self._perhaps_scope(data.get("treated_with")),
        )


def bounds(data: Mapping[str, Any]) -> Bounds:
    """Read `{below | above | from | to: number}`; `from` and `to` include the bound."""
    return Bounds(
        least=data.get("from", data.get("above")),
        least_included="above" not in data,
        most=data.get("to", data.get("below")),
        most_included="below" not in data,
    )


def window_of(data: Mapping[str, Any]) -> Window | None:
    """Read `{within | more_than_ago | at_least_ago | less_than_ago: duration, before: event}`."""
    for name in WINDOWS:
        if name in data:
            return Window(name, Duration.parse(data[name]), data.get("before"))
    return None


def per_kg(written: str) -> float:
    """Read `0.5 mg/kg/day` as mg of prednisone per kg and day.

    Raises:
        ValueError: it is not written so.
    """
    found = _PER_KG.fullmatch(str(written))
    if found is None:
        raise ValueError(f"{written!r} is no dose per kg: write for example 0.5 mg/kg/day")
    return float(found[1])


def _days(data: Mapping[str, Any] | None) -> DaysInARow | None:
    return DaysInARow(bounds(data)) if data else None


def _listed(data: Any) -> list[str]:
    if data is None:
        return []
    return [data] if isinstance(data, str) else list(data)
