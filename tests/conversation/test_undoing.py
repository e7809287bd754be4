"""Undo, redo, forward, and putting right the answer that ruled a trial out."""

from hypothesis import given, settings

from itpchat.conversation import Conversation
from itpchat.dialog.session import Session
from tests.conversation.moving import Move, moved, moves
from tests.conversation.playing import CAR_T, MSC, UNSURE, at, begun, card_of, play, verdict


def everything(session: Session) -> tuple[object, ...]:
    """Give all of a session that a person can see or feel, but for its language."""
    verdicts = [(m.trial.id, m.verdict, m.eligible_from, m.needs) for m in session.matches]
    return (
        session.answers,
        session.shelved,
        session.steps,
        session.cursor,
        session.page,
        session.returns,
        session.worth,
        session.record.patient,
        verdicts,
    )


@settings(max_examples=25)
@given(moves)
def test_what_is_undone_and_redone_is_as_it_was(sequence: list[Move]) -> None:
    conversation = begun()
    for move in sequence:
        conversation = moved(conversation, move)
        undone = conversation.undo()
        if undone is not conversation:
            assert everything(undone.redo().session) == everything(conversation.session)
            assert everything(undone.redo().undo().session) == everything(undone.session)


def test_undo_gives_back_the_very_session_before_the_answer() -> None:
    before = at("platelets")
    after = before.answer("45")
    assert everything(after.undo().session) == everything(before.session)
    assert after.undo().view().effects[0].startswith("Taken back: Platelets: 45")
    assert len(after.undo().view().transcript) > len(before.view().transcript)
    assert after.undo().switch_language().redo().session.answers == after.session.answers


def test_a_new_answer_leaves_nothing_to_redo() -> None:
    anew = at("platelets").answer("45").undo().answer("12")
    assert anew.redo() is anew


def test_forward_leads_back_to_the_open_question() -> None:
    there = at("platelets").resume()
    assert there.forward() is there
    on = there.back().back().forward().forward()
    assert on.session.asking() == there.session.asking()


def test_an_answer_changed_on_the_review_page_leads_back_there_and_says_what_it_did() -> None:
    changed = at("primary", platelets="45").show_review().change("platelets").answer("12")
    view = changed.view()
    assert view.stage == "review"
    assert "studies are possible again" in " ".join(view.effects) or (
        "1 study is possible again." in view.effects
    )
    chinese = changed.switch_language().view()
    assert chinese.stage == "review"
    assert any("重新变为可能" in line for line in chinese.effects)


def test_the_answer_that_ruled_a_trial_out_is_one_step_away() -> None:
    out = at("sex", age="80").show_results()
    decided = card_of(out, CAR_T).decided
    assert decided is not None
    assert decided.question == "age"
    right = out.go_to_answer(CAR_T).answer("34")
    assert right.view().stage == "results"
    assert verdict(right, CAR_T)[0] == "still_possible"


def test_looking_as_if_changes_neither_log_nor_answers() -> None:
    real = at("primary", platelets="45")
    supposed = real.look_as_if("platelets", "12")
    assert supposed.log == real.log
    assert verdict(supposed, CAR_T)[0] == "still_possible"
    assert supposed.view().supposed.startswith("Only a look, as if: Platelets: 12")
    assert supposed.look_as_it_is() is real
    assert supposed.answer("yes").session.answers["platelets"].value == 45


def test_help_and_words_are_explained_in_both_languages() -> None:
    conversation: Conversation = at("age")
    english, chinese = conversation.help(), conversation.switch_language().help()
    assert len(english.entries) == len(chinese.entries)
    assert "apheresis" in {term.name for term in english.glossary}
    assert {"CAR-T", "CAR-T cells"} & {term.word for term in card_of(conversation, CAR_T).terms}


def test_what_was_passed_over_is_never_told_as_the_answer_that_decided() -> None:
    table = {"medicines_in_words": "#unsure", "rituximab": "no", "spleen_out": "no"}
    told = play(begun(), {"respondent": "#self", "age": "34", **table}, otherwise=UNSURE)
    decided = card_of(told, MSC).decided
    assert decided is not None
    assert decided.question in ("rituximab", "spleen_out")


def test_an_answer_that_is_given_again_as_it_was_is_not_told_as_a_change() -> None:
    there = play(begun(), {"respondent": "#self", "age": "34"}, otherwise=UNSURE)
    assert there.change("age").answer("34").view().effects[0].startswith("As before: Age")
    assert there.change("age").answer("35").view().effects[0].startswith("Changed: Age")


def test_what_a_change_shelves_is_told_before_what_became_of_each_trial() -> None:
    known = {"respondent": "#parent", "age": "12", "sex": "#male", "birth_control": "#yes"}
    changed = play(begun(), known, UNSURE, until="platelets").show_review().change("age")
    effects = changed.answer("5").view().effects
    assert "1 earlier answer is no longer needed." in effects
    told = [line for line in effects if ": not yet (Age: 5)" in line]
    assert told
    assert effects.index(told[0]) > effects.index("1 earlier answer is no longer needed.")


def test_of_several_denials_the_list_that_shows_a_treatment_is_put_right() -> None:
    known = {
        "respondent": "#self",
        "age": "34",
        "medicines_in_words": "#unsure",
        "antibodies": "#never",
        "spleen_out": "#never",
    }
    told = play(begun(), known, UNSURE, until="platelets")
    decided = card_of(told, MSC).decided
    assert decided is not None
    assert decided.question == "antibodies"


def test_going_on_with_a_trial_says_so() -> None:
    kept = at("sex", age="80").show_results().keep_checking(CAR_T)
    assert kept.view().effects[0].startswith("I go on with: ")


def test_of_an_answer_in_own_words_only_what_decided_is_told() -> None:
    words = "I take apixaban 5 mg, had prednisone, eltrombopag did nothing"
    told = at("medicines_in_words", age="75").answer(words).pick("right")
    decided = card_of(told, CAR_T).decided
    assert decided is not None
    assert decided.question == "medicines_in_words"
    assert "apixaban" in decided.told
    assert "prednisone" not in decided.told
    assert "eltrombopag" not in decided.told


def test_of_a_long_answer_that_is_taken_back_the_names_are_told_and_no_large_number() -> None:
    words = "I take apixaban 5 mg since May, had prednisone, eltrombopag did nothing"
    told = at("medicines_in_words", age="75").answer(words).pick("right")
    effects = told.undo().view().effects
    assert "apixaban" in effects[0]
    assert "5 mg" not in effects[0]
    assert "There are more questions that can change your list." in effects
    again = told.undo().redo().view().effects
    assert "Many questions are no longer needed." in again
