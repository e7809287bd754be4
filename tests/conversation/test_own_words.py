"""Medicines and illnesses told in own words: read, read back, corrected, asked about no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.conversation import Conversation
from itpchat.conversation.read_back import ADD, ITEM, NONE_OF_THEM, RIGHT
from itpchat.conversation.views import Prompt
from itpchat.patient import Treatment
from tests.conversation.playing import begun, play


def prompt_of(conversation: Conversation) -> Prompt:
    prompt = conversation.view().prompt
    assert prompt is not None
    return prompt


MEDICINES, ILLNESSES = "medicines_in_words", "illnesses_in_words"


def at(question: str, language: str = "en", **answers: str) -> Conversation:
    """Play up to a question."""
    table = {"respondent": "#self", "age": "34", "sex": "#female", "primary": "#yes", **answers}
    return play(begun("zh" if language == "zh" else "en"), table, until=question)


def labels(conversation: Conversation) -> list[str]:
    prompt = conversation.view().prompt
    assert prompt is not None
    return [option.label for option in prompt.options]


def treatment(conversation: Conversation, concept: str) -> Treatment:
    patient = conversation.session.record.patient
    return next(t for t in patient.treatments if t.concept == concept)


def test_what_was_understood_is_read_back_before_it_counts() -> None:
    heard = at(MEDICINES).answer("predisone 20mg since june, used to be on rituxin")
    assert heard.view().prompt is not None
    assert MEDICINES not in heard.session.answers
    assert any("prednisone: now, 20 mg, since June 2026" in label for label in labels(heard))
    assert any("rituximab: before, not now" in label for label in labels(heard))


def test_a_yes_takes_all_of_it_into_the_patient() -> None:
    told = at(MEDICINES).answer(
        "predisone 20mg since june, used to be on rituxin, no blood thiners"
    )
    done = told.answer("yes")
    assert treatment(done, "prednisone").taking is True
    assert treatment(done, "rituximab").taking is False
    assert "anticoagulant" in done.session.record.patient.taken.never


def test_a_class_that_the_words_have_settled_is_not_asked_about_again() -> None:
    done = at(MEDICINES).answer("no blood thinners, prednisone 10 mg").pick(RIGHT)
    asked = {asking.id for asking in done.session.open_questions}
    assert "blood_thinners" not in asked
    assert "antiplatelets" in asked


def test_the_chinese_words_of_the_same_are_read_back_in_chinese() -> None:
    heard = at(MEDICINES, "zh").answer("艾曲波帕，打过美罗华")
    assert any("艾曲泊帕" in label or "艾曲波帕" in label for label in labels(heard))
    done = heard.answer("对")
    assert treatment(done, "rituximab").taking is False


def test_a_name_that_may_mean_several_is_asked_about_with_at_most_three() -> None:
    heard = at(MEDICINES, "zh").answer("激素每天4片")
    prompt = heard.view().prompt
    assert prompt is not None
    assert "激素" in prompt.text
    names = [option for option in prompt.options if option.key != NONE_OF_THEM]
    assert 1 <= len(names) <= 3
    assert heard.session.record.patient.treatments == ()


def test_a_name_that_is_turned_down_is_kept_as_a_note_and_counts_for_nothing() -> None:
    heard = at(MEDICINES, "zh").answer("激素每天4片").pick(NONE_OF_THEM)
    done = heard.pick(RIGHT)
    assert done.session.record.patient.treatments == ()
    assert "激素" in done.session.answers[MEDICINES].value["notes"]


def test_an_item_can_be_taken_off_the_list() -> None:
    heard = at(MEDICINES).answer("prednisone 10 mg, rituximab last year")
    index = next(i for i, label in enumerate(labels(heard)) if "rituximab" in label) - 1
    done = heard.pick(f"{ITEM}{index}").pick("remove").pick(RIGHT)
    assert [t.concept for t in done.session.record.patient.treatments] == ["prednisone"]


def test_an_item_can_be_changed_to_taken_before() -> None:
    heard = at(MEDICINES).answer("prednisone 10 mg now")
    done = heard.pick(f"{ITEM}0").pick("before").pick(RIGHT)
    assert treatment(done, "prednisone").taking is False


@pytest.mark.parametrize(
    ("language", "told", "words"),
    [
        ("en", "never had Nplate", "had it in 2024, it did not work"),
        ("zh", "没打过罗米司亭", "2024年打过，没有效果"),
    ],
)
def test_words_without_a_name_are_said_of_the_item_that_is_being_changed(
    language: str, told: str, words: str
) -> None:
    changed = at(MEDICINES, language).answer(told).pick(ITEM + "0").answer(words).pick(RIGHT)
    romiplostim = treatment(changed, "romiplostim")
    assert romiplostim.response == "no_response"
    assert "romiplostim" not in changed.session.record.patient.taken.never


def test_an_item_can_be_changed_to_never() -> None:
    heard = at(MEDICINES).answer("prednisone 10 mg now")
    done = heard.pick(f"{ITEM}0").pick("never").pick(RIGHT)
    patient = done.session.record.patient
    assert patient.treatments == ()
    assert "prednisone" in patient.taken.never


def test_more_can_be_added_before_the_yes() -> None:
    heard = at(MEDICINES).answer("prednisone 10 mg")
    more = heard.pick(ADD).answer("and eltrombopag")
    done = more.pick(RIGHT)
    named = {t.concept for t in done.session.record.patient.treatments}
    assert named == {"prednisone", "eltrombopag"}


def test_what_is_not_in_the_vocabulary_is_shown_and_kept() -> None:
    heard = at(MEDICINES).answer("prednisone 10 mg and metformin")
    prompt = heard.view().prompt
    assert prompt is not None
    assert "metformin" in prompt.text
    done = heard.pick(RIGHT)
    assert "metformin" in done.session.answers[MEDICINES].value["notes"]


def test_somebody_elses_illness_is_not_the_patients() -> None:
    heard = at(ILLNESSES).answer("my mother had lupus, I have high blood pressure").pick(RIGHT)
    concepts = {c.concept for c in heard.session.record.patient.conditions}
    assert concepts == {"hypertension"}


def test_what_a_doctor_only_plans_was_not_taken() -> None:
    done = at(MEDICINES).answer("they want to start me on rituximab").pick(RIGHT)
    assert not any(t.concept == "rituximab" for t in done.session.record.patient.treatments)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "none"), ("en", "no"), ("en", "nothing else"), ("en", "I'm healthy"),
        ("en", "no other illnesses"), ("en", "no medicines"),
        ("zh", "没有"), ("zh", "都没有"), ("zh", "没有别的病"), ("zh", "身体很好"),
        ("zh", "没吃药"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("question", [MEDICINES, ILLNESSES])
def test_to_have_nothing_to_tell_closes_no_list_and_goes_on_one_by_one(
    question: str, language: str, words: str
) -> None:
    before = at(question, language)
    told = before.answer(words)
    assert (told.pending, told.problem) == (None, "")
    assert told.session.answers[question].value == "unsure"
    was, patient = before.session.record.patient, told.session.record.patient
    assert (patient.taken, patient.had) == (was.taken, was.had)


def test_words_without_a_name_are_not_taken_for_nothing_to_tell() -> None:
    told = at(MEDICINES).answer("did not work either, stopped in August 2026")
    assert MEDICINES not in told.session.answers


def test_asking_one_by_one_instead_leaves_everything_open() -> None:
    skipped = at(MEDICINES).pick("unsure")
    assert skipped.session.record.patient.treatments == ()
    prompt = skipped.view().prompt
    assert prompt is not None
    assert prompt.id != MEDICINES


def test_a_private_illness_in_own_words_is_masked_where_others_may_look() -> None:
    done = at(ILLNESSES).answer("I have HIV and high blood pressure").pick(RIGHT)
    view = done.show_review().view()
    told = [entry.text for entry in view.transcript] + [row.answer for row in view.review]
    assert not any("HIV" in text for text in told if "HIV (" not in text and "result" not in text)


def test_signs_of_an_emergency_in_own_words_interrupt_at_once() -> None:
    told = at(ILLNESSES).answer("high blood pressure, and I am vomiting blood")
    assert told.view().stage == "emergency"
    back = told.dismiss()
    assert any("blood pressure" in label for label in labels(back))


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "…"])
def test_empty_words_invent_nothing(nothing: str) -> None:
    told = at(MEDICINES).answer(nothing)
    assert told.session.record.patient.treatments == ()
    assert told.view().prompt is not None


@given(st.text(max_size=80), st.text(max_size=30))
def test_no_words_whatever_end_the_conversation(first: str, then: str) -> None:
    conversation = OPEN.answer(first).answer(then)
    assert conversation.view().prompt is not None or conversation.view().stage == "emergency"


OPEN = at(MEDICINES)


def test_what_is_avoided_or_not_taken_now_is_no_past_treatment() -> None:
    told = at(MEDICINES).answer("not on prednisone right now, and we avoid aspirin").pick(RIGHT)
    patient = told.session.record.patient
    assert not {t.concept for t in patient.treatments} & {"prednisone", "aspirin"}
    assert not patient.taken.never & {"prednisone", "aspirin"}
    assert patient.not_taking >= {"prednisone", "aspirin"}


def test_a_chinese_name_that_nobody_knows_is_kept_as_a_note() -> None:
    heard = at(MEDICINES, "zh").answer("艾曲波帕，吃过拉布啦胶囊")
    prompt = heard.view().prompt
    assert prompt is not None
    assert "拉布啦胶囊" in prompt.text
    answer = heard.pick(RIGHT).session.answers[MEDICINES]
    assert answer.value["notes"] == ["拉布啦胶囊"]


def test_a_last_day_is_told_once() -> None:
    heard = at(MEDICINES).answer("IVIG 3 months ago no effect")
    told = next(label for label in labels(heard) if "IVIG" in label)
    assert "last in August 2026" in told
    assert told.count("August 2026") == 1


def test_words_whose_reading_is_turned_down_come_back_to_be_mended() -> None:
    told = at("medicines_in_words").answer("prednisone, no effect")
    count = at("platelets", "zh").answer("3")
    for read, again, words in (
        (told, told.back(), "prednisone, no effect"),
        (count, count.pick("another"), "3"),
        (count, count.back(), "3"),
    ):
        assert read.pending is not None
        assert again.pending is None
        assert prompt_of(again).filled == words
        assert prompt_of(again.answer("not sure")).filled == ""
