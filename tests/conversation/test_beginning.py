"""The pages before the first question: the language, and the notice."""

import pytest

from itpchat.conversation import Conversation
from tests.conversation.playing import setting


@pytest.mark.parametrize(
    "words",
    ["1", "Continue", "ok", "OK.", "yes", "Yes please", "sure", "好", "好的。", "是的", "嗯"],
)
def test_a_yes_goes_on_from_a_page_that_only_wants_to_be_read(words: str) -> None:
    notice = Conversation.start(setting(), "en")
    assert notice.view().stage == "notice"
    assert notice.answer(words).view().stage == "question"


@pytest.mark.parametrize("words", ["no", "不", "not ok", "maybe", "34", "purple"])
def test_anything_else_stays_on_the_notice(words: str) -> None:
    told = Conversation.start(setting(), "en").answer(words)
    assert told.view().stage == "notice"
    assert told.problem


@pytest.mark.parametrize("words", ["ok", "yes", "好"])
def test_a_yes_chooses_no_language(words: str) -> None:
    assert Conversation.start(setting()).answer(words).view().stage == "language"
