# ruff: noqa: E501 - texts as people type them
from datetime import date

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Mention, Reading, Respondent, Role
from itpchat.reading.text import read_text
from itpchat.wording import Language

AS_OF = date(2026, 11, 22)


def read(
    text: str,
    lexicon: Lexicon,
    language: Language = "en",
    role: Role = "patient",
    respondent: Respondent = "self",
) -> Reading:
    return read_text(
        text, language=language, role=role, respondent=respondent, as_of=AS_OF, lexicon=lexicon
    )


def by_concept(reading: Reading) -> dict[str, Mention]:
    return {mention.concept: mention for mention in reading.mentions}


def test_a_list_full_of_slips_is_understood(lexicon: Lexicon) -> None:
    text = "predisone 20mg since june, used to be on rituxin, N-plate shots didnt work, no blood thiners"
    found = by_concept(read(text, lexicon))
    assert set(found) == {"prednisone", "rituximab", "romiplostim", "anticoagulant"}
    assert all(mention.certainty == "sure" for mention in found.values())
    assert found["prednisone"].context.taking is True
    assert found["prednisone"].context.dose == "20 mg"
    assert found["prednisone"].context.started_on == "2026-06"
    assert found["rituximab"].context.taking is False
    assert found["romiplostim"].context.response == "no_response"
    assert found["anticoagulant"].context.denied


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("my HBsAg is neg", "hepatitis_b"),
        ("打过rhTPO", "rhtpo"),
        ("TXA for my periods", "tranexamic_acid"),
        ("G-CSF shots", "filgrastim"),
    ],
)
def test_short_names_that_mean_one_thing_alone_are_read_for_patients_too(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    assert by_concept(read(text, lexicon))[concept].certainty == "sure"


def test_clinical_shorthand_is_read_for_a_nurse_alone(lexicon: Lexicon) -> None:
    text = "s/p splenectomy 2021, pred 10 qd, RTX x4 3/2025 -> relapse, elt NR, HBsAg neg, AF"
    nurse = by_concept(read(text, lexicon, role="nurse"))
    assert nurse["prednisone"].context.dose == "10 mg/day"
    assert nurse["rituximab"].context.response == "lost_response"
    assert nurse["eltrombopag"].context.response == "no_response"
    assert nurse["hepatitis_b"].context.denied
    assert "atrial_fibrillation" in nurse
    patient = by_concept(read(text, lexicon))
    assert "atrial_fibrillation" not in patient, "a patient may mean something else by AF"
    assert "rituximab" in patient, "RTX means one thing to everybody"


def test_chinese_is_read_with_its_doses(lexicon: Lexicon) -> None:
    found = by_concept(read("艾曲波帕，激素每天4片，打过美罗华", lexicon, "zh"))
    assert set(found) == {"eltrombopag", "corticosteroid", "rituximab"}
    assert found["corticosteroid"].context.dose == "4 tablets/day"
    assert found["corticosteroid"].certainty == "confirm", "which of the 激素 is asked"
    assert found["rituximab"].context.taking is False


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("血栓", "thrombosis"),
        ("抗磷脂抗体阳性", "antiphospholipid_antibodies"),
        ("打TPO", "rhtpo"),
        ("大三阳", "hepatitis_b"),
        ("丹参", "danshen"),
        ("qiangdisong", "prednisone"),
        ("qiang di song", "prednisone"),
        ("瑞福兰", "eltrombopag"),
        ("利托昔单抗", "rituximab"),
        ("腦梗", "ischaemic_stroke"),
        ("泼尼松片", "prednisone"),
        ("切了脾", "splenectomy"),
    ],
)
def test_chinese_names_mean_what_they_mean(text: str, concept: str, lexicon: Lexicon) -> None:
    assert [m.concept for m in read(text, lexicon, "zh").mentions] == [concept]


@pytest.mark.parametrize("text", ["甘肃", "肿瘤科", "花生过敏源", "表面抗体阳性的问题"])
def test_what_only_looks_like_a_chinese_name_is_not_taken_for_sure(
    text: str, lexicon: Lexicon
) -> None:
    sure = {m.concept for m in read(text, lexicon, "zh").mentions if m.certainty == "sure"}
    assert sure.isdisjoint({"heparin", "tumour", "malignancy", "hepatitis_b"})


