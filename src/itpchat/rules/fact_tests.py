"""Rules about facts: equal to, between bounds, measured lately, in a window of time."""

from dataclasses import replace

from itpchat.moments import Duration, Moment, age_on, birthday, within
from itpchat.patient import NEVER, Known
from itpchat.rules.findings import Finding, Reason, known, unknown
from itpchat.rules.view import View
from itpchat.rules.windows import Window
from itpchat.truth import Truth
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds of a number; `least` and `most` are included where the flags beside them say so."""

    least: float | None = None
    least_included: bool = True
    most: float | None = None
    most_included: bool = True

    def hold(self, number: float) -> bool:
        """Tell whether a number lies between the bounds."""
        if self.least is not None and (
            number < self.least or (number == self.least and not self.least_included)
        ):
            return False
        return self.most is None or (
            number < self.most or (number == self.most and self.most_included)
        )

    def hold_between(self, least: float, most: float) -> Truth:
        """Tell whether every whole number from `least` to `most` lies between the bounds."""
        first, last = self.hold(least), self.hold(most)
        if first and last:
            return Truth.TRUE
        # Bounds are an interval: with neither end inside, the numbers lie beside or around it.
        around = self.least is not None and self.most is not None and least <= self.least < most
        return Truth.FALSE if not first and not last and not around else Truth.UNKNOWN


@dataclass(frozen=True, slots=True)
class FactIs:
    """A yes or no, or a choice, is one of these values."""

    fact: str
    values: tuple[object, ...]

    def ask(self, view: View) -> Finding:
        """Compare the answer."""
        answer = _answer(self.fact, view)
        if answer is None:
            return unknown(self.fact)
        return known(Truth.of(answer.value in self.values), _reason(self.fact, answer))

    @property
    def reads(self) -> frozenset[str]:
        """The fact."""
        return frozenset((self.fact,))


@dataclass(frozen=True, slots=True)
class NumberIs:
    """A number lies between bounds and, where asked, was measured lately."""

    fact: str
    bounds: Bounds
    measured_within: Duration | None = None

    def ask(self, view: View) -> Finding:
        """Compare the number; one that is too old, or of unknown age, is unknown."""
        answer = _answer(self.fact, view)
        if answer is None or not isinstance(answer.value, int | float):
            return unknown(self.fact)
        if self.measured_within is not None:
            measured = answer.measured_on
            # Measurements keep their age: a date in the future is found with them as they are.
            today = view.record.as_of
            if measured is None:
                return unknown(f"{self.fact}.date")
            if within(measured, self.measured_within, today) is not Truth.TRUE:
                return unknown(self.fact)
        return known(Truth.of(self.bounds.hold(answer.value)), _reason(self.fact, answer))

    @property
    def reads(self) -> frozenset[str]:
        """The fact."""
        return frozenset((self.fact,))


@dataclass(frozen=True, slots=True)
class AgeIs:
    """The age in completed years, from the date of birth or the age, on the day of the view."""

    bounds: Bounds

    def ask(self, view: View) -> Finding:
        """Compare the ages that are possible on the day."""
        birth = view.record.birth
        if birth is None:
            return unknown("age")
        least, most = age_on(birth, view.day)
        truth = self.bounds.hold_between(least, most)
        reason = self._reason(view, birth)
        turns = self._turns(birth, view) if view.collecting else ()
        if truth is Truth.UNKNOWN:
            return Finding(truth, needs=("date_of_birth",), imprecise=True, turns=turns)
        return Finding(truth, (reason,), turns=turns)

    @staticmethod
    def _reason(view: View, birth: Moment) -> Reason:
        for fact_id in ("age", "date_of_birth"):
            answer = view.record.fact(fact_id)
            if answer:
                return _reason(fact_id, answer)
        return Reason("age", str(birth))

    def _turns(self, birth: Moment, view: View) -> tuple[tuple, ...]:  # type: ignore[type-arg]
        ages = set()
        if self.bounds.least is not None:
            ages.add(int(self.bounds.least) + (0 if self.bounds.least_included else 1))
        if self.bounds.most is not None:
            ages.add(int(self.bounds.most) + (1 if self.bounds.most_included else 0))
        days = (birthday(birth, age) for age in ages)
        return tuple((day, not birth.coarse) for day in days if day > view.record.as_of)

    @property
    def reads(self) -> frozenset[str]:
        """The age and the date of birth."""
        return frozenset(("age", "date_of_birth"))


@dataclass(frozen=True, slots=True)
class DateIs:
    """A date lies in a window of time; what never happened lies in none."""

    fact: str
    window: Window

    def ask(self, view: View) -> Finding:
        """Ask the window."""
        answer = _answer(self.fact, view)
        if answer is None:
            return unknown(self.fact)
        if answer.value == NEVER:
            return known(Truth.FALSE, _reason(self.fact, answer))
        if not isinstance(answer.value, Moment):
            return unknown(self.fact)
        return self.window.test(answer.value, view, _reason(self.fact, answer))

    @property
    def reads(self) -> frozenset[str]:
        """The fact."""
        return frozenset((self.fact,))


def _answer(fact_id: str, view: View) -> Known | None:
    """Give the answer, or nothing where it is unknown or, in a loosened view, may change."""
    if view.loosened and view.record.dictionary[fact_id].can_change:
        return None
    return view.record.fact(fact_id)


def _reason(fact_id: str, answer: Known) -> Reason:
    value = str(answer.value) if isinstance(answer.value, Moment) else answer.value
    return replace(Reason(fact_id, value), implied_by=answer.implied_by)
