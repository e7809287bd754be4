"""Answers, needs and dates in words, in both languages."""

from datetime import date

import pytest

from itpchat.explaining import day_text, key_text, moment_text, reason_text, split_key
from itpchat.rules import Reason
from tests.case_collector import shipped_catalogue


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("hbsag", ("", "hbsag", "")),
        ("platelet_count.date", ("", "platelet_count", "date")),
        ("taken:rituximab", ("taken", "rituximab", "")),
        ("taken:rituximab.stopped_on", ("taken", "rituximab", "stopped_on")),
    ],
)
def test_a_key_has_a_prefix_a_name_and_an_attribute(key: str, parts: tuple[str, str, str]) -> None:
    assert split_key(key) == parts


@pytest.mark.parametrize(
    ("key", "en", "zh"),
    [
        ("platelet_count", "Platelet count", "血小板计数"),
        ("platelet_count.date", "Platelet count: when", "血小板计数：时间"),
        ("taken:rituximab", "rituximab", "利妥昔单抗"),
        ("taking:rituximab", "rituximab, now", "正在使用利妥昔单抗"),
        ("allergic_to:rituximab", "allergy to rituximab", "对利妥昔单抗过敏"),
        ("taken:rituximab.response", "rituximab: how it worked", "利妥昔单抗：疗效"),
        ("had:a_new_illness", "a_new_illness", "a_new_illness"),
    ],
)
def test_a_need_is_named(key: str, en: str, zh: str) -> None:
    text = key_text(key, shipped_catalogue())
    assert (text.en, text.zh) == (en, zh)


@pytest.mark.parametrize(
    ("reason", "en", "zh"),
    [
        (Reason("platelet_count", 45), "Platelet count: 45 ×10⁹/L", "血小板计数: 45 ×10⁹/L"),
        (Reason("pregnant", value=True), "Pregnant: yes", "怀孕: 是"),
        (Reason("sex", "male"), "Sex: Male", "性别: 男"),
        (Reason("age", 34), "Age: 34", "年龄: 34岁"),
        (
            Reason("itp_diagnosed_on", "2023-05"),
            "Date of ITP diagnosis: May 2023",
            "ITP确诊日期: 2023年5月",
        ),
        (Reason("taken:rituximab", "rituximab"), "rituximab", "利妥昔单抗"),
        (
            Reason("taken:rituximab.response", "no_response"),
            "rituximab: how it worked: it did not work",
            "利妥昔单抗：疗效: 无效",
        ),
    ],
)
def test_an_answer_is_said_with_its_name(reason: Reason, en: str, zh: str) -> None:
    text = reason_text(reason, shipped_catalogue())
    assert text.en == en
    assert text.zh.replace("：", ":").replace(" ", "") == zh.replace("：", ":").replace(" ", "")


def test_a_class_that_was_denied_is_none() -> None:
    text = reason_text(Reason("taken:anticoagulant", value=False), shipped_catalogue())
    assert text.en.endswith(": none")
    assert text.zh.endswith("没有")


@pytest.mark.parametrize(
    ("written", "en", "zh"),
    [
        ("2023", "2023", "2023年"),
        ("2023-05", "May 2023", "2023年5月"),
        ("2023-05-14", "14 May 2023", "2023年5月14日"),
        ("1906/2025-11-22", "22 November 2025 or earlier", "2025年11月22日或更早"),
        ("2023-05-14/2023-06-01", "between 14 May 2023 and 1 June 2023",
         "2023年5月14日至2023年6月1日之间"),
        ("never", "never", "never"),
    ],
)  # fmt: skip
def test_a_date_is_said_as_far_as_it_is_known(written: str, en: str, zh: str) -> None:
    text = moment_text(written)
    assert (text.en, text.zh) == (en, zh)


def test_a_day_is_said_without_leading_zeros() -> None:
    assert day_text(date(2027, 3, 4)).en == "4 March 2027"
    assert day_text(date(2027, 3, 4)).zh == "2027年3月4日"
