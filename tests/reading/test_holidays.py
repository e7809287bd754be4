from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.reading.holidays import HOLIDAY, holiday_of

AS_OF = date(2026, 11, 20)


def read(text: str, as_of: date = AS_OF) -> tuple[str, bool] | None:
    found = HOLIDAY.search(text)
    return holiday_of(found, as_of) if found else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("since labor day", "2026-09-07"),
        ("since valentine's day 2026", "2026-02-14"),
        ("on new year's day", "2026-01-01"),
        ("on memorial day", "2026-05-25"),
        ("on the fourth of july 2025", "2025-07-04"),
        ("on christmas", "2025-12-25"),
        ("christmas eve '24", "2024-12-24"),
        ("on easter monday", "2026-04-06"),
        ("good friday 2024", "2024-03-29"),
        ("thanksgiving day", "2025-11-27"),
    ],
)
def test_a_day_that_a_holiday_names_is_that_day_of_the_last_or_the_named_year(
    text: str, day: str
) -> None:
    assert read(text) == (day, False)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("around easter", "2026-04"),
        ("since christmas", "2025-12"),
        ("since thanksgiving of last year", "2025-11"),
        ("4th of july weekend", "2026-07"),
        ("the day after labor day", "2026-09"),
        ("last christmas", "2025-12"),
    ],
)
def test_near_a_holiday_only_its_month_is_known(text: str, month: str) -> None:
    assert read(text) == (month, False)


def test_a_holiday_still_to_come_has_no_date() -> None:
    assert read("next easter") == ("", True)
    assert read("christmas this year") == ("", True)


def test_words_that_are_a_holiday_only_beside_day_are_none_without_it() -> None:
    assert read("the labor was long") is None
    assert read("independence") is None


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    known = read(f"easter sunday {year}", date(2100, 1, 1))
    assert known is not None
    day = date.fromisoformat(known[0])
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_a_holiday_without_a_year_is_at_most_a_year_back(as_of: date) -> None:
    known = read("on labor day", as_of)
    assert known is not None
    day = date.fromisoformat(known[0])
    assert as_of - timedelta(days=372) < day <= as_of
