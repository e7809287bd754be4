"""Lines of English and Chinese text."""

from hypothesis import given
from hypothesis import strategies as st

from itpchat.reports.wrapping import columns, wrapped

TEXT = st.text(alphabet="ab c，。（）“”血小板计数12.,", max_size=80)


@given(TEXT, st.integers(4, 40))
def test_no_sign_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width for line in lines)


def test_english_breaks_between_words() -> None:
    assert wrapped("a platelet count below thirty", 14) == ["a platelet", "count below", "thirty"]


def test_chinese_breaks_anywhere_but_not_before_a_stop() -> None:
    assert wrapped("血小板计数低于。", 8) == ["血小板计", "数低于。"]
    assert wrapped("血小板计数低于三十。", 8) == ["血小板计", "数低于三", "十。"]


def test_no_line_ends_with_an_opening_bracket() -> None:
    assert all(not line.endswith("（") for line in wrapped("正常上限（医院）检查", 10))


def test_an_address_that_is_too_long_is_broken_and_not_lost() -> None:
    assert wrapped("https://example.org/a/very/long/one", 10) == [
        "https://ex",
        "ample.org/",
        "a/very/lon",
        "g/one",
    ]
