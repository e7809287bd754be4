"""Classes and their members: what a name covers, what a denial closes, what stays open."""

from typing import Any

import pytest

from itpchat.truth import Truth
from tests.rules.asking import F, T, U, asked, compiled, told, truth

THROMBOSIS: dict[str, Any] = {"has": {"concept": "thrombosis", "except": ["heart_attack"]}}


def named(*concepts: str, **more: Any) -> dict[str, Any]:
    return {"treatments": [{"concept": concept} for concept in concepts], **more}


def had(*concepts: str, **more: Any) -> dict[str, Any]:
    return {"conditions": [{"concept": concept} for concept in concepts], **more}


# Coverage


def test_a_rule_that_names_a_class_covers_all_below_it() -> None:
    assert truth({"taken": "itp_treatment"}, **named("prednisone")) is T
    assert truth({"taken": "corticosteroid"}, **named("prednisone")) is T
    assert truth({"taken": "corticosteroid"}, **named("corticosteroid")) is T


def test_a_rule_that_names_a_medicine_is_not_met_by_another_of_its_class() -> None:
    rule = {"taken": "rituximab"}
    assert truth(rule, **named("obinutuzumab")) is U
    assert truth(rule, **named("obinutuzumab", no_other_treatments=True)) is F


def test_a_class_that_was_named_may_mean_the_medicine_or_not() -> None:
    rule = {"taken": "rituximab"}
    vague = named("anti_cd20", no_other_treatments=True)
    assert truth(rule, **vague) is U
    assert asked(rule, **vague).needs == ("taken:rituximab",)


def test_a_class_that_was_named_may_mean_a_member_of_another_class_that_it_overlaps() -> None:
    # "An antibody" may be rituximab, which is an ITP treatment, or denosumab, which is none.
    vague = named("monoclonal_antibody", no_other_treatments=True)
    assert truth({"taken": "itp_treatment"}, **vague) is U
    assert truth({"taken": "corticosteroid"}, **vague) is F


def test_a_vague_name_cannot_mean_what_was_denied() -> None:
    vague = named("anti_cd20", no_other_taken=["anti_cd20"])
    assert truth({"taken": "rituximab"}, **vague, never_taken=["rituximab"]) is F
    assert truth({"taken": "anti_cd20"}, **vague, never_taken=["rituximab"]) is T
    overlapping = named("monoclonal_antibody", never_taken=["itp_treatment"])
    assert truth({"taken": "rituximab"}, **overlapping) is F


def test_a_vague_name_may_mean_what_somebody_is_unsure_of() -> None:
    patient = named("monoclonal_antibody", never_taken=["anti_cd20"], unsure_taken=["rituximab"])
    assert truth({"taken": "rituximab"}, **patient) is U


# Except


@pytest.mark.parametrize(
    ("patient", "expected"),
    [
        (had("deep_vein_thrombosis"), T),
        (had("heart_attack", no_other_conditions=True), F),
        (had("heart_attack"), U),
        (had("thrombosis", no_other_conditions=True), U),
        (had("heart_disease", no_other_conditions=True), F),
        (had("cardiovascular_disease", no_other_conditions=True), F),
        ({"never_had": ["thrombosis"]}, F),
        ({"never_had": ["deep_vein_thrombosis"]}, F),
        ({"never_had": ["heart_attack"]}, U),
    ],
)
def test_what_a_rule_excepts_does_not_count(patient: dict[str, Any], expected: Truth) -> None:
    assert truth(THROMBOSIS, **patient) is expected


def test_the_class_that_was_named_is_what_must_be_told_more_precisely() -> None:
    assert asked(THROMBOSIS, **had("thrombosis")).needs == ("had:thrombosis",)


# Denials


def test_a_class_denied_denies_all_below_it() -> None:
    for denied in ("rituximab", "anti_cd20", "itp_treatment", "monoclonal_antibody"):
        assert truth({"taken": "rituximab"}, never_taken=[denied]) is F


def test_a_medicine_denied_says_nothing_of_its_class() -> None:
    assert truth({"taken": "anti_cd20"}, never_taken=["rituximab"]) is U
    assert truth({"taken": "anti_cd20"}, never_taken=["rituximab", "obinutuzumab"]) is U


def test_a_class_that_holds_nothing_but_its_members_is_denied_with_each_of_them() -> None:
    rule = {"taken": "first_line"}
    assert truth(rule, never_taken=["corticosteroid", "ivig"]) is F
    assert truth(rule, never_taken=["corticosteroid"]) is U
    assert truth(rule, never_taken=["prednisone", "methylprednisolone", "ivig"]) is U


def test_a_member_of_such_a_class_that_was_told_leaves_nothing_more_to_ask_of_it() -> None:
    rule = {"failed": {"concept": "first_line", "ways": ["no_response"]}}
    worked = [{"concept": "ivig", "response": "response"}]
    assert truth(rule, treatments=worked, never_taken=["corticosteroid"]) is F
    assert truth(rule, treatments=worked) is U


