"""What a bundle tells, gathered as the content of a patient file, and what could not be used."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from itpchat.documents import Document, Place, Problem
from itpchat.facts import FactDictionary
from itpchat.fhir.coding import Coder
from itpchat.patient_file.values import Implausible, fact_value, past_moment
from itpchat.values import dataclass

Resource = Mapping[str, Any]
"""A FHIR resource as plain data, of which the form was checked."""


@dataclass
class Telling:
    """A patient file in the making.

    `data` is its content, `lines` where each part of it stood in the bundle, and `unused` has one
    line for everything that the bundle holds and that was not understood with certainty.
    """

    document: Document
    facts: FactDictionary
    coder: Coder
    as_of: date
    data: dict[str, Any] = field(default_factory=lambda: {"patient": 1})
    lines: dict[Place, int] = field(default_factory=dict)
    unused: list[Problem] = field(default_factory=list)
    measured: dict[str, str] = field(default_factory=dict)
    """The day of the measurement that each fact was taken from."""

    def not_used(self, place: Place, what: str, why: str = "") -> None:
        """Note what could not be used, and why."""
        line = self.document.line(place)
        self.unused.append(
            Problem(self.document.file, line, f"not used: {what}", why or None, severity="warning")
        )

    def fact(self, fact_id: str, value: object, place: Place) -> None:
        """Keep a fact if it can be; a fact that is told twice with two values is kept as unsure."""
        try:
            fact_value(self.facts[fact_id], value, self.as_of)
        except Implausible as error:
            self.not_used(place, str(error), error.fix)
            return
        told = self.data.setdefault("facts", {})
        if fact_id in told and told[fact_id] != value:
            self.not_used(place, f"{fact_id} has two values", "it is taken as not known")
            value = "unsure"
        told[fact_id] = value
        self.lines["facts", fact_id] = self.document.line(place)

    def past(self, name: str, value: object, place: Place) -> str | None:
        """Give a FHIR date as a patient file writes it, unless it lies in the future."""
        if value is None:
            return None
        written = day_of(value)
        try:
            past_moment(name, written, self.as_of)
        except Implausible as error:
            self.not_used(place, str(error), error.fix)
            return None
        return written

    def entry(self, group: str, entry: Mapping[str, Any], place: Place) -> None:
        """Keep a treatment or a diagnosis."""
        entries = self.data.setdefault(group, [])
        self.lines[group, len(entries)] = self.document.line(place)
        entries.append({key: value for key, value in entry.items() if value is not None})

    def listed(self, name: str, concept: str, place: Place) -> None:
        """Put a concept on a list such as `not_taking`."""
        names = self.data.setdefault(name, [])
        if concept not in names:
            self.lines[name, len(names)] = self.document.line(place)
            names.append(concept)


def day_of(value: object) -> str:
    """Give the date of a FHIR date or dateTime, as far as it is known."""
    return str(value).partition("T")[0]
