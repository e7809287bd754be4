"""The laws of Kleene's strong logic, for all truths that there are."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpchat.truth import Truth, all_of, any_of, at_least, implies

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

truths = st.sampled_from(Truth)
several = st.lists(truths, max_size=6)


def knows_no_more(less: Truth, more: Truth) -> bool:
    """Whether `more` is `less`, or what an unknown turned out to be."""
    return less is U or less is more


@pytest.mark.parametrize(
    ("first", "second", "conjunction", "disjunction"),
    [
        (T, T, T, T),
        (T, U, U, T),
        (T, F, F, T),
        (U, U, U, U),
        (U, F, F, U),
        (F, F, F, F),
    ],
)
def test_and_is_the_lesser_and_or_the_greater_of_two_truths(
    first: Truth, second: Truth, conjunction: Truth, disjunction: Truth
) -> None:
    assert first & second is conjunction
    assert first | second is disjunction


def test_not_turns_true_and_false_around_and_leaves_unknown() -> None:
    assert ~T is F
    assert ~F is T
    assert ~U is U


@given(truths, truths)
def test_and_and_or_commute(first: Truth, second: Truth) -> None:
    assert first & second is second & first
    assert first | second is second | first


@given(truths, truths, truths)
def test_and_and_or_associate(first: Truth, second: Truth, third: Truth) -> None:
    assert (first & second) & third is first & (second & third)
    assert (first | second) | third is first | (second | third)


@given(truths, truths, truths)
def test_each_distributes_over_the_other(first: Truth, second: Truth, third: Truth) -> None:
    assert first & (second | third) is (first & second) | (first & third)
    assert first | (second & third) is (first | second) & (first | third)


@given(truths, truths)
def test_the_laws_of_de_morgan_hold(first: Truth, second: Truth) -> None:
    assert ~(first & second) is ~first | ~second
    assert ~(first | second) is ~first & ~second


@given(truths, truths)
def test_a_part_is_absorbed_by_the_whole(first: Truth, second: Truth) -> None:
    assert first & (first | second) is first
    assert first | (first & second) is first
    assert ~~first is first


@given(truths, truths, truths, truths)
def test_knowing_more_never_takes_back_what_is_known(
    first: Truth, better_first: Truth, second: Truth, better_second: Truth
) -> None:
    if knows_no_more(first, better_first) and knows_no_more(second, better_second):
        assert knows_no_more(~first, ~better_first)
        assert knows_no_more(first & second, better_first & better_second)
        assert knows_no_more(first | second, better_first | better_second)
        assert knows_no_more(implies(first, second), implies(better_first, better_second))


@given(st.lists(st.tuples(truths, truths), max_size=6), st.integers(0, 7))
def test_counting_never_takes_back_what_is_known(
    pairs: list[tuple[Truth, Truth]], count: int
) -> None:
    told = [(less, more if less is U else less) for less, more in pairs]
    before = at_least(count, [less for less, _ in told])
    after = at_least(count, [more for _, more in told])
    assert knows_no_more(before, after)


@given(several)
def test_all_and_any_are_the_counts_of_everything_and_of_one(parts: list[Truth]) -> None:
    assert all_of(parts) is at_least(len(parts), parts)
    assert any_of(parts) is at_least(1, parts)


@given(several, st.integers(0, 7))
def test_at_least_a_count_is_what_every_way_of_filling_the_unknowns_agrees_on(
    parts: list[Truth], count: int
) -> None:
    fillings = product(*[[part] if part is not U else [T, F] for part in parts])
    outcomes = {sum(part is T for part in filling) >= count for filling in fillings}
    expected = U if len(outcomes) == 2 else Truth.of(outcomes.pop())
    assert at_least(count, parts) is expected


def test_all_of_nothing_is_true_and_any_of_nothing_is_false() -> None:
    assert all_of([]) is T
    assert any_of([]) is F
    assert at_least(0, []) is T
    assert at_least(1, []) is F


@given(truths, truths)
def test_an_implication_holds_where_its_condition_does_not(
    condition: Truth, consequence: Truth
) -> None:
    assert implies(condition, consequence) is ~condition | consequence
    assert implies(F, consequence) is T


def test_what_is_not_known_of_an_answer_is_unknown() -> None:
    assert Truth.of(None) is U
    assert Truth.of(True) is T
    assert Truth.of(False) is F


@pytest.mark.parametrize("truth", list(Truth))
def test_a_truth_refuses_to_be_a_bool(truth: Truth) -> None:
    with pytest.raises(TypeError, match="three values"):
        bool(truth)
    with pytest.raises(TypeError, match="three values"):
        assert not truth
