"""Cases files: whether each case can be run, and whether the rules give what it expects."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from itpchat.cases import WHOLE_TRIAL, Case, read_cases, run_case
from itpchat.checks.house import House, items
from itpchat.checks.references import unknown
from itpchat.checks.reporting import problem
from itpchat.checks.rules import WrittenRule
from itpchat.checks.sources import Source
from itpchat.documents import BadInput, Place, Problem
from itpchat.matching import Outcome, Verdict
from itpchat.trials import Catalogue

OUTCOMES, VERDICTS = get_args(Outcome), get_args(Verdict)


def check_cases(house: House, rules: list[WrittenRule]) -> Iterator[Problem]:
    """Run the cases of every trial that is well formed, and check what the others expect."""
    catalogue = _catalogue(house, rules)
    trials = {source.name: source for source in house.of_kind("trial")}
    for source in house.of_kind("cases"):
        yield from _trial_named(house, source, trials)
        trial = trials.get(source.name)
        expectations = list(_expectations(source, trial)) if trial else []
        yield from expectations
        runs = source.sound and not expectations and source.data["trial"] == source.name
        if runs and catalogue is not None and _has(catalogue, source.name):
            yield from _run(source, catalogue)


def _trial_named(house: House, source: Source, trials: dict[str, Source]) -> Iterator[Problem]:
    named = source.data.get("trial")
    if source.name in house.unread:
        return
    if source.name not in trials:
        file = f"{source.name}.yaml"
        message = f"there is no trial {source.name} beside these cases"
        yield problem(source.document, ("trial",), "cases-without-trial", message, f"add {file}")
    elif isinstance(named, str) and named != source.name:
        message = f"the file is named {source.name}.cases, its trial {named}"
        yield problem(
            source.document, ("trial",), "file-name", message, f"write trial: {source.name}"
        )


def _expectations(source: Source, trial: Source) -> Iterator[Problem]:
    ids = [str(criterion.get("id")) for _, criterion in items(trial.data, "criteria")]
    for index, case in items(source.data, "cases"):
        expected = case.get("expect")
        for what, outcome in expected.items() if isinstance(expected, dict) else ():
            place = ("cases", index, "expect", what)
            if what not in ids and what not in WHOLE_TRIAL:
                yield unknown(source, place, "expectation", what, [*ids, *WHOLE_TRIAL])
                continue
            choices = VERDICTS if what == "verdict" else OUTCOMES
            if what in ("ruled_out_by", "eligible_from"):
                continue
            if not (isinstance(outcome, str) and outcome in choices):
                yield unknown(source, place, "outcome", str(outcome), choices)


def _catalogue(house: House, rules: list[WrittenRule]) -> Catalogue | None:
    """Build the catalogue of the trials in which nothing is wrong."""
    if house.facts is None or house.vocabulary is None or house.left_out:
        return None
    compiled: dict[str, int] = {}
    for written in rules:
        compiled[written.source.name] = compiled.get(written.source.name, 0) + 1
    data: list[dict[str, Any]] = [
        dict(source.data)
        for source in house.of_kind("trial")
        if source.sound and compiled.get(source.name) == len(source.data["criteria"])
    ]
    return Catalogue.from_data(data, house.facts, house.vocabulary, digest="")


def _has(catalogue: Catalogue, trial_id: str) -> bool:
    return any(trial.id == trial_id for trial in catalogue.trials)


def _run(source: Source, catalogue: Catalogue) -> Iterator[Problem]:
    for index, case in enumerate(read_cases(Path(source.document.file))):
        place: Place = ("cases", index)
        try:
            _, differences = run_case(case, catalogue)
        except BadInput as error:
            for found in error.problems:
                message = f"the patient of {_named(case)}: {found.message}"
                told_at = (*place, "patient")
                yield problem(source.document, told_at, "case-unreadable", message, found.fix)
            continue
        for difference in differences:
            message = (
                f"{_named(case)}: {difference.what} is {_told(difference.got)}, "
                f"not {_told(difference.expected)}"
            )
            at = (*place, "expect", difference.what)
            yield problem(source.document, at, "case-fails", message)


def _named(case: Case) -> str:
    return f"'{case.name}'"


def _told(value: object) -> str:
    if value is None:
        return "null"
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)
