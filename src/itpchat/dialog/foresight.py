"""What answers may do to criteria: a catalogue and a script, compiled for the planner.

Every criterion becomes a tree over numbered tests (`trees.py`); criteria that are the same in many
trials are compiled once. What an answer would do to a test is found by giving that one answer to
the interpreter, once, and kept. It serves only to choose the next question: verdicts, and what is
still open, always come from the record as it is.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from itpchat.dialog.asking import Asking, Option, Reach
from itpchat.dialog.assembling import Assembly
from itpchat.dialog.follow_ups import changes_of
from itpchat.dialog.likely import Answer, likely_answers, likely_values
from itpchat.dialog.script import Script
from itpchat.dialog.trees import (
    Known,
    Node,
    Odds,
    Standing,
    can_be,
    can_go_to_the_team,
    leaves_of,
    odds_of,
    towards,
    tree_of,
    truth_of,
)
from itpchat.patient import Condition, Denials, Patient, Treatment
from itpchat.record import Record, changed
from itpchat.rules import Rule, View
from itpchat.trials import Catalogue, Criterion
from itpchat.truth import Truth
from itpchat.values import dataclass

OPEN_ENDED = 0.4
"""Of answers that only lead to a follow-up, how many turn a test out true, and how many false.

An estimate: about as many treatments are told to have failed as to have worked.
"""


@dataclass(frozen=True, slots=True)
class Item:
    """A criterion as the planner sees it; `bad` is the truth that makes it fail, if one does."""

    tree: Node
    bad: Truth | None
    leaves: tuple[int, ...]

    @property
    def single(self) -> bool:
        """Whether it is a single test."""
        return len(self.leaves) == 1


@dataclass(frozen=True, slots=True)
class Foreseen:
    """An answer that may be given, with its chance, and what it makes of tests on its own."""

    share: float
    effects: Known


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Which of the foreseen answers to a question make a criterion fail, and which settle it.

    `later` is the chance that it fails by what is asked next of something that was named.
    """

    fail: tuple[int, ...]
    settle: tuple[int, ...]
    later: float = 0.0


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
        self._foreseen: dict[str, tuple[Foreseen, ...]] = {}
        self._outcomes: dict[tuple[int, tuple[Truth | None, ...], str], Outcomes] = {}
        self._pairs: dict[tuple[int, tuple[Truth | None, ...], str, str], Pairs] = {}
        self._chance: dict[tuple[int, tuple[Truth | None, ...]], float] = {}
        self._prospects: dict[tuple[int, tuple[Truth | None, ...]], tuple[tuple[int, ...], bool]]
        self._prospects = {}
        self._odds: dict[int, Odds] | None = None

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
            for answer in likely_answers(asking.question, self.catalogue.facts, self.as_of):
                yield Foreseen(answer.share, self._effects({asking.id: answer.value}))
        else:
            for answer in self._follow_up_answers(asking):
                yield Foreseen(answer.share, self._effects_of_follow_up(asking, answer.value))

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
            if any(truth is Truth.TRUE for truth in foreseen.effects.values())
        ]
        in_all = sum(foreseen.share for foreseen in told)
        scale = named / max(1.0, in_all)
        yield from (Foreseen(foreseen.share * scale, foreseen.effects) for foreseen in told)
        if closed:
            value = {"items": [], "notes": [], "nothing_else": True}
            yield Foreseen(closed, self._effects({option.id: value}))

    def _follow_up_answers(self, asking: Asking) -> Iterator[Answer]:
        assert asking.follow_up is not None
        follow_up = asking.follow_up
        yield from likely_values(follow_up.likely, follow_up.kind, self.as_of)

    def _effects(self, answers: Mapping[str, Any]) -> Known:
        facts, vocabulary = self.catalogue.facts, self.catalogue.vocabulary
        assembly = Assembly(self.script, facts, vocabulary, self.as_of)
        return self._told_by(self._record(assembly.patient(answers)), self._nobody)

    def _effects_of_follow_up(self, asking: Asking, value: Any) -> Known:
        """Foresee the answer to a follow-up, as if nothing else of the kind had been named."""
        follow_up, target = asking.follow_up, asking.target
        assert follow_up is not None
        closed = Denials(closed=True)
        if follow_up.of == "fact":
            return {}
        if follow_up.of == "treatment":
            treatment = Treatment(target)
            held = Treatment(target, **changes_of(follow_up, value, treatment))
            if follow_up.attribute not in ("taking", "response"):
                going_on = follow_up.attribute in ("dose", "dose_unchanged_since", "days_in_a_row")
                held = Treatment(
                    target, **{"taking": going_on, **changes_of(follow_up, value, treatment)}
                )
            patient = Patient(treatments=(held,), taken=closed)
        else:
            condition = Condition(target)
            patient = Patient(
                conditions=(Condition(target, **changes_of(follow_up, value, condition)),),
                had=closed,
            )
        return self._told_by(self._record(patient), self._nobody, frozenset((target,)))

    def _told_by(
        self, record: Record, before: Record, names: frozenset[str] | None = None
    ) -> Known:
        view = View.of(record)
        known: dict[int, Truth] = {}
        touched = changed(before, record) if names is None else names
        for number in {n for name in touched for n in self._readers.get(name, ())}:
            truth = self.leaves[number].ask(view).truth
            if truth is not Truth.UNKNOWN:
                known[number] = truth
        return known

    def _record(self, patient: Patient) -> Record:
        return Record(patient, self.catalogue.facts, self.catalogue.vocabulary, self.as_of)

    # Criteria, partly evaluated

    def prospects(self, item: int, known: tuple[Truth | None, ...]) -> tuple[tuple[int, ...], bool]:
        """Give the tests that can still make a criterion fail, and whether it can turn out well."""
        key = (item, known)
        found = self._prospects.get(key)
        if found is None:
            found = self._prospects[key] = _prospects_of(self.items[item], known)
        return found

    def outcomes(self, item: int, known: tuple[Truth | None, ...], option: Option) -> Outcomes:
        """Tell which foreseen answers make a criterion fail, and which settle it, as it stands."""
        key = (item, known, option.id)
        found = self._outcomes.get(key)
        if found is None:
            found = self._outcomes[key] = self._outcomes_of(item, known, option)
        return found

    def _outcomes_of(self, item: int, known: tuple[Truth | None, ...], option: Option) -> Outcomes:
        made = self.items[item]
        fail, settle, later = [], [], 0.0
        at = _as_known(made, known)
        foreseen = self.foreseen(option)
        told = {leaf for answer in foreseen for leaf in answer.effects} & set(made.leaves)
        for number, answer in enumerate(foreseen):
            after = {**answer.effects, **at}
            truth = truth_of(made.tree, after)
            if truth is not Truth.UNKNOWN:
                settle.append(number)
                if truth is made.bad:
                    fail.append(number)
            elif made.bad is not None and (named := told - after.keys()):
                later += answer.share * _odds_to_fail(made, after, named)
        return Outcomes(tuple(fail), tuple(settle), later)

    def pairs(
        self, item: int, known: tuple[Truth | None, ...], first: Option, second: Option
    ) -> "Pairs":
        """Give the pairs of answers to two questions that make a criterion fail only together."""
        key = (item, known, first.id, second.id)
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = tuple(self._pairs_of(item, known, first, second))
        return found

    def _pairs_of(
        self, item: int, known: tuple[Truth | None, ...], first: Option, second: Option
    ) -> Iterator[tuple[int, int]]:
        made, at = self.items[item], _as_known(self.items[item], known)
        alone = self.outcomes(item, known, first), self.outcomes(item, known, second)
        touching = [
            [
                (number, foreseen.effects)
                for number, foreseen in enumerate(self.foreseen(option))
                if number not in outcomes.settle
                and not foreseen.effects.keys().isdisjoint(made.leaves)
            ]
            for option, outcomes in zip((first, second), alone, strict=True)
        ]
        for one, effects in touching[0]:
            for other, further in touching[1]:
                if truth_of(made.tree, {**further, **effects, **at}) is made.bad:
                    yield one, other

    def chance_to_fail(self, item: int, known: tuple[Truth | None, ...]) -> float:
        """Estimate the chance that a criterion will fail once everything was asked."""
        key = (item, known)
        found = self._chance.get(key)
        if found is None:
            made, at = self.items[item], _as_known(self.items[item], known)
            if made.bad is None:
                found = 0.0
            else:
                odds = odds_of(made.tree, lambda leaf: self._odds_now(leaf, at))
                found = odds[0] if made.bad is Truth.TRUE else odds[1]
            self._chance[key] = found
        return found

    def _odds_now(self, leaf: int, known: Known) -> Odds:
        truth = known.get(leaf)
        if truth is None:
            return self.odds.get(leaf, (0.0, 0.0))
        return (1.0, 0.0) if truth is Truth.TRUE else (0.0, float(truth is Truth.FALSE))

    @property
    def odds(self) -> Mapping[int, Odds]:
        """Give how each test will turn out, by the question of the bank that tells most of it."""
        if self._odds is None:
            self._odds = {}
            for question in self.script.questions.values():
                if question.asks.about in ("respondent", "red_flags", "words"):
                    continue
                for leaf, odds in self._odds_by(self.reach.option(Asking(question))).items():
                    if sum(odds) > sum(self._odds.get(leaf, (0.0, 0.0))):
                        self._odds[leaf] = odds
        return self._odds

    def _odds_by(self, option: Option) -> Mapping[int, Odds]:
        foreseen = self.foreseen(option)
        touched = {leaf for answer in foreseen for leaf in answer.effects}
        odds: dict[int, Odds] = {}
        for leaf in touched:
            true = sum(a.share for a in foreseen if a.effects.get(leaf) is Truth.TRUE)
            false = sum(a.share for a in foreseen if a.effects.get(leaf) is Truth.FALSE)
            rest = sum(a.share for a in foreseen if leaf not in a.effects) * OPEN_ENDED
            odds[leaf] = (true + rest, false + rest)
        return odds


