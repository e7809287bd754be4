# ruff: noqa: E501 - texts as people type them
"""What is said of a name, by the ways in which it is told: doubts, lists, contrasts, corrections."""

from datetime import date
from typing import Any

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Respondent, Role
from itpchat.wording import Language

AS_OF = date(2026, 11, 22)


def holds(
    text: str,
    concept: str,
    lexicon: Lexicon,
    role: Role = "patient",
    respondent: Respondent = "self",
    **wanted: Any,
) -> None:
    language: Language = "en" if text.isascii() else "zh"
    reading = lexicon.read(text, language=language, role=role, respondent=respondent, as_of=AS_OF)
    found = next(m.to_data() for m in reading.mentions if m.concept == concept)
    assert {name: found[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("I have never, not once, had a heart attack", "myocardial_infarction"),
        ("Cellcept: never given. IVIG: twice.", "mycophenolate"),
        ("Warfarin? Also never.", "warfarin"),
        ("They suggested Nplate. Never had it.", "romiplostim"),
        ("tested for lupus and celiac, have neither", "coeliac_disease"),
        ("my hep B test was negative and so was HIV", "hiv_infection"),
        ("nil known history of thrombosis", "thrombosis"),
        ("no documented exposure to anticoagulants", "anticoagulant"),
        ("I've never had rituximab, IVIG or anything like it", "ivig"),
        ("no aspirin for me yet", "aspirin"),
        ("达那唑我是坚决不吃的，一次都没吃过", "danazol"),
        ("阿司匹林我从来没碰过", "aspirin"),
        ("三七粉？那个没碰过", "notoginseng"),
        ("我冇食過華法林", "warfarin"),
        ("I was supposed to start Doptelet but never did", "avatrombopag"),
        ("乙肝两对半查了都是阴的", "hepatitis_b"),
    ],
)
def test_every_way_of_saying_never_is_a_denial(text: str, concept: str, lexicon: Lexicon) -> None:
    holds(text, concept, lexicon, denied=True)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("I never took Promacta as directed", "eltrombopag"),
        ("it isn't that I never took Promacta, it's that I never took it regularly", "eltrombopag"),
        ("haven't had a blood clot since 2021", "thrombosis"),
        ("never been without prednisone in ten years", "prednisone"),
        ("no aspirin for me", "aspirin"),
        ("my stomach bled last year, so no ibuprofen for me", "ibuprofen"),
        ("以前吃过激素，后来没吃过", "corticosteroid"),
        ("丙球、激素都没用", "ivig"),
        ("insurance denied Promacta", "eltrombopag"),
        ("阿司匹林不能吃", "aspirin"),
    ],
)
def test_a_never_about_something_else_denies_nothing(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, denied=False)


@pytest.mark.parametrize(
    ("text", "concept", "uncertain"),
    [
        ("might've been danazol", "danazol", True),
        ("either prednisone or prednisolone, I honestly don't know which", "prednisolone", True),
        ("pretty sure it was Promacta", "eltrombopag", True),
        ("Not sure which year it was but I definitely had rituximab", "rituximab", False),
        ("I can't remember how many rounds of IVIG I got", "ivig", False),
        ("IVIG? twice, in 2024", "ivig", False),
        ("Prednisone? I don't know.", "prednisone", True),
        ("doc suspects cirrhosis", "cirrhosis", True),
        ("they're checking me for HIV", "hiv_infection", True),
        ("忘了吃的是强的松还是美卓乐", "methylprednisolone", True),
        ("有没有打过美罗华我不敢肯定", "rituximab", True),
        ("不记得哪年切的脾了", "splenectomy", False),
        ("剂量记不清了，但环孢素肯定吃过", "ciclosporin", False),
    ],
)
def test_a_doubt_counts_where_it_is_about_the_thing_itself(
    text: str, concept: str, uncertain: bool, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, uncertain=uncertain)


