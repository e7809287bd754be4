"""YAML 1.2 and JSON with line numbers, and everything that may stand where a file should be."""

import json
import os
import string
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from itpchat.documents import BadInput, Document, Limits, Problem, quote, read_document, read_file
from itpchat.documents.scalars import plain_value
from itpchat.errors import ItpchatError


def read(source: str | bytes, file: str = "patient.yaml", limits: Limits | None = None) -> Document:
    return read_document(file, source, limits=limits or Limits())


def problems(
    source: str | bytes, file: str = "patient.yaml", limits: Limits | None = None
) -> tuple[Problem, ...]:
    with pytest.raises(BadInput) as raised:
        read(source, file, limits)
    assert raised.value.problems
    return raised.value.problems


def codes(source: str | bytes, file: str = "patient.yaml") -> list[tuple[str | None, int | None]]:
    return [(problem.code, problem.line) for problem in problems(source, file)]


# --- plain words ---


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("", None),
        ("~", None),
        ("null", None),
        ("30", 30),
        ("-5", -5),
        ("+5", 5),
        ("0", 0),
        ("0.5", 0.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("1.5E-3", 0.0015),
    ],
)
def test_a_word_of_the_core_schema_is_its_value(written: str, meant: object) -> None:
    value = read(f"- {written}").data
    assert value == [meant]
    assert isinstance(value, list)
    assert type(value[0]) is type(meant)


@pytest.mark.parametrize(
    "word",
    "yes no on off y n True TRUE False Yes Null NULL none 007 08 0o14 0x1F 0b1 1_000 1:30 "
    "190:20:30 2023-05 2023-05-01 2023-05-01T10:00:00Z .inf -.inf .nan NaN Infinity "
    "1e999 . + .e3 e3 << = 20mg 1.2.3 ١٢ １２ -a".split(),
)
def test_all_that_could_surprise_stays_the_word_that_was_written(word: str) -> None:
    assert read(f"key: {word}").data == {"key": word}


@given(st.integers(min_value=-(10**30) + 1, max_value=10**30 - 1))
def test_a_decimal_whole_number_is_that_number(number: int) -> None:
    assert plain_value(str(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_decimal_fraction_is_that_number(number: float) -> None:
    assert plain_value(repr(number)) == number


@given(st.text(string.digits, min_size=31, max_size=6000))
@example("9" * 5000)
def test_a_number_too_long_to_be_one_stays_a_word(digits: str) -> None:
    assert plain_value(digits) == digits


@given(st.dates())
def test_a_date_stays_text(day: object) -> None:
    assert plain_value(str(day)) == str(day)


printable = st.text(
    st.characters(min_codepoint=0x20, exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn")).filter(
        lambda sign: sign not in "\ufeff\x85"
    )
)


@given(printable)
def test_a_text_in_quotes_stays_that_text(text: str) -> None:
    quoted = text.replace("'", "''")
    assert read(f"- '{quoted}'\n").data == [text]


def test_keys_are_always_text() -> None:
    data = read("1: a\ntrue: b\n~: c\n1.50: d\non: e\n2023-05-01: f").data
    assert data == {"1": "a", "true": "b", "~": "c", "1.50": "d", "on": "e", "2023-05-01": "f"}


def test_chinese_text_needs_no_quotes() -> None:
    assert read("plain: {en: Your platelet count., zh: 您的血小板计数低于30。}").data == {
        "plain": {"en": "Your platelet count.", "zh": "您的血小板计数低于30。"}
    }


# --- lines ---


def test_every_key_and_every_item_knows_its_line() -> None:
    document = read("a: 1\nb:\n  - x\n  - {c: 1,\n     d: 2}\n# note\ne: |\n  two\n  lines\nf: 3\n")
    assert document.lines == {
        (): 1,
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "c"): 4,
        ("b", 1, "d"): 5,
        ("e",): 7,
        ("f",): 10,
    }


def test_a_place_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    document = read("\na:\n  b: [1, 2]\n")
    assert document.line(("a", "b", 7, "x")) == 3
    assert document.line(("a", "z")) == 2
    assert document.line(("q",)) == 2


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm() -> None:
    document = read(b"\xef\xbb\xbfa: 1\r\nb: x\r\n")
    assert document.data == {"a": 1, "b": "x"}
    assert document.line(("b",)) == 2


words = st.text(string.ascii_lowercase, min_size=1, max_size=5)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**29), max_value=10**29)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=20,
)
json_files = st.lists(json_values, max_size=4) | st.dictionaries(words, json_values, max_size=4)


@given(json_files, st.sampled_from([None, 2, "\t"]), st.sampled_from(["a.json", "a.yaml"]))
def test_json_is_read_as_json_whatever_its_indentation(
    data: object, indent: int | str | None, file: str
) -> None:
    assert read(json.dumps(data, indent=indent), file).data == data


