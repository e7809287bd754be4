"""The fact dictionary: what can be known of a patient, and which facts imply which.

Every fact is declared once, in `dialogs/facts.yaml`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Literal, Self

from itpchat.values import dataclass
from itpchat.wording import Text

FactKind = Literal[
    "number", "whole", "multiple", "yes_no", "choice", "date", "date_or_never", "text"
]
FoundBy = Literal["patient", "doctor", "study_team"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that can be known of a patient.

    `unit` is the unit of its number (empty for others); `plausible` the bounds, both included,
    outside of which an answer must be a slip; `found_by` who can find it out.
    """

    id: str
    label: Text
    kind: FactKind
    unit: str = ""
    plausible: tuple[float, float] | None = None
    options: Mapping[str, Text] | None = None
    can_change: bool = False
    topic: str = ""
    sensitive: bool = False
    found_by: FoundBy = "patient"
    loinc: str | None = None
    formerly: tuple[str, ...] = ()

    @classmethod
    def from_data(cls, fact_id: str, data: Mapping[str, Any]) -> Self:
        """Build from a validated entry of `facts.yaml`."""
        plausible = data.get("plausible")
        options = data.get("options")
        return cls(
            id=fact_id,
            label=Text.from_data(data["label"]),
            kind=data["kind"],
            unit=data.get("unit") or "",
            plausible=(plausible["from"], plausible["to"]) if plausible else None,
            options={key: Text.from_data(text) for key, text in options.items()}
            if options
            else None,
            can_change=data.get("can_change") or False,
            topic=data.get("topic") or "",
            sensitive=data.get("sensitive") or False,
            found_by=data.get("found_by") or "patient",
            loinc=data.get("loinc"),
            formerly=tuple(data.get("formerly") or ()),
        )

    @property
    def numeric(self) -> bool:
        """Whether its value is a number."""
        return self.kind in ("number", "whole", "multiple")


@dataclass(frozen=True, slots=True)
class Implication:
    """What certain facts say of others: a male patient is not pregnant.

    `given` are facts with the value that each must have; `facts` the values that follow; `has` and
    `never_had` the conditions that follow.
    """

    given: tuple[tuple[str, object], ...]
    facts: tuple[tuple[str, object], ...]
    has: tuple[str, ...]
    never_had: tuple[str, ...]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build from a validated entry of `implies` in `facts.yaml`."""
        then = dict(data["then"])
        has, never_had = then.pop("has", ()), then.pop("never_had", ())
        return cls(
            given=tuple(data["if"].items()),
            facts=tuple(then.items()),
            has=(has,) if isinstance(has, str) else tuple(has),
            never_had=(never_had,) if isinstance(never_had, str) else tuple(never_had),
        )


class FactDictionary:
    """All facts by id, with what they imply."""

    def __init__(self, facts: Iterable[Fact], implications: Iterable[Implication] = ()) -> None:
        self.facts: dict[str, Fact] = {fact.id: fact for fact in facts}
        self.implications = tuple(implications)
        self._renamed = {old: fact.id for fact in self.facts.values() for old in fact.formerly}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Build from the validated content of `facts.yaml`."""
        return cls(
            (Fact.from_data(fact_id, entry) for fact_id, entry in data["facts"].items()),
            (Implication.from_data(entry) for entry in data.get("implies") or ()),
        )

    def __contains__(self, fact_id: object) -> bool:
        return fact_id in self.facts

    def __getitem__(self, fact_id: str) -> Fact:
        return self.facts[fact_id]

    def current(self, fact_id: str) -> str:
        """Give today's id of a fact that may have been renamed."""
        return self._renamed.get(fact_id, fact_id)
