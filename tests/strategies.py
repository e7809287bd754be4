"""Patients for property tests: consistent ones, over the facts and concepts that ship.

A further answer is consistent with those before it if it does not contradict them, names no second
episode of a concept that was named, and adds no medicine that is taken now where others were named
as taken now (a question about what is taken now is answered as a whole; see docs/decisions.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from functools import cache
from math import ceil
from typing import Any, Literal

from hypothesis import strategies as st

from itpchat.documents import Document, read_file
from itpchat.facts import Fact
from itpchat.folders import Folders
from itpchat.moments import Moment
from itpchat.patient import RESPONSES, Condition, Denials, Known, Patient, Silence, Treatment
from itpchat.patient_file import read_patient
from itpchat.record import Record
from itpchat.trials import Catalogue
from itpchat.vocabulary import Kind
from tests.case_collector import shipped_catalogue

AS_OF = date(2026, 11, 22)

Precision = Literal["any", "exact"]


def record_of(patient: Patient, as_of: date = AS_OF) -> Record:
    """Work out a patient against what ships."""
    catalogue = shipped_catalogue()
    return Record(patient, catalogue.facts, catalogue.vocabulary, as_of)


@cache
def spoken_of(kind: Kind) -> list[str]:
    """Give the concepts of a kind that some rule reads, so that examples are to the point."""
    catalogue: Catalogue = shipped_catalogue()
    read = {
        name
        for trial in catalogue.trials
        for criterion in trial.criteria
        for name in criterion.rule.reads
        if name in catalogue.vocabulary and catalogue.vocabulary[name].kind == kind
    }
    return sorted(read)


@st.composite
def moments(draw: st.DrawFn, precision: Precision = "any", until: int = 0) -> Moment:
    """Draw a date of the last years, known to the day, the month or the year."""
    # Windows of trials are weeks to a year long, so most dates lie within two years.
    ago = draw(st.one_of(st.integers(until, 60), st.integers(until, 800), st.integers(until, 9000)))
    day = (AS_OF - timedelta(days=ago)).isoformat()
    length = 10 if precision == "exact" else draw(st.sampled_from([10, 10, 7, 4]))
    return Moment.parse(day[:length])


# Facts


def _values(fact: Fact, precision: Precision) -> st.SearchStrategy[Any]:
    match fact.kind:
        case "yes_no":
            return st.booleans()
        case "choice":
            return st.sampled_from(sorted(fact.options or ()))
        case "date":
            return moments(precision)
        case "date_or_never":
            return st.one_of(moments(precision), st.just("never"))
        case "text":
            return st.sampled_from(["CN", "SG"])
    least, most = fact.plausible or (0, 100)
    if fact.kind == "whole":
        return st.integers(int(least), int(most))
    narrow = st.integers(ceil(least), int(min(most, least + 60)))
    common = [number for number in (1.5, 3.0) if least <= number <= most]
    return st.one_of(narrow, st.sampled_from([most, (least + most) / 2, *common]))


@st.composite
def _facts(draw: st.DrawFn, precision: Precision) -> dict[str, Known | Silence]:
    dictionary = shipped_catalogue().facts.facts
    asked = draw(st.lists(st.sampled_from(sorted(dictionary)), unique=True, max_size=25))
    found: dict[str, Known | Silence] = {}
    for fact_id in asked:
        fact = dictionary[fact_id]
        if precision == "exact" and fact_id == "age":
            continue
        value = draw(_values(fact, precision))
        dated = fact.kind not in ("date", "date_or_never") and draw(st.booleans())
        found[fact_id] = Known(value, draw(moments(precision)) if dated else None)
    for fact_id in draw(st.lists(st.sampled_from(sorted(dictionary)), unique=True, max_size=3)):
        found.setdefault(fact_id, draw(st.sampled_from(Silence)))
    return found


# Treatments and diagnoses

DOSES = (None, "20 mg/day", "0.4 mg/kg/day", "4 tablets/day")


def _not_before(started: Moment | None, moment: Moment | None) -> Moment | None:
    """Give a day unless it surely lies before the start, which a patient file refuses."""
    if started and moment and moment.latest < started.earliest:
        return None
    return moment


@st.composite
def _treatment(draw: st.DrawFn, concept: str, precision: Precision) -> Treatment:
    vocabulary = shipped_catalogue().vocabulary
    some = Treatment(
        concept,
        response=draw(st.sampled_from([*RESPONSES[:-1], None])),
        purpose=draw(st.sampled_from([None, None, "immune_thrombocytopenia", "malignancy"])),
        role=draw(st.sampled_from([None, "rescue", "maintenance"])),
        planned=draw(st.integers(0, 9)) == 0,
        unsure=frozenset(draw(st.sampled_from([(), (), ("dose",)]))),
    )
    if vocabulary.any_flag(concept, "procedure"):
        return replace(some, date=draw(st.none() | moments(precision)))
    taking = draw(st.sampled_from([True, False, None]))
    started = draw(st.none() | moments(precision, until=60))
    if taking:
        daily = vocabulary.any_flag(concept, "taken_every_day")
        return replace(
            some,
            taking=True,
            started_on=started,
            last_dose_on=None
            if daily
            else _not_before(started, draw(st.none() | moments(precision))),
            dose_unchanged_since=draw(st.none() | moments(precision)),
            dose=None if some.unsure else draw(st.sampled_from(DOSES)),
            days_in_a_row=None if daily else draw(st.none() | st.integers(0, 31)),
        )
    ended = draw(st.none() | moments(precision)) if taking is False else None
    return replace(
        some,
        taking=taking,
        started_on=started,
        stopped_on=_not_before(started, ended),
        days_in_a_row=draw(st.none() | st.integers(0, 31)),
    )


@st.composite
def _condition(draw: st.DrawFn, concept: str, precision: Precision) -> Condition:
    perhaps = st.sampled_from([True, False, None])
    cured = draw(perhaps)
    return Condition(
        concept,
        date=draw(st.none() | moments(precision)),
        active=draw(st.sampled_from([False, None])) if cured else draw(perhaps),
        controlled=draw(st.sampled_from([True, None])) if cured else draw(perhaps),
        cured=cured,
        severe=draw(perhaps),
        needs_treatment=draw(perhaps),
        caused_low_platelets=draw(perhaps),
        grade=draw(st.sampled_from([None, None, 2, 3])),
        treated_with=draw(st.sampled_from([None, None, (), ("chemotherapy",), ("surgery",)])),
    )


def _names(kind: Kind, size: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(spoken_of(kind)), unique=True, max_size=size)


@st.composite
def _denials(draw: st.DrawFn, kind: Kind) -> Denials:
    return Denials(
        never=frozenset(draw(_names(kind, 4))),
        unsure=frozenset(draw(_names(kind, 2))),
        complete=frozenset(draw(_names(kind, 2))),
        closed=draw(st.booleans()),
    )


@st.composite
def any_patients(draw: st.DrawFn, precision: Precision = "any") -> Patient:
    """Draw a patient whose answers may well contradict each other."""
    treatments = draw(_names("medication", 6))
    conditions = draw(_names("condition", 5))
    return Patient(
        facts=draw(_facts(precision)),
        treatments=tuple(draw(_treatment(concept, precision)) for concept in treatments),
        conditions=tuple(draw(_condition(concept, precision)) for concept in conditions),
        allergies=tuple(draw(_names("medication", 2))),
        taken=draw(_denials("medication")),
        not_taking=frozenset(draw(_names("medication", 2))),
        had=draw(_denials("condition")),
        not_active=frozenset(draw(_names("condition", 2))),
        allergic=draw(_denials("medication")),
    )


# Consistency


def consistent(patient: Patient) -> Patient:
    """Take away what contradicts something else, until nothing does."""
    patient = _nothing_denied_now(patient)
    while True:
        record = record_of(patient)
        if not record.contradictions:
            return _nothing_closed_too_early(patient, record)
        for key in record.contradictions[0].keys:
            patient = _without(patient, key)


def _nothing_denied_now(patient: Patient) -> Patient:
    """Believe what is named as going on more than that nothing goes on."""
    vocabulary = shipped_catalogue().vocabulary
    taken = [t.concept for t in patient.treatments if t.concept and t.taking is not False]
    active = [c.concept for c in patient.conditions if c.concept and c.active is not False]
    return replace(
        patient,
        not_taking=frozenset(
            name
            for name in patient.not_taking
            if not any(vocabulary.covers(name, c) for c in taken)
        ),
        not_active=frozenset(
            name
            for name in patient.not_active
            if not any(vocabulary.covers(name, c) for c in active)
        ),
    )


def _nothing_closed_too_early(patient: Patient, record: Record) -> Patient:
    """Close no list of diagnoses to which a test adds another, which nobody has named."""
    added = [str(c.concept) for c in record.conditions if c.implied_by]
    covers = shipped_catalogue().vocabulary.covers
    complete = frozenset(
        name for name in patient.had.complete if not any(covers(name, c) for c in added)
    )
    return replace(
        patient,
        had=replace(patient.had, complete=complete, closed=patient.had.closed and not added),
    )


def _without(patient: Patient, key: str) -> Patient:
    prefix, colon, rest = key.removesuffix(" never").partition(":")
    concept, _, attribute = rest.partition(".")
    if not colon:
        facts = {name: answer for name, answer in patient.facts.items() if name != prefix}
        return replace(patient, facts=facts)
    gone = {"for": "purpose"}.get(attribute, attribute)
    if prefix == "taken":
        return replace(
            patient,
            treatments=_blanked(patient.treatments, concept, gone),
            taken=replace(patient.taken, never=patient.taken.never - {concept}),
        )
    if prefix == "had":
        return replace(
            patient,
            conditions=_blanked(patient.conditions, concept, gone),
            had=replace(patient.had, never=patient.had.never - {concept}),
        )
    never = patient.allergic.never - {concept}
    return replace(patient, allergic=replace(patient.allergic, never=never))


def _blanked(items: tuple[Any, ...], concept: str, attribute: str) -> tuple[Any, ...]:
    if not attribute:
        return items
    return tuple(
        replace(item, **{attribute: None}) if item.concept == concept else item for item in items
    )


def patients(precision: Precision = "any") -> st.SearchStrategy[Patient]:
    """Draw patients whose answers do not contradict each other."""
    return any_patients(precision).map(consistent)


# Fewer answers


@dataclass(frozen=True)
class Told:
    """A patient after some answers, and after more of them."""

    less: Patient
    more: Patient


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Draw a patient, and what was said of the same patient before the further answers."""
    more = draw(patients())
    return Told(draw(_before(more)), more)


