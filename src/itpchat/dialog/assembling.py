"""Turns the answers of a session into a patient."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from itpchat.dialog.follow_ups import changes_of, is_out_of_place, taking_first
from itpchat.dialog.free_text import (
    closed_by_nothing_else,
    condition_of,
    is_told,
    treatment_of,
)
from itpchat.dialog.log import DECLINED, NEVER, UNSURE
from itpchat.dialog.naming import Naming, without_vague
from itpchat.dialog.script import Asks, FollowUp, Script
from itpchat.facts import FactDictionary
from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Patient, Silence, Treatment
from itpchat.patient_file.values import Implausible, fact_value
from itpchat.vocabulary import Vocabulary


@dataclass(slots=True)
class _Said:
    """What was said about the absence of a kind of thing.

    A denial stands with what its list showed, and at which turn of the conversation it was given.
    """

    never: list[tuple[str, tuple[str, ...], int]] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    complete: set[str] = field(default_factory=set)


class Assembly:
    """Collects answers, in the order of the script, and gives the patient that they describe.

    `implied` are diagnoses that follow from other answers, so that follow-ups about them count;
    `unused` are, in the end, the answers to follow-ups that do not count as things stand.
    """

    def __init__(
        self,
        script: Script,
        facts: FactDictionary,
        vocabulary: Vocabulary,
        as_of: date,
        implied: frozenset[str] = frozenset(),
    ) -> None:
        self.script = script
        self.dictionary = facts
        self.vocabulary = vocabulary
        self.as_of = as_of
        self.implied = implied
        self.unused: set[str] = set()
        self.respondent: Any = script.respondent
        self.facts: dict[str, Known | Silence] = {}
        self.treatments: dict[str, Treatment] = {}
        self.conditions: dict[str, Condition] = {}
        self.allergies: dict[str, None] = {}
        self.not_taking: set[str] = set()
        self.not_active: set[str] = set()
        self.turn = 0
        self.namings: list[Naming] = []
        self.said = {about: _Said() for about in ("taken", "had", "allergic")}

    def patient(self, answers: Mapping[str, Any]) -> Patient:
        """Give the patient; answers to follow-ups on what was not named do not count."""
        given = list(answers)
        for question in self.script.questions.values():
            if question.id in answers:
                self.turn = given.index(question.id)
                self._take(question.id, question.asks, answers[question.id])
        taken, had = self._named_as("taken"), self._named_as("had")
        self.treatments = without_vague(self.treatments, taken, self.vocabulary)
        self.conditions = without_vague(self.conditions, had, self.vocabulary)
        # Whether something is taken now decides which of its other answers count.
        follow_ups = [(self._follow_up(key), key) for key in answers if "@" in key]
        for follow_up, key in sorted(follow_ups, key=taking_first):
            target = key.partition("@")[2]
            if follow_up is None or not self._take_follow_up(follow_up, target, answers[key]):
                self.unused.add(key)
        return Patient(
            respondent=self.respondent,
            facts=self.facts,
            treatments=tuple(self.treatments.values()),
            conditions=tuple(self.conditions.values()),
            allergies=tuple(self.allergies),
            taken=self._denials("taken", self.treatments),
            not_taking=frozenset(self.not_taking),
            had=self._denials("had", self.conditions),
            not_active=frozenset(self.not_active),
            allergic=self._denials("allergic", self.allergies),
        )

    def _take(self, question_id: str, asks: Asks, value: Any) -> None:
        match asks.about:
            case "respondent":
                self.respondent = value
            case "fact":
                self._take_fact(asks.fact, value)
            case "taken" | "had" | "allergic":
                self._take_concepts(question_id, asks, value)
            case "words" if isinstance(value, Mapping):
                self._take_words(question_id, asks.form, value)
            case _:
                pass  # a red flag is no exclusion, and no words say nothing

    def _take_fact(self, fact_id: str, value: Any) -> None:
        if isinstance(value, Mapping) and "date_of_birth" in value:
            fact_id, value = "date_of_birth", value["date_of_birth"]
        try:
            self.facts[fact_id] = fact_value(self.dictionary[fact_id], value, self.as_of)
        except Implausible:
            self.facts[fact_id] = Silence.UNSURE

    # Treatments, diagnoses, allergies

    def _take_concepts(self, question_id: str, asks: Asks, value: Any) -> None:
        said = self.said[asks.about]
        if value in (UNSURE, DECLINED):
            if not asks.now:  # not sure about now says nothing of the past
                said.unsure.update(asks.concepts)
        elif value == NEVER:
            if asks.now:
                self.not_active.update(asks.concepts)
            else:
                said.never += [(concept, asks.which, self.turn) for concept in asks.concepts]
        elif isinstance(value, Mapping) and "when" not in value:
            self._take_list(question_id, asks, value)
        else:
            self._take_one(question_id, asks, value)

    def _take_list(self, question_id: str, asks: Asks, value: Mapping[str, Any]) -> None:
        """Take what was named of a list, and whether there is more."""
        for name in value["named"]:
            self._name(question_id, asks, name)
        if value.get("more"):
            for concept in asks.concepts:
                if self.vocabulary[concept].is_class:
                    self._name(question_id, asks, concept, more=True)
        if value.get("unsure"):
            if not asks.now:
                self.said[asks.about].unsure.update(asks.concepts)
        elif not value.get("more"):
            if asks.now:
                self.not_active.update(asks.concepts)
            else:
                others = (concept for concept in asks.concepts if concept not in value["named"])
                self.said[asks.about].complete.update(others)

    def _take_one(self, question_id: str, asks: Asks, value: Any) -> None:
        """Take a plain yes: now, in the past, or at any time; it speaks for the whole class."""
        when = value["when"] if isinstance(value, Mapping) else value
        taking = {"now": True, "before": False}.get(when)
        for name in value["named"] if isinstance(value, Mapping) else asks.concepts:
            self._name(question_id, asks, name, taking=taking)
        if not asks.now:
            classes = {c for c in asks.concepts if self.vocabulary[c].is_class}
            self.said[asks.about].complete.update(classes)

    def _name(
        self,
        question_id: str,
        asks: Asks,
        name: str,
        *,
        taking: bool | None = None,
        more: bool = False,
    ) -> None:
        concept = self.vocabulary.current(name)
        if concept not in self.vocabulary:
            return
        option = concept in asks.which and not more
        self.namings.append(Naming(asks.about, question_id, concept, self.turn, option=option))
        if asks.about == "taken":
            known = self.treatments.get(concept) or Treatment(concept)
            self.treatments[concept] = replace(
                known,
                taking=taking if taking is not None else known.taking,
                purpose=asks.purpose or known.purpose,
            )
        elif asks.about == "had":
            diagnosis = self.conditions.get(concept) or Condition(concept)
            self.conditions[concept] = replace(diagnosis, active=asks.now or diagnosis.active)
        else:
            self.allergies[concept] = None

    def _take_words(self, question_id: str, kind: str, value: Mapping[str, Any]) -> None:
        """Take what was told in own words, once it was read back."""
        items = [item for item in value["items"] if item["concept"] in self.vocabulary]
        for item in items:
            self._take_item(question_id, item)
        if value.get("nothing_else") and kind == "medication":
            complete, not_taking = closed_by_nothing_else(self.vocabulary, items)
            self.said["taken"].complete |= complete
            self.not_taking |= not_taking

    def _take_item(self, question_id: str, item: Mapping[str, Any]) -> None:
        concept = self.vocabulary.current(item["concept"])
        medication = self.vocabulary[concept].kind == "medication"
        said = self.said["taken" if medication else "had"]
        if item.get("allergy"):
            self.allergies[concept] = None
        elif item.get("uncertain"):
            said.unsure.add(concept)
        elif item.get("denied") or item.get("now_only"):
            now_only = self.not_taking if medication else self.not_active
            if item.get("now_only"):
                now_only.add(concept)
            else:
                said.never.append((concept, (), self.turn))
        elif item.get("not_allergic"):
            self.said["allergic"].never.append((concept, (), self.turn))
        elif is_told(item):
            about = "taken" if medication else "had"
            self.namings.append(Naming(about, question_id, concept, self.turn, option=False))
            if medication:
                known = self.treatments.get(concept)
                self.treatments[concept] = treatment_of(item, known)
            else:
                held = self.conditions.get(concept)
                self.conditions[concept] = condition_of(item, held)

    def _named_as(self, about: str) -> list[Naming]:
        return [naming for naming in self.namings if naming.about == about]

    def _denials(self, about: str, named: Iterable[str]) -> Denials:
        """Read a no to a class as "no others", where something of it had been named before.

        Somebody on methotrexate says that there was no chemotherapy. What is first named after the
        no contradicts it, if it stood on the list that was denied; so does, at any time, a name
        that was itself denied. Both answers stand then, and the record finds the contradiction.
        """
        said, covers = self.said[about], self.vocabulary.covers
        names = set(named)
        never: set[str] = set()
        complete = set(said.complete)
        for denied, shown, turn in said.never:
            before = {naming.concept for naming in self._named_as(about) if naming.turn < turn}
            inside = {name for name in names if covers(denied, name)}
            against = {
                naming.concept
                for naming in self._named_as(about)
                if naming.concept == denied
                or (
                    naming.turn > turn
                    and naming.concept not in before
                    and any(covers(item, naming.concept) for item in shown or (denied,))
                )
            }
            (complete if inside and not inside & against else never).add(denied)
        return Denials(
            never=frozenset(never),
            unsure=frozenset(said.unsure - names),
            complete=frozenset(self._closed(about, complete)),
        )

    def _closed(self, about: str, complete: set[str]) -> Iterable[str]:
        """Give what is closed; a class that was ticked in a list stays open in all of it.

        "A medicine that helps make platelets" may be several, also for somebody who named one. It
        is closed by its own question alone, which shows them.
        """
        ticked = {
            naming.concept
            for naming in self._named_as(about)
            if naming.option and self.vocabulary[naming.concept].is_class
        }
        still_open = ticked - complete
        for concept in complete:
            yield from self.vocabulary.apart_from(concept, still_open)

    # Follow-ups

    def _follow_up(self, key: str) -> FollowUp | None:
        follow_up_id = key.partition("@")[0]
        return next((f for f in self.script.follow_ups if f.id == follow_up_id), None)

    def _take_follow_up(self, follow_up: FollowUp, target: str, value: Any) -> bool:
        """Take the answer to a follow-up; tell whether it counts as things stand."""
        if follow_up.of == "fact":
            return self._date_of_measurement(target, value)
        if follow_up.of == "treatment":
            treatment = self.treatments.get(target)
            if treatment is None or is_out_of_place(follow_up.attribute, treatment):
                return False
            self.treatments[target] = replace(treatment, **changes_of(follow_up, value, treatment))
            return True
        condition = self.conditions.get(target)
        if condition is None and target in self.implied:
            condition = Condition(target)
        if condition is None:
            return False
        self.conditions[target] = replace(condition, **changes_of(follow_up, value, condition))
        return True

    def _date_of_measurement(self, fact_id: str, value: Any) -> bool:
        answer = self.facts.get(fact_id)
        if not isinstance(answer, Known) or answer.measured_on is not None:
            return False
        if value not in (UNSURE, DECLINED):
            self.facts[fact_id] = replace(answer, measured_on=Moment.parse(str(value)))
        return True
