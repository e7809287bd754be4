"""When a treatment was last used, and for how many days in a row."""

from dataclasses import replace
from datetime import timedelta

from itpchat.moments import Moment, back
from itpchat.patient import Treatment
from itpchat.rules.fact_tests import Bounds
from itpchat.rules.findings import Finding, Reason, known, unknown
from itpchat.rules.view import View
from itpchat.rules.windows import Window
from itpchat.truth import Truth
from itpchat.values import dataclass


def last_use(episode: Treatment, window: Window, key: str, view: View) -> Finding:
    """Ask a window about the last use of an episode; `key` names it where it goes on.

    A known last dose counts even while the medicine is being taken: an infusion of three weeks ago
    does not lie within two weeks, though the next one is due.
    """
    own = f"taken:{episode.concept}"
    for attribute in (
        ("last_dose_on",) if episode.taking else ("last_dose_on", "stopped_on", "date")
    ):
        moment: Moment | None = getattr(episode, attribute)
        if moment is not None:
            return window.test(moment, view, Reason(f"{own}.{attribute}", str(moment)))
    if episode.taking:
        return _going_on(episode, window, key, view)
    if episode.started_on is not None:
        since = Moment(episode.started_on.earliest, view.record.as_of, coarse=True)
        finding = window.test(since, view, Reason(f"{own}.started_on", str(episode.started_on)))
        if finding.truth is not Truth.UNKNOWN:
            # Where it may go on, the calendar alone lifts nothing.
            return replace(finding, turns=()) if may_go_on(episode, view) else finding
    return unknown(f"{own}.{_missing(episode, view)}")


def _going_on(episode: Treatment, window: Window, key: str, view: View) -> Finding:
    """Ask a window about what is being taken now.

    The last dose of a medicine that is given now and then lies between the one before the next and
    today: an infusion every four weeks may be three weeks ago.
    """
    apart = view.record.vocabulary.doses_apart(str(episode.concept))
    if apart is None:
        return known(window.going_on(), Reason(key, episode.concept))
    today = view.record.as_of
    longest_ago = back(today, apart)
    if episode.started_on is not None:
        longest_ago = min(max(longest_ago, episode.started_on.earliest), today)
    # It goes on: the calendar lifts nothing, so whatever the day, the window is asked as of today.
    last = Moment(longest_ago, today, coarse=True)
    truth = window.test(last, View.of(view.record), Reason(key, episode.concept)).truth
    if truth is Truth.UNKNOWN:
        return unknown(f"taken:{episode.concept}.last_dose_on")
    return known(truth, Reason(key, episode.concept))


def may_go_on(episode: Treatment, view: View) -> bool:
    """Tell whether a treatment is, or may be, a medicine that is still being taken."""
    if view.record.vocabulary.any_flag(str(episode.concept), "procedure"):
        return False
    return episode.taking is not False


def _missing(episode: Treatment, view: View) -> str:
    """Name the attribute that would tell the last use."""
    if view.record.vocabulary.any_flag(str(episode.concept), "procedure"):
        return "date"
    return "taking" if episode.taking is None else "stopped_on"


@dataclass(frozen=True, slots=True)
class DaysInARow:
    """The longest run of days within the last month lies between bounds."""

    bounds: Bounds

    def ask(self, episode: Treatment, key: str, view: View) -> Finding:
        """Compare the run of days, as far as it is known."""
        days = episode.days_in_a_row
        if days is None:
            return self._without_a_count(episode, key, view)
        reason = Reason(f"taken:{episode.concept}.days_in_a_row", days)
        return known(Truth.of(self.bounds.hold(days)), reason)

    def _without_a_count(self, episode: Treatment, key: str, view: View) -> Finding:
        own = f"taken:{episode.concept}"
        vocabulary = view.record.vocabulary
        if episode.taking and vocabulary.any_flag(str(episode.concept), "taken_every_day"):
            # Such a medicine is taken every day, and on: however lately begun, its run grows.
            return known(Truth.of(self.bounds.hold(float("inf"))), Reason(key, episode.concept))
        if self.bounds.hold_between(0, self._longest_possible(episode, view)) is Truth.FALSE:
            return known(Truth.FALSE, Reason(f"{own}.started_on", str(episode.started_on)))
        return unknown(f"{own}.days_in_a_row")

    @staticmethod
    def _longest_possible(episode: Treatment, view: View) -> float:
        if episode.started_on is None:
            return float("inf")
        end = None if episode.taking else episode.stopped_on
        last = end.latest if end is not None else view.record.as_of
        return (last - episode.started_on.earliest + timedelta(days=1)).days
