"""Reads a patient file, YAML or JSON, into a patient."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from itpchat.compiled.shapes import surely_fits
from itpchat.documents import BadInput, Document, Place, Problem, quote
from itpchat.documents.building import MOST_PROBLEMS
from itpchat.facts import FactDictionary
from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Patient, Silence, Treatment
from itpchat.patient_file.values import Implausible, any_moment, fact_value, past_moment
from itpchat.suggestions import did_you_mean
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary

TREATMENT_DATES = ("started_on", "stopped_on", "last_dose_on", "date", "dose_unchanged_since")
ORDERED = (("started_on", "stopped_on"), ("started_on", "last_dose_on"))


@dataclass(frozen=True, slots=True)
class ReadPatient:
    """A patient as a file tells of him, with the day from which windows are measured."""

    file: str
    as_of: date
    patient: Patient


def read_patient(
    document: Document,
    facts: FactDictionary,
    vocabulary: Vocabulary,
    today: date,
    as_of: date | None = None,
    shape: Mapping[str, Any] | None = None,
) -> ReadPatient:
    """Read a patient; `as_of` overrides the file's own, `today` stands in where it gives none.

    A document that surely has the compiled `shape` need not wait for Pydantic.

    Raises:
        BadInput: with everything that is wrong in the file, by line.
    """
    if shape is None or not surely_fits(shape, document.data):
        from itpchat.formats.patient import PatientShape
        from itpchat.validation import validate

        validate(PatientShape, document)
    return _Reader(document, facts, vocabulary).read(today, as_of)


class _Reader:
    def __init__(self, document: Document, facts: FactDictionary, vocabulary: Vocabulary) -> None:
        self.document = document
        self.facts = facts
        self.vocabulary = vocabulary
        self.problems: list[Problem] = []
        assert isinstance(document.data, dict)
        self.data: dict[str, Any] = document.data

    def read(self, today: date, chosen: date | None) -> ReadPatient:
        written = self._as_of()
        as_of = chosen or written or today
        patient = Patient(
            respondent=self.data.get("respondent") or "self",
            facts=self._facts(as_of),
            treatments=tuple(self._treatments(as_of)),
            conditions=tuple(self._conditions(as_of)),
            allergies=tuple(self._concepts("allergies", None)),
            taken=self._denials("taken", "treatments", "medication"),
            not_taking=frozenset(self._concepts("not_taking", "medication")),
            had=self._denials("had", "conditions", "condition"),
            not_active=frozenset(self._concepts("not_active", "condition")),
            allergic=self._denials("allergic", "allergies", None),
        )
        if self.problems:
            raise BadInput(sorted(self.problems, key=lambda problem: problem.line or 0))
        return ReadPatient(self.document.file, as_of, patient)

    def _as_of(self) -> date | None:
        written = self.data.get("as_of")
        if written is None:
            return None
        try:
            moment = Moment.parse(str(written))
        except ValueError as error:
            self._wrong(("as_of",), str(error), "write 2026-11-22")
            return None
        if not moment.exact:
            self._wrong(("as_of",), f"as_of: {written} is no single day", "write 2026-11-22")
        return moment.earliest

    def _facts(self, as_of: date) -> dict[str, Known | Silence]:
        found: dict[str, Known | Silence] = {}
        for name, value in (self.data.get("facts") or {}).items():
            place = ("facts", name)
            fact_id = self.facts.current(name)
            if fact_id not in self.facts:
                self._unknown("fact", name, self.facts.facts, place)
                continue
            try:
                found[fact_id] = fact_value(self.facts[fact_id], value, as_of)
            except Implausible as error:
                self._wrong(place, str(error), error.fix)
        return found

    # Treatments and conditions

    def _treatments(self, as_of: date) -> Iterable[Treatment]:
        for index, data in enumerate(self.data.get("treatments") or ()):
            place = ("treatments", index)
            moments = self._moments(data, TREATMENT_DATES, place, as_of)
            for earlier, later in ORDERED:
                first, last = moments.get(earlier), moments.get(later)
                if first and last and last.latest < first.earliest:
                    self._wrong((*place, later), f"{later} lies before {earlier}", "swap them")
            attributes = {
                name: _unless_unsure(data.get(name))
                for name in ("taking", "dose", "days_in_a_row", "response", "role", "other")
            }
            purpose = _unless_unsure(data.get("for"))
            yield Treatment(
                concept=self._concept(data.get("concept"), "medication", (*place, "concept")),
                purpose=self._concept(purpose, "condition", (*place, "for")),
                planned=_planned(data),
                unsure=_unsure_in(data),
                **moments,
                **attributes,
            )

    def _conditions(self, as_of: date) -> Iterable[Condition]:
        for index, data in enumerate(self.data.get("conditions") or ()):
            place = ("conditions", index)
            moments = self._moments(data, ("date",), place, as_of)
            attributes = {
                name: _unless_unsure(data.get(name))
                for name in (
                    "other", "active", "controlled", "cured", "grade", "severe",
                    "needs_treatment", "caused_low_platelets",
                )
            }  # fmt: skip
            yield Condition(
                concept=self._concept(data.get("concept"), "condition", (*place, "concept")),
                treated_with=self._treated_with(data.get("treated_with"), place),
                unsure=_unsure_in(data),
                **moments,
                **attributes,
            )

    def _treated_with(self, data: object, place: Place) -> tuple[str, ...] | None:
        if data is None or data == "unsure":
            return None
        named = [data] if isinstance(data, str) else list(data)  # type: ignore[call-overload]
        at = (*place, "treated_with")
        found = (self._concept(name, "medication", at) for name in named)
        return tuple(concept for concept in found if concept)

    def _moments(
        self, data: Mapping[str, Any], names: Iterable[str], place: Place, as_of: date
    ) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in names:
            value = _unless_unsure(data.get(name))
            if value is None:
                continue
            try:
                found[name] = (
                    any_moment(name, value) if _planned(data) else past_moment(name, value, as_of)
                )
            except Implausible as error:
                self._wrong((*place, name), str(error), error.fix)
        return found

    # Concepts

    def _denials(self, verb: str, noun: str, kind: str | None) -> Denials:
        # Of a treatment that is perhaps only planned it is not known whether it was ever taken.
        perhaps = [
            self._known(data.get("concept"))
            for data in self.data.get(noun) or ()
            if isinstance(data, Mapping) and data.get("planned") == "unsure"
        ]
        unsure = [*self._concepts(f"unsure_{verb}", kind), *(found for found in perhaps if found)]
        return Denials(
            never=frozenset(self._concepts(f"never_{verb}", kind)),
            unsure=frozenset(unsure),
            complete=frozenset(self._concepts(f"no_other_{verb}", kind)),
            closed=self.data.get(f"no_other_{noun}") is True,
        )

    def _concepts(self, key: str, kind: str | None) -> list[str]:
        found = (
            self._concept(name, kind, (key, index))
            for index, name in enumerate(self.data.get(key) or ())
        )
        return [concept for concept in found if concept]

    def _concept(self, name: object, kind: str | None, place: Place) -> str | None:
        if name is None:
            return None
        concept_id = self.vocabulary.current(str(name))
        if concept_id not in self.vocabulary:
            concepts = self.vocabulary.concepts.values()
            names = [concept.id for concept in concepts if kind in (None, concept.kind)]
            self._unknown("concept", str(name), names, place)
            return None
        found = self.vocabulary[concept_id].kind
        if kind is not None and found != kind:
            self._wrong(place, f"{concept_id} is a {found}, and a {kind} is meant", "")
            return None
        return concept_id

    def _unknown(self, what: str, word: str, known: Iterable[str], place: Place) -> None:
        if len(self.problems) >= MOST_PROBLEMS:
            return
        near = did_you_mean(word, known)
        fix = f"did you mean {near}?" if near else f"see docs/patient-file.md for every {what}"
        self._wrong(place, f"there is no {what} {quote(word)}", fix)

    def _known(self, name: object) -> str | None:
        concept_id = self.vocabulary.current(str(name))
        return concept_id if concept_id in self.vocabulary else None

    def _wrong(self, place: Place, message: str, fix: str) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            line = self.document.line(place)
            self.problems.append(Problem(self.document.file, line, message, fix or None))


def _unless_unsure(value: Any) -> Any:
    return None if value == "unsure" else value


def _planned(data: Mapping[str, Any]) -> bool:
    """Tell whether a treatment is, or perhaps is, only planned."""
    return data.get("planned") in (True, "unsure")


def _unsure_in(data: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(name for name, value in data.items() if value == "unsure")
