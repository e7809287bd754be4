"""The answer to a follow-up: whether it counts as things stand, and what it changes."""

from dataclasses import replace
from typing import Any

from itpchat.dialog.asking import Asking
from itpchat.dialog.log import DECLINED, UNSURE
from itpchat.dialog.script import FollowUp
from itpchat.moments import Moment
from itpchat.patient import Condition, Patient, Treatment

DATES = frozenset(("started_on", "stopped_on", "last_dose_on", "date", "dose_unchanged_since"))
OF_WHAT_IS_TAKEN = frozenset(("dose", "dose_unchanged_since"))


def taking_first(answered: tuple[FollowUp | None, str]) -> bool:
    """Sort whether something is taken now before its other answers, which depend on it."""
    return answered[0] is None or answered[0].attribute != "taking"


def is_out_of_place(attribute: str, treatment: Treatment) -> bool:
    """Tell whether an answer speaks of what the treatment no longer is, or never was."""
    match attribute:
        case "taking":
            return treatment.taking is not None  # the question itself said so
        case "stopped_on":
            return treatment.taking is True
        case _:
            return attribute in OF_WHAT_IS_TAKEN and treatment.taking is False


def changes_of(follow_up: FollowUp, value: Any, held: Treatment | Condition) -> dict[str, Any]:
    """Give the changes that the answer to a follow-up makes."""
    attribute = "purpose" if follow_up.attribute == "for" else follow_up.attribute
    if value in (UNSURE, DECLINED):
        return {"unsure": held.unsure | {follow_up.attribute}}
    if attribute in DATES:
        return {attribute: Moment.parse(str(value))}
    if attribute == "treated_with":
        return {attribute: (value,) if isinstance(value, str) else tuple(value)}
    return {attribute: value}


def held_by(asking: Asking, value: Any) -> tuple[Patient, str]:
    """Give somebody who had one thing alone, as the answer to a follow-up tells of it.

    The second is what it is: `taken` or `had`.
    """
    follow_up, target = asking.follow_up, asking.target
    assert follow_up is not None
    if follow_up.of != "treatment":
        condition = Condition(target)
        condition = Condition(target, **changes_of(follow_up, value, condition))
        return Patient(conditions=(condition,)), "had"
    changes = changes_of(follow_up, value, Treatment(target))
    if follow_up.attribute not in ("taking", "response"):
        going_on = follow_up.attribute in ("dose", "dose_unchanged_since", "days_in_a_row")
        changes = {"taking": going_on, **changes}
    return Patient(treatments=(Treatment(target, **changes),)), "taken"


def without_others(patient: Patient, about: str) -> Patient:
    """Give a patient who took, or had, nothing besides."""
    if about == "taken":
        return replace(patient, taken=replace(patient.taken, closed=True))
    return replace(patient, had=replace(patient.had, closed=True))
