"""The table of diagnostics: complete, and told of in full by docs/checks.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from itpchat.checks.pages.checks import checks_page
from itpchat.checks.table import DIAGNOSTICS, SECTIONS
from tests.checks.test_staged_faults import STAGED

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "itpchat"
CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")

CODE_AT = {"Problem": 4, "Fault": 1, "problem": 2, "stop": 1, "_refuse": 2, "Diagnostic": 0}
"""Where the code stands among the arguments of what makes problems, by name."""


def codes_given() -> Iterator[tuple[str, str]]:
    """Give every code that the sources give to a problem, with the file that does."""
    for path in PACKAGE.rglob("*.py"):
        if path.name == "toml_text.py":
            continue  # the settings of a site, which `itpchat check` does not read
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                if isinstance(argument, ast.Constant) and argument.value in DIAGNOSTICS:
                    yield str(argument.value), path.name
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            at = CODE_AT.get(name)
            if at is not None and at < len(node.args):
                code = node.args[at]
                written = code.value if isinstance(code, ast.Constant) else ""
                if isinstance(written, str) and "-" in written and CODE.fullmatch(written):
                    yield written, path.name


def test_every_code_that_is_given_to_a_problem_is_in_the_table() -> None:
    unknown = {(code, file) for code, file in codes_given() if code not in DIAGNOSTICS}
    assert unknown == set()


def test_every_diagnostic_has_an_example_or_a_staged_fault() -> None:
    shown = {code for code, diagnostic in DIAGNOSTICS.items() if diagnostic.example}
    assert shown | set(STAGED) == set(DIAGNOSTICS)
    assert not shown & set(STAGED)


def test_a_code_is_words_and_hyphens_and_stands_once() -> None:
    every = [diagnostic.code for section in SECTIONS.values() for diagnostic in section]
    assert len(every) == len(set(every))
    assert [code for code in every if not CODE.fullmatch(code)] == []


def test_every_diagnostic_says_what_it_is_why_it_matters_and_how_to_mend_it() -> None:
    for diagnostic in DIAGNOSTICS.values():
        assert diagnostic.title[0].isupper()
        assert not diagnostic.title.endswith(".")
        assert diagnostic.explanation.endswith(".")
        assert diagnostic.fix[:1].islower()


def test_the_page_of_the_checks_is_up_to_date() -> None:
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert written == checks_page(), "run `make docs`"


def test_the_page_has_a_section_for_every_code() -> None:
    headings = re.findall(r"^### (\S+)$", checks_page(), re.MULTILINE)
    assert headings == list(DIAGNOSTICS)