@given(json_files)
def test_in_json_each_key_stands_on_its_line(data: object) -> None:
    source = json.dumps(data, indent=1)
    lines = source.splitlines()
    for place, line in read(source).lines.items():
        if place and isinstance(place[-1], str):
            assert lines[line - 1].strip().startswith(f'"{place[-1]}":')


def test_what_only_begins_like_json_is_yaml() -> None:
    assert read("{age: 34, words: [yes, no]}").data == {"age": 34, "words": ["yes", "no"]}


def test_a_file_that_is_called_json_must_be_json() -> None:
    assert codes('{\n "age": 34\n "sex": 1}', "patient.JSON") == [("json-syntax", 3)]
    assert codes("age: 34", "patient.json") == [("json-syntax", 1)]
    assert codes(" ", "patient.json") == [("empty", None)]


# --- what is refused ---


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", "repeated-key", 4),
        ('{"a": 1,\n "a": 2}', "repeated-key", 2),
        ("{a: 1, a: 2}", "repeated-key", 1),
        ("a: 1\n'a': 2\n", "repeated-key", 2),
        ("a: &x 1\n", "anchor", 1),
        ("a: 1\nb: *x\n", "alias", 2),
        ("a: 1\nb: !!str 1\n", "tag", 2),
        ("!thing {a: 1}\n", "tag", 1),
        ("a: !!python/object:os.system x\n", "tag", 1),
        ("a: 1\n---\nb: 1\n", "several-documents", 2),
        ("a: 1\n? [b]\n: 1\n", "key-not-text", 2),
        ("{{a: 1}: 2}", "key-not-text", 1),
        ("a: 1\n'': 2\n", "no-key", 2),
        ('{"": 2}', "no-key", 1),
        ('["\\ud800"]', "not-text", 1),
        ('{"a": 1,\n "\\ud800": 1}', "not-text", 2),
        ("a: 1\nb: x\u2028y\n", "hidden-line-end", 2),
        ("a: 1\nb: 'x\nc: 1\nd: 1\n", "yaml-syntax", 2),
        ("a: 1\n\tb: 2\n", "yaml-syntax", 2),
        ("a: b: c\n", "yaml-syntax", 1),
        ("a: 1\nb\nc: 2\n", "yaml-syntax", 2),
        ("a: [1, 2\n", "yaml-syntax", 2),
        ('a: "\\q"\n', "yaml-syntax", 1),
        ("a: @x\n", "yaml-syntax", 1),
        ("", "empty", None),
        ("\n# nothing but a remark\n", "empty", None),
        ("---\n...\n", "empty", None),
        ("null", "empty", None),
        (b"a: 1\nb: \xff\n", "not-text", 2),
        (b"\xff\xfea\x00", "not-text", 1),
        (b"a: 1\nb: \x00\n", "not-text", 2),
        ("a: 1\n\nb: \x1b[31m\n", "not-text", 3),
        ("a: \ud800", "not-text", 1),
        (b"\x7fELF\x02\x01\x01", "not-text", 1),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_line(
    source: str | bytes, code: str, line: int | None
) -> None:
    assert codes(source) == [(code, line)]


def test_a_repeated_key_says_where_it_stood_first() -> None:
    (problem,) = problems("age: 34\nsex: female\nage: 35\n")
    said = "the key 'age' stands here a second time, first on line 1 (keep one of them)"
    assert str(problem) == f"patient.yaml:3: {said}"


def test_a_tab_is_named_as_what_is_wrong() -> None:
    (problem,) = problems("facts:\n\tage: 34\n")
    assert problem.fix == "indent with spaces, not with tabs"


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert codes("a: 1\na: 2\nb: &x 1\nc: !!str 1\nd: [\n") == [
        ("repeated-key", 2),
        ("anchor", 3),
        ("tag", 4),
        ("yaml-syntax", 6),
    ]


def test_a_file_that_is_wrong_throughout_does_not_flood_the_screen() -> None:
    assert len(problems("a: 1\n" * 1000)) == 50


@pytest.mark.parametrize("file", ["deep.yaml", "deep.json"])
@pytest.mark.parametrize("opening", ["[", '{"a":', "- ", "a: [", "? "])
@pytest.mark.parametrize("levels", [70, 1_000, 100_000])
def test_no_depth_crashes_the_process(opening: str, levels: int, file: str) -> None:
    closing = {"[": "]", '{"a":': "1}"}.get(opening, "")
    source = opening * levels + closing * (levels if closing == "]" else 0)
    assert problems(source, file)[0].code in ("too-deep", "json-syntax", "key-not-text")


def test_a_document_may_be_as_deep_as_the_limit_and_no_deeper() -> None:
    assert read("[" * 64 + "]" * 64).line((0,) * 63) == 1
    assert codes("[" * 65 + "]" * 65) == [("too-deep", 1)]
    assert codes("- " * 65) == [("too-deep", 1)]


