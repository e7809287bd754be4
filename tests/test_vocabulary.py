# ruff: noqa: E501 - lists of classes
"""Concepts and the classes that they belong to."""

import re

from itpchat.vocabulary import Concept, Vocabulary
from tests.case_collector import shipped_catalogue


def concept(concept_id: str, *classes: str, **flags: object) -> Concept:
    data = {"label": {"en": concept_id, "zh": concept_id}, "in": dict.fromkeys(classes, "source")}
    return Concept.from_data(concept_id, "medication", {**data, **flags})


VOCABULARY = Vocabulary(
    [
        concept("antithrombotic", **{"class": True}),
        concept("anticoagulant", "antithrombotic", **{"class": True}, taken_every_day=True),
        concept("heparin_group", "anticoagulant", **{"class": True}),
        concept("heparin", "heparin_group"),
        concept("apixaban", "anticoagulant", formerly=["apixabane"]),
        concept("enoxaparin", "heparin_group", "injection"),
        concept("injection", **{"class": True}),
        concept("unrelated"),
    ]
)


def test_a_class_covers_itself_and_all_below_it() -> None:
    assert VOCABULARY.covers("antithrombotic", "heparin")
    assert VOCABULARY.covers("heparin", "heparin")
    assert not VOCABULARY.covers("heparin", "heparin_group")
    assert VOCABULARY.below("anticoagulant") == {
        "anticoagulant", "heparin_group", "heparin", "apixaban", "enoxaparin",
    }  # fmt: skip


def test_a_concept_stands_under_each_of_its_classes() -> None:
    assert VOCABULARY.above("enoxaparin") == {
        "enoxaparin", "heparin_group", "anticoagulant", "antithrombotic", "injection",
    }  # fmt: skip


def test_what_is_not_in_the_vocabulary_stands_alone() -> None:
    assert VOCABULARY.above("aspirin") == {"aspirin"}
    assert VOCABULARY.below("aspirin") == {"aspirin"}
    assert "aspirin" not in VOCABULARY


def test_members_are_told_one_level_down_and_leaves_are_no_classes() -> None:
    assert [c.id for c in VOCABULARY.members("anticoagulant")] == ["heparin_group", "apixaban"]
    assert [c.id for c in VOCABULARY.leaves("anticoagulant")] == [
        "heparin", "apixaban", "enoxaparin",
    ]  # fmt: skip


def test_a_flag_of_a_class_holds_for_all_below_it() -> None:
    assert VOCABULARY.any_flag("heparin", "taken_every_day")
    assert not VOCABULARY.any_flag("antithrombotic", "taken_every_day")
    assert not VOCABULARY.any_flag("unrelated", "taken_every_day")


def test_a_former_id_leads_to_the_present_one() -> None:
    assert VOCABULARY.current("apixabane") == "apixaban"
    assert VOCABULARY.current("heparin") == "heparin"


def test_classes_that_name_each_other_do_not_hang() -> None:
    circle = Vocabulary([concept("hen", "egg"), concept("egg", "hen")])
    assert circle.above("hen") == {"hen", "egg"} == circle.below("hen")


def test_whether_an_illness_passes_is_said_by_it_or_by_the_nearest_class_that_says() -> None:
    vocabulary = Vocabulary(
        [
            concept("illness", can_change=False),
            concept("infection", "illness", can_change=True),
            concept("influenza", "infection"),
            concept("hiv_infection", "infection", can_change=False),
            concept("lupus", "illness"),
            concept("unsaid"),
        ]
    )
    assert vocabulary.passes("influenza")
    assert not vocabulary.passes("hiv_infection")
    assert not vocabulary.passes("lupus")
    assert vocabulary.passes("unsaid")


def test_every_class_named_in_the_shipped_vocabulary_exists() -> None:
    shipped = shipped_catalogue().vocabulary
    missing = {
        (concept.id, name)
        for concept in shipped.concepts.values()
        for name in concept.classes
        if name not in shipped
    }
    assert not missing


def test_a_shipped_class_stays_within_its_kind() -> None:
    shipped = shipped_catalogue().vocabulary
    mixed = {
        (concept.id, name)
        for concept in shipped.concepts.values()
        for name in concept.classes
        if shipped[name].kind != concept.kind
    }
    assert not mixed


def test_the_shipped_vocabulary_is_wide_and_coded_for_exports() -> None:
    vocabulary = shipped_catalogue().vocabulary
    singles = [concept for concept in vocabulary.concepts.values() if not concept.is_class]
    medicines = [concept for concept in singles if concept.kind == "medication"]
    illnesses = [concept for concept in singles if concept.kind == "condition"]
    assert len(medicines) >= 150
    assert len(illnesses) >= 180
    for concept in vocabulary.concepts.values():
        for code, form in (
            ("atc", r"[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?"),
            ("icd10", r"[A-Z]\d\d(\.\d{1,2})?"),
        ):
            written = concept.written.get(code)
            assert written is None or re.fullmatch(form, str(written)), concept.id
    assert sum("atc" in c.written for c in medicines) / len(medicines) > 0.75
    assert sum("icd10" in c.written for c in illnesses) / len(illnesses) > 0.95


def test_every_membership_of_a_class_names_its_source() -> None:
    for concept in shipped_catalogue().vocabulary.concepts.values():
        for class_id, source in (concept.written.get("in") or {}).items():
            assert len(str(source)) > 3, f"{concept.id} in {class_id}"


def test_the_classes_that_trials_speak_of_are_there_with_members() -> None:
    vocabulary = shipped_catalogue().vocabulary
    for class_id in (
        "first_line_itp_treatment tpo_receptor_agonist thrombopoietic_agent anti_cd20 anti_cd38 syk_inhibitor"
        " btk_inhibitor fcrn_inhibitor immunosuppressant anticoagulant antiplatelet nsaid corticosteroid"
        " immunoglobulin chemotherapy cell_therapy live_vaccine stem_cell_transplant secondary_itp_cause"
        " arterial_thrombosis venous_thrombosis cardiovascular_disease malignancy infection immunodeficiency"
        " bleeding_disorder liver_disease kidney_disease gastrointestinal_disease neurological_disease"
        " mental_illness autoimmune_disease"
    ).split():
        assert len(vocabulary.below(class_id)) > 1, class_id
