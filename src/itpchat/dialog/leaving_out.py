"""A session without its private answers, for what leaves the conversation on paper or in a file.

Nothing that is shown of such a session may tell a private answer: not a verdict, not a reason, not
a count, not what is still to find out. So nothing is hidden after the fact. The answers are taken
away first, and everything else is worked out anew, as if they had not been asked: two sessions that
differ in private answers alone become one and the same.

What was said of a whole class ("no other medicines") still covers its private members, and would
then let a criterion about just these pass. Such criteria are judged as if the private ones were
asked and not known, for everybody alike.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from itpchat.dialog.counting import Frame, record_of
from itpchat.dialog.log import UNSURE, Answered
from itpchat.dialog.script import Script
from itpchat.dialog.session import Session
from itpchat.explaining import split_key
from itpchat.matching import Judged, judge, match_trial
from itpchat.patient import Condition, Denials, Patient, Treatment
from itpchat.record import Record
from itpchat.values import dataclass
from itpchat.vocabulary import Kind, Vocabulary

SIGNS = "red_flags"
"""Signs of an emergency decide about no trial, and some tell of a pregnancy."""


@dataclass(frozen=True)
class Shared:
    """What may be shared of a session.

    `session` holds no private answer; its script calls nothing private any more, so that what is
    left is told in full. `patient` is the patient that it describes. `private` gives by trial the
    criteria that are open for want of private answers alone: the same for everybody who gave the
    same other answers.
    """

    session: Session
    patient: Patient
    private: Mapping[str, tuple[Judged, ...]]


def whole(session: Session) -> Shared:
    """Share everything, since that was chosen."""
    script = replace(session.script, sensitive=frozenset())
    return Shared(replace(session, script=script), session.record.patient, {})


def without_private(session: Session) -> Shared:
    """Leave out what is private, and work out anew all that rested on it."""
    script, catalogue = session.script, session.catalogue
    answers = {
        name: kept
        for name, given in session.answers.items()
        if (kept := _kept(name, given, session)) is not None
    }
    patient, shelved = session.record.patient, session.shelved
    if session.answers:
        record, shelved = record_of(Frame(script, catalogue, session.as_of), answers)
        patient = record.patient
    patient = patient_without(patient, script.sensitive)
    judging = _Judging(patient, session)
    known = {
        trial.id: {c.id: judging.private(c) for c in trial.criteria if judging.is_private(c)}
        for trial in catalogue.trials
    }
    left = replace(
        session,
        script=replace(script, sensitive=frozenset()),
        record=judging.record,
        matches=tuple(match_trial(t, judging.record, known[t.id]) for t in catalogue.trials),
        answers=answers,
        shelved=shelved,
        steps=(),
        before=None,
        undone=(),
    )
    open_points = {
        trial: tuple(judged for judged in found.values() if judging.only_private(judged))
        for trial, found in known.items()
    }
    return Shared(left, patient, open_points)


class _Judging:
    """Judges the criteria that ask for something private as if it had been asked and not known."""

    def __init__(self, patient: Patient, session: Session) -> None:
        facts, vocabulary = session.catalogue.facts, session.catalogue.vocabulary
        self.names = session.script.sensitive
        medicines = _of_kind(self.names, "medication", vocabulary)
        diagnoses = _of_kind(self.names, "condition", vocabulary)
        taken = _doubting(patient.taken, medicines)
        # Who closed the whole list may have named a private illness on it.
        had = _doubting(patient.had, diagnoses if patient.had.closed else frozenset())
        told = replace(patient, taken=taken, had=had)
        doubted = replace(
            told,
            had=_doubting(patient.had, diagnoses),
            allergic=_doubting(patient.allergic, medicines),
        )
        self.record = Record(told, facts, vocabulary, session.as_of)
        self._doubted = Record(doubted, facts, vocabulary, session.as_of)
        self._blank = Record(Patient(), facts, vocabulary, session.as_of)

    def is_private(self, criterion: Any) -> bool:
        """Tell whether a criterion asks for something private, whoever it is asked of."""
        return any(self._names(need) for need in judge(criterion, self._blank).needs)

    def private(self, criterion: Any) -> Judged:
        """Judge a criterion that asks for something private."""
        return judge(criterion, self._doubted)

    def only_private(self, judged: Judged) -> bool:
        """Tell whether nothing but private answers is wanting."""
        return judged.outcome == "unknown" and all(self._names(need) for need in judged.needs)

    def _names(self, need: str) -> bool:
        return split_key(need)[1] in self.names


def patient_without(patient: Patient, private: frozenset[str]) -> Patient:
    """Give the patient without private facts, medicines and diagnoses, denied ones included.

    Names outside of the vocabulary are left out too: nobody can tell what they tell.
    """
    return replace(
        patient,
        facts={name: known for name, known in patient.facts.items() if name not in private},
        treatments=tuple(
            _for_nothing_private(treatment, private)
            for treatment in patient.treatments
            if treatment.concept is not None and treatment.concept not in private
        ),
        conditions=tuple(
            _treated_with_nothing_private(condition, private)
            for condition in patient.conditions
            if condition.concept is not None and condition.concept not in private
        ),
        allergies=tuple(name for name in patient.allergies if name not in private),
        taken=_denials_without(patient.taken, private),
        not_taking=patient.not_taking - private,
        had=_denials_without(patient.had, private),
        not_active=patient.not_active - private,
        allergic=_denials_without(patient.allergic, private),
    )


def _for_nothing_private(treatment: Treatment, private: frozenset[str]) -> Treatment:
    return replace(treatment, purpose=None) if treatment.purpose in private else treatment


def _treated_with_nothing_private(condition: Condition, private: frozenset[str]) -> Condition:
    named = condition.treated_with
    if named is None or not private.intersection(named):
        return condition
    return replace(condition, treated_with=None)


def _denials_without(denials: Denials, private: frozenset[str]) -> Denials:
    return Denials(
        denials.never - private,
        denials.unsure - private,
        denials.complete - private,
        denials.closed,
    )


def _doubting(denials: Denials, names: frozenset[str]) -> Denials:
    return replace(denials, unsure=denials.unsure | names)


def _of_kind(names: frozenset[str], kind: Kind, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(n for n in names if n in vocabulary and vocabulary[n].kind == kind)


# Answers


def _kept(name: str, given: Answered, session: Session) -> Answered | None:
    """Give what may be shared of an answer; `None` where that is nothing."""
    asking, script = session.named(name), session.script
    if asking.sensitive(script):
        return None
    if asking.question is not None and asking.question.asks.about == SIGNS:
        return None
    # The words themselves may say anything.
    return Answered(given.question, _value_without(given.value, script), besides=given.besides)


def _value_without(value: Any, script: Script) -> Any:
    private = script.sensitive
    if isinstance(value, str):
        return UNSURE if value in private else value
    if isinstance(value, list):
        left = [name for name in value if name not in private]
        return left or (UNSURE if value else value)
    if not isinstance(value, Mapping):
        return value
    if "items" in value:
        items = [item for item in value["items"] if item["concept"] not in private]
        # Nothing that can be told is the same as nothing that was told.
        return {**value, "items": items, "notes": []} if items else UNSURE
    if "named" in value and private.intersection(value["named"]):
        left = [name for name in value["named"] if name not in private]
        return {**value, "named": left, "more": False, "unsure": True} if left else UNSURE
    return value