def test_naming_one_says_all_of_it_and_nothing_of_the_others_in_its_class() -> None:
    stopped = [{"concept": "rituximab", "taking": False}]
    assert truth({"taking": "rituximab"}, treatments=stopped) is F
    assert truth({"taking": "anti_cd20"}, treatments=stopped) is U


def test_a_list_that_is_closed_denies_what_is_not_on_it() -> None:
    assert truth({"taken": "rituximab"}, no_other_treatments=True) is F
    assert truth({"taken": "rituximab"}, no_other_conditions=True) is U
    assert truth({"has": "malignancy"}, no_other_conditions=True) is F
    finding = asked({"has": "malignancy"}, no_other_conditions=True)
    assert told(finding) == [("had:malignancy", False)]


def test_a_class_of_which_everything_was_named_is_closed_and_no_other() -> None:
    patient = named("prednisone", no_other_taken=["corticosteroid"])
    assert truth({"taken": "dexamethasone"}, **patient) is F
    assert truth({"taken": "ivig"}, **patient) is U
    assert truth({"taken": "prednisone"}, **patient) is T


# Unsure


def test_somebody_unsure_of_a_medicine_stays_so_when_the_list_is_closed() -> None:
    patient: dict[str, Any] = {"unsure_taken": ["rituximab"], "no_other_treatments": True}
    assert truth({"taken": "rituximab"}, **patient) is U
    assert truth({"taken": "anti_cd20"}, **patient) is U
    assert truth({"taken": "monoclonal_antibody"}, **patient) is U
    assert truth({"taken": "obinutuzumab"}, **patient) is F
    assert truth({"taken": "eltrombopag"}, **patient) is F


def test_somebody_unsure_of_a_class_may_have_taken_a_member_of_another_that_it_overlaps() -> None:
    patient: dict[str, Any] = {"unsure_taken": ["monoclonal_antibody"], "no_other_treatments": True}
    assert truth({"taken": "itp_treatment"}, **patient) is U
    assert truth({"taken": "corticosteroid"}, **patient) is F


def test_what_is_unsure_and_more_specific_than_a_denied_class_stays_open() -> None:
    patient: dict[str, Any] = {"unsure_taken": ["rituximab"], "never_taken": ["anti_cd20"]}
    assert truth({"taken": "rituximab"}, **patient) is U
    assert truth({"taken": "anti_cd20"}, **patient) is U
    assert truth({"taken": "obinutuzumab"}, **patient) is F


def test_a_denial_that_is_as_specific_settles_what_was_unsure() -> None:
    assert truth({"taken": "rituximab"}, unsure_taken=["rituximab"], never_taken=["rituximab"]) is F
    assert truth({"taken": "rituximab"}, unsure_taken=["anti_cd20"], never_taken=["rituximab"]) is F


# Contested


def test_what_was_named_and_denied_is_unknown() -> None:
    for denied in ("prednisone", "corticosteroid", "itp_treatment"):
        patient = named("prednisone", never_taken=[denied])
        assert truth({"taken": "prednisone"}, **patient) is U
        assert truth({"taken": "corticosteroid"}, **patient) is U


def test_a_denied_class_with_a_member_named_is_not_believed_of_the_others_either() -> None:
    patient = named("prednisone", never_taken=["itp_treatment"])
    assert truth({"taken": "rituximab"}, **patient) is U
    patient = named("prednisone", never_taken=["corticosteroid", "anti_cd20"])
    assert truth({"taken": "rituximab"}, **patient) is F


# What a rule reads


def test_a_rule_reads_all_that_an_answer_about_its_concepts_may_name() -> None:
    assert compiled({"taken": "rituximab"}).reads == {
        "rituximab", "anti_cd20", "itp_treatment", "monoclonal_antibody",
    }  # fmt: skip
    reads = compiled(THROMBOSIS).reads
    assert {"thrombosis", "heart_attack", "deep_vein_thrombosis", "heart_disease"} <= reads


def test_a_rule_reads_the_facts_and_treatments_that_decide_it() -> None:
    assert compiled({"has": {"concept": "heart_failure", "grade": {"from": 3}}}).reads >= {
        "heart_failure", "nyha_class",
    }  # fmt: skip
    rule: dict[str, Any] = {"has": {"concept": "malignancy", "treated_with": ["chemotherapy"]}}
    assert compiled(rule).reads >= {"malignancy", "chemotherapy", "paclitaxel"}
    rule = {"taking": {"concept": "corticosteroid", "prednisone_equivalent": {"to": "1 mg/kg/day"}}}
    assert "weight" in compiled(rule).reads
    assert compiled({"age": {"from": 18}}).reads == {"age", "date_of_birth"}
    joined = {"any": [{"not": {"pregnant": True}}, {"if": {"hbsag": "positive"}, "then": rule}]}
    assert compiled(joined).reads >= {"pregnant", "hbsag", "prednisone", "weight"}
    assert compiled({"study_team": True}).reads == frozenset()
    counted = {"at_least": {"count": 1, "of": [{"pregnant": True}, {"itp_primary": True}]}}
    assert compiled(counted).reads == {"pregnant", "itp_primary"}
