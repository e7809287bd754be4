"""An intake: nothing counts before it was accepted, everything can be put right."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.conversation import Setting
from itpchat.dialog.log import Answered
from itpchat.intake.form import Row, counted, form_of
from itpchat.intake.intake import Intake
from itpchat.intake.matrix import matrix_of
from tests.intake.test_reading_notes import EXAMPLE, ITEMS, TREATED


def _rows(intake: Intake) -> dict[tuple[str, str], Row]:
    return {(row.question, row.concept): row for topic in form_of(intake) for row in topic.rows}


def _verdicts(intake: Intake) -> dict[str, str]:
    return {m.trial.id: m.verdict for m in intake.conversation.session.matches}


def test_a_note_counts_only_once_it_is_accepted(intake: Intake) -> None:
    read = intake.read("12 yo boy, plt 300")
    assert _verdicts(read) == _verdicts(intake)
    assert "ruled_out" in _verdicts(read.accepted()).values()


def test_a_doubt_rules_nothing_out_before_it_is_settled(intake: Intake) -> None:
    waiting = intake.read("plt 300 -> 18").accepted()
    assert _verdicts(waiting) == _verdicts(intake)
    chosen = waiting.chosen(waiting.doubts[0], 1)
    assert chosen.conversation.session.answers["platelets"].value == 300
    assert not chosen.doubts


def test_the_answers_speak_of_a_patient_told_of_by_staff(intake: Intake) -> None:
    patient = intake.read(EXAMPLE).accepted().conversation.session.record.patient
    assert patient.respondent == "staff"
    assert {t.concept for t in patient.treatments} == {"prednisone", "eltrombopag"}


def test_a_note_is_taken_back_as_a_whole_and_given_again(intake: Intake) -> None:
    told = intake.read(EXAMPLE).accepted()
    undone = told.undone()
    assert not undone.conversation.session.answers
    assert undone.redone().conversation.session.answers == told.conversation.session.answers


def test_a_reading_that_was_left_out_is_kept_as_unread(intake: Intake) -> None:
    read = intake.read("plt 18, HBsAg neg")
    number = next(n for n, s in enumerate(read.proposal.sure) if s.question == "platelets")  # type: ignore[union-attr]
    told = read.toggled(number).accepted()
    assert "platelets" not in told.conversation.session.answers
    assert "plt 18" in told.unread


def test_a_note_that_is_turned_down_is_kept(intake: Intake) -> None:
    told = intake.read("plt 18").rejected()
    assert not told.conversation.session.answers
    assert told.unread == ("plt 18",)
    assert told.texts == ("plt 18",)


def test_a_second_line_adds_to_what_is_known_of_a_medicine(intake: Intake) -> None:
    told = intake.read("elt failed").accepted().read("on elt 50 mg daily, RTX relapsed").accepted()
    treatments = told.conversation.session.record.patient.treatments
    by_name = {t.concept: t for t in treatments}
    assert by_name["eltrombopag"].response == "no_response"
    assert by_name["eltrombopag"].taking is True
    assert by_name["rituximab"].response == "lost_response"


def test_more_can_be_said_of_one_medicine(intake: Intake) -> None:
    told = intake.read("on elt 50 mg daily").accepted()
    told = told.retold("medicines_in_words", "eltrombopag", "stopped 2025-03, no response")
    (treatment,) = told.conversation.session.record.patient.treatments
    assert treatment.taking is False
    assert str(treatment.stopped_on) == "2025-03"
    assert treatment.response == "no_response"
    gone = told.removed("medicines_in_words", "eltrombopag")
    assert not gone.conversation.session.record.patient.treatments


def test_an_upper_limit_completes_a_value(intake: Intake) -> None:
    waiting = intake.read("ALT 52").accepted()
    told = waiting.completed(waiting.lacking[0], "40")
    value = told.conversation.session.answers["alt"].value if not told.doubts else None
    assert value == {"value": 52, "upper_limit": 40}
    assert not told.lacking


def test_what_is_not_understood_changes_nothing_and_says_so(intake: Intake) -> None:
    told = intake.answered("platelets", "purple")
    assert told.problem
    assert told == intake


def test_a_question_mark_says_that_it_is_not_known(intake: Intake) -> None:
    told = intake.answered("platelets", "?")
    assert _rows(told)["platelets", ""].state == "unsure"


def test_no_other_illness_denies_what_is_listed_and_rules_nothing_out(intake: Intake) -> None:
    told = intake.read("34F. PMH none").accepted()
    before = _verdicts(told)
    listed = told.rest_of("illnesses_in_words")
    assert "cancer" in {answer.question for answer in listed}
    after = told.chosen(told.doubts[0], 0)
    assert after.conversation.session.answers["cancer"].value == "never"
    assert _verdicts(after) == before
    assert not after.undone().conversation.session.answers.keys() & {"cancer"}


@given(lines=st.lists(st.sampled_from([*ITEMS, *TREATED, "12M", "75M on apixaban"]), max_size=3))
@settings(max_examples=20)
def test_denying_the_rest_never_rules_a_trial_out(lines: list[str], nurse: Setting) -> None:
    told = Intake.start(nurse, "en").read("; ".join(lines)).accepted()
    before = [m.failing for m in told.conversation.session.matches]
    for question in ("illnesses_in_words", "medicines_in_words"):
        after = told.conversation.fill(told.rest_of(question))
        assert [m.failing for m in after.session.matches] == before


def test_the_form_shows_every_fact_once_the_most_decisive_first(intake: Intake) -> None:
    form = form_of(intake.read(EXAMPLE).accepted())
    rows = [row for topic in form for row in topic.rows]
    assert len({(row.question, row.concept) for row in rows}) == len(rows)
    for topic in form:
        waiting = [
            r.trials for r in topic.rows if r.state == "open" and not r.under and not r.value
        ]
        assert waiting == sorted(waiting, reverse=True)
    known, left = counted(form)
    assert known == 7
    assert left > 20


def test_the_form_says_where_a_value_came_from(intake: Intake) -> None:
    told = intake.read("34M plt 18").accepted().answered("activity", "2")
    rows = _rows(told)
    assert (rows["platelets", ""].origin, rows["platelets", ""].source) == ("note", "plt 18")
    assert rows["activity", ""].origin == "typed"
    assert _rows(told.picked("hiv", "negative"))["hiv", ""].origin == "picked"


def test_an_answer_waits_for_nothing_any_more(intake: Intake) -> None:
    before = _rows(intake)["hiv", ""]
    after = _rows(intake.picked("hiv", "negative"))["hiv", ""]
    assert before.waits
    assert not after.waits


def test_the_matrix_leads_from_a_fail_to_its_answer(intake: Intake) -> None:
    told = intake.read("34F HIV pos").accepted()
    failing = [c for row in matrix_of(told) for c in row.cells if c.outcome == "fails"]
    assert failing
    assert {cell.question for cell in failing} == {"hiv"}
    assert all(cell.behind for cell in failing)


def test_the_matrix_holds_every_criterion_of_every_trial(intake: Intake) -> None:
    catalogue = intake.conversation.setting.catalogue
    shown = {(row.trial, len(row.cells)) for row in matrix_of(intake)}
    assert shown == {(trial.id, len(trial.criteria)) for trial in catalogue.trials}


def test_an_unknown_leads_to_a_question_that_the_form_shows(intake: Intake) -> None:
    told = intake.read(EXAMPLE).accepted()
    rows = {question for question, _ in _rows(told)}
    cells = [c for row in matrix_of(told) for c in row.cells if c.outcome == "unknown"]
    assert cells
    assert all(cell.question in rows for cell in cells)


def test_answers_are_events_like_any_other(intake: Intake) -> None:
    events = intake.read("plt 18, HBsAg neg").accepted().conversation.log.events
    answered = [event for event in events if isinstance(event, Answered)]
    assert [event.besides for event in answered] == [False, True]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_switching_the_language_keeps_what_waits(language: str, intake: Intake) -> None:
    read = intake.read("plt 18 -> 45, ALT 52")
    switched = read.switched("zh" if language == "zh" else "en")
    assert switched.proposal is not None
    assert len(switched.proposal.doubts) == len(switched.proposal.lacking) == 1
    assert switched.conversation.session.as_of == date(2026, 11, 27)
