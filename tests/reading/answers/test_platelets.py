"""Platelet counts, as patients, parents, nurses and laboratories write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.moments import Moment
from itpchat.reading.answers.platelets import in_both_forms, read_platelets
from itpchat.reading.answers.results import (
    Declined,
    Doubt,
    Hint,
    Inexact,
    Measured,
    NormalRange,
    NotUnderstood,
    Read,
    Unsure,
)
from itpchat.wording import Language

AS_OF = date(2026, 11, 22)


def english(typed: str) -> object:
    return read_platelets(typed, as_of=AS_OF, language="en")


def chinese(typed: str) -> object:
    return read_platelets(typed, as_of=AS_OF, language="zh")


TWELVE_WITH_A_UNIT = [
    "12k", "12 K", "12,000", "12000", "12'000", "12 000", "12000/µL", "12,000/μL", "12000 /ul",
    "12000 cells/µL", "12000 per microliter", "12,000/mm3", "12000/mm³", "12000/cumm",
    "12 ×10⁹/L", "12×10^9/L", "12 x 10^9/L", "12x109/L", "12 x 10 9/L", "12*10^9/l", "12 X 10E9/L",
    "12e9/L", "12 G/L", "12g/l", "12 Gi/L", "12 Gpt/L", "12/nL", "12 10^9/L", "12 x 10³/µL",
    "12 x103/uL", "12 k/µL", "12K/uL", "12 thousand", "twelve thousand", "twelve k", "0.12 lakh",
    "1.2万", "1万2", "1万2千", "1万2000", "一万二", "一万二千", "一点二万", "1点2万", "1。2万",
    "１.２万",
    "1.2萬", "1.2万/微升", "1.2万/μL", "1.2万个", "12千", "12×10^9", "12乘10的9次方",
    "12乘以10的九次方每升",
    "plt 12k", "PLT: 12 ×10⁹/L", "my platelets are 12k", "It was 12,000 at my last check",
    "血小板1.2万", "血小板计数：12×10^9/L", "我的血小板是一万二", "只有1.2万", "降到了1.2万",
    "12 ×10⁹/L ↓",
    "Last time it was 12 thousand", "The doctor said 12k", "12k (150-400)", "1.2万(125-350)",
    "12k (normal 150-400)", "12×10⁹/L 参考范围125-350",
]  # fmt: skip


@pytest.mark.parametrize("typed", TWELVE_WITH_A_UNIT)
def test_every_written_form_of_twelve_is_twelve_in_either_language(typed: str) -> None:
    assert english(typed) == Read(Measured(12.0))
    assert chinese(typed) == Read(Measured(12.0))


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("12", 12), ("12.5", 12.5), ("12,5", 12.5), ("twelve", 12), ("99", 99), ("1", 1),
        ("My count is 8", 8), ("only 8", 8), ("8 (low)", 8), ("8 L", 8), ("8↓", 8),
        ("down to 8", 8), ("12😢", 12), ("'12'", 12), ("(12)", 12), ("12.", 12), ("١٢", 12),
        ("150,000", 150), ("150000", 150), ("1,50,000", 150), ("1.5 lakh", 150), ("2400", 2.4),
        ("12 000", 12), ("1,250", 1.25), ("12,500", 12.5), ("1,000,000", 1000),
    ],
)  # fmt: skip
def test_a_bare_number_is_thousands_below_1000_and_single_cells_from_there(
    typed: str, count: float
) -> None:
    assert english(typed) == Read(Measured(count))


@pytest.mark.parametrize(
    ("typed", "count"),
    [("两万", 20), ("3万5", 35), ("三万五", 35), ("2万1", 21), ("12万", 120), ("十二万", 120),
     ("5千", 5), ("9千5", 9.5), ("五千", 5), ("0.8万", 8), ("一万零五百", 10.5), ("100万", 1000),
     ("3万5千", 35), ("35000", 35), ("35", 35), ("88", 88), ("30×10^9/L", 30)],
)  # fmt: skip
def test_chinese_counts_go_by_ten_thousands(typed: str, count: float) -> None:
    assert chinese(typed) == Read(Measured(count))


@pytest.mark.parametrize(
    ("typed", "count"),
    [("3", 3), ("三", 3), ("1", 1), ("12", 12), ("30", 30), ("8.5", 8.5), ("血小板12", 12),
     ("我的血小板是3", 3), ("只有3", 3), ("3了", 3), ("大概3", 3)],
)  # fmt: skip
def test_a_bare_small_number_in_chinese_may_count_ten_thousands(typed: str, count: float) -> None:
    assert chinese(typed) == Read(
        Measured(count), Doubt.AMBIGUOUS, (Measured(round(count * 10, 6)),)
    )


def test_chinese_words_are_ambiguous_in_an_english_conversation_too() -> None:
    assert english("血小板3") == Read(Measured(3.0), Doubt.AMBIGUOUS, (Measured(30.0),))


@pytest.mark.parametrize(("typed", "count"), [("3w", 30), ("1.2w", 12), ("3W", 30)])
def test_w_for_ten_thousand_is_a_guess_in_chinese(typed: str, count: float) -> None:
    assert chinese(typed) == Read(Measured(count), Doubt.GUESSED)
    assert english(typed) == NotUnderstood(Hint.PLATELETS)


@pytest.mark.parametrize(
    ("typed", "count"),
    [("100", 100), ("150", 150), ("999", 999), ("一百二十", 120), ("1000", 1), ("1200", 1.2),
     ("2023", 2.023), ("2026", 2.026)],
)  # fmt: skip
def test_what_may_have_lost_its_zeros_or_be_a_year_is_read_back(typed: str, count: float) -> None:
    for language in ("en", "zh"):
        assert read_platelets(typed, as_of=AS_OF, language=language) == Read(
            Measured(count), Doubt.UNUSUAL
        )


@pytest.mark.parametrize(
    "typed",
    ["12.000", "12.500", "20.000/µl", "0", "zero", "0.5", "12/µL", "12 cells/ul", "1000.5k",
     "12000k", "12,000 ×10⁹/L", "12.5 million", "12 million", "1000万", "0.05万", "3000000",
     "12000000", "1.2 x 10^10/L", "12 x 10^6/L"],
)  # fmt: skip
def test_a_count_that_can_hardly_be_is_asked_again(typed: str) -> None:
    assert english(typed) == NotUnderstood(Hint.PLATELETS)
    assert chinese(typed) == NotUnderstood(Hint.PLATELETS)


@pytest.mark.parametrize(
    "typed",
    ["", " ", "a", ",000", "1210^9/L", "1200.5", "202312.000", "12 150", "000", "-12", "- 12",
     "12-", "12%", "12 mg", "12 g",
     "12;000", "1 2", "12 30", "12 then 30",
     "not 12", "never below 30", "used to be 12", "12 used to be", "12 1", "low", "very low",
     "12/8",
     "[red]12[/red]", "1e4", "twelve thirteen", "万", "3个月", "三五", "12 x", "x 12",
     "normal is 150", "target 30", "not normal", "不正常", "hello", "12 May 2023", "12/11",
     "Nov 20",
     "yesterday", "昨天", "yesterday 12, today 30", "12 2023", "12, 3 weeks", "12²", "⅓"],
)  # fmt: skip
def test_what_is_no_plain_count_is_not_understood(typed: str) -> None:
    assert isinstance(english(typed), NotUnderstood)
    assert isinstance(chinese(typed), NotUnderstood)


@pytest.mark.parametrize(
    ("typed", "low", "high", "high_included"),
    [("below 10", None, 10, False), ("<10", None, 10, False), ("< 10k", None, 10, False),
     ("under 10,000", None, 10, False), ("just under 30", None, 30, False),
     ("less than 10k", None, 10, False), ("10 or less", None, 10, True), ("≤10", None, 10, True),
     ("10-15", 10, 15, True), ("10 to 15", 10, 15, True), ("between 10 and 15", 10, 15, True),
     ("10-15k", 10, 15, True), ("10k-15k", 10, 15, True), ("10 to 15 thousand", 10, 15, True),
     ("10~15 ×10⁹/L", 10, 15, True), ("12 or 13", 12, 13, True), ("in the 20s", 20, 30, False),
     ("single digits", None, 10, False), ("teens", 10, 20, False)],
)  # fmt: skip
def test_a_bound_is_never_taken_for_the_count(
    typed: str, low: float | None, high: float | None, high_included: bool
) -> None:
    assert english(typed) == Inexact(low, high, high_included=high_included)


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [("不到1万", Inexact(None, 10, high_included=False)), ("两三万", Inexact(20, 30)),
     ("2万多", Inexact(20, None)), ("1-2万", Inexact(10, 20)), ("一到两万", Inexact(10, 20)),
     ("1万到2万", Inexact(10, 20)), ("3万以下", Inexact(None, 30)),
     ("10万以上", Inexact(100, None)),
     ("超过100", Inexact(100, None, low_included=False))],
)  # fmt: skip
def test_bounds_are_read_in_chinese(typed: str, bounds: Inexact) -> None:
    assert chinese(typed) == bounds


@pytest.mark.parametrize("typed", ["<10", "10-15", "十几", "30以下", "2、3", "不到3"])
def test_bare_bounds_in_chinese_are_asked_again_with_their_unit(typed: str) -> None:
    assert isinstance(chinese(typed), NotUnderstood)


@pytest.mark.parametrize("typed", ["from 30 to 12", "less than 1000", "over 1200", "15-10"])
def test_bounds_that_make_no_sense_are_asked_again(typed: str) -> None:
    assert english(typed) == NotUnderstood(Hint.PLATELETS_UNIT)


@pytest.mark.parametrize(
    "typed",
    ["around 20", "about 20k", "20ish", "~20", "20?", "maybe 20", "I think 20", "20 or so",
     "not sure, but about 20", "probably 20,000", "3 weeks ago maybe 20"],
)  # fmt: skip
def test_a_count_that_the_person_doubts_must_be_confirmed(typed: str) -> None:
    read = english(typed)
    assert isinstance(read, Read)
    assert (read.value.value, read.doubt) == (20, Doubt.HEDGED)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12k yesterday", "2026-11-21"), ("yesterday 12k", "2026-11-21"),
        ("12k today", "2026-11-22"),
        ("12k on 20 Nov", "2026-11-20"), ("12k (20 Nov)", "2026-11-20"),
        ("12k, 2026-11-20", "2026-11-20"),
        ("2026-11-20 12k", "2026-11-20"), ("20/11/2026: 12k", "2026-11-20"),
        ("20 Nov 12k", "2026-11-20"),
        ("this morning it was 12k", "2026-11-22"), ("12k - 11/20/2026", "2026-11-20"),
        ("12k as of yesterday", "2026-11-21"),
        ("Last week 12k/uL (150-400)", "2026-11-09/2026-11-21"),
        ("今天早上抽血结果1.2万", "2026-11-22"), ("上个星期是1.2万", "2026-11-09/2026-11-15"),
        ("12k 10 days ago", "2026-11-12"),
        ("12k in May 2023", "2023-05"), ("12k last month", "2026-10"),
        ("12k 3 weeks ago", "2026-10-29/2026-11-04"), ("last week 12k", "2026-11-09/2026-11-21"),
        ("昨天1.2万", "2026-11-21"), ("昨天查的是1.2万", "2026-11-21"),
        ("前天一万二", "2026-11-20"),
        ("11月20日1万2", "2026-11-20"), ("1.2万，上周三", "2026-11-11"),
        ("上周1.2万", "2026-11-09/2026-11-15"),
        ("上个月1.2万", "2026-10"), ("三周前1.2万", "2026-10-29/2026-11-04"),
        ("今天早上1.2万", "2026-11-22"),
    ],
)  # fmt: skip
def test_the_day_of_the_test_is_read_beside_the_count(typed: str, day: str) -> None:
    for language in ("en", "zh"):
        assert read_platelets(typed, as_of=AS_OF, language=language) == Read(
            Measured(12.0, Moment.parse(day))
        )


def test_a_doubtful_day_makes_the_whole_reading_doubtful() -> None:
    read = english("12k on 3/4/2026")
    assert isinstance(read, Read)
    assert read.doubt is Doubt.AMBIGUOUS
    assert [str(measured.on) for measured in read.candidates] == ["2026-04-03", "2026-03-04"]


def test_a_bare_chinese_count_with_a_day_keeps_both_readings() -> None:
    on = Moment.parse("2026-11-21")
    assert chinese("昨天3") == Read(Measured(3.0, on), Doubt.AMBIGUOUS, (Measured(30.0, on),))


def test_a_day_still_to_come_is_named_as_the_problem() -> None:
    assert english("12k tomorrow") == NotUnderstood(Hint.DATE_IN_FUTURE)


def test_last_week_thirty_thousand_is_not_wednesday() -> None:
    assert chinese("上周三万") == Read(Measured(30.0, Moment.parse("2026-11-09/2026-11-15")))


@pytest.mark.parametrize("typed", ["normal", "It's normal", "正常", "在正常范围内", "WNL"])
def test_normal_is_no_number(typed: str) -> None:
    assert english(typed) == NormalRange()


@pytest.mark.parametrize(
    "typed", ["dunno", "?", "no idea", "不知道", "没查过", "haven't been tested"]
)
def test_not_knowing_is_no_count(typed: str) -> None:
    assert english(typed) == Unsure()


def test_declining_is_no_count() -> None:
    assert english("rather not say") == Declined()


def test_a_count_is_read_back_in_both_forms() -> None:
    assert in_both_forms(12.0).en == "12 ×10⁹/L (12,000 per µL)"
    assert in_both_forms(12.0).zh == "12×10⁹/L（每微升1.2万）"
    assert in_both_forms(3.5).en == "3.5 ×10⁹/L (3,500 per µL)"
    assert in_both_forms(3.5).zh == "3.5×10⁹/L（每微升3500）"
    assert in_both_forms(30.0).zh == "30×10⁹/L（每微升3万）"
    assert in_both_forms(120.0).zh == "120×10⁹/L（每微升12万）"


COUNTS = st.integers(min_value=2, max_value=999)
DATES = st.sampled_from([("", None), (" yesterday", "2026-11-21"), (" on 20 Nov", "2026-11-20")])
UNITS = st.sampled_from(
    ["{0}k", "{0} K", "{0},000", "{0}000/µL", "{0}000 per µL", "{0} ×10⁹/L", "{0}x109/L", "{0} G/L",
     "{0} x 10^9/L", "{0} thousand", "{0}千", "plt {0}k", "My platelets are {0}k"]
)  # fmt: skip


@given(COUNTS, UNITS, DATES, st.sampled_from(["en", "zh"]))
def test_every_form_of_every_count_reads_back_as_the_same_number(
    count: int, form: str, day: tuple[str, str | None], language: Language
) -> None:
    read = read_platelets(form.format(count) + day[0], as_of=AS_OF, language=language)
    on = Moment.parse(day[1]) if day[1] else None
    assert read == Read(Measured(float(count), on))


@given(st.integers(min_value=1, max_value=99))
def test_every_count_of_ten_thousands_reads_back_as_the_same_number(count: int) -> None:
    assert chinese(f"{count}万") == Read(Measured(count * 10.0))
    assert chinese(f"{count / 10}万") == Read(Measured(float(count)))


@given(st.text(max_size=60), st.sampled_from(["en", "zh"]))
def test_whatever_is_read_can_be_a_count(typed: str, language: Language) -> None:
    read = read_platelets(typed, as_of=AS_OF, language=language)
    if isinstance(read, Read):
        for measured in read.candidates:
            assert 1 <= measured.value <= 1000


NUMBERISH = st.text(alphabet="0123456789.,kK万千百十一二三 ~-<>x×^/µLu", max_size=14)


@given(NUMBERISH, st.sampled_from(["en", "zh"]))
def test_whatever_looks_like_a_count_is_one_or_is_asked_again(
    typed: str, language: Language
) -> None:
    read = read_platelets(typed, as_of=AS_OF, language=language)
    if isinstance(read, Read):
        for measured in read.candidates:
            assert 1 <= measured.value <= 1000
    elif isinstance(read, Inexact):
        bounds = [bound for bound in (read.low, read.high) if bound is not None]
        assert bounds
        assert all(1 <= bound <= 1000 for bound in bounds)


@given(st.sampled_from(TWELVE_WITH_A_UNIT), st.data())
def test_control_characters_change_nothing(typed: str, data: st.DataObject) -> None:
    hidden = data.draw(st.sampled_from(["\u200b", "\u202e", "\x00", "\x1b", "\ufeff", "\u2066"]))
    at = data.draw(st.integers(min_value=0, max_value=len(typed)))
    assert english(typed[:at] + hidden + typed[at:]) == Read(Measured(12.0))
