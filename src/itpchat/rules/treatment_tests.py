"""Rules about treatments: taken, taking, failed, allergic to."""

from dataclasses import replace

from itpchat.patient import Treatment
from itpchat.rules.doses import DoseTest
from itpchat.rules.findings import Finding, Reason, both, either, known, unknown
from itpchat.rules.last_use import DaysInARow, last_use, may_go_on
from itpchat.rules.scope import Scope, episodes, not_changeable
from itpchat.rules.view import View
from itpchat.rules.windows import Window
from itpchat.truth import Truth
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """Some episode of these concepts, at any time or in a window, meets the tests."""

    scope: Scope
    window: Window | None = None
    days_in_a_row: DaysInARow | None = None
    purpose: Scope | None = None
    role: str | None = None

    def ask(self, view: View) -> Finding:
        """Ask every episode that was named, then whether there may be more."""
        named = list(episodes(self.scope, view))
        parts = [self._ask_episode(episode, sure, view) for episode, sure in named]
        told = frozenset(episode.concept for episode, sure in named if sure and episode.concept)
        parts.append(self.scope.rest("taken", told, view))
        return either(parts)

    def _ask_episode(self, episode: Treatment, sure: bool, view: View) -> Finding:
        key = self._key(episode, sure, view)
        parts = [known(Truth.TRUE, Reason(key, episode.concept))]
        if self.window is not None:
            parts.append(last_use(episode, self.window, key, view))
        if self.days_in_a_row is not None:
            parts.append(self.days_in_a_row.ask(episode, key, view))
        if self.purpose is not None:
            parts.append(_one_of(episode.purpose, self.purpose, f"taken:{episode.concept}.for"))
        if self.role is not None:
            parts.append(_equal(episode.role, self.role, f"taken:{episode.concept}.role"))
        finding = _perhaps(both(parts), sure, self._bare_key(episode, view))
        stoppable = self.window is not None and may_go_on(episode, view)
        return not_changeable(finding, view, lasting=not stoppable)

    def _key(self, episode: Treatment, sure: bool, view: View) -> str:
        """Name the answer: what is being taken now, where that is what the window is about."""
        name = self.scope.name_of(str(episode.concept), view.record.vocabulary)
        now = self.window is not None and episode.taking and episode.last_dose_on is None
        return f"{'taking' if now else 'taken'}:{name if sure else self.scope.named[0]}"

    def _bare_key(self, episode: Treatment, view: View) -> str:
        name = self.scope.name_of(str(episode.concept), view.record.vocabulary)
        return f"taken:{name}"

    @property
    def reads(self) -> frozenset[str]:
        """The concepts of the scope."""
        return self.scope.reads


@dataclass(frozen=True, slots=True)
class Taking:
    """These concepts are being taken now; every one that was named meets the tests on its dose.

    Tests on the dose are asked of the medicines that were named. A second medicine of the class
    that nobody has named does not make them unknown: see docs/decisions.md.
    """

    scope: Scope
    dose: DoseTest | None = None
    days_in_a_row: DaysInARow | None = None

    def ask(self, view: View) -> Finding:
        """Ask whether one is being taken, then the tests of each."""
        named = list(episodes(self.scope, view))
        told = frozenset(episode.concept for episode, sure in named if sure and episode.concept)
        nows = [(self._now(episode, sure, view), episode) for episode, sure in named]
        existence = either([*(now for now, _ in nows), self.scope.rest("taking", told, view)])
        existence = not_changeable(existence, view, lasting=False)
        if self.dose is None:
            return existence
        tests = [
            _only_where(now, self.dose.ask(episode, f"taking:{episode.concept}", view))
            for now, episode in nows
            if now.truth is not Truth.FALSE
        ]
        return both([existence, *tests])

    def _now(self, episode: Treatment, sure: bool, view: View) -> Finding:
        name = self.scope.name_of(str(episode.concept), view.record.vocabulary)
        key = f"taking:{name}"
        if view.record.vocabulary.any_flag(str(episode.concept), "procedure"):
            return Finding(Truth.FALSE)
        if episode.taking is None:
            if self._surely_not_now(episode, sure, view):
                return known(Truth.FALSE, Reason(key, value=False))
            return unknown(f"taken:{episode.concept}.taking")
        finding = known(Truth.of(episode.taking), Reason(key, episode.concept))
        if not episode.taking:
            return known(Truth.FALSE, Reason(key, value=False))
        if self.days_in_a_row is not None:
            finding = both([finding, self.days_in_a_row.ask(episode, key, view)])
        return _perhaps(finding, sure, key)

    def _surely_not_now(self, episode: Treatment, sure: bool, view: View) -> bool:
        """Tell whether what was said of the present excludes an episode of which nothing was said.

        One of which only a vaguer class is known must be excluded under each name of the rule.
        """
        above, not_now = view.record.vocabulary.above, view.record.patient.not_taking
        if above(str(episode.concept)) & not_now:
            return True
        return not sure and all(above(name) & not_now for name in self.scope.named)

    @property
    def reads(self) -> frozenset[str]:
        """The concepts of the scope, and the weight where a dose is meant per kilogram."""
        weight = frozenset(("weight",)) if self.dose is not None else frozenset()
        return self.scope.reads | weight


