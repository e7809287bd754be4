"""Where a person is: which page the view and the screen's own memory ask for."""

from typing import Literal

from itpchat.conversation.views import View
from itpchat.tui.screens.standing import Standing

Place = Literal["question", "help", "review", "results", "opened", "narrow", "message"]
"""A page: `opened` is one trial, or what is said of all, in the place of the list of results."""

OVER: tuple[Place, ...] = ("help", "opened", "narrow")
"""Places that lie over another one, to which the way back leads."""

FIND_OUT, ASK_TEAM, NARROW = "@find_out", "@ask_team", "@narrow"
"""What the list of results offers besides trials."""


def place_of(view: View, standing: Standing) -> Place:
    """Say which page is to be seen."""
    if view.stage in ("emergency", "staff", "ended"):
        return "message"
    if standing.asking:
        return "question"
    if standing.helping:
        return "help"
    if view.stage == "review":
        return "review"
    if view.stage != "results":
        return "question"
    if standing.opened == NARROW:
        return "narrow"
    return "opened" if standing.opened else "results"
