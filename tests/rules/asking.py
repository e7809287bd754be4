"""A small world to ask rules about: a few facts, medicines and illnesses; patients as in files."""

from datetime import date
from typing import Any

from itpchat.documents import Document
from itpchat.facts import Fact, FactDictionary, Implication
from itpchat.patient_file import read_patient
from itpchat.record import Record
from itpchat.rules import Compiler, Finding, Rule, View
from itpchat.truth import Truth
from itpchat.vocabulary import Concept, Kind, Vocabulary

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

TODAY = date(2026, 11, 22)


def _fact(fact_id: str, kind: str, **more: Any) -> Fact:
    data = {"label": {"en": fact_id, "zh": fact_id}, "kind": kind, **more}
    return Fact.from_data(fact_id, data)


_TEST = {name: {"en": name, "zh": name} for name in ("positive", "negative")}
_SEX = {name: {"en": name, "zh": name} for name in ("female", "male")}
_ANY = {"from": 0, "to": 2000}

FACTS = FactDictionary(
    [
        _fact("age", "whole", plausible={"from": 0, "to": 120}),
        _fact("date_of_birth", "date"),
        _fact("sex", "choice", options=_SEX),
        _fact("weight", "number", plausible=_ANY, can_change=True),
        _fact("country", "text"),
        _fact("platelet_count", "number", unit="10⁹/L", plausible=_ANY, can_change=True),
        _fact("alt", "multiple", unit="× upper limit of normal", plausible=_ANY, can_change=True),
        _fact("nyha_class", "whole", plausible={"from": 1, "to": 4}, can_change=True),
        _fact("pregnant", "yes_no", can_change=True),
        _fact("can_become_pregnant", "yes_no", can_change=True),
        _fact("itp_primary", "yes_no"),
        _fact("itp_diagnosed_on", "date"),
        _fact("last_trial_drug_on", "date_or_never", can_change=True),
        _fact("hbsag", "choice", options=_TEST, can_change=True),
        _fact("hiv_test", "choice", options=_TEST),
    ],
    [
        Implication.from_data({"if": given, "then": then})
        for given, then in (
            ({"sex": "male"}, {"pregnant": False, "can_become_pregnant": False}),
            ({"pregnant": True}, {"can_become_pregnant": True}),
            ({"hbsag": "positive"}, {"has": "hepatitis_b"}),
            ({"hiv_test": "negative"}, {"never_had": "hiv_infection"}),
            ({"hiv_test": "positive"}, {"has": "hiv_infection"}),
            ({"itp_primary": True}, {"never_had": "secondary_itp"}),
            ({"age": {"below": 8}}, {"can_become_pregnant": False}),
        )
    ],
)


def _concept(concept_id: str, kind: Kind, *classes: str, **flags: Any) -> Concept:
    data = {"label": {"en": concept_id, "zh": concept_id}, "in": dict.fromkeys(classes, "…")}
    return Concept.from_data(concept_id, kind, {**data, **flags})


def _drug(concept_id: str, *classes: str, **flags: Any) -> Concept:
    return _concept(concept_id, "medication", *classes, **flags)


def _illness(concept_id: str, *classes: str, **flags: Any) -> Concept:
    return _concept(concept_id, "condition", *classes, **flags)


CLASS: dict[str, Any] = {"class": True}
PROCEDURE: dict[str, Any] = {"procedure": True}
ONE_OFF: dict[str, Any] = {"one_off": True}
PASSING: dict[str, Any] = {"can_change": True}

VOCABULARY = Vocabulary(
    [
        _drug("itp_treatment", **CLASS),
        _drug("first_line", "itp_treatment", **CLASS, exhaustive=True),
        _drug("corticosteroid", "first_line", **CLASS),
        _drug("prednisone", "corticosteroid", prednisone_equivalent=1.0),
        _drug("methylprednisolone", "corticosteroid", prednisone_equivalent=1.25),
        _drug("dexamethasone", "corticosteroid", prednisone_equivalent=6.67),
        _drug("ivig", "first_line", doses_apart="4 weeks"),
        _drug("monoclonal_antibody", **CLASS),
        _drug("anti_cd20", "monoclonal_antibody", "itp_treatment", **CLASS),
        _drug("rituximab", "anti_cd20"),
        _drug("obinutuzumab", "anti_cd20"),
        _drug("denosumab", "monoclonal_antibody"),
        _drug("eltrombopag", "itp_treatment"),
        _drug("antithrombotic", **CLASS),
        _drug("anticoagulant", "antithrombotic", **CLASS, taken_every_day=True),
        _drug("apixaban", "anticoagulant"),
        _drug("warfarin", "anticoagulant"),
        _drug("antiplatelet", "antithrombotic", **CLASS),
        _drug("aspirin", "antiplatelet"),
        _drug("splenectomy", "itp_treatment", **PROCEDURE),
        _drug("chemotherapy", **CLASS),
        _drug("paclitaxel", "chemotherapy"),
        _drug("radiotherapy"),
        _drug("surgery", **CLASS, **PROCEDURE),
        _drug("surgical_excision", "surgery", **PROCEDURE),
        _illness("malignancy", **CLASS, can_change=False),
        _illness("breast_cancer", "malignancy"),
        _illness("skin_cancer", "malignancy"),
        _illness("cardiovascular_disease", **CLASS, can_change=False),
        _illness("heart_disease", "cardiovascular_disease", **CLASS),
        _illness("heart_attack", "heart_disease", "thrombosis", **ONE_OFF),
        _illness("arrhythmia", "heart_disease"),
        _illness("heart_failure", "heart_disease", grade_is="nyha_class"),
        _illness("thrombosis", **CLASS, **ONE_OFF, exhaustive=True),
        _illness("deep_vein_thrombosis", "thrombosis", **ONE_OFF),
        _illness("infection", **CLASS, **PASSING),
        _illness("influenza", "infection", **PASSING),
        _illness("pneumonia", "infection", **PASSING),
        _illness("dengue", "infection", **PASSING, **ONE_OFF),
        _illness("hepatitis_b", "infection", can_change=False),
        _illness("hiv_infection", "infection", can_change=False),
        _illness("lupus", can_change=False),
        _illness("secondary_itp", can_change=False),
        _illness("pregnancy", **PASSING, says={"pregnant": True}),
    ]
)

COMPILER = Compiler(FACTS, VOCABULARY)


def compiled(rule: dict[str, Any]) -> Rule:
    """Compile the mapping of a rule."""
    return COMPILER.compile(rule)


def record_of(patient: dict[str, Any], as_of: date = TODAY) -> Record:
    """Read a patient as from a file."""
    document = Document("patient.yaml", {"patient": 1, **patient}, {(): 1})
    read = read_patient(document, FACTS, VOCABULARY, as_of)
    return Record(read.patient, FACTS, VOCABULARY, read.as_of)


def asked(rule: dict[str, Any], **patient: Any) -> Finding:
    """Ask a rule about a patient; what is given are the keys of a patient file."""
    return compiled(rule).ask(View.of(record_of(patient)))


def truth(rule: dict[str, Any], **patient: Any) -> Truth:
    """Ask a rule about a patient for its truth alone."""
    return asked(rule, **patient).truth


def told(finding: Finding) -> list[tuple[str, object]]:
    """Give what a finding rests on, as plain pairs."""
    return [(reason.key, reason.value) for reason in finding.because]
