"""What stands above the answer line: what went wrong, what a deed did, or what may be done next."""

from collections.abc import Iterator

from itpchat.conversation.views import View
from itpchat.tui import words
from itpchat.tui.screens.choosable import card_at
from itpchat.tui.screens.conversation import problem_of
from itpchat.tui.screens.place import place_of
from itpchat.tui.screens.standing import Standing
from itpchat.tui.widgets.lines import Hinted

_NEWS = 4
"""So many lines tell what a change did: in sum. Trial by trial, the list itself shows it."""


def hint_for(view: View, standing: Standing, *, below: int, more: bool) -> Hinted:
    """Give the hint: `below` lines of the choices, or `more` of a card, are not seen yet."""
    return next(_hints(view, standing, below=below, more=more), Hinted(()))


def _hints(view: View, standing: Standing, *, below: int, more: bool) -> Iterator[Hinted]:
    """Give all that could be said, what matters most first."""
    place = place_of(view, standing)
    asked = place == "question" and view.prompt is not None and not standing.asking
    if standing.nudge:
        yield Hinted((standing.nudge,))
    if asked and (problem := problem_of(view)):
        yield Hinted((problem,), "problem")
    if place == "question" and below:
        yield _below(below, view)
    if asked and view.prompt and view.prompt.many:
        yield Hinted((view.labels.pick_many,))
    if place in ("review", "results") and view.effects and standing.news:
        yield Hinted(view.effects[:_NEWS], "news")
    if place == "opened":
        keys = words.PAGE_KEYS if card_at(view, standing.opened) else words.READ_KEYS
        yield Hinted((keys.to(view.language),))
    if place == "results" and more:
        yield Hinted((words.PAGE_MORE.to(view.language),))
    if place != "question" and below:
        yield _below(below, view)


def _below(lines: int, view: View) -> Hinted:
    return Hinted((words.BELOW.filled(count=lines).to(view.language),))
