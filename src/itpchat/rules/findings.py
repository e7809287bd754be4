"""What the interpreter says of a rule, and with which answers it says so."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from itpchat.truth import Truth, all_of, any_of, at_least, implies
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """An answer that a truth rests on.

    `key` is a fact's id, or `taken:CONCEPT`, `taking:CONCEPT`, `had:CONCEPT`,
    `allergic_to:CONCEPT`, with `.attribute` where an attribute is meant; `value` is the answer:
    a number, yes or no, an option, a date as text, or the concept that was named.
    """

    key: str
    value: object
    implied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """The truth of a rule, with the trace of how it came about.

    `needs` are the keys of the answers that would settle an unknown; `for_study_team` says that an
    unknown is (also) for the study team to judge; `applies` is false for a rule whose `if` is
    false; `imprecise` says that an unknown comes from a date that is known too roughly; `turns`
    are the days on which a date that was read changes what it says, with whether that day can be
    named.
    """

    truth: Truth
    because: tuple[Reason, ...] = ()
    needs: tuple[str, ...] = ()
    for_study_team: bool = False
    applies: bool = True
    imprecise: bool = False
    turns: tuple[tuple[date, bool], ...] = ()

    def __invert__(self) -> "Finding":
        return replace(self, truth=~self.truth)


def unknown(*needs: str) -> Finding:
    """Give the finding of something that was not answered."""
    return Finding(Truth.UNKNOWN, needs=needs)


def known(truth: Truth, *because: Reason) -> Finding:
    """Give the finding that rests on these answers."""
    return Finding(truth, because=because)


def both(findings: Iterable[Finding]) -> Finding:
    """Join findings that must all hold."""
    parts = tuple(findings)
    return _joined(all_of(part.truth for part in parts), parts)


def either(findings: Iterable[Finding]) -> Finding:
    """Join findings of which one is enough."""
    parts = tuple(findings)
    return _joined(any_of(part.truth for part in parts), parts)


def enough(count: int, findings: Iterable[Finding]) -> Finding:
    """Join findings of which `count` must hold."""
    parts = tuple(findings)
    return _joined(at_least(count, (part.truth for part in parts)), parts)


def conditional(condition: Finding, consequence: Finding) -> Finding:
    """Join an `if` and its `then`."""
    truth = implies(condition.truth, consequence.truth)
    joined = _joined(truth, (~condition, consequence))
    return replace(joined, applies=condition.truth is not Truth.FALSE)


def _joined(truth: Truth, parts: tuple[Finding, ...]) -> Finding:
    """Keep of the parts what speaks for the truth of the whole."""
    if len(parts) == 1 and parts[0].truth is truth:
        return parts[0]
    decisive = [part for part in parts if part.truth is truth]
    open_parts = decisive if truth is Truth.UNKNOWN else []
    return Finding(
        truth,
        because=_unique(reason for part in decisive for reason in part.because),
        needs=tuple(dict.fromkeys(need for part in open_parts for need in part.needs)),
        for_study_team=any(part.for_study_team for part in open_parts),
        applies=any(part.applies for part in parts) or not parts,
        imprecise=any(part.imprecise for part in open_parts),
        turns=tuple(dict.fromkeys(turn for part in parts for turn in part.turns)),
    )


def _unique(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Drop reasons that say the same again; values may be unhashable, so compare their text."""
    kept: dict[tuple[str, str], Reason] = {}
    for reason in reasons:
        kept.setdefault((reason.key, str(reason.value)), reason)
    return tuple(kept.values())
