"""What a screen shows of the help: common questions, and words explained."""

from itpchat.values import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is explained.

    `word` is how it stands in the text that it was found in (in the glossary: its name), `name` its
    entry, `text` the explanation.
    """

    word: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpEntry:
    """A common question with its answer, in paragraphs."""

    question: str
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """Common questions and the glossary, in the language of the moment."""

    title: str
    intro: tuple[str, ...] = ()
    entries: tuple[HelpEntry, ...] = ()
    glossary_title: str = ""
    glossary: tuple[Term, ...] = ()
