"""Numbers in digits, in English words and in Chinese numerals."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.reading.answers.numerals import written_number, written_numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", "12"), ("012", "12"), ("12.5", "12.5"), ("12,000", "12000"),
        ("1,234,567", "1234567"),
        ("1,50,000", "150000"), ("12 000", "12000"), ("12'000", "12000"), ("1.234.567", "1234567"),
        ("12,5", "12.5"), ("12,50", "12.5"), ("0,125", "0.125"), ("0.125", "0.125"),
        ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("8 1/2", "8.5"), ("8 and a half", "8.5"),
        ("zero", "0"), ("twelve", "12"), ("thirty four", "34"), ("thirty-four", "34"),
        ("ninety nine", "99"),
        ("fourty", "40"), ("a hundred", "100"), ("one hundred and twenty", "120"),
        ("twelve thousand", "12000"),
        ("twelve thousand five hundred", "12500"), ("two point five", "2.5"),
        ("eight and a half", "8.5"),
        ("零", "0"), ("十", "10"), ("十二", "12"), ("二十", "20"), ("二十三", "23"), ("两", "2"),
        ("一百", "100"), ("一百零二", "102"), ("一百二", "120"), ("一百二十五", "125"),
        ("一千五", "1500"),
        ("一万二", "12000"), ("一万二千", "12000"), ("一万零五百", "10500"),
        ("两万五千", "25000"), ("十二万", "120000"),
        ("1.2万", "12000"), ("1万2", "12000"), ("3万5", "35000"), ("1万2000", "12000"),
        ("一点二万", "12000"),
        ("3千5", "3500"), ("二点五", "2.5"),
    ],
)  # fmt: skip
def test_a_number_is_read_in_each_way_of_writing_it(text: str, number: str) -> None:
    assert written_number(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("12.000", ["12", "12000"]), ("1.250", ["1.25", "1250"]), ("1,250", ["1250", "1.25"])],
)
def test_a_form_that_may_stand_for_two_numbers_gives_both(text: str, numbers: list[str]) -> None:
    assert written_numbers(text) == tuple(map(Decimal, numbers))
    assert written_number(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "-1", "+1", "1-2", "1..2", "1,,2", "1 2", "12 00", "12,0000", "0,0,0", "1e5",
     "twenty thirty",
     "one two", "hundred", "thousand", "万", "三五", "一二", "12 150", "12 345", "三万5", "十3",
     "05十", "3十", "000", "00", "十十", "万二", "20十", "12百",
     "1万20", "一万二百",
     "1.2万5", "1,200万", "三点", "点五", "几", "半", "nan", "inf", "0x10", "1_000", "x",
     "twelve-"],
)  # fmt: skip
def test_what_is_no_whole_number_text_is_none(text: str) -> None:
    assert written_numbers(text) == ()


@given(st.integers(min_value=0, max_value=999_999_999))
def test_every_whole_number_reads_back_from_its_digits(number: int) -> None:
    assert written_number(str(number)) == number
    assert number in written_numbers(f"{number:,}")


_SIGNS = "零一二三四五六七八九"


def _in_chinese(number: int) -> str:
    """Write a number below 100,000 as it is said in full."""
    if number < 10:
        return _SIGNS[number]
    for size, sign in ((10_000, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            rest = number % size
            gap = "零" if 0 < rest < size // 10 else ""
            return _SIGNS[number // size] + sign + gap + (_in_chinese(rest) if rest else "")
    raise AssertionError(number)


@given(st.integers(min_value=0, max_value=99_999))
def test_every_number_reads_back_from_chinese_numerals(number: int) -> None:
    assert written_number(_in_chinese(number)) == number


@given(st.text(alphabet="0123456789., '零一二三十百千万点两 abethousdnrwlvfixg-/½", max_size=40))
def test_no_text_breaks_the_reading_of_numbers(text: str) -> None:
    assert all(number >= 0 for number in written_numbers(text))
