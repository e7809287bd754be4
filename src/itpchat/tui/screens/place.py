"""Where a person is: which page the view and the screen's own memory ask for."""

from typing import Literal

from itpchat.conversation.views import View
from itpchat.tui.screens.standing import Standing

Place = Literal[
    "question", "help", "review", "results", "opened", "narrow", "take", "code", "message"
]
"""A page: `opened` is one trial, or what is said of all, in the place of the list of results.

`take` offers what can be taken home, `code` shows the QR code of one trial.
"""

OVER: tuple[Place, ...] = ("help", "opened", "narrow", "take", "code")
"""Places that lie over another one, to which the way back leads."""

FIND_OUT, ASK_TEAM, NARROW, TAKE = "@find_out", "@ask_team", "@narrow", "@take"
"""What the list of results offers besides trials."""

CODE = "@code:"
"""Begins what is opened where the code of a trial is to be seen; the trial's number follows."""


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
    if standing.opened == TAKE:
        return "take"
    if standing.opened.startswith(CODE):
        return "code"
    return "opened" if standing.opened else "results"
