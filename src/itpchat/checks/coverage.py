"""Whether the script asks what the trials need, and the trials need what the script asks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from itpchat.checks.house import House
from itpchat.checks.needs import Needs, leaves
from itpchat.checks.reporting import problem
from itpchat.checks.rules import WrittenRule
from itpchat.checks.scripts import ATTRIBUTES
from itpchat.checks.sources import Source
from itpchat.dialog.script import Question, Script
from itpchat.documents import Problem
from itpchat.facts import FactDictionary
from itpchat.patient import Denials, Patient
from itpchat.vocabulary import Concept, Vocabulary

OF = {"taken": "treatment", "taking": "treatment", "had": "condition", "": "fact"}
"""Which kind of follow-up asks about the attribute of a need."""

MOST_NAMED = 3
"""Of more things than this, a message names the first ones."""

SAID = {"taken": "taken", "taking": "taken", "had": "had", "allergic_to": "allergic"}
"""Which kind of question asks about a concept that is needed."""


@dataclass
class Coverage:
    """What a script can find out, in the words of a fact dictionary and a vocabulary."""

    script: Script
    facts: FactDictionary
    vocabulary: Vocabulary
    used: set[str] = field(default_factory=set)

    def sort_of(self, concept_id: str) -> object:
        """Tell concepts apart by what a rule may need of them and who would ask it."""
        concept: Concept = self.vocabulary[concept_id]
        of = "treatment" if concept.kind == "medication" else "condition"
        flags = ("procedure", "taken_every_day", "one_off")
        return (
            concept.is_class,
            concept.grade_is,
            concept.prednisone_equivalent is None,
            *(self.vocabulary.any_flag(concept_id, flag) for flag in flags),
            self.vocabulary.doses_apart(concept_id),
            *(self._follow_up_id(of, attribute, concept_id) for attribute in ATTRIBUTES[of]),
        )

    def _follow_up_id(self, of: str, attribute: str, target: str) -> str:
        found = self.script.follow_up(of, attribute, target, self.vocabulary)
        return found.id if found else ""

    def denies_all(self) -> Patient:
        """Give the patient who answers "never" to every question about treatments and diagnoses."""
        denied: dict[str, set[str]] = {"taken": set(), "had": set(), "allergic": set()}
        not_active: set[str] = set()
        asked = {q.asks.fact for q in self.script.questions.values() if q.asks.about == "fact"}
        for question in self.script.questions.values():
            asks = question.asks
            if asks.about in denied:
                (not_active if asks.now else denied[asks.about]).update(asks.concepts)
        for implication in self.facts.implications:
            if all(fact_id in asked for fact_id, _ in implication.given):
                denied["had"].update(implication.never_had)
        return Patient(
            taken=Denials(never=frozenset(denied["taken"])),
            had=Denials(never=frozenset(denied["had"])),
            allergic=Denials(never=frozenset(denied["allergic"])),
            not_active=frozenset(not_active),
        )

    def uses(self, need: str) -> bool:
        """Tell whether the script can ask for a need, and note with what."""
        prefix, colon, rest = need.partition(":")
        name, _, attribute = (rest if colon else need).partition(".")
        if attribute:
            found = self._follow_up_id(OF[prefix if colon else ""], attribute, name)
            self.used |= {found} if found else set()
            return bool(found)
        asking = [
            question.id
            for question in self.script.questions.values()
            if (self._asks_about(question, prefix, name) if colon else _asks_fact(question, name))
        ]
        self.used |= set(asking)
        return bool(asking)

    def _asks_about(self, question: Question, prefix: str, name: str) -> bool:
        covers = self.vocabulary.covers
        return question.asks.about == SAID[prefix] and any(
            covers(concept, name) or covers(name, concept) for concept in question.asks.concepts
        )


def _asks_fact(question: Question, fact_id: str) -> bool:
    wanted = {fact_id, "age"} if fact_id == "date_of_birth" else {fact_id}
    return question.asks.about == "fact" and question.asks.fact in wanted


def check_coverage(
    house: House, rules: list[WrittenRule], source: Source, *, complete: bool
) -> Iterator[Problem]:
    """Hold a script against the rules of the trials; `complete` says that these are all of them."""
    if house.facts is None or house.vocabulary is None:
        return
    script = Script.from_data(source.data, house.facts, house.vocabulary, digest="")
    coverage = Coverage(script, house.facts, house.vocabulary)
    needs = Needs(house.facts, house.vocabulary, house.today, coverage.sort_of)
    for written in rules:
        if written.source.kind == "trial":
            yield from _unasked(written, coverage, needs)
    if complete:
        yield from _unused(source, script, coverage.used)


def _unasked(written: WrittenRule, coverage: Coverage, needs: Needs) -> Iterator[Problem]:
    """Name what a criterion may need, and nobody asks."""
    denied = coverage.denies_all()
    missing: dict[str, list[str]] = {}
    for leaf in leaves(written.rule):
        found = sorted(
            needs.of(leaf), key=lambda need: (_about(need)[1] not in written.names, need)
        )
        unasked = [need for need in found if not coverage.uses(need)]
        unasked += [need for need in needs.asked(leaf, denied) if ":" in need and "." not in need]
        for need in unasked:
            about, name = _about(need)
            names = missing.setdefault(about, [])
            names += [name] if name not in names else []
    for about, names in missing.items():
        code = "no-follow-up" if about.endswith(" of") else "no-question"
        what = "no follow-up asks for it" if code == "no-follow-up" else "no question settles that"
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        named = ", ".join(names[:MOST_NAMED]) + more
        message = f"{written.owner} reads {about} {named}, and {what}"
        yield problem(written.source.document, written.place, code, message)


def _about(need: str) -> tuple[str, str]:
    """Word a need for a coordinator: what is needed, and of what."""
    prefix, colon, rest = need.partition(":")
    name, _, attribute = (rest if colon else need).partition(".")
    if attribute:
        return f"the attribute '{attribute}' of", name
    words = {
        "taken": "whether somebody took",
        "taking": "whether somebody takes",
        "had": "whether somebody had",
        "allergic_to": "an allergy to",
    }
    return (words[prefix], name) if colon else ("the fact", name)


def _unused(source: Source, script: Script, used: set[str]) -> Iterator[Problem]:
    opening = set(script.opening())
    for index, question in enumerate(script.questions.values()):
        free = question.asks.about == "words" or question.safety is not None
        if question.id not in used | opening and not free:
            message = f"no trial needs the question {question.id}"
            yield problem(source.document, ("questions", index), "unused-question", message)
    for index, follow_up in enumerate(script.follow_ups):
        if follow_up.id not in used:
            message = f"no trial needs the follow-up {follow_up.id}"
            yield problem(source.document, ("follow_ups", index), "unused-follow-up", message)
