"""Signs of an emergency: help comes first, stays, and costs nobody an answer."""

import pytest

from itpchat.conversation import Conversation
from itpchat.settings import Settings
from itpchat.wording import Language
from tests.conversation.playing import SITE, at, begun, setting, verdict


def test_they_are_asked_about_before_anything_medical() -> None:
    prompt = begun().pick("self").view().prompt
    assert prompt is not None
    assert prompt.id == "red_flags"
    assert prompt.text.startswith("Now, or since yesterday")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_help_names_the_sign_and_the_number_of_the_site(language: Language) -> None:
    view = at("red_flags", language).pick("severe_headache").view()
    assert view.stage == "emergency"
    assert view.prompt is None
    text = " ".join(view.text)
    assert "120" in text
    label = next(flag.label for flag in setting().red_flags if flag.id == "severe_headache")
    assert label.to(language) in text


def test_without_a_number_of_the_site_help_still_says_to_call() -> None:
    start = begun("en", Settings()).pick("self").pick("chest_pain")
    assert "Call your emergency number or tell the staff now." in " ".join(start.view().text)


def test_help_for_a_child_speaks_of_the_child() -> None:
    view = at("red_flags", "en", respondent="#parent").pick("head_injury").view()
    assert "Tell them that your child has low platelets (ITP)." in view.text
    chinese = at("red_flags", "zh", respondent="#parent").pick("head_injury").view()
    assert "请告诉他们：孩子患有血小板减少症（ITP）。" in chinese.text


def test_none_of_these_beside_a_sign_does_not_hide_the_sign() -> None:
    assert at("red_flags").pick("never", "chest_pain").view().stage == "emergency"


@pytest.mark.parametrize(
    "words", ["yes", "是的", "chest pain", "2", "black stools since yesterday"]
)
def test_typed_words_at_the_list_of_signs_count(words: str) -> None:
    assert at("red_flags").answer(words).view().stage == "emergency"


def test_a_bare_yes_brings_help_and_leaves_the_question_open() -> None:
    helped = at("red_flags").answer("yes")
    assert "one of the signs on the list" in " ".join(helped.view().text)
    prompt = helped.dismiss().view().prompt
    assert prompt is not None
    assert prompt.id == "red_flags"


@pytest.mark.parametrize(
    "question", ["age", "diagnosed", "platelets", "rituximab", "heart", "visits"]
)
@pytest.mark.parametrize("words", ["I am coughing up blood", "突然剧烈头痛"])
def test_every_free_text_is_looked_through_for_signs(question: str, words: str) -> None:
    assert at(question).answer(words).view().stage == "emergency"


def test_words_before_the_script_begins_are_looked_through_too() -> None:
    fresh = Conversation.start(setting(SITE))
    helped = fresh.answer("我胸痛，喘不上气")
    assert helped.view().stage == "emergency"
    assert helped.view().language == "zh"
    assert helped.dismiss().view().stage == "notice"


def test_words_that_wait_to_be_confirmed_are_looked_through_and_wait_on() -> None:
    waiting = at("rituximab").answer("yes")
    helped = waiting.answer("wait, my nose has been bleeding for an hour and won't stop")
    assert helped.view().stage == "emergency"


def test_severe_bleeding_is_an_emergency_and_no_exclusion_by_itself() -> None:
    helped = at("bleeding", platelets="8").answer("severe")
    assert helped.view().stage == "emergency"


@pytest.mark.parametrize("amount", ["minor", "severe"])
def test_any_bleeding_with_fewer_than_ten_is_an_emergency_in_either_order(amount: str) -> None:
    assert at("bleeding", platelets="9").pick(amount).view().stage == "emergency"
    later = at("bleeding", platelets="9").pick("none").change("platelets").answer("12")
    bleeding = later.change("bleeding").pick(amount)
    assert bleeding.dismiss().change("platelets").answer("9").view().stage == "emergency"


def test_fewer_than_ten_alone_asks_at_once_about_bleeding() -> None:
    prompt = at("platelets").answer("9").view().prompt
    assert prompt is not None
    assert prompt.id == "bleeding"
    ten = at("platelets").answer("10").view().prompt
    assert ten is not None
    assert ten.id != "bleeding"


def test_help_stays_until_it_is_dismissed() -> None:
    helped = at("red_flags").pick("chest_pain")
    for after in (
        helped.answer("no"),
        helped.pick("never"),
        helped.back(),
        helped.resume(),
        helped.show_results(),
        helped.show_review(),
        helped.call_staff(),
        helped.start_over(),
        helped.change("respondent"),
        helped.switch_language(),
        helped.keep_checking("NCT06352281"),
    ):
        assert after.view().stage == "emergency"
        assert after.session.alarm == ("chest_pain",)


def test_after_it_is_dismissed_the_conversation_goes_on_and_nothing_is_ruled_out() -> None:
    resumed = at("red_flags").pick("chest_pain").dismiss()
    prompt = resumed.view().prompt
    assert prompt is not None
    assert prompt.id == "age"
    assert {verdict(resumed, match.trial.id)[0] for match in resumed.session.matches} == {
        "still_possible"
    }


def test_a_question_whose_answer_told_of_an_emergency_is_answered_all_the_same() -> None:
    resumed = at("heart").answer("high blood pressure, and crushing chest pain right now").dismiss()
    assert resumed.view().stage == "question"


def test_a_denied_or_past_sign_is_no_emergency() -> None:
    for words in ("no chest pain", "I had a seizure in 2010", "没有胸痛"):
        assert at("diagnosed").answer(words).view().stage == "question"


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "75, and black stools since yesterday"), ("zh", "75岁，昨天开始拉黑便")],
)
def test_an_answer_beside_a_sign_need_not_be_typed_again(language: Language, words: str) -> None:
    helped = at("age", language).answer(words)
    assert helped.view().stage == "emergency"
    assert helped.session.answers["age"].value == 75
    prompt = helped.dismiss().view().prompt
    assert prompt is not None
    assert prompt.id != "age"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "no nothing like that"),
        ("en", "none of those"),
        ("zh", "一个都没有"),
        ("zh", "没有这些情况"),
    ],
)
def test_a_no_in_many_words_goes_on(language: Language, words: str) -> None:
    prompt = at("red_flags", language).answer(words).view().prompt
    assert prompt is not None
    assert prompt.id != "red_flags"
