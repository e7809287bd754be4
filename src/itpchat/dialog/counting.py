"""Which answers count: those whose gate is open, put together to the record of a patient."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from itpchat.dialog.assembling import Assembly
from itpchat.dialog.log import Answered
from itpchat.dialog.planner import Planner
from itpchat.dialog.script import Script
from itpchat.record import Record
from itpchat.trials import Catalogue
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """What answers are read in: their script, the catalogue and the day."""

    script: Script
    catalogue: Catalogue
    as_of: date


def record_of(frame: Frame, answers: Mapping[str, Answered]) -> tuple[Record, frozenset[str]]:
    """Assemble the record; answers to questions whose gate is shut are shelved, not lost.

    A gate is asked of the answers that have none themselves. Otherwise an answer could hold its own
    gate open: "pregnant" casts doubt on "male", and so on the gate that "male" shuts.
    """
    questions = frame.script.questions
    values = {name: given.value for name, given in answers.items()}
    gated = [name for name in values if name in questions and questions[name].when is not None]
    shut: set[str] = set()
    if gated:
        free = {name: value for name, value in values.items() if name not in gated}
        planner = Planner(frame.script, _assembled(frame, free)[0])
        shut = {name for name in gated if not planner.gate_is_open(questions[name])}
    record, unused = _assembled(frame, {n: v for n, v in values.items() if n not in shut})
    return record, frozenset(shut | unused)


def _assembled(frame: Frame, used: Mapping[str, Any]) -> tuple[Record, set[str]]:
    """Give the record of some answers, and the follow-ups among them that do not count."""
    facts, vocabulary = frame.catalogue.facts, frame.catalogue.vocabulary
    implied: frozenset[str] = frozenset()
    while True:
        assembly = Assembly(frame.script, facts, vocabulary, frame.as_of, implied)
        record = Record(assembly.patient(used), facts, vocabulary, frame.as_of)
        asked_of = {name.partition("@")[2] for name in assembly.unused}
        follows = {str(c.concept) for c in record.conditions if c.implied_by}
        if implied or not asked_of & follows:
            return record, assembly.unused
        implied = frozenset(asked_of & follows)
