"""Private answers cannot be told from a sheet that leaves them out, in whatever form it is."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.conversation import Conversation
from itpchat.conversation.picks import value_of
from itpchat.conversation.questions import Questioner
from itpchat.dialog.log import Answered, Event
from itpchat.dialog.planner import Asking
from itpchat.dialog.session import Session, advance, begin
from itpchat.explaining import split_key
from itpchat.patient import Condition, Denials, Known, Patient, Treatment
from itpchat.reports.making import sheet_of_patient, sheet_of_session
from itpchat.reports.sheet import Sheet
from itpchat.wording import Language
from tests.conversation.moving import answered, picks
from tests.conversation.playing import AS_OF, at, replied, setting
from tests.reports.sheets import EVERY, WITH_FHIR, forms_of, sheet_of, talk
from tests.strategies import any_patients

PRIVATE = setting().script.sensitive


def private_questions() -> list[Asking]:
    """Give every question of the script whose answer is private."""
    return [Asking(q) for q in setting().script.questions.values() if q.sensitive]


@st.composite
def private_answers(draw: st.DrawFn) -> list[Answered]:
    """Draw answers to some private questions."""
    questioner = Questioner(setting(), "self", "en")
    asked = draw(st.lists(st.sampled_from(private_questions()), unique_by=lambda a: a.id))
    given_answers = []
    for asking in asked:
        keys = [option.key for option in questioner.options(asking)]
        named = draw(st.lists(st.sampled_from(keys), min_size=1, max_size=2, unique=True))
        value = value_of(asking, tuple(named), setting())
        given_answers.append(Answered(asking.id, value, "my own words"))
    return given_answers


def is_private(event: Event) -> bool:
    """Tell whether an event is an answer that is private."""
    if not isinstance(event, Answered):
        return False
    return at("age").session.named(event.question).sensitive(setting().script)


def folded(events: Iterable[Event]) -> Session:
    """Give the session of some events."""
    return reduce(advance, events, begin(setting().script, setting().catalogue, AS_OF))


def sheet_from(session: Session, language: Language = "en") -> Sheet:
    return sheet_of_session(session, setting(), language)


@settings(max_examples=25)
@given(
    picks, private_answers(), private_answers(), st.integers(0, 30), st.sampled_from(["en", "zh"])
)
def test_sessions_that_differ_in_private_answers_alone_have_the_same_sheet_in_every_form(
    numbers: list[int],
    some: list[Answered],
    others: list[Answered],
    place: int,
    language: Language,
) -> None:
    events = [event for event in answered(numbers).log.events if not is_private(event)]
    one = folded([*events[:place], *some, *events[place:]])
    another = folded([*events, *others])
    told, also = sheet_from(one, language), sheet_from(another, language)
    assert forms_of(told, WITH_FHIR) == forms_of(also, WITH_FHIR)


def values_of(fact_id: str) -> st.SearchStrategy[bool | str]:
    """Draw what a private fact can be: one of its options, or yes or no."""
    options = setting().catalogue.facts[fact_id].options
    return st.sampled_from(sorted(options)) if options else st.booleans()


@st.composite
def private_parts(draw: st.DrawFn, patient: Patient) -> Patient:
    """Draw the same patient with private facts, diagnoses, medicines and denials besides."""
    facts, vocabulary = setting().catalogue.facts, setting().catalogue.vocabulary
    names = sorted(name for name in PRIVATE if name in vocabulary)
    illnesses = [name for name in names if vocabulary[name].kind == "condition"]
    medicines = [name for name in names if vocabulary[name].kind == "medication"]
    asked = draw(st.lists(st.sampled_from(sorted(PRIVATE & facts.facts.keys())), max_size=5))
    told = {name: Known(draw(values_of(name))) for name in asked}
    had = draw(st.lists(st.sampled_from(illnesses), max_size=3, unique=True))
    taken = draw(st.lists(st.sampled_from(medicines), max_size=2, unique=True))
    never = frozenset(draw(st.lists(st.sampled_from(illnesses), max_size=3)))
    return replace(
        patient,
        facts={**patient.facts, **told},
        conditions=(*patient.conditions, *(Condition(name, active=True) for name in had)),
        treatments=(*patient.treatments, *(Treatment(name, taking=True) for name in taken)),
        had=replace(patient.had, never=patient.had.never | never),
    )


def without_what_is_private(patient: Patient) -> Patient:
    return replace(
        patient,
        facts={name: known for name, known in patient.facts.items() if name not in PRIVATE},
        conditions=tuple(c for c in patient.conditions if c.concept not in PRIVATE),
        treatments=tuple(t for t in patient.treatments if t.concept not in PRIVATE),
    )


@settings(max_examples=25)
@given(st.data())
def test_patient_files_that_differ_in_private_parts_alone_have_the_same_sheet(
    data: st.DataObject,
) -> None:
    patient = without_what_is_private(data.draw(any_patients()))
    with_more = data.draw(private_parts(patient))
    one, another = (sheet_of_patient(told, AS_OF, setting(), "en") for told in (patient, with_more))
    assert forms_of(one, WITH_FHIR) == forms_of(another, WITH_FHIR)


def test_a_trial_that_a_private_answer_rules_out_is_as_on_everybody_elses_sheet() -> None:
    told = at("hiv")
    positive, declined = told.answer("positive"), told.pick("declined")
    assert positive.session.matches != declined.session.matches
    assert forms_of(sheet_of(positive), EVERY) == forms_of(sheet_of(declined), EVERY)


def test_a_private_illness_told_in_own_words_leaves_no_trace() -> None:
    asked = at("illnesses_in_words")
    plain = replied(asked.answer("asthma"), "#right")
    private = replied(asked.answer("asthma and HIV, and I am so ashamed of it"), "#right")
    assert (
        private.session.answers["illnesses_in_words"] != plain.session.answers["illnesses_in_words"]
    )
    assert forms_of(sheet_of(private), EVERY) == forms_of(sheet_of(plain), EVERY)


def test_a_medicine_that_tells_of_a_private_illness_leaves_no_trace() -> None:
    asked = at("medicines_in_words")
    plain = replied(asked.answer("prednisone now"), "#right")
    private = replied(asked.answer("prednisone now and dolutegravir now"), "#right")
    assert "dolutegravir" in str(private.session.answers)
    assert forms_of(sheet_of(private), EVERY) == forms_of(sheet_of(plain), EVERY)


def test_private_answers_are_told_when_that_is_chosen_and_said_so_at_the_top() -> None:
    for form, written in forms_of(sheet_of(talk(), private=True)).items():
        told = written.decode()
        assert "positive" in told.lower(), form
        assert "This sheet holds private answers" in told, form
        assert "frobnicol" in told, form


def test_without_them_the_sheet_says_that_they_are_left_out_for_everybody() -> None:
    for form, written in forms_of(sheet_of(talk())).items():
        told = written.decode()
        assert "for everybody alike" in told, form
        assert "frobnicol" not in told, form
        assert "epression" not in told, form


def test_the_data_of_the_sheet_hold_no_private_answer_either() -> None:
    data = json.loads(forms_of(sheet_of(talk()))["json"])
    assert data["private_answers"] is False
    assert not PRIVATE & data["patient"]["facts"].keys()
    told = {
        reason["fact"]
        for group in data["groups"]
        for trial in group["trials"]
        for criterion in trial["criteria"]
        for reason in criterion["because"]
        if not reason.get("implied_by")  # by the sex that was told, for example
    }
    assert not {fact for fact in told if split_key(fact)[1] in PRIVATE}


def test_no_criterion_about_something_private_passes_by_a_word_about_a_whole_class() -> None:
    everything_told = Patient(
        had=Denials(complete=frozenset({"low_platelets_cause"}), closed=True),
        taken=Denials(closed=True),
    )
    made = sheet_of_patient(everything_told, AS_OF, setting(), "en")
    outcomes = {
        judged.criterion.id: judged.outcome
        for match in made.matches
        for judged in match.criteria
        if match.trial.id == "NCT06352281" and "HIV" in judged.criterion.clinical.en
    }
    assert outcomes
    assert set(outcomes.values()) == {"unknown"}


def conversation_stays(conversation: Conversation) -> bool:
    """Tell whether making a sheet leaves a conversation as it was."""
    before = conversation.session
    sheet_of(conversation)
    return conversation.session is before


def test_making_a_sheet_changes_nothing() -> None:
    assert conversation_stays(talk())
