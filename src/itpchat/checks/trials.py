"""Trial files: their names, how old and how reviewed they are, and what is left unsaid."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from itpchat.checks.house import House, items, walk
from itpchat.checks.reporting import problem
from itpchat.checks.sources import Source
from itpchat.documents import Place, Problem
from itpchat.moments import Duration, Moment, back

A_YEAR = Duration(1, "years")


def check_trials(house: House) -> Iterator[Problem]:
    """Check what a trial file says of itself."""
    with_cases = {source.name for source in house.of_kind("cases")}
    for source in house.of_kind("trial"):
        yield from _name(source)
        yield from _reviews(source)
        yield from _ages(source, house.today)
        for index, criterion in items(source.data, "criteria"):
            yield from _unclear(source, index, criterion)
        if source.name not in with_cases:
            message = f"{source.name} has no cases"
            yield problem(
                source.document, (), "no-cases", message, f"write {source.name}.cases.yaml"
            )


def _name(source: Source) -> Iterator[Problem]:
    trial_id = source.data.get("id")
    if isinstance(trial_id, str) and trial_id != source.name:
        message = f"the file is named {source.name}, the trial {trial_id}"
        fix = f"rename the file to {trial_id}.yaml"
        yield problem(source.document, ("id",), "file-name", message, fix)


def _reviews(source: Source) -> Iterator[Problem]:
    reviewed = source.data.get("reviewed")
    if not isinstance(reviewed, dict):
        return
    missing = [part for part in ("rules", "en", "zh") if reviewed.get(part) is None]
    if missing:
        message = f"no clinician has reviewed {', '.join(missing)}"
        yield problem(source.document, ("reviewed",), "not-reviewed", message)


def _ages(source: Source, today: date) -> Iterator[Problem]:
    dates, status = source.data.get("dates"), source.data.get("status")
    if not isinstance(dates, dict) or not isinstance(status, dict):
        return
    if dates.get("record_updated") is not None:
        place: Place = ("dates", "record_updated")
        updated = dates["record_updated"]
    else:
        place, updated = ("status", "as_of"), status.get("as_of")
    if _over_a_year_ago(updated, today):
        message = f"the registry's record is of {updated}, more than a year old"
        yield problem(source.document, place, "old-record", message)
    if _over_a_year_ago(status.get("read"), today):
        message = f"the listed status was read on {status['read']}, more than a year ago"
        yield problem(source.document, ("status", "read"), "old-reading", message)


def _over_a_year_ago(written: object, today: date) -> bool:
    try:
        return Moment.parse(str(written)).latest < back(today, A_YEAR)
    except ValueError:  # told by the file's shape
        return False


def _unclear(source: Source, index: int, criterion: Any) -> Iterator[Problem]:
    """A fail that goes to the study team must say why; a reason must be of some use."""
    sends, reason = criterion.get("when_it_fails"), criterion.get("unclear")
    place: Place = ("criteria", index)
    if sends and not reason:
        message = f"{criterion.get('id')} sends a fail to the study team without saying why"
        yield problem(source.document, (*place, "when_it_fails"), "unclear-missing", message)
    for_the_team = any("study_team" in at for at, _ in walk(criterion.get("rule"))) or any(
        at[-1:] == ("unclear",) for at, _ in walk(criterion.get("rule"))
    )
    if reason and not sends and not for_the_team:
        message = f"{criterion.get('id')} says what is unclear, but nothing goes to the study team"
        yield problem(source.document, (*place, "unclear"), "unclear-unused", message)
