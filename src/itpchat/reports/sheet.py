"""The sheet that people take home: what stands on it, whatever form it is given.

A sheet is a value, and all of its texts are in its language. How it is written, as text, HTML or
PDF, is the business of the other modules; they add nothing and leave nothing out.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from itpchat.conversation.views import Section
from itpchat.dialog.leaving_out import Shared
from itpchat.matching import Match, Verdict
from itpchat.patient import Respondent
from itpchat.values import dataclass
from itpchat.wording import Language

if TYPE_CHECKING:
    from itpchat.trials import Recruitment


@dataclass(frozen=True, slots=True)
class Row:
    """An answer, or something about the sheet: what was asked, and what was said, by lines."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetTrial:
    """A trial on the sheet.

    `headline` says in a sentence what it comes to; `sections` hold what stands in the way and what
    is open, by who can find it out; `fits` says how many points fit; `facts` are labelled lines
    (place, contacts as listed, listed status with its day), `warnings` and `notices` what must be
    known of it; `ask` questions for its team; `link` the address of its listing.
    """

    id: str
    name: str
    verdict: Verdict
    recruitment: "Recruitment"
    word: str
    headline: str
    summary: str
    fits: str
    facts: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    ask: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Trials that belong together, under a title."""

    title: str
    trials: tuple[SheetTrial, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on a sheet.

    `about` says when, by whom and in which language it came about; `cautions` come before anything
    else; `contradictions` are answers that do not go together; `private_points` what the sheet
    leaves out for everybody alike; `notes` words that could not be read, for the nurse (private,
    and so on a sheet with private answers alone). `words` are the headings, by the names that they
    have in `dialogs/wording.yaml`. `shared` and `matches` hold the same as data.
    """

    language: Language
    as_of: date
    respondent: Respondent
    with_private: bool
    words: Mapping[str, str]
    about: tuple[Row, ...]
    cautions: tuple[str, ...]
    answers: tuple[Row, ...]
    contradictions: tuple[str, ...]
    groups: tuple[SheetGroup, ...]
    find_out: tuple[Section, ...]
    private_points: tuple[str, ...]
    ask_team: Section
    notes: tuple[str, ...]
    catalogue: str
    shared: Shared = field(repr=False)
    matches: tuple[Match, ...] = field(repr=False)
