"""Criteria as and/or trees over their single tests, to be evaluated in part.

The joints are those of the rule language; a leaf is a single test (a fact, a treatment, a
diagnosis), whose truth comes from the interpreter alone. What a node can still become is judged
from leaves that are known, that can still be asked about (`live`), and that will stay unknown.
"""

from collections.abc import Callable, Iterator, Mapping, Set
from math import prod
from typing import TypeAlias

from itpchat.rules import Rule
from itpchat.rules.logic import All, AnyOf, AtLeast, If, Not, StudyTeam
from itpchat.truth import Truth, all_of, any_of, at_least
from itpchat.values import dataclass

Known: TypeAlias = Mapping[int, Truth]
"""The truth of leaves by their number; what is not in it is unknown."""

Odds: TypeAlias = tuple[float, float]
"""The chances that something will turn out true, and false; the rest stays unknown."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single test, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Team:
    """What only the study team can judge: never known here."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Parts of which `count` must hold: all of them, one of them, or a number between."""

    count: int
    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Turned:
    """A part that must not hold."""

    part: "Node"


Node: TypeAlias = Leaf | Team | Joint | Turned


@dataclass(frozen=True, slots=True)
class Standing:
    """How the leaves stand: what is known of them, and which can still be asked about."""

    known: Known
    live: Set[int]


def tree_of(rule: Rule, number_of: Callable[[Rule], int]) -> Node:
    """Compile a rule; `number_of` gives the number of a single test."""
    match rule:
        case All(parts):
            return Joint(len(parts), tuple(tree_of(part, number_of) for part in parts))
        case AnyOf(parts):
            return Joint(1, tuple(tree_of(part, number_of) for part in parts))
        case AtLeast(count, parts):
            return Joint(count, tuple(tree_of(part, number_of) for part in parts))
        case Not(part):
            return Turned(tree_of(part, number_of))
        case If(condition, consequence):
            holds, follows = tree_of(condition, number_of), tree_of(consequence, number_of)
            return Joint(1, (Turned(holds), follows))
        case StudyTeam():
            return Team()
        case _:
            return Leaf(number_of(rule))


def leaves_of(node: Node) -> Iterator[int]:
    """Give the numbers of the leaves."""
    match node:
        case Leaf(number):
            yield number
        case Joint(_, parts):
            for part in parts:
                yield from leaves_of(part)
        case Turned(part):
            yield from leaves_of(part)


def truth_of(node: Node, known: Known) -> Truth:
    """Evaluate with what is known."""
    match node:
        case Leaf(number):
            return known.get(number, Truth.UNKNOWN)
        case Turned(part):
            return ~truth_of(part, known)
        case Joint(1, parts):
            return any_of(truth_of(part, known) for part in parts)
        case Joint(count, parts) if count == len(parts):
            return all_of(truth_of(part, known) for part in parts)
        case Joint(count, parts):
            return at_least(count, [truth_of(part, known) for part in parts])
        case _:
            return Truth.UNKNOWN


def can_be(node: Node, truth: Truth, at: Standing) -> bool:
    """Tell whether a node can still become true, or false; never denies what is possible."""
    match node:
        case Leaf(number):
            return at.known[number] is truth if number in at.known else number in at.live
        case Turned(part):
            return can_be(part, ~truth, at)
        case Joint(count, parts):
            enough = count if truth is Truth.TRUE else len(parts) - count + 1
            return sum(can_be(part, truth, at) for part in parts) >= enough
        case _:
            return False


def can_go_to_the_team(node: Node, at: Standing) -> bool:
    """Tell whether a node can become something that only the study team is left to judge.

    A single test can, too: some answers about a treatment are for the team to weigh.
    """
    match node:
        case Leaf(number):
            return number not in at.known and number in at.live
        case Turned(part):
            return can_go_to_the_team(part, at)
        case Joint(count, parts):
            # All parts must hold or be the team's (or, of parts of which one is enough, not hold).
            besides = Truth.FALSE if count == 1 and len(parts) > 1 else Truth.TRUE
            by_team = [can_go_to_the_team(part, at) for part in parts]
            if 1 < count < len(parts):
                return any(by_team)
            return any(by_team) and all(
                team or can_be(part, besides, at) for team, part in zip(by_team, parts, strict=True)
            )
        case _:
            return True


def towards(node: Node, truth: Truth, at: Standing) -> Iterator[int]:
    """Give the unknown leaves that can help to make a node true, or false."""
    if truth_of(node, at.known) is not Truth.UNKNOWN or not can_be(node, truth, at):
        return
    match node:
        case Leaf(number):
            yield number
        case Turned(part):
            yield from towards(part, ~truth, at)
        case Joint(_, parts):
            for part in parts:
                yield from towards(part, truth, at)


def odds_of(node: Node, of_leaf: Callable[[int], Odds]) -> Odds:
    """Estimate how a node will turn out, as if its leaves did not depend on each other."""
    match node:
        case Leaf(number):
            return of_leaf(number)
        case Turned(part):
            true, false = odds_of(part, of_leaf)
            return false, true
        case Joint(count, parts):
            odds = [odds_of(part, of_leaf) for part in parts]
            trues, falses = [true for true, _ in odds], [false for _, false in odds]
            return _enough(count, trues), _enough(len(parts) - count + 1, falses)
        case _:
            return 0.0, 0.0


def _enough(count: int, chances: list[float]) -> float:
    """Give the chance that `count` of independent events happen."""
    if count == 1:
        return 1 - prod(1 - chance for chance in chances)
    if count == len(chances):
        return prod(chances)
    happened = [1.0] + [0.0] * count  # by how many, `count` standing for that or more
    for chance in chances:
        for many in range(count, 0, -1):
            stays = happened[many] if many == count else happened[many] * (1 - chance)
            happened[many] = stays + happened[many - 1] * chance
        happened[0] *= 1 - chance
    return happened[count]
