"""What is kept away from, or not taken at present, apart from what was taken and is over."""

from collections.abc import Sequence
from dataclasses import replace

from itpchat.reading.cues import Cue
from itpchat.reading.dating import About
from itpchat.reading.results import Context


def with_allergies(contexts: dict[int, Context], about: Sequence[About]) -> dict[int, Context]:
    """Take what is kept away from for an allergy, where one is told of it elsewhere in the text."""
    allergic = {about[number].concept for number, c in contexts.items() if c.allergy}
    return {
        number: replace(context, allergy=True, now_only=False)
        if context.now_only and about[number].concept in allergic
        else context
        for number, context in contexts.items()
    }


def kept_apart(context: Context, cues: set[Cue], about: About) -> Context:
    """Tell what is kept away from, or not taken at present, from what was taken and is over."""
    if cues.isdisjoint({Cue.AVOIDED, Cue.NOT_CURRENT, Cue.NOT_ALLERGIC}):
        return context
    over = context.response or context.stopped_on or context.started_on or context.date
    if over or cues & {Cue.STOPPED, Cue.PAST, Cue.FORMERLY}:
        return replace(context, taking=None if about.one_off else False)
    if context.taking and Cue.NOT_ALLERGIC in cues:
        return context
    off = not about.one_off and bool(cues & {Cue.AVOIDED, Cue.NOT_CURRENT, Cue.NOT_NOW})
    return replace(
        context,
        taking=False if off else None,
        now_only=bool(cues & {Cue.AVOIDED, Cue.NOT_CURRENT}),
        not_allergic=Cue.NOT_ALLERGIC in cues,
    )
