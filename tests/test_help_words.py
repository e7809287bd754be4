"""The help in plain words: grade 6, short questions, and what it explains."""

import re

import pytest

from tests.test_plain_words import DIALOGS, GRADE, MEDICINE, WORDS, _data, grade

HELP = _data("help.yaml")
FAQ, GLOSSARY = HELP["faq"], HELP["glossary"]


def masked(texts: list[str]) -> list[str]:
    return [MEDICINE.sub("it", text) for text in texts]


def test_the_help_reads_at_grade_6_or_below() -> None:
    texts = [entry["ask"]["en"] for entry in FAQ]
    texts += [text["en"] for entry in FAQ for text in entry["answer"]]
    texts += [text["en"] for text in HELP["ask_team"]]
    texts += [entry["text"]["en"] for entry in GLOSSARY]
    assert (DIALOGS / "help.yaml").exists()
    assert grade(masked(texts)) <= GRADE


@pytest.mark.parametrize("entry", FAQ, ids=lambda entry: entry["id"])
def test_a_common_question_is_one_short_question(entry: dict[str, dict[str, str]]) -> None:
    assert entry["ask"]["en"].count("?") == 1
    assert len(entry["ask"]["en"].split()) <= WORDS
    assert len(re.findall("[?？]", entry["ask"]["zh"])) == 1


@pytest.mark.parametrize(
    "wanted",
    ["trial", "phase", "randomised", "placebo", "car_t", "apheresis", "conditioning", "washout",
     "tpo_ra", "biopsy", "informed_consent"],
)  # fmt: skip
def test_the_words_that_studies_use_are_explained(wanted: str) -> None:
    assert wanted in {entry["id"] for entry in GLOSSARY}
