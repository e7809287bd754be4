"""A patient and the catalogue: verdicts, reasons, dates from which a trial could fit.

Nothing here decides for anybody: a trial *may fit*, and only its study team can say more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Literal

from itpchat.record import Record
from itpchat.rules import Finding, Reason, View
from itpchat.trials import Catalogue, Criterion, Recruitment, Trial
from itpchat.truth import Truth
from itpchat.values import dataclass

Outcome = Literal["passes", "fails", "unknown", "study_team", "not_applicable"]
Verdict = Literal["may_fit", "still_possible", "not_yet", "ruled_out"]
Lift = Literal["date", "may_change", "no"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion for a patient, always from the patient's side.

    `lifts` says what lifts a fail, and `eligible_from` is the first day on which it is certain that
    it no longer fails, where such a day can be named.
    """

    criterion: Criterion
    outcome: Outcome
    because: tuple[Reason, ...] = ()
    needs: tuple[str, ...] = ()
    lifts: Lift | None = None
    eligible_from: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A trial for a patient."""

    trial: Trial
    verdict: Verdict
    recruitment: Recruitment
    criteria: tuple[Judged, ...]
    eligible_from: date | None = None

    @property
    def failing(self) -> tuple[Judged, ...]:
        """Every criterion that fails."""
        return tuple(judged for judged in self.criteria if judged.outcome == "fails")

    @property
    def needs(self) -> tuple[str, ...]:
        """The answers that would settle what is unknown, in the order of the criteria."""
        return tuple(dict.fromkeys(need for judged in self.criteria for need in judged.needs))

    @property
    def not_now(self) -> bool:
        """Whether it is ruled out only by what may change."""
        return self.verdict == "ruled_out" and all(
            judged.lifts in ("date", "may_change") for judged in self.failing
        )


def judge(criterion: Criterion, record: Record) -> Judged:
    """Judge one criterion for a patient."""
    finding = criterion.rule.ask(View.of(record))
    outcome = _outcome(criterion, finding)
    judged = Judged(criterion, outcome, finding.because, finding.needs)
    if outcome == "fails":
        lifts, day = _lift(criterion, record)
        return replace(judged, lifts=lifts, eligible_from=day)
    return judged


def match_trial(trial: Trial, record: Record, known: Mapping[str, Judged] | None = None) -> Match:
    """Judge a trial; criteria that are `known` by their id are not judged again."""
    done = known or {}
    judged = tuple(done.get(c.id) or judge(c, record) for c in trial.criteria)
    verdict = verdict_of(judged)
    day = _first_day(judged, record) if verdict == "not_yet" else None
    return Match(trial, verdict, trial.recruitment(record.as_of), judged, day)


def match(catalogue: Catalogue, record: Record) -> tuple[Match, ...]:
    """Judge every trial of the catalogue, in its order."""
    return tuple(match_trial(trial, record) for trial in catalogue.trials)


def match_again(
    before: Iterable[Match], record: Record, changed: frozenset[str]
) -> tuple[Match, ...]:
    """Judge again only what reads one of the `changed` facts or concepts."""
    return tuple(_again(match, record, changed) for match in before)


def _again(before: Match, record: Record, changed: frozenset[str]) -> Match:
    readers = before.trial.readers
    again = {one for name in changed if name in readers for one in readers[name]}
    if not again:
        return before
    kept = {
        judged.criterion.id: judged
        for judged in before.criteria
        if judged.criterion.id not in again
    }
    return match_trial(before.trial, record, kept)


def _outcome(criterion: Criterion, finding: Finding) -> Outcome:
    if not finding.applies:
        return "not_applicable"
    if finding.truth is Truth.UNKNOWN:
        return "study_team" if finding.for_study_team and not finding.needs else "unknown"
    if (finding.truth is Truth.TRUE) == criterion.inclusion:
        return "passes"
    return "study_team" if criterion.ask_study_team else "fails"


def verdict_of(criteria: tuple[Judged, ...]) -> Verdict:
    """Give the verdict on a trial of which these are the criteria."""
    failing = [judged for judged in criteria if judged.outcome == "fails"]
    if failing:
        return "not_yet" if all(judged.lifts == "date" for judged in failing) else "ruled_out"
    if any(judged.outcome == "unknown" for judged in criteria):
        return "still_possible"
    return "may_fit"


def _lift(criterion: Criterion, record: Record) -> tuple[Lift, date | None]:
    """Tell what lifts a fail: the calendar, a change, or nothing."""
    turns = criterion.rule.ask(View(record, record.as_of, collecting=True)).turns
    days = sorted({day for day, _ in turns})
    nameable = {day for day in days if all(exact for other, exact in turns if other == day)}
    for day in days:
        finding = criterion.rule.ask(View(record, day))
        if _outcome(criterion, finding) != "fails" and not finding.imprecise:
            return "date", day if day in nameable else None
    for day in [record.as_of, *days]:
        finding = criterion.rule.ask(View(record, day, loosened=True))
        if _outcome(criterion, finding) != "fails":
            return "may_change", None
    return "no", None


def _first_day(criteria: tuple[Judged, ...], record: Record) -> date | None:
    """Give the first day on which no criterion fails, everything else staying as it is."""
    days = [judged.eligible_from for judged in criteria if judged.outcome == "fails"]
    named = [day for day in days if day is not None]
    if len(named) < len(days):
        return None
    day = max(named)
    for judged in criteria:
        finding = judged.criterion.rule.ask(View(record, day))
        if _outcome(judged.criterion, finding) == "fails":
            return None  # what one criterion waits for, another no longer allows
        if finding.imprecise and judged.outcome not in ("unknown", "fails"):
            return None  # nor is it certain where the day of birth is known too roughly
    return day
