"""What one record says differently from another."""

from typing import TypeVar

from itpchat.record.contradictions import DENIED
from itpchat.record.record import Record

_Item = TypeVar("_Item")


def changed(before: Record, after: Record) -> frozenset[str]:
    """Name the facts and concepts of which one record says something else than the other."""
    names = {
        fact_id
        for fact_id in before.facts.keys() | after.facts.keys()
        if before.facts.get(fact_id) != after.facts.get(fact_id)
    }
    if before.birth != after.birth:
        names.add("age")
    names |= _named(before) ^ _named(after)
    names |= {str(t.concept) for t in _differing(before.treatments, after.treatments)}
    names |= {str(c.concept) for c in _differing(before.conditions, after.conditions)}
    names |= before.never_had.keys() ^ after.never_had.keys()
    old, new = before.patient, after.patient
    names |= set(old.allergies) ^ set(new.allergies)
    names |= (old.not_taking ^ new.not_taking) | (old.not_active ^ new.not_active)
    for was, now in ((old.taken, new.taken), (old.had, new.had), (old.allergic, new.allergic)):
        names |= (was.never ^ now.never) | (was.complete ^ now.complete) | (was.unsure ^ now.unsure)
        if was.closed != now.closed:
            names |= after.vocabulary.concepts.keys()
    return frozenset(names)


def _named(record: Record) -> set[str]:
    """Give the facts and concepts that are contested, and the denials that contest them."""
    keys = {key for found in record.contradictions for key in found.keys} | record.contested
    return {key.removesuffix(DENIED).rpartition(":")[2].partition(".")[0] for key in keys}


def _differing(before: tuple[_Item, ...], after: tuple[_Item, ...]) -> list[_Item]:
    return [item for item in before if item not in after] + [
        item for item in after if item not in before
    ]