def test_a_mark_before_a_name_in_a_note_is_a_doubt(lexicon: Lexicon) -> None:
    holds("Plt 12. ?lupus, ANA sent", "systemic_lupus", lexicon, role="nurse", uncertain=True)
    holds("?prev danazol", "danazol", lexicon, role="nurse", uncertain=True)


@pytest.mark.parametrize(
    ("text", "concept", "planned"),
    [
        ("Rituximab is pencilled in for the spring", "rituximab", True),
        ("the insurance still has my Promacta application", "eltrombopag", True),
        ("the Promacta request was approved and I started in May", "eltrombopag", False),
        ("next step would be rituximab", "rituximab", True),
        ("Promacta was suggested, I took it for three months", "eltrombopag", False),
        ("he wants me to move to Doptelet once the forms are signed", "avatrombopag", True),
        ("I will stop prednisone next month", "prednisone", False),
        ("药买好了，海曲泊帕，明天开始吃", "hetrombopag", True),
        ("my GP is keen to try Tavalisse", "fostamatinib", True),
        ("we're waiting on insurance for Promacta", "eltrombopag", True),
        ("Splenectomy is on the cards for January", "splenectomy", True),
        ("医生让我加罗普司亭，我没同意", "romiplostim", False),
        ("医生让我吃海曲泊帕，我吃了半年", "hetrombopag", False),
    ],
)
def test_what_is_still_to_come_is_planned(
    text: str, concept: str, planned: bool, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, planned=planned)


@pytest.mark.parametrize(
    ("text", "concept", "allergy"),
    [
        ("Penicillin is the one I'm allergic to", "penicillin", True),
        ("allergic to aspirin and also to rituximab", "rituximab", True),
        ("阿莫西林我过敏", "amoxicillin", True),
        ("达那唑吃了转氨酶高，不是过敏", "danazol", False),
        ("对头孢过敏，别的药不过敏", "cephalosporin", True),
    ],
)
def test_an_allergy_is_told_in_many_ways(
    text: str, concept: str, allergy: bool, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, allergy=allergy)


@pytest.mark.parametrize(
    ("text", "concept", "wanted"),
    [
        ("laid off in March and started Promacta in April", "eltrombopag", {"started_on": "2026-04"}),
        ("not taking prednisone, Promacta or Nplate at the moment", "prednisone", {"taking": False, "denied": False}),
        ("not taking prednisone, Promacta or Nplate at the moment", "romiplostim", {"taking": False, "denied": False}),
        ("danazol gave me the runs so I binned it", "danazol", {"taking": False, "response": "intolerant"}),
        ("four months of xarelto then done", "rivaroxaban", {"taking": False}),
        ("can't be weaned off prednisone", "prednisone", {"taking": True}),
        ("I gave up on Nplate because of the mouth ulcers", "romiplostim", {"taking": False, "response": "intolerant"}),
        ("on warfarin since my valve surgery in 2018, 5 mg every evening", "warfarin", {"started_on": "2018", "dose": "5 mg/day"}),
        ("fifty milligrams of Promacta every day", "eltrombopag", {"dose": "50 mg/day"}),
        ("cellcept was swapped for Promacta in June", "mycophenolate", {"taking": False, "stopped_on": "2026-06"}),
        ("cellcept was swapped for Promacta in June", "eltrombopag", {"taking": True, "started_on": "2026-06"}),
        ("did take danazol for a year", "danazol", {"taking": False}),
        ("on dapsone but I had to come off because of hemolysis", "dapsone", {"taking": False, "response": "intolerant"}),
        ("布洛芬偶尔吃", "ibuprofen", {"taking": True}),
        ("泼尼松10mg每天，近3月剂量未变", "prednisone", {"dose_unchanged_since": "2026-08"}),
        ("华法林现在还在吃", "warfarin", {"taking": True}),
        ("强的松每天4片，这个量吃了两个月了", "prednisone", {"dose_unchanged_since": "2026-09"}),
        ("not on steroids right now", "corticosteroid", {"taking": False}),
        ("splenectomy in 2017, oops, I mean 2018", "splenectomy", {"date": "2018"}),
        ("I said 2023 but the splenectomy was in 2022", "splenectomy", {"date": "2022"}),
        ("Promacta since 02-Jun-2026", "eltrombopag", {"started_on": "2026-06-02"}),
        ("last prednisone on July ninth", "prednisone", {"stopped_on": "2026-07-09"}),
        ("切脾是2023年做的，不，2024年做的", "splenectomy", {"date": "2024"}),
        ("环孢素和达那唑一起吃了一年，去年12月两个一起停的", "ciclosporin", {"taking": False, "stopped_on": "2025-12"}),
        ("中药喝了几年，现在不喝了", "herbal_remedy", {"taking": False}),
        ("艾曲波帕75mg，5月份加到这个量的，到现在没改", "eltrombopag", {"dose_unchanged_since": "2026-05"}),
        ("强的松减到10mg，自2026-10-12维持至今", "prednisone", {"dose_unchanged_since": "2026-10-12"}),
        ("打丙球之后升到一百，维持了半年", "ivig", {"dose_unchanged_since": None}),
    ],
)  # fmt: skip
def test_use_dose_and_dates_are_read_where_they_are_told(
    text: str, concept: str, wanted: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **wanted)


