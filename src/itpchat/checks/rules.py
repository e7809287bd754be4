"""The rules of trials and the gates of questions: whether each says something that can be."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.checks.house import House, items, walk
from itpchat.checks.possible import Possibilities
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem
from itpchat.facts import FactDictionary
from itpchat.formats.rule import RuleCheck
from itpchat.rules import Compiler, Rule
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary

RULES_IN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "trial": ("criteria", ("rule",)),
    "script": ("questions", ("when", "safety", "after_where")),
}
"""In which list of a file rules stand, and under which keys of its items."""


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A rule that could be compiled, with where it stands; `owner` is its criterion or question."""

    source: Source
    place: Place
    owner: str
    data: Mapping[str, Any]
    rule: Rule

    @property
    def names(self) -> frozenset[str]:
        """The concepts, facts and options that the rule names."""
        return frozenset(value for _, value in _words(self.data))


def read_rules(house: House) -> tuple[list[WrittenRule], list[Problem]]:
    """Compile every rule that is well formed; give them with what is wrong with the others.

    A rule that names something whose own entry is wrong is left alone: that is told where it is.
    """
    if house.facts is None or house.vocabulary is None:
        return [], []
    check = RuleCheck(house.facts, house.vocabulary)
    compiler = Compiler(house.facts, house.vocabulary)
    rules: list[WrittenRule] = []
    problems: list[Problem] = []
    for source, place, owner, data in _rules_in(house):
        if any(
            str(part[-1]) in house.left_out or value in house.left_out
            for part, value in _words(data)
        ):
            continue
        faults = list(check.faults(data, place))
        problems += (
            problem(source.document, fault.place, fault.code, fault.message, fault.fix or None)
            for fault in faults
        )
        if not faults:
            rules.append(WrittenRule(source, place, owner, data, compiler.compile(data)))
    return rules, problems


def _rules_in(house: House) -> Iterator[tuple[Source, Place, str, Mapping[str, Any]]]:
    for source in house.of_kind("trial", "script"):
        listed, keys = RULES_IN[source.kind]
        for index, item in items(source.data, listed):
            for key in keys:
                rule = item.get(key)
                if isinstance(rule, dict):
                    yield source, (listed, index, key), str(item.get("id")), rule


def _words(data: object) -> Iterator[tuple[Place, str]]:
    for place, value in walk(data):
        if place:
            yield place, value if isinstance(value, str) else ""


def check_possibilities(
    rules: list[WrittenRule], facts: FactDictionary, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Find rules, and parts of rules, that can never be true or never be false."""
    compiler = Compiler(facts, vocabulary)
    possibilities = Possibilities(facts, vocabulary)
    for written in rules:
        yield from _impossible(written, written.place, written.data, compiler, possibilities)


def _impossible(
    written: WrittenRule,
    place: Place,
    data: Mapping[str, Any],
    compiler: Compiler,
    possibilities: Possibilities,
) -> Iterator[Problem]:
    """Tell of the innermost parts: what is around them follows from them."""
    inside = [
        found
        for at, part in _parts(data)
        for found in _impossible(written, (*place, *at), part, compiler, possibilities)
    ]
    if inside:
        yield from inside
        return
    rule = compiler.compile(data)
    for wanted, code in ((True, "rule-never-true"), (False, "rule-never-false")):
        if not possibilities.can_be(rule, wanted=wanted):
            word = "true" if wanted else "false"
            whole = "the rule" if place == written.place else "this part of the rule"
            message = f"{whole} of {written.owner} can never be {word}"
            yield problem(written.source.document, _head(place, data), code, message)


def _head(place: Place, data: Mapping[str, Any]) -> Place:
    return (*place, next(iter(data)))


def _parts(data: Mapping[str, Any]) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """Give the rules that stand directly within a rule, each with its place in it."""
    for name, content in data.items():
        match name:
            case "all" | "any":
                yield from (((name, index), part) for index, part in enumerate(content))
            case "at_least":
                yield from (
                    (("at_least", "of", index), part) for index, part in enumerate(content["of"])
                )
            case "not" | "if" | "then":
                yield (name,), content
