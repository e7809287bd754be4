"""Concepts and the classes that they belong to."""

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
