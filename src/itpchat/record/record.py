"""The record of a patient: what rules ask."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from itpchat.facts import FactDictionary
from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Patient, Silence, Treatment
from itpchat.record.contradictions import (
    DENIED,
    Contradiction,
    denied_and_named,
    settled_condition,
    settled_treatment,
    told_otherwise,
)
from itpchat.record.implied import Implied
from itpchat.vocabulary import Vocabulary


class Record:
    """What rules read of a patient, as of a day.

    `facts` are those that were told or follow; `treatments` the episodes of known concepts that
    have happened or go on; `conditions` the diagnoses that were told or follow; `contested` the
    keys of what cannot be trusted.
    """

    def __init__(
        self, patient: Patient, facts: FactDictionary, vocabulary: Vocabulary, as_of: date
    ) -> None:
        self.patient = patient
        self.dictionary = facts
        self.vocabulary = vocabulary
        self.as_of = as_of
        self.contradictions: list[Contradiction] = []
        treatments, conditions = self._settled()
        told = {
            fact_id: _not_in_the_future(answer, as_of) for fact_id, answer in patient.facts.items()
        }
        implied = Implied(told, conditions, facts, vocabulary, as_of)
        self.facts: dict[str, Known | Silence] = implied.facts
        self.birth: Moment | None = implied.birth
        self.treatments = tuple(treatments)
        self.conditions = tuple(implied.conditions)
        self.contradictions += implied.contradictions
        self.contradictions += self._contradictions_of_lists(implied.never_had)
        told_once = {frozenset(found.keys): found for found in reversed(self.contradictions)}
        self.contradictions = list(reversed(told_once.values()))
        self.contested = self._contested()
        self.never_had = {
            concept: fact_id
            for concept, fact_id in implied.never_had.items()
            if fact_id not in self.contested
        }

    def fact(self, fact_id: str) -> Known | None:
        """Give what is known of a fact; `None` where it is unknown or contested."""
        answer = self.facts.get(fact_id)
        return answer if isinstance(answer, Known) and fact_id not in self.contested else None

    # Contradictions

    def _settled(self) -> tuple[list[Treatment], list[Condition]]:
        """Give treatments and diagnoses without the attributes that contradict each other."""
        treatments, conditions = [], []
        for treatment in self.patient.treatments:
            if treatment.concept and not treatment.planned:
                settled, found = settled_treatment(treatment, self.vocabulary, self.as_of)
                treatments.append(settled)
                self.contradictions += found
        for condition in self.patient.conditions:
            if condition.concept:
                diagnosis, found = settled_condition(
                    condition, self.vocabulary, self.patient.not_active
                )
                conditions.append(diagnosis)
                self.contradictions += found
        for index, treatment in enumerate(treatments):
            found = told_otherwise(treatment, conditions, self.vocabulary)
            if found:
                self.contradictions += found
                treatments[index] = replace(treatment, purpose=None)
        contested = {key for found in self.contradictions for key in found.keys}
        return treatments, [
            replace(condition, treated_with=None)
            if f"had:{condition.concept}.treated_with" in contested
            else condition
            for condition in conditions
        ]

    def _contradictions_of_lists(self, never_had: dict[str, str]) -> Iterator[Contradiction]:
        patient = self.patient
        treatments = (str(treatment.concept) for treatment in self.treatments)
        yield from denied_and_named("taken", treatments, patient.taken, self.vocabulary)
        for condition in self.conditions:
            concept = str(condition.concept)
            for found in denied_and_named("had", [concept], patient.had, self.vocabulary):
                source = (condition.implied_by,) if condition.implied_by else ()
                yield replace(found, keys=(*found.keys, *source))
            for excluded, fact_id in never_had.items():
                if self.vocabulary.covers(excluded, concept):
                    yield Contradiction((f"had:{concept}", fact_id))
        yield from denied_and_named(
            "allergic_to", patient.allergies, patient.allergic, self.vocabulary
        )

    def _contested(self) -> frozenset[str]:
        """Name what cannot be trusted: what was contradicted, and all that follows from it."""
        contested = {
            key for found in self.contradictions for key in found.keys if not key.endswith(DENIED)
        }
        followed = [
            (fact_id, answer.implied_by)
            for fact_id, answer in self.facts.items()
            if isinstance(answer, Known)
        ]
        followed += [
            (f"had:{condition.concept}", (condition.implied_by,))
            for condition in self.conditions
            if condition.implied_by
        ]
        before = -1
        while before < len(contested):
            before = len(contested)
            contested |= {
                key
                for key, sources in followed
                if any(s in contested or s.partition(".")[0] in contested for s in sources)
            }
        return frozenset(contested)

    # Denials

    def ruled_out_by_word(
        self, prefix: str, concept: str, settled: frozenset[str] = frozenset()
    ) -> bool:
        """Tell whether nothing further of a concept can exist, by what was denied or closed.

        `prefix` is `taken`, `taking`, `had` or `allergic_to`; `settled` are concepts of which
        nothing further matters.
        """
        if concept in settled or self._closed(prefix, concept):
            return True
        known = self.vocabulary.concepts.get(concept)
        if known is None or not known.exhaustive:
            return False
        members = self.vocabulary.members(concept)
        return bool(members) and all(
            self.ruled_out_by_word(prefix, member.id, settled) for member in members
        )

    def denied_within(self, prefix: str, concept: str, vague: str) -> bool:
        """Tell whether a vague class that was named cannot mean this concept, by what was denied.

        Somebody with "an arrhythmia, not sure which" who then denies a severe one has another.
        """
        denials, over = self._denials(prefix), self.vocabulary.above(vague)
        said = self.vocabulary.above(concept) & (denials.never | denials.complete)
        return any(
            denied not in over and self._believed(prefix, concept, denied) for denied in said
        )

    def _closed(self, prefix: str, concept: str) -> bool:
        denials, family = self._denials(prefix), self.vocabulary.above(concept)
        if prefix == "had" and family & self.never_had.keys():
            return True
        if prefix == "taking" and family & self.patient.not_taking:
            return True
        if denials.closed and not self._unsure_within(concept, None, denials):
            return True
        said = family & (denials.never | denials.complete)
        return any(self._believed(prefix, concept, denied) for denied in said)

    def _believed(self, prefix: str, concept: str, denied: str) -> bool:
        """Tell whether what was denied surely leaves nothing of a concept under it."""
        denials = self._denials(prefix)
        return not self._unsure_within(concept, denied, denials) and (
            denied in denials.complete or not self._denial_contested(prefix, denied)
        )

    def _unsure_within(self, concept: str, denied: str | None, denials: Denials) -> bool:
        """Tell whether something more specific than what was denied is not known for sure.

        Somebody who is unsure about rituximab, and then says that there was no other treatment, is
        still unsure about rituximab, and so about every class that may hold it.
        """
        vocabulary = self.vocabulary
        return any(
            (denied is None or (vocabulary.covers(denied, unsure) and unsure != denied))
            and vocabulary.below(concept) & vocabulary.below(unsure)
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
            key.startswith(f"{root}:")
            and "." not in key
            and self.vocabulary.covers(denied, key.partition(":")[2])
            for key in self.contested
        )


def _not_in_the_future(answer: Known | Silence, as_of: date) -> Known | Silence:
    if isinstance(answer, Known) and isinstance(answer.value, Moment):
        return replace(answer, value=answer.value.until(as_of))
    return answer
