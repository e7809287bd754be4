"""What the shapes of all files share."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=64)]
"""An id of a fact, a concept or a question: small letters, digits and underscores."""

Written = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]

WrittenDate = Annotated[str | int, Field(union_mode="left_to_right")]
"""A date as in a file, `2023`, `2023-05` or `2023-05-14`; a bare year is read as a number."""


class Shape(BaseModel):
    """A mapping whose keys are all known; anything else in it is an error."""

    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=True)


class InTwoLanguages(Shape):
    """A text in English and in Simplified Chinese."""

    en: Written
    zh: Written


class Between(Shape):
    """Two bounds, both included."""

    from_: float = Field(alias="from")
    to: float
