"""The answer log: the ordered events of a session. Nothing in it is ever changed or removed."""

from typing import Any, TypeAlias

from itpchat.values import dataclass
from itpchat.wording import Language

UNSURE, DECLINED, NEVER = "unsure", "declined", "never"
"""Answers that any medical question, any sensitive question, and any question of history takes."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, as it was resolved, with the words that it came from.

    `question` is the id of a question, or `FOLLOW_UP@TARGET`. `value` is plain data, and so means
    the same whatever a later vocabulary makes of the words:

    - what a patient file would hold for a fact or an attribute;
    - `now`, `before` or `never` for a treatment, `yes` or `never` for a diagnosis;
    - `{named: [concepts], more: bool, unsure: bool}` where several could be named: `more` says that
      there is another one, `unsure` that there may be; or `{named: [concepts], when: now | before}`
      where the name was given to a question about the class;
    - a list of red flags, or `never`;
    - `unsure` or `declined`.

    `besides` says that it was held by the words of the answer before it (both blood pressures):
    the two are taken back together.
    """

    question: str
    value: Any
    words: str = ""
    besides: bool = False


@dataclass(frozen=True, slots=True)
class WentBack:
    """The question before is shown again, filled in."""


@dataclass(frozen=True, slots=True)
class WentForward:
    """After going back: the question after is shown again, filled in, or the open one."""


@dataclass(frozen=True, slots=True)
class Undid:
    """The last answer, or the last trial that was kept, is taken back."""


@dataclass(frozen=True, slots=True)
class Redid:
    """What was taken back is done again."""


@dataclass(frozen=True, slots=True)
class Reopened:
    """A question that was answered is shown again, to be answered anew.

    From the review page or the results, the answer leads back there.
    """

    question: str


@dataclass(frozen=True, slots=True)
class WentOn:
    """From looking back, or from the results, to the question that is open."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A trial is still asked about, though it was ruled out or is closed."""

    trial: str


@dataclass(frozen=True, slots=True)
class Showed:
    """A page was opened: `review`, `results` or `staff`."""

    page: str


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The results were narrowed to a country, a city or a status, or measured from a place.

    An empty key takes the narrowing away.
    """

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Agreed:
    """The notice was read."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """A language was chosen."""

    language: Language


@dataclass(frozen=True, slots=True)
class Alarmed:
    """Signs of an emergency were told; help was shown."""

    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dismissed:
    """Staff closed the emergency, or the call for staff."""


Event: TypeAlias = (
    Answered
    | WentBack
    | WentForward
    | Undid
    | Redid
    | Reopened
    | WentOn
    | Kept
    | Showed
    | Narrowed
    | Agreed
    | Spoke
    | Alarmed
    | Dismissed
)


@dataclass(frozen=True, slots=True)
class Log:
    """The events of a session.

    `script` and `catalogue` are the hashes of what they were given to; that of the catalogue covers
    its trials, the fact dictionary and the vocabulary.
    """

    script: str
    catalogue: str
    events: tuple[Event, ...] = ()

    def with_event(self, event: Event) -> "Log":
        """Give the log with one more event."""
        return Log(self.script, self.catalogue, (*self.events, event))
