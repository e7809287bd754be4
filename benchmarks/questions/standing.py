"""Where a patient stands after some answers, without judging again what was judged before.

A criterion depends only on the answers that touch what its rule reads (the same soundness that
`match_again` rests on). So each criterion is judged once by the interpreter for every combination
of such answers, and remembered for all patients. Rules are never written a second time: what is
remembered came from `matching.judge` and from the tests' own `ask`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from benchmarks.questions.answers import Answering
from itpchat.dialog.asking import Asking
from itpchat.dialog.counting import Frame, record_of
from itpchat.dialog.doubting import doubt_of
from itpchat.dialog.foresight import Foresight
from itpchat.dialog.log import Answered
from itpchat.dialog.outlook import Outlook, Unsettled, Worth
from itpchat.dialog.script import Question
from itpchat.matching import Judged, Match, judge, verdict_of
from itpchat.patient import Patient
from itpchat.record import Record, changed
from itpchat.rules import Finding, Rule, View
from itpchat.trials import Criterion
from itpchat.truth import Truth

Answers = tuple[tuple[str, Any], ...]


class World:
    """A script and a catalogue, with everything that was judged so far."""

    def __init__(self, foresight: Foresight) -> None:
        self.foresight = foresight
        self.frame = Frame(foresight.script, foresight.catalogue, foresight.as_of)
        self.trials = foresight.catalogue.trials
        self.recruitment = tuple(t.recruitment(foresight.as_of) for t in self.trials)
        self.criteria: dict[int, Criterion] = {}
        for trial, items in zip(self.trials, foresight.trials, strict=True):
            for criterion, item in zip(trial.criteria, items, strict=True):
                self.criteria.setdefault(item, criterion)
        self.readers: dict[str, list[int]] = {}
        for item, criterion in self.criteria.items():
            for name in criterion.rule.reads:
                self.readers.setdefault(name, []).append(item)
        self._nobody = Record(
            Patient(), foresight.catalogue.facts, foresight.catalogue.vocabulary, foresight.as_of
        )
        self._touched: dict[tuple[str, str], frozenset[str]] = {}
        self._judged: dict[tuple[int, Any], Judged] = {}
        self._findings: dict[tuple[int, Any], tuple[Finding, ...]] = {}
        self._concerned: dict[str, frozenset[int]] = {}

    def record(self, answers: Mapping[str, Any]) -> Record:
        """Give the record of some answers."""
        given = {name: Answered(name, value) for name, value in answers.items()}
        return record_of(self.frame, given)[0]

    def touched_by(self, asking: Asking, value: Any) -> frozenset[str]:
        """Name the facts and concepts that an answer says something of."""
        if asking.question is None:
            return frozenset((asking.target,))
        key = (asking.id, repr(value))
        if key not in self._touched:
            self._touched[key] = changed(self._nobody, self.record({asking.id: value}))
        return self._touched[key]

    def asked_by(self, asking: Asking) -> frozenset[int]:
        """Give the criteria that a question could be asked for, whatever the answer touches."""
        found = self._concerned.get(asking.id)
        if found is None:
            if asking.question is None:
                about: tuple[str, ...] = (asking.target,)
            else:
                asks = asking.question.asks
                about = (asks.fact, *asks.concepts, *asks.which)
            words = asking.question is not None and asking.question.asks.about == "words"
            found = frozenset(
                self.criteria
                if words
                else (item for name in about for item in self.readers.get(name, ()))
            )
            self._concerned[asking.id] = found
        return found

    def judged(self, item: int, key: Any, answers: Mapping[str, Any]) -> Judged:
        """Judge a criterion by the answers that touch it."""
        found = self._judged.get((item, key))
        if found is None:
            found = judge(self.criteria[item], self.record(answers))
            self._judged[item, key] = found
        return found

    def findings(self, item: int, key: Any, answers: Mapping[str, Any]) -> tuple[Finding, ...]:
        """Ask the tests of a criterion by the answers that touch it."""
        found = self._findings.get((item, key))
        if found is None:
            view = View.of(self.record(answers))
            leaves = self.foresight.items[item].leaves
            found = tuple(self.foresight.leaves[leaf].ask(view) for leaf in leaves)
            self._findings[item, key] = found
        return found


class Told:
    """What one patient would answer, and which criteria each answer touches."""

    def __init__(self, world: World, answering: Answering) -> None:
        self.world = world
        self.answering = answering
        self._items: dict[str, frozenset[int]] = {}
        self._texts: dict[str, str] = {}
        self._matches: dict[frozenset[str], tuple[Match, ...]] = {}

    def items_of(self, asking: Asking) -> frozenset[int]:
        """Give the criteria that the answer to a question touches."""
        found = self._items.get(asking.id)
        if found is None:
            value = self.answering.to(asking)
            names = self.world.touched_by(asking, value)
            found = frozenset(i for name in names for i in self.world.readers.get(name, ()))
            self._items[asking.id] = found
            self._texts[asking.id] = repr(value)
        return found

    def doubt(self, asked: Mapping[str, Asking]) -> float:
        script = self.world.foresight.script
        return doubt_of(script, ((name, self.value(asking)) for name, asking in asked.items()))

    def value(self, asking: Asking) -> Any:
        return self.answering.to(asking)

    def text(self, name: str) -> str:
        return self._texts[name]


class Place:
    """Where a patient stands after a set of answers."""

    def __init__(
        self,
        told: Told,
        asked: Mapping[str, Asking],
        worth: Worth | None = None,
        only: Iterable[int] | None = None,
    ) -> None:
        self.told = told
        self.asked = dict(asked)
        self.worth = worth or Worth()
        world = told.world
        touching: dict[int, list[str]] = {}
        for asking in self.asked.values():
            for item in told.items_of(asking):
                touching.setdefault(item, []).append(asking.id)
        self._touching = touching
        self.judged = {item: self._judge(item) for item in only or world.criteria}
        self._outlook: Outlook | None = None
        self._kept: Mapping[tuple[int, bool], Unsettled] = {}

    def with_answer(self, asking: Asking) -> "Place":
        """Give the place after one more answer."""
        after = object.__new__(Place)
        after.told, after.worth = self.told, self.worth
        after.asked = {**self.asked, asking.id: asking}
        items = self.told.items_of(asking)
        after._touching = dict(self._touching)
        after.judged = dict(self.judged)
        for item in items:
            after._touching[item] = [*self._touching.get(item, ()), asking.id]
            after.judged[item] = after._judge(item)
        after._outlook = None
        stale = items | self.told.world.asked_by(asking)
        found = self._kept if self._outlook is None else self._outlook.found
        after._kept = {key: unsettled for key, unsettled in found.items() if key[0] not in stale}
        return after

    def _key(self, item: int) -> tuple[Any, dict[str, Any]]:
        names = sorted(self._touching.get(item, ()))
        text = self.told.text
        answers = {name: self.told.value(self.asked[name]) for name in names}
        return tuple((name, text(name)) for name in names), answers

    def _judge(self, item: int) -> Judged:
        key, answers = self._key(item)
        return self.told.world.judged(item, key, answers)

    def _find(self, item: int, _: Judged) -> tuple[Finding, ...]:
        key, answers = self._key(item)
        return self.told.world.findings(item, key, answers)

    @property
    def matches(self) -> Iterator[tuple[int, Match]]:
        """Give the verdicts."""
        world = self.told.world
        for number, (trial, items) in enumerate(
            zip(world.trials, world.foresight.trials, strict=True)
        ):
            judged = tuple(self.judged[item] for item in items)
            yield number, Match(trial, verdict_of(judged), world.recruitment[number], judged)

    @property
    def outlook(self) -> Outlook:
        """Give what can still change."""
        if self._outlook is None:
            self._outlook = self._look(self.matches)
        return self._outlook

    def with_nothing(self) -> Outlook:
        """Give an outlook on no trial, to ask it about single criteria."""
        return self._look(())

    def _look(self, matches: Iterable[tuple[int, Match]]) -> Outlook:
        return Outlook(
            self.told.world.foresight,
            self.worth,
            matches,
            frozenset(self.asked),
            self._gate_is_open,
            self._find,
            self.told.doubt(self.asked),
            self._kept,
        )

    def _gate_is_open(self, question: Question) -> bool:
        assert question.when is not None
        return self._by_age_and_sex(question.when) is not Truth.FALSE

    def surely(self, rule: Rule) -> bool:
        """Tell whether a rule about age and sex holds."""
        return self._by_age_and_sex(rule) is Truth.TRUE

    def _by_age_and_sex(self, rule: Rule) -> Truth:
        answers = {
            n: self.told.value(a)
            for n, a in self.asked.items()
            if a.question is not None and a.question.asks.fact in ("age", "sex")
        }
        return rule.ask(View.of(self.told.world.record(answers))).truth

    def verdicts(self) -> tuple[str, ...]:
        """Give the verdict on each trial."""
        return tuple(match.verdict for _, match in self.matches)


def urgent(place: Place) -> Asking | None:
    """Give the question that safety asks next, whatever trials need."""
    script = place.told.world.foresight.script
    for question in script.questions.values():
        if question.safety is None or question.id in place.asked:
            continue
        reads = question.safety.reads
        answers = {
            name: place.told.value(asking)
            for name, asking in place.asked.items()
            if asking.question is not None and asking.question.asks.fact in reads
        }
        if answers and question.safety.ask(View.of(place.told.world.record(answers))).truth is (
            Truth.TRUE
        ):
            return Asking(question)
    return None


def opened(told: Told, worth: Worth | None = None) -> Place:
    """Give the place after the opening questions."""
    script = told.world.foresight.script
    opening = {name: Asking(script.questions[name]) for name in script.opening()}
    return Place(told, opening, worth)
