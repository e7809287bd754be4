"""Doses in typed words, as a patient file writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.conversation.doses import read_dose
from itpchat.settings import Settings
from tests.conversation.playing import UNSURE, begun, play


@pytest.mark.parametrize(
    ("words", "dose"),
    [
        ("20 mg a day", "20 mg/day"),
        ("20mg daily", "20 mg/day"),
        ("I take 7.5 mg every day", "7.5 mg/day"),
        ("10 mg twice a day", "20 mg/day"),
        ("10mg bid", "20 mg/day"),
        ("0.5 mg/kg/day", "0.5 mg/kg/day"),
        ("2 tablets a day", "2 tablets/day"),
        ("50 mg weekly", "50 mg/week"),
        ("每天20毫克", "20 mg/day"),
        ("一天两次，每次10毫克", "20 mg/day"),
        ("每天2片", "2 tablets/day"),
    ],
)
def test_a_dose_with_its_interval_is_sure(words: str, dose: str) -> None:
    assert read_dose(words) == (dose, True)


@pytest.mark.parametrize("words", ["20 mg", "20毫克", "on 20 mg now"])
def test_a_dose_without_an_interval_is_a_guess_at_a_day(words: str) -> None:
    assert read_dose(words) == ("20 mg/day", False)


@pytest.mark.parametrize(
    "words",
    [
        "20",
        "a lot",
        "10 mg every other day",
        "20 mg then 10 mg",
        "隔天20毫克",
        "",
        "mg",
        "twice a day",
    ],
)
def test_what_is_no_plain_dose_is_not_read(words: str) -> None:
    assert read_dose(words) is None


@given(st.text(max_size=40))
def test_no_text_raises(words: str) -> None:
    found = read_dose(words)
    assert found is None or "/" in found[0]


def test_a_dose_without_an_interval_is_read_back() -> None:
    wide = Settings("120", ask_for_closed_trials=True)
    table = {"first_treatments": "#prednisone", "taking@prednisone": "yes", "respondent": "#self"}
    asked = play(begun("en", wide), table, otherwise=UNSURE, until="dose@prednisone")
    confirming = asked.answer("20 mg")
    prompt = confirming.view().prompt
    assert prompt is not None
    assert prompt.text == "I read this as: 20 mg/day. Is that right?"
    told = confirming.answer("yes")
    assert told.session.record.treatments[0].dose == "20 mg/day"
    assert "unit" in asked.answer("a few").problem
