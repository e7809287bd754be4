"""Of whom a medicine or an illness is told, in words of every day and in nurses' notes."""

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Respondent
from tests.reading.saying import read_in_english


def subjects(text: str, lexicon: Lexicon, respondent: Respondent = "self") -> dict[str, str]:
    reading = read_in_english(text, lexicon, respondent)
    return {mention.concept: mention.context.subject for mention in reversed(reading.mentions)}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("my roommate takes her lupus stuff, plaquenil", "systemic_lupus"),
        ("my roommate takes her lupus stuff, plaquenil", "hydroxychloroquine"),
        ("A colleague of mine got a transplant for myeloma", "multiple_myeloma"),
        ("my best mate had a pulmonary embolism on promacta", "eltrombopag"),
        ("My neighbour Gina, 80, ITP as well, gets by on danazol", "danazol"),
        ("A guy at work takes Tavalisse, he also has diabetes", "diabetes"),
        ("a friend gave me some ginkgo. She's on warfarin", "warfarin"),
        ("my dog is on prednisone lol", "prednisone"),
    ],
)
def test_what_somebody_else_takes_is_not_the_patients(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    assert subjects(text, lexicon)[concept] == "other"


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("My youngest has asthma, I don't", "asthma"),
        ("the warfarin is my husband's", "warfarin"),
        ("diabetes - that's my dad", "diabetes"),
        ("lupus? my aunt", "systemic_lupus"),
        ("twin sister has ITP too, and takes rilzabrutinib", "rilzabrutinib"),
        ("My cousin, who lives in Leeds and is a bit older than me, got rituximab", "rituximab"),
        ("my sister-in-law is on azathioprine", "azathioprine"),
    ],
)
def test_what_a_relative_has_is_family(text: str, concept: str, lexicon: Lexicon) -> None:
    assert subjects(text, lexicon)[concept] == "family"


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("my roommate takes plaquenil; I only take eltrombopag", "eltrombopag"),
        ("my brother had a stroke. I take aspirin", "aspirin"),
        ("My wife gives me my nplate shots every week", "romiplostim"),
        ("I started promacta after my son was born", "eltrombopag"),
        ("a friend gave me some ginkgo", "ginkgo"),
        ("My doctor wants me on rituximab, she also mentioned doptelet", "avatrombopag"),
        ("my mate takes danazol. My doctor laughed! He keeps me on Imuran", "azathioprine"),
    ],
)  # fmt: skip
def test_the_patient_stays_the_patient_beside_others(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    assert subjects(text, lexicon)[concept] == "patient"


def test_a_nurses_family_history_is_family_until_the_patient_is_named(lexicon: Lexicon) -> None:
    read = subjects("Mother w/ SLE, maternal aunt w/ RA, father MI. Pt HBsAg neg", lexicon, "staff")
    assert read == {
        "systemic_lupus": "family",
        "rheumatoid_arthritis": "family",
        "myocardial_infarction": "family",
        "hepatitis_b": "patient",
    }


@pytest.mark.parametrize(
    ("text", "concept", "subject"),
    [
        ("my son's nan takes warfarin, he has never had any", "warfarin", "family"),
        ("our son's big sister had leukemia at 4", "leukaemia", "family"),
        ("I was on prednisone as a kid; she is on eltrombopag", "prednisone", "family"),
        ("I was on prednisone as a kid; she is on eltrombopag", "eltrombopag", "patient"),
        ("I give her eltrombopag every day", "eltrombopag", "patient"),
    ],
)
def test_a_parent_tells_the_child_from_themselves_and_others(
    text: str, concept: str, subject: str, lexicon: Lexicon
) -> None:
    assert subjects(text, lexicon, "parent")[concept] == subject


@pytest.mark.parametrize(
    ("text", "concept", "subject"),
    [
        ("I have lupus, my husband has ITP", "systemic_lupus", "family"),
        ("I have lupus, my husband has ITP", "immune_thrombocytopenia", "patient"),
        ("my husband's sister has lupus; he takes prednisone", "systemic_lupus", "family"),
        ("my husband's sister has lupus; he takes prednisone", "prednisone", "patient"),
    ],
)
def test_a_helper_tells_of_the_helped(
    text: str, concept: str, subject: str, lexicon: Lexicon
) -> None:
    assert subjects(text, lexicon, "helper")[concept] == subject
