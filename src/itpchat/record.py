"""A patient with everything worked out that rules ask for, on a given day.

Implied facts are applied here and nowhere else; answers that contradict each other are found here,
and what they speak of is contested: a rule that reads it gets an unknown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from itpchat.facts import FactDictionary, Implication
from itpchat.moments import Moment, age_on
from itpchat.patient import Condition, Denials, FactValue, Known, Patient, Silence, Treatment
from itpchat.vocabulary import Vocabulary

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that cannot all be true, by their keys; `keys[0]` is what is contested."""

    keys: tuple[str, ...]


class Record:
    """What rules read of a patient, as of a day."""

    def __init__(
        self, patient: Patient, facts: FactDictionary, vocabulary: Vocabulary, as_of: date
    ) -> None:
        self.patient = patient
        self.dictionary = facts
        self.vocabulary = vocabulary
        self.as_of = as_of
        self.facts: dict[str, Known | Silence] = {
            fact_id: _not_in_the_future(answer, as_of) for fact_id, answer in patient.facts.items()
        }
        self.conditions: list[Condition] = list(patient.conditions)
        self.contradictions: list[Contradiction] = []
        self.contested: frozenset[str] = frozenset()
        self._never_had_by_implication: dict[str, str] = {}
        self._read_conditions()
        self._apply_implications()
        self._compare_ages()
        self._compare_lists()
        self.contested = frozenset(found.keys[0] for found in self.contradictions)

    # Facts

    def fact(self, fact_id: str) -> Known | None:
        """Give what is known of a fact; `None` where it is unknown or contested."""
        answer = self.facts.get(fact_id)
        return answer if isinstance(answer, Known) and fact_id not in self.contested else None

    @cached_property
    def birth(self) -> Moment | None:
        """The day of birth, as far as it follows from the date of birth or the age."""
        born = self.fact("date_of_birth")
        if born and isinstance(born.value, Moment):
            return None if "age" in self.contested else born.value
        age = self.fact("age")
        if age and isinstance(age.value, int | float):
            return Moment.born_at_age(int(age.value), self.as_of)
        return None

    def _read_conditions(self) -> None:
        """Take from what was said of a diagnosis the facts that it settles."""
        for condition in self.patient.conditions:
            concept = condition.concept
            if concept is None:
                continue
            over = condition.active is False or condition.cured
            if condition.caused_low_platelets and not over:
                # Low platelets that another illness causes are secondary, by definition.
                self._settle("itp_primary", False, f"had:{concept}.caused_low_platelets")
            for fact_id, value in self.vocabulary[concept].says.items() if not over else ():
                self._settle(fact_id, value, f"had:{concept}")  # type: ignore[arg-type]
            graded = self.vocabulary[concept].grade_is
            if graded and condition.grade is not None:
                self._settle(graded, condition.grade, f"had:{concept}.grade")

    def _settle(self, fact_id: str, value: FactValue, source: str) -> None:
        answer = self.facts.get(fact_id)
        if isinstance(answer, Known):
            if answer.value != value:
                self._contradict(fact_id, source)
        else:
            self.facts[fact_id] = Known(value, implied_by=(source,))

    def _apply_implications(self) -> None:
        """Apply what certain facts imply until nothing new follows."""
        waiting = list(self.dictionary.implications)
        progress = True
        while progress:
            progress = False
            for implication in list(waiting):
                if self._holds(implication):
                    waiting.remove(implication)
                    self._follow(implication)
                    progress = True

    def _holds(self, implication: Implication) -> bool:
        for fact_id, wanted in implication.given:
            if isinstance(wanted, Mapping):
                if not self._age_within(wanted):
                    return False
                continue
            answer = self.facts.get(fact_id)
            if not isinstance(answer, Known) or answer.value != wanted:
                return False
        return True

    def _age_within(self, bounds: Mapping[str, int]) -> bool:
        """Tell whether every age that is possible lies within the bounds."""
        if self.birth is None:
            return False
        least, most = age_on(self.birth, self.as_of)
        return most < bounds.get("below", 999) and least >= bounds.get("from", 0)

    def _follow(self, implication: Implication) -> None:
        given = tuple(fact_id for fact_id, _ in implication.given)
        for fact_id, value in implication.facts:
            answer = self.facts.get(fact_id)
            if isinstance(answer, Known):
                if answer.value != value and not answer.implied_by:
                    self._contradict(fact_id, *given)
            else:
                self.facts[fact_id] = Known(value, implied_by=given)  # type: ignore[arg-type]
        for concept in implication.has:
            if not any(
                condition.concept and self.vocabulary.covers(concept, condition.concept)
                for condition in self.conditions
            ):
                self.conditions.append(Condition(concept, implied_by=given[0]))
        for concept in implication.never_had:
            self._never_had_by_implication[concept] = given[0]

    def _compare_ages(self) -> None:
        born, age = self.facts.get("date_of_birth"), self.facts.get("age")
        diagnosed = self.facts.get("itp_diagnosed_on")
        birth = born.value if isinstance(born, Known) else None
        if isinstance(birth, Moment):
            if isinstance(age, Known) and isinstance(age.value, int | float):
                least, greatest = age_on(birth, self.as_of)
                if not least <= int(age.value) <= greatest:
                    self._contradict("age", "date_of_birth")
            if (
                isinstance(diagnosed, Known)
                and isinstance(diagnosed.value, Moment)
                and diagnosed.value.latest < birth.earliest
            ):
                self._contradict("itp_diagnosed_on", "date_of_birth")

    def _contradict(self, contested: str, *others: str) -> None:
        self.contradictions.append(Contradiction((contested, *others)))
        # Neither of the answers can be trusted, so each of them is contested.
        for other in others:
            self.contradictions.append(Contradiction((other, contested)))

    # Lists

    def _compare_lists(self) -> None:
        for prefix, denials, named in (
            ("taken", self.patient.taken, self._named_treatments()),
            ("had", self.patient.had, self._named_conditions()),
            ("allergic_to", self.patient.allergic, iter(self.patient.allergies)),
        ):
            for concept in named:
                denied = sorted(self.vocabulary.above(concept) & denials.never)
                if denied:
                    first = Contradiction((f"{prefix}:{concept}", f"{prefix}:{denied[0]} never"))
                    self.contradictions.append(first)
        for concept in self._named_conditions():
            for denied_concept, fact_id in self._never_had_by_implication.items():
                if self.vocabulary.covers(denied_concept, concept):
                    self._contradict(f"had:{concept}", fact_id)

    def _named_treatments(self) -> Iterator[str]:
        return (t.concept for t in self.patient.treatments if t.concept and not t.planned)

    def _named_conditions(self) -> Iterator[str]:
        return (c.concept for c in self.conditions if c.concept)

    @cached_property
    def treatments(self) -> tuple[Treatment, ...]:
        """The episodes of known concepts that have happened or go on, none later than the day."""
        return tuple(
            _treatment_until(treatment, self.as_of)
            for treatment in self.patient.treatments
            if treatment.concept and not treatment.planned
        )

    def ruled_out_by_word(self, prefix: str, concept: str) -> bool:
        """Tell whether nothing further of a concept can exist, by what was denied or closed.

        `prefix` is `taken`, `taking`, `had` or `allergic_to`.
        """
        if self._closed(prefix, concept):
            return True
        known = self.vocabulary.concepts.get(concept)
        if known is None or not known.exhaustive:
            return False
        members = self.vocabulary.members(concept)
        return bool(members) and all(
            self.ruled_out_by_word(prefix, member.id) for member in members
        )

    def denied_within(self, prefix: str, concept: str, vague: str) -> bool:
        """Tell whether, of a class that was named, just this concept was denied.

        Somebody with "an arrhythmia, not sure which" who then denies a severe one has another.
        """
        denials = self._denials(prefix)
        return any(
            denied != vague and self.vocabulary.covers(vague, denied)
            for denied in self.vocabulary.above(concept) & (denials.never | denials.complete)
        )

    def _closed(self, prefix: str, concept: str) -> bool:
        denials, family = self._denials(prefix), self.vocabulary.above(concept)
        if prefix == "had" and family & self._never_had_by_implication.keys():
            return True
        if prefix == "taking" and family & self.patient.not_taking:
            return True
        said = family & (denials.never | denials.complete)
        if denials.closed and not self._unsure_within(concept, None, denials):
            return True
        return any(
            not self._unsure_within(concept, denied, denials)
            and (denied in denials.complete or not self._denial_contested(prefix, denied))
            for denied in said
        )

    def _unsure_within(self, concept: str, denied: str | None, denials: Denials) -> bool:
        """Tell whether something more specific than what was denied is not known for sure.

        Somebody who is unsure about rituximab, and then says that there was no other treatment, is
        still unsure about rituximab.
        """
        covers = self.vocabulary.covers
        return any(
            (denied is None or (covers(denied, unsure) and unsure != denied))
            and (covers(concept, unsure) or covers(unsure, concept))
            for unsure in denials.unsure
        )

    def _denials(self, prefix: str) -> Denials:
        if prefix == "had":
            return self.patient.had
        return self.patient.allergic if prefix == "allergic_to" else self.patient.taken

    def _denial_contested(self, prefix: str, denied: str) -> bool:
        """Tell whether a denied class has a member that was named all the same."""
        root = "taken" if prefix == "taking" else prefix
        return any(
            key.startswith(f"{root}:") and self.vocabulary.covers(denied, key.partition(":")[2])
            for key in self.contested
        )


