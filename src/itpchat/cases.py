"""Cases: patients beside a trial with the outcomes that its rules must give for them."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from itpchat.documents import BadInput, Document, Problem, read_file
from itpchat.formats.cases import CasesFile
from itpchat.matching import Match, match_trial
from itpchat.moments import Moment
from itpchat.patient_file import read_patient
from itpchat.record import Record
from itpchat.trials import Catalogue
from itpchat.validation import validate
from itpchat.values import dataclass

WHOLE_TRIAL = ("verdict", "ruled_out_by", "eligible_from")
"""What a case may expect of the trial as a whole, besides the outcomes of criteria by their ids."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case: a patient and what is expected of the trial for them."""

    file: str
    line: int
    name: str
    trial: str
    as_of: date
    patient: Mapping[str, Any]
    expect: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """An expectation that a trial's rules do not meet."""

    case: Case
    what: str
    expected: object
    got: object

    def __str__(self) -> str:
        case = self.case
        return (
            f"{case.file}:{case.line}: {case.name!r}: {case.trial} {self.what}: "
            f"expected {self.expected}, got {self.got}"
        )


def read_cases(path: Path) -> list[Case]:
    """Read a cases file; each case's patient is merged over the file's base.

    Raises:
        BadInput: with what is wrong in it, by line.
    """
    document = read_file(path)
    validate(CasesFile, document)
    data = document.data
    assert isinstance(data, dict)
    as_of = Moment.parse(str(data["as_of"])).earliest
    return [
        Case(
            file=str(path),
            line=document.line(("cases", index)) or 1,
            name=entry["name"],
            trial=data["trial"],
            as_of=Moment.parse(str(entry.get("as_of", as_of))).earliest,
            patient=_patient(data["base"], entry),
            expect=entry["expect"],
        )
        for index, entry in enumerate(data["cases"])
    ]


def _patient(base: Mapping[str, Any], entry: Mapping[str, Any]) -> Mapping[str, Any]:
    own = entry.get("patient") or {}
    merged = own if entry.get("alone") else merge(base, own)
    return {"patient": 1, **merged}


def merge(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Lay one mapping over another: mappings merge, lists replace, null removes."""
    merged = dict(base)
    for key, value in over.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, Mapping) and isinstance(merged.get(key), Mapping):
            merged[key] = merge(merged[key], value)
        else:
            merged[key] = value
    return merged


def run_case(case: Case, catalogue: Catalogue) -> tuple[Match, list[Difference]]:
    """Match the patient of a case; give the match and where it differs from what is expected.

    Raises:
        BadInput: the patient is not well written, or an expected criterion does not exist.
    """
    document = Document(case.file, dict(case.patient), {(): case.line})
    read = read_patient(document, catalogue.facts, catalogue.vocabulary, case.as_of, case.as_of)
    record = Record(read.patient, catalogue.facts, catalogue.vocabulary, case.as_of)
    found = match_trial(catalogue[case.trial], record)
    return found, list(_differences(case, found))


def _differences(case: Case, found: Match) -> Iterator[Difference]:
    outcomes = {judged.criterion.id: judged.outcome for judged in found.criteria}
    whole: dict[str, object] = {
        "verdict": found.verdict,
        "ruled_out_by": [judged.criterion.id for judged in found.failing],
        "eligible_from": found.eligible_from.isoformat() if found.eligible_from else None,
    }
    for what, expected in case.expect.items():
        if what not in whole and what not in outcomes:
            message = f"{case.name!r} expects something of {what}, which {case.trial} does not have"
            raise BadInput([Problem(case.file, case.line, message, "check the criterion's id")])
        got = whole[what] if what in whole else outcomes[what]
        if got != expected:
            yield Difference(case, what, expected, got)
