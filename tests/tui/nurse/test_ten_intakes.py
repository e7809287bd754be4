"""Ten intakes, each with the line that is pasted and the keys that are typed after it.

Each is to be done in 40 keystrokes besides the pasted line. What must be known afterwards is
written out here, and the verdicts with the reason for each that is ruled out.
"""

from dataclasses import field
from typing import Any

import pytest

from itpchat.conversation import Setting
from itpchat.values import dataclass
from itpchat.wording import Language
from tests.tui.looking import type_in
from tests.tui.nurse.typing import intake, intake_of, keystrokes, paste

MOST_KEYS = 40
BCMA, CM313, NK, CHRONIC, MSC = (
    "NCT05315778", "NCT05694767", "NCT06337474", "NCT06352281", "NCT06813157",
)  # fmt: skip
ENTER = "<enter>"


@dataclass(frozen=True, slots=True)
class Case:
    """An intake: what is pasted and typed, and what is known afterwards.

    `medicines` and `illnesses` give a concept with what must be said of it; `out` names for each
    trial that is ruled out, or that the calendar holds back, the criteria that fail.
    """

    name: str
    language: Language
    pasted: str
    keys: tuple[str, ...]
    facts: dict[str, Any]
    medicines: dict[str, dict[str, Any]] = field(default_factory=dict)
    illnesses: dict[str, dict[str, Any]] = field(default_factory=dict)
    out: dict[str, set[str]] = field(default_factory=dict)


