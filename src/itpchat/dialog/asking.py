"""What can be asked, and which questions may settle what a rule needs."""

from collections.abc import Iterator

from itpchat.dialog.script import FollowUp, Question, Script
from itpchat.values import dataclass
from itpchat.vocabulary import Vocabulary

OF = {"taken": "treatment", "taking": "treatment", "had": "condition", "": "fact"}
"""To which kind of thing the prefix of a need belongs."""

DEPENDS_ON_NOW = frozenset(("dose", "dose_unchanged_since", "days_in_a_row", "stopped_on"))
"""What a follow-up asks only of what is taken now, or only of what is not."""

ABOUT = {"taken": "taken", "taking": "taken", "had": "had", "allergic_to": "allergic"}
"""Which questions the prefix of a need is about."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that can be asked: one of the bank, or a follow-up about a target."""

    question: Question | None = None
    follow_up: FollowUp | None = None
    target: str = ""

    @property
    def id(self) -> str:
        """The id under which its answer stands in the log."""
        if self.question is not None:
            return self.question.id
        return f"{self.follow_up.id}@{self.target}" if self.follow_up else ""

    @property
    def effort(self) -> int:
        """How much it asks of a person; 1 is a question that everybody can answer at once."""
        asked = self.question or self.follow_up
        return asked.effort if asked is not None else 1

    def sensitive(self, script: Script) -> bool:
        """Tell whether its answer is masked; a follow-up is as sensitive as what it is about."""
        if self.question is not None:
            return self.question.sensitive
        return self.target in script.sensitive


@dataclass(frozen=True, slots=True)
class Option:
    """A question that may settle a need, with what the planner has to know of it.

    `words` says that it asks in a person's own words; `after` names the questions that come before
    it, where they are open: its list closes a class of which they ask a part.
    """

    id: str
    asking: Asking
    sensitive: bool
    words: bool
    after: frozenset[str]


class Reach:
    """Knows which questions of a script may settle a need; what was found once is kept."""

    def __init__(self, script: Script, vocabulary: Vocabulary) -> None:
        self.script = script
        self.vocabulary = vocabulary
        self.place = {question_id: at for at, question_id in enumerate(script.questions)}
        self._found: dict[str, tuple[tuple[Option, ...], ...]] = {}
        self._options: dict[str, Option] = {}

    def options_for(self, need: str) -> tuple[tuple[Option, ...], ...]:
        """Give the questions that may settle a need, the better ones in an earlier group."""
        found = self._found.get(need)
        if found is None:
            groups = (
                tuple(self.option(asking) for asking in group) for group in self._groups(need)
            )
            found = self._found[need] = tuple(group for group in groups if group)
        return found

    def option(self, asking: Asking) -> Option:
        """Give what the planner has to know of a question."""
        name = asking.id
        if name not in self._options:
            question = asking.question
            words = question is not None and question.asks.about == "words"
            if question is not None:
                after = frozenset(self._before(question))
            else:
                after = frozenset(self._before_follow_up(asking))
            self._options[name] = Option(name, asking, asking.sensitive(self.script), words, after)
        return self._options[name]

    def _before(self, question: Question) -> Iterator[str]:
        """Name the questions about a part of what a list closes, that stand before it.

        "None of these" under a list of rarer medicines also says that there was no other: asked
        first, it could deny what its list does not show. A medicine that it shows need not be asked
        before; a class that it shows must: who ticks the class and tells elsewhere of one of its
        medicines has not said that there was no other. Nor may it deny what another question shows
        by name, though that is about something else besides (viral hepatitis, and causes of low
        platelets).
        """
        asks = question.asks
        if not asks.which:
            return
        below = frozenset[str]().union(*(self.vocabulary.below(c) for c in asks.concepts))
        shown = frozenset[str]().union(*(self.vocabulary.below(c) for c in asks.which))
        for other in self.script.questions.values():
            if other.id == question.id:
                return
            if other.asks.about == asks.about and any(
                part in below and (part not in asks.which or self.vocabulary[part].is_class)
                for part in other.asks.concepts
            ):
                yield other.id
            elif other.asks.about == asks.about:
                both = [c for c in other.asks.which if c in below - shown]
                if both:
                    yield other.id

    def _before_follow_up(self, asking: Asking) -> Iterator[str]:
        """Name the follow-up that comes before one: whether it is taken now decides on the rest."""
        follow_up = asking.follow_up
        if follow_up is None or follow_up.attribute not in DEPENDS_ON_NOW:
            return
        prefix = "taken" if follow_up.of == "treatment" else "had"
        for first in self._follow_ups(prefix, asking.target, "taking"):
            yield first.id

    def _groups(self, need: str) -> Iterator[list[Asking]]:
        prefix, colon, rest = need.partition(":")
        name, _, attribute = (rest if colon else need).partition(".")
        prefix = prefix if colon else ""
        if attribute:
            yield list(self._follow_ups(prefix, name, attribute))
        elif prefix:
            yield from self._about_concept(prefix, name)
        else:
            yield list(self._about_fact(name))

    def _follow_ups(self, prefix: str, name: str, attribute: str) -> Iterator[Asking]:
        follow_up = self.script.follow_up(OF[prefix], attribute, name, self.vocabulary)
        if follow_up is not None:
            yield Asking(follow_up=follow_up, target=name)

    def _about_fact(self, fact_id: str) -> Iterator[Asking]:
        wanted = {fact_id, "age"} if fact_id == "date_of_birth" else {fact_id}
        for question in self.script.questions.values():
            if question.asks.about == "fact" and question.asks.fact in wanted:
                yield Asking(question)

    def _about_concept(self, prefix: str, name: str) -> Iterator[list[Asking]]:
        """Give the question in own words, those about a concept or a class over it, its members.

        A list that shows a member may tell of it too, whatever it is about itself.
        """
        wanted = "condition" if prefix == "had" else "medication"
        if prefix != "allergic_to":
            yield [
                Asking(q)
                for q in self.script.questions.values()
                if q.asks.about == "words" and q.asks.form == wanted
            ]
        covers = self.vocabulary.covers
        related = [q for q in self.script.questions.values() if q.asks.about == ABOUT[prefix]]
        yield [Asking(q) for q in related if any(covers(c, name) for c in q.asks.concepts)]
        yield [
            Asking(q)
            for q in related
            if any(covers(name, c) for c in (*q.asks.concepts, *q.asks.which))
        ]
