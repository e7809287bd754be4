"""When something was: dates on paper, days counted from today, and how long ago."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.moments import Moment
from itpchat.reading.answers.dates import read_date
from itpchat.reading.answers.results import (
    Declined,
    Doubt,
    Hint,
    InexactDate,
    Never,
    NotUnderstood,
    Read,
    Unsure,
)

AS_OF = date(2026, 11, 22)
"""A Sunday."""


def read(typed: str) -> object:
    return read_date(typed, as_of=AS_OF)


def candidates(typed: str) -> tuple[list[str], Doubt | None]:
    found = read(typed)
    assert isinstance(found, Read), found
    return [str(moment) for moment in found.candidates], found.doubt


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        # a day
        ("2025-03-14", "2025-03-14"), ("2025/3/14", "2025-03-14"), ("2025.3.14", "2025-03-14"),
        ("2025 3 14", "2025-03-14"),
        ("20250314", "2025-03-14"), ("14 March 2025", "2025-03-14"),
        ("March 14, 2025", "2025-03-14"),
        ("14th of March 2025", "2025-03-14"), ("the 14th of March, 2025", "2025-03-14"),
        ("Mar 14 2025", "2025-03-14"),
        ("14-Mar-2025", "2025-03-14"), ("2025 March 14", "2025-03-14"),
        ("3/14/2025", "2025-03-14"), ("14/3/2025", "2025-03-14"),
        ("14.3.2025", "2025-03-14"), ("on 14 March 2025", "2025-03-14"),
        ("2025-03-14 08:30", "2025-03-14"),
        ("2025年3月14日", "2025-03-14"), ("2025年3月14号", "2025-03-14"),
        ("2025 年 3 月 14 日", "2025-03-14"),
        ("二〇二五年三月十四日", "2025-03-14"), ("二零二五年三月十四号", "2025-03-14"),
        ("去年3月14日", "2025-03-14"),
        ("3/3/2025", "2025-03-03"), ("29/2/2024", "2024-02-29"),
        # a month
        ("2023-05", "2023-05"), ("2023/5", "2023-05"), ("05/2023", "2023-05"),
        ("5.2023", "2023-05"), ("May 2023", "2023-05"),
        ("may, 2023", "2023-05"), ("May of 2023", "2023-05"), ("in May 2023", "2023-05"),
        ("2023 May", "2023-05"), ("Sept 2024", "2024-09"),
        ("febuary 2024", "2024-02"), ("I was diagnosed in May 2023", "2023-05"),
        ("2023年5月", "2023-05"), ("2023年五月", "2023-05"),
        ("2023年5月份", "2023-05"), ("23年5月", "2023-05"), ("去年3月", "2025-03"),
        ("今年3月", "2026-03"), ("前年十二月", "2024-12"),
        ("我是去年3月确诊的", "2025-03"), ("early May 2023", "2023-05"),
        ("2023年5月底", "2023-05"), ("March last year", "2025-03"),
        ("last year in March", "2025-03"), ("March this year", "2026-03"),
        ("２０２３年５月", "2023-05"),
        # a year
        ("2023", "2023"), ("in 2023", "2023"), ("it was in 2023", "2023"), ("2023年", "2023"),
        ("二零二三年", "2023"), ("2023年得的病", "2023"),
        ("early 2023", "2023"), ("end of 2023", "2023"), ("summer 2023", "2023"),
        ("2023年底", "2023"), ("2023年春天", "2023"),
        ("1970", "1970"),
    ],
)  # fmt: skip
def test_a_date_is_as_exact_as_it_was_written(typed: str, written: str) -> None:
    assert read(typed) == Read(Moment.parse(written))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("today", "2026-11-22"), ("this morning", "2026-11-22"), ("just now", "2026-11-22"),
        ("yesterday", "2026-11-21"),
        ("last night", "2026-11-21"), ("yesterday evening", "2026-11-21"),
        ("the day before yesterday", "2026-11-20"),
        ("on Friday", "2026-11-20"), ("Monday", "2026-11-16"), ("this month", "2026-11"),
        ("last month", "2026-10"),
        ("this year", "2026"), ("last year", "2025"), ("the year before last", "2024"),
        ("last week", "2026-11-09/2026-11-21"),
        ("今天", "2026-11-22"), ("今天上午", "2026-11-22"), ("刚刚", "2026-11-22"),
        ("昨天", "2026-11-21"), ("昨晚", "2026-11-21"),
        ("前天", "2026-11-20"), ("大前天", "2026-11-19"), ("上个月", "2026-10"),
        ("上月", "2026-10"), ("上上个月", "2026-09"),
        ("上个月5号", "2026-10-05"), ("这个月", "2026-11"), ("今年", "2026"), ("去年", "2025"),
        ("前年", "2024"), ("大前年", "2023"),
        ("上周", "2026-11-09/2026-11-15"), ("上周三", "2026-11-11"), ("上星期三", "2026-11-11"),
        ("上个礼拜天", "2026-11-15"), ("周三", "2026-11-18"),
        ("本周", "2026-11-16/2026-11-22"), ("去年年底", "2025"), ("end of last year", "2025"),
        ("11月20日", "2026-11-20"),
        ("20 November", "2026-11-20"), ("October", "2026-10"), ("in October", "2026-10"),
        ("10月", "2026-10"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_today(typed: str, written: str) -> None:
    assert read(typed) == Read(Moment.parse(written))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("10 days ago", "2026-11-12"), ("ten days ago", "2026-11-12"), ("10天前", "2026-11-12"),
        ("十天前", "2026-11-12"),
        ("48 hours ago", "2026-11-20"), ("90 days ago", "2026-08-24"),
        ("3 weeks ago", "2026-10-29/2026-11-04"), ("三周前", "2026-10-29/2026-11-04"),
        ("三个星期前", "2026-10-29/2026-11-04"),
        ("a fortnight ago", "2026-11-05/2026-11-11"),
        ("3 months ago", "2026-08"), ("a month ago", "2026-10"), ("三个月前", "2026-08"),
        ("3个月以前", "2026-08"), ("6 mos ago", "2026-05"),
        ("half a year ago", "2026-05"), ("半年前", "2026-05"), ("18 months ago", "2025-05"),
        ("a year and a half ago", "2025-05"),
        ("1.5 years ago", "2025-05"), ("一年半前", "2025-05"),
        ("2 years and 3 months ago", "2024-08"), ("两年零三个月前", "2024-08"),
        ("2 years ago", "2024"), ("two years ago", "2024"), ("a year ago", "2025"),
        ("2 yrs ago", "2024"), ("三年前", "2023"), ("3年前", "2023"),
        ("十年前", "2016"), ("I was diagnosed 2 years ago", "2024"), ("2 years back", "2024"),
        ("3年", "2023"), ("三年", "2023"), ("两年了", "2024"), ("已经两年了", "2024"),
        ("two years", "2024"), ("for 3 years", "2023"),
        ("it's been 2 years", "2024"), ("3 weeks now", "2026-10-29/2026-11-04"),
        ("6 months", "2026-05"), ("10 days", "2026-11-12"),
    ],
)  # fmt: skip
def test_years_ago_give_the_year_months_the_month_and_days_the_day(
    typed: str, written: str
) -> None:
    assert read(typed) == Read(Moment.parse(written))


@pytest.mark.parametrize(
    ("typed", "written"),
    [("since June", "2026-06"), ("since May 2023", "2023-05"), ("since 2019", "2019"),
     ("since last year", "2025"),
     ("since December", "2025-12"), ("since last week", "2026-11-09/2026-11-21"),
     ("since 3 weeks", "2026-10-29/2026-11-04"),
     ("从2019年开始", "2019"), ("自2024年3月以来", "2024-03"), ("从6月开始", "2026-06"),
     ("from March 2024", "2024-03")],
)  # fmt: skip
def test_since_a_month_is_since_the_latest_one(typed: str, written: str) -> None:
    assert read(typed) == Read(Moment.parse(written))


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("3/4/2025", ["2025-04-03", "2025-03-04"]), ("3.4.2025", ["2025-04-03", "2025-03-04"]),
        ("3-4-2025", ["2025-04-03", "2025-03-04"]), ("14/3/25", ["2025-03-14", "2014-03-25"]),
        ("3/4", ["2026-04-03", "2026-03-04"]), ("11/20", ["2026-11-20", "2020-11"]),
        ("5/23", ["2026-05-23", "2023-05"]),
        ("May 23", ["2026-05-23", "2023-05"]), ("last March", ["2026-03", "2025-03"]),
        ("last Friday", ["2026-11-20", "2026-11-13"]),
        ("November", ["2026-11", "2025-11"]), ("in November", ["2026-11", "2025-11"]),
        ("23年", ["2023", "2003"]), ("15年", ["2015", "2011"]),
        ("30年", ["1996", "1930"]), ("Sunday", ["2026-11-22", "2026-11-15"]),
        ("十一月", ["2026-11", "2025-11"]),
    ],
)  # fmt: skip
def test_what_may_be_two_days_is_both_until_confirmed(typed: str, readings: list[str]) -> None:
    assert candidates(typed) == (readings, Doubt.AMBIGUOUS)


@pytest.mark.parametrize(
    ("typed", "written", "doubt"),
    [
        ("June", "2026-06", Doubt.ASSUMED), ("in June", "2026-06", Doubt.ASSUMED),
        ("6月", "2026-06", Doubt.ASSUMED),
        ("14 March", "2026-03-14", Doubt.ASSUMED), ("3月14日", "2026-03-14", Doubt.ASSUMED),
        ("20号", "2026-11-20", Doubt.ASSUMED),
        ("the 5th", "2026-11-05", Doubt.ASSUMED), ("May '23", "2023-05", Doubt.ASSUMED),
        ("14 Mar 25", "2025-03-14", Doubt.ASSUMED),
        ("03年", "2003", Doubt.ASSUMED), ("一五年", "2015", Doubt.ASSUMED),
        ("95年", "1995", Doubt.ASSUMED),
        ("31/12/24", "2024-12-31", Doubt.ASSUMED), ("3/12/2026", "2026-03-12", Doubt.ASSUMED),
        ("202305", "2023-05", Doubt.GUESSED),
        ("about two years", "2024", Doubt.HEDGED), ("about 2 years ago", "2024", Doubt.HEDGED),
        ("2019 or so", "2019", Doubt.HEDGED),
        ("circa 2015", "2015", Doubt.HEDGED), ("2019?", "2019", Doubt.HEDGED),
        ("a couple of months ago", "2026-09", Doubt.HEDGED),
        ("大概三年前", "2023", Doubt.HEDGED), ("三年左右", "2023", Doubt.HEDGED),
        ("差不多五年了", "2021", Doubt.HEDGED),
        ("I think it was in May 2023", "2023-05", Doubt.HEDGED),
        ("可能是2019年", "2019", Doubt.HEDGED),
    ],
)  # fmt: skip
def test_a_date_with_a_doubt_or_a_gap_must_be_confirmed(
    typed: str, written: str, doubt: Doubt
) -> None:
    assert candidates(typed) == ([written], doubt)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("the 1980s", "1980-01-01/1989-12-31"), ("in the 80s", "1980-01-01/1989-12-31"),
     ("八十年代", "1980-01-01/1989-12-31"), ("90年代", "1990-01-01/1999-12-31"),
     ("the 2020s", "2020-01-01/2026-11-22"), ("快一年了", "2025-11-22/2026-11-22"),
     ("三四个月前", "2026-07-01/2026-08-31"), ("2020 or 2021", "2020-01-01/2021-12-31"),
     ("between 2019 and 2020", "2019-01-01/2020-12-31"),
     ("2020-2021", "2020-01-01/2021-12-31"), ("2 or 3 years ago", "2023-01-01/2024-12-31"),
     ("两三年前", "2023-01-01/2024-12-31"),
     ("a month or two ago", "2026-09-01/2026-10-31"),
     ("within the last month", "2026-10-22/2026-11-22"),
     ("in the last month", "2026-10-22/2026-11-22"),
     ("in the past year", "2025-11-22/2026-11-22"), ("within 2 weeks", "2026-11-08/2026-11-22"),
     ("in the last 3 months", "2026-08-22/2026-11-22"), ("最近三个月内", "2026-08-22/2026-11-22"),
     ("less than a year ago", "2025-11-22/2026-11-22"), ("不到一年", "2025-11-22/2026-11-22"),
     ("after 2019", "2020-01-01/2026-11-22")],
)  # fmt: skip
def test_bounds_on_both_sides_are_an_interval(typed: str, written: str) -> None:
    assert read(typed) == Read(Moment.parse(written))


@pytest.mark.parametrize(
    ("typed", "latest"),
    [("before 2020", date(2019, 12, 31)), ("2020年以前", date(2019, 12, 31)),
     ("more than a year ago", date(2025, 11, 22)),
     ("over 2 years ago", date(2024, 11, 22)), ("at least 3 months ago", date(2026, 8, 22)),
     ("2+ years", date(2024, 11, 22)),
     ("两年多前", date(2024, 11, 22)), ("两年多", date(2024, 11, 22)),
     ("一个多月前", date(2026, 10, 22)), ("超过半年", date(2026, 5, 22))],
)  # fmt: skip
def test_a_bound_on_one_side_is_no_date(typed: str, latest: date) -> None:
    assert read(typed) == InexactDate(latest)


@pytest.mark.parametrize(
    "typed",
    ["tomorrow", "next week", "next month", "in 3 weeks", "in about 3 weeks", "3 weeks from now",
     "2027", "May 2027",
     "2026-12", "2026-11-23", "this December", "明天", "下周", "下个月", "下个月5号", "明年",
     "三周后", "两个月之后", "再过两周"],
)  # fmt: skip
def test_what_is_still_to_come_is_named_as_the_problem(typed: str) -> None:
    assert read(typed) == NotUnderstood(Hint.DATE_IN_FUTURE)


@pytest.mark.parametrize(
    ("typed", "readings"),
    [("tomorrow", ["2026-11-23"]), ("next month", ["2026-12"]), ("in 10 days", ["2026-12-02"]),
     ("in 3 weeks", ["2026-12-10/2026-12-16"]),
     ("in two months", ["2027-01"]), ("2027", ["2027"]), ("明年", ["2027"]),
     ("三个月后", ["2027-02"]), ("next year", ["2027"]),
     ("March", ["2027-03", "2026-03"]), ("14 March", ["2027-03-14", "2026-03-14"])],
)  # fmt: skip
def test_a_question_about_plans_allows_the_future(typed: str, readings: list[str]) -> None:
    found = read_date(typed, as_of=AS_OF, allow_future=True)
    assert isinstance(found, Read)
    assert [str(moment) for moment in found.candidates] == readings
    assert found.sure == (len(readings) == 1)


@pytest.mark.parametrize(
    "typed", ["never", "Never!", "no, never", "I never had it", "I have never had one",
    "never happened",
              "从来没有", "从没有过", "没有过", "从来没打过", "我从未接种过"]
)  # fmt: skip
def test_never_is_an_answer_of_its_own(typed: str) -> None:
    assert read(typed) == Never()


@pytest.mark.parametrize(
    "typed", ["no", "nope", "no I haven't", "not yet", "没有", "没", "还没", "没打过"]
)
def test_no_means_never_only_where_the_question_allows_it(typed: str) -> None:
    assert read_date(typed, as_of=AS_OF, never=True) == Never()
    assert read(typed) == NotUnderstood(Hint.DATE)


def test_a_no_that_must_be_confirmed_is_not_never() -> None:
    assert read_date("I don't think so", as_of=AS_OF, never=True) == NotUnderstood(Hint.DATE)


@pytest.mark.parametrize(
    "typed",
    ["", "the last year", "past year", "12", "12.5", "0", "-1", "34", "99999", "2023-13",
     "2023-02-30", "30/2/2025", "13/2023",
     "32 March 2025", "1890", "1905",
     "200 years ago", "a few years ago", "years ago", "a long time ago", "recently",
     "a while ago", "some time ago", "the other day",
     "when I was 8", "since I was a child", "last summer", "winter 2023", "36 hours ago", "3月前",
     "几年前", "好几年了", "很久以前", "前几天",
     "从小", "小时候", "not in 2023", "not yesterday", "stopped in May 2023", "born in 1990",
     "my mother in 2019", "2019 and 2021",
     "in May, then June", "[red]2023[/red]", "2023 2024 2025", "yes", "半天", "feb 29 2023",
     "0 years ago", "mayonnaise", "marching"],
)  # fmt: skip
def test_what_is_no_date_is_not_understood(typed: str) -> None:
    assert read(typed) == NotUnderstood(Hint.DATE)


def test_a_date_may_be_unknown_or_kept_to_oneself() -> None:
    assert read("can't remember the exact date") == Unsure()
    assert read("记不清了") == Unsure()
    assert read("rather not say") == Declined()


def test_a_leap_day_without_its_year_is_the_last_there_was() -> None:
    assert candidates("29 February") == (["2024-02-29"], Doubt.ASSUMED)


DAYS = st.dates(min_value=date(1930, 1, 1), max_value=AS_OF)


@given(
    DAYS,
    st.sampled_from(
        ["%Y-%m-%d", "%Y/%m/%d", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%Y年%m月%d日", "%Y%m%d"]
    ),
)
def test_every_day_reads_back_from_its_written_forms(day: date, form: str) -> None:
    assert read(day.strftime(form)) == Read(Moment.on(day))


@given(DAYS)
def test_a_day_with_slashes_is_always_among_the_candidates(day: date) -> None:
    for form in ("%d/%m/%Y", "%m/%d/%Y"):
        assert day.isoformat() in candidates(day.strftime(form))[0]


@given(st.integers(min_value=1, max_value=400))
def test_a_span_of_days_reaches_exactly_its_day(days: int) -> None:
    day = AS_OF - timedelta(days=days)
    assert read(f"{days} days ago") == Read(Moment.on(day))
    assert read(f"{days}天前") == Read(Moment.on(day))


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31)), st.sampled_from(
    ["last week", "this week", "last month", "yesterday", "Friday", "last Friday", "上周",
     "上周五", "June", "since May",
     "3 weeks ago", "2 years ago", "5th", "29 February", "3/4", "去年2月",
     "a couple of weeks ago"]))  # fmt: skip
def test_no_day_of_the_year_gives_a_date_still_to_come(as_of: date, typed: str) -> None:
    found = read_date(typed, as_of=as_of)
    assert isinstance(found, Read)
    assert all(moment.earliest <= as_of for moment in found.candidates)


WORDS = st.lists(
    st.sampled_from(
        ["in", "since", "last", "this", "next", "may", "march", "monday", "2", "23", "2023", "3",
         "years", "months", "ago", "about",
         "before", "or", "-", "/", "week", "half", "a", "上", "个", "月", "年", "前", "周", "三",
         "去年", "多", "半", "天", "号"]
    ),
    max_size=7,
)  # fmt: skip


@given(WORDS, st.sampled_from(["", " "]), st.booleans())
def test_whatever_is_read_lies_in_the_past_and_within_a_life(
    words: list[str], joint: str, never: bool
) -> None:
    found = read_date(joint.join(words), as_of=AS_OF, never=never)
    if isinstance(found, Read):
        for moment in found.candidates:
            assert moment.earliest <= AS_OF
            assert moment.latest >= date(1905, 1, 1)
            assert Moment.parse(str(moment)).earliest == moment.earliest
    elif isinstance(found, InexactDate):
        assert found.latest <= AS_OF


@given(st.text(max_size=60))
def test_no_text_breaks_it(typed: str) -> None:
    read_date(typed, as_of=AS_OF, allow_future=True, never=True)


@pytest.mark.parametrize(
    "typed", ["and", "had", "an d", "23月", "23 月", "14月", "two y", "may be"]
)
def test_a_word_that_only_looks_like_a_span_or_a_month_is_no_date(typed: str) -> None:
    assert isinstance(read(typed), NotUnderstood)
