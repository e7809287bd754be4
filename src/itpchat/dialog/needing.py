"""Which questions will have to be asked anyway, and what a trial alone still asks for.

What a trial needs that will probably survive costs nothing to ask now. To rule out a trial is worth
the questions that no other surviving trial needs.
"""

from collections.abc import Iterable, Mapping

from itpchat.dialog.ahead import Ahead
from itpchat.dialog.outlook import Prospect
from itpchat.values import dataclass

SPARE = 0.5
"""How far a question counts as needed where another may settle the same."""

USUAL = 20
"""What rules out a trial counts 1 where that spares so many questions."""

CERTAIN = 0.999


@dataclass(frozen=True, slots=True)
class Needs:
    """The chance of each question to be needed, and what it spares to rule out each trial."""

    chance: Mapping[str, float]
    spares: Mapping[int, float]


def needs_of(prospects: Iterable[Prospect], ahead: Ahead) -> Needs:
    """Work out what the trials need, by their chances to survive, as if these were independent."""
    wanted = [(prospect, _needed_by(prospect, ahead)) for prospect in prospects]
    nobody: dict[str, float] = {}  # the chance that no surviving trial needs a question
    for prospect, by_question in wanted:
        for name, needed in by_question.items():
            nobody[name] = nobody.get(name, 1.0) * (1 - needed * prospect.survives)
    spares = {}
    for prospect, by_question in wanted:
        alone = 0.0
        for name, needed in by_question.items():
            alone += needed * nobody[name] / (1 - min(needed * prospect.survives, CERTAIN))
        spares[prospect.trial] = alone / USUAL
    return Needs({name: 1 - none for name, none in nobody.items()}, spares)


def _needed_by(prospect: Prospect, ahead: Ahead) -> dict[str, float]:
    """Tell how far a trial needs each question, if it survives."""
    found: dict[str, float] = {}
    for unsettled, options in prospect.wanted:
        for option in options:
            if found.get(option.id, 0.0) < 1.0:
                needed = ahead.is_needed(unsettled.at, option)
                found[option.id] = 1.0 if needed else SPARE
    return found
