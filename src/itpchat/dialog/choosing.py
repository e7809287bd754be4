"""Which of the open questions comes next: the one that promises most for its effort.

A question promises the trials that its answers are expected to rule out, alone or, looking one step
further, together with the best next question; and, counted for less, the criteria that it settles.
Its effort counts as far as it may turn out to have been asked in vain: what a trial needs that will
probably survive has to be asked anyway.
"""

from collections.abc import Mapping

from itpchat.dialog.asking import Asking, Option
from itpchat.dialog.outlook import Outlook, Unsettled
from itpchat.values import dataclass

KEEP_TOPIC = 0.6
"""The conversation stays in its topic while that promises this share of the best of all."""

SETTLED = 0.005
"""What it counts to settle a criterion, where ruling a trial out counts 1."""

LATER = 0.05
"""What it counts to rule a trial out by a follow-up on what is named."""

ALWAYS = 0.25
"""The share of a question's effort that counts even where it has to be asked anyway."""

LOOKED_AHEAD = 6
"""How many of the best questions are looked at together with a second one."""


@dataclass(frozen=True, slots=True)
class _Promise:
    """What a question promises: trials ruled out, criteria settled, and the chance to be needed.

    `fail` and `settle` hold for each foreseen answer a set of trials, as bits.
    """

    option: Option
    shares: tuple[float, ...]
    fail: list[int]
    settled: float
    needed: float

    def expected(self, besides: int = 0) -> float:
        """Give how many trials it is expected to rule out, besides those."""
        return sum(
            share * (trials & ~besides).bit_count()
            for share, trials in zip(self.shares, self.fail, strict=True)
            if trials
        )


class Chooser:
    """Orders the questions that an outlook leaves open."""

    def __init__(self, outlook: Outlook, topic: str = "") -> None:
        self.outlook = outlook
        self.topic = topic
        self.foresight = outlook.foresight
        self.options = outlook.options()
        self.waiting = {
            name for name, option in self.options.items() if option.after & self.options.keys()
        }
        self._items: dict[tuple[int, tuple[object, ...]], tuple[Unsettled, int]] = {}
        self._survivors: dict[str, float] = {}
        for prospect in outlook.prospects:
            bit = 1 << prospect.trial
            for unsettled, options in prospect.wanted:
                key = (unsettled.item, unsettled.known)
                held = self._items.get(key)
                self._items[key] = (unsettled, bit | (held[1] if held else 0))
                for option in options:
                    if self._survivors.get(option.id, 0.0) < prospect.survives:
                        self._survivors[option.id] = prospect.survives

    def ordered(self) -> list[Asking]:
        """Give the open questions, the next first: follow-ups, then the bank."""
        scores = self.scores()
        follow_ups = [o for o in self.options.values() if o.asking.question is None]
        bank = [o for o in self.options.values() if o.asking.question is not None]
        follow_ups.sort(key=lambda option: -scores[option.id])
        bank.sort(key=lambda o: (o.id in self.waiting, -scores[o.id], self._place(o)))
        if bank:
            best = self._in_topic(bank, scores)
            bank.remove(best)
            bank.insert(0, best)
        return [option.asking for option in (*follow_ups, *bank)]

    def _place(self, option: Option) -> int:
        return self.foresight.reach.place.get(option.id, 0)

    def _in_topic(self, bank: list[Option], scores: Mapping[str, float]) -> Option:
        """Give the best of all, or of the topic, where that is good enough."""
        here = (o for o in bank if _topic(o) == self.topic and o.id not in self.waiting)
        best = next(here, bank[0])
        return best if scores[best.id] >= KEEP_TOPIC * scores[bank[0].id] else bank[0]

    def scores(self) -> dict[str, float]:
        """Give what each question promises for its effort."""
        promises = self._promises()
        scores = {name: self._score(promise) for name, promise in promises.items()}
        for name, better in self._two_steps(promises).items():
            scores[name] = max(scores[name], better)
        return scores

    def _score(self, promise: _Promise) -> float:
        return (promise.expected() + promise.settled) / _cost(promise)

    def _promises(self) -> dict[str, _Promise]:
        shares = {
            name: tuple(answer.share for answer in self.foresight.foreseen(option))
            for name, option in self.options.items()
        }
        fail = {name: [0] * len(shares[name]) for name in shares}
        settled = dict.fromkeys(shares, 0.0)
        for unsettled, trials in self._items.values():
            many = trials.bit_count()
            for option in unsettled.options:
                name = option.id
                if name not in shares:
                    continue
                outcomes = self.foresight.outcomes(unsettled.item, unsettled.known, option)
                for answer in outcomes.fail:
                    fail[name][answer] |= trials
                settles = sum(shares[name][answer] for answer in outcomes.settle)
                settled[name] += many * (LATER * outcomes.later + SETTLED * settles)
        return {
            name: _Promise(
                option, shares[name], fail[name], settled[name], self._survivors.get(name, 0.0)
            )
            for name, option in self.options.items()
        }

    def _two_steps(self, promises: Mapping[str, _Promise]) -> dict[str, float]:
        """Give what questions promise together with a second one, for the effort of both."""
        joint: dict[tuple[str, str], dict[tuple[int, int], int]] = {}
        for unsettled, trials in self._items.values():
            if len(unsettled.to_fail) < 2 or self.foresight.items[unsettled.item].single:
                continue
            usable = [o for o in unsettled.to_fail if promises[o.id].shares][:LOOKED_AHEAD]
            for first in usable:
                for second in usable:
                    if first.id == second.id:
                        continue
                    pairs = self.foresight.pairs(unsettled.item, unsettled.known, first, second)
                    if pairs:
                        bits = joint.setdefault((first.id, second.id), {})
                        for pair in pairs:
                            bits[pair] = bits.get(pair, 0) | trials
        better: dict[str, float] = {}
        for (first_id, second_id), bits in joint.items():
            if first_id in self.waiting:
                continue
            value = _of_pair(promises[first_id], promises[second_id], bits)
            better[first_id] = max(better.get(first_id, 0.0), value)
        return better


def _of_pair(first: _Promise, second: _Promise, joint: Mapping[tuple[int, int], int]) -> float:
    """Give what two questions promise for their effort; the second may no longer be needed."""
    value, again = first.settled, 0.0
    alone = [(n, second.shares[n], trials) for n, trials in enumerate(second.fail) if trials]
    together: dict[int, list[tuple[int, int]]] = {}
    for (one, other), trials in joint.items():
        together.setdefault(one, []).append((other, trials))
    for one, (share, gone) in enumerate(zip(first.shares, first.fail, strict=True)):
        value += share * gone.bit_count()
        further = sum(part * (trials & ~gone).bit_count() for _, part, trials in alone)
        for other, trials in together.get(one, ()):
            further += second.shares[other] * (trials & ~gone & ~second.fail[other]).bit_count()
        if further:
            value += share * further
            again += share
    return value / (_cost(first) + again * _cost(second))


def _cost(promise: _Promise) -> float:
    """Give the effort, as far as it may be in vain."""
    return promise.option.asking.effort * (ALWAYS + (1 - ALWAYS) * (1 - promise.needed))


def _topic(option: Option) -> str:
    question = option.asking.question
    return question.topic if question is not None else ""
