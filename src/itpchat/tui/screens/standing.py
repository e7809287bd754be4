"""What the screen remembers besides the conversation."""

from typing import Literal

from itpchat.values import dataclass

Asking = Literal["restart", "quit"]
"""What the screen itself asks before it does it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands on the screen; none of it is an answer.

    `asking` is a question of the screen's own, `why` whether the reason for a question is shown,
    `folded` whether the board is, `opened` whether a card of the results is, `unlocking` whether
    staff have pressed the first of their two keys, `nudge` a word of help after an empty Enter.
    """

    asking: Asking | None = None
    why: bool = False
    folded: bool = False
    opened: bool = False
    unlocking: bool = False
    nudge: str = ""
