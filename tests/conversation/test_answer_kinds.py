"""Every kind of question, and the ways in which people answer it."""

import io

import pytest

from itpchat.conversation import Conversation
from itpchat.line import run_line
from itpchat.wording import Language
from tests.conversation.playing import CAR_T, at, gone_to, said


def value(conversation: Conversation, question: str) -> object:
    return conversation.session.answers[question].value


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "34", 34),
        ("en", "thirty four", 34),
        ("zh", "三十四岁", 34),
        ("en", "born in 1990", {"date_of_birth": "1990"}),
        ("en", "14 March 2012", {"date_of_birth": "2012-03-14"}),
        ("en", "dunno", "unsure"),
    ],
)
def test_an_age_is_given_in_years_or_by_the_birth(
    language: Language, words: str, expected: object
) -> None:
    assert value(at("age", language).answer(words), "age") == expected


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "no", "Please answer with one of these: Female, Male, Not sure."),
        ("en", "yes", "Please answer with one of these: Female, Male, Not sure."),
        ("zh", "不", "请从这些中选一项回答：女、男、不清楚。"),
        ("zh", "没有", "请从这些中选一项回答：女、男、不清楚。"),
    ],
)
def test_a_no_is_no_answer_to_which_sex_and_is_not_guessed_at(
    language: Language, words: str, told: str
) -> None:
    asked = at("sex", language)
    heard = asked.answer(words)
    assert heard.pending is None
    assert told in heard.problem
    view = heard.view()
    assert view.prompt == asked.view().prompt
    assert told in heard_on_lines(asked, words)


def heard_on_lines(asked: Conversation, words: str) -> str:
    writing = io.StringIO()
    run_line(asked, io.StringIO(f"{words}\nquit\n"), writing)
    return writing.getvalue()


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", "12", 12),
        ("en", "12k", 12),
        ("en", "12,000", 12),
        ("zh", "1.2万", 12),
        ("zh", "1万2", 12),
        ("en", "12 on 20 November 2026", {"value": 12, "date": "2026-11-20"}),
        ("zh", "不知道", "unsure"),
    ],
)
def test_a_platelet_count_is_read_and_said_back_in_both_forms(
    language: Language, words: str, expected: object
) -> None:
    told = at("platelets", language).answer(words)
    assert value(told, "platelets") == expected
    effects = said(told, "effect")
    if expected == "unsure":
        assert effects == []
    elif language == "en":
        assert effects == ["I read the count as 12 ×10⁹/L (12,000 per µL)."]
    else:
        assert effects == ["读作：12×10⁹/L（每微升1.2万）。"]


def test_a_bare_three_in_chinese_asks_which_count_is_meant_and_shows_both_forms() -> None:
    asked = at("platelets", "zh").answer("3")
    prompt = asked.view().prompt
    assert prompt is not None
    assert [option.label for option in prompt.options] == [
        "3×10⁹/L（每微升3000）",
        "30×10⁹/L（每微升3万）",
        "不是，我想说的是别的",
    ]
    assert "platelets" not in asked.session.answers
    assert value(asked.answer("2"), "platelets") == 30
    assert value(asked.answer("3万"), "platelets") == 30


def test_a_count_that_can_be_no_single_number_is_asked_again() -> None:
    told = at("platelets").answer("below 10")
    assert told.problem == "Please give one number, or choose “Not sure”."
    assert told.view().prompt == at("platelets").view().prompt


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("May 2023", "2023-05"),
        ("2021", "2021"),
        ("3 months ago", "2026-08"),
        ("not sure", "unsure"),
    ],
)
def test_a_date_is_kept_as_far_as_it_is_known(words: str, expected: str) -> None:
    assert value(at("diagnosed").answer(words), "diagnosed") == expected


def test_a_date_in_digits_shows_both_days_that_it_may_mean() -> None:
    prompt = at("diagnosed").answer("3/4/2025").view().prompt
    assert prompt is not None
    assert {option.label for option in prompt.options[:2]} == {"3 April 2025", "4 March 2025"}


def test_more_than_a_year_ago_is_taken_as_that_once_it_is_confirmed() -> None:
    asked = at("diagnosed").answer("more than a year ago")
    assert "diagnosed" not in asked.session.answers
    told = asked.answer("yes")
    record = told.session.record.facts["itp_diagnosed_on"]
    assert "2025-11-2" in str(record)


def test_a_date_still_to_come_is_asked_again() -> None:
    told = at("diagnosed").answer("in 2030")
    assert "still to come" in told.problem
    assert "diagnosed" not in told.session.answers


def test_a_liver_test_without_its_upper_limit_asks_for_just_that() -> None:
    asked = at("alt").answer("52")
    assert "upper limit" in asked.problem
    confirming = asked.answer("40")
    prompt = confirming.view().prompt
    assert prompt is not None
    assert prompt.text == "I read this as: 52 (upper limit 40). Is that right?"
    assert value(confirming.answer("yes"), "alt") == {"value": 52, "upper_limit": 40}


def test_normal_is_no_number_and_says_so() -> None:
    assert "number from the report" in at("alt").answer("normal").problem


