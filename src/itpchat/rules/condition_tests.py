"""Rules about diagnoses: has, had, lately, active, controlled."""

from dataclasses import field, replace

from itpchat.patient import Condition, Treatment
from itpchat.rules.fact_tests import Bounds
from itpchat.rules.findings import Finding, Reason, both, either, known, unknown
from itpchat.rules.scope import Scope, episodes, not_changeable
from itpchat.rules.view import View
from itpchat.rules.windows import Window
from itpchat.truth import Truth
from itpchat.values import dataclass

_OF_NOW = frozenset((("active", True), ("controlled", False)))
"""States that only an illness can be in that is there now."""


@dataclass(frozen=True, slots=True)
class Has:
    """A diagnosis, ever or in a window, that meets the tests.

    `states` are attributes with the yes or no that each must have (`active`, `controlled`,
    `cured`, `severe`, `needs_treatment`, `caused_low_platelets`); `graded_by` are facts that are
    the grade of one of the diagnoses.
    """

    scope: Scope
    window: Window | None = None
    states: tuple[tuple[str, bool], ...] = field(default=())
    grade: Bounds | None = None
    treated_with: Scope | None = None
    graded_by: frozenset[str] = frozenset()

    def ask(self, view: View) -> Finding:
        """Ask every diagnosis that was named, then whether there may be more."""
        record = view.record
        parts, told = [], set()
        for condition in record.conditions:
            concept = str(condition.concept)
            if self.scope.surely_covers("had", concept, record):
                if f"had:{concept}" in record.contested:
                    parts.append(unknown(f"had:{concept}"))
                    continue
                told.add(concept)
                parts.append(self._ask_condition(condition, view))
            elif concept in self.scope.above:
                parts.append(self._ask_class_above(condition, view))
        parts.append(self._rest(frozenset(told), view))
        return either(parts)

    def _ask_class_above(self, condition: Condition, view: View) -> Finding:
        """Ask a diagnosis of which only a class over the scope was named: it stays unknown."""
        finding = self._ask_condition(condition, view)
        if finding.truth is Truth.FALSE:
            return finding
        named, vague = self.scope.named, str(condition.concept)
        if not self.scope.may_be("had", vague, view.record):
            return known(Truth.FALSE, *(Reason(f"had:{name}", value=False) for name in named))
        within = any(view.record.vocabulary.covers(name, vague) for name in named)
        return unknown(f"had:{vague if within else named[0]}")

    def _rest(self, told: frozenset[str], view: View) -> Finding:
        """Tell whether there may be more; of an illness that must be active, more that is."""
        record = view.record
        gone = frozenset(
            name
            for name in self.scope.named
            if not _OF_NOW.isdisjoint(self.states)
            and record.vocabulary.above(name) & record.patient.not_active
        )
        return self.scope.rest("had", told, view, gone)

    def _ask_condition(self, condition: Condition, view: View) -> Finding:
        name = self.scope.name_of(str(condition.concept), view.record.vocabulary)
        key = f"had:{name}"
        implied = (condition.implied_by,) if condition.implied_by else ()
        own = f"had:{condition.concept}"
        parts = [known(Truth.TRUE, Reason(key, condition.concept, implied))]
        if self.window is not None:
            parts.append(self._when(condition, self.window, own, view))
        parts += [_state(condition, state, wanted, own, view) for state, wanted in self.states]
        if self.grade is not None:
            parts.append(_grade(condition, self.grade, own, view))
        if self.treated_with is not None:
            parts.append(self._treated(condition, self.treated_with, own, view))
        finding = both(parts)
        if not view.loosened:
            return finding
        return self._loosened(finding, condition, view)

    def _loosened(self, finding: Finding, condition: Condition, view: View) -> Finding:
        """Take as unknown what may change: a state, a grade, a passing illness."""
        goes_on = self.window is not None and bool(condition.active)
        state_asked = bool(self.states) or self.grade is not None or goes_on
        changeable = state_asked and view.record.vocabulary.passes(str(condition.concept))
        if finding.truth is Truth.FALSE and not changeable and self.window is not None:
            return finding
        # Without a state the rule asks for the history, and no history passes.
        return not_changeable(finding, view, lasting=not changeable)

    @staticmethod
    def _when(condition: Condition, window: Window, key: str, view: View) -> Finding:
        one_off = view.record.vocabulary.any_flag(str(condition.concept), "one_off")
        if condition.active and not one_off:
            return known(window.going_on(), Reason(f"{key}.active", value=True))
        if condition.date is None:
            return unknown(f"{key}.date")
        moment = condition.date.until(view.record.as_of)
        finding = window.test(moment, view, Reason(f"{key}.date", str(condition.date)))
        lasts = not one_off and condition.active is None and not condition.cured
        if not lasts:
            return finding
        # The date says when such an illness was found, not when it ended: no day can be named.
        turns = tuple((day, False) for day, _ in finding.turns)
        if finding.truth is not window.going_on():
            return replace(unknown(f"{key}.active"), turns=turns)
        return replace(finding, turns=turns)

    def _treated(self, condition: Condition, scope: Scope, key: str, view: View) -> Finding:
        """Tell how a diagnosis was treated, by what was said of it or of the treatments."""
        told = _told(condition.treated_with, scope, f"{key}.treated_with")
        found = list(episodes(scope, view))
        given = [self._given_for(condition, episode, sure, view) for episode, sure in found]
        if any(finding.truth is Truth.TRUE for finding in (told, *given)):
            return either([told, *given])
        if told.truth is Truth.FALSE:
            return told
        sure_ones = frozenset(str(treatment.concept) for treatment, sure in found if sure)
        rest = scope.rest("taken", sure_ones, view)
        return either([*given, rest]) if rest.truth is Truth.FALSE else told

    def _given_for(
        self, condition: Condition, treatment: Treatment, sure: bool, view: View
    ) -> Finding:
        """Tell whether a treatment was given for a diagnosis.

        What was given for a class over it counts where the rule is about all of that class.
        """
        key = f"taken:{treatment.concept}.for"
        if treatment.purpose is None:
            return unknown(key)
        concept, vocabulary = str(condition.concept), view.record.vocabulary
        meant = vocabulary.covers(concept, treatment.purpose)
        vague = vocabulary.covers(treatment.purpose, concept)
        if meant or (vague and treatment.purpose in self.scope.covered):
            finding = known(Truth.TRUE, Reason(key, treatment.purpose))
            return finding if sure else unknown(f"taken:{treatment.concept}")
        if vocabulary.below(treatment.purpose) & vocabulary.below(concept):
            return unknown(key)
        return known(Truth.FALSE, Reason(key, treatment.purpose))

    @property
    def reads(self) -> frozenset[str]:
        """The concepts of the scope and of the treatments asked about, and the facts that grade."""
        treatments = self.treated_with.reads if self.treated_with is not None else frozenset()
        return self.scope.reads | treatments | self.graded_by


