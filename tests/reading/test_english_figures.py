"""Denials, allergies and doubts in words that are no set phrase."""

import pytest

from itpchat.reading.lexicon import Lexicon
from tests.reading.saying import read_in_english, said_first


@pytest.mark.parametrize(
    "text",
    [
        "I never went down the rituximab road",
        "never been near a steroid",
        "warfarin naive",
        "Things I am NOT: pregnant, diabetic",
        "Lupus they have crossed off",
        "diabetes I have not",
    ],
)
def test_a_figure_of_speech_denies(text: str, lexicon: Lexicon) -> None:
    assert said_first(text, lexicon).denied


@pytest.mark.parametrize(
    "text",
    [
        "Never missed a single eltrombopag tablet in three years",
        "I haven't ditched the prednisone",
        "My own list is short: prednisone",
        "no prescription drugs except fostamatinib",
        "The Gammagard infusions are every 3 weeks",
    ],
)
def test_what_is_never_missed_is_taken(text: str, lexicon: Lexicon) -> None:
    assert said_first(text, lexicon).taking is True


@pytest.mark.parametrize(
    "text",
    [
        "it's been three years without prednisone",
        "on hold from danazol since October",
        "danazol is paused until my liver recovers",
        "hydroxychloroquine is behind me since June",
    ],
)
def test_what_somebody_has_been_without_is_not_taken_and_was_taken(
    text: str, lexicon: Lexicon
) -> None:
    context = said_first(text, lexicon)
    assert (context.taking, context.denied) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Allergic rxn to rituximab during C1",
        "NKDA except ibuprofen",
        "The ER gave me ketorolac and my face blew up like a balloon",
        "What I'm allergic to is azathioprine",
        "Allergies: nuts, vancomycin",
    ],
)
def test_a_reaction_is_an_allergy(text: str, lexicon: Lexicon) -> None:
    assert said_first(text, lexicon).allergy


@pytest.mark.parametrize(
    "text",
    [
        'The nurse wrote "allergic to prednisone". WRONG',
        "I thought I was allergic to aspirin but the tests were clear",
        "allergic to nothing, not even penicillin",
    ],
)
def test_an_allergy_that_is_put_right_is_none(text: str, lexicon: Lexicon) -> None:
    assert not said_first(text, lexicon).allergy


@pytest.mark.parametrize("text", ["Poss. hx of hep C", "likely CVID", "lupus is under evaluation"])
def test_a_doubt_of_a_note_stays_a_doubt(text: str, lexicon: Lexicon) -> None:
    assert said_first(text, lexicon, "staff").uncertain


def test_the_second_of_two_suspected_illnesses_is_in_doubt_too(lexicon: Lexicon) -> None:
    reading = read_in_english("Suspected SLE vs UCTD", lexicon, "staff")
    assert [mention.context.uncertain for mention in reading.mentions] == [True, True]


def test_a_dash_before_what_a_medicine_brought_denies_nothing(lexicon: Lexicon) -> None:
    assert not said_first("penicillin - hives, codeine - vomiting", lexicon).denied
