"""Typed text without the accidents of typing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.reading.answers.cleaning import LONGEST, clean, too_long


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  YES!! ", "yes"),
        ("１２，０００", "12,000"),
        ("12 ×10⁹/L", "12 ×10^9/l"),
        ("10¹²", "10^12"),
        ("12²", "12^2"),
        ("8½", "8.5"),
        ("8 ½", "8.5"),
        ("½", "0.5"),
        (".5", "0.5"),
        ("1。2万。", "1.2万"),
        ("12。", "12"),
        ("12µL", "12ul"),
        ("②", "2"),
        ("(2)", "2"),
        ("“no”", "no"),
        ("don’t", "don't"),
        ("10–15", "10-15"),
        ("兩萬", "两万"),
        ("一 点 二 万", "一点二万"),
        ("2023 年 5 月", "2023年5月"),
        ("12\t\n 34", "12 34"),
        ("１２３٤", "1234"),
        ("👍", ""),
        ("", ""),
    ],
)
def test_each_sign_has_one_form(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@pytest.mark.parametrize("hidden", ["\u200b", "\u200f", "\u202e", "\ufeff", "\x00", "\x1b", "\x7f"])
def test_what_cannot_be_seen_is_left_out(hidden: str) -> None:
    assert clean(f"1{hidden}2{hidden}") == "12"


def test_a_footnote_sign_does_not_join_the_number_before_it() -> None:
    assert clean("12①") == "12 1"
    assert clean("12⁹") == "12^9"
    assert "12" not in clean("1⅓2")


@pytest.mark.parametrize("typed", ["[red]", "[bold]yes[/bold]", "[/]", "{0}", "%s", "\\", "`ls`"])
def test_markup_stays_text(typed: str) -> None:
    assert clean(typed) not in ("", "yes")


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    assert len(clean("a" * 10_000)) == LONGEST
    assert too_long("a" * (LONGEST + 1))
    assert not too_long("a" * LONGEST + " " * 8000)


@given(st.text(max_size=300))
def test_cleaning_any_text_gives_a_bounded_line_without_controls(typed: str) -> None:
    cleaned = clean(typed)
    assert cleaned == cleaned.strip()
    assert all(sign.isprintable() for sign in cleaned)


@given(st.text(max_size=100))
def test_what_is_clean_stays_as_it_is_in_another_case(typed: str) -> None:
    assert clean(f" {clean(typed)} ") == clean(clean(typed))
