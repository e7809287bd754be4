# ruff: noqa: E501 - texts as people type them
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from itpchat.folders import Folders
from itpchat.loading import load_words
from itpchat.moments import Moment
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Reading
from itpchat.reading.text import read_text
from itpchat.wording import Language

LEXICON = Lexicon(load_words(Folders.chosen()).vocabulary)
NAMES = [
    "predisone",
    "Nplate",
    "rituximab",
    "lupus",
    "aspirin",
    "HIV",
    "美罗华",
    "血栓",
    "heart attack",
]
WORDS = [
    *NAMES, "no", "never", "not", "my mother", "since 2021", "20 mg", "daily", "stopped", ",", ".", "and", "or",
    "allergic to", "没有", "打过", "每天4片", "3个月前", "，", "maybe", "zzblorx", "\n", "(", ")", "->", "it worked",
]  # fmt: skip
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


def read(text: str, language: Language = "en") -> Reading:
    return read_text(
        text,
        language=language,
        role="patient",
        respondent="self",
        as_of=date(2026, 11, 22),
        lexicon=LEXICON,
    )


@given(TEXTS, st.sampled_from(["en", "zh"]))
def test_any_text_is_read_and_every_place_is_right(text: str, language: Language) -> None:
    reading = read(text, language)
    last = 0
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.surface != ""
        assert mention.start >= last, "mentions neither overlap nor go back"
        last = mention.end
        assert mention.candidates[0].concept == mention.concept in LEXICON.vocabulary
        assert mention.certainty == "confirm" or len(mention.candidates) == 1
    for other in reading.others:
        assert 0 <= other.start < other.end <= len(text)
    assert reading.text == text


@given(TEXTS)
def test_dates_are_dates_and_never_in_the_future(text: str) -> None:
    for mention in read(text).mentions:
        context = mention.context
        for written in (
            context.started_on, context.stopped_on, context.date, context.dose_unchanged_since,
        ):  # fmt: skip
            assert written is None or Moment.parse(written).earliest <= date(2026, 11, 22)


@given(TEXTS)
def test_what_is_denied_planned_or_an_allergy_is_never_taken(text: str) -> None:
    for mention in read(text).mentions:
        context = mention.context
        if context.denied or context.planned or context.allergy:
            assert context.taking is not True
            assert not context.counts


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.data())
def test_control_characters_change_nothing(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    place = data.draw(st.integers(0, len(text)))
    unseen = data.draw(st.sampled_from(["\x00", "\x1b", "\u200b", "\ufeff", "\u202e", "\x07"]))
    plain = [(m.concept, m.certainty, m.context) for m in read(text).mentions]
    mixed = [
        (m.concept, m.certainty, m.context)
        for m in read(text[:place] + unseen + text[place:]).mentions
    ]
    assert mixed == plain


@given(
    st.sampled_from(NAMES),
    st.sampled_from(["no {}", "never had {}", "I have never had {}", "没有{}"]),
)
def test_a_plain_denial_is_a_denial(name: str, frame: str) -> None:
    for mention in read(frame.format(name), "zh").mentions:
        assert mention.context.denied


@given(st.text(alphabet=st.characters(categories=["P", "S", "Z", "C"]), max_size=300))
def test_in_signs_alone_nothing_is_read(text: str) -> None:
    reading = read(text)
    assert not reading.mentions
    assert not reading.others


@given(st.integers(3_000, 10_000))
def test_what_goes_on_too_long_is_handed_on_as_unread(length: int) -> None:
    text = ("no prednisone. " * 700)[:length]
    reading = read(text)
    assert reading.mentions
    assert all(mention.context.denied for mention in reading.mentions[:100])
    assert "prednisone" in reading.unread[-1]
