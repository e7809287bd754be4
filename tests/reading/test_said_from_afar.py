"""What governs a name from farther off: headings of lists, far denials, plans that fell through."""

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Context
from tests.reading.saying import read_in_english


def told(text: str, concept: str, lexicon: Lexicon) -> Context:
    mentions = read_in_english(text, lexicon).mentions
    return next(m.context for m in mentions if m.concept == concept)


@pytest.mark.parametrize("concept", ["pregnancy", "diabetes", "anticoagulant"])
def test_a_heading_that_denies_goes_for_its_whole_list(concept: str, lexicon: Lexicon) -> None:
    text = "Things I am NOT: pregnant, diabetic, on blood thinners"
    said = told(text, concept, lexicon)
    assert said.denied
    assert not said.taking


def test_what_follows_a_list_in_a_clause_of_its_own_is_not_denied(lexicon: Lexicon) -> None:
    text = "I have none of these: stroke, diabetes, but I do have asthma"
    assert told(text, "diabetes", lexicon).denied
    assert not told(text, "asthma", lexicon).denied


def test_a_heading_about_the_effect_denies_no_treatment(lexicon: Lexicon) -> None:
    text = "Never responded to any of it: steroids, rituximab"
    assert not told(text, "rituximab", lexicon).denied


def test_a_heading_tells_what_is_taken(lexicon: Lexicon) -> None:
    assert told("What I'm on these days: Doptelet, some vitamin D", "avatrombopag", lexicon).taking


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("I've managed to get this far without ever having a transfusion", "transfusion"),
        ("I haven't so much as sniffed a blood thinner", "anticoagulant"),
        ("Not one of my doctors has ever mentioned diabetes", "diabetes"),
        ("I'm glad to say I've avoided strokes", "stroke"),
        ("The answer to HIV, hepatitis B and hepatitis C is no", "hepatitis_b"),
        ("Lupus was looked into and crossed off the list", "systemic_lupus"),
    ],
)
def test_a_denial_reaches_a_name_over_other_words(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    assert told(text, concept, lexicon).denied


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("I'm not doing well because of my lupus", "systemic_lupus"),
        ("I don't understand why I have asthma", "asthma"),
        ("I never felt worse than on prednisone", "prednisone"),
        ("I couldn't walk when I had gout", "gout"),
    ],
)
def test_a_denial_of_something_else_does_not_reach_a_name(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    assert not told(text, concept, lexicon).denied


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("My hematologist has her heart set on rituximab for me", "rituximab"),
        ("My doctor floated the idea of taking my spleen out", "splenectomy"),
        ("the consultant would rather try Nplate before anything else", "romiplostim"),
        ("There's talk of mycophenolate", "mycophenolate"),
    ],
)
def test_a_plan_outweighs_the_verb_that_it_governs(
    text: str, concept: str, lexicon: Lexicon
) -> None:
    said = told(text, concept, lexicon)
    assert said.planned
    assert not said.taking


def test_a_plan_that_fell_through_is_none(lexicon: Lexicon) -> None:
    text = "They were going to start me on rituximab but my count recovered by itself"
    said = told(text, "rituximab", lexicon)
    assert not said.planned
    assert not said.counts


def test_what_was_recommended_and_begun_is_taken(lexicon: Lexicon) -> None:
    said = told("My doctor recommended Promacta and I started it in May", "eltrombopag", lexicon)
    assert (said.planned, said.taking, said.started_on) == (False, True, "2026-05")


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("I may or may not have had rituximab, my memory is bad", "rituximab"),
        ("They're still working out if it's lupus", "systemic_lupus"),
        ("The scan suggested a clot but they aren't certain", "thrombosis"),
        ("Sjogren's is on the table but nothing confirmed", "sjogren_syndrome"),
    ],
)
def test_a_doubt_reaches_a_name_over_other_words(text: str, concept: str, lexicon: Lexicon) -> None:
    said = told(text, concept, lexicon)
    assert said.uncertain
    assert not said.denied


@pytest.mark.parametrize(
    "text",
    [
        "They swapped my prednisone for dexamethasone",
        "I've moved on from prednisone to dexamethasone",
        "After prednisone fizzled out they put me on dexamethasone",
    ],
)
def test_what_was_replaced_is_over_and_what_replaced_it_is_taken(
    text: str, lexicon: Lexicon
) -> None:
    assert told(text, "prednisone", lexicon).taking is False
    assert told(text, "dexamethasone", lexicon).taking is True