@st.composite
def _before(draw: st.DrawFn, patient: Patient) -> Patient:
    kept_facts = {
        fact_id: _undated(answer) if draw(st.integers(0, 5)) == 0 else answer
        for fact_id, answer in patient.facts.items()
        if isinstance(answer, Silence) or draw(st.integers(0, 3))
    }
    current = draw(st.booleans())
    treatments = [
        draw(_less_of(treatment))
        for treatment in patient.treatments
        if (current if treatment.taking else draw(st.integers(0, 3)))
    ]
    conditions = [
        draw(_less_of(condition)) for condition in patient.conditions if draw(st.integers(0, 3))
    ]
    allergies = [concept for concept in patient.allergies if draw(st.booleans())]
    return replace(
        patient,
        facts=kept_facts,
        treatments=tuple(treatments),
        conditions=tuple(conditions),
        allergies=tuple(allergies),
        taken=draw(_fewer(patient.taken, _missing(patient.treatments, treatments))),
        had=draw(_fewer(patient.had, _missing(patient.conditions, conditions))),
        allergic=draw(_fewer(patient.allergic, set(patient.allergies) - set(allergies))),
        not_taking=frozenset(name for name in patient.not_taking if draw(st.booleans())),
        not_active=frozenset(name for name in patient.not_active if draw(st.booleans())),
    )


