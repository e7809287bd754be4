"""What a patient file says."""

from datetime import date

import pytest

from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Patient, Silence, Treatment
from tests.patient_file.files import TODAY, patient, read

DESIGNED = """
    patient: 1
    respondent: self
    as_of: 2026-11-22
    facts:
      age: 34
      sex: female
      itp_diagnosed_on: 2023-05
      platelet_count: {value: 12, date: 2026-11-20}
      alt: {value: 52, unit: U/L, upper_limit: 40}
      ecog: unsure
      substance_abuse: declined
    treatments:
      - concept: prednisone
        taking: true
        dose: 20 mg/day
        dose_unchanged_since: 2026-09-01
        response: response
      - {concept: rituximab, taking: false, stopped_on: 2026-03, response: lost_response}
      - {concept: splenectomy, date: 2021}
      - {other: metformin, taking: true}
    never_taken: [anticoagulant, antiplatelet]
    unsure_taken: [immunosuppressant]
    no_other_treatments: true
    conditions:
      - {concept: hypertension, controlled: true}
      - {concept: myocardial_infarction, date: 2019}
    never_had: [hiv_infection, malignancy]
    no_other_conditions: false
    allergies: [cyclophosphamide]
    no_other_allergies: false
"""


def test_the_patient_file_of_the_contract_is_read() -> None:
    found = read(DESIGNED)
    assert found.file == "patient.yaml"
    assert found.as_of == date(2026, 11, 22)
    assert found.patient == Patient(
        respondent="self",
        facts={
            "age": Known(34),
            "sex": Known("female"),
            "itp_diagnosed_on": Known(Moment.parse("2023-05")),
            "platelet_count": Known(12, Moment.parse("2026-11-20")),
            "alt": Known(1.3, None, {"value": 52, "unit": "U/L", "upper_limit": 40}),
            "ecog": Silence.UNSURE,
            "substance_abuse": Silence.DECLINED,
        },
        treatments=(
            Treatment(
                "prednisone",
                taking=True,
                dose="20 mg/day",
                dose_unchanged_since=Moment.parse("2026-09-01"),
                response="response",
            ),
            Treatment(
                "rituximab",
                taking=False,
                stopped_on=Moment.parse("2026-03"),
                response="lost_response",
            ),
            Treatment("splenectomy", date=Moment.parse("2021")),
            Treatment(None, "metformin", taking=True),
        ),
        conditions=(
            Condition("hypertension", controlled=True),
            Condition("myocardial_infarction", date=Moment.parse("2019")),
        ),
        allergies=("cyclophosphamide",),
        taken=Denials(
            never=frozenset(("anticoagulant", "antiplatelet")),
            unsure=frozenset(("immunosuppressant",)),
            closed=True,
        ),
        had=Denials(never=frozenset(("hiv_infection", "malignancy"))),
    )


def test_an_empty_patient_is_somebody_of_whom_nothing_was_asked() -> None:
    found = read("patient: 1")
    assert found.patient == Patient()
    assert found.as_of == TODAY


def test_the_day_of_asking_is_chosen_or_the_file_s_own_or_today() -> None:
    dated = "{patient: 1, as_of: 2025-01-31}"
    assert read(dated).as_of == date(2025, 1, 31)
    assert read(dated, as_of=date(2026, 1, 1)).as_of == date(2026, 1, 1)


# Facts


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("platelet_count: 12", Known(12)),
        ("platelet_count: 12.5", Known(12.5)),
        ("platelet_count: {value: 12}", Known(12)),
        ("platelet_count: {value: 12, date: unsure}", Known(12)),
        ("platelet_count: {value: 12, date: 2026-11}", Known(12, Moment.parse("2026-11"))),
        (
            "hbsag: {value: negative, date: 2026-11-20}",
            Known("negative", Moment.parse("2026-11-20")),
        ),
        ("pregnant: {value: false, date: 2026-11-20}", Known(False, Moment.parse("2026-11-20"))),
        ("ecog: {value: 1, date: 2026}", Known(1, Moment.parse("2026"))),
        ("alt: 1.3", Known(1.3)),
        ("alt: {value: 1.3, date: 2026}", Known(1.3, Moment.parse("2026"))),
        ("last_trial_drug_on: never", Known("never")),
        ("last_trial_drug_on: 2026", Known(Moment.parse("2026"))),
        ("date_of_birth: 1990", Known(Moment.parse("1990"))),
        ("country: CN", Known("CN")),
        ("country: NO", Known("NO")),
        ("ecog: {value: unsure, date: 2026}", Silence.UNSURE),
        ("hiv_test: declined", Silence.DECLINED),
    ],
)
def test_a_fact_is_bare_or_dated_or_a_silence(written: str, known: Known | Silence) -> None:
    assert list(patient(f"facts: {{{written}}}").facts.values()) == [known]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("platelet_count: {value: 12000, unit: /µL}", 12),
        ("platelet_count: {value: 12, unit: K/uL}", 12),
        ("platelet_count: {value: 12, unit: 10^9/L}", 12),
        ("hemoglobin: {value: 10.3, unit: g/dL}", 103),
        ("igg: {value: 4.1, unit: g/L}", 410),
        ("weight: {value: 70, unit: kg}", 70),
        ("alt: {value: 4.2, upper_limit: 1.4}", 3),
        ("creatinine: {value: 132, unit: µmol/L, upper_limit: 88}", 1.5),
    ],
)
def test_a_number_in_another_unit_is_converted_exactly(written: str, value: float) -> None:
    (known,) = patient(f"facts: {{{written}}}").facts.values()
    assert isinstance(known, Known)
    assert known.value == value


