"""What can still change: of each trial, which criteria, and which questions could change them.

A question is open only while its answer could change the verdict on a trial that may cause
questions:

- a trial that is ruled out can become nothing else by more answers;
- a trial that could still turn out to fit needs every answer that it lacks;
- a trial that can no longer turn out to fit in full (somebody was not sure of something that it
  needs, or it is "not yet") can only be ruled out: it needs what could make a criterion fail.

Whoever chose to go on with one trial is asked everything that it needs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from itpchat.dialog.ahead import Stand
from itpchat.dialog.asking import Asking, Option
from itpchat.dialog.foresight import Foresight
from itpchat.dialog.script import Question
from itpchat.matching import Judged, Match, Verdict
from itpchat.rules import Finding, View
from itpchat.truth import Truth
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Worth:
    """For which trials a question is worth asking.

    By default a trial that is listed closed causes none, and one that is not surely open no
    sensitive one; a site can widen both. A person can choose to go on with one trial that is ruled
    out or closed: those are `kept`.
    """

    closed: bool = False
    sensitive_always: bool = False
    kept: frozenset[str] = frozenset()

    def asking_for(self, match: Match) -> bool:
        """Tell whether a trial may cause questions."""
        if match.trial.id in self.kept:
            return True
        open_still = match.verdict != "ruled_out"
        return open_still and (self.closed or match.recruitment != "closed")

    def sensitive_for(self, match: Match) -> bool:
        """Tell whether a trial may cause a sensitive question."""
        return self.sensitive_always or match.recruitment == "open"


class Judging:
    """Asks single tests of a record; keeps what it found as long as the criterion stands.

    `given` are the open questions of the moment that was looked at last, with what they follow
    from: looking at another page, or back, changes nothing about them.
    """

    def __init__(self) -> None:
        self.given: tuple[tuple[object, ...], tuple[Asking, ...]] = ((), ())
        self._kept: dict[int, tuple[Judged, tuple[Finding, ...]]] = {}

    def findings(
        self, foresight: Foresight, item: int, judged: Judged, view: View
    ) -> tuple[Finding, ...]:
        """Give the findings of the tests of a criterion that was judged to be unknown."""
        kept = self._kept.get(item)
        if kept is not None and kept[0] is judged:
            return kept[1]
        leaves = foresight.items[item].leaves
        found = tuple(foresight.leaves[leaf].ask(view) for leaf in leaves)
        self._kept[item] = (judged, found)
        return found


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A criterion that is unknown: how it stands, and which questions could do something about it.

    `at` gives the truth of each of its tests, `None` where that can still be asked, and unknown
    where it cannot. `options` are all questions that it needs, `to_fail` those that could make it
    fail; `fits` says whether it can still turn out well.
    """

    at: Stand
    options: tuple[Option, ...]
    to_fail: tuple[Option, ...]
    fits: bool