@pytest.mark.parametrize(
    "text",
    [
        "孩子一生病就掉", "凝血因子都正常", "做过胆囊切除术", "骨髓抑制", "卫生条件不好", "喝乳清蛋白粉",
        "避孕套", "利血平", "查出血小板只有6", "抗酸药", "医生提过",
    ],
)  # fmt: skip
def test_chinese_words_that_are_nearly_a_name_are_no_name(text: str, lexicon: Lexicon) -> None:
    assert not read(text, lexicon, "zh").mentions


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("怀疑血栓，还没出结果", ["thrombosis"]),
        ("没有乙肝但是我老婆有", ["hepatitis_b"]),
        ("孕12周，血小板40", ["pregnancy"]),
        ("孕检都正常", []),
    ],
)
def test_a_chinese_name_is_not_mixed_up_with_its_neighbours(
    text: str, concepts: list[str], lexicon: Lexicon
) -> None:
    assert [m.concept for m in read(text, lexicon, "zh").mentions] == concepts


def test_surface_antibodies_are_no_hepatitis(lexicon: Lexicon) -> None:
    found = by_concept(read("乙肝表面抗体阳性", lexicon, "zh"))
    assert set(found) == {"hepatitis_b_surface_antibody"}


def test_pinyin_is_read_in_a_chinese_conversation_alone(lexicon: Lexicon) -> None:
    assert by_concept(read("ruifulan", lexicon, "zh")).keys() == {"eltrombopag"}
    assert not read("ruifulan", lexicon, "en").mentions


@pytest.mark.parametrize(
    "word",
    "aspiring asteroid program plate alive the car cart aids sleeping plague hit was".split(),
)
def test_english_words_are_never_accepted_as_names(word: str, lexicon: Lexicon) -> None:
    assert not [m for m in read(f"I {word} it", lexicon).mentions if m.certainty == "sure"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("prednislone", {"prednisone", "prednisolone"}),
        ("retuximab", {"rituximab"}),
        ("eltrombopag and avatrombopag", {"eltrombopag", "avatrombopag"}),
    ],
)
def test_look_alikes_are_asked_about_or_told_apart(
    text: str, meant: set[str], lexicon: Lexicon
) -> None:
    mentions = read(text, lexicon).mentions
    assert {c.concept for m in mentions for c in m.candidates} == meant
    if len(mentions) == 1:
        assert mentions[0].certainty == "confirm"


def test_other_medicines_are_kept_as_what_they_are(lexicon: Lexicon) -> None:
    reading = read("metformin, esomeprazole and cycloserine", lexicon)
    assert not reading.mentions
    assert [other.name for other in reading.others] == ["metformin", "esomeprazole", "cycloserine"]
    assert {other.kind for other in reading.others} == {"medication"}


def test_what_could_not_be_read_is_kept(lexicon: Lexicon) -> None:
    assert read("prednisone and blorbuzumib", lexicon).unread == ("blorbuzumib",)


def test_capitals_or_a_hyphen_tell_short_names_from_words(lexicon: Lexicon) -> None:
    assert not read("sleeping aids and a shopping cart", lexicon).mentions
    assert by_concept(read("AIDS, CAR-T", lexicon)).keys() == {"hiv_infection", "car_t"}


def test_a_correction_takes_the_first_name_back(lexicon: Lexicon) -> None:
    reading = read("Promacta, no wait, it was Nplate", lexicon)
    assert [m.concept for m in reading.mentions] == ["romiplostim"]


def test_a_present_denial_says_nothing_of_the_past(lexicon: Lexicon) -> None:
    now = by_concept(read("I don't take aspirin", lexicon))["aspirin"].context
    never = by_concept(read("I never took aspirin", lexicon))["aspirin"].context
    assert (now.denied, now.now_only) == (True, True)
    assert (never.denied, never.now_only) == (True, False)