def test_my_medicine_is_mine_whoever_hands_it_to_me(lexicon: Lexicon) -> None:
    said = told("Mum pours my danazol into a little cup each morning", "danazol", lexicon)
    assert (said.subject, said.taking) == ("patient", True)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("two stents in 2019", "coronary_stent"),
        ("I've got Graves", "graves_disease"),
        ("after the bypass I was fine", "coronary_bypass"),
        ("clots in both lungs", "pulmonary_embolism"),
        ("I had CAR T last year", "car_t"),
    ],
)
def test_patients_own_words_are_known(text: str, concept: str, lexicon: Lexicon) -> None:
    assert told(text, concept, lexicon) is not None


@pytest.mark.parametrize(
    "text",
    ["they put in a kidney stent", "Dr Evans said so", "a gastric bypass", "if the pills fail"],
)
def test_beside_other_words_they_mean_something_else(text: str, lexicon: Lexicon) -> None:
    assert not read_in_english(text, lexicon).mentions


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("I have not received rituximab", "rituximab"),
        ("I have yet to try romiplostim", "romiplostim"),
        ("I've read a lot about rituximab but it's never been used on me", "rituximab"),
        ("Diabetes, heart trouble, cancer: I've been lucky, none of it", "diabetes"),
        ("Asthma as a kid? No, that was my brother", "asthma"),
        ("They thought I had leukemia at first but thank God I didn't", "leukaemia"),
        ("Doctors checked for leukemia with a bone marrow biopsy and found nothing", "leukaemia"),
    ],
)
def test_a_denial_behind_a_name_is_one(text: str, concept: str, lexicon: Lexicon) -> None:
    said = told(text, concept, lexicon)
    assert said.denied
    assert not said.planned


def test_what_was_not_received_yet_is_planned(lexicon: Lexicon) -> None:
    said = told("I haven't received my Promacta yet", "eltrombopag", lexicon)
    assert (said.planned, said.denied) == (True, False)


def test_what_another_was_taken_for_instead_is_not_planned(lexicon: Lexicon) -> None:
    text = "Promacta was suggested but we went with Nplate instead"
    assert not told(text, "eltrombopag", lexicon).planned
    assert told(text, "romiplostim", lexicon).taking


def test_a_wish_to_deny_affirms(lexicon: Lexicon) -> None:
    said = told("I wish I could say I've never had a blood clot", "thrombosis", lexicon)
    assert not said.denied


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("two 20 mg tablets of Doptelet each morning", "40 mg/day"),
        ("I take half a 50 mg Promacta", "25 mg"),
        ("prednisone 60 a day", "60 mg/day"),
        ("plaquenil, 200 twice a day", "400 mg/day"),
        ("prednisone, 2 a day", None),
    ],
)
def test_tablets_of_a_strength_and_bare_numbers_are_milligrams_where_they_can_be_nothing_else(
    text: str, dose: str | None, lexicon: Lexicon
) -> None:
    assert read_in_english(text, lexicon).mentions[0].context.dose == dose


@pytest.mark.parametrize(
    ("text", "began"),
    [
        ("I was put on Nplate the week before Halloween", "2026-10"),
        ("on Promacta since Dr. Lee prescribed it in February", "2026-02"),
        ("thyroid removed in 2016, thyroxine 100 mcg a day ever since", "2016"),
        ("Elt 7/2025–5/2026", "2025-07"),
    ],
)
def test_a_start_is_found_over_other_words(text: str, began: str, lexicon: Lexicon) -> None:
    assert read_in_english(text, lexicon, "staff").mentions[0].context.started_on == began


def test_a_week_of_a_month_is_no_day_of_it(lexicon: Lexicon) -> None:
    said = told("Nplate since week 3 of October", "romiplostim", lexicon)
    assert said.started_on in (None, "2026-10")


def test_me_before_a_medicine_is_no_part_of_its_name(lexicon: Lexicon) -> None:
    mentions = read_in_english("the doctor gave me prednisone", lexicon).mentions
    assert [m.concept for m in mentions] == ["prednisone"]


def test_never_a_reaction_to_a_medicine_is_no_allergy(lexicon: Lexicon) -> None:
    assert not told("never had an allergic reaction to penicillin", "penicillin", lexicon).allergy


def test_no_denial_crosses_because_of(lexicon: Lexicon) -> None:
    text = "I don't have a spleen because of ITP"
    assert not told(text, "immune_thrombocytopenia", lexicon).denied


def test_what_somebody_would_be_dead_without_is_not_denied(lexicon: Lexicon) -> None:
    assert not told("I would be dead without prednisone", "prednisone", lexicon).denied
