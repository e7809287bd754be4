"""Picking by number, by arrow and by words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from itpchat.conversation.views import Option, Prompt
from itpchat.terminal.choosing import Choosing, Picked, Typed

YES, NO = Option("yes", "Yes"), Option("no", "No")
UNSURE = Option("unsure", "Not sure", aside=True)
DECLINED = Option("declined", "Rather not say", aside=True)


def choosing(*options: Option, many: bool = False) -> Choosing:
    return Choosing.of(Prompt("q", "", "?", "", options, many=many), "Send")


YES_NO = choosing(YES, NO, UNSURE)
VALUE = choosing(UNSURE, DECLINED)
MANY = choosing(YES, NO, UNSURE, many=True)


def test_a_number_picks_the_choice_that_bears_it() -> None:
    assert YES_NO.heard("2").entered("2") == Picked(("no",))


def test_a_chinese_full_width_number_picks_too() -> None:
    assert YES_NO.heard("３").entered("３") == Picked(("unsure",))


def test_a_number_that_no_choice_bears_is_an_answer() -> None:
    assert YES_NO.heard("12").entered("12") == Typed("12")


def test_where_there_are_only_ways_round_a_number_is_always_an_answer() -> None:
    assert not VALUE.numbered
    assert VALUE.heard("1").entered("1") == Typed("1")


def test_words_are_an_answer() -> None:
    assert YES_NO.heard("nope").entered(" nope ") == Typed("nope")


def test_the_label_of_a_choice_picks_it() -> None:
    assert VALUE.heard("not sure").entered("not sure") == Picked(("unsure",))


def test_an_arrow_and_enter_pick() -> None:
    assert YES_NO.moved(1).moved(1).entered("") == Picked(("no",))


def test_an_arrow_from_below_comes_in_at_the_last_choice() -> None:
    assert YES_NO.moved(-1).entered("") == Picked(("unsure",))


def test_enter_alone_answers_nothing() -> None:
    assert YES_NO.entered("") == YES_NO


def test_enter_alone_twice_takes_the_way_round_a_value() -> None:
    pointed = VALUE.entered("")
    assert isinstance(pointed, Choosing)
    assert pointed.entered("") == Picked(("unsure",))


def test_an_arrow_after_typing_wins_and_typing_after_an_arrow_wins() -> None:
    assert YES_NO.heard("maybe").moved(1).entered("maybe") == Picked(("yes",))
    assert YES_NO.moved(1).heard("maybe").entered("maybe") == Typed("maybe")


def test_several_numbers_tick_and_enter_again_sends() -> None:
    ticked = MANY.heard("1, 2").entered("1, 2")
    assert isinstance(ticked, Choosing)
    assert ticked.at_send
    assert ticked.entered("") == Picked(("yes", "no"))


def test_one_number_alone_does_not_send_several_yet() -> None:
    ticked = MANY.heard("2").entered("2")
    assert isinstance(ticked, Choosing)
    assert ticked.ticked == {"no"}


def test_a_tick_is_taken_back_by_the_same_number() -> None:
    ticked = MANY.entered("2")
    assert isinstance(ticked, Choosing)
    again = ticked.heard("2").entered("2")
    assert isinstance(again, Choosing)
    assert again.ticked == frozenset()


def test_nothing_ticked_cannot_be_sent() -> None:
    nothing = MANY.moved(-1)
    assert nothing.at_send
    assert isinstance(nothing.entered(""), Choosing)


def test_none_of_these_is_an_answer_by_itself() -> None:
    assert MANY.heard("3").entered("3") == Picked(("unsure",))


def test_a_way_round_after_a_tick_is_ticked_beside_it_and_loses_nothing() -> None:
    ticked = MANY.toggled(0).heard("3").entered("3")
    assert isinstance(ticked, Choosing)
    assert ticked.entered("") == Picked(("yes", "unsure"))


def test_no_others_is_sent_at_once_with_what_is_ticked() -> None:
    none_else = Option("never", "No others", aside=True, closes=True)
    told = choosing(replace(YES, picked=True), NO, none_else, many=True)
    assert told.heard("3").entered("3") == Picked(("yes", "never"))
    assert told.moved(-1).moved(-1).entered("") == Picked(("yes", "never"))


def test_the_way_round_that_was_taken_before_is_at_the_arrow() -> None:
    before = choosing(YES, NO, replace(UNSURE, picked=True), many=True)
    assert before.entered("") == Picked(("unsure",))


def test_words_after_a_tick_are_added_to_it() -> None:
    assert MANY.toggled(0).entered("and lupus") == Typed("Yes, and lupus")


def test_an_earlier_answer_is_at_the_arrow_or_ticked() -> None:
    assert choosing(YES, replace(NO, picked=True)).entered("") == Picked(("no",))
    assert choosing(YES, replace(NO, picked=True), many=True).ticked == {"no"}


def test_a_line_that_leads_on_is_where_the_arrow_is() -> None:
    rows = Choosing.among([("age", "Age"), ("sex", "Sex")], go_on="Go on")
    assert rows.entered("") == Picked(("",))
    assert rows.heard("2").entered("2") == Picked(("sex",))


def test_in_one_line_several_numbers_are_one_answer() -> None:
    assert MANY.said("1、2") == Picked(("yes", "no"))
    assert MANY.said("1 和 2") == Picked(("yes", "no"))
    assert MANY.said("2, 2") == Picked(("no",))
    assert YES_NO.said("1, 2") == Typed("1, 2")


options = st.lists(
    st.builds(Option, st.text(max_size=3), st.text(max_size=5), st.booleans(), st.booleans()),
    max_size=6,
)
steps = st.lists(st.one_of(st.integers(-1, 1), st.text("0123456789, ab", max_size=4)), max_size=8)


@given(options, st.booleans(), steps, st.text("0123456789 ,a", max_size=5))
def test_whatever_is_done_enter_gives_a_choice_words_or_nothing(
    offered: list[Option], many: bool, done: list[int | str], typed: str
) -> None:
    now = choosing(*offered, many=many)
    for step in done:
        now = now.moved(step) if isinstance(step, int) else now.heard(step)
    outcome = now.entered(typed)
    if isinstance(outcome, Picked):
        assert outcome.keys
        assert set(outcome.keys) <= {option.key for option in offered}
    elif isinstance(outcome, Typed):
        assert outcome.text.endswith(typed.strip())
