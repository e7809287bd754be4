"""What a screen shows of the results: each trial in full, and what is said of all together."""

from typing import TYPE_CHECKING, Literal

from itpchat.conversation.help_views import Term
from itpchat.values import dataclass

if TYPE_CHECKING:
    from itpchat.matching import Verdict

FilterKind = Literal["country", "city", "status", "near"]


@dataclass(frozen=True, slots=True)
class Item:
    """A criterion in a result, in plain words, with the answer behind it where there is one.

    `question` is what `Conversation.change` takes, where an answer stands behind it.
    """

    number: str
    text: str
    detail: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list in a result: what passes, what stands in the way, what is still to check."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """The one answer that ruled a trial out, or holds it back.

    `told` says it in words, or nothing where it is private; `change` is the label of the way to it
    (`Conversation.go_to_answer(trial)`, or `change(question)`).
    """

    question: str
    told: str
    change: str


@dataclass(frozen=True, slots=True)
class Similar:
    """Another trial that may be worth a look, and why it is named here."""

    trial: str
    name: str
    word: str
    why: str


@dataclass(frozen=True, slots=True)
class Card:
    """One trial in the results.

    `facts` are labelled lines (what taking part means, place, contact, listed status with its date,
    sponsor); `warnings` what must be known before anything else (experimental cell therapies, a
    listing that is old); `notices` the contradictions in its sources. `decided` is the answer that
    did it, where one did. `keep` offers to go on asking for a trial that causes no questions any
    more (`Conversation.keep_checking`), where that could tell more. `ask` are questions about just
    this trial for its study team; `similar` other trials; `terms` the glossary's words that occur
    in any text of the card; `distance` how far it is, where a place is chosen.
    """

    trial: str
    name: str
    verdict: "Verdict"
    glyph: str
    word: str
    headline: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    distance: str = ""
    keep: str = ""
    decided: Decided | None = None
    ask: tuple[str, ...] = ()
    similar: tuple[Similar, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Results that belong together, under a title."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class FilterOption:
    """A value to narrow the results to; `count` is how many trials would be left."""

    key: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A way to narrow the results; `near` narrows nothing and shows how far each place is.

    The first option has an empty key: no narrowing.
    """

    kind: FilterKind
    label: str
    options: tuple[FilterOption, ...]
