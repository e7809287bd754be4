"""What the screen remembers besides the conversation."""

from typing import Literal

from itpchat.values import dataclass

Asking = Literal["restart", "quit"]
"""What the screen itself asks before it does it."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be taken home here: the sheet on paper, and the codes of the trials' listings."""

    printing: bool = False
    codes: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is anything to offer."""
        return self.printing or self.codes


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands on the screen; none of it is an answer.

    `asking` is a question of the screen's own, `changing` the answer that was gone back to last
    from the review, `why` whether the reason for a question is shown, `folded` whether the board
    is, `opened` what is opened of the results (a trial by its id, or what the list offers
    besides), `supposing` the question that is answered only to look at what an answer would do,
    `helping` whether the help lies over the page, `unfolded` which of its entries is read,
    `may_suppose` whether this is a place for that (the nurse's), `unlocking` whether staff have
    pressed the first of their two keys, `nudge` a word of help after an empty Enter, `news` whether
    what the last answer did is still news, `offered` what can be taken home.
    """

    asking: Asking | None = None
    changing: str = ""
    why: bool = False
    folded: bool = False
    opened: str = ""
    supposing: str = ""
    helping: bool = False
    unfolded: str = ""
    may_suppose: bool = False
    unlocking: bool = False
    nudge: str = ""
    news: bool = True
    offered: Offered = Offered()