@pytest.mark.parametrize("source", ["[1, 2, 3]", "- 1\n- 2\n- 3\n", '{"a": 1, "b": 2, "c": 3}'])
def test_a_document_may_hold_as_many_values_as_the_limit_and_no_more(source: str) -> None:
    assert read(source, limits=Limits(values=4)).data
    assert problems(source, limits=Limits(values=3))[0].code == "too-many-values"


def test_a_text_may_be_as_large_as_the_limit_and_no_larger() -> None:
    assert read("abc", limits=Limits(size=3)).data == "abc"
    assert problems("abcd", limits=Limits(size=3))[0].code == "too-large"


signs = st.text(st.sampled_from(list("{}[]:,-?!&*|>'\"%@`#~<>=\\ \n\tab01.é血\u2028\x00")))


@given(st.binary() | signs | st.text(), st.sampled_from(["x.yaml", "x.json"]))
@example("{", "x.yaml")
@example("%YAML 9.9\n---\na", "x.yaml")
@example("%TAG ! x\n", "x.yaml")
@example("a: !<", "x.yaml")
@example("? ", "x.yaml")
def test_whatever_is_read_is_either_data_or_problems_of_one_line(
    source: str | bytes, file: str
) -> None:
    try:
        document = read(source, file)
    except BadInput as bad:
        for problem in bad.problems:
            assert str(problem).isprintable()
            assert problem.fix
    else:
        assert document.lines[()] >= 1


# --- files ---


def bad_file(path: str | Path) -> Problem:
    with pytest.raises(BadInput) as raised:
        read_file(path)
    (problem,) = raised.value.problems
    assert problem.file == str(path)
    assert problem.fix
    return problem


def test_a_file_is_read_under_the_name_that_was_given(tmp_path: Path) -> None:
    path = tmp_path / "病人.yaml"
    path.write_text("age: 34\n", encoding="utf-8")
    assert read_file(path) == Document(str(path), {"age": 34}, {(): 1, ("age",): 1})


def test_a_missing_file_a_folder_and_impossible_names_are_told_apart(tmp_path: Path) -> None:
    assert bad_file(tmp_path / "missing.yaml").code == "no-file"
    assert bad_file(tmp_path).code == "not-a-file"
    assert bad_file("a\0b").code == "unreadable"
    assert bad_file(tmp_path / ("x" * 5000)).code == "unreadable"
    (tmp_path / "file").write_text("a: 1", encoding="utf-8")
    assert bad_file(tmp_path / "file" / "inside.yaml").code == "unreadable"
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert bad_file(tmp_path / "circle").code == "unreadable"


def test_a_file_that_may_not_be_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("itpchat.documents.sources.os.open", refuse)
    assert bad_file("patient.yaml").code == "no-permission"


def test_a_file_of_100_megabytes_is_refused_without_reading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as large:
        large.truncate(100_000_000)

    def read_nothing(*_: object) -> bytes:
        raise AssertionError("the file was read")

    monkeypatch.setattr("itpchat.documents.sources.os.read", read_nothing)
    problem = bad_file(path)
    assert problem.code == "too-large"
    assert "5 MB" in problem.message


def test_a_device_without_an_end_is_read_no_further_than_the_limit() -> None:
    assert bad_file("/dev/zero").code == "too-large"
    assert bad_file("/dev/null").code == "empty"


def test_a_pipe_is_read_and_one_that_nobody_writes_to_is_empty(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    try:
        os.write(writing, b"age: 34\n")
        os.close(writing)
        assert read_file(f"/dev/fd/{reading}").data == {"age": 34}
    finally:
        os.close(reading)
    os.mkfifo(tmp_path / "pipe")
    assert bad_file(tmp_path / "pipe").code == "empty"


# --- problems ---


def test_a_problem_names_file_line_and_fix() -> None:
    assert str(Problem("a.yaml", 3, "is wrong", "mend it")) == "a.yaml:3: is wrong (mend it)"
    assert str(Problem("a.yaml", None, "is wrong")) == "a.yaml: is wrong"


def test_a_problem_is_one_line_and_no_escape_sequence_reaches_the_terminal() -> None:
    (problem,) = problems('"\\e[31m\\n": 1\n"\\e[31m\\n": 2\n')
    assert problem.message.startswith("the key '\\x1b[31m\\n' stands here")
    assert str(Problem("a\n.yaml", 1, "b\x1b[2J")) == "a\\n.yaml:1: b\\x1b[2J"


@given(st.text())
def test_a_quoted_value_is_printable_and_short(text: str) -> None:
    assert quote(text).isprintable()
    assert text.isprintable() is False or len(quote(text)) <= 62


def test_bad_input_is_an_error_of_itpchat_and_reads_as_its_problems() -> None:
    bad = BadInput([Problem("a", 1, "x"), Problem("a", 2, "y")])
    assert isinstance(bad, ItpchatError)
    assert str(bad) == "a:1: x\na:2: y"
