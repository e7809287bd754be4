"""What was read in a line of shorthand or a note: a proposal, of which nothing counts yet."""

from typing import Any, Literal, TypeAlias

from itpchat.values import dataclass
from itpchat.wording import Text

Why: TypeAlias = Literal["which", "contradiction", "rest"]
"""Why something is asked: a reading of several, values that contradict, "no others" told."""

Answers: TypeAlias = "tuple[tuple[str, Any], ...]"
"""Answers as pairs of a question's id and its value as it stands in the log."""


@dataclass(frozen=True, slots=True)
class Sure:
    """Something that was read with certainty: `words` are those of the note."""

    question: str
    value: Any
    words: str
    besides: Answers = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that must be chosen: `choices` are what it may mean, the likeliest first.

    `why` tells a misspelling or an ambiguous date (`which`) from values that contradict each other,
    and from "no other illness", which would deny a whole list (`rest`).
    """

    question: str
    choices: tuple[Any, ...]
    words: str
    why: Why = "which"


@dataclass(frozen=True, slots=True)
class Lacking:
    """A value that cannot be used as it stands, and what would be understood.

    `unfinished` says that something can be added to it: the laboratory's upper limit.
    """

    question: str
    words: str
    problem: str
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A text that was read.

    `unread` is what nothing was made of, as it was typed; `others` says that the text speaks of
    somebody else, of whom nothing was taken.
    """

    text: str
    sure: tuple[Sure, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    unread: tuple[str, ...] = ()
    others: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing of the patient was found in it."""
        return not (self.sure or self.doubts or self.lacking)


HUGE = Text("The end of a very long text was not read.", "文字太长，后面的部分未读取。")
