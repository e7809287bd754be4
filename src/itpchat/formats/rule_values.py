"""The values in a rule: bounds, durations, windows; and what is said where one is not right."""

from collections.abc import Iterator, Mapping
from typing import Any

from itpchat.moments import WINDOWS, Duration
from itpchat.rules.compiling import per_kg
from itpchat.suggestions import did_you_mean
from itpchat.values import dataclass

Place = tuple[str | int, ...]

BOUNDS = ("below", "above", "from", "to")

EVENTS = ("screening", "enrolment", "first_dose", "infusion")
"""The later events from which a source may count its windows."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a rule: where in it, a code, what, and how to mend it."""

    place: Place
    code: str
    message: str
    fix: str


def unknown(what: str, word: str, known: Any, place: Place) -> Fault:
    """Say that there is no such thing, and what was probably meant."""
    near = did_you_mean(word, known)
    names = list(known)
    more = " …" if len(names) > 8 else ""
    fix = f"did you mean {near}?" if near else f"known: {', '.join(names[:8])}{more}"
    return Fault(place, f"unknown-{what}", f"there is no {what} '{word}'", fix)


def unknown_keys(content: Mapping[str, Any], known: set[str], place: Place) -> Iterator[Fault]:
    """Check that a mapping has only keys that mean something."""
    for key in content:
        if key not in known:
            near = did_you_mean(str(key), known)
            fix = f"did you mean {near}?" if near else f"known here: {', '.join(sorted(known))}"
            yield Fault((*place, key), "unknown-key", f"there is no key '{key}' here", fix)


def window(content: Mapping[str, Any], place: Place, *, required: bool) -> Iterator[Fault]:
    """Check the window of a rule, and the event before which it lies."""
    found = [name for name in WINDOWS if name in content]
    if len(found) > 1 or (required and not found):
        yield Fault(place, "rule-shape", f"one of {', '.join(WINDOWS)} is meant", "")
    for name in found:
        yield from duration(content[name], (*place, name))
    if "before" in content:
        yield from _event(content, place)


def _event(content: Mapping[str, Any], place: Place) -> Iterator[Fault]:
    if not any(name in content for name in (*WINDOWS, "dose_unchanged_for")):
        message = "`before` goes with a window, and there is none"
        yield Fault((*place, "before"), "rule-shape", message, "add within: 4 weeks or the like")
    if content["before"] not in EVENTS:
        yield unknown("event", str(content["before"]), EVENTS, (*place, "before"))


def duration(data: Any, place: Place) -> Iterator[Fault]:
    """Check a duration: `2 weeks`."""
    if _is_a_bare_number(data):
        yield Fault(place, "window-without-unit", f"{data} of what?", f"write {data} weeks")
        return
    try:
        Duration.parse(str(data))
    except ValueError as error:
        yield Fault(place, "rule-value", str(error), "write for example 2 weeks")


def _is_a_bare_number(data: Any) -> bool:
    if isinstance(data, str):
        return data.strip().isdecimal()
    return isinstance(data, int | float) and not isinstance(data, bool)


def bounds(data: Any, place: Place) -> Iterator[Fault]:
    """Check the bounds of a number: `{from: 8, to: 75}`."""
    if not isinstance(data, Mapping) or not data:
        yield Fault(place, "rule-shape", "a bound is missing", "write {below: 30} or {from: 8}")
        return
    yield from unknown_keys(data, set(BOUNDS), place)
    for name, number in data.items():
        if isinstance(number, bool) or not isinstance(number, int | float):
            yield Fault((*place, name), "rule-value", f"{name} takes a number", "")
            return
    if {"below", "to"} <= data.keys() or {"above", "from"} <= data.keys():
        yield Fault(place, "rule-shape", "one bound on each side is enough", "")


def per_kg_bounds(data: Any, place: Place) -> Iterator[Fault]:
    """Check the bounds of a dose by weight: `{to: 0.5 mg/kg/day}`."""
    if not isinstance(data, Mapping) or not data:
        yield Fault(place, "rule-shape", "a bound is missing", "write {to: 0.5 mg/kg/day}")
        return
    yield from unknown_keys(data, set(BOUNDS), place)
    for name, written in data.items():
        try:
            per_kg(written)
        except ValueError as error:
            yield Fault((*place, name), "rule-value", str(error), "")
