"""The shapes of the vocabulary files and of `facts.yaml`."""

from typing import Literal, Self

from pydantic import Field, model_validator

from itpchat.formats.common import (
    Between,
    Identifier,
    InTwoLanguages,
    Shape,
    Written,
    WrittenDuration,
)


class Names(Shape):
    """Names by language; a name that is the same in both stands under one of them."""

    en: list[Written] = []
    zh: list[Written] = []


class Abbreviations(Shape):
    """Short names: those that anybody may mean, and those of clinical shorthand alone."""

    patient: list[Written] = []
    clinical: list[Written] = []


class ConceptShape(Shape):
    """One entry of a vocabulary file."""

    label: InTwoLanguages
    class_: bool = Field(default=False, alias="class")
    in_: dict[Identifier, Written] = Field(default={}, alias="in")
    """The classes that it belongs to, each with the source of the membership."""
    names: Names = Names()
    brands: Names = Names()
    short: Abbreviations = Abbreviations()
    plain: InTwoLanguages | None = None
    atc: Written | None = None
    icd10: Written | None = None
    procedure: bool = False
    taken_every_day: bool = False
    doses_apart: WrittenDuration | None = None
    prednisone_equivalent: float | None = Field(default=None, gt=0)
    can_change: bool | None = None
    one_off: bool = False
    private: bool = False
    grade_is: Identifier | None = None
    exhaustive: bool = False
    says: dict[Identifier, bool | str] = {}
    formerly: list[Identifier] = []
    note: Written | None = None


class VocabularyFile(Shape):
    """`dialogs/vocabulary/medications.yaml` or `conditions.yaml`."""

    concepts: dict[Identifier, ConceptShape]


class FactShape(Shape):
    """One entry of `facts.yaml`."""

    label: InTwoLanguages
    kind: Literal[
        "number", "whole", "multiple", "yes_no", "choice", "date", "date_or_never", "text"
    ]
    unit: str = ""
    plausible: Between | None = None
    options: dict[str, InTwoLanguages] | None = None
    can_change: bool
    topic: Identifier
    sensitive: bool = False
    found_by: Literal["patient", "doctor", "study_team"]
    loinc: Written | None = None
    formerly: list[Identifier] = []
    note: Written | None = None


class AgeBounds(Shape):
    """Ages in completed years: `below` this one, or `from` this one on."""

    below: int | None = None
    from_: int | None = Field(default=None, alias="from")


class ImplicationShape(Shape):
    """What certain facts say of others, and why that is certain."""

    if_: dict[Identifier, bool | str | int | float | AgeBounds] = Field(alias="if", min_length=1)
    then: dict[Identifier, bool | str | int | float | list[Identifier]] = Field(min_length=1)
    why: Written

    @model_validator(mode="after")
    def _names_conditions(self) -> Self:
        for key, value in self.then.items():
            names = isinstance(value, str | list)
            if key in ("has", "never_had") and not names:
                raise ValueError(f"{key} takes the id of a condition, or a list of them")
            if key not in ("has", "never_had") and isinstance(value, list):
                raise ValueError(f"{key} takes one value, not a list")
        return self


class FactsFile(Shape):
    """`dialogs/facts.yaml`."""

    facts: dict[Identifier, FactShape]
    implies: list[ImplicationShape] = []
