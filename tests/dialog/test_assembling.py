"""What answers say of a patient."""

from collections.abc import Mapping
from typing import Any

from itpchat.dialog.assembling import Assembly
from itpchat.patient import Known, Patient, Silence
from tests.conversation.playing import AS_OF, setting


def patient(answers: Mapping[str, Any]) -> Patient:
    shipped = setting()
    catalogue = shipped.catalogue
    assembly = Assembly(shipped.script, catalogue.facts, catalogue.vocabulary, AS_OF)
    return assembly.patient(answers)


def test_facts_are_kept_with_their_dates_and_silences() -> None:
    told = patient(
        {
            "age": {"date_of_birth": "2012-03"},
            "platelets": {"value": 12, "date": "2026-11-20"},
            "hiv": "declined",
            "primary": "unsure",
        }
    )
    assert str(told.facts["date_of_birth"].value) == "2012-03"
    count = told.facts["platelet_count"]
    assert isinstance(count, Known)
    assert (count.value, str(count.measured_on)) == (12, "2026-11-20")
    assert told.facts["hiv_test"] is Silence.DECLINED
    assert told.facts["itp_primary"] is Silence.UNSURE


def test_a_plain_yes_to_a_class_speaks_for_all_of_it() -> None:
    told = patient({"blood_thinners": "before"})
    assert [(t.concept, t.taking) for t in told.treatments] == [("anticoagulant", False)]
    assert told.taken.complete == {"anticoagulant"}


def test_a_plain_yes_to_one_medicine_says_nothing_of_a_class() -> None:
    told = patient({"rituximab": "now"})
    assert [(t.concept, t.taking) for t in told.treatments] == [("rituximab", True)]
    assert told.taken.complete == frozenset()


def test_a_list_is_complete_unless_there_is_another_one() -> None:
    named = patient({"platelet_makers": {"named": ["eltrombopag"], "more": False}})
    assert named.taken.complete == {"thrombopoietic_agent"}
    more = patient({"platelet_makers": {"named": ["eltrombopag"], "more": True}})
    assert more.taken.complete == frozenset()
    assert [t.concept for t in more.treatments] == ["eltrombopag", "thrombopoietic_agent"]


def test_a_class_that_is_ticked_in_a_list_stays_open_whatever_list_is_closed() -> None:
    """Who told of one maker of platelets, and ticks that class, may have had another."""
    ticked = {
        "medicines_in_words": {"items": [{"concept": "avatrombopag"}]},
        "other_itp_medicines": {"named": ["thrombopoietic_agent"], "more": False},
    }
    vocabulary = setting().catalogue.vocabulary
    for answers in (ticked, {**ticked, "rare_treatments": "never"}):
        told = patient(answers)
        closed = {name for top in told.taken.complete for name in vocabulary.below(top)}
        assert {"rituximab", "danazol", "splenectomy"} <= closed
        assert not {"eltrombopag", "romiplostim", "thrombopoietic_agent"} & closed


def test_its_own_question_closes_a_class_that_was_ticked_in_a_list() -> None:
    told = patient(
        {
            "other_itp_medicines": {"named": ["thrombopoietic_agent"], "more": False},
            "platelet_makers": {"named": ["avatrombopag"], "more": False},
        }
    )
    assert {"thrombopoietic_agent", "second_line_itp_treatment"} <= told.taken.complete


def test_none_of_these_denies_the_class() -> None:
    assert patient({"platelet_makers": "never"}).taken.never == {"thrombopoietic_agent"}


def test_none_of_these_is_no_others_for_what_was_named_before() -> None:
    told = patient(
        {"immunoglobulin": {"named": ["ivig"], "more": False}, "first_treatments": "never"}
    )
    assert "first_line_itp_treatment" not in told.taken.never
    assert "first_line_itp_treatment" in told.taken.complete


def test_what_is_named_after_none_of_these_and_stood_on_that_list_contradicts_it() -> None:
    told = patient(
        {"first_treatments": "never", "immunoglobulin": {"named": ["ivig"], "more": False}}
    )
    assert "first_line_itp_treatment" in told.taken.never


def test_a_plain_no_is_contradicted_by_a_name_whenever_it_is_given() -> None:
    early = patient({"antibodies": {"named": ["rituximab"], "more": False}, "rituximab": "never"})
    late = patient({"rituximab": "never", "antibodies": {"named": ["rituximab"], "more": False}})
    assert "rituximab" in early.taken.never
    assert "rituximab" in late.taken.never


def test_a_no_to_a_class_is_no_others_for_a_medicine_that_was_named_before() -> None:
    told = patient(
        {"immune_calming": {"named": ["methotrexate"], "more": False}, "chemotherapy": "never"}
    )
    assert "chemotherapy" not in told.taken.never
    assert "chemotherapy" in told.taken.complete


def test_a_medicine_named_after_a_no_to_its_class_contradicts_it() -> None:
    told = patient(
        {"chemotherapy": "never", "immune_calming": {"named": ["methotrexate"], "more": False}}
    )
    assert "chemotherapy" in told.taken.never


def test_an_answer_about_now_says_nothing_of_the_past() -> None:
    none = patient({"infection_now": "never"})
    assert none.not_active == {"infection"}
    assert none.had.never == frozenset()
    cold = patient({"infection_now": {"named": ["common_cold"], "more": False}})
    assert [(c.concept, c.active) for c in cold.conditions] == [("common_cold", True)]
    unsure = patient({"infection_now": "unsure"})
    assert unsure.not_active == frozenset()
    assert unsure.had.unsure == frozenset()


def test_an_allergy_that_was_not_named_is_none() -> None:
    told = patient({"allergies": {"named": ["fludarabine"], "more": False}})
    assert told.allergies == ("fludarabine",)
    assert "cyclophosphamide" in told.allergic.complete


def test_an_allergy_to_a_medicine_is_no_sign_that_it_was_taken() -> None:
    told = patient(
        {"chemotherapy": "never", "allergies": {"named": ["cyclophosphamide"], "more": False}}
    )
    assert told.treatments == ()
    assert told.taken.never == {"chemotherapy"}


def test_a_procedure_was_done_and_is_not_taken() -> None:
    told = patient({"spleen_out": "before", "spleen_out_on@splenectomy": "2021"})
    assert str(told.treatments[0].date) == "2021"


def test_follow_ups_go_to_what_they_are_about() -> None:
    told = patient(
        {
            "rituximab": "before",
            "response@rituximab": "no_response",
            "stopped_on@rituximab": "2026-03",
            "heart": {"named": ["hypertension"], "more": False},
            "controlled@hypertension": True,
            "cured@hypertension": "unsure",
        }
    )
    treatment, condition = told.treatments[0], told.conditions[0]
    assert (treatment.response, str(treatment.stopped_on)) == ("no_response", "2026-03")
    assert condition.controlled is True
    assert condition.unsure == {"cured"}


def test_a_follow_up_about_what_was_not_named_does_not_count() -> None:
    assert patient({"response@rituximab": "no_response"}).treatments == ()


def test_signs_of_an_emergency_are_no_exclusion() -> None:
    assert patient({"red_flags": ["chest_pain"]}) == patient({})
