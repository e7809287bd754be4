"""What the last deed did, in words: a changed answer, one taken back, one given again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from itpchat.conversation.board import MOST_REASONS, verdict_word
from itpchat.conversation.items_told import names_told
from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import because
from itpchat.conversation.told import told
from itpchat.dialog.log import (
    Alarmed,
    Answered,
    Dismissed,
    Event,
    Kept,
    Log,
    Narrowed,
    Redid,
    Showed,
    Spoke,
    Undid,
)
from itpchat.dialog.planner import Asking
from itpchat.dialog.session import Session
from itpchat.dialog.steps import Step
from itpchat.matching import Match
from itpchat.wording import COLON, Text, listed

Moved = Iterable[tuple[Match, Match]]

_LOOKING = (Spoke, Showed, Narrowed, Alarmed, Dismissed)
"""Events after which what was said of the last answer still stands."""

POSSIBLE = ("may_fit", "still_possible")

MANY_QUESTIONS = 12
"""From here on a number would only frighten: most of them will never be asked."""


def last_deed(log: Log) -> Event | None:
    """Give the last event that is more than a look at something."""
    return next((event for event in reversed(log.events) if not isinstance(event, _LOOKING)), None)


def effects_of(log: Log, session: Session, questioner: Questioner) -> tuple[str, ...]:
    """Say what the last deed did, where it changed something that was said before."""
    match last_deed(log):
        case Answered() if session.steps and session.steps[-1].again:
            return tuple(_changed(session.steps[-1], session, questioner))
        case Undid() if session.undone:
            return tuple(_reverted("effect_undone", session.undone[0], session, questioner))
        case Redid() if session.before:
            return tuple(_reverted("effect_redone", session.before, session, questioner))
        case Kept(trial):
            return tuple(_kept(trial, session, questioner))
        case _:
            return ()


def _kept(trial: str, session: Session, questioner: Questioner) -> Iterator[str]:
    """Say which trial the questions are for now."""
    for match in session.matches:
        if match.trial.id == trial:
            yield questioner.said("effect_keeping", trial=match.trial.short)


def _changed(step: Step, session: Session, questioner: Questioner) -> Iterator[str]:
    before = session.before.answers.get(step.question) if session.before else None
    same = before is not None and before.value == step.value
    name = "effect_kept" if same else "effect_changed"
    yield questioner.said(name, what=answers_told([step], session, questioner))
    yield from step_effects(step, questioner)


def step_effects(step: Step, questioner: Questioner) -> Iterator[str]:
    """Say what an answer did; of one that replaces another, also in sum."""
    if step.again:
        yield from _in_sum(step.fewer, step.more, step.moved, questioner)
    for name, questions in (("shelved", step.shelved), ("revived", step.revived)):
        if questions:
            yield questioner.counted(f"effect_{name}", len(questions))
    yield from (_moved(now, questioner) for _, now in step.moved)


def answers_told(steps: Sequence[Step], session: Session, questioner: Questioner) -> Text:
    """Name questions with their answers: "Platelets: 45 ×10⁹/L"; private ones are hidden."""
    separator = COLON.to(questioner.language)
    texts = []
    for step in steps:
        asking = session.named(step.question)
        answer = _in_short(asking, step.value, questioner)
        texts.append(Text.same(f"{questioner.short(asking)}{separator}{answer}"))
    return listed(texts)


def _in_short(asking: Asking, value: Any, questioner: Questioner) -> str:
    """Say an answer; of a long one in own words, only the names."""
    if isinstance(value, Mapping) and len(value.get("items") or ()) > 1:
        return names_told(value, questioner)
    return told(asking, value, questioner, masked=True)


def _reverted(name: str, before: Session, after: Session, questioner: Questioner) -> Iterator[str]:
    """Say what was taken back, or done again, and what that did."""
    longer, shorter = (after, before) if name == "effect_redone" else (before, after)
    steps = longer.steps[len(shorter.steps) :]
    kept = longer.worth.kept - shorter.worth.kept
    if steps:
        yield questioner.said(name, what=answers_told(steps, longer, questioner))
    elif kept:
        what = questioner.setting.phrases["keep_checking"]
        yield questioner.said(name, what=what)
    besides = {step.question for step in steps}
    then, now = ({a.id for a in s.open_questions} - besides for s in (before, after))
    moved = [
        (was, is_now)
        for was, is_now in zip(before.matches, after.matches, strict=True)
        if (was.verdict, was.not_now) != (is_now.verdict, is_now.not_now)
    ]
    yield from _in_sum(len(then - now), len(now - then), moved, questioner)
    yield from (_moved(is_now, questioner) for _, is_now in moved)


def _in_sum(fewer: int, more: int, moved: Moved, questioner: Questioner) -> Iterator[str]:
    """Count the questions and the studies that something changed; closed ones do not count."""
    open_still = [pair for pair in moved if pair[1].recruitment != "closed"]
    was = [before.verdict in POSSIBLE for before, _ in open_still]
    now = [after.verdict in POSSIBLE for _, after in open_still]
    counts = {
        "effect_fewer": fewer,
        "effect_more": more,
        "effect_possible_again": sum(b and not a for a, b in zip(was, now, strict=True)),
        "effect_no_longer_possible": sum(a and not b for a, b in zip(was, now, strict=True)),
    }
    for name, count in counts.items():
        if count > MANY_QUESTIONS and name in ("effect_fewer", "effect_more"):
            yield questioner.said(f"{name}_many")
        elif count:
            yield questioner.counted(name, count)


def _moved(match: Match, questioner: Questioner) -> str:
    """Say in one line what became of a trial, with the answer that did it."""
    phrases = questioner.setting.phrases
    trial, word = match.trial.short, phrases[verdict_word(match)]
    reason = because(match, questioner, MOST_REASONS)
    if not reason:
        return questioner.said("effect", trial=trial, word=word)
    return questioner.said("effect_because", trial=trial, word=word, reason=reason)
