"""Private answers: masked wherever they stand, never needed, asked only where it is worth it."""

import pytest
from hypothesis import given, settings

from itpchat.settings import Settings
from itpchat.wording import Language
from tests.conversation.moving import answered, picks
from tests.conversation.playing import (
    CAR_T,
    MSC,
    SITE,
    UNSURE,
    at,
    begun,
    card_of,
    items_of,
    play,
    said,
    setting,
    verdict,
)

WIDE = Settings("120", ask_for_closed_trials=True, ask_sensitive_always=True)


def test_a_private_answer_is_hidden_in_transcript_and_review() -> None:
    told = at("hiv").answer("positive")
    transcript = told.view().transcript
    place = next(n for n, entry in enumerate(transcript) if "HIV test" in entry.text)
    assert transcript[place + 1].text == "(hidden)"
    review = {row.question: row.answer for row in told.show_review().view().review}
    assert review["hiv"] == "(hidden)"


def test_a_private_reason_stays_private_on_the_board_in_effects_and_in_the_results() -> None:
    told = at("hiv").answer("positive")
    assert verdict(told, CAR_T) == ("ruled_out", "exclusion-13a")
    board = {row.trial: row for row in told.view().board}
    assert board[CAR_T].because == "your answer to a private question"
    assert all("HIV" not in line for line in said(told, "effect"))
    failing = [
        item for title, item in items_of(card_of(told, CAR_T)) if title == "What stands in the way"
    ]
    assert [item.number for item in failing] == ["E13a"]
    assert all("HIV" not in item.text + item.detail for item in failing)


def test_what_a_private_answer_implies_is_private_too() -> None:
    told = at("hepatitis_b_test").answer("positive")
    assert verdict(told, MSC) == ("ruled_out", "exclusion-9a")
    board = {row.trial: row for row in told.view().board}
    assert board[MSC].because == "your answer to a private question"


@settings(max_examples=20)
@given(picks)
def test_no_private_name_stands_in_any_effect_notice_or_reason(numbers: list[int]) -> None:
    conversation = answered(numbers)
    script, catalogue = setting().script, setting().catalogue
    names = [
        (catalogue.facts[name] if name in catalogue.facts else catalogue.vocabulary[name]).label.en
        for name in script.sensitive
    ]
    texts = [*said(conversation, "effect"), *said(conversation, "notice")]
    texts += [row.because for row in conversation.view().board]
    for group in conversation.show_results().view().groups:
        for card in group.cards:
            for section in card.sections[:1]:
                if section.title == "What stands in the way":
                    texts += [item.detail for item in section.items]
    assert not [
        (name, text) for name in names for text in texts if name.casefold() in text.casefold()
    ]


def test_a_private_question_can_be_declined_and_is_not_asked_again() -> None:
    told = at("hiv").answer("I'd rather not say")
    assert told.session.answers["hiv"].value == "declined"
    assert verdict(told, CAR_T)[0] == "still_possible"
    done = play(told, {}, otherwise=UNSURE)
    assert list(done.session.answers).count("hiv") == 1


def test_a_follow_up_about_something_private_can_be_declined_too() -> None:
    table = {"hepatitis": "#hepatitis_b", "respondent": "#self"}
    asked = play(begun("en", WIDE), table, otherwise=UNSURE, until="active@hepatitis_b")
    prompt = asked.view().prompt
    assert prompt is not None
    assert prompt.sensitive
    assert "declined" in {option.key for option in prompt.options}
    told = asked.pick("declined")
    assert said(told, "answer")[-1] == "(hidden)"


def test_a_private_question_is_asked_only_for_a_trial_that_is_listed_open() -> None:
    # The two that are listed open are ruled out, by the count and by rituximab; others are not.
    table = {"respondent": "#self", "age": "34", "platelets": "45"}
    done = play(
        begun(),
        {**table, "rituximab": "#never", "spleen_out": "#never"},
        otherwise=UNSURE,
    )
    assert verdict(done, CAR_T)[0] == "ruled_out"
    assert verdict(done, MSC)[0] == "ruled_out"
    script = setting().script
    asked = [name for name in done.session.answers if done.session.named(name).sensitive(script)]
    assert asked == []


def test_a_site_can_widen_for_which_trials_private_questions_are_asked() -> None:
    table = {"respondent": "#self", "age": "34", "platelets": "45", "rituximab": "#never"}
    done = play(begun("en", WIDE), {**table, "spleen_out": "#never"}, otherwise=UNSURE)
    assert verdict(done, CAR_T)[0] == "ruled_out"
    assert "hiv" in done.session.answers


def test_a_trial_that_is_listed_closed_causes_no_question_unless_the_site_wants_it() -> None:
    # Only the finished trial asks whether side effects are left.
    here, wide = (
        at("platelets", site=site, age="34", sex="#female").session for site in (SITE, WIDE)
    )
    assert "side_effects" not in {asking.id for asking in here.open_questions}
    assert "side_effects" in {asking.id for asking in wide.open_questions}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_results_do_not_name_the_private_question_that_decided(language: Language) -> None:
    told = at("activity", language, age="50", hiv="#positive")
    card = card_of(told, CAR_T)
    assert card.verdict == "ruled_out"
    assert card.decided is not None
    shown = "\n".join((card.headline, card.decided.told, card.decided.change))
    assert "HIV" not in shown
    assert told.go_to_answer(CAR_T).session.asking() == told.session.named("hiv")
