# ruff: noqa: E501 - texts as people type them
"""One name said of two people is two mentions at one place."""

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Respondent
from tests.reading.saying import read_in_english


def of_whom(
    text: str, lexicon: Lexicon, respondent: Respondent = "self"
) -> list[tuple[str, str, bool]]:
    mentions = read_in_english(text, lexicon, respondent).mentions
    return [(m.concept, m.context.subject, m.context.denied) for m in mentions]


@pytest.mark.parametrize(
    ("text", "concept", "respondent"),
    [
        ("my husband is diabetic but I'm not", "diabetes", "self"),
        ("my mum has lupus, I don't", "systemic_lupus", "self"),
        ("dad had a stroke. I never had one.", "stroke", "self"),
        ("his dad has von Willebrand disease but they tested Leo and he hasn't got it", "von_willebrand_disease", "parent"),
    ],
)  # fmt: skip
def test_what_a_relative_has_and_the_patient_has_not_is_both(
    text: str, concept: str, respondent: Respondent, lexicon: Lexicon
) -> None:
    assert of_whom(text, lexicon, respondent) == [
        (concept, "family", False),
        (concept, "patient", True),
    ]


def test_a_denial_that_names_who_has_it_tells_of_both(lexicon: Lexicon) -> None:
    text = "I have not had tuberculosis, that's my twin brother, he had it in 2012"
    mine, his = read_in_english(text, lexicon).mentions
    assert (mine.context.subject, mine.context.denied) == ("patient", True)
    assert (his.context.subject, his.context.denied, his.context.date) == ("family", False, "2012")
    assert (mine.start, mine.end) == (his.start, his.end)


def test_what_somebody_swore_by_and_the_writer_tried_is_of_both(lexicon: Lexicon) -> None:
    text = "My mother swore by papaya leaf. I tried it for a month in 2025 and it did nothing"
    assert [subject for _, subject, _ in of_whom(text, lexicon)] == ["family", "patient"]


def test_a_new_sentence_about_something_else_is_no_echo(lexicon: Lexicon) -> None:
    assert of_whom("my mother has lupus. I do not take steroids", lexicon) == [
        ("systemic_lupus", "family", False),
        ("corticosteroid", "patient", True),
    ]


def test_a_relative_on_a_medicine_the_patient_is_not_on_denies_nothing_of_the_past(
    lexicon: Lexicon,
) -> None:
    assert of_whom("My dad is on warfarin, I'm not.", lexicon) == [("warfarin", "family", False)]


def test_a_switch_that_is_meant_is_none_yet(lexicon: Lexicon) -> None:
    mentions = read_in_english("They want to switch me from Promacta to Doptelet", lexicon).mentions
    assert [(m.context.taking, m.context.planned) for m in mentions] == [
        (True, False),
        (False, True),
    ]
