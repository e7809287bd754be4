"""Text made safe for a terminal."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from itpchat.printable import printable


def test_plain_text_in_any_language_stays_as_it_is() -> None:
    text = "12 ×10⁹/L, “血小板” [/] café 👍"
    assert printable(text) == text


def test_an_escape_sequence_is_seen_and_not_obeyed() -> None:
    assert printable("a\x1b[2Jb\x9bc") == "a\N{REPLACEMENT CHARACTER}[2Jb\N{REPLACEMENT CHARACTER}c"


def test_line_ends_and_tabs_become_one_space() -> None:
    assert printable("a\r\n\tb\u2028c") == "a b c"


def test_text_cannot_be_turned_around_or_hidden() -> None:
    assert set(printable("\u202e\u200b\ufeff\u2066\U000e0041")) == {"\N{REPLACEMENT CHARACTER}"}


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in printable(text))
