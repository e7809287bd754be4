"""Which texts may be the same in English and in Chinese."""

import pytest

from itpchat.checks.languages import bare, needs_translation
from itpchat.documents import Place


@pytest.mark.parametrize(
    "text",
    [
        "IgG",
        "CAR-T",
        "HBsAg",
        "EX-101",
        "10⁹/L",
        "ECOG",
        "1/2",
        "pH",
        "mg/dL",
        "{name}: {value}",
        "…",
        "A",
    ],
)
def test_what_nobody_translates_may_be_the_same(text: str) -> None:
    assert not needs_translation(("criteria", 0, "clinical"), text)


@pytest.mark.parametrize(
    "text", ["Other", "Pregnancy", "IgG level", "platelets", "血小板", "CAR-T cells", "{name} now"]
)
def test_words_are_translated(text: str) -> None:
    assert needs_translation(("criteria", 0, "clinical"), text)


@pytest.mark.parametrize(
    "place", [("sponsor",), ("sites", 0, "hospital"), ("sites", 0, "city"), ("language_en",)]
)
def test_a_proper_name_and_a_text_named_by_its_language_may_be_the_same(place: Place) -> None:
    assert not needs_translation(place, "Roche")


def test_texts_are_the_same_whatever_their_case_spaces_and_punctuation() -> None:
    assert bare("Pregnancy, now") == bare("pregnancy （now）") != bare("pregnant now")
