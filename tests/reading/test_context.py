# ruff: noqa: E501 - texts as people type them
"""What is said of a name: text in, attributes out."""

from datetime import date
from typing import Any

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Respondent, Role
from itpchat.wording import Language

AS_OF = date(2026, 11, 22)


def said(
    text: str,
    concept: str,
    lexicon: Lexicon,
    language: Language = "en",
    role: Role = "patient",
    respondent: Respondent = "self",
) -> dict[str, Any]:
    reading = lexicon.read(text, language=language, role=role, respondent=respondent, as_of=AS_OF)
    return next(m.to_data() for m in reading.mentions if m.concept == concept)


def holds(found: dict[str, Any], **wanted: Any) -> None:
    assert {name: found[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("not currently on any steroids, took them in 2022", "corticosteroid"),
        ("im not taking promacta at the moment", "eltrombopag"),
        ("haven't needed IVIG since 2023", "ivig"),
        ("No prednisone since March.", "prednisone"),
        ("neither IVIG nor WinRho did much", "ivig"),
        ("It isn't that Promacta didn't work, it's the food rules", "eltrombopag"),
        ("my hematologist doesn't believe in splenectomy", "splenectomy"),
        ("prednisone: excellent response. rituximab: none.", "rituximab"),
        ("I'd like to avoid splenectomy if at all possible", "splenectomy"),
        ("not allergic to aspirin", "aspirin"),
    ],
)
def test_what_is_over_useless_or_avoided_is_not_denied(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    holds(said(text, concept, lexicon), denied=False)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("脾切了也没用", "splenectomy"),
        ("现在没吃抗凝药，以前吃过", "anticoagulant"),
        ("目前没有用激素，去年用过半年", "corticosteroid"),
        ("不吃激素已经两年了", "corticosteroid"),
        ("并不是没用过激素，用了，没效", "corticosteroid"),
        ("一直没敢用美罗华", "rituximab"),
    ],
)
def test_the_same_in_chinese(text: str, concept: str, lexicon: Lexicon) -> None:
    holds(said(text, concept, lexicon, "zh"), denied=False)


@pytest.mark.parametrize(
    ("text", "concept", "role"),
    [
        ("Never been told I have lupus", "systemic_lupus", "patient"),
        ("they never gave me IVIG, only dexamethasone", "ivig", "patient"),
        ("Lupus? No. Diabetes? No.", "systemic_lupus", "patient"),
        ("Was supposed to get rituximab in May but it never happened", "rituximab", "patient"),
        ("never had any trouble with blood clots", "thrombosis", "patient"),
        ("HIV and hep panels all came back clean", "hiv_infection", "patient"),
        ("HIV-, HCV-, HBsAg-, HBcAb+", "hepatitis_c", "nurse"),
        ("we thought it was HIV but thankfully it wasn't", "hiv_infection", "patient"),
    ],
)
def test_what_was_never_had_or_is_not_there_is_denied(
    text: str, concept: str, role: Role, lexicon: Lexicon
) -> None:
    holds(said(text, concept, lexicon, role=role), denied=True)


def test_somebody_who_avoids_a_medicine_is_not_taken_to_have_had_it(lexicon: Lexicon) -> None:
    reading = lexicon.read(
        "we avoid aspirin, and not on steroids right now",
        language="en",
        role="patient",
        respondent="self",
        as_of=AS_OF,
    )
    for mention in reading.mentions:
        assert mention.context.taking is False
        assert not mention.context.denied
        assert not mention.context.counts, mention.concept


def test_an_allergy_told_later_holds_for_the_first_mention(lexicon: Lexicon) -> None:
    text = "I can't take sulfa or ceftriaxone, ceftriaxone gave me hives"
    reading = lexicon.read(text, language="en", role="patient", respondent="self", as_of=AS_OF)
    assert [m.context.allergy for m in reading.mentions if m.concept == "ceftriaxone"] == [True] * 2


