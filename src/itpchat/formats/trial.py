"""The shape of a trial file."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from itpchat.formats.common import InTwoLanguages, Shape, Written, WrittenDate

CriterionId = Annotated[
    str, StringConstraints(pattern=r"^(inclusion|exclusion)-[1-9][0-9]?[a-z]?$")
]

STATUSES = Literal[
    "recruiting",
    "not_yet_recruiting",
    "enrolling_by_invitation",
    "active_not_recruiting",
    "completed",
    "suspended",
    "terminated",
    "withdrawn",
    "unknown",
]


class Titles(Shape):
    """The official title; a short one for the board; a plain one."""

    official: Written
    short: InTwoLanguages
    plain: InTwoLanguages


class Arm(Shape):
    """A group of the trial and what it gets when."""

    name: InTwoLanguages
    schedule: InTwoLanguages


class Age(Shape):
    """The listed ages in years; an open end is null."""

    from_: float | None = Field(alias="from")
    to: float | None


class Listed(Shape):
    """Sex and age as the registry lists them."""

    sex: Literal["all", "female", "male"]
    age: Age


class SiteShape(Shape):
    """A place where the trial is run."""

    hospital: InTwoLanguages
    city: InTwoLanguages | None = None
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    coordinates: tuple[float, float] | None = Field(default=None, strict=False)


class Contact(Shape):
    """Whom to ask, as listed."""

    name: Written
    role: InTwoLanguages | None = None
    phone: Written | None = None
    email: Written | None = None


class Dates(Shape):
    """The registry's dates; null where it gives none."""

    start: WrittenDate | None
    primary_completion: WrittenDate | None
    completion: WrittenDate | None
    record_updated: WrittenDate | None


class Status(Shape):
    """The listed status, as of when, and where and when it was read."""

    listed: STATUSES
    as_of: WrittenDate
    read: WrittenDate
    source: Written


class Review(Shape):
    """The clinician who reviewed, and when."""

    by: Written
    on: WrittenDate


class Reviews(Shape):
    """What a clinician has reviewed; null until somebody has."""

    rules: Review | None
    en: Review | None
    zh: Review | None


class Source(Shape):
    """A page that the file was written from."""

    name: Written
    read: WrittenDate
    what: Written


class CriterionShape(Shape):
    """One item of the source. Its rule is checked apart, with the words it uses."""

    id: CriterionId
    source: Written
    clinical: InTwoLanguages
    plain: InTwoLanguages
    rule: dict[str, Any]
    when_it_fails: Literal["ask_study_team"] | None = None
    unclear: InTwoLanguages | None = None


class TrialFile(Shape):
    """`trials/NCT….yaml`."""

    trial: Literal[1]
    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9-]{4,30}$")]
    title: Titles
    sponsor: InTwoLanguages
    phase: Written
    design: InTwoLanguages
    arms: list[Arm] = Field(min_length=1)
    enrolment: int | None
    listed: Listed
    sites: list[SiteShape] = []
    contacts: list[Contact] = []
    dates: Dates
    status: Status
    treatment: Written
    takes_part: InTwoLanguages
    notices: list[InTwoLanguages] = []
    reviewed: Reviews
    sources: list[Source] = Field(min_length=1)
    criteria: list[CriterionShape] = Field(min_length=1)