# Treatments and diagnoses


@pytest.mark.parametrize(
    ("written", "treatment"),
    [
        ("{concept: ivig, last_dose_on: 2026-11-20}",
         Treatment("ivig", last_dose_on=Moment.parse("2026-11-20"))),
        ("{concept: ibuprofen, days_in_a_row: 5}", Treatment("ibuprofen", days_in_a_row=5)),
        ("{concept: paclitaxel, for: breast_cancer}",
         Treatment("paclitaxel", purpose="breast_cancer")),
        ("{concept: ivig, role: rescue}", Treatment("ivig", role="rescue")),
        ("{concept: rituximab, planned: true, date: 2027-01}",
         Treatment("rituximab", planned=True, date=Moment.parse("2027-01"))),
        ("{concept: prednisone, taking: unsure, dose: unsure, response: unsure, for: unsure}",
         Treatment("prednisone", unsure=frozenset(("taking", "dose", "response", "for")))),
    ],
)  # fmt: skip
def test_a_treatment_keeps_what_was_told_of_it(written: str, treatment: Treatment) -> None:
    assert patient(f"treatments: [{written}]").treatments == (treatment,)


@pytest.mark.parametrize(
    ("written", "condition"),
    [
        ("{concept: heart_failure, grade: 2}", Condition("heart_failure", grade=2)),
        ("{concept: breast_cancer, treated_with: chemotherapy}",
         Condition("breast_cancer", treated_with=("chemotherapy",))),
        ("{concept: breast_cancer, treated_with: []}", Condition("breast_cancer", treated_with=())),
        ("{concept: breast_cancer, treated_with: unsure}",
         Condition("breast_cancer", unsure=frozenset(("treated_with",)))),
        ("{concept: influenza, active: true, severe: false, needs_treatment: true}",
         Condition("influenza", active=True, severe=False, needs_treatment=True)),
        ("{other: sore toe, cured: unsure}",
         Condition(None, "sore toe", unsure=frozenset(("cured",)))),
    ],
)  # fmt: skip
def test_a_diagnosis_keeps_what_was_told_of_it(written: str, condition: Condition) -> None:
    assert patient(f"conditions: [{written}]").conditions == (condition,)


def test_what_was_denied_or_closed_is_kept_by_its_kind() -> None:
    found = patient(
        """
        never_taken: [rituximab]
        unsure_taken: [ivig]
        no_other_taken: [corticosteroid]
        not_taking: [anticoagulant]
        never_had: [malignancy]
        unsure_had: [lupus_nephritis]
        no_other_had: [thrombosis]
        not_active: [infection]
        no_other_conditions: true
        never_allergic: [tocilizumab]
        unsure_allergic: [fludarabine]
        no_other_allergic: [chemotherapy]
        """
    )
    assert found.taken == Denials(
        frozenset(("rituximab",)), frozenset(("ivig",)), frozenset(("corticosteroid",))
    )
    assert found.had == Denials(
        frozenset(("malignancy",)),
        frozenset(("lupus_nephritis",)),
        frozenset(("thrombosis",)),
        True,
    )
    assert found.allergic == Denials(
        frozenset(("tocilizumab",)), frozenset(("fludarabine",)), frozenset(("chemotherapy",))
    )
    assert found.not_taking == {"anticoagulant"}
    assert found.not_active == {"infection"}


def test_a_treatment_that_is_perhaps_only_planned_is_asked_and_not_known() -> None:
    found = patient("treatments: [{concept: rituximab, planned: unsure}]")
    assert found.treatments[0].planned
    assert found.taken.unsure == {"rituximab"}