@dataclass(frozen=True, slots=True)
class Failed:
    """One of these treatments failed, in one of the ways that the trial counts.

    Ways that its source leaves `unclear` are for the study team to judge.
    """

    scope: Scope
    ways: tuple[str, ...]
    unclear: tuple[str, ...] = ()

    def ask(self, view: View) -> Finding:
        """Ask what each episode did, then whether there may be more."""
        named = list(episodes(self.scope, view))
        parts = [self._ask_episode(episode, sure, view) for episode, sure in named]
        told = frozenset(episode.concept for episode, sure in named if sure and episode.concept)
        parts.append(self.scope.rest("taken", told, view))
        return not_changeable(either(parts), view, lasting=True)

    def _ask_episode(self, episode: Treatment, sure: bool, view: View) -> Finding:
        key = f"taken:{episode.concept}.response"
        if episode.response in (None, "unsure", "too_early"):
            return unknown(key)
        name = self.scope.name_of(str(episode.concept), view.record.vocabulary)
        if episode.response in self.unclear:
            return Finding(Truth.UNKNOWN, for_study_team=True) if sure else unknown(f"taken:{name}")
        finding = known(Truth.of(episode.response in self.ways), Reason(key, episode.response))
        return _perhaps(finding, sure, f"taken:{name}")

    @property
    def reads(self) -> frozenset[str]:
        """The concepts of the scope."""
        return self.scope.reads


@dataclass(frozen=True, slots=True)
class AllergicTo:
    """An allergy to one of these concepts."""

    scope: Scope

    def ask(self, view: View) -> Finding:
        """Look through the allergies that were named, then whether there may be more."""
        record, prefix = view.record, "allergic_to"
        parts, told = [], set()
        for concept in record.patient.allergies:
            if concept not in self.scope.covered | self.scope.above:
                continue
            if f"{prefix}:{concept}" in record.contested:
                parts.append(unknown(f"{prefix}:{concept}"))
            elif concept in self.scope.covered:
                told.add(concept)
                name = self.scope.name_of(concept, record.vocabulary)
                parts.append(known(Truth.TRUE, Reason(f"{prefix}:{name}", concept)))
            else:
                parts.append(unknown(f"{prefix}:{self.scope.named[0]}"))
        parts.append(self.scope.rest(prefix, frozenset(told), view))
        return not_changeable(either(parts), view, lasting=True)

    @property
    def reads(self) -> frozenset[str]:
        """The concepts of the scope."""
        return self.scope.reads


def _perhaps(finding: Finding, sure: bool, key: str) -> Finding:
    """Make a finding that may be about another concept unknown, unless it is false anyway."""
    if sure or finding.truth is Truth.FALSE:
        return finding
    return replace(finding, truth=Truth.UNKNOWN, because=(), needs=finding.needs or (key,))


def _only_where(now: Finding, test: Finding) -> Finding:
    """Hold a test against an episode only where it is being taken."""
    return either([~now, test]) if now.truth is not Truth.TRUE else test


def _one_of(concept: str | None, scope: Scope, key: str) -> Finding:
    if concept is None:
        return unknown(key)
    if concept in scope.above:
        return unknown(key)
    return known(Truth.of(concept in scope.covered), Reason(key, concept))


def _equal(value: str | None, wanted: str, key: str) -> Finding:
    if value is None:
        return unknown(key)
    return known(Truth.of(value == wanted), Reason(key, value))
