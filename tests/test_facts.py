"""The fact dictionary, and what certain facts imply."""

from typing import Any

from itpchat.facts import Fact, FactDictionary, Implication
from itpchat.wording import Text
from tests.case_collector import shipped_catalogue

ENTRY: dict[str, Any] = {
    "label": {"en": "Platelet count", "zh": "血小板计数"},
    "kind": "number",
    "unit": "10⁹/L",
    "plausible": {"from": 0, "to": 2000},
    "can_change": True,
    "topic": "blood",
    "found_by": "patient",
    "formerly": ["platelets"],
}


def test_a_fact_keeps_its_unit_and_its_bounds() -> None:
    fact = Fact.from_data("platelet_count", ENTRY)
    assert fact.label == Text("Platelet count", "血小板计数")
    assert (fact.unit, fact.plausible, fact.numeric) == ("10⁹/L", (0, 2000), True)
    assert fact.can_change
    assert not fact.sensitive


def test_the_options_of_a_choice_keep_their_order() -> None:
    options = {
        "none": {"en": "None", "zh": "无"},
        "minor": {"en": "Minor", "zh": "轻"},
        "severe": {"en": "Severe", "zh": "重"},
    }
    fact = Fact.from_data("bleeding_now", {**ENTRY, "kind": "choice", "options": options})
    assert list(fact.options or ()) == ["none", "minor", "severe"]
    assert not fact.numeric


def test_a_former_id_leads_to_the_present_one() -> None:
    dictionary = FactDictionary([Fact.from_data("platelet_count", ENTRY)])
    assert dictionary.current("platelets") == "platelet_count"
    assert dictionary.current("platelet_count") == "platelet_count"
    assert "platelets" not in dictionary


def test_an_implication_tells_facts_and_diagnoses_apart() -> None:
    implication = Implication.from_data(
        {"if": {"hbsag": "positive"}, "then": {"has": "hepatitis_b", "immune": False}, "why": "…"}
    )
    assert implication.given == (("hbsag", "positive"),)
    assert implication.has == ("hepatitis_b",)
    assert implication.facts == (("immune", False),)
    several = {"if": {"a": 1}, "then": {"never_had": ["b", "c"]}, "why": "…"}
    assert Implication.from_data(several).never_had == ("b", "c")


DESIGNED = """
    age date_of_birth sex weight country itp_diagnosed_on itp_primary platelet_count
    low_platelets_twice_in_a_row bleeding_now ecog nyha_class pregnant breastfeeding
    planning_pregnancy can_become_pregnant will_use_contraception will_attend_visits can_consent
    hemoglobin neutrophils alt ast bilirubin creatinine creatinine_clearance lvef oxygen_saturation
    pt_aptt_prolonged_percent igg iga systolic_pressure diastolic_pressure hbsag hbcab hbv_dna
    hcv_antibody hcv_rna hiv_test syphilis_test tuberculosis_test spleen_enlarged severe_allergy
    live_vaccine_on live_vaccine_planned in_another_trial last_trial_drug_on iv_antibiotics_on
    substance_abuse dyspnea_grade child_agrees itp_rechecked low_platelets_since periods_started
    can_father_child pericardial_effusion unresolved_side_effects
""".split()

UNITS = {
    "age": "years", "weight": "kg", "platelet_count": "10⁹/L", "hemoglobin": "g/L",
    "neutrophils": "10⁹/L", "creatinine_clearance": "mL/min", "lvef": "%", "oxygen_saturation": "%",
    "pt_aptt_prolonged_percent": "%", "igg": "mg/dL", "iga": "mg/dL", "systolic_pressure": "mmHg",
    "diastolic_pressure": "mmHg",
}  # fmt: skip


def test_every_fact_of_the_patient_file_is_declared() -> None:
    facts = shipped_catalogue().facts
    assert [name for name in DESIGNED if name not in facts] == []


def test_measured_facts_have_the_unit_of_the_patient_file() -> None:
    facts = shipped_catalogue().facts
    assert {name: facts[name].unit for name in UNITS} == UNITS
    assert {facts[name].kind for name in ("alt", "ast", "bilirubin", "creatinine")} == {"multiple"}


def test_every_number_has_bounds_outside_of_which_it_must_be_a_slip() -> None:
    facts = shipped_catalogue().facts.facts.values()
    assert [fact.id for fact in facts if fact.numeric and fact.plausible is None] == []


def test_the_choices_of_the_patient_file_are_declared_in_their_order() -> None:
    facts = shipped_catalogue().facts
    assert list(facts["sex"].options or ()) == ["female", "male"]
    assert list(facts["bleeding_now"].options or ()) == ["none", "minor", "severe"]
    tests = "hbsag hbcab hbv_dna hcv_antibody hcv_rna hiv_test syphilis_test tuberculosis_test"
    assert {tuple(facts[name].options or ()) for name in tests.split()} == {
        ("positive", "negative")
    }


def test_implications_name_facts_and_diagnoses_that_exist() -> None:
    catalogue = shipped_catalogue()
    for implication in catalogue.facts.implications:
        for fact_id, _ in (*implication.given, *implication.facts):
            assert fact_id in catalogue.facts
        for concept in (*implication.has, *implication.never_had):
            assert catalogue.vocabulary[concept].kind == "condition"
