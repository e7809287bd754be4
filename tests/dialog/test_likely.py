"""Foreseen answers: the ways to tick a list, with their chances."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.dialog.likely import MOST_WAYS, Answer, likely_answers
from itpchat.dialog.log import NEVER
from tests.conversation.playing import setting

DAY = date(2026, 11, 22)
OPTIONS = ("azathioprine", "ciclosporin", "mycophenolate", "tacrolimus", "sirolimus")


def foreseen(chances: dict[str, float]) -> list[Answer]:
    shipped = setting()
    listed = replace(shipped.script.questions["immune_calming"], likely=chances)
    return list(likely_answers(listed, shipped.catalogue.facts, DAY))


def named(answer: Answer) -> tuple[str, ...]:
    value: Any = answer.value
    return () if value == NEVER else tuple(value["named"])


chances = st.dictionaries(st.sampled_from(OPTIONS), st.floats(0.01, 0.5), min_size=1)


@given(chances, st.floats(0.0, 0.5))
def test_the_ways_to_tick_a_list_come_to_all_who_tick_anything(
    ticked: dict[str, float], never: float
) -> None:
    answers = foreseen({**ticked, NEVER: never})
    anything = sum(answer.share for answer in answers if named(answer))
    assert anything == pytest.approx(min(sum(ticked.values()), 1 - never))
    assert sum(a.share for a in answers if not named(a)) == pytest.approx(never)
    assert len([answer for answer in answers if named(answer)]) <= MOST_WAYS
    assert all(set(named(answer)) <= ticked.keys() for answer in answers)


def test_of_few_things_one_is_ticked_at_a_time() -> None:
    answers = foreseen({"azathioprine": 0.1, "ciclosporin": 0.2, NEVER: 0.6})
    assert {named(answer): answer.share for answer in answers if named(answer)} == {
        ("azathioprine",): pytest.approx(0.1),
        ("ciclosporin",): pytest.approx(0.2),
    }


def test_things_that_many_have_are_ticked_together_as_often_as_alone() -> None:
    answers = foreseen({"azathioprine": 0.6, "ciclosporin": 0.6, NEVER: 0.2})
    shares = {named(answer): answer.share for answer in answers}
    both = shares["azathioprine", "ciclosporin"]
    assert both + shares["azathioprine",] == pytest.approx(0.6, abs=0.01)
    assert both + shares["ciclosporin",] == pytest.approx(0.6, abs=0.01)
    assert both > 0.3