@pytest.mark.parametrize(
    ("text", "concept", "response"),
    [
        ("Prednisone got me to 120. Dropped the minute I tapered.", "prednisone", "dependent"),
        ("pred 60 -> 20 -> 10, crashed at 10", "prednisone", "dependent"),
        ("IVIG works for about 3 weeks then im back to single digits", "ivig", "lost_response"),
        ("4 rounds of rituximab bought me about a year", "rituximab", "lost_response"),
        ("Tried danazol for four months, zero movement", "danazol", "no_response"),
        ("I didn't feel any benefit from dapsone", "dapsone", "no_response"),
        ("promacta bumped me from 8 to 22", "eltrombopag", "partial"),
        ("promacta took me from 8 to 95", "eltrombopag", "response"),
        ("on doptelet since January and sitting at 90-120", "avatrombopag", "response"),
        (
            "cellcept was hard on my stomach so we gave up after a month",
            "mycophenolate",
            "intolerant",
        ),
        ("not only prednisone but also IVIG, nothing worked", "prednisone", "no_response"),
        ("I'm on day 5 of dex, no count yet", "dexamethasone", "too_early"),
    ],
)
def test_the_counts_tell_how_something_worked(
    text: str, concept: str, response: str, lexicon: Lexicon
) -> None:
    holds(said(text, concept, lexicon), response=response)


def test_a_next_step_is_planned_only_if_the_first_one_fails(lexicon: Lexicon) -> None:
    text = "If the Promacta fails we go to rituximab"
    holds(said(text, "rituximab", lexicon), planned=True, taking=False)
    holds(said(text, "eltrombopag", lexicon), planned=False, response=None)
    holds(said("splenectomy planned but I said no", "splenectomy", lexicon), planned=False)


def test_what_is_said_of_a_wrong_name_goes_to_the_right_one(lexicon: Lexicon) -> None:
    reading = lexicon.read(
        "On Promacta. no wait, it was Nplate, sorry",
        language="en",
        role="patient",
        respondent="self",
        as_of=AS_OF,
    )
    assert [mention.concept for mention in reading.mentions] == ["romiplostim"]
    assert reading.mentions[0].context.taking is True