@dataclass(frozen=True, slots=True)
class Prospect:
    """A trial that may cause questions, with its unsettled criteria, and the chance to survive."""

    trial: int
    wanted: tuple[tuple[Unsettled, tuple[Option, ...]], ...]
    survives: float


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the needs of a moment can be asked by, as far as it was looked up."""

    open_now: dict[tuple[str, bool], tuple[Option, ...]] = field(default_factory=dict)
    unsettled: dict[tuple[int, bool], Unsettled] = field(default_factory=dict)


class Outlook:
    """What can still change at one moment of a conversation.

    `matches` come with the number of their trial in the catalogue. `doubt` is the chance that an
    answer will be "not sure" (`doubting.py`). `kept` are criteria that stand as they stood before,
    with whether private questions may be asked for them.
    """

    def __init__(
        self,
        foresight: Foresight,
        worth: Worth,
        matches: Iterable[tuple[int, Match]],
        done: frozenset[str],
        gate_is_open: Callable[[Question], bool],
        findings: Callable[[int, Judged], tuple[Finding, ...]],
        doubt: float = 0.0,
        kept: Mapping[tuple[int, bool], Unsettled] | None = None,
    ) -> None:
        self.foresight = foresight
        self.doubt = doubt
        self.worth = worth
        self._done = done
        self._gate_is_open = gate_is_open
        self._gates: dict[str, bool] = {}
        self._findings = findings
        self._asked = _Asked(unsettled=dict(kept or {}))
        self.prospects = tuple(self._prospects(matches))

    @property
    def found(self) -> Mapping[tuple[int, bool], Unsettled]:
        """Give the criteria that were looked at, with whether private questions may be asked."""
        return self._asked.unsettled

    def options(self) -> Mapping[str, Option]:
        """Give every question that can still change something, by its id."""
        return {
            option.id: option
            for prospect in self.prospects
            for _, options in prospect.wanted
            for option in options
        }

    def _prospects(self, matches: Iterable[tuple[int, Match]]) -> Iterator[Prospect]:
        for number, match in matches:
            if not self.worth.asking_for(match):
                continue
            private = self.worth.sensitive_for(match)
            items = self.foresight.trials[number]
            unsettled = [
                self.unsettled(items[place], judged, private)
                for place, judged in enumerate(match.criteria)
                if judged.outcome == "unknown"
            ]
            wanted = wanted_of(match.verdict, unsettled, kept=match.trial.id in self.worth.kept)
            if wanted:
                survives = 1.0
                for found, _ in wanted:
                    chance = self.foresight.ahead.chance_to_fail(found.at.item, found.at.known)
                    survives *= 1 - (1 - self.doubt) * chance
                yield Prospect(number, wanted, survives)

    def unsettled(self, item: int, judged: Judged, private: bool) -> Unsettled:
        """Tell how a criterion stands that is unknown; `private` questions may be asked or not."""
        key = (item, private)
        found = self._asked.unsettled.get(key)
        if found is None:
            found = self._asked.unsettled[key] = self._unsettled_afresh(item, judged, private)
        return found

    def _unsettled_afresh(self, item: int, judged: Judged, private: bool) -> Unsettled:
        made = self.foresight.items[item]
        options = self._open(judged.needs, private)
        if made.single:
            known: tuple[Truth | None, ...] = (None if options else Truth.UNKNOWN,)
            to_fail = options if made.bad is not None else ()
            at = Stand(item, known, (_ids(options),))
            return Unsettled(at, options, to_fail, bool(options))
        findings = self._findings(item, judged)
        by_leaf = {
            leaf: self._open(finding.needs, private)
            for leaf, finding in zip(made.leaves, findings, strict=True)
            if finding.truth is Truth.UNKNOWN
        }
        known = tuple(
            None if by_leaf.get(leaf) else finding.truth
            for leaf, finding in zip(made.leaves, findings, strict=True)
        )
        helping, fits = self.foresight.ahead.prospects(item, known)
        to_fail = _joined(by_leaf[leaf] for leaf in helping)
        at = Stand(item, known, tuple(_ids(by_leaf.get(leaf, ())) for leaf in made.leaves))
        return Unsettled(at, options, to_fail, fits)

    def _open(self, needs: tuple[str, ...], private: bool) -> tuple[Option, ...]:
        if len(needs) == 1:
            return self._open_for(needs[0], private)
        return _joined(self._open_for(need, private) for need in needs)

    def _open_for(self, need: str, private: bool) -> tuple[Option, ...]:
        """Give what may be asked for a need: in own words, and what settles it best directly."""
        found = self._asked.open_now.get((need, private))
        if found is None:
            found = ()
            for group in self.foresight.reach.options_for(need):
                now = tuple(option for option in group if self._may_be_asked(option, private))
                found += now
                if now and not now[0].words:
                    break
            self._asked.open_now[need, private] = found
        return found

    def _may_be_asked(self, option: Option, private: bool) -> bool:
        if option.id in self._done or (option.sensitive and not private):
            return False
        question = option.asking.question
        if question is None or question.when is None:
            return True
        if option.id not in self._gates:
            self._gates[option.id] = self._gate_is_open(question)
        return self._gates[option.id]


def wanted_of(
    verdict: Verdict, unsettled: Sequence[Unsettled], *, kept: bool
) -> tuple[tuple[Unsettled, tuple[Option, ...]], ...]:
    """Give the unsettled criteria of a trial that still matter, with the questions that do."""
    everything = kept or (verdict == "still_possible" and all(found.fits for found in unsettled))
    return tuple(
        (found, options)
        for found in unsettled
        if (options := found.options if everything else found.to_fail)
    )


def _ids(options: tuple[Option, ...]) -> tuple[str, ...]:
    return tuple(option.id for option in options)


def _joined(groups: Iterable[tuple[Option, ...]]) -> tuple[Option, ...]:
    return tuple({option.id: option for group in groups for option in group}.values())
