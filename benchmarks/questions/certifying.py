"""Whether a set of answered questions certifies the verdicts: nothing open could change any.

Sets are bits. How a criterion stands depends on few questions: those whose answers touch what its
rule reads, and those that could be asked for it. So it is worked out once for each set of those.
"""

from benchmarks.questions.standing import Place
from itpchat.dialog.asking import Asking
from itpchat.dialog.outlook import Outlook, Unsettled, wanted_of
from itpchat.matching import Outcome, Verdict
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class _Stands:
    outcome: Outcome
    by_date: bool
    unsettled: Unsettled | None


class Certifying:
    """Judges sets of the questions that asking everything asks, for one patient."""

    def __init__(self, start: Place, full: Place) -> None:
        self.start = start
        self.told = start.told
        self.names = tuple(name for name in full.asked if name not in start.asked)
        self.all = (1 << len(self.names)) - 1
        self._asked = full.asked
        self._bit = {name: 1 << at for at, name in enumerate(self.names)}
        world = self.told.world
        reach = world.foresight.reach
        self._touching = dict.fromkeys(world.criteria, 0)
        for name in self.names:
            for item in self.told.items_of(full.asked[name]):
                self._touching[item] |= self._bit[name]
        self._depends = {item: self._that_matter(item) for item in world.criteria}
        self._stands: dict[tuple[int, bool, int], _Stands] = {}
        self._trials = tuple(
            (number, match.trial.id, start.worth.sensitive_for(match))
            for number, match in start.matches
            if start.worth.closed or match.recruitment != "closed"
        )
        self._urgent = [
            (self._bit[name], self._bit.get("bleeding", 0))
            for name in self.names
            if name == "platelets" and self._alarming(full.asked[name])
        ]
        self._after = [
            (self._bit[name], sum(self._bit[b] for b in after if b in self._bit))
            for name in self.names
            if (after := reach.option(full.asked[name]).after)
        ]

    def _alarming(self, asking: Asking) -> bool:
        value = self.told.value(asking)
        return isinstance(value, int | float) and value < 10

    def _that_matter(self, item: int) -> int:
        """Give the questions that touch a criterion or could be asked for it."""
        reads = self.told.world.criteria[item].rule.reads
        found = self._touching[item]
        for name in self.names:
            asking = self._asked[name]
            if asking.question is None:
                about = frozenset((asking.target,))
            else:
                asks = asking.question.asks
                about = frozenset((asks.fact, *asks.concepts, *asks.which))
                if asks.about == "words":
                    found |= self._bit[name]
            if about & reads:
                found |= self._bit[name]
        return found

    def set_of(self, bits: int) -> frozenset[str]:
        """Name the questions of a set."""
        return frozenset(name for name, bit in self._bit.items() if bits & bit)

    def certifies(self, bits: int) -> bool:
        """Tell whether nothing is open after these answers, and each of them could be asked."""
        if any(bits & low and bleeding and not bits & bleeding for low, bleeding in self._urgent):
            return False
        if any(
            self._wanted(number, trial, private, bits) for number, trial, private in self._trials
        ):
            return False
        return not any(
            bits & name and (missing := first & ~bits) and self._is_open(missing, bits & ~name)
            for name, first in self._after
        )

    def _is_open(self, missing: int, bits: int) -> bool:
        return any(
            self._bit.get(option.id, 0) & missing
            for number, trial, private in self._trials
            for _, options in self._wanted(number, trial, private, bits)
            for option in options
        )

    def _wanted(self, number: int, trial: str, private: bool, bits: int) -> tuple:  # type: ignore[type-arg]
        failing = later = False
        unsettled = []
        for item in self.told.world.foresight.trials[number]:
            stands = self._stand(item, private, bits)
            if stands.outcome == "fails":
                failing = True
                later = later or not stands.by_date
            elif stands.unsettled is not None:
                unsettled.append(stands.unsettled)
        kept = trial in self.start.worth.kept
        if later and not kept:
            return ()
        verdict: Verdict = "not_yet" if failing else "still_possible"
        return wanted_of(verdict, unsettled, kept=kept)

    def _stand(self, item: int, private: bool, bits: int) -> _Stands:
        key = (item, private, bits & self._depends[item])
        found = self._stands.get(key)
        if found is None:
            found = self._stands[key] = self._stand_afresh(item, private, key[2])
        return found

    def _stand_afresh(self, item: int, private: bool, bits: int) -> _Stands:
        asked = dict(self.start.asked)
        asked |= {name: self._asked[name] for name in self.names if bits & self._bit[name]}
        place = Place(self.told, asked, self.start.worth, only=(item,))
        judged = place.judged[item]
        unsettled = None
        if judged.outcome == "unknown":
            outlook: Outlook = place.with_nothing()
            unsettled = outlook.unsettled(item, judged, private)
        return _Stands(judged.outcome, judged.lifts == "date", unsettled)
