"""Synthetic patients with ITP, drawn from documented rates: nobody real, and nothing learned.

Sources, all read on 2026-11-27; what no source gives is an estimate, and is called one.

- Age, sex, stage, splenectomy: McMaster ITP Registry, 269 adults with primary ITP (median age 50,
  quartiles 33 and 64; 62.5 % women; of those with active disease about 14 % newly diagnosed, 11 %
  persistent, 75 % chronic; median of 3 treatments, quartiles 1 and 4; spleen taken out in 31 %,
  over decades), ash-sap.org/view-large/4453114.
- Platelets: nadir 15, quartiles 4 and 48 (the same); of those who look for a trial more are low.
- Treatments: corticosteroids 50 %, rituximab 16 %, romiplostim 9 %, eltrombopag 5 % in a year of
  diagnosis (McGrath 2020, Clin Epidemiol 12:435); more of them with longer disease (estimate).
- Secondary ITP 18 % of adults, by cancer 10.9 % of all (Moulis 2014, Blood 124:3308); another
  autoimmune disease 21 % (CARMEN registry, Moulis 2017, PubMed 28240787).
- Hypertension 13 %, 37 % and 57 % at 20-44, 45-64 and over 64 years (Gao 2013, survey of 46,239
  Chinese adults), known to about half of these (the same).
- HBsAg 6 % of Chinese adults (BMC Infect Dis 2024;24:211); anti-HCV 1.6 %, RNA in 37 % of these
  (Wuwei survey, Li 2013); interferon test for tuberculosis positive in 13-20 % (Gao 2015, Lancet
  Infect Dis), which few people have had done.
- One of ten is under 18; diabetes, clots, heart disease, cancer rise with age (estimates).

Correlations: heart disease, clots, blood thinners, aspirin, cancer, diabetes and the kidneys with
age; blood thinners with clots and atrial fibrillation; chemotherapy with cancer; treatments and
their failure with how long ITP has lasted and how low platelets are; pregnancy with sex and age.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

UNDER_18 = 0.1


@dataclass
class Person:
    """A synthetic patient: facts by their id, treatments and diagnoses by their concept."""

    number: int
    facts: dict[str, Any] = field(default_factory=dict)
    treatments: dict[str, dict[str, Any]] = field(default_factory=dict)
    conditions: dict[str, dict[str, Any]] = field(default_factory=dict)
    talks: float = 1.0
    closes: bool = False


def people(count: int, as_of: date, seed: str = "itp") -> list[Person]:
    """Draw synthetic patients; the same seed gives the same people."""
    return [person(number, as_of, Random(f"{seed} {number}")) for number in range(count)]


def person(number: int, as_of: date, random: Random) -> Person:
    """Draw one synthetic patient."""
    made = Person(number)
    _about(made, random)
    _itp(made, as_of, random)
    _health(made, as_of, random)
    _medicines(made, as_of, random)
    _blood(made, random)
    _taking_part(made, as_of, random)
    made.talks = random.choices((0.0, 0.6, 0.9), (0.25, 0.4, 0.35))[0]
    made.closes = random.random() < 0.5
    return made


def _about(made: Person, random: Random) -> None:
    child = random.random() < UNDER_18
    age = random.randint(2, 17) if child else round(min(max(random.gauss(50, 20), 18), 92))
    female = random.random() < (0.5 if child or age > 64 else 0.68)
    weight = 3.0 * age + 7 if age < 15 else random.gauss(60 if female else 70, 10)
    made.facts |= {
        "age": age,
        "sex": "female" if female else "male",
        "weight": round(max(weight, 10)),
    }


def _itp(made: Person, as_of: date, random: Random) -> None:
    stage = random.choices(("new", "persistent", "chronic"), (14, 11, 75))[0]
    days = {
        "new": random.randint(5, 90),
        "persistent": random.randint(92, 364),
        "chronic": round(366 + random.expovariate(1 / (6 * 365))),
    }[stage]
    days = min(days, made.facts["age"] * 365)
    diagnosed = as_of - timedelta(days=days)
    platelets = round(min(max(random.lognormvariate(3.35, 0.95), 1), 400))
    made.facts |= {
        "itp_diagnosed_on": diagnosed.isoformat(),
        "low_platelets_since": (
            diagnosed - timedelta(days=random.choice((0, 0, 30, 200)))
        ).isoformat(),
        "platelet_count": platelets,
        "low_platelets_twice_in_a_row": platelets < 100 or random.random() < 0.3,
        "itp_primary": random.random() < 0.88,
        "bleeding_now": random.choices(
            ("none", "minor", "severe"), (50, 45, 2 + 60 / (platelets + 9))
        )[0],
        "unresolved_side_effects": random.random() < 0.12,
    }
    for fact, chance, known in (
        ("blood_smear_normal", 0.95, 0.6),
        ("marrow_consistent_with_itp", 0.93, 0.55),
        ("itp_rechecked", 0.6, 0.6),
    ):
        if random.random() < known:
            made.facts[fact] = random.random() < chance
    if random.random() < 0.7:
        made.facts["spleen_enlarged"] = random.random() < 0.04


def _health(made: Person, as_of: date, random: Random) -> None:
    age = made.facts["age"]
    old = min(max((age - 30) / 45, 0.0), 1.2)
    pressure = 0.0 if age < 18 else 0.13 if age < 45 else 0.37 if age < 65 else 0.57
    chances = {
        "hypertension": pressure * 0.5,
        "diabetes": 0.01 + 0.16 * old,
        "coronary_heart_disease": 0.08 * old,
        "myocardial_infarction": 0.04 * old,
        "heart_failure": 0.04 * old,
        "atrial_fibrillation": 0.07 * old,
        "arrhythmia": 0.03,
        "stable_angina": 0.03 * old,
        "deep_vein_thrombosis": 0.01 + 0.04 * old,
        "pulmonary_embolism": 0.005 + 0.015 * old,
        "ischaemic_stroke": 0.05 * old,
        "breast_cancer": 0.03 * old if made.facts["sex"] == "female" else 0.0,
        "lung_cancer": 0.01 * old,
        "lymphoma": 0.02 * old,
        "thyroid_cancer": 0.01,
        "basal_cell_carcinoma": 0.015 * old,
        "autoimmune_thyroid_disease": 0.09,
        "systemic_lupus": 0.04,
        "sjogren_syndrome": 0.03,
        "rheumatoid_arthritis": 0.03,
        "antiphospholipid_syndrome": 0.015,
        "evans_syndrome": 0.01,
        "helicobacter_pylori": 0.08,
        "chronic_liver_disease": 0.02,
        "gastric_ulcer": 0.03,
        "erosive_gastritis": 0.05,
        "gastrointestinal_bleeding": 0.02,
        "asthma": 0.04,
        "copd": 0.04 * old,
        "pneumonia": 0.04,
        "epilepsy": 0.008,
        "anxiety_disorder": 0.05,
        "depression": 0.05,
        "chickenpox": 0.3,
        "shingles": 0.04 + 0.06 * old,
        "herpes_simplex": 0.1,
        "common_cold": 0.05,
        "fungal_nail_or_skin": 0.04,
        "tuberculosis": 0.03,
        "latent_tuberculosis": 0.03,
        "common_variable_immunodeficiency": 0.005,
        "von_willebrand_disease": 0.004,
        "allergic_constitution": 0.03,
        "drug_induced_thrombocytopenia": 0.01,
        "nephrotic_syndrome": 0.004,
    }
    for concept, chance in chances.items():
        if random.random() < chance:
            made.conditions[concept] = _diagnosis(concept, as_of, random)
    if random.random() < 0.06 and age > 17:
        made.conditions["hepatitis_b"] = _diagnosis("hepatitis_b", as_of, random)
    if random.random() < 0.016 and age > 17:
        made.conditions["hepatitis_c"] = _diagnosis("hepatitis_c", as_of, random)


SHORT = frozenset(("common_cold", "pneumonia", "chickenpox", "shingles"))


def _diagnosis(concept: str, as_of: date, random: Random) -> dict[str, Any]:
    days = round(random.expovariate(1 / 1200)) + 3
    active = concept == "common_cold" or (concept not in SHORT and random.random() < 0.5)
    return {
        "date": (as_of - timedelta(days=days)).isoformat(),
        "active": active,
        "controlled": random.random() < 0.8,
        "cured": not active and random.random() < 0.7,
        "severe": random.random() < 0.12,
        "needs_treatment": active and random.random() < 0.6,
        "caused_low_platelets": random.random() < 0.15,
        "treated_with": random.choices(
            ("surgical_excision", "chemotherapy", "radiotherapy"), (55, 35, 10)
        )[0],
    }


def _medicines(made: Person, as_of: date, random: Random) -> None:
    days = (as_of - date.fromisoformat(made.facts["itp_diagnosed_on"])).days
    long = 0.35 if days < 92 else 0.6 if days < 366 else 1.0
    severe = 1.25 if made.facts["platelet_count"] < 30 else 0.8
    worse = min(long * severe, 1.2)
    for concept, chance in (
        ("prednisone", 0.55),
        ("dexamethasone", 0.4),
        ("methylprednisolone", 0.15),
        ("ivig", 0.4),
        ("eltrombopag", 0.33 * worse),
        ("avatrombopag", 0.14 * worse),
        ("hetrombopag", 0.16 * worse),
        ("romiplostim", 0.12 * worse),
        ("rhtpo", 0.2 * worse),
        ("rituximab", 0.32 * worse),
        ("azathioprine", 0.08 * worse),
        ("ciclosporin", 0.08 * worse),
        ("mycophenolate", 0.06 * worse),
        ("danazol", 0.1 * worse),
        ("fostamatinib", 0.03 * worse),
        ("decitabine", 0.04 * worse),
        ("platelet_transfusion", 0.15 * severe),
        ("splenectomy", 0.13 * worse if made.facts["age"] > 5 else 0.0),
    ):
        if random.random() < chance:
            made.treatments[concept] = _episode(concept, days, as_of, random)
    _other_medicines(made, as_of, random)


OPERATIONS = frozenset(
    ("splenectomy", "platelet_transfusion", "radiotherapy", "coronary_intervention")
)


def _episode(concept: str, days: int, as_of: date, random: Random) -> dict[str, Any]:
    taking = concept not in OPERATIONS and random.random() < (
        0.04 if concept in ("ivig", "rituximab", "dexamethasone") else 0.35
    )
    last = as_of - timedelta(days=random.randint(3, max(days, 4)))
    fails = 0.62 if not taking else 0.35
    response = (
        random.choices(("no_response", "lost_response", "partial", "intolerant"), (40, 38, 15, 7))[
            0
        ]
        if random.random() < fails
        else random.choices(("response", "dependent"), (70, 30))[0]
    )
    return {
        "taking": taking,
        "response": response,
        "stopped_on": last.isoformat(),
        "last_dose_on": (as_of - timedelta(days=random.randint(1, 28))).isoformat(),
        "date": last.isoformat(),
        "dose": random.choice(("5 mg/day", "10 mg/day", "20 mg/day", "40 mg/day")),
        "dose_unchanged_since": (
            as_of - timedelta(days=random.choice((5, 20, 45, 200)))
        ).isoformat(),
        "days_in_a_row": random.choice((1, 2, 3, 6, 30)),
        "for": "immune_thrombocytopenia",
        "role": random.choice(("rescue", "maintenance")),
    }


def _other_medicines(made: Person, as_of: date, random: Random) -> None:
    ill = made.conditions
    clotted = {"deep_vein_thrombosis", "pulmonary_embolism", "atrial_fibrillation"} & ill.keys()
    narrowed = {"coronary_heart_disease", "myocardial_infarction", "ischaemic_stroke"} & ill.keys()
    cancer = {"breast_cancer", "lung_cancer", "lymphoma", "thyroid_cancer"} & ill.keys()
    for concept, chance in (
        ("apixaban", 0.5 if clotted else 0.01),
        ("warfarin", 0.15 if clotted else 0.005),
        ("aspirin", 0.6 if narrowed else 0.06),
        ("clopidogrel", 0.2 if narrowed else 0.005),
        ("ibuprofen", 0.22),
        ("chemotherapy", 0.45 if cancer else 0.002),
        ("radiotherapy", 0.3 if cancer else 0.002),
        ("coronary_intervention", 0.4 if "myocardial_infarction" in ill else 0.003),
    ):
        if random.random() < chance:
            made.treatments[concept] = _episode(concept, 2500, as_of, random) | {
                "for": "malignancy" if cancer else "autoimmune_disease"
            }


def _blood(made: Person, random: Random) -> None:
    had = made.conditions
    known: dict[str, tuple[float, Callable[[], float]]] = {
        "alt": (0.7, lambda: round(random.lognormvariate(-0.6, 0.5), 2)),
        "ast": (0.68, lambda: round(random.lognormvariate(-0.6, 0.45), 2)),
        "bilirubin": (0.65, lambda: round(random.lognormvariate(-0.6, 0.4), 2)),
        "creatinine": (0.7, lambda: round(random.lognormvariate(-0.35, 0.3), 2)),
        "creatinine_clearance": (0.35, lambda: round(random.gauss(90, 25))),
        "igg": (0.4, lambda: round(random.gauss(1100, 250))),
        "iga": (0.4, lambda: round(random.gauss(200, 70))),
        "hemoglobin": (0.75, lambda: round(random.gauss(128, 18))),
        "neutrophils": (0.6, lambda: round(random.lognormvariate(1.35, 0.4), 1)),
        "pt_aptt_prolonged_percent": (0.5, lambda: random.choices((0, 10, 30), (90, 8, 2))[0]),
        "lvef": (0.4, lambda: round(random.gauss(42 if "heart_failure" in had else 62, 6))),
        "oxygen_saturation": (0.5, lambda: round(min(random.gauss(97.5, 1.5), 100))),
        "systolic_pressure": (0.9, lambda: round(random.gauss(128, 17))),
        "diastolic_pressure": (0.9, lambda: round(random.gauss(77, 10))),
    }
    for fact, (chance, draw) in known.items():
        if random.random() < chance:
            made.facts[fact] = max(draw(), 0.1) if fact != "pt_aptt_prolonged_percent" else draw()
    made.facts["pericardial_effusion"] = random.random() < 0.01
    hepatitis_b, hepatitis_c = "hepatitis_b" in had, "hepatitis_c" in had
    for fact, chance, positive in (
        ("hbsag", 0.8, hepatitis_b),
        ("hbcab", 0.45, hepatitis_b or random.random() < 0.15),
        ("hbv_dna", 0.4, hepatitis_b and random.random() < 0.5),
        ("hcv_antibody", 0.7, hepatitis_c),
        ("hcv_rna", 0.35, hepatitis_c and random.random() < 0.37),
        ("hiv_test", 0.75, random.random() < 0.002),
        ("syphilis_test", 0.6, random.random() < 0.01),
        ("tuberculosis_test", 0.4, "latent_tuberculosis" in had or random.random() < 0.12),
    ):
        if random.random() < chance:
            made.facts[fact] = "positive" if positive else "negative"


def _taking_part(made: Person, as_of: date, random: Random) -> None:
    facts, ill = made.facts, made.conditions
    age, female = facts["age"], facts["sex"] == "female"
    fertile = female and 13 <= age <= 50
    weak = 0.5 if ill.keys() & {"heart_failure", "copd"} else 0.1 + max(age - 60, 0) / 100
    facts |= {
        "can_become_pregnant": fertile and random.random() < 0.9,
        "pregnant": fertile and age > 17 and random.random() < 0.04,
        "breastfeeding": fertile and age > 17 and random.random() < 0.02,
        "planning_pregnancy": fertile and age > 17 and random.random() < 0.07,
        "can_father_child": not female and age > 13 and random.random() < 0.85,
        "will_use_contraception": random.random() < 0.92,
        "will_attend_visits": random.random() < 0.88,
        "can_consent": random.random() < 0.95,
        "in_another_trial": random.random() < 0.03,
        "last_trial_drug_on": _ago(as_of, random, 0.1, 500),
        "iv_antibiotics_on": _ago(as_of, random, 0.4, 900),
        "live_vaccine_on": _ago(as_of, random, 0.5, 5000),
        "live_vaccine_planned": random.random() < 0.03,
        "severe_allergy": random.random() < 0.05,
        "substance_abuse": random.random() < 0.02,
        "ecog": 0 if random.random() > weak * 3 else random.choices((1, 2, 3), (70, 22, 8))[0],
        "nyha_class": 1 if "heart_failure" not in ill else random.choices((1, 2, 3), (2, 5, 3))[0],
        "dyspnea_grade": 0 if random.random() > weak * 1.5 else random.choices((1, 2), (80, 20))[0],
    }
    facts["severe_drug_allergy"] = facts["severe_allergy"] and random.random() < 0.7


def _ago(as_of: date, random: Random, chance: float, most: int) -> str:
    if random.random() >= chance:
        return "never"
    return (as_of - timedelta(days=random.randint(2, most))).isoformat()
