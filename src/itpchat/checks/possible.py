"""Whether a rule can be true, and whether it can be false, for any patient at all.

The rule is taken apart, as in a tableau: each part that is held to be true or false narrows what
the facts can still be, what follows from them is added, and a branch on which nothing remains is
left. What is called impossible surely is; a rule that is too large to follow is called possible.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from itertools import combinations

from itpchat.checks.domains import Among, AnyDomain, Dates, Numbers, Words, domain_of
from itpchat.checks.existence import Existence, can_exist, follows
from itpchat.facts import FactDictionary, Implication
from itpchat.rules import Rule
from itpchat.rules.condition_tests import Has
from itpchat.rules.fact_tests import AgeIs, DateIs, FactIs, NumberIs
from itpchat.rules.logic import All, AnyOf, AtLeast, If, Not, StudyTeam
from itpchat.rules.scope import Scope
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary

MOST_STEPS = 20_000
"""A rule that takes more steps than this is not followed to its end."""

Goal = tuple[Rule, bool]


@dataclass(frozen=True, slots=True)
class State:
    """What is held on a branch: what facts can be, what there is, and what there is not."""

    facts: Mapping[str, AnyDomain] = field(default_factory=dict)
    present: tuple[Existence, ...] = ()
    absent: tuple[Existence, ...] = ()


class Possibilities:
    """Decides what rules can be, in the words of a fact dictionary and a vocabulary."""

    def __init__(self, facts: FactDictionary, vocabulary: Vocabulary) -> None:
        self.facts = facts
        self.vocabulary = vocabulary
        self._steps = 0
        # One that speaks of what does not exist is told of elsewhere, and says nothing here.
        self._implications = [i for i in facts.implications if self._speaks_of_what_exists(i)]

    def can_be(self, rule: Rule, *, wanted: bool) -> bool:
        """Tell whether the rule can have a truth; false is certain, true is not."""
        self._steps = 0
        return self._holds(((rule, wanted),), State())

    def _holds(self, goals: tuple[Goal, ...], state: State) -> bool:
        self._steps += 1
        if not goals or self._steps > MOST_STEPS:
            return True
        (rule, wanted), rest = goals[0], goals[1:]
        branches = _branches(rule, wanted)
        if branches is not None:
            return any(self._holds(branch + rest, state) for branch in branches)
        return any(self._holds(rest, narrowed) for narrowed in self._narrowed(rule, wanted, state))

    def _narrowed(self, rule: Rule, wanted: bool, state: State) -> Iterator[State]:
        """Give what remains of a state where a part without parts has a truth."""
        if isinstance(rule, StudyTeam):
            yield state
        elif isinstance(rule, FactIs | NumberIs | AgeIs | DateIs):
            yield from self._with_fact(rule, wanted, state)
        elif isinstance(rule, Existence):
            yield from self._with_existence(rule, wanted, state)
        else:
            yield state

    # Facts

    def _with_fact(
        self, rule: FactIs | NumberIs | AgeIs | DateIs, wanted: bool, state: State
    ) -> Iterator[State]:
        fact_id = "age" if isinstance(rule, AgeIs) else rule.fact
        domain = self._domain(fact_id, state)
        if domain is None:
            yield state
            return
        for narrowed in _narrowed_domain(domain, rule, wanted):
            for single in self._split(fact_id, narrowed):
                yield from self._followed(replace(state, facts={**state.facts, fact_id: single}))

    def _domain(self, fact_id: str, state: State) -> AnyDomain | None:
        if fact_id in state.facts:
            return state.facts[fact_id]
        return domain_of(self.facts[fact_id]) if fact_id in self.facts else None

    def _split(self, fact_id: str, domain: AnyDomain) -> Iterator[AnyDomain]:
        """Look at few values one by one, where something follows from one of them."""
        values = domain.values()
        speaks = any(fact_id == name for i in self._implications for name, _ in i.given)
        if not speaks or values is None or len(values) < 2:
            yield domain
        elif isinstance(domain, Among):
            yield from (Among((value,)) for value in values)
        elif isinstance(domain, Numbers):
            for value in values:
                assert isinstance(value, int)
                yield Numbers(value, True, value, True, whole=True)

    # Treatments, diagnoses, allergies

    def _with_existence(self, rule: Existence, wanted: bool, state: State) -> Iterator[State]:
        if wanted:
            impossible = not can_exist(rule, self.vocabulary) or any(
                follows(rule, other, self.vocabulary) for other in state.absent
            )
            if not impossible:
                yield replace(state, present=(*state.present, rule))
        elif not any(follows(other, rule, self.vocabulary) for other in state.present):
            yield replace(state, absent=(*state.absent, rule))

    # What follows from facts

    def _speaks_of_what_exists(self, implication: Implication) -> bool:
        return (
            all(name in self.facts for name, _ in implication.given)
            and all(concept in self.vocabulary for concept in implication.has)
            and all(concept in self.vocabulary for concept in implication.never_had)
            and all(
                name in self.facts and _only(domain_of(self.facts[name]), value) is not None
                for name, value in implication.facts
            )
        )

    def _followed(self, state: State) -> Iterator[State]:
        """Add all that follows; give nothing where it contradicts what is held."""
        pending = [state]
        for implication in self._implications:
            pending = [after for before in pending for after in self._applied(implication, before)]
        for after in pending:
            if after == state:
                yield after
            else:
                yield from self._followed(after)

    def _applied(self, implication: Implication, state: State) -> Iterator[State]:
        if not all(_surely(state.facts.get(name), value) for name, value in implication.given):
            yield state
            return
        facts = dict(state.facts)
        for fact_id, value in implication.facts:
            domain = self._domain(fact_id, state)
            kept = _only(domain, value) if domain is not None else None
            if kept is None:
                return
            facts[fact_id] = kept
        pending = [replace(state, facts=facts)]
        for concepts, wanted in ((implication.has, True), (implication.never_had, False)):
            for concept in concepts:
                rule = Has(Scope.of(self.vocabulary, (concept,)))
                pending = [
                    before if rule in (before.present if wanted else before.absent) else after
                    for before in pending
                    for after in self._with_existence(rule, wanted, before)
                ]
        yield from pending


def _branches(rule: Rule, wanted: bool) -> list[tuple[Goal, ...]] | None:
    """Give the ways in which a joint has a truth: of each, all its goals must hold."""
    match rule:
        case All(parts) if wanted:
            return [tuple((part, True) for part in parts)]
        case All(parts):
            return [((part, False),) for part in parts]
        case AnyOf(parts) if wanted:
            return [((part, True),) for part in parts]
        case AnyOf(parts):
            return [tuple((part, False) for part in parts)]
        case AtLeast(count, parts):
            enough = count if wanted else len(parts) - count + 1
            return [tuple((part, wanted) for part in some) for some in combinations(parts, enough)]
        case Not(part):
            return [((part, not wanted),)]
        case If(condition, consequence) if wanted:
            return [((condition, False),), ((consequence, True),)]
        case If(condition, consequence):
            return [((condition, True), (consequence, False))]
        case _:
            return None


def _narrowed_domain(
    domain: AnyDomain, rule: FactIs | NumberIs | AgeIs | DateIs, wanted: bool
) -> Iterator[AnyDomain]:
    match domain, rule:
        case ((Among() | Words()), FactIs(_, values)):
            yield from domain.narrowed(values, wanted)
        case Numbers(), (NumberIs() | AgeIs()):
            yield from domain.narrowed(rule.bounds, wanted)
        case Dates(), DateIs(_, window):
            yield from domain.narrowed(window, wanted)
        case _:
            yield domain


def _surely(domain: AnyDomain | None, value: object) -> bool:
    """Tell whether a fact can be nothing else than a value, or than ages between bounds."""
    if domain is None:
        return False
    if isinstance(value, Mapping):
        least, below = value.get("from") or 0, value.get("below")
        return (
            isinstance(domain, Numbers)
            and domain.least >= least
            and (below is None or domain.most < below)
        )
    values = domain.values()
    return values is not None and values == (value,)


def _only(domain: AnyDomain, value: object) -> AnyDomain | None:
    """Narrow a fact to one value; nothing where it cannot be that."""
    match domain:
        case Among():
            return next(domain.narrowed((value,), True), None)
        case Words():
            return next(domain.narrowed((value,), True), None)
        case Numbers() if isinstance(value, int | float):
            least, most = domain.least, domain.most
            return (
                Numbers(value, True, value, True, domain.whole) if least <= value <= most else None
            )
        case _:
            return domain
