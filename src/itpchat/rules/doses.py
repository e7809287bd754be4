"""Tests on the dose of a medicine that is being taken: unchanged since when, and how much."""

import re

from itpchat.moments import Moment
from itpchat.patient import Treatment
from itpchat.rules.fact_tests import Bounds
from itpchat.rules.findings import Finding, Reason, both, known, unknown
from itpchat.rules.view import View
from itpchat.rules.windows import Window
from itpchat.truth import Truth
from itpchat.values import dataclass

_DOSE = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?mg(/kg)?(?:/(day|week|month))?")
_DAYS = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class DoseTest:
    """What a trial asks of a dose.

    `unchanged` is the window in which the dose must not have changed; `per_kg` bounds the daily
    dose in mg of prednisone, or of its equivalent, per kg of body weight.
    """

    unchanged: Window | None = None
    per_kg: Bounds | None = None

    def ask(self, episode: Treatment, key: str, view: View) -> Finding:
        """Ask all that the trial asks of this episode's dose."""
        parts = []
        if self.unchanged is not None:
            parts.append(self._ask_unchanged(self.unchanged, episode, key, view))
        if self.per_kg is not None:
            parts.append(self._ask_amount(self.per_kg, episode, key, view))
        return both(parts)

    @staticmethod
    def _ask_unchanged(window: Window, episode: Treatment, key: str, view: View) -> Finding:
        if view.loosened:
            return unknown(f"{key}.dose_unchanged_since")
        since = episode.dose_unchanged_since
        if since is not None:
            return window.test(since, view, Reason(f"{key}.dose_unchanged_since", str(since)))
        if episode.started_on is not None:
            # A dose cannot be unchanged for longer than the medicine has been taken.
            possible = Moment(episode.started_on.earliest, view.record.as_of, coarse=True)
            reason = Reason(f"{key}.started_on", str(episode.started_on))
            finding = window.test(possible, view, reason)
            if finding.truth is Truth.FALSE:
                return finding
        return unknown(f"{key}.dose_unchanged_since")

    @staticmethod
    def _ask_amount(bounds: Bounds, episode: Treatment, key: str, view: View) -> Finding:
        if view.loosened:
            return unknown(f"{key}.dose")
        factor = view.record.vocabulary[str(episode.concept)].prednisone_equivalent
        found = _DOSE.fullmatch(episode.dose.strip()) if episode.dose else None
        if factor is None:
            return unknown(f"taking:{episode.concept}")
        if found is None or found[3] not in _DAYS:
            return unknown(f"{key}.dose")
        daily = float(found[1]) * factor / _DAYS[found[3]]
        reasons = [Reason(f"{key}.dose", episode.dose)]
        if not found[2]:
            weight = view.record.fact("weight")
            if weight is None or not isinstance(weight.value, int | float) or weight.value <= 0:
                return unknown("weight")
            reasons.append(Reason("weight", weight.value))
            daily /= weight.value
        # A dose is written to a few digits: 0.5000000001 mg/kg is 0.5.
        return known(Truth.of(bounds.hold(round(daily, 6))), *reasons)
