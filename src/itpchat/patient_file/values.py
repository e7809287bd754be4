"""The values of facts in a patient file, checked against the fact dictionary."""

from collections.abc import Mapping
from datetime import date

from itpchat.facts import Fact
from itpchat.moments import Moment
from itpchat.patient import NEVER, Known, Silence
from itpchat.suggestions import did_you_mean

FACTORS: Mapping[tuple[str, str], float] = {
    ("g/L", "g/dL"): 10.0,
    ("mg/dL", "g/L"): 100.0,
    ("10⁹/L", "/µL"): 0.001,
    ("10⁹/L", "/uL"): 0.001,
    ("10⁹/L", "/mm3"): 0.001,
    ("10⁹/L", "K/µL"): 1.0,
    ("10⁹/L", "K/uL"): 1.0,
    ("10⁹/L", "G/L"): 1.0,
    ("10⁹/L", "10^9/L"): 1.0,
    ("10⁹/L", "10*9/L"): 1.0,
}
"""By what a number in another unit (second) is multiplied to be in the fact's own (first)."""


class Implausible(ValueError):
    """A value that cannot be; `fix` says what would be understood."""

    def __init__(self, message: str, fix: str) -> None:
        self.fix = fix
        super().__init__(message)


def fact_value(fact: Fact, data: object, as_of: date) -> Known | Silence:
    """Turn the value of a fact in a file into an answer.

    Raises:
        Implausible: it is of the wrong kind, outside of what can be, or in the future.
    """
    if data == "unsure":
        return Silence.UNSURE
    if data == "declined":
        return Silence.DECLINED
    match fact.kind:
        case "yes_no":
            return Known(_yes_no(fact, data))
        case "choice":
            return Known(_choice(fact, data))
        case "date" | "date_or_never":
            if data == NEVER and fact.kind == "date_or_never":
                return Known(NEVER)
            return Known(past_moment(fact.id, data, as_of))
        case "text":
            return Known(str(data))
        case _:
            return _measured(fact, data, as_of)


def past_moment(name: str, data: object, as_of: date) -> Moment:
    """Read a date that must not lie after `as_of`."""
    moment = any_moment(name, data)
    if moment.earliest > as_of:
        raise Implausible(
            f"{name}: {data} lies after {as_of}, the day of asking", "a day in the past is meant"
        )
    return moment


def any_moment(name: str, data: object) -> Moment:
    """Read a date, past or future."""
    if isinstance(data, bool) or not isinstance(data, str | int):
        raise Implausible(f"{name} is a date, not {data!r}", "write 2023, 2023-05 or 2023-05-14")
    try:
        return Moment.parse(str(data))
    except ValueError as error:
        raise Implausible(f"{name}: {error}", "write 2023, 2023-05 or 2023-05-14") from None


def _yes_no(fact: Fact, data: object) -> bool:
    if not isinstance(data, bool):
        raise Implausible(f"{fact.id} is true or false, not {data!r}", "write true, false or unsure")
    return data


def _choice(fact: Fact, data: object) -> str:
    options = list(fact.options or ())
    if not isinstance(data, str) or data not in options:
        near = did_you_mean(str(data), options)
        fix = f"did you mean {near}?" if near else f"one of {', '.join(options[:12])}"
        raise Implausible(f"{fact.id} cannot be {data!r}", fix)
    return data


def _measured(fact: Fact, data: object, as_of: date) -> Known:
    if not isinstance(data, Mapping):
        return Known(_number(fact, data))
    known = {"value", "date", "unit", "upper_limit"}
    for key in data:
        if key not in known:
            near = did_you_mean(str(key), known)
            raise Implausible(
                f"{fact.id} has no '{key}'",
                f"did you mean {near}?" if near else f"known: {', '.join(sorted(known))}",
            )
    if "value" not in data:
        raise Implausible(f"{fact.id} has no value", "write {value: 12, date: 2026-11-20}")
    value = _in_unit_of(fact, data)
    measured = past_moment(f"{fact.id}.date", data["date"], as_of) if "date" in data else None
    written = dict(data) if "upper_limit" in data or "unit" in data else None
    return Known(_bounded(fact, value), measured, written)


def _in_unit_of(fact: Fact, data: Mapping[str, object]) -> float:
    value = _plain_number(fact, data["value"])
    if fact.kind == "multiple":
        limit = data.get("upper_limit")
        if limit is None:
            if "unit" in data:
                raise Implausible(
                    f"{fact.id} is counted in multiples of the upper limit of normal",
                    "add upper_limit, the laboratory's own",
                )
            return value
        limit = _plain_number(fact, limit)
        if limit <= 0:
            raise Implausible(f"the upper_limit of {fact.id} must be above 0", "")
        return value / limit
    unit = data.get("unit")
    if unit is None or unit == fact.unit:
        return value
    factor = FACTORS.get((fact.unit, str(unit)))
    if factor is None:
        raise Implausible(f"{fact.id} is counted in {fact.unit}, not in {unit}", "convert it")
    return value * factor


def _number(fact: Fact, data: object) -> float:
    return _bounded(fact, _plain_number(fact, data))


def _plain_number(fact: Fact, data: object) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise Implausible(f"{fact.id} is a number, not {data!r}", f"in {fact.unit or 'figures'}")
    return data


def _bounded(fact: Fact, value: float) -> float:
    if fact.plausible is not None and not fact.plausible[0] <= value <= fact.plausible[1]:
        least, most = fact.plausible
        raise Implausible(
            f"{fact.id} cannot be {value:g}", f"from {least:g} to {most:g} {fact.unit}".rstrip()
        )
    if fact.kind == "whole" and value != int(value):
        raise Implausible(f"{fact.id} is a whole number, not {value:g}", "without a fraction")
    return value
