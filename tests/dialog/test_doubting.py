"""How often this person is not sure: weighed in one conversation alone."""

from hypothesis import given
from hypothesis import strategies as st

from itpchat.dialog.doubting import doubt_of
from itpchat.dialog.log import DECLINED, UNSURE
from tests.conversation.playing import setting

SCRIPT = setting().script
BANK = [
    name
    for name, question in SCRIPT.questions.items()
    if name not in SCRIPT.opening() and question.asks.about != "words"
]


def test_somebody_who_is_sure_of_everything_is_not_doubted() -> None:
    assert doubt_of(SCRIPT, ()) == 0
    assert doubt_of(SCRIPT, [(name, "never") for name in BANK]) == 0
    assert doubt_of(SCRIPT, [(name, DECLINED) for name in BANK]) == 0


@given(st.lists(st.booleans(), max_size=len(BANK)))
def test_one_more_not_sure_is_never_a_reason_to_doubt_less(given_before: list[bool]) -> None:
    told = [
        (name, UNSURE if unsure else "yes")
        for name, unsure in zip(BANK, given_before, strict=False)
    ]
    more = [*told, ("active@malignancy", UNSURE)]
    assert 0 <= doubt_of(SCRIPT, told) <= doubt_of(SCRIPT, more) < 1


def test_a_list_of_which_somebody_is_not_sure_counts_and_own_words_do_not() -> None:
    in_part = [(name, {"named": [], "more": False, "unsure": True}) for name in BANK]
    in_words = [
        (name, UNSURE)
        for name, question in SCRIPT.questions.items()
        if question.asks.about == "words"
    ]
    assert doubt_of(SCRIPT, in_part) > 0.5
    assert doubt_of(SCRIPT, in_words) == 0
    assert doubt_of(SCRIPT, [(name, UNSURE) for name in SCRIPT.opening()]) == 0
