"""Yes and no; above all, that neither is ever taken for the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.reading.answers.results import Declined, Doubt, Hint, NotUnderstood, Read, Unsure
from itpchat.reading.answers.yes_no import read_yes_no

YES = [
    "y", "Y", "yes", "YES!", "yeah", "yep", "yup", "yea", "ye", "aye", "yesss", "yes yes",
    "yes please", "yes, sir",
    "yes I do", "Yes, I have", "I do", "I have", "she does", "he has", "we do", "correct",
    "that's right", "right",
    "true", "of course", "definitely", "sure", "uh huh", "mhm", "oh yes", "“yes”", "yes.",
    "是", "是的", "对", "对的", "对对对", "有", "有的", "有过", "我有", "没错", "嗯", "嗯嗯",
    "恩", "会", "愿意", "当然",
    "是啊", "有啊", "确实有", "孩子有", "同意",
]  # fmt: skip
NO = [
    "n", "N", "no", "No.", "NO!!", "nope", "nah", "nooo", "no no no", "never", "no never",
    "nope, never", "not at all",
    "no way", "of course not", "no I don't", "No, I haven't", "I don't", "i dont", "havent",
    "I have not", "I'm not",
    "I am not", "he doesn't", "she has not", "I never have", "I've never had it",
    "I have never had that", "no sir",
    "none", "not me", "that's not right", "wrong", "false",
    "不", "不是", "不是的", "没", "没有", "没有过", "从来没有", "从没有过", "无", "否", "不会",
    "不愿意", "不同意", "没得过",
    "我没有", "没有没有", "没有啊", "當然沒有", "不是啊", "没吃过",
]  # fmt: skip


@pytest.mark.parametrize("typed", YES)
def test_yes_is_said_in_many_ways(typed: str) -> None:
    assert read_yes_no(typed) == Read(True)


@pytest.mark.parametrize("typed", NO)
def test_no_is_said_in_many_ways(typed: str) -> None:
    assert read_yes_no(typed) == Read(False)


@pytest.mark.parametrize(
    "typed",
    ["I think so", "probably", "I guess", "yes?", "yes, I think", "most likely", "ok", "okay",
     "yes, since 2019",
     "Yes - two years ago", "yes because of my lupus", "应该是", "好像有", "可能有", "有吧",
     "是吧", "好的", "是的，去年"],
)  # fmt: skip
def test_a_yes_with_a_doubt_or_with_more_must_be_confirmed(typed: str) -> None:
    assert read_yes_no(typed) == Read(True, Doubt.HEDGED)


@pytest.mark.parametrize(
    "typed",
    ["I don't think so", "not yet", "not really", "probably not", "not that I know of",
     "I doubt it", "no?",
     "not at the moment", "no, but my mother did", "no thanks", "应该没有", "还没", "还没有",
     "好像没有", "没有吧",
     "目前没有", "没有，我没得过"],
)  # fmt: skip
def test_a_no_with_a_doubt_or_with_more_must_be_confirmed(typed: str) -> None:
    assert read_yes_no(typed) == Read(False, Doubt.HEDGED)


@pytest.mark.parametrize(
    "typed",
    ["", "not", "yes and no", "yes no", "no yes", "yes but not now", "yes, no longer",
     "no longer", "not anymore",
     "used to", "no problem", "no doubt", "yet", "now", "eyes", "yse", "know", "noon", "nose",
     "one", "on", "12", "1",
     "sometimes", "a little", "positive", "negative", "I have cancer", "yes, I stopped", "[red]",
     "不错", "没问题", "没事",
     "有没有", "是不是", "有时", "有点", "不好", "没关系", "好了", "无所谓", "阳性", "阴性"],
)  # fmt: skip
def test_what_is_neither_is_not_understood(typed: str) -> None:
    assert read_yes_no(typed) == NotUnderstood(Hint.YES_NO)


def test_no_idea_is_no_no() -> None:
    assert read_yes_no("no idea") == Unsure()
    assert read_yes_no("maybe") == Unsure()
    assert read_yes_no("不知道") == Unsure()
    assert read_yes_no("I'd rather not say") == Declined()


def test_a_story_is_not_searched_for_a_yes() -> None:
    assert read_yes_no("yes " * 3000) == NotUnderstood(Hint.TOO_LONG)


@given(
    st.sampled_from(YES),
    st.sampled_from(["", " ", "\u200b", "\n", "😀 "]),
    st.sampled_from(["", " ", "!", ".", "。", "\u200b", "\n", " 😀"]),
)
def test_what_surrounds_a_yes_changes_nothing(typed: str, before: str, after: str) -> None:
    assert read_yes_no(before + typed + after) == Read(True)


@given(
    st.sampled_from(["no ", "not ", "never ", "don't ", "n't ", "不", "没", "没有", "无", "非"]),
    st.sampled_from(YES),
)
def test_a_negation_before_a_yes_never_makes_a_sure_yes(negation: str, yes: str) -> None:
    assert read_yes_no(negation + yes) != Read(True) or negation + yes.lower() in YES


@given(st.text(max_size=80))
def test_no_text_breaks_it(typed: str) -> None:
    read = read_yes_no(typed)
    assert isinstance(read, Read | Unsure | Declined | NotUnderstood)
