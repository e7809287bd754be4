"""Text folded into columns."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from itpchat.tui.folding import breaks, columns, cut, fold
from itpchat.tui.widgets.folded import side_by_side

MIXED = st.text(st.sampled_from("ab- 血小板，。（）“”1/👍"), max_size=60)


def lines(text: str, width: int) -> list[str]:
    return [line.plain for line in fold(Content(text), width)]


def test_words_are_kept_whole() -> None:
    assert lines("do not stop any medicine", 12) == ["do not stop", "any medicine"]


def test_chinese_breaks_between_characters_and_fills_the_line() -> None:
    assert lines("您最近一次的血小板计数是多少", 12) == ["您最近一次的", "血小板计数是", "多少"]


def test_no_line_begins_with_a_closing_mark() -> None:
    assert lines("血小板计数，是多少", 10) == ["血小板计", "数，是多少"]


def test_no_line_ends_with_an_opening_mark() -> None:
    assert lines("免疫性（血小板）", 8) == ["免疫性", "（血小", "板）"]


def test_a_word_that_is_longer_than_a_line_is_cut() -> None:
    assert lines("NCT06352281", 4) == ["NCT0", "6352", "281"]


def test_further_lines_are_indented() -> None:
    folded = fold(Content("blood thinner"), 10, "1. ")
    assert [line.plain for line in folded] == ["1. blood", "   thinner"]


def test_styles_survive_folding() -> None:
    styled = Content.assemble(("red ", "bold"), "blood cells")
    assert fold(styled, 6)[0].spans[0].style == "bold"


@given(MIXED, st.integers(2, 30))
def test_no_line_is_wider_than_there_is_room(text: str, width: int) -> None:
    assert all(columns(line) <= width for line in lines(text, width))


@given(MIXED, st.integers(2, 30), st.integers(2, 30))
def test_nothing_is_lost_but_spaces(text: str, first: int, rest: int) -> None:
    offsets = breaks(text, first, rest)
    parts = [text[a:b] for a, b in zip((0, *offsets), (*offsets, len(text)), strict=True)]
    assert "".join(parts) == text
    assert list(offsets) == sorted(set(offsets))


@given(MIXED, st.integers(1, 20))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert columns(cut(text, width)) <= width


@given(st.lists(MIXED, max_size=30), st.integers(8, 120), st.integers(1, 5), st.integers(0, 50))
def test_choices_side_by_side_are_each_there_once_and_found_where_they_are_drawn(
    texts: list[str], width: int, most: int, first: int
) -> None:
    lines = side_by_side([Content(text) for text in texts], first, width, most)
    cells = [(cell, line) for line in lines for cell in line.cells]
    assert sorted(cell.row for cell, _ in cells) == list(range(first, first + len(texts)))
    for cell, line in cells:
        assert cell.content.plain == texts[cell.row - first]
        assert line.row_at(cell.at) == line.row_at(cell.at + cell.width - 1) == cell.row
        assert columns(cell.content.plain) < cell.width
        assert line.holds(cell.row)
    if all(columns(text) <= width for text in texts):
        assert all(columns(line.content.plain) <= width for line in lines)
