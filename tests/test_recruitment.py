"""Whether a trial still takes people in, as far as its listing says."""

from datetime import date

import pytest

from tests.small_trials import trial

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("status", ["recruiting", "not_yet_recruiting", "enrolling_by_invitation"])
@pytest.mark.parametrize(
    ("completion", "updated", "expected"),
    [
        ("2027-12-31", "2024-07-22", "open"),
        ("2026-11-22", "2026-01-01", "open"),
        ("2026-11-21", "2026-11-01", "probably_closed"),
        ("2026-11", "2026-11-01", "open"),
        ("2026-10", "2026-11-01", "probably_closed"),
        ("2026", "2026-11-01", "open"),
        (None, "2025-08-28", "open"),
        (None, "2024-11-22", "open"),
        (None, "2024-11-21", "probably_closed"),
        (None, "2023", "probably_closed"),
    ],
)
def test_a_trial_listed_as_recruiting_is_believed_until_its_end_or_for_two_years(
    status: str, completion: str | None, updated: str, expected: str
) -> None:
    listed = trial({}, listed=status, completion=completion, record_updated=updated)
    assert listed.recruitment(TODAY) == expected


def test_without_a_date_of_update_the_day_of_the_status_counts() -> None:
    old = trial({}, record_updated=None, status_as_of="2024-01-01")
    assert old.recruitment(TODAY) == "probably_closed"
    new = trial({}, record_updated=None, status_as_of="2025-01-01")
    assert new.recruitment(TODAY) == "open"


@pytest.mark.parametrize(
    "status", ["completed", "terminated", "suspended", "withdrawn", "active_not_recruiting"]
)
def test_a_trial_that_takes_nobody_in_is_closed_whatever_its_dates(status: str) -> None:
    assert trial({}, listed=status, completion="2030").recruitment(TODAY) == "closed"


def test_a_trial_of_unknown_status_is_unknown() -> None:
    assert trial({}, listed="unknown", completion="2030").recruitment(TODAY) == "unknown"