def _not_in_the_future(answer: Known | Silence, as_of: date) -> Known | Silence:
    if isinstance(answer, Known) and isinstance(answer.value, Moment):
        return replace(answer, value=answer.value.until(as_of))
    return answer


def _treatment_until(treatment: Treatment, as_of: date) -> Treatment:
    """Cut imprecise dates at the day of asking: what has happened is not in the future."""
    changes = {
        name: moment.until(as_of)
        for name in ("started_on", "stopped_on", "last_dose_on", "date", "dose_unchanged_since")
        if (moment := getattr(treatment, name)) is not None
    }
    return replace(treatment, **changes) if changes else treatment


def changed(before: Record, after: Record) -> frozenset[str]:
    """Name the facts and concepts of which one record says something else than the other."""
    names = {
        fact_id
        for fact_id in before.facts.keys() | after.facts.keys()
        if before.facts.get(fact_id) != after.facts.get(fact_id)
    }
    names |= {key.rpartition(":")[2] for key in before.contested ^ after.contested}
    old, new = before.patient, after.patient
    names |= {str(t.concept) for t in _differing(old.treatments, new.treatments)}
    names |= {str(c.concept) for c in _differing(tuple(before.conditions), tuple(after.conditions))}
    names |= set(old.allergies) ^ set(new.allergies)
    names |= old.not_taking ^ new.not_taking | old.not_active ^ new.not_active
    names |= before._never_had_by_implication.keys() ^ after._never_had_by_implication.keys()  # noqa: SLF001
    for was, now in ((old.taken, new.taken), (old.had, new.had), (old.allergic, new.allergic)):
        names |= was.never ^ now.never | was.complete ^ now.complete
        if was.closed != now.closed:
            names |= after.vocabulary.concepts.keys()
    return frozenset(names)


def _differing(before: tuple[_Item, ...], after: tuple[_Item, ...]) -> list[_Item]:
    return [item for item in before if item not in after] + [
        item for item in after if item not in before
    ]
