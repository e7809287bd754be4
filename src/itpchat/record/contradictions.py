"""Answers that cannot all be true.

Attributes of one treatment or diagnosis that contradict each other are taken away, so that a rule
finds them unknown; facts and concepts are left in place and counted as contested.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from itpchat.moments import Moment
from itpchat.patient import Condition, Denials, Known, Silence, Treatment
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary

_Item = TypeVar("_Item", Treatment, Condition)

DENIED = " never"
"""Ends a key that stands for a denial: `taken:anticoagulant never`."""

DATES = ("started_on", "stopped_on", "last_dose_on", "date", "dose_unchanged_since")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that cannot all be true, by their keys; each of them is contested."""

    keys: tuple[str, ...]


def settled_treatment(
    treatment: Treatment, vocabulary: Vocabulary, as_of: date
) -> tuple[Treatment, list[Contradiction]]:
    """Give a treatment without what contradicts itself, no date later than the day of asking.

    What was stopped is not being taken, and a procedure is nothing that one goes on taking.
    """
    known = _not_after(treatment, as_of)
    taking = known.taking
    if vocabulary.any_flag(str(known.concept), "procedure"):
        taking = None
    elif taking is None and known.stopped_on is not None:
        taking = False
    known = replace(known, taking=taking)
    pairs = list(_impossible_in(known))
    found = [
        Contradiction(tuple(f"taken:{known.concept}.{name}" for name in pair)) for pair in pairs
    ]
    return _without(known, {name for pair in pairs for name in pair}), found


def _impossible_in(treatment: Treatment) -> Iterator[tuple[str, str]]:
    """Give the attributes of a treatment that exclude each other."""
    if treatment.taking and treatment.stopped_on is not None:
        yield "taking", "stopped_on"
    started = treatment.started_on
    for later in ("stopped_on", "last_dose_on", "dose_unchanged_since"):
        moment: Moment | None = getattr(treatment, later)
        if started is not None and moment is not None and moment.latest < started.earliest:
            yield "started_on", later


def settled_condition(
    condition: Condition, vocabulary: Vocabulary, not_active: frozenset[str]
) -> tuple[Condition, list[Contradiction]]:
    """Give a diagnosis without what contradicts itself; one that is not active now says so."""
    known = condition
    if known.active is None and vocabulary.above(str(known.concept)) & not_active:
        known = replace(known, active=False)
    names: set[str] = set()
    if known.cured and known.active:
        names |= {"cured", "active"}
    if known.cured and known.controlled is False:
        names |= {"cured", "controlled"}
    passing = any(
        vocabulary.any_flag(str(known.concept), flag) for flag in ("can_change", "one_off")
    )
    if known.cured and known.caused_low_platelets and not passing:
        names |= {"cured", "caused_low_platelets"}
    keys = tuple(f"had:{known.concept}.{name}" for name in sorted(names))
    return _without(known, names), [Contradiction(keys)] if keys else []


def told_otherwise(
    treatment: Treatment, conditions: Iterable[Condition], vocabulary: Vocabulary
) -> list[Contradiction]:
    """Find diagnoses that were treated otherwise than with what was given for just them."""
    if treatment.purpose is None:
        return []
    return [
        Contradiction((f"had:{condition.concept}.treated_with", f"taken:{treatment.concept}.for"))
        for condition in conditions
        if condition.treated_with is not None
        and vocabulary.covers(str(condition.concept), treatment.purpose)
        and not any(
            vocabulary.covers(named, str(treatment.concept))
            or vocabulary.covers(str(treatment.concept), named)
            for named in condition.treated_with
        )
    ]


def denied_and_named(
    prefix: str, named: Iterable[str], denials: Denials, vocabulary: Vocabulary
) -> Iterator[Contradiction]:
    """Find concepts that were named although they, or a class over them, were denied."""
    for concept in dict.fromkeys(named):
        for denied in sorted(vocabulary.above(concept) & denials.never):
            yield Contradiction((f"{prefix}:{concept}", f"{prefix}:{denied}{DENIED}"))


def before_birth(
    facts: Mapping[str, Known | Silence], birth: Moment, source: str
) -> Iterator[Contradiction]:
    """Find facts that are dated before the birth, which is known from `source`."""
    for fact_id, answer in facts.items():
        if fact_id == "date_of_birth" or not isinstance(answer, Known):
            continue
        if isinstance(answer.value, Moment) and answer.value.latest < birth.earliest:
            yield Contradiction((fact_id, source))


def _without(item: _Item, names: Iterable[str]) -> _Item:
    gone: dict[str, Any] = dict.fromkeys(names)
    return replace(item, **gone) if gone else item


def _not_after(treatment: Treatment, as_of: date) -> Treatment:
    """Cut imprecise dates at the day of asking: what has happened is not in the future."""
    cut = {
        name: moment.until(as_of)
        for name in DATES
        if (moment := getattr(treatment, name)) is not None
    }
    return replace(treatment, **cut) if cut else treatment