Pairs = tuple[tuple[int, int], ...]


def _odds_to_fail(item: Item, known: Known, named: set[int]) -> float:
    """Give the chance that a criterion fails by follow-ups alone."""
    odds = odds_of(item.tree, lambda leaf: _odds_after(leaf, known, named))
    return odds[0] if item.bad is Truth.TRUE else odds[1]


def _odds_after(leaf: int, known: Known, named: set[int]) -> Odds:
    """Give how a test turns out by follow-ups alone, after something was named that it is about."""
    truth = known.get(leaf)
    if truth is not None:
        return (1.0, 0.0) if truth is Truth.TRUE else (0.0, float(truth is Truth.FALSE))
    return (OPEN_ENDED, OPEN_ENDED) if leaf in named else (0.0, 0.0)


def _prospects_of(item: Item, known: tuple[Truth | None, ...]) -> tuple[tuple[int, ...], bool]:
    tree, bad = item.tree, item.bad
    standing = dict(zip(item.leaves, known, strict=True))
    at = Standing(
        {n: truth for n, truth in standing.items() if truth in (Truth.TRUE, Truth.FALSE)},
        {number for number, truth in standing.items() if truth is None},
    )
    helping = tuple(dict.fromkeys(towards(tree, bad, at))) if bad is not None else ()
    good = (Truth.TRUE, Truth.FALSE) if bad is None else (~bad,)
    fits = any(can_be(tree, truth, at) for truth in good) or can_go_to_the_team(tree, at)
    return helping, fits


def _as_known(item: Item, known: tuple[Truth | None, ...]) -> dict[int, Truth]:
    """Give what is known of the leaves of an item; a test that will stay unknown is UNKNOWN."""
    return {
        leaf: truth for leaf, truth in zip(item.leaves, known, strict=True) if truth is not None
    }


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
