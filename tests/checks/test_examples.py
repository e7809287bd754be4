"""The examples of the table of diagnostics: each triggers its own code, and nothing else."""

from pathlib import Path

import pytest

from itpchat.checks.diagnostics import Diagnostic
from itpchat.checks.table import DIAGNOSTICS
from tests.checks.houses import change, check_house, copy

WITH_EXAMPLE = [diagnostic for diagnostic in DIAGNOSTICS.values() if diagnostic.example]


def test_the_house_of_the_examples_is_clean(tmp_path: Path) -> None:
    assert check_house(copy(tmp_path)) == []


@pytest.mark.parametrize("diagnostic", WITH_EXAMPLE, ids=lambda diagnostic: diagnostic.code)
def test_an_example_is_told_with_its_code_its_line_and_nothing_else(
    diagnostic: Diagnostic, tmp_path: Path
) -> None:
    example = diagnostic.example
    assert example is not None
    house = copy(tmp_path)
    if example.right:
        first = change(house, example.file, example.right, example.wrong)
    else:
        (house / example.file).write_text(example.wrong, encoding="utf-8")
        first = 1
    (problem,) = check_house(house)
    assert problem.file == example.file
    assert problem.code == diagnostic.code
    assert problem.severity == diagnostic.severity
    assert f"{problem.message} ({problem.fix})" == example.says
    if example.line is not None:
        assert problem.line == first + example.line - 1
