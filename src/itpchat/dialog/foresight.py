"""What answers may do to criteria: a catalogue and a script, compiled for the planner.

Every criterion becomes a tree over numbered tests (`trees.py`); criteria that are the same in many
trials are compiled once. What an answer would do to a test is found by giving that one answer to
the interpreter, once, and kept. It serves only to choose the next question: verdicts, and what is
still open, always come from the record as it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from math import prod
from typing import Any

from itpchat.dialog.ahead import NO_ODDS, OPEN_ENDED, Ahead, Foreseen, Item
from itpchat.dialog.asking import Asking, Option, Reach
from itpchat.dialog.assembling import Assembly
from itpchat.dialog.follow_ups import held_by, without_others
from itpchat.dialog.likely import Answer, likely_answers, likely_values
from itpchat.dialog.log import NEVER
from itpchat.dialog.routes import Routes
from itpchat.dialog.script import Question, Script
from itpchat.dialog.trees import Known, Odds, leaves_of, tree_of
from itpchat.patient import Condition, Denials, Patient, Treatment
from itpchat.record import Record, changed
from itpchat.rules import Rule, View
from itpchat.trials import Catalogue, Criterion
from itpchat.truth import Truth

CONCEPTS = ("taken", "had", "allergic")
"""Questions about such things name what follow-ups ask about."""

BESIDES = ("taken", "had")
"""Of such things somebody may have had nothing besides."""


class Foresight:
    """A catalogue compiled against a script. All that is kept can be worked out again."""

    def __init__(self, script: Script, catalogue: Catalogue, as_of: date) -> None:
        self.script = script
        self.catalogue = catalogue
        self.as_of = as_of
        self.reach = Reach(script, catalogue.vocabulary)
        self.leaves: list[Rule] = []
        self.items: list[Item] = []
        self._numbers: dict[Rule, int] = {}
        self._item_numbers: dict[tuple[Rule, bool, bool], int] = {}
        self.trials = tuple(
            tuple(self._item(criterion) for criterion in trial.criteria)
            for trial in catalogue.trials
        )
        self._readers: dict[str, list[int]] = {}
        for number, leaf in enumerate(self.leaves):
            for name in leaf.reads:
                self._readers.setdefault(name, []).append(number)
        self._nobody = self._record(Patient())
        nothing = Denials(closed=True)
        healthy = self._record(Patient(taken=nothing, had=nothing, allergic=nothing))
        self._with_nothing = self._told_by(healthy, range(len(self.leaves)))
        self._foreseen: dict[str, tuple[Foreseen, ...]] = {}
        self._views: dict[str, list[tuple[float, View]]] = {}
        self._odds: dict[int, Odds] | None = None
        self.ahead = Ahead(self.items, self.foreseen, lambda: self.odds, self._with_nothing)
        self.routes = Routes(self.ahead)

    # Compiling

    def _item(self, criterion: Criterion) -> int:
        key = (criterion.rule, criterion.inclusion, criterion.ask_study_team)
        if key not in self._item_numbers:
            tree = tree_of(criterion.rule, self._number)
            bad = Truth.FALSE if criterion.inclusion else Truth.TRUE
            self._item_numbers[key] = len(self.items)
            leaves = tuple(dict.fromkeys(leaves_of(tree)))
            self.items.append(Item(tree, None if criterion.ask_study_team else bad, leaves))
        return self._item_numbers[key]

    def _number(self, rule: Rule) -> int:
        if rule not in self._numbers:
            self._numbers[rule] = len(self.leaves)
            self.leaves.append(rule)
        return self._numbers[rule]

    def get_ready(self) -> None:
        """Foresee the answers to all questions now, rather than when they are first weighed."""
        assert self.odds is not None

    # What answers do

    def foreseen(self, option: Option) -> tuple[Foreseen, ...]:
        """Give the answers to a question that the script foresees, with what they do."""
        found = self._foreseen.get(option.id)
        if found is None:
            found = self._foreseen[option.id] = tuple(self._foresee(option))
        return found

    def _foresee(self, option: Option) -> Iterator[Foreseen]:
        asking = option.asking
        if option.words:
            yield from self._in_words(option)
        elif asking.question is not None:
            yield from self._of_the_bank(asking.question)
        else:
            for answer in self._follow_up_answers(asking):
                yield Foreseen(answer.share, *self._effects_of_follow_up(asking, answer.value))

    def _of_the_bank(self, question: Question) -> Iterator[Foreseen]:
        about = question.asks.about
        for answer in likely_answers(question, self.catalogue.facts, self.as_of):
            patient = self._patient(question, answer.value)
            effects, denials = self._effects(question, patient)
            names = about in CONCEPTS and answer.value != NEVER
            left = self._left(without_others(patient, about)) if names and about in BESIDES else {}
            yield Foreseen(answer.share, effects, denials, left, names)

    def _left(self, patient: Patient) -> Mapping[int, Odds]:
        """Give how tests turn out by follow-ups on what was named, where that leaves them to these.

        Of several things, one is enough; of one, all follow-ups have to say so.
        """
        held: tuple[Treatment | Condition, ...] = (*patient.treatments, *patient.conditions)
        view = View.of(self._record(patient))
        touched = {n for one in held for n in self._readers.get(one.concept or "", ())}
        left: dict[int, Odds] = {}
        for number in touched:
            finding = self.leaves[number].ask(view)
            if finding.truth is Truth.UNKNOWN:
                by_target: dict[str, list[Odds]] = {}
                for option in self._follow_ups(finding.needs):
                    odds = self._turns(option, number)
                    by_target.setdefault(option.asking.target, []).append(odds)
                if by_target:
                    every = by_target.values()
                    none = prod(1 - prod(true for true, _ in odds) for odds in every)
                    nowhere = prod(1 - prod(1 - false for _, false in odds) for odds in every)
                    left[number] = (1 - none, nowhere)
        return left

    def _turns(self, option: Option, number: int) -> Odds:
        """Give how often a follow-up does not deny a test, and how often it does, by itself."""
        views = self._views.get(option.id)
        if views is None:
            held = (
                (a.share, held_by(option.asking, a.value))
                for a in self._follow_up_answers(option.asking)
            )
            views = self._views[option.id] = [
                (share, View.of(self._record(without_others(patient, about))))
                for share, (patient, about) in held
            ]
        turned = [(share, self.leaves[number].ask(view).truth) for share, view in views]
        return (
            sum(share for share, truth in turned if truth is not Truth.FALSE),
            sum(share for share, truth in turned if truth is Truth.FALSE),
        )

    def _follow_ups(self, needs: Iterable[str]) -> Iterator[Option]:
        for need in needs:
            for group in self.reach.options_for(need):
                yield from (option for option in group if option.asking.follow_up is not None)

    def _in_words(self, option: Option) -> Iterator[Foreseen]:
        """Foresee a free text: each thing that a list would show may be named, or all be closed."""
        question = option.asking.question
        assert question is not None
        named, closed = question.likely.get("named", 0.0), question.likely.get("nothing_else", 0.0)
        about = "taken" if question.asks.form == "medication" else "had"
        told = [
            foreseen
            for other in self.script.questions.values()
            if other.asks.about == about
            for foreseen in self.foreseen(self.reach.option(Asking(other)))
            if foreseen.names
        ]
        in_all = sum(foreseen.share for foreseen in told)
        scale = named / max(1.0, in_all)
        for answer in told:
            named_only = {
                leaf: truth
                for leaf, truth in answer.effects.items()
                if truth is not self._with_nothing.get(leaf)
            }
            yield Foreseen(answer.share * scale, named_only, left=answer.left, names=True)
        if closed:
            value = {"items": [], "notes": [], "nothing_else": True}
            effects, _ = self._effects(question, self._patient(question, value))
            yield Foreseen(closed, effects)

    def _follow_up_answers(self, asking: Asking) -> Iterator[Answer]:
        assert asking.follow_up is not None
        follow_up = asking.follow_up
        yield from likely_values(follow_up.likely, follow_up.kind, self.as_of)

    def _patient(self, question: Question, value: Any) -> Patient:
        facts, vocabulary = self.catalogue.facts, self.catalogue.vocabulary
        assembly = Assembly(self.script, facts, vocabulary, self.as_of)
        return assembly.patient({question.id: value})

    def _effects(self, question: Question, patient: Patient) -> tuple[Known, Known]:
        """Foresee what an answer tells, and what besides where nothing else of the kind is open."""
        record = self._record(patient)
        touched = self._reading(changed(self._nobody, record))
        effects = self._told_by(record, touched)
        about = question.asks.about
        if about not in BESIDES:
            return effects, {}
        besides = self._told_by(
            self._record(without_others(patient, about)), touched - effects.keys()
        )
        for number in self._reading(self._kin(question.asks.concepts)) - touched:
            if number in self._with_nothing:
                besides[number] = self._with_nothing[number]
        return effects, besides

    def _kin(self, concepts: Iterable[str]) -> Iterator[str]:
        for concept in concepts:
            yield from self.catalogue.vocabulary.below(concept)
            yield from self.catalogue.vocabulary.above(concept)

    def _effects_of_follow_up(self, asking: Asking, value: Any) -> tuple[Known, Known]:
        """Foresee what an answer to a follow-up tells, and what where nothing else is open."""
        assert asking.follow_up is not None
        if asking.follow_up.of == "fact":
            return {}, {}
        patient, about = held_by(asking, value)
        touched = self._reading((asking.target,))
        effects = self._told_by(self._record(patient), touched)
        closed = self._record(without_others(patient, about))
        return effects, self._told_by(closed, touched - effects.keys())

    def _reading(self, names: Iterable[str]) -> frozenset[int]:
        return frozenset(n for name in names for n in self._readers.get(name, ()))

    def _told_by(self, record: Record, numbers: Iterable[int]) -> dict[int, Truth]:
        view = View.of(record)
        asked = ((number, self.leaves[number].ask(view).truth) for number in numbers)
        return {number: truth for number, truth in asked if truth is not Truth.UNKNOWN}

    def _record(self, patient: Patient) -> Record:
        return Record(patient, self.catalogue.facts, self.catalogue.vocabulary, self.as_of)

    # Chances

    @property
    def odds(self) -> Mapping[int, Odds]:
        """Give how each test will turn out, by the question of the bank that tells most of it."""
        if self._odds is None:
            self._odds = {}
            for question in self.script.questions.values():
                if question.asks.about in ("respondent", "red_flags", "words"):
                    continue
                for leaf, odds in self._odds_by(self.reach.option(Asking(question))).items():
                    if sum(odds) > sum(self._odds.get(leaf, NO_ODDS)):
                        self._odds[leaf] = odds
        return self._odds

    def _odds_by(self, option: Option) -> Mapping[int, Odds]:
        foreseen = self.foreseen(option)
        odds: dict[int, Odds] = {}
        for leaf, (true, false) in self.ahead.told(option).items():
            rest = sum(a.share for a in foreseen if leaf not in a.effects) * OPEN_ENDED
            odds[leaf] = (true + rest, false + rest)
        return odds


class _Same:
    """Stands for an object in the key of a cache, by its identity."""

    def __init__(self, held: Any) -> None:
        self.held = held

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.held is self.held

    def __hash__(self) -> int:
        return id(self.held)


def foresight_of(script: Script, catalogue: Catalogue, as_of: date) -> Foresight:
    """Give the compiled form of a catalogue and a script; conversations share it."""
    return _kept(_Same(script), _Same(catalogue), as_of)


@lru_cache(maxsize=4)
def _kept(script: _Same, catalogue: _Same, as_of: date) -> Foresight:
    return Foresight(script.held, catalogue.held, as_of)
