"""The values of facts in a patient file, checked against the fact dictionary."""

from collections.abc import Mapping
from datetime import date

from itpchat.documents import quote
from itpchat.facts import Fact
from itpchat.moments import Moment
from itpchat.patient import NEVER, FactValue, Known, Silence
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
    if fact.kind in ("date", "date_or_never"):
        if data == NEVER and fact.kind == "date_or_never":
            return Known(NEVER)
        return Known(past_moment(fact.id, data, as_of))
    if isinstance(data, Mapping):
        return _measured(fact, data, as_of)
    return Known(_plain(fact, data))


def _plain(fact: Fact, data: object) -> FactValue:
    match fact.kind:
        case "yes_no":
            return _yes_no(fact, data)
        case "choice":
            return _choice(fact, data)
        case "text":
            return _text(fact, data)
        case _:
            return _bounded(fact, _plain_number(fact, data))


def past_moment(name: str, data: object, as_of: date) -> Moment:
    """Read a date that must not lie after `as_of`."""
    moment = any_moment(name, data)
    if moment.earliest > as_of:
        raise Implausible(
            f"{name}: {moment} lies after {as_of}, the day of asking", "a day in the past is meant"
        )
    return moment


def any_moment(name: str, data: object) -> Moment:
    """Read a date, past or future."""
    if isinstance(data, bool) or not isinstance(data, str | int):
        fix = "write 2023, 2023-05 or 2023-05-14"
        raise Implausible(f"{name} is a date, not {shown(data)}", fix)
    try:
        return Moment.parse(str(data))
    except ValueError as error:
        raise Implausible(f"{name}: {error}", "") from None


def shown(data: object) -> str:
    """Show a value within a message as a file writes it, and harmless."""
    match data:
        case None:
            return "empty"
        case bool():
            return str(data).lower()
        case Mapping():
            return "a mapping"
        case list():
            return "a list"
        case int() | float():
            return f"{data:.12g}" if isinstance(data, float) or abs(data) < 10**12 else "so many"
        case _:
            return quote(data)


def _yes_no(fact: Fact, data: object) -> bool:
    if not isinstance(data, bool):
        fix = "write true, false or unsure"
        raise Implausible(f"{fact.id} is true or false, not {shown(data)}", fix)
    return data


def _text(fact: Fact, data: object) -> str:
    if isinstance(data, bool) or not isinstance(data, str | int | float) or not str(data).strip():
        raise Implausible(f"{fact.id} is a word, not {shown(data)}", "write it as it is called")
    return str(data).strip()


def _choice(fact: Fact, data: object) -> str:
    options = list(fact.options or ())
    if not isinstance(data, str) or data not in options:
        near = did_you_mean(str(data), options)
        fix = f"did you mean {near}?" if near else f"one of {', '.join(options[:12])}"
        raise Implausible(f"{fact.id} cannot be {shown(data)}", fix)
    return data


def _measured(fact: Fact, data: Mapping[str, object], as_of: date) -> Known | Silence:
    known = {"value", "date"}
    known |= {"unit"} if fact.numeric else set()
    known |= {"upper_limit"} if fact.kind == "multiple" else set()
    for key in data:
        if key not in known:
            near = did_you_mean(str(key), known)
            raise Implausible(
                f"{fact.id} has no {quote(key)}",
                f"did you mean {near}?" if near else f"known: {', '.join(sorted(known))}",
            )
    if "value" not in data:
        raise Implausible(f"{fact.id} has no value", "write {value: 12, date: 2026-11-20}")
    when = data.get("date")
    measured = None if when in (None, "unsure") else past_moment(f"{fact.id}.date", when, as_of)
    if data["value"] in ("unsure", "declined"):
        return Silence(data["value"])
    if not fact.numeric:
        return Known(_plain(fact, data["value"]), measured)
    # 4.2 times the limit must not become 3.0000000000000004 of it: bounds are exact.
    value = _bounded(fact, round(_in_unit_of(fact, data), 9))
    kept = {key: given for key, given in data.items() if key != "date"}
    return Known(value, measured, kept if len(kept) > 1 else None)


def _in_unit_of(fact: Fact, data: Mapping[str, object]) -> float:
    value = _plain_number(fact, data["value"])
    if fact.kind == "multiple":
        limit = data.get("upper_limit")
        if limit is None:
            if data.get("unit") not in (None, fact.unit):
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
        what = f"counted in {fact.unit}" if fact.unit else "a plain number"
        raise Implausible(f"{fact.id} is {what}, not in {shown(unit)}", "convert it")
    return value * factor


def _plain_number(fact: Fact, data: object) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        fix = f"in {fact.unit or 'figures'}"
        raise Implausible(f"{fact.id} is a number, not {shown(data)}", fix)
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
