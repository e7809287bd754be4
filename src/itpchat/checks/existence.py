"""Rules that speak of some treatment, diagnosis or allergy: which of them follows from which."""

from typing import TypeAlias

from itpchat.checks.domains import Numbers, within_window
from itpchat.rules.condition_tests import Has
from itpchat.rules.fact_tests import Bounds
from itpchat.rules.last_use import DaysInARow
from itpchat.rules.scope import Scope
from itpchat.rules.treatment_tests import AllergicTo, Failed, Taken, Taking
from itpchat.rules.windows import Window
from itpchat.vocabulary import Vocabulary

Existence: TypeAlias = Taken | Taking | Failed | AllergicTo | Has

NO_ANSWER = frozenset(("unsure", "too_early"))
"""Responses that leave a rule about a failed treatment unknown."""

DAYS = Numbers(0, True, 31, True, whole=True)
"""The days in a row within the last month, as a patient file may give them."""

GRADES = Numbers(0, True, 5, True, whole=True)
"""The grades of an illness, as a patient file may give them."""


def can_exist(rule: Existence, vocabulary: Vocabulary) -> bool:
    """Tell whether anything at all could meet the tests of a rule."""
    if not rule.scope.covered:
        return False
    match rule:
        case Taken():
            return _days_possible(rule.days_in_a_row) and _covers_something(rule.purpose)
        case Taking():
            dose = rule.dose.per_kg if rule.dose else None
            lasting = any(
                not vocabulary.any_flag(concept, "procedure") for concept in rule.scope.covered
            )
            return lasting and _days_possible(rule.days_in_a_row) and _possible(dose, Numbers(0))
        case Failed():
            return bool(_ways(rule))
        case Has():
            return _possible(rule.grade, GRADES) and _covers_something(rule.treated_with)
        case _:
            return True


def follows(one: Existence, other: Existence, vocabulary: Vocabulary) -> bool:
    """Tell whether whoever meets the one rule surely meets the other."""
    if one == other:
        return True
    if not one.scope.covered <= other.scope.covered:
        return False
    match one, other:
        case Taken(), Taken():
            return _taken_follows(one, other)
        case Taking(), Taking():
            # A dose is asked of every medicine of the scope, so a wider scope asks for more.
            same_dose = other.dose is None or (
                one.dose == other.dose and one.scope.covered == other.scope.covered
            )
            return same_dose and _days_follow(one.days_in_a_row, other.days_in_a_row)
        case Failed(), Failed():
            return _ways(one) <= _ways(other)
        case ((Taking() | Failed()), Taken()):
            return other == Taken(other.scope)
        case Has(), Has():
            return _has_follows(one, other)
        case AllergicTo(), AllergicTo():
            return True
        case _:
            return False


def _taken_follows(one: Taken, other: Taken) -> bool:
    return (
        _window_follows(one.window, other.window)
        and _days_follow(one.days_in_a_row, other.days_in_a_row)
        and _scope_follows(one.purpose, other.purpose)
        and other.role in (None, one.role)
    )


def _has_follows(one: Has, other: Has) -> bool:
    return (
        _window_follows(one.window, other.window)
        and set(other.states) <= set(one.states)
        and (other.grade is None or one.grade == other.grade)
        and _scope_follows(one.treated_with, other.treated_with)
    )


def _window_follows(one: Window | None, other: Window | None) -> bool:
    return other is None or (one is not None and within_window(one, other))


def _scope_follows(one: Scope | None, other: Scope | None) -> bool:
    return other is None or (one is not None and one.covered <= other.covered)


def _days_follow(one: DaysInARow | None, other: DaysInARow | None) -> bool:
    return other is None or one == other


def _days_possible(days: DaysInARow | None) -> bool:
    return days is None or _possible(days.bounds, DAYS)


def _possible(bounds: Bounds | None, numbers: Numbers) -> bool:
    return bounds is None or any(True for _ in numbers.narrowed(bounds, True))


def _covers_something(scope: Scope | None) -> bool:
    return scope is None or bool(scope.covered)


def _ways(rule: Failed) -> frozenset[str]:
    """Give the responses with which the rule surely holds."""
    return frozenset(rule.ways) - set(rule.unclear) - NO_ANSWER