def test_pinyin_around_a_name_is_read_too(lexicon: Lexicon) -> None:
    holds(said("meiluohua mei yong guo", "rituximab", lexicon, "zh"), denied=True)
    found = said("wo chi qiang di song mei tian 15 mg", "prednisone", lexicon, "zh")
    holds(found, taking=True, dose="15 mg/day")
    holds(said("wo mama you gaoxueya", "hypertension", lexicon, "zh"), subject="family")


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("azathioprine from Jan to Aug 2024", "azathioprine", {"started_on": "2024-01", "stopped_on": "2024-08"}),
        ("prednisone from jan 2025 til may 2025", "prednisone", {"started_on": "2025-01", "stopped_on": "2025-05"}),
        ("Took danazol between 2016 and 2018", "danazol", {"started_on": "2016", "stopped_on": "2018"}),
        ("Promacta for the last five years", "eltrombopag", {"taking": True, "started_on": "2021"}),
        ("Wayrilz since the first of October 2026", "rilzabrutinib", {"started_on": "2026-10-01"}),
        ("Mycophenolate 1000 mg a day since 2024 and dose not changed since March 2025", "mycophenolate",
         {"started_on": "2024", "dose_unchanged_since": "2025-03"}),
        ("Started prednisone 60 mg daily in June, now 20 mg daily", "prednisone", {"dose": "20 mg/day"}),
        ("promacta 75mg at night", "eltrombopag", {"dose": "75 mg/day", "taking": True}),
    ],
)  # fmt: skip
def test_times_and_doses_find_their_place(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(said(text, concept, lexicon), **wanted)


def test_whose_it_is_goes_on_within_a_clause(lexicon: Lexicon) -> None:
    text = "my friend from the ITP group takes papaya leaf every morning"
    holds(said(text, "papaya_leaf", lexicon), subject="other")
    holds(
        said("孩子爸爸有乙肝", "hepatitis_b", lexicon, "zh", respondent="parent"), subject="family"
    )
    holds(said("同病房的大姐用的是奥布替尼", "orelabrutinib", lexicon, "zh"), subject="other")


@pytest.mark.parametrize("text", ["得过口腔炎", "得过前列腺炎", "得过膀胱炎", "得过肾上腺炎"])
def test_an_inflammation_is_never_guessed_to_be_a_cancer(text: str, lexicon: Lexicon) -> None:
    reading = lexicon.read(text, language="zh", role="patient", respondent="self", as_of=AS_OF)
    vocabulary = lexicon.vocabulary
    assert not any(vocabulary.covers("malignancy", m.concept) for m in reading.mentions)


@pytest.mark.parametrize(
    ("text", "concept", "language"),
    [
        ("Never been on steroids longer than a month", "corticosteroid", "en"),
        ("I don't take prednisone every day, only when counts drop", "prednisone", "en"),
        ("Without IVIG I'd be in the hospital every month", "ivig", "en"),
        ("I haven't stopped taking Promacta", "eltrombopag", "en"),
        ("Not a single platelet gained from azathioprine", "azathioprine", "en"),
        ("激素从来没断过，现在一天两片半", "corticosteroid", "zh"),
        ("艾曲波帕停药三个月了没再吃", "eltrombopag", "zh"),
    ],
)
def test_a_no_to_something_else_is_no_denial_of_the_medicine(
    text: str, concept: str, language: Language, lexicon: Lexicon
) -> None:
    holds(said(text, concept, lexicon, language), denied=False)


@pytest.mark.parametrize(
    ("text", "concept", "wanted", "language"),
    [
        ("my twin sister also has ITP and takes Promacta", "eltrombopag", {"subject": "family"}, "en"),
        ("Wife's on Eliquis, not me", "apixaban", {"subject": "family", "denied": False}, "en"),
        ("taking 2 promacta pills a day", "eltrombopag", {"dose": "2 tablets/day", "taking": True}, "en"),
        ("It has been 4 months since my last rituximab", "rituximab", {"stopped_on": "2026-07"}, "en"),
        ("Aspirin makes me wheeze, I'm allergic to it", "aspirin", {"allergy": True}, "en"),
        ("2024年8月到2025年2月吃海曲泊帕", "hetrombopag", {"started_on": "2024-08", "stopped_on": "2025-02"}, "zh"),
        ("强的松今早吃了6片", "prednisone", {"taking": True}, "zh"),
        ("If I miss even one dose of Promacta my count nosedives", "eltrombopag", {"response": "dependent"}, "en"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_name_is_found_around_it(
    text: str, concept: str, wanted: dict[str, Any], language: Language, lexicon: Lexicon
) -> None:
    holds(said(text, concept, lexicon, language), **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "wanted", "language"),
    [
        ("doc won't give me rituximab because of my hep B", "rituximab", {"denied": False, "taking": False}, "en"),
        ("no clots, strokes or heart attacks that I know of", "stroke", {"denied": True}, "en"),
        ("the man next to me in the infusion room was getting rituximab", "rituximab", {"subject": "other"}, "en"),
        ("The Nplate isn't working anymore", "romiplostim", {"response": "lost_response", "denied": False}, "en"),
        ("长期吃阿司匹林，上个月刚停", "aspirin", {"taking": False, "stopped_on": "2026-10"}, "zh"),
        ("罗普司亭2025年5月开始打，一直有效，到现在没停", "romiplostim", {"taking": True, "started_on": "2025-05"}, "zh"),
        ("丙球打完升到八十多，管了二十天", "ivig", {"response": "lost_response"}, "zh"),
        ("激素20mg隔天一次", "corticosteroid", {"dose": "10 mg/day"}, "zh"),
    ],
)  # fmt: skip
def test_more_of_how_people_write(
    text: str, concept: str, wanted: dict[str, Any], language: Language, lexicon: Lexicon
) -> None:
    holds(said(text, concept, lexicon, language), **wanted)


def test_the_names_of_hepatitis_in_traditional_chinese_are_read(lexicon: Lexicon) -> None:
    holds(said("沒有B型肝炎", "hepatitis_b", lexicon, "zh"), denied=True)
    holds(said("C肝治好了", "hepatitis_c", lexicon, "zh"), denied=False)
