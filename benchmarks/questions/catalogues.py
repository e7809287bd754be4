"""Synthetic catalogues of any size, whose criteria are as frequent as in registered ITP trials.

`STATISTICS` says of how many of 69 ITP trials (registry records, read 2026-11-22) each kind of item
occurs in, with the usual limits; an item of a kind is drawn for a trial with that chance. The rules
are written afresh in the rule language; limits, windows and sides vary from trial to trial.
"""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

Rule = dict[str, Any]
IN, OUT = "inclusion", "exclusion"
TRIALS = 69


def _age(random: Random) -> Rule:
    low = random.choices((18, 1, 6, 12), (80, 8, 6, 6))[0]
    high = random.choices((None, 65, 70, 75, 80), (50, 15, 10, 15, 10))[0]
    if low < 18:
        high = random.choice((17, 18, 70))
    return {"age": {"from": low, **({"to": high} if high else {})}}


def _platelets(random: Random) -> Rule:
    below = random.choices((30, 20, 50, 100), (84, 4, 6, 6))[0]
    return {"platelet_count": {"below": below}}


def _duration(random: Random) -> Rule:
    kind, span = random.choices(
        (
            ("at_least_ago", "3 months"),
            ("more_than_ago", "6 months"),
            ("at_least_ago", "12 months"),
            ("less_than_ago", "3 months"),
        ),
        (40, 20, 30, 10),
    )[0]
    return {"itp_diagnosed_on": {kind: span}}


def _failed(random: Random) -> Rule:
    ways = ["no_response", "lost_response", "partial", "intolerant"][: random.choice((2, 2, 4))]

    def one(concept: Any) -> Rule:
        return {"failed": {"concept": concept, "ways": ways}}

    return random.choices(
        (
            one("corticosteroid"),
            one("first_line_itp_treatment"),
            {"all": [one("corticosteroid"), one("second_line_itp_treatment")]},
            {"any": [{"all": [one("first_line_itp_treatment"), one("thrombopoietic_agent"),
                              one("rituximab")]}, one("splenectomy")]},
        ),
        (35, 30, 20, 15),
    )[0]  # fmt: skip


def _within(concept: Any, *spans: str) -> Callable[[Random], Rule]:
    def rule(random: Random) -> Rule:
        span = random.choice(spans)
        if span == "ever":
            return {"taken": concept}
        return {"taken": {"concept": concept, "within": span}}

    return rule


def _has(concept: Any, *forms: Rule) -> Callable[[Random], Rule]:
    return lambda random: {"has": {"concept": concept, **random.choice(forms or ({},))}}


def _fact(fact: str, *values: Any) -> Callable[[Random], Rule]:
    return lambda random: {fact: random.choice(values)}