def _state(condition: Condition, attribute: str, wanted: bool, key: str, view: View) -> Finding:
    value: bool | None = getattr(condition, attribute)
    if value is None and condition.cured and attribute in ("active", "controlled"):
        value = attribute == "controlled"
    if value is None or f"{key}.{attribute}" in view.record.contested:
        return unknown(f"{key}.{attribute}")
    return known(Truth.of(value == wanted), Reason(f"{key}.{attribute}", value))


def _grade(condition: Condition, bounds: Bounds, key: str, view: View) -> Finding:
    grade: object = condition.grade
    fact_id = view.record.vocabulary[str(condition.concept)].grade_is
    if grade is None and fact_id is not None:
        key, answer = fact_id, view.record.fact(fact_id)
        grade = answer.value if answer else None
    else:
        key = f"{key}.grade"
    if not isinstance(grade, int | float) or key in view.record.contested:
        return unknown(key)
    return known(Truth.of(bounds.hold(grade)), Reason(key, grade))


def _told(treatments: tuple[str, ...] | None, scope: Scope, key: str) -> Finding:
    if treatments is None:
        return unknown(key)
    hit = [concept for concept in treatments if concept in scope.covered]
    if hit:
        return known(Truth.TRUE, Reason(key, hit[0]))
    if any(concept in scope.above for concept in treatments):
        return unknown(key)
    return known(Truth.FALSE, Reason(key, list(treatments)))