def _undated(answer: Known | Silence) -> Known | Silence:
    return replace(answer, measured_on=None) if isinstance(answer, Known) else answer


KEPT = {"concept", "other", "planned", "unsure", "implied_by"}


@st.composite
def _less_of(draw: st.DrawFn, item: Any) -> Any:
    gone: Mapping[str, None] = {
        field.name: None
        for field in fields(item)
        if field.name not in KEPT and draw(st.integers(0, 3)) == 0
    }
    less = replace(item, **gone)
    if isinstance(item, Treatment) and less.taking and item.last_dose_on is not None:
        # "I am on it, the last dose was in May" is one answer: the dose says how it is taken.
        return replace(less, last_dose_on=item.last_dose_on)
    return less


def _missing(more: tuple[Any, ...], less: list[Any]) -> set[str]:
    return {str(item.concept) for item in more} - {str(item.concept) for item in less}


@st.composite
def _fewer(draw: st.DrawFn, denials: Denials, missing: set[str]) -> Denials:
    """Leave denials away; nothing is closed from which something is still to be named."""
    covers = shipped_catalogue().vocabulary.covers
    return replace(
        denials,
        never=frozenset(name for name in denials.never if draw(st.integers(0, 3))),
        complete=frozenset(
            name
            for name in denials.complete
            if not any(covers(name, concept) for concept in missing) and draw(st.integers(0, 3))
        ),
        closed=denials.closed and not missing and draw(st.booleans()),
    )


