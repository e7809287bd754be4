"""What holds of any conversation, whatever is typed, picked and pressed."""

import json
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.conversation import Conversation
from itpchat.dialog.log import Answered
from itpchat.dialog.session import Session, fold
from itpchat.documents import read_document
from itpchat.matching import Match, match
from itpchat.patient_file import patient_data, read_patient
from itpchat.record import Record
from tests.conversation.moving import Move, answered, moved, moves, picks, with_answer
from tests.conversation.playing import AS_OF, begun, setting


def judgements(matches: tuple[Match, ...]) -> list[tuple[object, ...]]:
    """Give all that a match says, in a form that shows differences well."""
    return [
        (
            found.trial.id,
            found.verdict,
            found.eligible_from,
            [
                (j.criterion.id, j.outcome, j.lifts, j.eligible_from, set(j.needs))
                for j in found.criteria
            ],
        )
        for found in matches
    ]


def afresh(session: Session) -> list[tuple[object, ...]]:
    """Judge everything again, from the patient alone."""
    catalogue = session.catalogue
    record = Record(session.record.patient, catalogue.facts, catalogue.vocabulary, session.as_of)
    return judgements(match(catalogue, record))


@settings(max_examples=60)
@given(st.sampled_from(["en", "zh", None]), moves)
def test_no_input_raises_and_every_page_can_be_drawn(
    language: object, sequence: list[Move]
) -> None:
    conversation = Conversation.start(setting(), language)  # type: ignore[arg-type]
    for move in sequence:
        conversation = moved(conversation, move)
        view = conversation.view()
        assert view.title
        assert view.stage != "question" or (view.prompt is not None and view.prompt.text)


@settings(max_examples=25)
@given(moves)
def test_the_same_log_gives_the_same_session(sequence: list[Move]) -> None:
    conversation = begun()
    for move in sequence:
        conversation = moved(conversation, move)
    shipped = setting()
    folded = fold(conversation.log, shipped.script, shipped.catalogue, AS_OF)
    session = conversation.session
    assert folded.answers == session.answers
    assert folded.shelved == session.shelved
    assert folded.record.patient == session.record.patient
    assert judgements(folded.matches) == judgements(session.matches)
    assert (folded.cursor, folded.page, folded.alarm) == (
        session.cursor,
        session.page,
        session.alarm,
    )


@settings(max_examples=20)
@given(picks)
def test_judging_only_what_changed_gives_what_judging_all_anew_gives(numbers: list[int]) -> None:
    session = answered(numbers).session
    assert judgements(session.matches) == afresh(session)


@settings(max_examples=20)
@given(picks)
def test_an_answered_question_is_never_asked_again_and_keeps_its_place(
    numbers: list[int],
) -> None:
    conversation = answered([])
    order: list[str] = []
    for number in numbers:
        conversation = conversation.dismiss()
        asking = conversation.session.asking()
        if asking is None:
            break
        if conversation.pending is None:
            assert asking.id not in conversation.session.answers
        conversation = with_answer(conversation, number)
        now = list(conversation.session.answers)
        assert now[: len(order)] == order
        order = now


@settings(max_examples=20)
@given(picks, st.integers(1, 12))
def test_going_back_deletes_nothing_and_going_on_returns(numbers: list[int], steps: int) -> None:
    there = answered(numbers)
    back = there
    for _ in range(steps):
        back = back.back()
    assert back.session.answers == there.session.answers
    assert judgements(back.session.matches) == judgements(there.session.matches)
    again = back.resume().session.asking()
    before = there.resume().session.asking()
    assert (again and again.id) == (before and before.id)


def other_values(conversation: Conversation, question_id: str) -> Iterator[Conversation]:
    """Give the conversations in which one answer was replaced by another."""
    reopened = conversation.resume().change(question_id)
    prompt = reopened.view().prompt
    if prompt is None:
        return
    for option in prompt.options:
        yield reopened.pick(option.key).dismiss()


@settings(max_examples=15)
@given(picks, st.integers(0, 40))
def test_changing_an_answer_and_changing_it_back_gives_the_same_patient_and_verdicts(
    numbers: list[int], which: int
) -> None:
    there = answered(numbers).dismiss()
    given_now = there.session.given()
    if not given_now:
        return
    question_id = given_now[which % len(given_now)]
    value = there.session.answers[question_id].value
    for changed in other_values(there, question_id):
        event = Answered(question_id, value)
        restored = changed._with(event)  # the very same answer, however it was given
        assert restored.session.record.patient == there.session.record.patient
        assert restored.session.given() == there.session.given()
        assert judgements(restored.session.matches) == judgements(there.session.matches)


@settings(max_examples=20)
@given(picks)
def test_the_exported_patient_file_gives_the_same_verdicts(numbers: list[int]) -> None:
    session = answered(numbers).session
    catalogue = session.catalogue
    data = patient_data(session.record.patient, AS_OF)
    document = read_document("patient.json", json.dumps(data))
    read = read_patient(document, catalogue.facts, catalogue.vocabulary, AS_OF)
    record = Record(read.patient, catalogue.facts, catalogue.vocabulary, read.as_of)
    assert judgements(match(catalogue, record)) == judgements(session.matches)
