"""The word that somebody probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.suggestions import did_you_mean

FACTS = ["platelet_count", "age", "sex", "hbsag", "hbcab", "creatinine", "creatinine_clearance"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("platelets_count", "platelet_count"),
        ("Platelet-Count", "platelet_count"),
        ("platelet count", "platelet_count"),
        ("agee", "age"),
        ("hbsga", "hbsag"),
        ("creatinin", "creatinine"),
    ],
)
def test_a_slip_of_the_pen_suggests_what_was_meant(written: str, meant: str) -> None:
    assert did_you_mean(written, FACTS) == meant


@pytest.mark.parametrize("written", ["haemoglobin", "", "血小板", "xyz"])
def test_what_is_like_nothing_suggests_nothing(written: str) -> None:
    assert did_you_mean(written, FACTS) is None


def test_nothing_known_suggests_nothing() -> None:
    assert did_you_mean("age", []) is None


@given(st.text(min_size=1), st.lists(st.text(min_size=1)))
def test_only_what_is_known_is_suggested_whatever_the_order(word: str, known: list[str]) -> None:
    found = did_you_mean(word, known)
    assert found is None or found in known
    assert found == did_you_mean(word, reversed(known))
