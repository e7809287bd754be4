"""Plays the conversations of some people by every policy, and finds their least numbers."""

from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

from benchmarks.questions.answers import Answering
from benchmarks.questions.catalogues import synthetic
from benchmarks.questions.certifying import Certifying
from benchmarks.questions.least import Least, everything, least
from benchmarks.questions.policies import POLICIES, Run, played
from benchmarks.questions.population import person
from benchmarks.questions.standing import Told, World, opened
from itpchat.dialog.foresight import Foresight
from itpchat.dialog.log import Answered
from itpchat.dialog.outlook import Worth
from itpchat.dialog.session import Session, advance, begin
from itpchat.folders import Folders
from itpchat.loading import build_catalogue, read_content
from itpchat.settings import Settings
from itpchat.staging import load_setting
from itpchat.values import dataclass

DAY = date(2026, 11, 22)
SHIPPED = 5
LENDS = "NCT06352281"
"""The trial that lends synthetic ones everything but their criteria."""


@dataclass(frozen=True, slots=True)
class Job:
    """Some people, by their numbers, with a catalogue of a size and a rate of "not sure"."""

    size: int
    unsure: float
    first: int
    end: int
    sessions: int


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found of one person; the opening questions are not counted among `least`.

    `same` says whether the verdicts are those of asking everything; `in_session` whether the
    session itself asked the same questions and came to the same verdicts, where that was tried.
    """

    person: int
    opening: int
    least: Least
    runs: dict[str, Run]
    same: bool
    in_session: bool | None


def measure(job: Job) -> list[Measured]:
    """Measure the people of a job."""
    return [
        _measure(job.size, number, job.unsure, through=number < job.sessions)
        for number in range(job.first, job.end)
    ]


@cache
def world(size: int) -> World:
    """Give the catalogue of a size with the script, compiled."""
    setting = load_setting(Folders.chosen(), Settings(), DAY)
    catalogue = setting.catalogue
    if size != SHIPPED:
        content = read_content(Folders.chosen())
        like = next(trial for trial in content["trials"] if trial["id"] == LENDS)
        trials = synthetic(like, size)
        catalogue = build_catalogue({**content, "trials": trials}, f"{size} synthetic trials")
    foresight = Foresight(setting.script, catalogue, DAY)
    foresight.get_ready()
    return World(foresight)


def _measure(size: int, number: int, unsure: float, *, through: bool) -> Measured:
    there = world(size)
    foresight = there.foresight
    someone = person(number, DAY, Random(f"itp {number}"))
    answering = Answering(someone, foresight.script, foresight.catalogue.vocabulary, unsure)
    start = opened(Told(there, answering))
    full = everything(start)
    found = least(Certifying(start, full))
    runs, same = {}, True
    last = full.verdicts()
    for name, policy in POLICIES.items():
        run, _ = played(start, policy, Random(f"{number} {name}"))
        runs[name] = run
        same = same and all(
            one == other
            for one, other, listed in zip(run.verdicts, last, there.recruitment, strict=True)
            if listed == "open"
        )
    in_session = _in_session(foresight, answering, runs["ours"]) if through else None
    return Measured(number, len(start.asked), found, runs, same, in_session)


def _in_session(foresight: Foresight, answering: Answering, run: Run) -> bool:
    """Go through the session itself, then ask everything; tell whether all comes out the same."""
    session = begin(foresight.script, foresight.catalogue, DAY)
    session, asked = _to_the_end(session, answering)
    opening = foresight.script.opening()
    verdicts = tuple(match.verdict for match in session.matches)
    if tuple(name for name in asked if name not in opening) != run.asked:
        return False
    kept = frozenset(m.trial.id for m in session.matches if m.recruitment != "closed")
    full, _ = _to_the_end(replace(session, worth=Worth(kept=kept)), answering)
    return verdicts == run.verdicts and all(
        before.verdict == after.verdict
        for before, after in zip(session.matches, full.matches, strict=True)
        if before.recruitment == "open"
    )


def _to_the_end(session: Session, answering: Answering) -> tuple[Session, list[str]]:
    asked: list[str] = []
    while session.open_questions:
        asking = session.open_questions[0]
        asked.append(asking.id)
        session = advance(session, Answered(asking.id, answering.to(asking)))
    return session, asked
