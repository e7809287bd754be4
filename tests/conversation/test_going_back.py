"""Back, change, and what a changed answer does to those that stood on it."""

from itpchat.conversation import Conversation
from tests.conversation.playing import CAR_T, UNSURE, at, begun, play, said, verdict


def open_question(conversation: Conversation) -> str:
    prompt = conversation.view().prompt
    assert prompt is not None
    return prompt.id


def test_back_shows_the_question_before_filled_in() -> None:
    back = at("platelets", diagnosed="May 2023").back()
    prompt = back.view().prompt
    assert prompt is not None
    assert (prompt.id, prompt.filled) == ("diagnosed", "May 2023")


def test_back_shows_what_was_picked() -> None:
    back = at("diagnosed", sex="#female").back()
    prompt = back.view().prompt
    assert prompt is not None
    assert [option.key for option in prompt.options if option.picked] == ["female"]


def test_back_goes_on_to_the_very_first_question_and_no_further() -> None:
    conversation = at("platelets")
    for _ in range(20):
        conversation = conversation.back()
    assert open_question(conversation) == "respondent"
    assert not conversation.view().can_go_back


def test_after_a_changed_answer_the_conversation_goes_on_where_it_was() -> None:
    there = at("primary", diagnosed="2019", platelets="45")
    changed = there.back().back().answer("2020")
    assert open_question(there.back().back()) == "diagnosed"
    assert open_question(changed) == open_question(there.resume())
    assert changed.session.answers["platelets"].value == 45


def test_back_from_a_reading_that_waits_returns_to_its_question() -> None:
    waiting = at("rituximab").answer("yes")
    assert open_question(waiting) == "rituximab?"
    assert open_question(waiting.back()) == "rituximab"


def test_a_changed_count_changes_the_verdict_and_says_so() -> None:
    ruled_out = at("primary", platelets="45")
    assert verdict(ruled_out, CAR_T)[0] == "ruled_out"
    changed = ruled_out.change("platelets").answer("12")
    assert verdict(changed, CAR_T)[0] == "still_possible"
    assert said(changed, "effect")[-1] == "CAR-T for chronic or refractory ITP: still possible"


def test_an_old_line_of_the_transcript_keeps_the_reason_of_its_time() -> None:
    told = at("primary", platelets="45").answer("no")
    effects = [line for line in said(told, "effect") if line.startswith("CAR-T for chronic")]
    assert effects[0].endswith("not now (Platelet count: 45 ×10⁹/L)")


def test_a_shut_gate_shelves_its_answers_and_an_open_one_revives_them() -> None:
    woman = at("birth_control", sex="#female", could_be_pregnant="#yes", pregnant="#no")
    man = woman.change("sex").pick("male")
    assert {"could_be_pregnant", "pregnant"} <= man.session.shelved
    assert "pregnant" in man.session.answers
    assert not {"pregnant", "could_be_pregnant"} & {
        row.question for row in man.show_review().view().review
    }
    assert any("no longer needed" in line for line in said(man, "effect"))
    again = man.change("sex").pick("female")
    assert not again.session.shelved
    assert again.session.record.patient == woman.session.record.patient
    assert any("again" in line for line in said(again, "effect"))
    assert open_question(again) == open_question(woman.resume())


def test_follow_ups_about_a_medicine_that_is_no_longer_named_are_shelved_and_come_back() -> None:
    with_one = play(
        begun(),
        {
            "respondent": "#self",
            "rituximab": "#before",
            "response@rituximab": "#no_response",
            "stopped_on@rituximab": "2024",
        },
        otherwise=UNSURE,
        until="spleen_out",
    )
    without = with_one.change("rituximab").answer("never")
    assert {"response@rituximab", "stopped_on@rituximab"} <= without.session.shelved
    assert without.session.record.patient.treatments == ()
    again = without.change("rituximab").pick("before")
    assert again.session.record.patient == with_one.session.record.patient


def test_a_last_use_is_shelved_while_the_medicine_is_said_to_be_taken() -> None:
    before = play(
        begun(),
        {
            "respondent": "#self",
            "immunoglobulin": "#ivig",
            "taking@ivig": "no",
            "stopped_on@ivig": "2 days ago",
        },
        otherwise=UNSURE,
        until="first_treatments",
    )
    taking = before.change("taking@ivig").pick("yes")
    assert "stopped_on@ivig" in taking.session.shelved
    assert taking.session.record.contradictions == []


def test_the_date_in_a_new_count_wins_over_the_date_that_was_asked_for_the_old_one() -> None:
    conversation = begun().keep_checking("NCT05694767")
    table = {"respondent": "#self", "platelets": "12", "measured_on@platelet_count": "2026-11-01"}
    old = play(conversation, table, otherwise=UNSURE, until="low_since")
    new = old.change("platelets").answer("15 on 21 November 2026")
    count = new.session.record.facts["platelet_count"]
    assert "2026-11-21" in str(count)
    assert "measured_on@platelet_count" in new.session.shelved


def test_only_answers_that_count_can_be_changed() -> None:
    conversation = at("platelets")
    assert conversation.change("platelets") is conversation
    assert conversation.change("no such question") is conversation


def test_every_answer_is_shown_once_more_before_the_results() -> None:
    done = play(begun(), {"respondent": "me"}, otherwise=UNSURE)
    assert done.view().stage == "review"
    assert done.resume().view().stage == "results"
    reopened = done.change("age")
    assert open_question(reopened) == "age"
    assert reopened.answer("34").view().stage == "review"


def test_starting_over_forgets_every_answer_and_keeps_the_language() -> None:
    fresh = at("platelets").switch_language("zh").start_over()
    assert fresh.session.answers == {}
    assert fresh.view().language == "zh"
    assert fresh.view().stage == "notice"


def test_the_language_can_be_switched_at_any_moment_with_a_reading_waiting() -> None:
    waiting = at("diagnosed").answer("3/4/2025").switch_language()
    prompt = waiting.view().prompt
    assert prompt is not None
    assert {option.label for option in prompt.options[:2]} == {"2025年4月3日", "2025年3月4日"}
    assert all("您" in text or "ITP" in text for text in said(waiting, "question")[1:2])


def test_a_trial_that_was_ruled_out_can_still_be_asked_about() -> None:
    old = at("sex", age="80").show_results()
    cards = {card.trial: card for group in old.view().groups for card in group.cards}
    assert cards[CAR_T].keep == "Keep checking this trial"
    on = old.keep_checking(CAR_T)
    assert on.view().stage == "question"
    assert {row.verdict for row in on.view().board if row.trial == CAR_T} == {"ruled_out"}
    answered = play(on, {"platelets": "45"}, otherwise=UNSURE)
    assert verdict(answered, CAR_T) == ("ruled_out", "inclusion-2", "inclusion-5")


def test_from_the_results_of_a_whole_conversation_a_changed_answer_leads_back_to_them() -> None:
    known = {"respondent": "#self", "red_flags": "#never", "platelets": "45"}
    done = play(begun(), known, otherwise=UNSURE).resume()
    assert done.view().stage == "results"
    assert verdict(done, CAR_T)[0] == "ruled_out"
    fixed = done.go_to_answer(CAR_T).answer("12k")
    assert fixed.view().stage == "results"
    assert fixed.view().effects
    assert fixed.resume().view().stage == "question"
