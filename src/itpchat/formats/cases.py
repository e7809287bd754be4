"""The shape of a cases file."""

from typing import Any

from pydantic import Field

from itpchat.formats.common import Shape, Written, WrittenDate


class CaseShape(Shape):
    """One case, named by a sentence."""

    name: Written
    patient: dict[str, Any] = {}
    alone: bool = False
    as_of: WrittenDate | None = None
    expect: dict[str, Any] = Field(min_length=1)


class CasesFile(Shape):
    """`trials/NCT….cases.yaml`."""

    trial: Written
    as_of: WrittenDate
    base: dict[str, Any]
    cases: list[CaseShape] = Field(min_length=1)