# Patients whom little keeps from a trial


@cache
def fitting() -> tuple[Patient, ...]:
    """Give the patients of the case files for whom everything that can be asked passes."""
    catalogue = shipped_catalogue()
    found = []
    for trial in catalogue.trials:
        content = read_file(Folders.chosen().trials / f"{trial.id}.cases.yaml").data
        assert isinstance(content, dict)
        document = Document("base", {"patient": 1, **content["base"]}, {})
        read = read_patient(document, catalogue.facts, catalogue.vocabulary, AS_OF, AS_OF)
        found.append(read.patient)
    return tuple(found)


DATED_FACTS = (
    "itp_diagnosed_on", "low_platelets_since", "last_trial_drug_on", "iv_antibiotics_on",
    "live_vaccine_on",
)  # fmt: skip
DATED_ILLNESSES = ("myocardial_infarction", "unstable_angina", "shingles", "chickenpox")


@st.composite
def nearly_fitting(draw: st.DrawFn, precision: Precision = "any") -> Patient:
    """Draw a patient for whom a trial passes, but for a few things that are not long ago."""
    base = draw(st.sampled_from(fitting()))
    facts = dict(base.facts)
    for fact_id in draw(st.lists(st.sampled_from(DATED_FACTS), unique=True, max_size=3)):
        facts[fact_id] = Known(draw(moments(precision)))
    if precision == "exact" or draw(st.booleans()):
        facts.pop("age", None)
        born = draw(st.sampled_from([1, 4, 8, 18, 40, 60, 65, 75])) * 365 + draw(
            st.integers(-300, 300)
        )
        length = 10 if precision == "exact" else draw(st.sampled_from([10, 7]))
        written = (AS_OF - timedelta(days=max(born, 1))).isoformat()[:length]
        facts["date_of_birth"] = Known(Moment.parse(written))
    elif draw(st.booleans()):
        facts["age"] = Known(draw(st.sampled_from([3, 7, 17, 65, 75])))
    treatments = {str(treatment.concept): treatment for treatment in base.treatments}
    for concept in draw(_names("medication", 3)):
        treatments[concept] = draw(_treatment(concept, precision))
    illnesses = draw(st.lists(st.sampled_from(DATED_ILLNESSES), unique=True, max_size=1))
    conditions = [
        *base.conditions,
        *(Condition(name, date=draw(moments(precision)), active=False) for name in illnesses),
    ]
    return consistent(
        replace(
            base,
            facts=facts,
            treatments=tuple(treatments.values()),
            conditions=tuple(conditions),
        )
    )
