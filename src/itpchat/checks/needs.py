"""What a rule can come to need of a patient, found by asking it about patients of every sort."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from itpchat.checks.existence import Existence
from itpchat.facts import Fact, FactDictionary
from itpchat.moments import Moment
from itpchat.patient import NEVER, Condition, FactValue, Known, Patient, Treatment
from itpchat.record import Record
from itpchat.rules import Rule, View
from itpchat.rules.condition_tests import Has
from itpchat.rules.logic import All, AnyOf, AtLeast, If, Not
from itpchat.rules.treatment_tests import AllergicTo, Taken
from itpchat.vocabulary import Vocabulary

SortOf = Callable[[str], object]
"""Tells concepts of one sort from those of another; a rule needs the same of all of one sort."""


def leaves(rule: Rule) -> Iterator[Rule]:
    """Give the parts of a rule that have no parts themselves."""
    match rule:
        case All(parts) | AnyOf(parts) | AtLeast(_, parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case If(condition, consequence):
            yield from leaves(condition)
            yield from leaves(consequence)
        case _:
            yield rule


class Needs:
    """Asks rules what they need, as of a day."""

    def __init__(
        self, facts: FactDictionary, vocabulary: Vocabulary, today: date, sort_of: SortOf
    ) -> None:
        self.facts = facts
        self.vocabulary = vocabulary
        self.today = today
        self.sort_of = sort_of

    def of(self, leaf: Rule) -> set[str]:
        """Give the keys of all answers that a part of a rule may come to need."""
        found: set[str] = set()
        for patient in self._patients(leaf):
            found |= self._explored(leaf, patient)
        return found

    def asked(self, leaf: Rule, patient: Patient) -> tuple[str, ...]:
        """Give what a part of a rule needs of one patient."""
        record = Record(patient, self.facts, self.vocabulary, self.today)
        return leaf.ask(View.of(record)).needs

    def _patients(self, leaf: Rule) -> Iterator[Patient]:
        """Give somebody who said nothing, then one for each sort of thing that can be said."""
        yield Patient()
        if isinstance(leaf, AllergicTo) or not isinstance(leaf, Existence):
            return
        for concept in self._sorts(leaf.scope.covered):
            if not isinstance(leaf, Has):
                yield Patient(treatments=(Treatment(concept),))
                continue
            yield Patient(conditions=(Condition(concept),))
            treatments = leaf.treated_with.covered if leaf.treated_with else ()
            for treatment in self._sorts(treatments):
                yield Patient(conditions=(Condition(concept),), treatments=(Treatment(treatment),))

    def _sorts(self, concepts: Iterable[str]) -> Iterator[str]:
        seen: set[object] = set()
        for concept in sorted(concepts):
            sort = self.sort_of(concept)
            if sort not in seen:
                seen.add(sort)
                yield concept

    def _explored(self, leaf: Rule, patient: Patient) -> set[str]:
        """Answer what is needed, in each way that may lead on, until nothing new is needed."""
        found: set[str] = set()
        waiting = [patient]
        answered: set[tuple[str, ...]] = set()
        while waiting:
            current = waiting.pop()
            needs = self.asked(leaf, current)
            found |= set(needs)
            state = (repr(current),)
            if state in answered:
                continue
            answered.add(state)
            for need in needs:
                waiting += self._answered(need, current, leaf)
        return found

    def _answered(self, need: str, patient: Patient, leaf: Rule) -> Iterator[Patient]:
        """Give the patient with each of some answers to a need."""
        prefix, colon, rest = need.partition(":")
        name, _, attribute = (rest if colon else need).partition(".")
        if not colon:
            if name not in patient.facts and name in self.facts:
                told = Known(self._some_value(self.facts[name]))
                yield replace(patient, facts={**patient.facts, name: told})
            return
        for value in self._answers(attribute, leaf):
            change: dict[str, Any] = {"purpose" if attribute == "for" else attribute: value}
            if prefix == "had":
                conditions = [
                    replace(c, **change) if c.concept == name else c for c in patient.conditions
                ]
                yield replace(patient, conditions=tuple(conditions))
            else:
                treatments = [
                    replace(t, **change) if t.concept == name else t for t in patient.treatments
                ]
                yield replace(patient, treatments=tuple(treatments))

    def _some_value(self, fact: Fact) -> FactValue:
        match fact.kind:
            case "yes_no":
                return True
            case "date" | "date_or_never":
                return NEVER if fact.kind == "date_or_never" else Moment.on(self.today)
            case "text":
                return "text"
            case _:
                if fact.options:
                    return next(iter(fact.options))
                return fact.plausible[0] if fact.plausible else 1

    def _answers(self, attribute: str, leaf: Rule) -> tuple[object, ...]:
        """Give answers to an attribute that may lead to different needs."""
        yesterday = Moment.on(self.today - timedelta(days=1))
        long_ago = Moment.on(date(self.today.year - 20, 1, 1))
        purpose = leaf.purpose if isinstance(leaf, Taken) else None
        some: Mapping[str, tuple[object, ...]] = {
            "taking": (True, False),
            "dose": ("10 mg/day",),
            "days_in_a_row": (31,),
            "response": ("no_response",),
            "for": (purpose.named[0],) if purpose else (),
            "role": ("rescue",),
            "grade": (1,),
            "treated_with": ((),),
        }
        if attribute.endswith(("_on", "_since")) or attribute == "date":
            return (yesterday, long_ago)
        return some.get(attribute, (True, False)) if attribute else ()