@pytest.mark.parametrize(
    ("text", "concept", "response"),
    [
        ("platelets 12 -> 140 with Nplate", "romiplostim", "response"),
        ("Rituximab in May. Initial CR, lost at 8 months", "rituximab", "lost_response"),
        ("Rituximab: the jury's still out", "rituximab", "too_early"),
        ("I couldn't tell you if the IVIG did anything", "ivig", "unsure"),
        ("the minute I drop the prednisone I'm back to 15", "prednisone", "dependent"),
        ("My counts went back to 80 on Nplate", "romiplostim", None),
        ("remission for six years thanks to rituximab and am back to square one", "rituximab", "lost_response"),
        ("wasn't able to tolerate cellcept", "mycophenolate", "intolerant"),
        ("IVIG buys me about two weeks then I crash", "ivig", "lost_response"),
        ("Tried pred, IVIG, Rituxan - all worked for a bit then stopped", "prednisone", "lost_response"),
        ("Nplate is the only thing that has ever touched my counts", "romiplostim", "response"),
        ("I couldn't hack the prednisone, the mood swings were awful", "prednisone", "intolerant"),
        ("On Promacta since January. Count's been 60-90", "eltrombopag", "response"),
        ("艾曲波帕吃到现在血小板都在八十以上", "eltrombopag", "response"),
        ("海曲泊帕吃了一个月还是十几", "hetrombopag", "no_response"),
        ("did IVIG help? meh, a little bump", "ivig", "partial"),
        ("艾曲泊帕、海曲泊帕都试过，全军覆没", "eltrombopag", "no_response"),
        ("利妥昔单抗有效，三年没复发", "rituximab", "response"),
        ("地塞米松、丙球，均无效", "dexamethasone", "no_response"),
        ("甲泼尼龙冲击升到110，一停药就打回原形", "methylprednisolone", "dependent"),
        ("海曲泊帕刚加用3天，疗效待观察", "hetrombopag", "too_early"),
        ("花生衣喝了俩月，说不上有没有用", "peanut_skin", "unsure"),
    ],
)  # fmt: skip
def test_how_it_worked_is_told_in_many_ways(
    text: str, concept: str, response: str | None, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, response=response)


