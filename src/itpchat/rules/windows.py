"""Windows of time in rules: `within: 24 weeks`, `more_than_ago: 12 months`."""

from dataclasses import replace
from datetime import date

from itpchat.moments import WINDOWS, Duration, Moment, settles_on
from itpchat.rules.findings import Finding, Reason
from itpchat.rules.view import View
from itpchat.truth import Truth
from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """A named window of a length; `before` is the later event from which its source counts.

    The event itself (first dose, infusion) is not known when somebody asks, so the window is
    counted from the day of asking, and the date from which it fits is the earliest.
    """

    name: str
    length: Duration
    before: str | None = None

    def test(self, moment: Moment, view: View, reason: Reason) -> Finding:
        """Ask the window about a moment."""
        truth = WINDOWS[self.name](moment, self.length, view.day)
        finding = Finding(
            truth, (reason,), turns=self._turns(moment, view) if view.collecting else ()
        )
        if truth is Truth.UNKNOWN:
            return replace(finding, because=(), needs=(reason.key,), imprecise=True)
        return finding

    def _turns(self, moment: Moment, view: View) -> tuple[tuple[date, bool], ...]:
        day = settles_on(self.name, moment, self.length)
        return ((day, not moment.coarse),) if day > view.record.as_of else ()

    def going_on(self) -> Truth:
        """Tell what the window says of something that still goes on."""
        return Truth.of(self.name in ("within", "less_than_ago"))
