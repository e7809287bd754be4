"""Chinese texts have the brackets, colons and commas of Chinese."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from itpchat.documents import read_file

ROOT = Path(__file__).parents[1]
HAN = "[一-鿿]"
MIXED = re.compile(
    rf"{HAN}[”’）》]?\s?[,:;!()]|{HAN}\?|[,:;!(]\s?[“‘（《]?{HAN}|\){HAN}|{HAN}\.(?![\w.])"
)
"""A mark of English beside a letter of Chinese: what stands between numbers or Latin words may."""

DATA = sorted([*ROOT.glob("dialogs/**/*.yaml"), *ROOT.glob("trials/**/*.yaml")])
CODE = sorted((ROOT / "src" / "itpchat").rglob("*.py"))


def mixed(text: str) -> str:
    """Give where a mark of English stands in Chinese, or nothing."""
    found = MIXED.search(text)
    return text[max(0, found.start() - 12) : found.end() + 12] if found else ""


def _chinese(data: Any) -> Iterator[str]:
    match data:
        case dict():
            for name, value in data.items():
                if name == "zh" and isinstance(value, str):
                    yield value
                yield from _chinese(value)
        case list():
            for value in data:
                yield from _chinese(value)


def _said(path: Path) -> Iterator[str]:
    """Give the texts that the code itself says."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[0] == "Text":
            for part in node.args:
                yield from (
                    sub.value
                    for sub in ast.walk(part)
                    if isinstance(sub, ast.Constant) and isinstance(sub.value, str)
                )


@pytest.mark.parametrize(
    "text", ["（有变化)", "试验:可能", "可能适合 (2)", "是, 目前", "(有变化", "好.", "“是”:"]
)
def test_a_mark_of_english_in_chinese_is_seen(text: str) -> None:
    assert mixed(text)


@pytest.mark.parametrize(
    "text", ["（有变化）", "CD19 (BCMA)", "3.5克", "NCT：1", "10:30开始", "ITP（1,200例）"]
)
def test_what_stands_between_numbers_and_latin_words_may_stand(text: str) -> None:
    assert not mixed(text)


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_of_texts_has_the_marks_of_chinese(path: Path) -> None:
    assert [found for text in _chinese(read_file(path).data) if (found := mixed(text))] == []


def test_the_texts_in_the_code_have_the_marks_of_chinese() -> None:
    found = [(path.name, mixed(text)) for path in CODE for text in _said(path)]
    assert len(found) > 200
    assert [(name, part) for name, part in found if part] == []
