from datetime import date

import pytest

from itpchat.reading.spans import Spans
from itpchat.reading.times import Time, times_of

AS_OF = date(2026, 11, 22)


def only(text: str) -> Time:
    (time,) = times_of(text, AS_OF, Spans(len(text)))
    return time


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("in 2019", "2019"),
        ("since june", "2026-06"),
        ("in december", "2025-12"),
        ("2 years ago", "2024"),
        ("3 months ago", "2026-08"),
        ("10 days ago", "2026-11-12"),
        ("two years back", "2024"),
        ("half a year ago", "2026-05"),
        ("14 march 2025", "2025-03-14"),
        ("march 14th, 2025", "2025-03-14"),
        ("3/2025", "2025-03"),
        ("2025-03-14", "2025-03-14"),
        ("3/4/2025", "2025"),
        ("yesterday", "2026-11-21"),
        ("last month", "2026-10"),
        ("last year", "2025"),
        ("去年11月", "2025-11"),
        ("两年前", "2024"),
        ("3个月前", "2026-08"),
        ("半年前", "2026-05"),
        ("上个月", "2026-10"),
        ("2021年3月5日", "2021-03-05"),
        ("今年6月", "2026-06"),
    ],
)
def test_a_date_is_known_as_far_as_it_was_said(text: str, known: str) -> None:
    assert only(text).date == known


@pytest.mark.parametrize("text", ["a few years ago", "几年前", "several months ago"])
def test_a_vague_time_is_past_and_has_no_date(text: str) -> None:
    assert only(text).date is None


def test_how_long_something_lasted_reaches_back_from_today() -> None:
    assert only("for 4 weeks").lasting == "2026-10-25"
    assert only("for the past 2 months").lasting == "2026-09"
    assert only("十年了").lasting == "2016"


def test_a_range_of_years_has_a_beginning_and_an_end() -> None:
    time = only("2023-2025")
    assert (time.date, time.until) == ("2023", "2025")


@pytest.mark.parametrize("text", ["next month", "tomorrow", "下个月", "december 2027"])
def test_what_is_still_to_come_is_no_date(text: str) -> None:
    time = only(text)
    assert time.future
    assert time.date is None


@pytest.mark.parametrize("text", ["i may take it", "20 mg", "99/99/9999", "the 5 of us", "x4"])
def test_other_words_and_numbers_are_no_time(text: str) -> None:
    assert not times_of(text, AS_OF, Spans(len(text)))