@pytest.mark.parametrize(
    ("text", "concept", "respondent", "subject"),
    [
        ("I had ITP as a child, and now she has it too", "immune_thrombocytopenia", "parent", "family"),
        ("I had her on prednisone for a month", "prednisone", "parent", "patient"),
        ("my little girl takes Promacta", "eltrombopag", "parent", "patient"),
        ("the lady takes prednisone", "prednisone", "helper", "patient"),
        ("another patient on the ward had rituximab", "rituximab", "self", "other"),
        ("hubby takes Eliquis, I don't", "apixaban", "self", "family"),
        ("My dentist is on warfarin", "warfarin", "self", "other"),
        ("群里说海曲泊帕好，我吃了没用", "hetrombopag", "self", "patient"),
        ("我闺蜜也是ITP，她吃阿伐曲泊帕", "avatrombopag", "self", "other"),
        ("我自己有甲减，孩子没有", "hypothyroidism", "parent", "family"),
        ("我替我爸填的，他八十了，脑梗是2019年的事", "ischaemic_stroke", "helper", "patient"),
        ("其兄患再生障碍性贫血", "aplastic_anemia", "staff", "family"),
    ],
)  # fmt: skip
def test_whose_it_is_follows_who_speaks(
    text: str, concept: str, respondent: Respondent, subject: str, lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, respondent=respondent, subject=subject)


@pytest.mark.parametrize("text", ["停激素两周血小板就掉了", "减激素后掉了", "换激素了"])
def test_a_verb_of_use_is_never_taken_for_a_part_of_a_name(text: str, lexicon: Lexicon) -> None:
    reading = lexicon.read(text, language="zh", role="patient", respondent="self", as_of=AS_OF)
    assert [mention.concept for mention in reading.mentions] == ["corticosteroid"]


def test_a_wrong_name_that_is_put_right_is_dropped(lexicon: Lexicon) -> None:
    text = "I wrote asthma on the form but that's wrong, it's COPD"
    reading = lexicon.read(text, language="en", role="patient", respondent="self", as_of=AS_OF)
    assert [mention.concept for mention in reading.mentions] == ["copd"]


@pytest.mark.parametrize(
    ("text", "concept", "attributes"),
    [
        (
            "they have not ruled out lupus",
            "systemic_lupus",
            {"denied": False, "uncertain": True},
        ),
        ("lupus was ruled out", "systemic_lupus", {"denied": True, "uncertain": False}),
        (
            "we don't know whether I was ever on cyclophosphamide",
            "cyclophosphamide",
            {"uncertain": True, "response": None},
        ),
        (
            "I was supposed to begin Nplate in October but it's been put off to January",
            "romiplostim",
            {"planned": True, "stopped_on": None},
        ),
        (
            "I inject Clexane, 60 mg a day, and may switch to Eliquis later",
            "enoxaparin",
            {"taking": True},
        ),
        ("结核也许有，医生让再查", "tuberculosis", {"uncertain": True}),
        (
            "本来打算上环孢的，查血肌酐偏高，算了，不上了",
            "ciclosporin",
            {"denied": True, "planned": False},
        ),
        ("男方家有地贫", "thalassaemia", {"subject": "family"}),
    ],
)
def test_what_is_open_put_off_or_given_up_is_read_as_that(
    text: str, concept: str, attributes: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **attributes)


@pytest.mark.parametrize(
    ("text", "concept", "attributes"),
    [
        (
            "stopped cyclosporine in March 2025, restarted in April 2026",
            "ciclosporin",
            {"taking": True, "stopped_on": None},
        ),
        (
            "came off cyclosporine in March but I'm back on it",
            "ciclosporin",
            {"taking": True, "stopped_on": None},
        ),
        (
            "stopped prednisone in May and may go back on it",
            "prednisone",
            {"taking": False, "stopped_on": "2026-05"},
        ),
        (
            "stopped prednisone in May, restarted in June, stopped again in July",
            "prednisone",
            {"taking": False},
        ),
        ("they plan to lower my prednisone in December", "prednisone", {"taking": True}),
        ("stopped Nplate", "romiplostim", {"taking": False, "response": None}),
        ("打算停掉海曲泊帕", "hetrombopag", {"taking": True, "response": None}),
    ],
)
def test_what_was_taken_up_again_is_taken_and_use_alone_tells_of_no_response(
    text: str, concept: str, attributes: dict[str, Any], lexicon: Lexicon
) -> None:
    holds(text, concept, lexicon, **attributes)