STATISTICS: tuple[tuple[int, str, Callable[[Random], Rule]], ...] = (
    (69, IN, _age),
    (69, IN, _platelets),
    (50, IN, _failed),
    (49, IN, _duration),
    (45, IN, _fact("can_consent", True)),
    (35, OUT, lambda _: {"any": [{"pregnant": True}, {"breastfeeding": True}]}),
    (34, OUT, lambda _: {"any": [{"itp_primary": False}, {"has": "secondary_itp"}]}),
    (33, OUT, lambda _: {"any": [{"hiv_test": "positive"}, {"has": "hiv_infection"}]}),
    (29, OUT, lambda _: {"any": [{"hcv_antibody": "positive"}, {"has": "hepatitis_c"}]}),
    (29, OUT, _has("malignancy", {}, {}, {"active": True}, {"cured": False})),
    (27, OUT, lambda _: {"any": [{"hbsag": "positive"}, {"has": "hepatitis_b"}]}),
    (26, OUT, _has("heart_disease", {}, {"active": True}, {"severe": True})),
    (13, OUT, _has(["myocardial_infarction", "unstable_angina"],
                   {"within": "6 months"}, {"within": "1 year"}, {})),
    (25, OUT, _fact("creatinine", {"above": 1.2}, {"above": 1.5}, {"above": 2})),
    (25, OUT, lambda r: {"any": [{"alt": {"above": (x := r.choice((1.5, 2, 3)))},
                                  }, {"ast": {"above": x}}]}),
    (20, OUT, _has("autoimmune_disease", {}, {"active": True})),
    (12, OUT, _within("splenectomy", "ever", "3 months", "6 months")),
    (20, OUT, _has("thrombosis", {}, {"within": "6 months"}, {"within": "1 year"})),
    (19, OUT, _has("infection", {"active": True})),
    (19, IN, lambda _: {"if": {"any": [{"can_become_pregnant": True}, {"can_father_child": True}]},
                        "then": {"will_use_contraception": True}}),
    (13, IN, lambda r: {"if": {"taking": "corticosteroid"}, "then": {
        "taking": {"concept": "corticosteroid",
                   "dose_unchanged_for": r.choice(("2 weeks", "4 weeks"))}}}),
    (18, OUT, _within("immunosuppressant", "4 weeks", "12 weeks")),
    (17, OUT, lambda _: {"taking": "anticoagulant"}),
    (12, OUT, _fact("bleeding_now", "severe")),
    (16, IN, _fact("ecog", {"to": 2}, {"to": 2}, {"to": 1})),
    (14, OUT, _fact("bilirubin", {"above": 1.2}, {"above": 1.5}, {"above": 2})),
    (14, OUT, _within("rituximab", "ever", "12 weeks", "6 months", "12 months")),
    (13, OUT, _has("hypertension", {"controlled": False}, {})),
    (13, OUT, _has("mental_illness", {"severe": True}, {})),
    (12, OUT, _within(["antiplatelet", "nsaid"], "2 weeks", "3 weeks")),
    (12, OUT, _within(["ivig", "platelet_transfusion"], "1 week", "2 weeks")),
    (12, OUT, _within("tpo_receptor_agonist", "4 weeks", "ever")),
    (9, OUT, _fact("severe_allergy", True)),
    (9, IN, _fact("will_attend_visits", True)),
    (8, OUT, _fact("neutrophils", {"below": 1.0}, {"below": 1.5})),
    (8, OUT, _within(["chemotherapy", "radiotherapy"], "3 months", "6 months")),
    (8, OUT, _has("bleeding_disorder")),
    (8, OUT, _fact("last_trial_drug_on", {"within": "4 weeks"}, {"within": "3 months"})),
    (7, OUT, _has("evans_syndrome")),
    (7, OUT, _has({"concept": "immunodeficiency"}["concept"])),
    (7, OUT, _has("chronic_liver_disease")),
    (7, OUT, _within(["organ_transplant", "allogeneic_stem_cell_transplant"], "ever")),
    (6, OUT, _has("diabetes")),
    (4, OUT, _has("pseudothrombocytopenia")),
    (4, OUT, _fact("substance_abuse", True)),
    (3, OUT, _fact("igg", {"below": 400}, {"below": 500})),
    (3, IN, _fact("spleen_enlarged", False)),
    (2, OUT, _has(["cytomegalovirus_infection", "ebv_infection"], {"active": True})),
    (2, IN, _fact("lvef", {"from": 50})),
    (2, OUT, _has(["tuberculosis", "latent_tuberculosis"])),
    (1, OUT, _has("cns_disease")),
    (1, OUT, _has("severe_herpes")),
)  # fmt: skip
"""In how many of 69 trials an item of a kind stands, on which side, and how its rule is drawn."""

FOR_THE_TEAM = 10
"""In how many of 69 trials "unsuitable in the investigator's judgement" stands."""


def synthetic(like: dict[str, Any], count: int, seed: str = "trials") -> list[dict[str, Any]]:
    """Draw trial files; `like` is one that lends everything but the criteria."""
    return [_trial(like, number, Random(f"{seed} {number}")) for number in range(1, count + 1)]


def _trial(like: dict[str, Any], number: int, random: Random) -> dict[str, Any]:
    pattern = like["criteria"][0]
    drawn = [(side, draw(random)) for many, side, draw in STATISTICS if _stands(many, random)]
    if _stands(FOR_THE_TEAM, random):
        drawn.append((OUT, {"study_team": True}))
    counts = {IN: 0, OUT: 0}
    criteria = []
    for side, rule in drawn:
        counts[side] += 1
        item = {**deepcopy(pattern), "id": f"{side}-{counts[side]}", "rule": rule}
        item.pop("when_it_fails", None)
        item.pop("unclear", None)
        criteria.append(item)
    return {**like, "id": f"NCT{number:08}", "criteria": criteria}


def _stands(many: int, random: Random) -> bool:
    return random.random() < many / TRIALS
