"""Trials, their criteria, and the catalogue of all trials."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any, Literal, Self

from itpchat.facts import FactDictionary
from itpchat.moments import Duration, Moment, back
from itpchat.rules import Compiler, Rule
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary
from itpchat.wording import Text

Recruitment = Literal["open", "probably_closed", "closed", "unknown"]

_OPEN = frozenset(("recruiting", "not_yet_recruiting", "enrolling_by_invitation"))
_CLOSED = frozenset(("completed", "terminated", "suspended", "withdrawn", "active_not_recruiting"))
UNTOUCHED = Duration(2, "years")
"""A record listed as recruiting, with no end date and untouched for so long, is probably closed."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One inclusion or exclusion item of a trial with its rule.

    `ask_study_team` turns a fail into a question for the study team, since the source is `unclear`.
    """

    id: str
    rule: Rule
    clinical: Text
    plain: Text
    source: str
    ask_study_team: bool = False
    unclear: Text | None = None

    @property
    def inclusion(self) -> bool:
        """Whether its rule must hold; an exclusion's must not."""
        return self.id.startswith("inclusion")


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a trial is run; what is `None` is not printed in the source."""

    hospital: Text
    city: Text | None
    country: str
    coordinates: tuple[float, float] | None = None


@dataclass(frozen=True)
class Trial:
    """A clinical trial as its file gives it. `data` is the file's whole content."""

    id: str
    short: Text
    plain: Text
    official: str
    sponsor: Text
    treatment: str
    takes_part: Text
    notices: tuple[Text, ...]
    sites: tuple[Site, ...]
    listed_status: str
    status_as_of: str
    completion: str | None
    record_updated: str | None
    criteria: tuple[Criterion, ...]
    data: Mapping[str, Any]

    @classmethod
    def from_data(cls, data: Mapping[str, Any], compiler: Compiler) -> Self:
        """Build from the validated content of a trial file."""
        title, dates, status = data["title"], data["dates"], data["status"]
        return cls(
            id=data["id"],
            short=Text.from_data(title["short"]),
            plain=Text.from_data(title["plain"]),
            official=title["official"],
            sponsor=Text.from_data(data["sponsor"]),
            treatment=data["treatment"],
            takes_part=Text.from_data(data["takes_part"]),
            notices=tuple(Text.from_data(notice) for notice in data.get("notices") or ()),
            sites=tuple(_site(site) for site in data.get("sites") or ()),
            listed_status=status["listed"],
            status_as_of=str(status["as_of"]),
            completion=_written(dates.get("completion")),
            record_updated=_written(dates.get("record_updated")),
            criteria=tuple(_criterion(entry, compiler) for entry in data["criteria"]),
            data=data,
        )

    @cached_property
    def readers(self) -> Mapping[str, frozenset[str]]:
        """By a fact or concept, the ids of the criteria whose rules read it."""
        found: dict[str, set[str]] = {}
        for criterion in self.criteria:
            for name in criterion.rule.reads:
                found.setdefault(name, set()).add(criterion.id)
        shared: dict[frozenset[str], frozenset[str]] = {}  # most names have the same as another
        frozen = ((name, frozenset(ids)) for name, ids in found.items())
        return {name: shared.setdefault(ids, ids) for name, ids in frozen}

    def recruitment(self, as_of: date) -> Recruitment:
        """Tell whether the trial still takes people in, as far as its listing says."""
        if self.listed_status in _CLOSED:
            return "closed"
        if self.listed_status not in _OPEN:
            return "unknown"
        if self.completion is not None:
            ended = Moment.parse(self.completion).latest < as_of
            return "probably_closed" if ended else "open"
        touched = self.record_updated or self.status_as_of
        stale = Moment.parse(touched).latest < back(as_of, UNTOUCHED)
        return "probably_closed" if stale else "open"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All trials with the words that they are written in. `digest` identifies its content."""

    trials: tuple[Trial, ...]
    facts: FactDictionary
    vocabulary: Vocabulary
    digest: str

    @classmethod
    def from_data(
        cls,
        trials: Iterable[Mapping[str, Any]],
        facts: FactDictionary,
        vocabulary: Vocabulary,
        digest: str,
    ) -> Self:
        """Build from the validated content of the files."""
        compiler = Compiler(facts, vocabulary)
        built = (Trial.from_data(data, compiler) for data in trials)
        return cls(tuple(built), facts, vocabulary, digest)

    def __getitem__(self, trial_id: str) -> Trial:
        for trial in self.trials:
            if trial.id == trial_id:
                return trial
        raise KeyError(trial_id)


def _criterion(data: Mapping[str, Any], compiler: Compiler) -> Criterion:
    unclear = data.get("unclear")
    return Criterion(
        id=data["id"],
        rule=compiler.compile(data["rule"]),
        clinical=Text.from_data(data["clinical"]),
        plain=Text.from_data(data["plain"]),
        source=data["source"],
        ask_study_team=data.get("when_it_fails") == "ask_study_team",
        unclear=Text.from_data(unclear) if unclear else None,
    )


def _site(data: Mapping[str, Any]) -> Site:
    city, coordinates = data.get("city"), data.get("coordinates")
    return Site(
        hospital=Text.from_data(data["hospital"]),
        city=Text.from_data(city) if city else None,
        country=data["country"],
        coordinates=(coordinates[0], coordinates[1]) if coordinates else None,
    )


def _written(value: object) -> str | None:
    return None if value is None else str(value)
