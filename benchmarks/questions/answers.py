"""What a synthetic patient answers: the value that would stand in the log, for any question.

Answers are truthful and agree with each other, in whatever order they are asked for: somebody who
is not sure about rituximab is not sure of any list that it belongs to either, and does not say that
there was nothing else. Otherwise "asking everything" would not have one result.
"""

from collections.abc import Iterable
from random import Random
from typing import Any

from benchmarks.questions.population import Person
from itpchat.dialog.asking import Asking
from itpchat.dialog.log import NEVER, UNSURE
from itpchat.dialog.script import Asks, Question, Script
from itpchat.vocabulary import Vocabulary

WORST_FIRST = (
    "no_response", "lost_response", "partial", "intolerant", "dependent", "response",
)  # fmt: skip
"""Which of several responses somebody tells of a class of treatments as a whole."""


class Answering:
    """Answers for one person.

    `unsure` is how often a question of the bank or a follow-up, other than the opening ones, is
    answered with "not sure"; what the person does not know (a test never done) is so besides.
    """

    def __init__(
        self, person: Person, script: Script, vocabulary: Vocabulary, unsure: float
    ) -> None:
        self.person = person
        self.script = script
        self.vocabulary = vocabulary
        self.unsure = unsure
        self._opening = frozenset(script.opening())
        self._given: dict[str, Any] = {}
        self._doubts = {
            about: [q for q in self._asking_about(about) if self._draw(q.id)]
            for about in ("taken", "had")
        }

    def to(self, asking: Asking) -> Any:
        """Give the answer."""
        name = asking.id
        if name not in self._given:
            self._given[name] = self._answer(asking)
        return self._given[name]

    def _asking_about(self, about: str) -> Iterable[Question]:
        return (q for q in self.script.questions.values() if q.asks.about == about)

    def _draw(self, name: str) -> bool:
        return Random(f"{self.person.number} {name}").random() < self.unsure

    def _answer(self, asking: Asking) -> Any:
        question = asking.question
        if question is None:
            return self._follow_up(asking)
        match question.asks.about:
            case "respondent":
                return "parent" if self.person.facts["age"] < 18 else "self"
            case "red_flags":
                return NEVER
            case "allergic":
                return UNSURE if self._draw(question.id) else NEVER
            case "fact":
                if question.id not in self._opening and self._draw(question.id):
                    return UNSURE
                return self.person.facts.get(question.asks.fact, UNSURE)
            case "words":
                return UNSURE if self._draw(question.id) else self._in_words(question)
            case _:
                return self._about_concepts(question)

    # Follow-ups

    def _follow_up(self, asking: Asking) -> Any:
        follow_up = asking.follow_up
        assert follow_up is not None
        if follow_up.of == "fact":
            return UNSURE
        held = self.person.treatments if follow_up.of == "treatment" else self.person.conditions
        told = [
            held[concept][follow_up.attribute]
            for concept in held
            if self.vocabulary.covers(asking.target, concept)
            and follow_up.attribute in held[concept]
            and not self._draw(f"{follow_up.attribute} {concept}")
        ]
        if follow_up.attribute == "response" and told:
            return min(told, key=WORST_FIRST.index)
        return told[0] if told else UNSURE

    # Lists

    def _about_concepts(self, question: Question) -> Any:
        asks = question.asks
        held = self._held(asks)
        found = list(
            dict.fromkeys(
                c for name in asks.concepts for c in held if self.vocabulary.covers(name, c)
            )
        )
        told = [concept for concept in found if not self._doubted(concept, asks.about)]
        unsure = self._in_doubt(question) or told != found
        found = told
        if asks.which:
            return self._of_list(question, found, unsure=unsure)
        if not found:
            return UNSURE if unsure else NEVER
        if asks.about == "had":
            return "yes"
        when = "now" if any(held[c]["taking"] for c in found) else "before"
        return when if found == list(asks.concepts) else {"named": found, "when": when}

    def _of_list(self, question: Question, found: list[str], *, unsure: bool) -> Any:
        which = question.asks.which
        shown = {concept: self._shown(concept, which) for concept in found}
        named = list(dict.fromkeys(option for option in shown.values() if option))
        more = any(
            option is None and (question.asks.now or not self._told_before(concept, question))
            for concept, option in shown.items()
        )
        if not named and not more:
            return UNSURE if unsure else NEVER
        return {"named": named, "more": more, "unsure": unsure}

    def _held(self, asks: Asks) -> dict[str, dict[str, Any]]:
        person = self.person
        held = person.treatments if asks.about == "taken" else person.conditions
        if not asks.now:
            return held
        return {concept: told for concept, told in held.items() if told["active"]}

    def _shown(self, concept: str, which: tuple[str, ...]) -> str | None:
        if concept in which:
            return concept
        return next((option for option in which if self.vocabulary.covers(option, concept)), None)

    def _told_before(self, concept: str, question: Question) -> bool:
        """Tell whether a list before this one asks for a concept: then it is no further one.

        Of what is there now ("or another one") it is told again, since no such list may have come.
        """
        for other in self._asking_about(question.asks.about):
            if other.id == question.id:
                return False
            if self._shown(concept, other.asks.which or other.asks.concepts):
                return True
        return False

    def _in_doubt(self, question: Question) -> bool:
        """Tell whether somebody is not sure of a question, or of another about a part of it."""
        covers = self.vocabulary.covers
        return any(
            other.id == question.id
            or any(covers(c, part) for c in question.asks.concepts for part in other.asks.concepts)
            for other in self._doubts[question.asks.about]
        )

    def _doubted(self, concept: str, about: str) -> bool:
        """Tell whether somebody is not sure of having had something that was there."""
        return any(
            self.vocabulary.covers(name, concept)
            for other in self._doubts[about]
            for name in other.asks.which or other.asks.concepts
        )

    # Own words

    def _in_words(self, question: Question) -> Any:
        """Tell some of what there is, with some of its details, or rather be asked one by one."""
        person, random = self.person, Random(f"{self.person.number} {question.id} words")
        medication = question.asks.form == "medication"
        if not person.talks:
            return UNSURE
        held = person.treatments if medication else person.conditions
        about = "taken" if medication else "had"
        told = [c for c in held if random.random() < person.talks and not self._doubted(c, about)]
        if not told and not medication:
            return UNSURE  # "none" closes nothing: what is needed is asked one by one
        closes = person.closes and len(told) == len(held) and not self._doubts[about]
        items = [self._item(concept, held[concept], random) for concept in told]
        return {"items": items, "notes": [], "nothing_else": medication and closes}

    def _item(self, concept: str, held: dict[str, Any], random: Random) -> dict[str, Any]:
        item: dict[str, Any] = {"concept": concept}
        told = {"taking": 0.8, "response": 0.4, "dose": 0.2} if "taking" in held else {"date": 0.4}
        item |= {
            key: held[key]
            for key, share in told.items()
            if random.random() < share and not self._draw(f"{key} {concept}")
        }
        if item.get("taking") is not True:
            item.pop("dose", None)
        if item.get("taking") is False and random.random() < 0.5:
            item["stopped_on"] = held["stopped_on"]
        return item