TEN = (
    Case(
        "a woman of 34, with what the nurse asks her then",
        "en",
        "34F ITP 2y plt 18 pred 10 stable elt failed RTX 3/25 relapsed HBsAg neg",
        (
            ENTER,
            ENTER,
            "1",
            ENTER,
            "y",
            ENTER,
            ENTER,
            ENTER,
            ENTER,
            "no HIV, VTE, ca",
            ENTER,
            ENTER,
        ),
        {
            "age": 34,
            "sex": "female",
            "diagnosed": "2024",
            "platelets": 18,
            "hepatitis_b_test": "negative",
            "primary": True,
        },
        {
            "prednisone": {"taking": True, "dose": "10 mg/day"},
            "eltrombopag": {"response": "no_response"},
            "rituximab": {"stopped_on": "2025-03", "response": "lost_response"},
        },
        {
            "hiv_infection": {"denied": True},
            "thrombosis": {"denied": True},
            "malignancy": {"denied": True},
        },
    ),
    Case(
        "a man of 75 on apixaban with a heart attack in 2019",
        "en",
        "75M ITP since 2019, plt 22 K/uL today, on apixaban for AF, MI 2019, EF 55. pred failed, "
        "elt lost response. HBsAg/anti-HBc/HIV neg. ECOG 1. no malignancy",
        (ENTER, ENTER),
        {
            "age": 75,
            "sex": "male",
            "diagnosed": "2019",
            "platelets": {"value": 22, "date": "2026-11-27"},
            "heart_pump": 55,
            "hepatitis_b_test": "negative",
            "hepatitis_b_core_test": "negative",
            "hiv": "negative",
            "activity": 1,
        },
        {
            "apixaban": {"taking": True},
            "prednisone": {"response": "no_response"},
            "eltrombopag": {"response": "lost_response"},
        },
        {
            "atrial_fibrillation": {},
            "myocardial_infarction": {"date": "2019"},
            "malignancy": {"denied": True},
        },
        {
            # 75 is over the age of the first and the third; apixaban is an anticoagulant; the
            # first excludes arterial clots of any time, the fifth a heart attack of any time
            BCMA: {"inclusion-2", "exclusion-2a", "exclusion-2c"},
            NK: {"inclusion-1a"},
            CHRONIC: {"exclusion-4"},
            MSC: {"exclusion-2a", "exclusion-3"},
        },
    ),
    Case(
        "a boy of 12",
        "en",
        "12 yo boy ITP 8mo plt 11 IVIG 10/26 transient, dex x2 NR, no RTX, no splenectomy. "
        "PMH none",
        (ENTER, ENTER, "1", ENTER, "1", ENTER),
        {
            "age": 12,
            "sex": "male",
            "diagnosed": "2026-03",
            "platelets": 11,
            "cancer": "never",
            "clots": "never",
        },
        {
            "ivig": {"stopped_on": "2026-10", "response": "lost_response"},
            "dexamethasone": {"response": "no_response"},
            "rituximab": {"denied": True},
            "splenectomy": {"denied": True},
        },
        out={
            # for adults; and the stem cells and the NK cells want rituximab or a splenectomy
            BCMA: {"inclusion-2"},
            CM313: {"inclusion-1"},
            NK: {"inclusion-1a", "inclusion-7a"},
            MSC: {"inclusion-3c"},
        },
    ),
    Case(
        "a woman of 34, in Chinese",
        "zh",
        "女34岁 ITP 2年 血小板18 泼尼松10mg稳定 艾曲泊帕无效 利妥昔2025年3月用过复发 "
        "乙肝表面抗原阴性 既往体健",
        (ENTER, ENTER, "1", ENTER),
        {
            "age": 34,
            "sex": "female",
            "diagnosed": "2024",
            "platelets": 18,
            "hepatitis_b_test": "negative",
            "cancer": "never",
        },
        {
            "prednisone": {"taking": True, "dose": "10 mg/day"},
            "eltrombopag": {"response": "no_response"},
            "rituximab": {"stopped_on": "2025-03", "response": "lost_response"},
        },
    ),
    Case(
        "a woman of 52 whom six treatments failed, with her laboratory's limits",
        "en",
        "52F chronic ITP since 2015, plt 6, s/p splenectomy 2018 relapsed, RTX 2020-05 NR, "
        "elt failed, romi lost resp, MMF stopped 6/2026 no response. on dex 4 mg qd. Hb 10.2 "
        "ANC 3.1 ALT 22 (7-40) AST 25 (13-35) Cr 62 µmol/L (ULN 84) bili 0.6 mg/dL ULN 1.2. "
        "HBsAg/anti-HBc/HIV neg, anti-HCV neg, RPR neg. ECOG 1. postmenopausal. NKDA. no VTE, "
        "no ca",
        (ENTER, ENTER),
        {
            "age": 52,
            "diagnosed": "2015",
            "platelets": 6,
            "hemoglobin": 102,
            "neutrophils": 3.1,
            "alt": {"value": 22, "upper_limit": 40},
            "ast": {"value": 25, "upper_limit": 35},
            "creatinine": {"value": 62, "upper_limit": 84, "unit": "µmol/L"},
            "bilirubin": {"value": 0.6, "upper_limit": 1.2, "unit": "mg/dL"},
            "hepatitis_c_test": "negative",
            "syphilis": "negative",
            "could_be_pregnant": False,
            "severe_drug_allergy": False,
        },
        {
            "splenectomy": {"date": "2018", "response": "lost_response"},
            "rituximab": {"stopped_on": "2020-05", "response": "no_response"},
            "eltrombopag": {"response": "no_response"},
            "romiplostim": {"response": "lost_response"},
            "mycophenolate": {"stopped_on": "2026-06", "response": "no_response"},
            "dexamethasone": {"taking": True, "dose": "4 mg/day"},
        },
        {"thrombosis": {"denied": True}, "malignancy": {"denied": True}},
    ),
    Case(
        "a man with two counts in his note",
        "en",
        "41M ITP 5y plt 18 ... elt failed ... plt 45 today",
        (ENTER, ENTER, "1", ENTER),
        {
            "age": 41,
            "sex": "male",
            "diagnosed": "2021",
            "platelets": {"value": 45, "date": "2026-11-27"},
        },
        {"eltrombopag": {"response": "no_response"}},
        # both want fewer than 30
        out={CM313: {"inclusion-3b"}, CHRONIC: {"inclusion-5"}},
    ),
    Case(
        "laboratory values that lack their limits",
        "en",
        "29F ITP 14mo plt 9, ALT 52, Cr 1.1 mg/dL, no bleeding, not pregnant",
        (ENTER, ENTER, "40", ENTER, "1.2", ENTER),
        {
            "age": 29,
            "diagnosed": "2025-09",
            "platelets": 9,
            "alt": {"value": 52, "upper_limit": 40},
            "creatinine": {"value": 1.1, "upper_limit": 1.2, "unit": "mg/dL"},
            "bleeding": "none",
            "pregnant": False,
        },
    ),
    Case(
        "a pregnant woman",
        "en",
        "28F pregnant 20w, ITP 3y, plt 25, pred 5 stable, IVIG failed",
        (ENTER, ENTER),
        {"age": 28, "pregnant": True, "diagnosed": "2023", "platelets": 25},
        {"prednisone": {"taking": True, "dose": "5 mg/day"}, "ivig": {"response": "no_response"}},
        out={
            BCMA: {"exclusion-12a"},
            CM313: {"exclusion-14a"},
            NK: {"exclusion-9a"},
            CHRONIC: {"exclusion-15"},
            MSC: {"inclusion-6"},
        },
    ),
    Case(
        "a note of several lines, with a family history",
        "en",
        "Pt is a 63-year-old woman with chronic ITP since 2012.\n"
        "Platelets 14 K/uL on 2026-11-25, Hgb 11.8 g/dL.\n"
        "Prednisone 10 mg daily, stable since September; eltrombopag failed, "
        "rituximab 2024-02 relapsed.\nFHx: mother DVT, on warfarin.\n"
        "PMH HTN controlled. Denies HIV, HBV, HCV. NKDA.\n",
        (ENTER,),
        {
            "age": 63,
            "sex": "female",
            "diagnosed": "2012",
            "platelets": {"value": 14, "date": "2026-11-25"},
            "hemoglobin": 118,
            "severe_drug_allergy": False,
        },
        {
            "prednisone": {"taking": True, "dose": "10 mg/day", "dose_unchanged_since": "2026-09"},
            "eltrombopag": {"response": "no_response"},
            "rituximab": {"stopped_on": "2024-02", "response": "lost_response"},
        },
        {
            "hypertension": {},
            "hiv_infection": {"denied": True},
            "hepatitis_b": {"denied": True},
            "hepatitis_c": {"denied": True},
        },
    ),
    Case(
        "a Chinese note of several lines, with a family history",
        "zh",
        "患者男，45岁，2021年确诊ITP。\n血小板 12×10⁹/L 今日，血红蛋白 118g/L。\n"
        "甲泼尼龙无效，海曲泊帕失效，利妥昔单抗2024-05复发。\nHBsAg(-)，HIV、梅毒均阴性，"
        "丙肝抗体阴性。\n父亲患血栓。\n肌酐88μmol/L（上限106），ALT 30（9-50）。ECOG 1。"
        "无药物过敏史。\n",
        (ENTER,),
        {
            "age": 45,
            "sex": "male",
            "diagnosed": "2021",
            "platelets": {"value": 12, "date": "2026-11-27"},
            "hemoglobin": 118,
            "alt": {"value": 30, "upper_limit": 50},
            "creatinine": {"value": 88, "upper_limit": 106, "unit": "µmol/L"},
            "hepatitis_b_test": "negative",
            "hepatitis_c_test": "negative",
            "hiv": "negative",
            "syphilis": "negative",
            "activity": 1,
            "severe_drug_allergy": False,
        },
        {
            "methylprednisolone": {"response": "no_response"},
            "hetrombopag": {"response": "lost_response"},
            "rituximab": {"stopped_on": "2024-05", "response": "lost_response"},
        },
    ),
)


@pytest.mark.parametrize("case", TEN, ids=[case.name for case in TEN])
async def test_an_intake_is_typed_in_forty_keystrokes(case: Case, nurse: Setting) -> None:
    assert keystrokes(case.keys) <= MOST_KEYS
    async with intake_of(nurse, case.language) as pilot:
        await paste(pilot, case.pasted)
        await type_in(pilot, *case.keys)
        done = intake(pilot)
        assert not done.doubts
        assert not done.lacking
        session = done.conversation.session
        answers = {name: given.value for name, given in session.answers.items()}
        assert case.facts.items() <= answers.items()
        for question, wanted in (
            ("medicines_in_words", case.medicines),
            ("illnesses_in_words", case.illnesses),
        ):
            items = {item["concept"]: item for item in answers.get(question, {}).get("items", ())}
            assert set(items) == set(wanted)
            for concept, said in wanted.items():
                assert said.items() <= items[concept].items(), concept
        failing = {m.trial.id: {j.criterion.id for j in m.failing} for m in session.matches}
        assert {trial: ids for trial, ids in failing.items() if ids} == case.out
