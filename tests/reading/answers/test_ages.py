"""Ages in years, in months, and dates of birth instead of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.moments import Moment
from itpchat.reading.answers.ages import read_age
from itpchat.reading.answers.results import Age, Declined, Doubt, Hint, NotUnderstood, Read, Unsure

AS_OF = date(2026, 11, 22)


def read(typed: str) -> object:
    return read_age(typed, as_of=AS_OF)


@pytest.mark.parametrize(
    "typed",
    ["34", "34.", "034", "34 years old", "34 years", "34y", "34yo", "34 y/o", "34 yrs", "I'm 34",
     "im 34", "I am 34 years old",
     "aged 34", "age: 34", "Age 34", "thirty four", "thirty-four", "just turned 34", "34 now",
     "34!", "３４",
     "34岁", "34周岁", "三十四", "三十四岁", "今年34", "我34了", "我今年三十四岁", "刚满34",
     "满34岁"],
)  # fmt: skip
def test_thirty_four_is_said_in_many_ways(typed: str) -> None:
    assert read(typed) == Read(Age(34))


@pytest.mark.parametrize(
    ("typed", "years"),
    [("75", 75), ("seventy-five", 75), ("thirty", 30), ("eighty", 80), ("my son is 8", 8),
     ("she's 8 years old", 8),
     ("he is eight", 8), ("我儿子8岁", 8), ("孩子十二岁", 12), ("1 year old", 1), ("两岁", 2),
     ("100", 100)],
)  # fmt: skip
def test_ages_of_all_sizes_are_read(typed: str, years: int) -> None:
    assert read(typed) == Read(Age(years))


@pytest.mark.parametrize(
    ("typed", "years", "months"),
    [("18 months", 1, 6), ("18 months old", 1, 6), ("18m", 1, 6), ("十八个月", 1, 6),
     ("18个月大", 1, 6), ("6个月", 0, 6),
     ("6 months", 0, 6), ("半岁", 0, 6), ("一岁半", 1, 6), ("1岁半", 1, 6),
     ("8 and a half", 8, 6), ("8.5", 8, 6), ("8½", 8, 6),
     ("eight and a half", 8, 6), ("8 1/2", 8, 6), ("8 years 3 months", 8, 3), ("8y3m", 8, 3),
     ("8岁3个月", 8, 3),
     ("8 and a half years old", 8, 6), ("6 weeks", 0, 1), ("10 days old", 0, 0),
     ("2 weeks old", 0, 0)],
)  # fmt: skip
def test_months_are_kept_where_they_are_said(typed: str, years: int, months: int) -> None:
    assert read(typed) == Read(Age(years, months))


@pytest.mark.parametrize(
    ("typed", "born"),
    [("born in 1990", "1990"), ("I was born in May 1990", "1990-05"),
     ("born 14 March 1990", "1990-03-14"),
     ("DOB 14/03/1990", "1990-03-14"), ("date of birth: 1990-03-14", "1990-03-14"),
     ("14/3/1990", "1990-03-14"),
     ("1990-03-14", "1990-03-14"), ("1990年生", "1990"), ("1990年出生", "1990"),
     ("我是1990年5月出生的", "1990-05"),
     ("出生于1990年5月", "1990-05"), ("1990年5月14日", "1990-05-14"),
     ("生日1990.5.14", "1990-05-14"),
     ("19900514", "1990-05-14"), ("born in 2018", "2018")],
)  # fmt: skip
def test_a_date_of_birth_is_kept_as_such(typed: str, born: str) -> None:
    assert read(typed) == Read(Moment.parse(born))


def test_a_birth_whose_day_and_month_can_change_places_is_asked() -> None:
    assert read("3/4/1990") == Read(
        Moment.parse("1990-04-03"), Doubt.AMBIGUOUS, (Moment.parse("1990-03-04"),)
    )


@pytest.mark.parametrize(
    ("typed", "born"),
    [("1990", "1990"), ("born in 90", "1990"), ("90年生", "1990"), ("born '18", "2018")],
)
def test_a_birth_of_which_something_was_left_out_must_be_confirmed(typed: str, born: str) -> None:
    assert read(typed) == Read(Moment.parse(born), Doubt.ASSUMED)


@pytest.mark.parametrize(
    "typed", ["almost 18", "nearly 18", "going on 18", "快18了", "快满18岁", "不到18岁"]
)
def test_almost_18_is_17_until_confirmed(typed: str) -> None:
    assert read(typed) == Read(Age(17), Doubt.HEDGED, (Age(18),))


@pytest.mark.parametrize("typed", ["虚岁35", "35虚岁", "虚岁是35岁", "35岁（虚岁）"])
def test_a_nominal_age_is_one_or_two_years_too_high(typed: str) -> None:
    assert read(typed) == Read(Age(34), Doubt.AMBIGUOUS, (Age(33),))


@pytest.mark.parametrize(
    "typed", ["about 40", "40ish", "40?", "I think 40", "大概40岁", "40岁左右"]
)
def test_an_age_with_a_doubt_must_be_confirmed(typed: str) -> None:
    assert read(typed) == Read(Age(40), Doubt.HEDGED)


@pytest.mark.parametrize(
    ("typed", "years"), [("0", 0), ("101", 101), ("120", 120), ("一百零二岁", 102)]
)
def test_an_age_that_is_rare_must_be_confirmed(typed: str, years: int) -> None:
    assert read(typed) == Read(Age(years), Doubt.UNUSUAL)


@pytest.mark.parametrize(
    "typed",
    ["", "a", ",000", "000", "121", "200", "-5", "34.2", "40-45", "34 or 35", "34 35", "over 60",
     "in my 60s", "60多",
     "六十多岁", "old", "young",
     "34 kg", "34%", "34 weeks pregnant", "1850", "2027", "born in 2027", "turning 18 next month",
     "not 34", "90后", "属马",
     "I was diagnosed in 2019", "1e2", "200 months", "8 years 13 months", "[34", "3个半月", "yes",
     "34 years ago"],
)  # fmt: skip
def test_what_is_no_age_is_not_understood(typed: str) -> None:
    assert read(typed) == NotUnderstood(Hint.AGE)


def test_an_age_may_be_unknown_or_kept_to_oneself() -> None:
    assert read("not sure") == Unsure()
    assert read("不想说") == Declined()


@given(
    st.integers(min_value=1, max_value=100),
    st.sampled_from(["{0}", "{0} years old", "I'm {0}", "{0}岁", "我{0}岁了"]),
)
def test_every_age_reads_back(years: int, form: str) -> None:
    assert read(form.format(years)) == Read(Age(years))


@given(
    st.text(alphabet="0123456789 .,-/岁个月半虚生年monthsyearldborni", max_size=20)
    | st.text(max_size=50)
)
def test_whatever_is_read_is_an_age_or_a_birth_within_a_life(typed: str) -> None:
    found = read(typed)
    if isinstance(found, Read):
        for value in found.candidates:
            if isinstance(value, Age):
                assert 0 <= value.years <= 120
                assert value.months is None or 0 <= value.months <= 11
            else:
                assert date(1906, 1, 1) <= value.earliest <= AS_OF
