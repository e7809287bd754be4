"""Shorthand and notes: what is read, what is asked, what is left alone."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.intake.reading_notes import NoteReader
from itpchat.intake.results import Doubt, Note, Sure
from tests.intake.telling import facts, named

EXAMPLE = "34F ITP 2y plt 18 pred 10 stable elt failed RTX 3/25 relapsed HBsAg neg"


def test_the_line_of_the_manual_fills_everything_that_it_says(english: NoteReader) -> None:
    note = english.read(EXAMPLE)
    assert facts(note) == {
        "age": 34,
        "sex": "female",
        "diagnosed": "2024",
        "platelets": 18,
        "hepatitis_b_test": "negative",
    }
    assert named(note) == {
        "prednisone": {"taking": True, "dose": "10 mg/day"},
        "eltrombopag": {"response": "no_response"},
    }
    assert [d.words for d in note.doubts] == ["RTX 3/25 relapsed"]
    dates = [choice["items"][0]["stopped_on"] for choice in note.doubts[0].choices]
    assert dates == ["2025-03", "2026-03-25"], "3/25 may be a month with its year, or a day"


def test_the_same_line_in_chinese(chinese: NoteReader) -> None:
    note = chinese.read(
        "女34岁 ITP 2年 血小板18 泼尼松10mg稳定 艾曲泊帕无效 利妥昔2025年3月用过复发 "
        "乙肝表面抗原阴性"
    )
    assert facts(note) == {
        "age": 34,
        "sex": "female",
        "diagnosed": "2024",
        "platelets": 18,
        "hepatitis_b_test": "negative",
    }
    assert named(note) == {
        "prednisone": {"taking": True, "dose": "10 mg/day"},
        "eltrombopag": {"response": "no_response"},
        "rituximab": {"taking": False, "stopped_on": "2025-03", "response": "lost_response"},
    }


@pytest.mark.parametrize(
    ("written", "question", "value"),
    [
        ("plt 18", "platelets", 18),
        ("PLT: 18 K/µL", "platelets", 18),
        ("platelets 18,000/uL", "platelets", 18),
        ("Plt count 18 x10^9/L today", "platelets", {"value": 18, "date": "2026-11-27"}),
        ("plt 18 11/20/26", "platelets", {"value": 18, "date": "2026-11-20"}),
        ("Hb 10.5", "hemoglobin", 105),
        ("Hgb 105 g/L", "hemoglobin", 105),
        ("ANC 3.1", "neutrophils", 3.1),
        ("ALT 52 (7-40)", "alt", {"value": 52, "upper_limit": 40}),
        ("AST 1.3x ULN", "ast", 1.3),
        (
            "Cr 88 µmol/L (ULN 106)",
            "creatinine",
            {"value": 88, "upper_limit": 106, "unit": "µmol/L"},
        ),
        (
            "bili 1.1 mg/dL ULN 1.2",
            "bilirubin",
            {"value": 1.1, "upper_limit": 1.2, "unit": "mg/dL"},
        ),
        ("wt 62kg", "weight", 62),
        ("ECOG 1", "activity", 1),
        ("NYHA II", "heart_class", 2),
        ("HIV neg", "hiv", "negative"),
        ("anti-HBc +", "hepatitis_b_core_test", "positive"),
        ("hCG neg", "pregnant", False),
        ("not pregnant", "pregnant", False),
        ("postmenopausal", "could_be_pregnant", False),
        ("no bleeding", "bleeding", "none"),
        ("dx 5/2023", "diagnosed", "2023-05"),
        ("ITP since 2019", "diagnosed", "2019"),
        ("DOB 1990-05-14", "age", {"date_of_birth": "1990-05-14"}),
        ("F/34", "age", 34),
        ("12 yo boy", "sex", "male"),
    ],
)
def test_what_clinics_write_is_read(
    written: str, question: str, value: object, english: NoteReader
) -> None:
    assert facts(english.read(written)).get(question) == value


def test_both_blood_pressures_come_from_one_reading(english: NoteReader) -> None:
    (found,) = english.read("BP 130/80").sure
    assert (found.question, found.value) == ("upper_pressure", 130)
    assert found.besides == (("lower_pressure", 80),)


def test_tests_that_share_a_result_each_get_it(english: NoteReader) -> None:
    note = english.read("HBsAg/anti-HBc/HIV/HCV neg")
    assert facts(note) == dict.fromkeys(
        ("hepatitis_b_test", "hepatitis_b_core_test", "hiv"), "negative"
    )
    assert named(note) == {"hepatitis_c": {"denied": True}}


def test_a_list_behind_one_denial_is_denied_to_its_end(english: NoteReader) -> None:
    note = english.read("no DVT MI stroke")
    assert set(named(note)) == {"deep_vein_thrombosis", "myocardial_infarction", "stroke"}
    assert all(said == {"denied": True} for said in named(note).values())


def test_two_counts_are_a_question_and_no_answer(english: NoteReader) -> None:
    note = english.read("plt 18 on pred 10, later that page plt 45")
    assert "platelets" not in facts(note)
    assert [(d.why, set(d.choices)) for d in note.doubts] == [("contradiction", {18, 45})]


def test_a_trend_is_a_question_with_the_last_count_first(english: NoteReader) -> None:
    (doubt,) = english.read("plt 18 -> 45").doubts
    assert doubt.choices == (45, 18)


def test_told_and_denied_in_one_note_is_a_question(english: NoteReader) -> None:
    note = english.read("no DVT. PMH: DVT 2019")
    assert "deep_vein_thrombosis" not in named(note)
    assert [d.why for d in note.doubts] == ["contradiction"]


def test_a_count_of_another_time_is_not_the_count(english: NoteReader) -> None:
    note = english.read("nadir plt 3, plt nadir 3, plt 5 at diagnosis, baseline plt 12")
    assert note.empty
    assert note.unread


def test_a_unit_that_cannot_be_gets_its_line(english: NoteReader) -> None:
    (lacking,) = english.read("creatinine 1.1 mmol/L").lacking
    assert lacking.problem.endswith("cannot be: it is given in mg/dL or µmol/L")
    (lacking,) = english.read("creatinine 88 mg/dL").lacking
    assert "between 0.05 and 30" in lacking.problem


def test_a_value_without_its_upper_limit_waits_for_it(english: NoteReader) -> None:
    (lacking,) = english.read("ALT 52").lacking
    assert lacking.unfinished
    assert not english.read("ALT 52").sure


@pytest.mark.parametrize(
    "note",
    [
        "mother has ITP, plt 12, on pred 10",
        "My mother is 62F with ITP, plt 12, on rituximab. She failed eltrombopag.",
        "his sister: 30F ITP plt 9",
        "FHx: brother ITP, DVT",
    ],
)
def test_a_note_about_somebody_else_fills_nothing(note: str, english: NoteReader) -> None:
    read = english.read(note)
    assert read.empty
    assert read.unread


def test_a_chinese_note_about_somebody_else_fills_nothing(chinese: NoteReader) -> None:
    assert chinese.read("其母亲患ITP，血小板12，用过美罗华").empty


def test_a_relative_in_a_note_takes_nothing_from_the_patient(english: NoteReader) -> None:
    note = english.read("34F ITP 2y plt 18. FHx: mother DVT. pred 10 stable")
    assert facts(note)["platelets"] == 18
    assert named(note) == {"prednisone": {"taking": True, "dose": "10 mg/day"}}


def test_what_was_not_understood_is_kept(english: NoteReader) -> None:
    note = english.read("plt 18, LDH 240, zzyzx given")
    assert "LDH 240" in note.unread
    assert "zzyzx" in note.unread


def test_a_chinese_value_that_nobody_took_is_kept(chinese: NoteReader) -> None:
    assert "乳酸脱氢酶240" in chinese.read("血小板18，乳酸脱氢酶240，艾曲泊帕无效").unread


def test_no_other_illness_is_asked_once_more(english: NoteReader) -> None:
    assert [d.why for d in english.read("PMH none").doubts] == ["rest"]


def test_fifty_kilobytes_lose_nothing(english: NoteReader) -> None:
    filler = "Seen in clinic, feels well, sleeping better, walks the dog. "
    text = filler * 400 + "plt 18. " + filler * 450 + "Failed eltrombopag. HBsAg neg."
    assert len(text) > 50_000
    note = english.read(text)
    assert note.text == text
    assert facts(note) == {"platelets": 18, "hepatitis_b_test": "negative"}
    assert named(note) == {"eltrombopag": {"response": "no_response"}}


ITEMS: dict[str, dict[str, object]] = {
    "34F": {"age": 34, "sex": "female"},
    "ITP since 2019": {"diagnosed": "2019"},
    "plt 18": {"platelets": 18},
    "HBsAg neg": {"hepatitis_b_test": "negative"},
    "Hb 105 g/L": {"hemoglobin": 105},
    "ECOG 1": {"activity": 1},
    "not pregnant": {"pregnant": False},
    "ANC 3.1": {"neutrophils": 3.1},
}


@given(order=st.permutations(list(ITEMS)), joint=st.sampled_from([" ", ", ", "; ", "\n", ". "]))
def test_the_order_of_items_changes_nothing(
    order: list[str], joint: str, english: NoteReader
) -> None:
    told = {key: value for item in order for key, value in ITEMS[item].items()}
    assert facts(english.read(joint.join(order))) == told


TREATED: dict[str, tuple[str, dict[str, object]]] = {
    "elt failed": ("eltrombopag", {"response": "no_response"}),
    "RTX 2025-03 relapsed": (
        "rituximab",
        {"taking": False, "stopped_on": "2025-03", "response": "lost_response"},
    ),
    "pred 10 stable": ("prednisone", {"taking": True, "dose": "10 mg/day"}),
    "IVIG no response": ("ivig", {"response": "no_response"}),
}


@given(order=st.permutations(list(TREATED)))
def test_what_is_said_of_a_medicine_stays_with_it(order: list[str], english: NoteReader) -> None:
    assert named(english.read(" ".join(order))) == dict(TREATED.values())


PARTS = st.sampled_from(
    [*ITEMS, *TREATED, "plt", "18", "mother", "->", "(", "%", "mg", "/", "no", "血小板", "女", "\n"]
)


@given(text=st.one_of(st.text(max_size=120), st.lists(PARTS, max_size=12).map(" ".join)))
def test_any_text_is_read_and_nothing_is_invented(text: str, english: NoteReader) -> None:
    note = english.read(text)
    assert note.text == text
    assert all(_stands_in(words, text) for words in _words(note))


def _words(note: Note) -> list[str]:
    of_lists: list[Sure | Doubt] = [*note.sure, *note.doubts]
    return [*(found.words for found in of_lists), *(one.words for one in note.lacking)]


def _stands_in(words: str, text: str) -> bool:
    """Tell whether words come from a text, apart from abbreviations that were spelled out."""
    parts = [part.strip() for part in words.split(" … ")]
    letters = "".join(text.casefold().split())
    return all("".join(part.casefold().split()) in letters for part in parts)


@given(seed=st.integers(0, 2**32))
def test_a_number_without_a_name_says_nothing(seed: int, english: NoteReader) -> None:
    numbers = random.Random(seed).sample(range(1, 900), 3)
    assert not english.read(" ".join(map(str, numbers))).sure
