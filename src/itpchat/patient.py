"""What is known of one patient: facts, treatments, conditions, allergies, and what was denied.

A `Patient` holds what was said. A `Record` is the same patient with everything worked out that
rules ask for: implied facts, contradictions, who denied what.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from typing import Literal, TypeAlias, get_args

from itpchat.moments import Moment
from itpchat.values import dataclass

Respondent = Literal["self", "parent", "helper", "staff"]
RESPONDENTS: tuple[Respondent, ...] = ("self", "parent", "helper", "staff")

NEVER = "never"
"""The value of a `date_or_never` fact for something that never happened."""

FactValue: TypeAlias = bool | float | str | Moment


class Silence(Enum):
    """Asked, and still not known: it stays unknown and is not asked again."""

    UNSURE = "unsure"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Known:
    """A fact's value: yes or no, a number in the fact's unit, an option's id, a moment or `never`.

    `measured_on` is when a measured fact was measured; `written` how a multiple was given, for
    example 52 U/L with an upper limit of 40; `implied_by` the facts that it follows from.
    """

    value: FactValue
    measured_on: Moment | None = None
    written: Mapping[str, object] | None = None
    implied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Treatment:
    """An episode of a medication or a procedure; what is `None` is not known.

    `concept` is `None` for a name outside of the vocabulary, which is kept in `other`.
    `unsure` names the attributes that were asked and are not known.
    """

    concept: str | None
    other: str | None = None
    taking: bool | None = None
    started_on: Moment | None = None
    stopped_on: Moment | None = None
    last_dose_on: Moment | None = None
    date: Moment | None = None
    dose: str | None = None
    dose_unchanged_since: Moment | None = None
    days_in_a_row: int | None = None
    response: str | None = None
    purpose: str | None = None
    role: str | None = None
    planned: bool = False
    unsure: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Condition:
    """A diagnosis; what is `None` is not known. `date` is when it was found or happened."""

    concept: str | None
    other: str | None = None
    date: Moment | None = None
    active: bool | None = None
    controlled: bool | None = None
    cured: bool | None = None
    grade: int | None = None
    severe: bool | None = None
    needs_treatment: bool | None = None
    caused_low_platelets: bool | None = None
    treated_with: tuple[str, ...] | None = None
    implied_by: str | None = None
    unsure: frozenset[str] = frozenset()


Response = Literal[
    "response",
    "partial",
    "no_response",
    "lost_response",
    "dependent",
    "intolerant",
    "too_early",
    "unsure",
]
"""What a treatment did; `dependent` is a response only while taking it."""

RESPONSES: tuple[Response, ...] = get_args(Response)


@dataclass(frozen=True, slots=True)
class Denials:
    """What was said about the absence of a kind of thing (treatments, conditions or allergies).

    `never` were denied, `unsure` were asked and are not known, `complete` are classes of which
    everything has been named, `closed` says that the whole list is complete.
    """

    never: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    complete: frozenset[str] = frozenset()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Patient:
    """Everything that was said of one patient. What is not here was not asked.

    `not_taking` are medicines, and `not_active` diagnoses, of which nothing (but what was named as
    going on) goes on now; of the past they say nothing.
    """

    respondent: Respondent = "self"
    facts: Mapping[str, Known | Silence] = field(default_factory=dict)
    treatments: tuple[Treatment, ...] = ()
    conditions: tuple[Condition, ...] = ()
    allergies: tuple[str, ...] = ()
    taken: Denials = Denials()
    not_taking: frozenset[str] = frozenset()
    had: Denials = Denials()
    not_active: frozenset[str] = frozenset()
    allergic: Denials = Denials()
