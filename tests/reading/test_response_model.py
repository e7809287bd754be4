"""How treatments worked, where no rule knows the words."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpchat.folders import Folders
from itpchat.reading.lexicon import Lexicon
from itpchat.reading.response_model import ResponseModel, Weights, features_of, read_weights
from itpchat.reading.response_words import M
from tests.reading.saying import AS_OF, said_first

MODEL = ResponseModel(Folders.chosen().dialogs)


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("Nplate pulled me right out of the danger zone for good", "response"),
        ("Rilzabrutinib 400 mg, began 4 weeks ago, already up from 12 to 75", "response"),
        ("the rituximab lit a candle, not a bonfire: 9 before, 40 after, no higher", "partial"),
        ("The prednisone bounced right off.", "no_response"),
        ("rituximab turned out to be a damp squib", "no_response"),
        ("For a while Nplate and I were best friends, then it ghosted me", "lost_response"),
        ("IVIG does nothing for me any more. The first years it was magic", "lost_response"),
        ("I'm chained to prednisone, every taper ends in tears", "dependent"),
        ("the count follows the dose of promacta up and down like a shadow", "dependent"),
        ("Cyclosporin: my kidneys waved the white flag, so out it went", "intolerant"),
        ("not certain it was promacta that raised them", "unsure"),
        ("only started promacta last week, count not back yet", "too_early"),
    ],
)
def test_a_figure_of_speech_tells_how_it_worked(lexicon: Lexicon, text: str, response: str) -> None:
    assert said_first(text, lexicon).response == response


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("艾曲波帕药到病除，没话说", "response"),
        ("达那唑给了点甜头，没到正常", "partial"),
        ("艾曲波帕石沉大海，连个水花都没有", "no_response"),
        ("美罗华风光了三年，说不灵就不灵", "lost_response"),
        ("艾曲波帕像充电宝，拔了就没电", "dependent"),
        ("环孢素把我折腾得生不如死，果断停了", "intolerant"),
        ("艾曲波帕到底灵不灵，心里没底", "unsure"),
    ],
)
def test_a_chinese_figure_of_speech_tells_how_it_worked(
    lexicon: Lexicon, text: str, response: str
) -> None:
    reading = lexicon.read(text, language="zh", role="patient", respondent="self", as_of=AS_OF)
    assert reading.mentions[0].context.response == response


@pytest.mark.parametrize(
    "text",
    [
        "I get my Nplate from a specialty pharmacy",
        "Nplate costs an arm and a leg",
        "my counts went back to 80 on Nplate",
        "I failed to collect my Nplate prescription",
        "the schedule for Nplate didn't work with my job",
        "promacta 50 mg daily since March",
        "the doc swears by rituximab",
        "if promacta doesn't work they'll take my spleen out",
        "my friend with ITP did great on rituximab",
    ],
)
def test_what_tells_nothing_of_it_stays_unknown(lexicon: Lexicon, text: str) -> None:
    assert said_first(text, lexicon).response is None


def test_a_medicine_for_something_else_is_not_weighed(lexicon: Lexicon) -> None:
    assert said_first("apixaban turned out to be a damp squib", lexicon).response is None


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_any_text_is_weighed_alike_each_time(text: str) -> None:
    first = MODEL.best(f"{text} {M}")
    assert MODEL.best(f"{text} {M}") == first
    assert first[0]


@given(st.sets(st.text(min_size=1, max_size=3), max_size=6), st.floats(0.001, 1))
def test_what_the_table_does_not_hold_changes_nothing(unknown: set[str], step: float) -> None:
    rows = {"known": bytes((130, 120))}
    weights = Weights(("a", "b"), (0.5, -0.5), step, rows)
    assert weights.scores(unknown - {"known"}) == [0.5, -0.5]
    assert weights.scores(unknown | {"known"}) == weights.scores({"known"})


def test_low_and_high_counts_are_told_apart_in_their_order() -> None:
    assert "~LHL" in features_of(f"{M} plt 9 to 150 , then 12")
    assert "~LH" in features_of(f"{M} 血小板从8升到14万")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_table_is_small_and_knows_every_answer(language: str) -> None:
    path = Folders.chosen().dialogs / "vocabulary" / f"responses.{language}.gz"
    weights = read_weights(path)
    assert path.stat().st_size < 200_000
    assert {"response", "no_response", "dependent", "none"} <= set(weights.answers)
    assert all(len(row) == len(weights.answers) for row in weights.rows.values())


def test_a_folder_without_tables_takes_the_shipped_ones(tmp_path: Path) -> None:
    assert ResponseModel(tmp_path).response_in(f"{M} worked") == "response"


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("She was on Nplate. Was! It gave her joint pains she could not live with.", "intolerant"),
        ("Tavalisse since May. My count is 12. Not a flicker.", "no_response"),
    ],
)
def test_what_is_told_sentences_later_counts(lexicon: Lexicon, text: str, response: str) -> None:
    assert said_first(text, lexicon).response == response


def test_each_of_several_treatments_has_what_is_said_of_it(lexicon: Lexicon) -> None:
    text = "Neither prednisone nor IVIG did anything, then Nplate took me to 150"
    reading = lexicon.read(text, language="en", role="patient", respondent="self", as_of=AS_OF)
    responses = [mention.context.response for mention in reading.mentions]
    assert responses == ["no_response", "no_response", "response"]
    text = "先用激素没效，换了艾曲波帕升上来了"
    reading = lexicon.read(text, language="zh", role="patient", respondent="self", as_of=AS_OF)
    assert [m.context.response for m in reading.mentions] == ["no_response", "response"]
