"""docs/rules.md: every form of the language has an example, and every example is a rule."""

import re
from functools import cache
from pathlib import Path

import pytest

from itpchat.checks.house import walk
from itpchat.checks.possible import Possibilities
from itpchat.documents import read_document
from itpchat.folders import Folders
from itpchat.formats.rule import FORMS, ROLES, RuleCheck
from itpchat.formats.rule_values import BOUNDS, EVENTS
from itpchat.loading import Words, load_words
from itpchat.moments import WINDOWS
from itpchat.rules import Compiler
from itpchat.rules.compiling import STATES

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

TESTS = {
    "concept", "except", "days_in_a_row", "for", "role", "dose_unchanged_for", "ways", "unclear",
    "prednisone_equivalent", "grade", "treated_with", "measured_within", "then", "count", "of",
    "before",
}  # fmt: skip
"""Keys of rules besides their forms, windows, bounds and states."""


@cache
def words() -> Words:
    return load_words(Folders.chosen())


def rules() -> list[object]:
    """Every rule of the page."""
    read = [read_document("rules.md", block).data for block in BLOCKS]
    assert all(isinstance(data, list) for data in read)
    return [rule for data in read if isinstance(data, list) for rule in data]


@pytest.mark.parametrize("rule", rules(), ids=str)
def test_an_example_is_a_rule_that_tells_patients_apart(rule: object) -> None:
    facts, vocabulary = words().facts, words().vocabulary
    assert list(RuleCheck(facts, vocabulary).faults(rule)) == []
    assert isinstance(rule, dict)
    compiled = Compiler(facts, vocabulary).compile(rule)
    possibilities = Possibilities(facts, vocabulary)
    assert possibilities.can_be(compiled, wanted=True)
    assert possibilities.can_be(compiled, wanted=False)


def test_every_word_of_the_language_has_an_example() -> None:
    used = {str(part) for rule in rules() for place, _ in walk(rule) for part in place}
    assert {*FORMS, *WINDOWS, *BOUNDS, *STATES, *TESTS} - used == set()


def test_every_event_and_role_is_named() -> None:
    assert [word for word in (*EVENTS, *ROLES) if f"`{word}`" not in PAGE] == []
