"""What an open question promises, by itself: the trials that its answers may rule out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from itpchat.dialog.asking import Option
from itpchat.dialog.foresight import Foresight
from itpchat.dialog.needing import Needs
from itpchat.dialog.outlook import Unsettled
from itpchat.values import dataclass

SETTLED = 0.005
"""What it counts to settle a criterion, where ruling a trial out counts 1."""

ALWAYS = 0.1
"""The share of a question's effort that counts even where it has to be asked anyway."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What a question promises.

    `dies` gives for each trial, by its number, the chance that an answer rules it out; `later`, by
    what is asked next of something that it named, which takes `again` more questions. `worth` is
    what it counts to rule a trial out, `settled` what it counts besides, `cost` the effort.
    """

    option: Option
    dies: Mapping[int, float]
    later: Mapping[int, float]
    again: float
    settled: float
    cost: float
    worth: Mapping[int, float]

    @property
    def alone(self) -> float:
        """What it promises for its effort, by itself or together with its own follow-ups."""
        now = sum(self.worth[t] * chance for t, chance in self.dies.items()) + self.settled
        further = sum(self.worth[t] * chance for t, chance in self.later.items())
        return max(now / self.cost, (now + further) / (self.cost + self.again))


@dataclass(slots=True)
class _Gathered:
    """What is gathered of a question from the criteria that it touches."""

    fail: dict[int, set[int]] = field(default_factory=dict)
    later: dict[int, float] = field(default_factory=dict)
    again: float = 0.0
    settled: float = 0.0


def promises_of(
    options: Mapping[str, Option],
    criteria: Iterable[tuple[Unsettled, Sequence[int]]],
    foresight: Foresight,
    needs: Needs,
    doubt: float,
) -> dict[str, Promise]:
    """Give what each question promises; `criteria` come with the trials that have them.

    `doubt` is the chance that an answer is "not sure". Who is not sure of a part of what a list
    closes is not sure of the list either.
    """
    gathered = {name: _Gathered() for name in options}
    for unsettled, trials in criteria:
        for option in unsettled.options:
            if option.id in gathered:
                _gather(gathered[option.id], option, unsettled, trials, foresight)
    promises = {}
    for name, found in gathered.items():
        shares = foresight.foreseen(options[name])
        sure = (1 - doubt) ** (1 + len(options[name].after))
        dies = {t: sure * sum(shares[n].share for n in fail) for t, fail in found.fail.items()}
        later = {
            t: sure * (1 - doubt) * chance * (1 - dies.get(t, 0.0))
            for t, chance in found.later.items()
        }
        cost = cost_of(options[name], needs)
        promises[name] = Promise(
            options[name], dies, later, found.again, found.settled, cost, needs.spares
        )
    return promises


def _gather(
    found: _Gathered,
    option: Option,
    unsettled: Unsettled,
    trials: Sequence[int],
    foresight: Foresight,
) -> None:
    outcomes = foresight.ahead.outcomes(unsettled.at, option)
    for trial in trials:
        if outcomes.fail:
            found.fail.setdefault(trial, set()).update(outcomes.fail)
        if outcomes.later:
            held = found.later.get(trial, 0.0)
            found.later[trial] = 1 - (1 - held) * (1 - outcomes.later)
    found.again = max(found.again, outcomes.named)
    shares = foresight.foreseen(option)
    settles = sum(shares[answer].share for answer in outcomes.settle)
    found.settled += len(trials) * SETTLED * settles


def cost_of(option: Option, needs: Needs) -> float:
    """Give the effort of a question, as far as it may be in vain.

    What is told in own words spares other questions as often as it says that there is nothing else.
    """
    question = option.asking.question
    if option.words and question is not None:
        return option.asking.effort * (1 - question.likely.get("nothing_else", 0.0))
    needed = needs.chance.get(option.id, 0.0)
    return option.asking.effort * (ALWAYS + (1 - ALWAYS) * (1 - needed) ** 2)
