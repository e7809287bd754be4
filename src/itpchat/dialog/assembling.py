"""Turns the answers of a session into a patient."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.script import Asks, Script
from itpchat.facts import FactDictionary
from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Patient, Silence, Treatment
from itpchat.patient_file.values import Implausible, fact_value
from itpchat.vocabulary import Vocabulary

DATES = frozenset(
    ("started_on", "stopped_on", "last_dose_on", "date", "dose_unchanged_since")
)


class Assembly:
    """Collects answers, in the order of the script, and gives the patient that they describe."""

    def __init__(
        self, script: Script, facts: FactDictionary, vocabulary: Vocabulary, as_of: date
    ) -> None:
        self.script = script
        self.dictionary = facts
        self.vocabulary = vocabulary
        self.as_of = as_of
        self.respondent: Any = "self"
        self.facts: dict[str, Known | Silence] = {}
        self.treatments: dict[str, Treatment] = {}
        self.conditions: dict[str, Condition] = {}
        self.allergies: list[str] = []
        self.not_active: set[str] = set()
        self.denied: dict[str, dict[str, set[str]]] = {
            about: {"never": set(), "unsure": set(), "complete": set()}
            for about in ("taken", "had", "allergic")
        }

    def patient(self, answers: Mapping[str, Any]) -> Patient:
        """Give the patient; answers to follow-ups on what was not named do not count."""
        for question in self.script.questions.values():
            if question.id in answers:
                self._take(question.asks, answers[question.id])
        for key, value in answers.items():
            follow_up_id, at, target = key.partition("@")
            if at:
                self._take_follow_up(follow_up_id, target, value)
        return Patient(
            respondent=self.respondent,
            facts=self.facts,
            treatments=tuple(self.treatments.values()),
            conditions=tuple(self.conditions.values()),
            allergies=tuple(self.allergies),
            taken=self._denials("taken", self.treatments),
            had=self._denials("had", self.conditions),
            not_active=frozenset(self.not_active),
            allergic=self._denials("allergic", self.allergies),
        )

    def _take(self, asks: Asks, value: Any) -> None:
        match asks.about:
            case "respondent":
                self.respondent = value
            case "fact":
                self._take_fact(asks.fact, value)
            case "taken" | "had" | "allergic":
                self._take_concepts(asks, value)
            case "red_flags":
                pass  # an emergency is no exclusion

    def _take_fact(self, fact_id: str, value: Any) -> None:
        if isinstance(value, Mapping) and "date_of_birth" in value:
            fact_id, value = "date_of_birth", value["date_of_birth"]
        try:
            self.facts[fact_id] = fact_value(self.dictionary[fact_id], value, self.as_of)
        except Implausible:
            self.facts[fact_id] = Silence.UNSURE

    # Treatments, diagnoses, allergies

    def _take_concepts(self, asks: Asks, value: Any) -> None:
        if asks.now:
            self._take_present(asks, value)
            return
        said = self.denied[asks.about]
        if value in (UNSURE, DECLINED):
            said["unsure"].update(asks.concepts)
        elif value == NEVER:
            said["never"].update(asks.concepts)
        elif isinstance(value, Mapping):
            for concept in value["named"]:
                self._name(asks, concept, None)
            if value.get("more"):
                for concept in asks.concepts:
                    if self.vocabulary[concept].is_class:
                        self._name(asks, concept, None)
            else:
                said["complete"].update(asks.concepts)
        else:
            for concept in asks.concepts:
                self._name(asks, concept, {"now": True, "before": False}.get(value))

    def _take_present(self, asks: Asks, value: Any) -> None:
        """Take an answer about what is there now: it says nothing of the past."""
        if value in (UNSURE, DECLINED):
            return
        if value != NEVER:
            picked = value["named"] if isinstance(value, Mapping) else asks.concepts
            more = isinstance(value, Mapping) and value.get("more")
            for concept in (*picked, *(asks.concepts if more else ())):
                self._name(asks, concept, None)
                self.conditions[concept] = replace(self.conditions[concept], active=True)
            if more:
                return
        self.not_active.update(asks.concepts)

    def _name(self, asks: Asks, concept: str, taking: bool | None) -> None:
        if asks.about == "taken":
            known = self.treatments.get(concept) or Treatment(concept)
            self.treatments[concept] = replace(
                known,
                taking=taking if taking is not None else known.taking,
                purpose=asks.purpose or known.purpose,
            )
        elif asks.about == "had":
            self.conditions.setdefault(concept, Condition(concept))
        elif concept not in self.allergies:
            self.allergies.append(concept)

    def _denials(self, about: str, named: Iterable[str]) -> Denials:
        """Read a "no" to a class of which something was named elsewhere as "no other"."""
        said, names = self.denied[about], set(named)
        partly = {
            denied
            for denied in said["never"]
            if any(self.vocabulary.covers(denied, concept) for concept in names)
        }
        return Denials(
            never=frozenset(said["never"] - partly),
            unsure=frozenset(said["unsure"] - names),
            complete=frozenset(said["complete"] | partly),
        )

    # Follow-ups

    def _take_follow_up(self, follow_up_id: str, target: str, value: Any) -> None:
        follow_up = next((f for f in self.script.follow_ups if f.id == follow_up_id), None)
        if follow_up is None:
            return
        if follow_up.of == "fact":
            self._date_of_measurement(target, value)
            return
        attribute = "purpose" if follow_up.attribute == "for" else follow_up.attribute
        held: dict[str, Any] = (
            self.treatments if follow_up.of == "treatment" else self.conditions
        )
        if target not in held:
            return
        if value in (UNSURE, DECLINED):
            unsure = held[target].unsure | {attribute}
            held[target] = replace(held[target], unsure=unsure)
        else:
            read = Moment.parse(str(value)) if attribute in DATES else value
            if attribute == "treated_with":
                read = (value,) if isinstance(value, str) else tuple(value)
            held[target] = replace(held[target], **{attribute: read})

    def _date_of_measurement(self, fact_id: str, value: Any) -> None:
        answer = self.facts.get(fact_id)
        if isinstance(answer, Known) and value not in (UNSURE, DECLINED):
            self.facts[fact_id] = replace(answer, measured_on=Moment.parse(str(value)))
