"""Dates as far as they are known, and windows counted back from a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.moments import (
    WINDOWS,
    Duration,
    Moment,
    age_on,
    at_least_ago,
    back,
    birthday,
    less_than_ago,
    more_than_ago,
    settles_on,
    within,
)
from itpchat.truth import Truth

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

days = st.dates(date(2015, 1, 1), date(2030, 12, 31))
durations = st.one_of(
    st.builds(Duration, st.integers(0, 800), st.just("days")),
    st.builds(Duration, st.integers(0, 110), st.just("weeks")),
    st.builds(Duration, st.integers(0, 30), st.just("months")),
    st.builds(Duration, st.integers(0, 3), st.just("years")),
)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    earliest = draw(days)
    return Moment(earliest, earliest + timedelta(days=draw(st.integers(0, 400))))


def on(year: int, month: int, day: int) -> Moment:
    return Moment.on(date(year, month, day))


# Reading


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "coarse"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31), True),
        ("2023-05", date(2023, 5, 1), date(2023, 5, 31), False),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), False),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), False),
        ("2023-05-14", date(2023, 5, 14), date(2023, 5, 14), False),
        (" 2024-02-29 ", date(2024, 2, 29), date(2024, 2, 29), False),
        ("2023-11/2024-02", date(2023, 11, 1), date(2024, 2, 29), False),
        ("2023/2024-02", date(2023, 1, 1), date(2024, 2, 29), True),
    ],
)
def test_a_date_is_the_interval_of_the_days_that_it_may_mean(
    written: str, earliest: date, latest: date, coarse: bool
) -> None:
    moment = Moment.parse(written)
    assert (moment.earliest, moment.latest, moment.coarse) == (earliest, latest, coarse)
    assert Moment.parse(str(moment)) == moment


@pytest.mark.parametrize(
    "written",
    [
        "", "23", "2023-5", "2023-13", "2023-00", "2023-02-29", "2023-04-31", "2023-05-14 10:00",
        "14.05.2023", "yesterday", "1700", "2200-01-01", "9999-12-31", "２０２３",
        "2024/2023", "2023/", "/2023", "2021/2022/2023", "2023/" * 5000 + "2023",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_in_a_short_message(written: str) -> None:
    with pytest.raises(ValueError, match="is no date") as refused:
        Moment.parse(written)
    assert len(str(refused.value)) < 120


@pytest.mark.parametrize(
    ("written", "duration"),
    [
        ("2 weeks", Duration(2, "weeks")),
        ("1 week", Duration(1, "weeks")),
        ("12 months", Duration(12, "months")),
        ("1 year", Duration(1, "years")),
        ("30days", Duration(30, "days")),
        ("48 hours", Duration(2, "days")),
        ("24 hours", Duration(1, "days")),
    ],
)
def test_a_span_of_time_is_read_with_its_unit(written: str, duration: Duration) -> None:
    assert Duration.parse(written) == duration


@pytest.mark.parametrize(
    "written",
    ["", "2", "weeks", "two weeks", "2 fortnights", "-2 weeks", "1.5 years", "36 hours",
     "300 years", "99999 months", "２ weeks"],
)  # fmt: skip
def test_what_is_no_span_of_time_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"span of time|whole days|longer than any life"):
        Duration.parse(written)


def test_a_span_of_time_is_written_as_people_say_it() -> None:
    assert str(Duration(1, "years")) == "1 year"
    assert str(Duration(2, "weeks")) == "2 weeks"


# Counting back


@pytest.mark.parametrize(
    ("day", "duration", "expected"),
    [
        (date(2026, 3, 31), Duration(1, "months"), date(2026, 2, 28)),
        (date(2024, 3, 31), Duration(1, "months"), date(2024, 2, 29)),
        (date(2024, 2, 29), Duration(1, "years"), date(2023, 2, 28)),
        (date(2024, 2, 29), Duration(12, "months"), date(2023, 2, 28)),
        (date(2028, 2, 29), Duration(4, "years"), date(2024, 2, 29)),
        (date(2026, 1, 15), Duration(2, "months"), date(2025, 11, 15)),
        (date(2026, 5, 31), Duration(6, "months"), date(2025, 11, 30)),
        (date(2026, 3, 1), Duration(2, "days"), date(2026, 2, 27)),
        (date(2026, 11, 22), Duration(24, "weeks"), date(2026, 6, 7)),
    ],
)
def test_months_and_years_are_counted_by_the_calendar(
    day: date, duration: Duration, expected: date
) -> None:
    assert back(day, duration) == expected


@given(days, durations)
def test_a_later_day_never_counts_back_to_an_earlier_one(day: date, duration: Duration) -> None:
    assert back(day, duration) <= back(day + timedelta(days=1), duration)


# Windows

TODAY = date(2026, 11, 22)
BOUNDARY = date(2026, 6, 7)  # 24 weeks before
WEEKS = Duration(24, "weeks")


@pytest.mark.parametrize(
    ("day", "is_within", "is_less"),
    [
        (BOUNDARY - timedelta(days=1), F, F),
        (BOUNDARY, T, F),
        (BOUNDARY + timedelta(days=1), T, T),
        (TODAY, T, T),
    ],
)
def test_the_day_exactly_that_long_ago_is_within_but_not_less_than_ago(
    day: date, is_within: Truth, is_less: Truth
) -> None:
    moment = Moment.on(day)
    assert within(moment, WEEKS, TODAY) is is_within
    assert more_than_ago(moment, WEEKS, TODAY) is ~is_within
    assert less_than_ago(moment, WEEKS, TODAY) is is_less
    assert at_least_ago(moment, WEEKS, TODAY) is ~is_less


@pytest.mark.parametrize(
    ("written", "is_within", "is_less"),
    [
        ("2026-05", F, F),
        ("2026-06", U, U),
        ("2026-07", T, T),
        ("2025", F, F),
        ("2026", U, U),
        ("2026-06-07/2026-08", T, U),
        ("2026-05-01/2026-06-07", U, F),
        ("2026-05-01/2026-06-06", F, F),
    ],
)
def test_a_date_known_to_the_month_is_unknown_where_the_window_cuts_it(
    written: str, is_within: Truth, is_less: Truth
) -> None:
    moment = Moment.parse(written).until(TODAY)
    assert within(moment, WEEKS, TODAY) is is_within
    assert more_than_ago(moment, WEEKS, TODAY) is ~is_within
    assert less_than_ago(moment, WEEKS, TODAY) is is_less
    assert at_least_ago(moment, WEEKS, TODAY) is ~is_less


@given(moments(), durations, days)
def test_a_window_says_what_every_day_of_the_interval_agrees_on(
    moment: Moment, duration: Duration, as_of: date
) -> None:
    for window in WINDOWS.values():
        each = {
            window(Moment.on(moment.earliest + timedelta(days=offset)), duration, as_of)
            for offset in range((moment.latest - moment.earliest).days + 1)
        }
        assert window(moment, duration, as_of) is (each.pop() if len(each) == 1 else U)


@given(moments(), durations, days)
def test_each_window_has_its_complement(moment: Moment, duration: Duration, as_of: date) -> None:
    assert within(moment, duration, as_of) is ~more_than_ago(moment, duration, as_of)
    assert at_least_ago(moment, duration, as_of) is ~less_than_ago(moment, duration, as_of)


def test_twelve_months_after_a_leap_day_end_on_the_last_of_february() -> None:
    leap_day, year = on(2024, 2, 29), Duration(12, "months")
    assert within(leap_day, year, date(2025, 2, 28)) is T
    assert within(leap_day, year, date(2025, 3, 1)) is F
    assert settles_on("within", leap_day, year) == date(2025, 3, 1)


def test_what_is_not_after_today_is_cut_off_at_today() -> None:
    assert Moment.parse("2026").until(TODAY).latest == TODAY
    assert Moment.parse("2026").until(TODAY).coarse
    assert str(Moment.parse("2026").until(TODAY)) == "2026"
    assert Moment.parse("2027-01").until(TODAY) == Moment.parse("2027-01")
    assert Moment.parse("2025").until(TODAY) == Moment.parse("2025")


# The first certain day


def certain(name: str, moment: Moment, duration: Duration, day: date) -> bool:
    settled = F if name in ("within", "less_than_ago") else T
    return WINDOWS[name](moment, duration, day) is settled


@given(st.sampled_from(sorted(WINDOWS)), moments(), durations)
def test_a_window_settles_on_the_first_day_that_is_certain(
    name: str, moment: Moment, duration: Duration
) -> None:
    day = settles_on(name, moment, duration)
    # Stepped from well before: a month's end may be cut, so no single step back would prove it.
    first = min(moment.earliest, day - timedelta(days=40))
    while not certain(name, moment, duration, first):
        first += timedelta(days=1)
    assert day == first


@given(st.sampled_from(sorted(WINDOWS)), moments(), durations, st.integers(0, 1000))
def test_once_settled_a_window_never_changes_again(
    name: str, moment: Moment, duration: Duration, later: int
) -> None:
    day = settles_on(name, moment, duration) + timedelta(days=later)
    assert certain(name, moment, duration, day)


@pytest.mark.parametrize(
    ("name", "written", "duration", "expected"),
    [
        ("within", "2026-11-01", "24 weeks", date(2027, 4, 19)),
        ("less_than_ago", "2026-11-01", "24 weeks", date(2027, 4, 18)),
        ("more_than_ago", "2026-05", "12 months", date(2027, 6, 1)),
        ("at_least_ago", "2026-05", "12 months", date(2027, 5, 31)),
        ("at_least_ago", "2026-01-31", "1 month", date(2026, 3, 1)),
        ("within", "2026-01-30", "1 month", date(2026, 3, 1)),
    ],
)
def test_known_days_on_which_a_window_settles(
    name: str, written: str, duration: str, expected: date
) -> None:
    assert settles_on(name, Moment.parse(written), Duration.parse(duration)) == expected


# Ages


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2008, 11, 23), TODAY, 17),
        (date(2008, 11, 22), TODAY, 18),
        (date(2008, 11, 21), TODAY, 18),
        (date(2024, 2, 29), date(2025, 2, 28), 0),
        (date(2024, 2, 29), date(2025, 3, 1), 1),
        (date(2024, 2, 29), date(2028, 2, 28), 3),
        (date(2024, 2, 29), date(2028, 2, 29), 4),
        (date(2026, 11, 22), TODAY, 0),
    ],
)
def test_a_year_is_completed_on_the_birthday(born: date, day: date, age: int) -> None:
    assert age_on(Moment.on(born), day) == (age, age)


def test_a_year_of_birth_leaves_two_ages_open() -> None:
    assert age_on(Moment.parse("2008"), TODAY) == (17, 18)
    assert age_on(Moment.parse("2008-11"), TODAY) == (17, 18)
    assert age_on(Moment.parse("2008-10"), TODAY) == (18, 18)


@given(days, st.integers(0, 100))
def test_an_age_is_turned_back_into_every_birth_that_gives_it(as_of: date, years: int) -> None:
    birth = Moment.born_at_age(years, as_of)
    assert birth.coarse
    assert age_on(birth, as_of) == (years, years)
    day_before = Moment.on(birth.earliest - timedelta(days=1))
    day_after = Moment.on(birth.latest + timedelta(days=1))
    assert age_on(day_before, as_of)[0] > years
    assert years == 0 or age_on(day_after, as_of)[1] < years


@given(days, st.integers(1, 100))
def test_a_birthday_is_the_first_day_of_that_age(born: date, years: int) -> None:
    moment = Moment.on(born)
    day = birthday(moment, years)
    assert age_on(moment, day) == (years, years)
    assert age_on(moment, day - timedelta(days=1)) == (years - 1, years - 1)