def test_no_longer_is_past_and_no_denial(lexicon: Lexicon) -> None:
    for text in (
        "no longer on Nplate",
        "not on Nplate any more",
        "no more Nplate",
        "stopped Nplate",
    ):
        context = by_concept(read(text, lexicon))["romiplostim"].context
        assert not context.denied, text
        assert context.taking is False, text


@pytest.mark.parametrize(
    ("respondent", "text", "subject"),
    [
        ("self", "my son has lupus", "family"),
        ("parent", "my son has lupus", "patient"),
        ("helper", "my mother has lupus", "patient"),
        ("helper", "her mother has lupus", "family"),
        ("parent", "my husband has lupus", "family"),
        ("parent", "family history of lupus", "family"),
    ],
)
def test_whose_illness_it_is_depends_on_who_is_speaking(
    respondent: Respondent, text: str, subject: str, lexicon: Lexicon
) -> None:
    mention = by_concept(read(text, lexicon, respondent=respondent))["systemic_lupus"]
    assert mention.context.subject == subject


def test_nothing_else_closes_a_list(lexicon: Lexicon) -> None:
    assert read("only prednisone, no other medicines", lexicon).nothing_else == {"medication"}
    assert read("泼尼松，没吃别的药", lexicon, "zh").nothing_else == {"medication"}
    assert not read("prednisone", lexicon).nothing_else


def test_the_answer_has_the_keys_of_the_contract(lexicon: Lexicon) -> None:
    data = read("rituxin until 2025 and metformin", lexicon).to_data()
    assert list(data) == ["text", "mentions", "others", "unread"]
    (mention,) = data["mentions"]
    assert mention["candidates"][0]["concept"] == "rituximab"
    mention = {**mention, "candidates": []}
    assert mention == {
        "kind": "medication", "concept": "rituximab", "surface": "rituxin", "start": 0, "end": 7,
        "certainty": "sure", "candidates": [], "subject": "patient", "denied": False, "taking": False,
        "planned": False, "allergy": False, "uncertain": False, "started_on": None,
        "stopped_on": "2025", "date": None, "dose": None, "dose_unchanged_since": None,
        "response": None,
    }  # fmt: skip
    assert data["others"] == [{"name": "metformin", "kind": "medication", "start": 23, "end": 32}]


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("IVIG got me up to 120k", "response"),
        ("my counts shot up on IVIG then crashed", "lost_response"),
        ("whenever I come off IVIG I crash", "dependent"),
        ("never had any luck with IVIG", "no_response"),
        ("IVIG barely moved my count", "no_response"),
        ("had to come off IVIG because my liver enzymes went up", "intolerant"),
        ("can't tell if IVIG is doing anything", "unsure"),
        ("the IVIG dose hasn't budged", None),
        ("丙球打完升到一百多，过两周又回去了", "lost_response"),
        ("丙球一停就掉", "dependent"),
    ],
)
def test_how_it_worked_is_told_by_what_the_counts_did(
    text: str, response: str | None, lexicon: Lexicon
) -> None:
    assert by_concept(read(text, lexicon, "zh"))["ivig"].context.response == response


def test_not_for_years_is_past_and_no_denial(lexicon: Lexicon) -> None:
    for text in ("haven't been on danazol for years", "好几年没吃达那唑了"):
        context = by_concept(read(text, lexicon, "zh"))["danazol"].context
        assert (context.denied, context.taking) == (False, False), text


def test_from_a_change_of_the_dose_on_it_is_unchanged(lexicon: Lexicon) -> None:
    for text in ("dropped to 10 mg of prednisone three weeks ago", "三周前把泼尼松减到10mg"):
        context = by_concept(read(text, lexicon, "zh"))["prednisone"].context
        assert (context.taking, context.stopped_on) == (True, None), text
        assert context.dose_unchanged_since == "2026-11-01", text


def test_a_painkiller_in_a_gel_is_another_medicine(lexicon: Lexicon) -> None:
    reading = read("I use Voltaren gel on my knee", lexicon)
    assert not reading.mentions
    assert [other.name for other in reading.others] == ["Voltaren gel"]


def test_to_measure_platelets_is_no_medicine_against_them(lexicon: Lexicon) -> None:
    assert not read("每个月量血小板", lexicon, "zh").mentions
