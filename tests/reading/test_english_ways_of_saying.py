"""How people and nurses say that something worked, is planned, or is still at the same dose."""

import pytest

from itpchat.reading.lexicon import Lexicon
from itpchat.reading.results import Respondent
from tests.reading.saying import read_in_english, said_first


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("Rituximab bought me eleven good months, then down I went again", "lost_response"),
        ("eltrombopag did very well for 2 years and then packed up", "lost_response"),
        ("Rituximab held for ten months", "lost_response"),
        ("Promacta, Nplate, both great at first and both fizzled", "lost_response"),
        ("prednisone, can't get lower without my count collapsing", "dependent"),
        ("needed nplate weekly to stay above 30", "dependent"),
        ("steroids (yes while I'm on them, no the moment I stop)", "dependent"),
        ("steroids nothing, nplate good", "no_response"),
        ("Mabthera again in 2024: not a flicker", "no_response"),
        ("Rituximab never touched it", "no_response"),
        ("Azathioprine sort of helped, never got above 45 though", "partial"),
        ("nplate may or may not have helped", "unsure"),
        ("She was on Nplate. It gave her joint pains she could not live with", "intolerant"),
        ("cyclosporine wrecked my kidneys", "intolerant"),
        ("mycophenolate - threw up every dose", "intolerant"),
        ("Started Wayrilz on 9 October. Too soon to say", "too_early"),
        ("promacta gave me my life back", "response"),
        ("Doptelet has me sitting pretty at 130", "response"),
    ],
)
def test_a_figure_of_speech_tells_how_it_worked(text: str, response: str, lexicon: Lexicon) -> None:
    assert said_first(text, lexicon).response == response


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("methylpred 1 g/d x3d, PLT 12 -> 15, NR", "no_response"),
        ("romi (lost resp 2/2025)", "lost_response"),
        ("elt SD", "dependent"),
        ("Dapsone: unclear benefit, d/c'd 1/2026", "unsure"),
        ("Elt d/c'd 10/15/2026 for ALT x5", "intolerant"),
        ("s/p lap splenectomy 5/2013; relapse 2016", "lost_response"),
    ],
)
def test_a_nurses_code_tells_how_it_worked(text: str, response: str, lexicon: Lexicon) -> None:
    assert said_first(text, lexicon, "staff").response == response


@pytest.mark.parametrize(
    "text",
    [
        "Tavalisse hasn't arrived yet",
        "I've been prescribed sirolimus. Haven't swallowed the first one yet",
        "waiting on: a rituximab slot",
        "then start avatrombopag",
        "We start fostamatinib after Christmas",
        "doptelet is on its way",
        "we're mulling over fostamatinib",
        "HCQ to be initiated by rheum",
        "rituximab consent signed, C1 scheduled 12/2",
        "agreeable to rilzabrutinib - auth submitted",
    ],
)
def test_what_is_ordered_or_consented_to_is_planned(text: str, lexicon: Lexicon) -> None:
    respondent: Respondent = "staff" if "signed" in text or "auth" in text else "self"
    context = said_first(text, lexicon, respondent)
    assert (context.planned, context.taking) == (True, False)


@pytest.mark.parametrize(
    "text", ["I was offered splenectomy and declined", "they suggested nplate but I turned it down"]
)
def test_what_was_turned_down_is_not_planned(text: str, lexicon: Lexicon) -> None:
    assert not said_first(text, lexicon).planned


def test_what_follows_if_a_treatment_fails_is_planned_and_nothing_failed(lexicon: Lexicon) -> None:
    reading = read_in_english("start avatrombopag, and if that fails, splenectomy", lexicon)
    assert [(m.context.planned, m.context.response) for m in reading.mentions] == [(True, None)] * 2


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("on 12.5 mg of eltrombopag, and it's stayed that way since the start of 2025", "2025"),
        ("I'm on eltrombopag, 25 mg. The doctors haven't touched the dose since April", "2026-04"),
        ("I take eltrombopag, 50 mg a day, haven't fiddled with that since 1 July", "2026-07-01"),
        ("Tavalisse, 150 mg, no tinkering with it since August", "2026-08"),
        ("Doptelet, 20 mg a day, it was stepped up on 30 October", "2026-10-30"),
        ("mercaptopurine for crohn's, that number has stayed put since 22 August", "2026-08-22"),
        ("Promacta 75 mg daily, it's been that since August", "2026-08"),
        ("avatrombopag 20 mg a day, I've stuck with that since January", "2026-01"),
        ("prednisone 7.5 mg a day, unch since 8/2026", "2026-08"),
    ],
)
def test_a_dose_is_unchanged_in_many_words(text: str, since: str, lexicon: Lexicon) -> None:
    assert said_first(text, lexicon).dose_unchanged_since == since


def test_no_change_of_the_dose_is_no_lack_of_response(lexicon: Lexicon) -> None:
    text = "been on 10 mg of prednisone for a month now with no changes"
    assert said_first(text, lexicon).response is None
