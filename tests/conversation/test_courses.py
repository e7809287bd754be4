"""How a treatment worked, told in own words where that is asked."""

import pytest

from itpchat.conversation import Conversation
from itpchat.wording import Language
from tests.conversation.playing import at, gone_to

ASKED = "response@rituximab"


def asked(language: Language) -> Conversation:
    told = at("medicines_in_words", language).answer("rituximab 2021").pick("right")
    return gone_to(told, ASKED)


@pytest.mark.parametrize(
    ("language", "words", "read"),
    [
        ("en", "They went up, then fell", "lost_response"),
        ("en", "went up, then down again", "lost_response"),
        ("en", "up then down", "lost_response"),
        ("en", "they never went up", "no_response"),
        ("en", "they went up and stayed up", "response"),
        ("en", "had to stop because of my liver", "intolerant"),
        ("zh", "升了又降", "lost_response"),
        ("zh", "好了一阵又掉了", "lost_response"),
        ("zh", "一点也没升", "no_response"),
    ],
)
def test_a_course_is_read_in_its_order_and_read_back(
    language: Language, words: str, read: str
) -> None:
    told = asked(language).answer(words)
    assert ASKED not in told.session.answers
    assert told.pick("0").session.answers[ASKED].value == read


@pytest.mark.parametrize("words", ["rose", "it is purple"])
def test_words_that_hold_the_beginning_of_an_option_alone_are_asked_again(words: str) -> None:
    told = asked("en").answer(words)
    assert told.problem
    assert told.pending is None
    assert ASKED not in told.session.answers


@pytest.mark.parametrize("words", ["4", "They rose, then fell again", "relapsed"])
def test_an_option_by_number_name_or_another_word_needs_no_yes(words: str) -> None:
    assert asked("en").answer(words).session.answers[ASKED].value == "lost_response"
