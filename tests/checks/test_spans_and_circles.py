"""The small logic that the checks stand on: spans of time, circles, numbers of criteria."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.checks.cycles import cycles
from itpchat.checks.spans_of_time import surely_not_longer, surely_shorter
from itpchat.moments import Duration, back

DURATIONS = st.builds(
    Duration, st.integers(0, 60), st.sampled_from(["days", "weeks", "months", "years"])
)
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@given(one=DURATIONS, other=DURATIONS, day=DAYS)
def test_a_span_that_is_surely_shorter_reaches_less_far_back_from_every_day(
    one: Duration, other: Duration, day: date
) -> None:
    if surely_not_longer(one, other):
        assert back(day, one) >= back(day, other)
    if surely_shorter(one, other):
        assert back(day, one) > back(day, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2 weeks", "14 days"),
        ("12 months", "1 year"),
        ("4 weeks", "1 month"),
        ("31 days", "2 months"),
        ("1 year", "366 days"),
    ],
)
def test_a_span_is_not_longer_than_another_in_other_units(one: str, other: str) -> None:
    assert surely_not_longer(Duration.parse(one), Duration.parse(other))


@pytest.mark.parametrize(
    ("one", "other"), [("1 month", "4 weeks"), ("1 month", "30 days"), ("1 year", "365 days")]
)
def test_a_month_is_not_surely_as_short_as_its_days_can_be(one: str, other: str) -> None:
    assert not surely_not_longer(Duration.parse(one), Duration.parse(other))
    assert not surely_shorter(Duration.parse(other), Duration.parse(one)) or other == "4 weeks"


def test_a_circle_is_named_whole_and_once() -> None:
    leads_to = {"a": ["b"], "b": ["c", "d"], "c": ["a"], "d": []}
    assert list(cycles(leads_to)) == [("a", "b", "c")]


def test_what_leads_to_itself_is_a_circle() -> None:
    assert list(cycles({"a": ["a"], "b": ["a"]})) == [("a",)]


def test_two_circles_are_both_named() -> None:
    assert list(cycles({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]})) == [
        ("a", "b"),
        ("c", "d"),
    ]


def test_what_leads_nowhere_known_is_no_circle() -> None:
    assert list(cycles({"a": ["b", "x"], "b": ["x"]})) == []


@given(
    st.dictionaries(
        st.sampled_from("abcdefgh"), st.lists(st.sampled_from("abcdefgh"), max_size=3), max_size=8
    )
)
def test_a_circle_leads_back_to_where_it_began_and_there_is_one_if_there_can_be(
    leads_to: dict[str, list[str]],
) -> None:
    found = list(cycles(leads_to))
    for circle in found:
        following = (*circle[1:], circle[0])
        assert all(after in leads_to[name] for name, after in zip(circle, following, strict=True))
    assert bool(found) == has_circle(leads_to)


def has_circle(leads_to: dict[str, list[str]]) -> bool:
    """Take away what leads nowhere until nothing more goes; what is left leads in circles."""
    left = {name: set(after) & leads_to.keys() for name, after in leads_to.items()}
    while ends := [name for name, after in left.items() if not after]:
        for name in ends:
            del left[name]
        left = {name: after - set(ends) for name, after in left.items()}
    return bool(left)
