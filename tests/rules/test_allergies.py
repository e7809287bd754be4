"""Allergies: named, denied, closed, unsure."""

from typing import Any

import pytest

from itpchat.truth import Truth
from tests.rules.asking import F, T, U, asked, told, truth

ALLERGIC: dict[str, Any] = {"allergic_to": ["rituximab", "paclitaxel"]}


@pytest.mark.parametrize(
    ("patient", "expected"),
    [
        ({"allergies": ["paclitaxel"]}, T),
        ({"allergies": ["aspirin"]}, U),
        ({"allergies": ["aspirin"], "no_other_allergies": True}, F),
        ({"allergies": ["chemotherapy"], "no_other_allergies": True}, U),
        ({"never_allergic": ["rituximab", "paclitaxel"]}, F),
        ({"never_allergic": ["rituximab"]}, U),
        ({"unsure_allergic": ["rituximab"], "no_other_allergies": True}, U),
        ({"allergies": ["rituximab"], "never_allergic": ["rituximab"]}, U),
        ({"no_other_treatments": True}, U),
        ({}, U),
    ],
)
def test_an_allergy_is_named_or_denied(patient: dict[str, Any], expected: Truth) -> None:
    assert truth(ALLERGIC, **patient) is expected


def test_an_allergy_that_was_named_and_denied_says_nothing_of_another() -> None:
    patient: dict[str, Any] = {"allergies": ["aspirin"], "never_allergic": ["aspirin"]}
    assert truth({"allergic_to": "rituximab"}, **patient, no_other_allergies=True) is F


def test_the_reason_names_the_allergy() -> None:
    finding = asked(ALLERGIC, allergies=["paclitaxel"])
    assert told(finding) == [("allergic_to:paclitaxel", "paclitaxel")]
    assert asked(ALLERGIC, never_allergic=["rituximab"]).needs == ("allergic_to:paclitaxel",)
    assert told(asked({"allergic_to": "chemotherapy"}, allergies=["paclitaxel"])) == [
        ("allergic_to:chemotherapy", "paclitaxel")
    ]
