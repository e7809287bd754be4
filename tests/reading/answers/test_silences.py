"""Not sure, not known, rather not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.reading.answers.cleaning import clean
from itpchat.reading.answers.results import Declined, Unsure
from itpchat.reading.answers.silences import read_silence


@pytest.mark.parametrize(
    "typed",
    ["dunno", "I dunno", "idk", "not sure", "I'm not sure", "im not sure", "Not 100% sure",
     "unsure", "?", "??", "？",
     "no idea", "I have no idea", "no clue", "don't know", "dont know", "I don't know",
     "I really don't know, sorry",
     "we don't know", "he doesn't know", "I can't remember", "can't recall the exact date",
     "I forgot", "unknown",
     "never tested", "not tested", "I haven't been tested", "nobody told me",
     "the doctor didn't say", "maybe",
     "ask my doctor", "No, I don't know", "sorry, no idea", "I don't know my number", "hard to say",
     "不知道", "我不知道", "不清楚", "不太清楚", "不确定", "记不清了", "记不得了", "忘了",
     "忘记了", "想不起来了", "没查过",
     "没有测过", "没做过检查", "不晓得", "说不准", "医生没说", "也许", "可能吧", "我也不清楚",
     "不知道啊", "未知", "不詳"],
)  # fmt: skip
def test_not_knowing_is_said_in_many_ways(typed: str) -> None:
    assert read_silence(clean(typed)) == Unsure()


@pytest.mark.parametrize(
    "typed",
    ["rather not say", "I'd rather not say", "I would rather not answer that",
     "prefer not to say", "prefer not",
     "I'd rather not", "I don't want to say", "I do not want to answer this",
     "don't want to talk about it",
     "no comment", "skip", "skip this question", "pass", "that's private",
     "none of your business", "I won't say",
     "不想说", "我不想说", "不想回答", "不愿意说", "不方便说", "不方便透露", "保密", "隐私",
     "跳过", "不想告诉你"],
)  # fmt: skip
def test_rather_not_saying_is_said_in_many_ways(typed: str) -> None:
    assert read_silence(clean(typed)) == Declined()


@pytest.mark.parametrize(
    "typed",
    ["", "no", "not", "not yet", "never", "yes", "12", "I don't", "I don't think so", "I won't",
     "I don't want to",
     "I don't want chemotherapy", "not sure but about 20", "I know", "sure", "没", "没有",
     "不", "不是", "不会",
     "不想", "没过", "可能有", "可能没有", "应该没有", "I have no problems", "no ideas"],
)  # fmt: skip
def test_an_answer_with_something_in_it_is_no_silence(typed: str) -> None:
    assert read_silence(clean(typed)) is None


@given(st.text(max_size=300))
def test_no_text_breaks_it(typed: str) -> None:
    assert read_silence(clean(typed)) in (None, Unsure(), Declined())
