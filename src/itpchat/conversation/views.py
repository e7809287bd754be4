"""What a screen shows of a conversation, in the language of the moment.

A screen, the line mode and the nurse's form draw these and nothing else; they hold no medical
logic. All texts are plain text: a bracket is a bracket, never markup.
"""

from typing import TYPE_CHECKING, Literal

from itpchat.conversation.help_views import Help as Help
from itpchat.conversation.help_views import HelpEntry as HelpEntry
from itpchat.conversation.help_views import Term as Term
from itpchat.conversation.results_views import Card as Card
from itpchat.conversation.results_views import Decided as Decided
from itpchat.conversation.results_views import Filter as Filter
from itpchat.conversation.results_views import FilterKind as FilterKind
from itpchat.conversation.results_views import FilterOption as FilterOption
from itpchat.conversation.results_views import Group as Group
from itpchat.conversation.results_views import Item as Item
from itpchat.conversation.results_views import Section as Section
from itpchat.conversation.results_views import Similar as Similar
from itpchat.values import dataclass
from itpchat.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from itpchat.matching import Verdict

Stage = Literal[
    "language", "notice", "question", "emergency", "staff", "review", "results", "ended"
]

SaidBy = Literal["question", "answer", "effect", "notice", "problem"]


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that can be picked; `key` is what goes back to the conversation.

    Numbered options are shown with their number; `aside` ones (not sure, rather not say, none of
    these) stand apart below them and are numbered on. One that `closes` a list says that what is
    picked beside it is all ("no others").
    """

    key: str
    label: str
    aside: bool = False
    picked: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """The question that is open now.

    `many` allows several options at once; `typing` says that words are accepted (always, besides
    picking); `hint` gives an example for the input line; `filled` is the earlier answer when one
    has come back to it; `progress` is an honest word on how much is left, or empty; `terms` are the
    glossary's words that occur in the question, its reason or its options.
    """

    id: str
    topic: str
    text: str
    why: str
    options: tuple[Option, ...] = ()
    many: bool = False
    hint: str = ""
    filled: str = ""
    sensitive: bool = False
    progress: str = ""
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One entry of the transcript. Sensitive answers are masked already.

    An `effect` says what the answer did; a `notice` what in the answers does not go together, and
    how to correct it; a `problem` stands last, and says what was not understood.
    """

    by: SaidBy
    text: str


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A trial on the board: its name, its verdict by glyph and word, and why.

    `because` names the answer that ruled it out, or is empty; `changed` says that the last answer
    moved it. Where `because` is told, `Conversation.go_to_answer` leads to that answer.
    """

    trial: str
    name: str
    verdict: "Verdict"
    glyph: str
    word: str
    recruitment: str
    because: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """An answer on the review page; `question` is what `change` takes."""

    question: str
    label: str
    answer: str


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the screen itself, in the language of the moment."""

    product: str
    why: str
    back: str
    forward: str
    undo: str
    redo: str
    help: str
    filter: str
    similar_title: str
    ask_trial_title: str
    language: str
    restart: str
    staff: str
    results: str
    review: str
    resume: str
    send: str
    board: str
    fold: str
    type_here: str
    pick_many: str
    confirm_restart: str
    yes: str
    no: str
    sorry: str
    close: str
    more: str
    quit: str


@dataclass(frozen=True, slots=True)
class View:
    """All that is to be shown now.

    `text` is the body of a stage that is no question: the notice, the emergency, the call for
    staff, the farewell, each a list of paragraphs. `effects` say what the last deed did (a changed
    answer, undo, redo), for pages on which no transcript is seen. `find_out` lists what is open by
    whoever can find it out, `ask_team` what to ask any study team, `filters` how to narrow the
    results. `supposed` names the answer that is only looked at as if it were so. `can_resume` says
    whether there is a question to go on with, `has_help` whether the site offers the help,
    `languages` which languages it offers, the first one first.
    """

    stage: Stage
    language: Language
    labels: Labels
    transcript: tuple[Said, ...] = ()
    prompt: Prompt | None = None
    title: str = ""
    text: tuple[str, ...] = ()
    board: tuple[BoardRow, ...] = ()
    progress: str = ""
    groups: tuple[Group, ...] = ()
    intro: tuple[str, ...] = ()
    review: tuple[ReviewRow, ...] = ()
    can_go_back: bool = False
    can_go_forward: bool = False
    can_undo: bool = False
    can_redo: bool = False
    can_resume: bool = True
    effects: tuple[str, ...] = ()
    find_out: tuple[Section, ...] = ()
    ask_team: Section | None = None
    filters: tuple[Filter, ...] = ()
    supposed: str = ""
    has_help: bool = True
    languages: tuple[Language, ...] = LANGUAGES
