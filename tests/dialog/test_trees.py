"""Criteria as trees: what a node can become is judged right, by trying everything."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from itpchat.dialog.trees import (
    Joint,
    Leaf,
    Node,
    Standing,
    Team,
    Turned,
    can_be,
    leaves_of,
    odds_of,
    towards,
    truth_of,
)
from itpchat.truth import Truth

KNOWN = (Truth.TRUE, Truth.FALSE)


def _joint(parts: list[Node], count: int) -> Node:
    return Joint(1 + count % len(parts), tuple(parts))


trees: st.SearchStrategy[Node] = st.recursive(
    st.one_of(st.integers(0, 4).map(Leaf), st.just(Team())),
    lambda inner: st.one_of(
        inner.map(Turned),
        st.builds(_joint, st.lists(inner, min_size=1, max_size=3), st.integers(0, 2)),
    ),
    max_leaves=6,
)
standings = st.lists(st.sampled_from(["true", "false", "live", "dead"]), min_size=5, max_size=5)


def standing(states: list[str]) -> Standing:
    known = {
        number: Truth.of(state == "true")
        for number, state in enumerate(states)
        if state in ("true", "false")
    }
    return Standing(known, {number for number, state in enumerate(states) if state == "live"})


def completions(at: Standing, only: set[int]) -> Iterator[dict[int, Truth]]:
    """Give everything that could be known in the end; of other tests nothing is told."""
    live = sorted(at.live & only)
    for truths in product((*KNOWN, None), repeat=len(live)):
        told = {leaf: truth for leaf, truth in zip(live, truths, strict=True) if truth is not None}
        yield {**at.known, **told}


@given(trees, standings, st.sampled_from(KNOWN))
def test_what_some_answers_can_bring_about_is_never_denied(
    tree: Node, states: list[str], truth: Truth
) -> None:
    at = standing(states)
    every = set(leaves_of(tree))
    if any(truth_of(tree, known) is truth for known in completions(at, every)):
        assert can_be(tree, truth, at)


@given(trees, standings, st.sampled_from(KNOWN))
def test_the_tests_that_can_help_are_enough(tree: Node, states: list[str], truth: Truth) -> None:
    at = standing(states)
    every, helping = set(leaves_of(tree)), set(towards(tree, truth, at))
    if any(truth_of(tree, known) is truth for known in completions(at, every)):
        assert any(truth_of(tree, known) is truth for known in completions(at, helping))


@given(trees, standings)
def test_what_is_settled_asks_for_nothing(tree: Node, states: list[str]) -> None:
    at = standing(states)
    if truth_of(tree, at.known) is not Truth.UNKNOWN:
        assert not [*towards(tree, Truth.TRUE, at), *towards(tree, Truth.FALSE, at)]


@given(trees, st.lists(st.floats(0, 1), min_size=5, max_size=5))
def test_odds_are_shares_of_one(tree: Node, chances: list[float]) -> None:
    true, false = odds_of(tree, lambda leaf: (chances[leaf], 1 - chances[leaf]))
    assert -1e-9 <= true <= 1 + 1e-9
    assert -1e-9 <= false <= 1 + 1e-9


def test_the_odds_of_two_independent_tests_are_those_of_both() -> None:
    tree = Joint(2, (Leaf(0), Leaf(1)))
    true, false = odds_of(tree, lambda leaf: ((0.5, 0.5), (0.2, 0.8))[leaf])
    assert (round(true, 6), round(false, 6)) == (0.1, 0.9)
