"""Answers that cannot all be true: told at once, with the way to correct them."""

from itpchat.conversation import Conversation
from tests.conversation.playing import CAR_T, MSC, UNSURE, at, match_of, play, said, verdict


def contradicted() -> Conversation:
    """Rituximab was denied, and then named on a list all the same."""
    return at("antibodies", rituximab="never").answer("rituximab")


def test_they_are_told_at_once_with_the_way_to_correct_them() -> None:
    assert said(contradicted(), "notice") == [
        "Two of your answers about this differ: rituximab. Please check them under “My answers”."
    ]


def test_they_are_told_in_chinese_too() -> None:
    assert said(contradicted().switch_language(), "notice") == [
        "关于这一项的两个回答不一致：利妥昔单抗。请在“我的回答”中核对。"
    ]


def test_what_is_contradicted_is_unknown_and_rules_nothing_out() -> None:
    told = contradicted()
    exclusion = next(j for j in match_of(told, MSC).criteria if j.criterion.id == "exclusion-5")
    assert exclusion.outcome == "unknown"
    assert verdict(told, CAR_T)[0] == "still_possible"


def test_correcting_one_of_the_answers_settles_it() -> None:
    settled = contradicted().change("rituximab").answer("used to")
    assert settled.session.record.contradictions == []
    assert len(said(settled, "notice")) == 1


def test_the_results_name_them_once_more() -> None:
    intro = contradicted().show_results().view().intro
    assert any(line.startswith("Two of your answers about this differ") for line in intro)


def test_private_answers_are_not_named() -> None:
    told = at("hepatitis_b_test", hepatitis="no").answer("positive")
    notices = said(told, "notice")
    assert len(notices) == 1
    assert "epatitis" not in notices[0]
    assert "a private question" in notices[0]


def test_an_ordinary_conversation_has_none() -> None:
    assert said(at("heart", immunoglobulin="#ivig"), "notice") == []


def test_no_others_is_not_contradicted_by_naming_once_more_what_was_told_before_it() -> None:
    told = at("medicines_in_words", "zh").answer("打过丙球").pick("right")
    told = play(told, {}, UNSURE, until="immunoglobulin").pick("never")
    told = play(told, {}, UNSURE, until="first_treatments").pick("ivig", "never")
    assert told.session.record.contradictions == []
    assert "immunoglobulin" in told.session.record.patient.taken.complete
