"""The numbers of criteria."""

from pathlib import Path

import pytest

from itpchat.checks.house import House
from itpchat.checks.numbering import check_numbering
from itpchat.checks.sources import Source
from itpchat.documents import read_document, read_file
from itpchat.vocabulary import Vocabulary
from tests.checks.houses import CLEAN, TODAY


def told(*ids: str) -> list[str]:
    """What is said of a trial whose criteria have these ids, each as `line: message`."""
    source = "criteria:\n" + "".join(f"- id: {name}\n" for name in ids)
    document = read_document("trial.yaml", source)
    house = House(
        today=TODAY,
        sources=(Source("trial", "trial", document, sound=True),),
        unread=frozenset(),
        facts=None,
        vocabulary=Vocabulary([]),
        left_out=frozenset(),
        phrases=read_file(Path(CLEAN) / "dialogs" / "wording.yaml"),
    )
    return [f"{problem.line}: {problem.message}" for problem in check_numbering(house)]


@pytest.mark.parametrize(
    "ids",
    [
        ["inclusion-1", "exclusion-1"],
        ["inclusion-1", "inclusion-2a", "inclusion-2b", "inclusion-3"],
        ["exclusion-1", "inclusion-1", "exclusion-2"],
    ],
)
def test_numbers_without_a_gap_are_right(ids: list[str]) -> None:
    assert told(*ids) == []


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (["inclusion-2"], ["2: inclusion-1 is missing before inclusion-2"]),
        (
            ["exclusion-1", "exclusion-4"],
            [
                "3: exclusion-2 is missing before exclusion-4",
                "3: exclusion-3 is missing before exclusion-4",
            ],
        ),
        (["inclusion-1a"], ["2: inclusion-1b is missing"]),
        (["inclusion-1b", "inclusion-1c"], ["2: inclusion-1a is missing"]),
        (
            ["inclusion-1a", "inclusion-1d"],
            ["2: inclusion-1b is missing", "2: inclusion-1c is missing"],
        ),
        (["inclusion-1", "inclusion-1a"], ["3: inclusion-1 stands beside inclusion-1a"]),
        (["inclusion-2", "inclusion-1"], ["3: inclusion-1 stands after inclusion-2"]),
        (["inclusion-1b", "inclusion-1a"], ["3: inclusion-1a stands after inclusion-1b"]),
    ],
)
def test_a_gap_is_named(ids: list[str], said: list[str]) -> None:
    assert told(*ids) == said
