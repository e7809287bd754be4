"""Who is answering, and how the questions speak of the patient."""

import pytest

from itpchat.patient import RESPONDENTS
from itpchat.wording import Language
from tests.conversation.playing import at, begun, play


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("me", "self"),
        ("myself", "self"),
        ("my daughter", "parent"),
        ("儿子", "parent"),
        ("my husband", "helper"),
        ("我妈妈", "helper"),
        ("3", "helper"),
    ],
)
def test_people_say_in_their_own_words_for_whom_they_answer(words: str, expected: str) -> None:
    assert begun().answer(words).session.record.patient.respondent == expected


@pytest.mark.parametrize(
    ("respondent", "language", "question"),
    [
        ("self", "en", "How old are you?"),
        ("self", "zh", "您今年多少岁？"),
        ("parent", "en", "How old is your child?"),
        ("parent", "zh", "孩子今年多少岁？"),
        ("helper", "en", "How old are they?"),
        ("helper", "zh", "患者今年多少岁？"),
    ],
)
def test_questions_speak_of_the_patient(respondent: str, language: Language, question: str) -> None:
    prompt = at("age", language, respondent=f"#{respondent}").view().prompt
    assert prompt is not None
    assert prompt.text == question


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("respondent", ["self", "parent", "helper"])
def test_no_question_option_or_page_shows_a_word_that_was_not_filled_in(
    respondent: str, language: Language
) -> None:
    conversation = begun(language).pick(respondent)
    while (prompt := conversation.view().prompt) is not None:
        shown = [prompt.text, prompt.why, prompt.hint, *(o.label for o in prompt.options)]
        assert not [text for text in shown if "{" in text]
        keys = [option.key for option in prompt.options]
        conversation = conversation.pick("never" if prompt.id == "red_flags" else keys[0]).dismiss()
        if conversation.view().prompt == prompt:
            conversation = conversation.pick("unsure")
    view = conversation.show_results().view()
    assert not [line for line in (*view.intro, *view.text) if "{" in line]


@pytest.mark.parametrize("respondent", ["parent", "helper"])
def test_the_results_say_whom_you_means(respondent: str) -> None:
    told = at("platelets", respondent=f"#{respondent}").show_results()
    assert any(line.startswith("On this page, “you” means") for line in told.view().intro)


def test_the_results_of_a_patient_need_not_say_so() -> None:
    told = at("platelets").show_results()
    assert not any("“you” means" in line for line in told.view().intro)


def test_changing_who_answers_rewords_what_was_said() -> None:
    told = at("diagnosed").change("respondent").pick("parent")
    assert "How old is your child?" in {entry.text for entry in told.view().transcript}


def test_every_respondent_has_a_voice_with_the_same_words() -> None:
    voices = play(begun(), {}, until="respondent").setting.script.voices
    assert set(voices) == set(RESPONDENTS)
    assert len({frozenset(words) for words in voices.values()}) == 1
