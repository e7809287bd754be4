"""What a draft holds comes back, whatever has changed meanwhile."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.conversation import Setting
from itpchat.intake.intake import Intake
from itpchat.intake.keeping import intake_data, intake_of
from tests.intake.test_reading_notes import EXAMPLE, ITEMS, TREATED

LINES = st.lists(st.sampled_from([*ITEMS, *TREATED, EXAMPLE, "plt 18 -> 45", "ALT 52"]), max_size=4)


@given(lines=LINES, undo=st.integers(0, 2), note=st.text(max_size=20))
@settings(max_examples=25)
def test_an_intake_comes_back_as_it_was(
    lines: list[str], undo: int, note: str, nurse: Setting
) -> None:
    intake = Intake.start(nurse, "en").noted(note)
    for line in lines:
        intake = intake.read(line).accepted()
    for _ in range(undo):
        intake = intake.undone()
    kept = json.loads(json.dumps(intake_data(intake)))
    back = intake_of(kept, nurse)
    assert not back.changed
    assert back.intake.conversation.log == intake.conversation.log
    assert back.intake.conversation.session.matches == intake.conversation.session.matches
    assert back.intake.doubts == intake.doubts
    assert back.intake.lacking == intake.lacking
    assert (back.intake.texts, back.intake.unread) == (intake.texts, intake.unread)
    assert back.intake.private == intake.private


def test_a_proposal_that_was_not_accepted_is_kept_as_text(intake: Intake, nurse: Setting) -> None:
    back = intake_of(intake_data(intake.read("plt 18")), nurse)
    assert back.intake.unread == ("plt 18",)
    assert not back.intake.conversation.session.answers


def test_changed_trials_are_told_and_answers_stay(intake: Intake, nurse: Setting) -> None:
    saved = intake_data(intake.read(EXAMPLE).accepted())
    catalogue = replace(nurse.catalogue, digest="sha256:other", trials=nurse.catalogue.trials[:2])
    back = intake_of(saved, replace(nurse, catalogue=catalogue))
    assert back.changed
    assert len(back.intake.conversation.session.matches) == 2
    assert back.intake.conversation.session.answers["platelets"].value == 18


def test_an_answer_to_a_question_that_is_gone_is_kept_as_unread(
    intake: Intake, nurse: Setting
) -> None:
    saved = intake_data(intake.read("34F plt 18").accepted())
    questions = {k: q for k, q in nurse.script.questions.items() if k != "platelets"}
    script = replace(nurse.script, questions=questions, digest="sha256:other")
    back = intake_of(saved, replace(nurse, script=script))
    assert back.changed
    assert back.lost == ("platelets: plt 18",)
    assert back.intake.unread == back.lost
    assert back.intake.conversation.session.answers["age"].value == 34


@pytest.mark.parametrize("wrong", [{}, {"intake": 2}, {"intake": 1, "log": 3}])
def test_what_is_no_intake_is_refused(wrong: dict[str, object], nurse: Setting) -> None:
    with pytest.raises(ValueError, match=r"intake|answer log"):
        intake_of(wrong, nurse)
