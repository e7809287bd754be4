"""Questions with a list: several at once, names and brands, what was named before."""

import pytest

from itpchat.conversation import Conversation
from itpchat.conversation.views import Prompt
from itpchat.wording import Language
from tests.conversation.playing import UNSURE, at, play


def prompt_of(conversation: Conversation) -> Prompt:
    prompt = conversation.view().prompt
    assert prompt is not None
    return prompt


def named(conversation: Conversation, question: str) -> list[str]:
    value = conversation.session.answers[question].value
    return list(value["named"])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1, 3", ["eltrombopag", "hetrombopag"]),
        ("promacta", ["eltrombopag"]),
        ("Nplate and Doptelet", ["avatrombopag", "romiplostim"]),
        ("瑞弗兰、特比澳", ["eltrombopag", "rhtpo"]),
    ],
)
def test_several_are_named_by_number_name_or_brand(words: str, expected: list[str]) -> None:
    assert named(at("platelet_makers").answer(words), "platelet_makers") == expected


@pytest.mark.parametrize("words", ["none", "no", "没有", "none of these", "以上都没有"])
def test_none_is_read_in_many_ways(words: str) -> None:
    told = at("platelet_makers").answer(words)
    assert told.session.answers["platelet_makers"].value == "never"


def test_yes_to_a_list_asks_which_one() -> None:
    told = at("platelet_makers").answer("yes")
    assert told.problem == "Which one? Please type its number or its name."
    assert "platelet_makers" not in told.session.answers


def test_look_alikes_are_all_offered_and_none_counts_before_it_was_chosen() -> None:
    told = at("platelet_makers").answer("trombopag")
    labels = " ".join(option.label for option in prompt_of(told).options)
    assert "platelet_makers" not in told.session.answers
    assert "eltrombopag" in labels
    assert "avatrombopag" in labels


def test_a_steroid_that_is_not_on_the_list_is_known_by_its_name() -> None:
    told = at("first_treatments").answer("triamcinolone")
    assert named(told, "first_treatments") == ["triamcinolone"]
    shown = prompt_of(told.change("first_treatments"))
    assert [option.key for option in shown.options if option.picked] == ["triamcinolone"]


def test_names_beside_none_of_these_count_and_none_of_these_does_not() -> None:
    told = at("platelet_makers").pick("never", "romiplostim")
    assert named(told, "platelet_makers") == ["romiplostim"]


def test_names_beside_not_sure_count_and_there_may_be_more() -> None:
    told = at("platelet_makers").pick("romiplostim", "unsure")
    patient = told.session.record.patient
    assert [t.concept for t in patient.treatments] == ["romiplostim"]
    assert "thrombopoietic_agent" in patient.taken.unsure
    assert "thrombopoietic_agent" not in patient.taken.complete


def test_what_was_named_before_is_shown_picked_on_the_next_list() -> None:
    asked = at("first_treatments", immunoglobulin="#ivig")
    prompt = prompt_of(asked)
    assert [option.key for option in prompt.options if option.picked] == ["ivig"]
    assert "No others" in {option.label for option in prompt.options}


def test_no_others_after_what_was_named_before_contradicts_nothing() -> None:
    asked = at("first_treatments", immunoglobulin="#ivig")
    told = asked.answer("no")
    assert told.session.record.contradictions == []
    assert [t.concept for t in told.session.record.patient.treatments] == ["ivig"]
    assert "first_line_itp_treatment" in told.session.record.patient.taken.complete


def test_a_class_ticked_for_a_medicine_that_was_named_before_is_no_second_one() -> None:
    asked = at("other_itp_medicines", platelet_makers="#eltrombopag")
    prompt = prompt_of(asked)
    picked = [option.key for option in prompt.options if option.picked]
    assert picked == ["thrombopoietic_agent"]
    told = asked.pick("thrombopoietic_agent")
    concepts = [t.concept for t in told.session.record.patient.treatments]
    assert concepts == ["eltrombopag"]


def test_a_medicine_told_by_its_name_ticks_no_nameless_one_beside_it() -> None:
    asked = at("medicines_in_words").answer("prednisone").pick("right")
    asked = play(asked, {}, otherwise=UNSURE, until="first_treatments")
    options = prompt_of(asked).options
    assert [option.key for option in options if option.picked] == ["prednisone"]
    assert "corticosteroid" in {option.key for option in options}


def test_what_was_denied_by_name_is_not_offered_again() -> None:
    asked = at("other_itp_medicines", rituximab="never", spleen_out="no")
    keys = {option.key for option in prompt_of(asked).options}
    assert keys.isdisjoint({"rituximab", "splenectomy"})
    assert "danazol" in keys


def test_none_of_these_hides_nothing_that_the_list_did_not_show() -> None:
    asked = at("clots", heart="none")
    assert "ischaemic_stroke" in {option.key for option in prompt_of(asked).options}


def test_a_stroke_named_after_none_of_these_heart_problems_is_believed() -> None:
    told = at("clots", heart="none").pick("ischaemic_stroke")
    assert told.session.record.contradictions == []
    assert [c.concept for c in told.session.record.patient.conditions] == ["ischaemic_stroke"]


def test_no_infection_now_says_nothing_of_the_past() -> None:
    told = at("infection_now").answer("none")
    assert told.session.record.patient.not_active == {"infection"}
    assert "infection" not in told.session.record.patient.had.never


@pytest.mark.parametrize(
    ("language", "words", "more"),
    [("en", "had IVIG in 2024", "no others"), ("zh", "2024年打过丙球", "没有了")],
)
def test_no_more_beside_what_was_told_needs_no_further_yes(
    language: Language, words: str, more: str
) -> None:
    told = at("medicines_in_words", language).answer(words).pick("right")
    closed = play(told, {}, UNSURE, until="immunoglobulin").answer(more)
    assert closed.pending is None
    assert "immunoglobulin" in closed.session.record.patient.taken.complete
