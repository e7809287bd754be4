"""What typed words turned out to be: an answer, something to confirm, or nothing understood."""

from typing import TYPE_CHECKING, Any, TypeAlias

from itpchat.conversation.questions import Questioner
from itpchat.values import dataclass

if TYPE_CHECKING:
    from itpchat.reading.answers.results import Hint


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer that counts; `besides` are answers to other questions that it holds as well."""

    value: Any
    besides: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Confirm:
    """Readings of which one must be confirmed; the likeliest first."""

    candidates: tuple[Any, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Misheard:
    """What to say where nothing was understood; `unfinished` are words that lack something."""

    problem: str
    unfinished: str = ""


Hearing: TypeAlias = Heard | Confirm | Misheard


def misheard(hint: "Hint", questioner: Questioner) -> Misheard:
    """Say that the words were not understood, and what would be."""
    from itpchat.reading.answers.hints import HINTS

    sorry = questioner.said("not_understood")
    separator = " " if questioner.language == "en" else ""
    return Misheard(f"{sorry}{separator}{HINTS[hint].to(questioner.language)}")
