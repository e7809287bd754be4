"""What a typed answer turned out to be.

A reader gives a `Read`, or says why it has no value: the person is not sure, would rather not say,
gave something that is less than a value (a bound, "normal", a number without its upper limit), or
was not understood. None of these is ever turned into a value by default.
"""

from datetime import date
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

from itpchat.moments import Moment
from itpchat.values import dataclass

V = TypeVar("V", covariant=True)


class Doubt(Enum):
    """Why a reading must be read back and confirmed before it counts."""

    GUESSED = "guessed"
    """A misspelling, or a part of a label: the nearest that was offered."""
    HEDGED = "hedged"
    """The person was not certain: "I think so", "about 20", "12?"."""
    AMBIGUOUS = "ambiguous"
    """The words may mean several things; all of them are among the candidates."""
    ASSUMED = "assumed"
    """Something was left out and filled in, such as the year."""
    UNUSUAL = "unusual"
    """It can be, but a slip of the finger is likelier."""


class Hint(Enum):
    """What would have been understood; the texts are in `hints`."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    PLATELETS = "platelets"
    PLATELETS_UNIT = "platelets_unit"
    AGE = "age"
    NUMBER = "number"
    WHOLE_NUMBER = "whole_number"
    UNIT = "unit"
    UPPER_LIMIT = "upper_limit"
    BLOOD_PRESSURE = "blood_pressure"
    IMPLAUSIBLE = "implausible"
    DATE = "date"
    DATE_IN_FUTURE = "date_in_future"
    SINCE = "since"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Read(Generic[V]):
    """An answer that was understood.

    `value` is the likeliest reading and `others` what else it may mean. Where there is a `doubt`,
    none of them counts before the person has confirmed it.
    """

    value: V
    doubt: Doubt | None = None
    others: tuple[V, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the value may be taken as it is."""
        return self.doubt is None

    @property
    def candidates(self) -> tuple[V, ...]:
        """Everything that it may mean, the likeliest first."""
        return (self.value, *self.others)


@dataclass(frozen=True, slots=True)
class Unsure:
    """The person does not know: it stays unknown and is not asked again."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The person would rather not say: it stays unknown and is not asked again."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Nothing that could be read with certainty; `hint` names what would have been."""

    hint: Hint


NoValue: TypeAlias = Unsure | Declined | NotUnderstood
"""What every reader may give instead of a value."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured number, in the unit of its fact.

    `on` is when it was measured, where the answer said so. `reading` and `unit` are what was
    written, where that was something else: 8.5 g/dL for 85 g/L. `upper_limit` (in that same unit)
    belongs to a multiple of the upper limit of normal that was worked out from the two.
    """

    value: float
    on: Moment | None = None
    reading: float | None = None
    unit: str = ""
    upper_limit: float | None = None


@dataclass(frozen=True, slots=True)
class Inexact:
    """A number of which only bounds were given: "below 10", "10 to 15", "in the 20s".

    `None` is no bound; `low_included` and `high_included` tell whether the bound itself may be it.
    """

    low: float | None
    high: float | None
    low_included: bool = True
    high_included: bool = True
    on: Moment | None = None


@dataclass(frozen=True, slots=True)
class InexactDate:
    """A day of which only the last possible one was given: "before 2020", "over a year ago".

    With both ends given ("2020 or 2021") it is a `Read` moment, which is an interval anyway.
    """

    latest: date


@dataclass(frozen=True, slots=True)
class NormalRange:
    """Said to be normal, without a number. No number follows from that: the value is unknown."""

    on: Moment | None = None


@dataclass(frozen=True, slots=True)
class NeedsUpperLimit:
    """A laboratory value without the upper limit of normal that turns it into a multiple."""

    reading: float
    unit: str = ""
    on: Moment | None = None


@dataclass(frozen=True, slots=True)
class Never:
    """It has never happened."""


@dataclass(frozen=True, slots=True)
class BloodPressure:
    """Both of the numbers of a blood pressure, in mmHg."""

    systolic: int
    diastolic: int


@dataclass(frozen=True, slots=True)
class Age:
    """An age in completed years; `months` are the completed months beyond, where they were said."""

    years: int
    months: int | None = None
