"""Laboratory values as multiples of the upper limit of normal."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.moments import Moment
from itpchat.reading.answers.multiples import read_multiple
from itpchat.reading.answers.numbers import Quantity
from itpchat.reading.answers.results import (
    Declined,
    Doubt,
    Hint,
    Inexact,
    Measured,
    NeedsUpperLimit,
    NormalRange,
    NotUnderstood,
    Read,
    Unsure,
)

AS_OF = date(2026, 11, 22)
ALT = Quantity("× upper limit of normal", (0, 500), names=("ALT", "谷丙转氨酶"))


def read(typed: str) -> object:
    return read_multiple(typed, ALT, as_of=AS_OF)


@pytest.mark.parametrize(
    "typed",
    ["52 (limit 40)", "52 limit 40", "52, limit 40", "52 (limit: 40)", "52 (ULN 40)",
     "52 upper limit 40", "52 (upper limit is 40)",
     "52 (7-40)", "52 [7-40]", "52 (0~40)", "52 (<40)", "52 (ref 7-40)", "52 normal range 7-40",
     "52 normal is up to 40", "52 H (7-40)",
     "52↑ (7-40)", "ALT 52 (limit 40)", "my ALT was 52 (limit 40)", "52上限40", "52，上限40",
     "52（正常上限40）", "52（参考范围7-40）",
     "谷丙转氨酶52，上限40", "52 / ULN 40"],
)  # fmt: skip
def test_a_value_with_its_limit_is_a_multiple(typed: str) -> None:
    assert read(typed) == Read(Measured(1.3, None, 52.0, "", 40.0))


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("52 U/L (limit 40)", "U/L"), ("52 u/l, upper limit 40 u/l", "U/L"),
     ("52 (limit 40 IU/L)", "IU/L"), ("52 µmol/L (limit 40)", "µmol/L")],
)  # fmt: skip
def test_the_unit_of_the_two_is_kept(typed: str, unit: str) -> None:
    assert read(typed) == Read(Measured(1.3, None, 52.0, unit, 40.0))


@pytest.mark.parametrize(
    "typed", ["1.3x", "1.3 x", "1.3×", "1.3 times", "1.3 × ULN", "1.3x upper limit of normal",
    "1.3 times the upper limit",
              "1.3 ULN", "x1.3", "1,3x", "1.3-fold", "1.3倍", "正常上限的1.3倍", "上限1.3倍",
              "ALT 1.3x"]
)  # fmt: skip
def test_a_multiple_is_said_in_many_ways(typed: str) -> None:
    assert read(typed) == Read(Measured(1.3))


@pytest.mark.parametrize(
    "typed",
    ["twice", "twice the limit", "double", "two times", "2 fold", "两倍", "2倍", "正常值的两倍"],
)
def test_twice_is_two(typed: str) -> None:
    assert read(typed) == Read(Measured(2.0))


def test_two_numbers_with_a_stroke_must_be_confirmed() -> None:
    assert read("52/40") == Read(Measured(1.3, None, 52.0, "", 40.0), Doubt.GUESSED)


@pytest.mark.parametrize(
    ("typed", "reading", "unit"),
    [
        ("52", 52, ""),
        ("1.3", 1.3, ""),
        ("52 U/L", 52, "U/L"),
        ("1.3 mg/dL", 1.3, "mg/dL"),
        ("ALT 52", 52, ""),
    ],
)
def test_a_bare_number_is_no_multiple(typed: str, reading: float, unit: str) -> None:
    assert read(typed) == NeedsUpperLimit(reading, unit)


def test_the_day_is_read_beside_it() -> None:
    on = Moment.parse("2026-11-21")
    assert read("52 (limit 40) yesterday") == Read(Measured(1.3, on, 52.0, "", 40.0))
    assert read("昨天1.3倍") == Read(Measured(1.3, on))
    assert read("52 yesterday") == NeedsUpperLimit(52.0, "", on)


@pytest.mark.parametrize(
    "typed", ["normal", "正常", "within normal limits", "WNL", "in the normal range", "都正常"]
)
def test_normal_is_no_multiple(typed: str) -> None:
    assert read(typed) == NormalRange()


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [("<2x", Inexact(None, 2, high_included=False)),
     ("less than 2 times", Inexact(None, 2, high_included=False)),
     ("1-2 times", Inexact(1, 2)), ("不到2倍", Inexact(None, 2, high_included=False)),
     ("over 3x", Inexact(3, None, low_included=False))],
)  # fmt: skip
def test_bounds_are_no_multiple(typed: str, bounds: Inexact) -> None:
    assert read(typed) == bounds


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("", Hint.UPPER_LIMIT), ("high", Hint.UPPER_LIMIT), ("20 normal", Hint.UPPER_LIMIT),
     ("20正常", Hint.UPPER_LIMIT),
     ("20 limit", Hint.UPPER_LIMIT), ("elevated", Hint.UPPER_LIMIT),
     ("not normal", Hint.UPPER_LIMIT),
     ("不正常", Hint.UPPER_LIMIT), ("52 40", Hint.UPPER_LIMIT), ("52, 40", Hint.UPPER_LIMIT),
     ("52 (40-7)", Hint.UPPER_LIMIT),
     ("52 (limit 0)", Hint.UPPER_LIMIT), ("<40", Hint.UPPER_LIMIT),
     ("AST 52 (limit 40)", Hint.UPPER_LIMIT), ("5/12/2026", Hint.UPPER_LIMIT),
     ("52 umol/L (limit 40 U/L)", Hint.UNIT), ("0", Hint.IMPLAUSIBLE),
     ("0 (limit 40)", Hint.IMPLAUSIBLE), ("1000x", Hint.IMPLAUSIBLE)],
)  # fmt: skip
def test_what_cannot_be_read_says_why(typed: str, hint: Hint) -> None:
    assert read(typed) == NotUnderstood(hint)


def test_it_may_be_unknown_or_kept_to_oneself() -> None:
    assert read("not sure") == Unsure()
    assert read("保密") == Declined()


def test_a_multiple_with_a_doubt_must_be_confirmed() -> None:
    assert read("about 1.3x") == Read(Measured(1.3), Doubt.HEDGED)


@given(st.integers(min_value=1, max_value=2000), st.integers(min_value=5, max_value=400))
def test_every_value_with_its_limit_reads_back(value: int, limit: int) -> None:
    found = read(f"{value} U/L (limit {limit})")
    assert isinstance(found, Read)
    assert found.value.value == pytest.approx(value / limit, abs=1e-6)
    assert (found.value.reading, found.value.upper_limit) == (value, limit)


@given(
    st.text(alphabet="0123456789.,<>-~ /()[]x×倍上限ulnlimit正常", max_size=18)
    | st.text(max_size=40)
)
def test_whatever_is_read_is_plausible(typed: str) -> None:
    found = read(typed)
    if isinstance(found, Read):
        assert all(0 < measured.value <= 500 for measured in found.candidates)
