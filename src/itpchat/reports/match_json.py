"""The output of `itpchat match --json` (a contract)."""

from typing import Any

from itpchat.documents import BadInput, Problem
from itpchat.matching import Judged, Match
from itpchat.patient_file import ReadPatient
from itpchat.record import Record
from itpchat.rules import Reason


def patient_json(read: ReadPatient, record: Record, matches: tuple[Match, ...]) -> dict[str, Any]:
    """Give the entry of one patient file."""
    told: dict[str, Any] = {
        "file": read.file,
        "as_of": read.as_of.isoformat(),
        "trials": [trial_json(match) for match in matches],
    }
    if record.contradictions:
        told["contradictions"] = [list(found.keys) for found in record.contradictions]
    return told


def error_json(problem: Problem) -> dict[str, Any]:
    """Give the entry of a problem with a file."""
    message = problem.message + (f" ({problem.fix})" if problem.fix else "")
    return {"file": problem.file, "line": problem.line, "message": message}


def errors_json(error: BadInput) -> list[dict[str, Any]]:
    """Give the entries of all problems of a file."""
    return [error_json(problem) for problem in error.problems]


def trial_json(match: Match) -> dict[str, Any]:
    """Give the verdict on a trial, with every criterion."""
    return {
        "id": match.trial.id,
        "verdict": match.verdict,
        "recruitment": match.recruitment,
        "eligible_from": match.eligible_from.isoformat() if match.eligible_from else None,
        "ruled_out_by": [judged.criterion.id for judged in match.failing],
        "needs": list(match.needs),
        "criteria": [_criterion(judged) for judged in match.criteria],
    }


def _criterion(judged: Judged) -> dict[str, Any]:
    return {
        "id": judged.criterion.id,
        "outcome": judged.outcome,
        "because": [_reason(reason) for reason in judged.because],
        "needs": list(judged.needs),
        "lifts": judged.lifts,
        "eligible_from": judged.eligible_from.isoformat() if judged.eligible_from else None,
    }


def _reason(reason: Reason) -> dict[str, Any]:
    told: dict[str, Any] = {"fact": reason.key, "value": reason.value}
    if reason.implied_by:
        told["implied_by"] = list(reason.implied_by)
    return told
