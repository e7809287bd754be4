"""What the shapes of all files share."""

from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from itpchat.moments import Duration, Moment

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=64)]
"""An id of a fact, a concept or a question: small letters, digits and underscores."""

Written = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]


DATE_PATTERN = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
"""What an editor can see of a date; how many days a month has, only reading it tells."""


def _a_date(written: str | int) -> str | int:
    Moment.parse(str(written))
    return written


WrittenDate = Annotated[
    str | int,
    Field(union_mode="left_to_right"),
    AfterValidator(_a_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": DATE_PATTERN,
            "format": "moment",  # what _a_date checks
        }
    ),
]
"""A date as in a file, `2023`, `2023-05` or `2023-05-14`; a bare year is read as a number."""


def _a_duration(written: str) -> str:
    Duration.parse(written)
    return written


WrittenDuration = Annotated[Written, AfterValidator(_a_duration)]
"""A span of time as in a file: `4 weeks`."""


class Shape(BaseModel):
    """A mapping whose keys are all known; anything else in it is an error."""

    model_config = ConfigDict(extra="forbid", strict=True)


class InTwoLanguages(Shape):
    """A text in English and in Simplified Chinese."""

    en: Written
    zh: Written


class Between(Shape):
    """Two bounds, both included."""

    from_: float = Field(alias="from")
    to: float

    @model_validator(mode="after")
    def _something_lies_between(self) -> Self:
        if self.from_ >= self.to:
            raise ValueError(f"nothing lies between {self.from_:g} and {self.to:g}")
        return self
