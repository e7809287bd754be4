"""The shape of a patient file (format version 1)."""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, model_validator

from itpchat.formats.common import Shape, WrittenDate
from itpchat.patient import Respondent, Response

Unsure = Literal["unsure"]
YesNo = bool | Unsure
ADate = Annotated[Unsure | str | int, Field(union_mode="left_to_right")]

NAMED_ONCE = ConfigDict(
    json_schema_extra={
        "oneOf": [
            {"properties": {key: {"type": "string"}}, "required": [key]}
            for key in ("concept", "other")
        ]
    }
)
"""What `_named_once` checks, for what stands on the schema (see `compiled.shapes`)."""


class TreatmentShape(Shape):
    """An episode of a medication or a procedure."""

    model_config = NAMED_ONCE

    concept: str | None = None
    other: str | None = None
    taking: YesNo | None = None
    started_on: ADate | None = None
    stopped_on: ADate | None = None
    last_dose_on: ADate | None = None
    date: ADate | None = None
    dose: str | None = None
    dose_unchanged_since: ADate | None = None
    days_in_a_row: Annotated[int, Field(ge=0, le=31)] | Unsure | None = None
    response: Response | None = None
    for_: str | None = Field(default=None, alias="for")
    role: Literal["rescue", "maintenance", "unsure"] | None = None
    planned: YesNo = False

    @model_validator(mode="after")
    def _named_once(self) -> "TreatmentShape":
        _named_once(self)
        return self


class ConditionShape(Shape):
    """A diagnosis."""

    model_config = NAMED_ONCE

    concept: str | None = None
    other: str | None = None
    date: ADate | None = None
    active: YesNo | None = None
    controlled: YesNo | None = None
    cured: YesNo | None = None
    grade: Annotated[int, Field(ge=0, le=5)] | Unsure | None = None
    severe: YesNo | None = None
    needs_treatment: YesNo | None = None
    caused_low_platelets: YesNo | None = None
    treated_with: str | list[str] | None = None

    @model_validator(mode="after")
    def _named_once(self) -> "ConditionShape":
        _named_once(self)
        return self


def _named_once(shape: TreatmentShape | ConditionShape) -> None:
    if (shape.concept is None) == (shape.other is None):
        raise ValueError("name it with `concept`, or with `other` where the vocabulary lacks it")


class PatientShape(Shape):
    """A patient file. The values of its facts are checked against `facts.yaml`."""

    patient: Literal[1]
    respondent: Respondent = "self"
    as_of: WrittenDate | None = None
    facts: dict[str, Any] = {}
    treatments: list[TreatmentShape] = []
    never_taken: list[str] = []
    unsure_taken: list[str] = []
    no_other_taken: list[str] = []
    not_taking: list[str] = []
    no_other_treatments: bool = False
    conditions: list[ConditionShape] = []
    never_had: list[str] = []
    unsure_had: list[str] = []
    no_other_had: list[str] = []
    not_active: list[str] = []
    no_other_conditions: bool = False
    allergies: list[str] = []
    never_allergic: list[str] = []
    unsure_allergic: list[str] = []
    no_other_allergic: list[str] = []
    no_other_allergies: bool = False
