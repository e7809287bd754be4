# ruff: noqa: E501 - texts as people type them
"""A missed dose ends nothing, an exception leaves a denial open, and a denial goes on through its list."""

from datetime import date
from typing import Any

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.wording import Language

AS_OF = date(2026, 11, 20)


def read(text: str, concept: str, lexicon: Lexicon) -> dict[str, Any]:
    language: Language = "en" if text.isascii() else "zh"
    reading = lexicon.read(text, language=language, role="patient", respondent="self", as_of=AS_OF)
    return next(m.to_data() for m in reading.mentions if m.concept == concept)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("haven't taken my prednisone today", "prednisone"),
        ("I skipped yesterday's Promacta", "eltrombopag"),
        ("missed my last Nplate shot yesterday", "romiplostim"),
        ("forgot to take my Promacta last night", "eltrombopag"),
        ("昨天忘了吃艾曲泊帕", "eltrombopag"),
    ],
)
def test_a_missed_dose_is_of_a_medicine_that_is_taken(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    mention = read(text, concept, lexicon)
    assert (mention["taking"], mention["denied"], mention["stopped_on"]) == (True, False, None)


def test_a_missed_dose_does_not_hide_an_end_that_is_told(lexicon: Lexicon) -> None:
    mention = read("I skipped my Nplate today and I'm done with it", "romiplostim", lexicon)
    assert mention["taking"] is False


def test_none_taken_today_tells_of_no_end(lexicon: Lexicon) -> None:
    mention = read("haven't taken any aspirin today", "aspirin", lexicon)
    assert (mention["denied"], mention["started_on"], mention["stopped_on"]) == (False, None, None)


@pytest.mark.parametrize(
    ("text", "stopped"),
    [
        ("haven't taken my prednisone in 2 weeks", "2026-11-06"),
        ("haven't taken my prednisone since March", "2026-03"),
    ],
)
def test_what_was_not_taken_for_long_was_stopped(text: str, stopped: str, lexicon: Lexicon) -> None:
    mention = read(text, "prednisone", lexicon)
    assert (mention["taking"], mention["stopped_on"]) == (False, stopped)


@pytest.mark.parametrize(
    ("text", "concept", "denied"),
    [
        ("no vaccines apart from flu", "vaccine", False),
        ("no vaccines", "vaccine", True),
        ("rituximab is something I've never had, same goes for fostamatinib", "rituximab", True),
        ("rituximab is something I've never had, same goes for fostamatinib", "fostamatinib", True),
        ("prednisone is something I've never had trouble with", "prednisone", False),
        ("heart attack? no never", "myocardial_infarction", True),
        ("denies DM, HTN, CAD, hx of VTE", "venous_thrombosis", True),
        ("denies HTN, hx of VTE 2019", "venous_thrombosis", False),
        ("denies HTN but CAD, hx of VTE", "venous_thrombosis", False),
        ("denies HTN, s/p splenectomy, hx of VTE", "venous_thrombosis", False),
        ("denies HTN, CAD 2015, hx of VTE", "venous_thrombosis", False),
        ("denies HTN, known CAD, hx of VTE", "venous_thrombosis", False),
        ("阿司匹林不碰的，从来不吃", "aspirin", True),
    ],
)
def test_a_denial_reaches_as_far_as_it_was_meant(
    text: str, concept: str, denied: bool, lexicon: Lexicon
) -> None:
    assert read(text, concept, lexicon)["denied"] is denied


@pytest.mark.parametrize(
    ("text", "concept", "attribute", "value"),
    [
        ("Not taking xarelto any longer. finished in september", "rivaroxaban", "stopped_on", "2026-09"),
        ("I stopped azathioprine in 2021. Correction: 2022", "azathioprine", "stopped_on", "2022"),
        ("dose of Tavalisse: 300 mg per day. Been that way since March 2026", "fostamatinib", "dose_unchanged_since", "2026-03"),
        ("Cyclosporine 100 mg/day, begun 2023, dose has stayed put since 2025", "ciclosporin", "dose_unchanged_since", "2025"),
        ("Can't say if danazol is doing anything. I've been on it since June", "danazol", "started_on", "2026-06"),
        ("替格瑞洛2024年3月吃到2025年3月，以后没吃了", "ticagrelor", "started_on", "2024-03"),
        ("我吃阿伐曲泊帕40mg一天，效果还不错", "avatrombopag", "dose", "40 mg/day"),
        ("艾曲一停血小板就跳水，只能一直吃着", "eltrombopag", "response", "dependent"),
        ("环孢素到底有没有起作用说不清楚", "ciclosporin", "response", "unsure"),
        ("我表妹有桥本，我婆婆有老年痴呆", "dementia", "subject", "family"),
        ("this lady in the infusion chair next to me gets Gazyva", "obinutuzumab", "subject", "other"),
    ],
)  # fmt: skip
def test_what_is_told_of_time_dose_effect_and_person(
    text: str, concept: str, attribute: str, value: str, lexicon: Lexicon
) -> None:
    assert read(text, concept, lexicon)[attribute] == value
