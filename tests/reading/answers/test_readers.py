"""What holds for every reader of a typed answer."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.reading.answers.ages import read_age
from itpchat.reading.answers.blood_pressures import read_blood_pressure
from itpchat.reading.answers.dates import read_date
from itpchat.reading.answers.durations import read_since
from itpchat.reading.answers.hints import HINTS
from itpchat.reading.answers.multiples import read_multiple
from itpchat.reading.answers.numbers import Quantity, read_number
from itpchat.reading.answers.options import Choice, read_choice, read_choices
from itpchat.reading.answers.platelets import read_platelets
from itpchat.reading.answers.results import Declined, Hint, NotUnderstood, Unsure
from itpchat.reading.answers.yes_no import read_yes_no

AS_OF = date(2026, 11, 22)
QUANTITY = Quantity("g/L", (10, 260), names=("Haemoglobin",))
CHOICES = [Choice("a", ("Apple", "苹果")), Choice("b", ("Pear", "梨"))]

READERS: dict[str, Callable[[str], object]] = {
    "age": lambda typed: read_age(typed, as_of=AS_OF),
    "blood pressure": read_blood_pressure,
    "choice": lambda typed: read_choice(typed, CHOICES),
    "choices": lambda typed: read_choices(typed, CHOICES),
    "date": lambda typed: read_date(typed, as_of=AS_OF),
    "multiple": lambda typed: read_multiple(typed, QUANTITY, as_of=AS_OF),
    "number": lambda typed: read_number(typed, QUANTITY, as_of=AS_OF, language="en"),
    "platelets": lambda typed: read_platelets(typed, as_of=AS_OF, language="zh"),
    "since": lambda typed: read_since(typed, as_of=AS_OF),
    "yes or no": read_yes_no,
}
every_reader = pytest.mark.parametrize("reader", READERS.values(), ids=READERS)


@every_reader
def test_not_knowing_is_understood_by_every_reader(reader: Callable[[str], object]) -> None:
    for typed in ("not sure", "I don't know", "?", "不知道", "记不清了"):
        assert reader(typed) == Unsure()


@every_reader
def test_declining_is_understood_by_every_reader(reader: Callable[[str], object]) -> None:
    for typed in ("rather not say", "I'd prefer not to answer", "不想说"):
        assert reader(typed) == Declined()


@every_reader
@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\x00",
        "😀",
        "[red]",
        "[/]",
        "\u202e\u202d",
        "asdf",
        "'; DROP TABLE",
        "{}",
        "%s%n",
        "../../etc",
        "\ud800",
        "NaN",
        "inf",
        "∞",
        "①②③",
        "零零零零",
    ],
)
def test_nonsense_is_asked_again(reader: Callable[[str], object], typed: str) -> None:
    assert isinstance(reader(typed), NotUnderstood)


@every_reader
def test_a_very_long_text_is_not_read(reader: Callable[[str], object]) -> None:
    assert reader("12 " * 4000) == NotUnderstood(Hint.TOO_LONG)
    assert reader("yes" + " " * 9000 + "no") == NotUnderstood(Hint.TOO_LONG)
    assert isinstance(reader("我" * 1999), NotUnderstood)


@every_reader
def test_space_after_a_short_answer_is_no_long_text(reader: Callable[[str], object]) -> None:
    assert reader("dunno" + " " * 9000) == Unsure()


@given(
    st.sampled_from(sorted(READERS)),
    st.sampled_from(
        [
            "12",
            "12k",
            "yes",
            "1",
            "34",
            "3 weeks",
            "May 2023",
            "2023-05-14",
            "52 (limit 40)",
            "normal",
            "两年前",
            "1.2万",
            "120/80",
            "dunno",
            "about 20",
        ]
    ),
    st.sampled_from(["\u200b", "\u200e", "\u202e", "\ufeff", "\x07", "\u2069", "\ufe0f"]),
    st.data(),
)
def test_what_cannot_be_seen_changes_no_reading(
    name: str, typed: str, hidden: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(min_value=0, max_value=len(typed)))
    assert READERS[name](typed[:at] + hidden + typed[at:]) == READERS[name](typed)


@given(st.sampled_from(sorted(READERS)), st.text())
def test_no_text_breaks_any_reader(name: str, typed: str) -> None:
    READERS[name](typed)


@given(st.sampled_from(sorted(READERS)), st.text(max_size=30))
def test_reading_is_the_same_every_time(name: str, typed: str) -> None:
    assert READERS[name](typed) == READERS[name](typed)


def test_every_hint_has_its_text_in_both_languages() -> None:
    assert set(HINTS) == set(Hint)
    for text in HINTS.values():
        assert text.en.isascii() or "×10⁹/L" in text.en
        assert any("\u4e00" <= sign <= "\u9fff" for sign in text.zh)
        assert all(len(sentence.split()) <= 20 for sentence in text.en.split(". "))


def test_reading_platelets_and_dates_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from itpchat.reading.answers import ages, blood_pressures, dates, durations, hints\n"
        "from itpchat.reading.answers import multiples, numbers, platelets, yes_no\n"
        "print(sorted({'rapidfuzz', 'pydantic', 'textual', 'yaml'} & set(sys.modules)))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"
