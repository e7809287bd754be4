"""What was read in a free text: mentions of concepts, other names, and what could not be read."""

from dataclasses import replace
from typing import Any, Literal

from itpchat.values import dataclass
from itpchat.vocabulary import Kind

Certainty = Literal["sure", "confirm"]
Subject = Literal["patient", "family", "other"]
Respondent = Literal["self", "parent", "helper", "staff"]
Role = Literal["patient", "nurse"]
Response = Literal[
    "response",
    "partial",
    "no_response",
    "lost_response",
    "dependent",
    "intolerant",
    "too_early",
    "unsure",
]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A concept that a name may stand for, with how alike it is, out of 100."""

    concept: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text, before its context is read: `text[start:end]` is the name as typed."""

    kind: Kind
    candidates: tuple[Candidate, ...]
    certainty: Certainty
    start: int
    end: int

    @property
    def concept(self) -> str:
        """The likeliest concept."""
        return self.candidates[0].concept


@dataclass(frozen=True, slots=True)
class Context:
    """What is said about a name.

    Dates are written as far as they are known (`2025`, `2025-03`, `2025-03-14`). `now_only` says
    that a denial speaks of the present alone ("I don't take aspirin"): the medicine is not taken,
    and nothing is known of the past. `not_allergic` says that this alone was told of it.
    """

    subject: Subject = "patient"
    denied: bool = False
    taking: bool | None = None
    planned: bool = False
    allergy: bool = False
    uncertain: bool = False
    started_on: str | None = None
    stopped_on: str | None = None
    date: str | None = None
    dose: str | None = None
    dose_unchanged_since: str | None = None
    response: Response | None = None
    now_only: bool = False
    not_allergic: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is said that the patient has, had, takes or took it."""
        return self.subject == "patient" and not (
            self.denied
            or self.planned
            or self.allergy
            or self.uncertain
            or self.now_only
            or self.not_allergic
        )


def with_what_was_said(right: Context, wrong: Context) -> Context:
    """Give the right name what was said of the wrong one, where nothing else is said of it."""
    if wrong.denied or wrong.uncertain or not right.counts:
        return right
    told = {
        name: getattr(wrong, name)
        for name in ("taking", "started_on", "stopped_on", "date", "dose", "response")
        if getattr(right, name) is None
    }
    return replace(right, **told, planned=wrong.planned and right.taking is None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that refers to a concept, with its context."""

    kind: Kind
    concept: str
    surface: str
    start: int
    end: int
    certainty: Certainty
    candidates: tuple[Candidate, ...]
    context: Context

    def to_data(self) -> dict[str, Any]:
        """Give the mention as `itpchat read --json` prints it."""
        context = self.context
        return {
            "kind": self.kind,
            "concept": self.concept,
            "surface": self.surface,
            "start": self.start,
            "end": self.end,
            "certainty": self.certainty,
            "candidates": [
                {"concept": candidate.concept, "score": candidate.score}
                for candidate in self.candidates
            ],
            "subject": context.subject,
            "denied": context.denied,
            "taking": context.taking,
            "planned": context.planned,
            "allergy": context.allergy,
            "uncertain": context.uncertain,
            "started_on": context.started_on,
            "stopped_on": context.stopped_on,
            "date": context.date,
            "dose": context.dose,
            "dose_unchanged_since": context.dose_unchanged_since,
            "response": context.response,
        }


@dataclass(frozen=True, slots=True)
class Other:
    """A known name of a medicine or an illness that is none of the vocabulary."""

    name: str
    kind: Kind
    start: int
    end: int

    def to_data(self) -> dict[str, Any]:
        """Give it as `itpchat read --json` prints it."""
        return {"name": self.name, "kind": self.kind, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in a text.

    `nothing_else` names the kinds of which the person said that there are no others.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    others: tuple[Other, ...] = ()
    unread: tuple[str, ...] = ()
    nothing_else: frozenset[Kind] = frozenset()

    def to_data(self) -> dict[str, Any]:
        """Give the reading as `itpchat read --json` prints it."""
        return {
            "text": self.text,
            "mentions": [mention.to_data() for mention in self.mentions],
            "others": [other.to_data() for other in self.others],
            "unread": list(self.unread),
        }
