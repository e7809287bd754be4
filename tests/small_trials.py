"""Trials of a few criteria, in the small world of tests/rules/asking.py."""

from typing import Any

from itpchat.matching import Judged, Match, match_trial
from itpchat.trials import Criterion, Trial
from itpchat.wording import Text
from tests.rules.asking import compiled, record_of

WORDS = Text("words", "文字")


def trial(criteria: dict[str, dict[str, Any]], **more: Any) -> Trial:
    """Make a trial of the rules by their criterion's id; a rule may carry `when_it_fails`."""
    return Trial(
        id="NCT00000001",
        short=WORDS,
        plain=WORDS,
        official="Words",
        sponsor=WORDS,
        treatment="antibody",
        takes_part=WORDS,
        notices=(),
        sites=(),
        listed_status=more.get("listed", "recruiting"),
        status_as_of=more.get("status_as_of", "2026-01-01"),
        completion=more.get("completion"),
        record_updated=more.get("record_updated", "2026-01-01"),
        criteria=tuple(_criterion(name, dict(rule)) for name, rule in criteria.items()),
        data={},
    )


def _criterion(criterion_id: str, rule: dict[str, Any]) -> Criterion:
    ask = rule.pop("when_it_fails", None) == "ask_study_team"
    return Criterion(criterion_id, compiled(rule), WORDS, WORDS, "a page", ask_study_team=ask)


def matched(criteria: dict[str, dict[str, Any]], **patient: Any) -> Match:
    """Match a patient, by the keys of a patient file, with a trial of these criteria."""
    return match_trial(trial(criteria), record_of(patient))


def judged(criterion_id: str, rule: dict[str, Any], **patient: Any) -> Judged:
    """Judge one criterion."""
    return matched({criterion_id: rule}, **patient).criteria[0]
