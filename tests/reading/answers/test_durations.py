"""Since when something has been as it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.moments import Moment
from itpchat.reading.answers.durations import read_since
from itpchat.reading.answers.results import (
    Doubt,
    Hint,
    InexactDate,
    NotUnderstood,
    Read,
    Unsure,
)

AS_OF = date(2026, 11, 22)


def read(typed: str) -> object:
    return read_since(typed, as_of=AS_OF)


@pytest.mark.parametrize(
    "typed",
    ["3 weeks", "for 3 weeks", "three weeks now", "for the last 3 weeks",
     "for the past three weeks", "same dose for 3 weeks",
     "unchanged for 3 weeks", "no change in 3 weeks", "no changes for 3 weeks",
     "it hasn't changed for 3 weeks", "3 weeks unchanged",
     "I've been on the same dose for 3 weeks", "stable for 3 weeks", "since 3 weeks",
     "3 weeks, same dose", "it's been 3 weeks",
     "3周", "三周了", "三周没变", "3周没变过", "已经三周没变了", "三个星期没调过药了",
     "吃了三周了", "最近3周没变", "三周剂量不变", "已经吃了三个礼拜",
     "it changed 3 weeks ago", "last changed 3 weeks ago", "三周前调过", "三周前改的"],
)  # fmt: skip
def test_three_weeks_are_said_in_many_ways(typed: str) -> None:
    assert read(typed) == Read(Moment.parse("2026-10-29/2026-11-04"))


@pytest.mark.parametrize(
    ("typed", "written"),
    [("since June", "2026-06"), ("unchanged since June", "2026-06"),
     ("on this dose since 2024", "2024"), ("since last month", "2026-10"),
     ("for the past year", "2025"), ("hasn't changed in a year", "2025"),
     ("for 2 months", "2026-09"), ("半年没变", "2026-05"),
     ("从6月开始没变", "2026-06"), ("用了两个月", "2026-09"), ("10 days", "2026-11-12"),
     ("since yesterday", "2026-11-21"),
     ("14 March 2025", "2025-03-14"), ("2025年3月", "2025-03"),
     ("since 20 November", "2026-11-20")],
)  # fmt: skip
def test_a_span_or_a_date_gives_the_day_it_began(typed: str, written: str) -> None:
    assert read(typed) == Read(Moment.parse(written))


@pytest.mark.parametrize(
    ("typed", "latest"),
    [("more than 3 weeks", date(2026, 11, 1)), ("over a month", date(2026, 10, 22)),
     ("at least 2 weeks", date(2026, 11, 8)),
     ("same dose for over a year", date(2025, 11, 22)), ("一个多月", date(2026, 10, 22)),
     ("至少两周", date(2026, 11, 8)),
     ("两年多没变", date(2024, 11, 22))],
)  # fmt: skip
def test_more_than_a_span_gives_the_latest_day_it_can_have_begun(typed: str, latest: date) -> None:
    assert read(typed) == InexactDate(latest)


@pytest.mark.parametrize(
    "typed", ["about 2 months", "2 months or so", "a couple of months", "两个月左右", "大概两个月"]
)
def test_a_span_with_a_doubt_must_be_confirmed(typed: str) -> None:
    assert read(typed) == Read(Moment.parse("2026-09"), Doubt.HEDGED)


@pytest.mark.parametrize(
    "typed",
    ["", "always", "for ages", "a few weeks", "the last 3 weeks", "changed", "not changed",
     "一直没变", "没变", "3",
     "never", "3 weeks or since June", "stopped 3 weeks ago", "not 3 weeks"],
)  # fmt: skip
def test_what_says_no_beginning_is_not_understood(typed: str) -> None:
    assert read(typed) == NotUnderstood(Hint.SINCE)


def test_a_beginning_still_to_come_is_named_as_the_problem() -> None:
    assert read("in 3 weeks") == NotUnderstood(Hint.DATE_IN_FUTURE)


def test_a_beginning_may_be_unknown() -> None:
    assert read("dunno") == Unsure()


@given(st.text(max_size=60))
def test_no_text_breaks_it(typed: str) -> None:
    read(typed)