@pytest.mark.parametrize("words", ["yes", "yeah", "y", "yep", "是的"])
def test_yes_is_read_in_either_language(words: str) -> None:
    assert value(at("primary").answer(words), "primary") is True


@pytest.mark.parametrize("words", ["no", "nope", "nah", "没有", "不是"])
def test_no_is_read_in_either_language(words: str) -> None:
    assert value(at("primary").answer(words), "primary") is False


def test_i_think_so_is_read_back_before_it_counts() -> None:
    asked = at("primary").answer("I think so")
    assert "primary" not in asked.session.answers
    assert value(asked.answer("yes"), "primary") is True
    declined = asked.answer("no")
    assert "primary" not in declined.session.answers
    assert declined.view().prompt == at("primary").view().prompt


@pytest.mark.parametrize(
    ("words", "expected"), [("man", "male"), ("女的", "female"), ("F", "female")]
)
def test_a_sex_is_known_by_other_words_too(words: str, expected: str) -> None:
    assert value(at("sex").answer(words), "sex") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("yes, now", "now"),
        ("used to", "before"),
        ("no longer", "before"),
        ("never", "never"),
        ("用过，现在不用了", "before"),
        ("在用", "now"),
        ("not sure", "unsure"),
    ],
)
def test_a_medicine_is_taken_now_or_was_or_never_was(words: str, expected: str) -> None:
    assert value(at("rituximab").answer(words), "rituximab") == expected


@pytest.mark.parametrize("words", ["yes", "有", "yes I have"])
def test_a_bare_yes_to_a_medicine_asks_whether_it_is_taken_now(words: str) -> None:
    asked = at("rituximab").answer(words)
    prompt = asked.view().prompt
    assert prompt is not None
    assert [option.label for option in prompt.options[:2]] == ["Yes, now", "Yes, but not now"]
    assert value(asked.answer("1"), "rituximab") == "now"
    assert value(asked.answer("used to"), "rituximab") == "before"


@pytest.mark.parametrize("words", ["apixaban", "yes, apixiban", "Eliquis", "阿哌沙班"])
def test_the_name_of_a_blood_thinner_answers_the_question_about_the_class(words: str) -> None:
    asked = at("blood_thinners").answer(words)
    prompt = asked.view().prompt
    assert prompt is not None
    assert [option.label for option in prompt.options[:2]] == [
        "apixaban: Yes, now",
        "apixaban: Yes, but not now",
    ]
    told = asked.answer("1")
    treatments = told.session.record.patient.treatments
    assert [(t.concept, t.taking) for t in treatments] == [("apixaban", True)]


def test_yes_but_not_now_to_a_class_says_that_none_of_it_is_taken_now() -> None:
    told = at("blood_thinners").answer("in the past")
    match = next(m for m in told.session.matches if m.trial.id == "NCT06813157")
    exclusion = next(j for j in match.criteria if j.criterion.id == "exclusion-3")
    assert "taking:anticoagulant" not in exclusion.needs


def test_both_numbers_of_a_blood_pressure_answer_both_questions() -> None:
    before = at("heart", medicines_in_words="#unsure")
    told = gone_to(before.pick("hypertension"), "upper_pressure").answer("150/95")
    assert value(told, "upper_pressure") == 150
    assert value(told, "lower_pressure") == 95
    prompt = told.view().prompt
    assert prompt is not None
    assert prompt.id != "lower_pressure"


@pytest.mark.parametrize(
    "question",
    ["age", "sex", "diagnosed", "platelets", "primary", "rituximab", "heart", "alt", "visits"],
)
def test_every_medical_question_can_be_answered_with_not_sure(question: str) -> None:
    prompt = at(question).view().prompt
    assert prompt is not None
    assert "unsure" in {option.key for option in prompt.options}


def test_an_answer_that_was_not_understood_changes_nothing() -> None:
    before = at("sex")
    after = before.answer("qwertz uiop")
    assert after.problem.startswith("Sorry, I did not understand that.")
    assert after.session == before.session
    assert after.view().transcript[-1].by == "problem"


def test_typed_braces_and_brackets_stay_what_they_are() -> None:
    told = at("diagnosed").answer("{you} [b]2020[/b]")
    assert told.problem
    assert told.view().prompt is not None


def test_the_verdict_that_an_answer_changed_is_told_in_one_line() -> None:
    told = at("platelets").answer("45")
    assert said(told, "effect")[-1] == (
        "CAR-T for chronic or refractory ITP: not now (Platelet count: 45 ×10⁹/L)"
    )
    board = {row.trial: row for row in told.view().board}
    assert board[CAR_T].changed
    assert board[CAR_T].because == "Platelet count: 45 ×10⁹/L"


@pytest.mark.parametrize(
    ("again", "count"), [("1", 30), ("30", 30), (" 30 ", 30), ("2", 300), ("300", 300), ("18", 18)]
)
def test_where_two_counts_are_possible_the_count_itself_chooses_too(again: str, count: int) -> None:
    asked = at("platelets", "zh").answer("30")
    prompt = asked.view().prompt
    assert prompt is not None
    assert [option.label.partition("×")[0] for option in prompt.options][:2] == ["30", "300"]
    told = asked.answer(again)
    told = told if "platelets" in told.session.answers else told.pick("0")
    assert value(told, "platelets") == count
