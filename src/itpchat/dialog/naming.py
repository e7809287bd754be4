"""What was named in answer to which question, and which names only stand for others."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Naming:
    """A concept that was named to a question, as one of the options that its list shows or not.

    `about` tells as what it was named (`taken`, `had`, `allergic`); `turn` when in the conversation
    the question was first answered.
    """

    about: str
    question: str
    concept: str
    turn: int
    option: bool


def without_vague(
    named: Mapping[str, Item], namings: Iterable[Naming], vocabulary: Vocabulary
) -> dict[str, Item]:
    """Leave out the classes that only repeat what was named more closely elsewhere.

    Somebody who has named eltrombopag ticks "a medicine that helps make platelets" on a later list:
    that is the same one. Named beside prednisone on one list, "a steroid, name not known" is
    another.
    """
    every = list(namings)
    return {
        concept: item
        for concept, item in named.items()
        if not _only_repeats(concept, every, vocabulary)
    }


def _only_repeats(concept: str, namings: list[Naming], vocabulary: Vocabulary) -> bool:
    own = [naming for naming in namings if naming.concept == concept]
    closer = {
        naming.question
        for naming in namings
        if naming.concept != concept and vocabulary.covers(concept, naming.concept)
    }
    return bool(closer) and all(naming.option and naming.question not in closer for naming in own)
