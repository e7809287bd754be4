"""The next question: it changes no verdict, and asks nothing in vain."""

import functools
import itertools
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.questions.answers import Answering
from benchmarks.questions.population import people
from itpchat.dialog.asking import Asking
from itpchat.dialog.choosing import KEEP_TOPIC, WORDS_FIRST, Chooser
from itpchat.dialog.log import Answered, Log
from itpchat.dialog.planner import Worth
from itpchat.dialog.session import Session, advance, begin, fold
from tests.conversation.playing import AS_OF, setting

Choose = Callable[[Session], Asking]
patients = st.integers(0, 11)
rates = st.sampled_from([0.0, 0.15, 0.4])


@functools.cache
def answering(number: int, unsure: float) -> Answering:
    shipped = setting()
    person = people(number + 1, AS_OF, seed="tests")[number]
    return Answering(person, shipped.script, shipped.catalogue.vocabulary, unsure)


def first(session: Session) -> Asking:
    return session.open_questions[0]


def last(session: Session) -> Asking:
    """Choose as differently as can be; a list that closes a class still waits for its parts."""
    reach = session.planner().foresight.reach  # type: ignore[union-attr]
    ids = {asking.id for asking in session.open_questions}
    if any(name not in session.answers for name in session.script.opening()):
        return session.open_questions[0]
    return [a for a in session.open_questions if not reach.option(a).after & ids][-1]


@functools.cache
def played(number: int, unsure: float, choose: Choose = first) -> Session:
    """Play a conversation to its end, through the session itself."""
    shipped = setting()
    return _to_the_end(begin(shipped.script, shipped.catalogue, AS_OF), number, unsure, choose)


def _to_the_end(session: Session, number: int, unsure: float, choose: Choose) -> Session:
    person = answering(number, unsure)
    while session.open_questions:
        asking = choose(session)
        assert asking.id not in session.answers
        session = advance(session, Answered(asking.id, person.to(asking)))
    return session


def everything_asked(session: Session, number: int, unsure: float) -> Session:
    """Ask on as if no trial were ruled out; private questions only for trials listed open."""
    kept = frozenset(m.trial.id for m in session.matches if m.recruitment != "closed")
    going_on = replace(session, worth=Worth(kept=kept))
    return _to_the_end(going_on, number, unsure, last)


def verdicts(session: Session, *listed: str) -> dict[str, str]:
    return {m.trial.id: m.verdict for m in session.matches if m.recruitment in listed}


@settings(max_examples=6, deadline=None)
@given(patients, rates)
def test_asking_everything_changes_no_verdict(number: int, unsure: float) -> None:
    done = played(number, unsure)
    after = everything_asked(done, number, unsure)
    assert verdicts(after, "open") == verdicts(done, "open")
    private = [
        name
        for name in after.answers.keys() - done.answers.keys()
        if after.named(name).sensitive(after.script)
    ]
    if not private:  # of trials that are not open, private answers may still tell more
        assert verdicts(after, "probably_closed") == verdicts(done, "probably_closed")


@settings(max_examples=5, deadline=None)
@given(patients, rates)
def test_no_order_of_asking_leads_to_another_verdict(number: int, unsure: float) -> None:
    assert verdicts(played(number, unsure, last), "open") == verdicts(
        played(number, unsure), "open"
    )


@settings(max_examples=5, deadline=None)
@given(patients, rates)
def test_the_same_log_always_asks_the_same_next(number: int, unsure: float) -> None:
    done = played(number, unsure)
    shipped = setting()
    events = tuple(done.answers.values())
    for length in (4, len(events) // 2):
        log = Log(shipped.script.digest, shipped.catalogue.digest, events[:length])
        one, other = (fold(log, shipped.script, shipped.catalogue, AS_OF) for _ in range(2))
        assert one.open_questions == other.open_questions
        assert not one.open_questions or one.open_questions[0].id == events[length].question


@settings(max_examples=5, deadline=None)
@given(patients, rates, st.integers(4, 30))
def test_the_topic_is_kept_while_it_promises_enough_and_ties_follow_the_script(
    number: int, unsure: float, length: int
) -> None:
    shipped = setting()
    events = tuple(played(number, unsure).answers.values())[:length]
    log = Log(shipped.script.digest, shipped.catalogue.digest, events)
    session = fold(log, shipped.script, shipped.catalogue, AS_OF)
    outlook = session.planner().outlook(enumerate(session.matches), frozenset(session.answers))
    chooser = Chooser(outlook, session.topic)
    scores = chooser.scores()
    order = chooser.ordered()
    ready = [asking for asking in order if asking.id not in chooser.waiting]
    if not ready:
        return
    best = max(scores[asking.id] for asking in ready)
    near = [
        scores[asking.id]
        for asking in ready
        if asking.question is None or asking.question.topic == session.topic
    ]
    wanted = max(near) if near and max(near) >= KEEP_TOPIC * best else best
    first = order[0]
    if scores[first.id] != wanted:  # own words come before questions one by one
        assert first.question is not None
        assert first.question.asks.about == "words"
        forms = {
            about for about, (form, _) in WORDS_FIRST.items() if form == first.question.asks.form
        }
        after = [a for a in ready if scores[a.id] == wanted and a.question is not None]
        assert forms & {a.question.asks.about for a in after if a.question}
    place = list(shipped.script.questions).index
    bank = [asking for asking in order[1:] if asking.question is not None]
    for one, other in itertools.pairwise(bank):
        if scores[one.id] == scores[other.id] and not {one.id, other.id} & chooser.waiting:
            assert place(one.id) < place(other.id)


def test_medicines_are_asked_for_in_own_words_before_any_list_of_them() -> None:
    for number in range(4):
        asked = list(played(number, 0.0).answers)
        script = setting().script
        about = [
            n for n in asked if n in script.questions and script.questions[n].asks.about == "taken"
        ]
        if about:
            assert asked.index("medicines_in_words") < asked.index(about[0])


@settings(max_examples=6, deadline=None)
@given(patients, rates)
def test_private_questions_are_asked_for_trials_listed_open_alone(
    number: int, unsure: float
) -> None:
    session = played(number, unsure)
    shipped = setting()
    before = begin(shipped.script, shipped.catalogue, AS_OF)
    for answered in session.answers.values():
        if before.named(answered.question).sensitive(shipped.script):
            open_still = [
                m for m in before.matches if m.recruitment == "open" and m.verdict != "ruled_out"
            ]
            assert open_still
        before = advance(before, answered)


def test_a_list_that_closes_a_class_waits_for_the_questions_about_its_parts() -> None:
    shipped = setting()
    session = begin(shipped.script, shipped.catalogue, AS_OF)
    reach = session.planner().foresight.reach  # type: ignore[union-attr]
    rare = reach.option(Asking(shipped.script.questions["rare_treatments"]))
    assert {"first_treatments", "platelet_makers", "rituximab"} <= rare.after


def test_a_list_waits_for_a_class_that_it_shows_but_for_no_single_medicine() -> None:
    shipped = setting()
    reach = begin(shipped.script, shipped.catalogue, AS_OF).planner().foresight.reach  # type: ignore[union-attr]
    second_line = reach.option(Asking(shipped.script.questions["other_itp_medicines"]))
    assert "platelet_makers" in second_line.after
    assert not {"rituximab", "spleen_out"} & second_line.after
