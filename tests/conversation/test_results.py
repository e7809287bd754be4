"""The results: every trial, every criterion, whose it is to find out, and what must be known."""

import pytest

from itpchat.conversation.criteria import section_of
from itpchat.conversation.questions import Questioner
from itpchat.formats.rule_values import EVENTS
from itpchat.wording import Language
from tests.conversation.moving import answered
from tests.conversation.playing import (
    ALL_TRIALS,
    BCMA,
    CAR_NK,
    CAR_T,
    CM313,
    MSC,
    at,
    begun,
    card_of,
    items_of,
    match_of,
    play,
    setting,
)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("trial", ALL_TRIALS)
def test_every_criterion_appears_exactly_once(trial: str, seed: int) -> None:
    conversation = answered([(seed * 37 + n * 11) % 60 for n in range(20 + 10 * seed)]).dismiss()
    match = match_of(conversation, trial)
    questioner = Questioner(setting(), "self", "en")
    shown = [item.number for _, item in items_of(card_of(conversation, trial))]
    wanted = [
        judged.criterion.id.replace("inclusion-", "I").replace("exclusion-", "E")
        for judged in match.criteria
    ]
    assert sorted(shown) == sorted(wanted)
    assert {section_of(judged, questioner) for judged in match.criteria} <= {
        "fails",
        "you",
        "doctor",
        "study_team",
        "passes",
        "not_applicable",
    }


def test_what_is_open_stands_with_whoever_can_find_it_out() -> None:
    told = at("diagnosed", respondent="#self")
    titles = {item.number: title for title, item in items_of(card_of(told, CAR_T))}
    assert titles["I5"] == "What you can still tell or look up"
    assert titles["E11"] == "What your doctor can find out"
    assert titles["I7"] == "What the study team will check"


def test_what_the_study_team_must_judge_says_why() -> None:
    told = at("immune_calming", spleen_out="yes")
    item = next(item for _, item in items_of(card_of(told, CAR_T)) if item.number == "E2")
    assert item.detail.startswith("you said: spleen taken out")
    assert "preventive splenectomy" in item.detail


def test_what_does_not_apply_has_its_own_section() -> None:
    told = at("rituximab", first_treatments="none", immunoglobulin="none")
    titles = {item.number: title for title, item in items_of(card_of(told, CAR_T))}
    assert titles["I6"] == "What does not apply"


def test_a_window_that_the_source_counts_from_a_later_event_says_so() -> None:
    last = at("stopped_on@rituximab", rituximab="#before")
    told = last.answer("1 October 2026")
    item = next(item for _, item in items_of(card_of(told, MSC)) if item.number == "E5")
    assert item.detail == (
        "you said: rituximab: last use: 1 October 2026; "
        "from 19 March 2027, if nothing else changes; "
        "the study counts this from the first study treatment, so the day can only be later"
    )


def test_every_event_that_a_rule_may_name_has_its_words() -> None:
    assert all(f"event_{event}" in setting().phrases for event in EVENTS)


@pytest.mark.parametrize("trial", [CAR_T, MSC, BCMA, CAR_NK])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_cell_therapy_tells_its_risks_plainly(trial: str, language: Language) -> None:
    card = card_of(begun(language).pick("self"), trial)
    told = " ".join(card.warnings)
    wanted = {
        "en": ["experiment", "Nobody can promise", "serious harm", "say no at any time", "charge"],
        "zh": ["试验性", "没有人能保证", "严重伤害", "随时可以说不", "收费"],
    }[language]
    assert all(word in told for word in wanted)
    chemotherapy = {"en": "hemotherapy", "zh": "化疗"}[language]
    assert (chemotherapy in told) == (trial != MSC)


def test_an_antibody_is_no_cell_therapy() -> None:
    card = card_of(begun().pick("self"), CM313)
    assert not any("experiment" in warning for warning in card.warnings)


@pytest.mark.parametrize("trial", ALL_TRIALS)
def test_recruitment_stands_with_its_date_whatever_the_verdict(trial: str) -> None:
    facts = dict(card_of(begun().pick("self"), trial).facts)
    assert "as of" in facts["Listed status"]
    assert any(year in facts["Listed status"] for year in ("2022", "2024", "2025"))


def test_closed_trials_stand_apart_and_say_so() -> None:
    groups = begun().pick("self").show_results().view().groups
    closed = next(group for group in groups if group.title == "Closed or probably closed")
    assert {card.trial for card in closed.cards} == {BCMA, CAR_NK, CM313}
    assert all(
        "closed" in card.warnings[0] or "no longer" in card.warnings[0] for card in closed.cards
    )


def test_place_contact_notices_and_review_are_shown() -> None:
    card = card_of(begun().pick("self"), CAR_T)
    facts = dict(card.facts)
    assert facts["Place"].endswith("city not listed (China)")
    assert facts["Contact"] == "Sanbin Wang, Doctor"
    assert facts["Review"] == "Not yet reviewed by a clinician"
    assert len(card.notices) == len(match_of(begun(), CAR_T).trial.notices)


def test_a_medicine_in_the_way_is_never_to_be_stopped() -> None:
    told = at("antiplatelets", blood_thinners="#now")
    assert any(
        text.startswith("Do not stop or change any medicine")
        for text in card_of(told, MSC).warnings
    )
    free = at("antiplatelets", blood_thinners="#never")
    assert not any(text.startswith("Do not stop") for text in card_of(free, CAR_T).warnings)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_text_ever_says_eligible(language: Language) -> None:
    view = at("visits", language).show_results().view()
    texts = [*view.intro]
    for group in view.groups:
        for card in group.cards:
            texts += [card.headline, card.word, *card.warnings, *(t for _, t in card.facts)]
            texts += [text for _, item in items_of(card) for text in (item.text, item.detail)]
    assert not [text for text in texts if "eligible" in text.casefold() or "合格" in text]


def test_the_number_of_questions_left_is_true() -> None:
    told = play(begun(), {"respondent": "me"}, otherwise=("unsure", "never"))
    while (left := len(told.session.open_questions)) < 2:
        told = told.undo()
    assert told.view().progress == f"{left} questions can still change your list."


def test_nothing_left_to_ask_is_said_plainly() -> None:
    done = play(begun(), {"respondent": "me"}, otherwise=("unsure", "never"))
    assert done.view().progress == "No further question can change your list."


def test_the_results_so_far_can_be_seen_at_any_time_and_left_again() -> None:
    told = at("platelets").resume()
    seen = told.show_results()
    assert seen.view().stage == "results"
    assert seen.resume().view().prompt == told.view().prompt
    assert seen.back().view().prompt == told.view().prompt


@pytest.mark.parametrize(
    ("language", "said_so"),
    [("en", "have already had other treatments: "), ("zh", "面向已经用过其他治疗的患者：")],
)
def test_a_treatment_that_was_never_given_is_not_told_as_something_to_change(
    language: Language, said_so: str
) -> None:
    told = at(
        "heart", language, rituximab="#never", spleen_out="#never", platelet_makers="#eltrombopag"
    )
    card = next(c for g in told.show_results().view().groups for c in g.cards if c.trial == MSC)
    assert card.verdict == "ruled_out"
    assert said_so in card.headline
