"""TOML with the line of everything in it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.documents import BadInput, read_toml


def read(tmp_path: Path, text: str) -> Any:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    return read_toml(path)


def test_each_key_stands_on_the_line_on_which_it_was_written(tmp_path: Path) -> None:
    text = (
        'a = 1\n\n# c\nb = [\n  1,\n  "]",\n]\nc = """\n[d]\nx = 1\n"""\n'
        "[d.e]\nf = {g = 2}\nh.i = 3\n[[k]]\nl = 4\n[[k]]\nl = 5\n[k.m]\nn = 6\n"
    )
    document = read(tmp_path, text)
    assert document.data == tomllib.loads(text)
    places = [
        (("a",), 1),
        (("b",), 4),
        (("c",), 8),
        (("d", "e"), 12),
        (("d", "e", "f", "g"), 13),
        (("d", "e", "h", "i"), 14),
        (("k", 0, "l"), 16),
        (("k", 1, "l"), 18),
        (("k", 1, "m", "n"), 20),
    ]
    assert [(place, document.line(place)) for place, _ in places] == places


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\nb = yes\n", "2: is not valid TOML: invalid value"),
        ("a = 1\na = 2\n", "2: is not valid TOML: cannot overwrite a value"),
        ('a = 1\nb = "x\n', "2: is not valid TOML: illegal character"),
        ("a = 1\nb = [\n1,\n", "3: is not valid TOML"),
        ("a = 1\n[b\n", "2: is not valid TOML"),
        ("just words\n", "1: is not valid TOML: expected '='"),
        ("a = " + "[" * 5000, "1: is "),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadInput) as raised:
        read(tmp_path, text)
    assert said in str(raised.value)
    assert len(raised.value.problems) == 1


def test_a_day_stays_text_as_in_the_other_files(tmp_path: Path) -> None:
    assert read(tmp_path, "on = 2026-11-27\n").data == {"on": "2026-11-27"}


@given(st.text(alphabet="ab=[]{}\"'\n#., 1", max_size=60))
def test_whatever_stands_there_it_is_read_as_python_reads_it_or_told(text: str) -> None:
    from itpchat.documents.building import DEFAULT_LIMITS, Build
    from itpchat.documents.toml_text import feed_toml

    build = Build("a.toml", DEFAULT_LIMITS)
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(BadInput):
            feed_toml(build, text)
        return
    feed_toml(build, text)
    if not build.problems:
        assert build.document().data == expected
