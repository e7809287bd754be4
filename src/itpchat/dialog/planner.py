"""Which question comes next: only what a trial that is still worth checking needs."""

from collections.abc import Iterable, Iterator

from itpchat.dialog.script import FollowUp, Question, Script
from itpchat.matching import Match
from itpchat.record import Record
from itpchat.rules import View
from itpchat.truth import Truth
from itpchat.values import dataclass

OF = {"taken": "treatment", "taking": "treatment", "had": "condition", "": "fact"}
"""To which kind of thing the prefix of a need belongs."""

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

    def sensitive(self, script: Script) -> bool:
        """Tell whether its answer is masked; a follow-up is as sensitive as what it is about."""
        if self.question is not None:
            return self.question.sensitive
        return self.target in script.sensitive


@dataclass(frozen=True, slots=True)
class Worth:
    """For which trials a question is worth asking.

    By default a trial that is listed closed causes none, and one that is not surely open no
    sensitive one; a site can widen both. A person can choose to go on with one trial that is ruled
    out or closed: those are `kept`.
    """

    closed: bool = False
    sensitive_always: bool = False
    kept: frozenset[str] = frozenset()

    def asking_for(self, match: Match) -> bool:
        """Tell whether a trial may cause questions."""
        if match.trial.id in self.kept:
            return True
        open_still = match.verdict != "ruled_out"
        return open_still and (self.closed or match.recruitment != "closed")

    def sensitive_for(self, match: Match) -> bool:
        """Tell whether a trial may cause a sensitive question."""
        return self.sensitive_always or match.recruitment == "open"


class Planner:
    """Finds the questions that are still worth asking."""

    def __init__(self, script: Script, record: Record, worth: Worth | None = None) -> None:
        self.script = script
        self.record = record
        self.worth = worth or Worth()

    def open_questions(self, matches: Iterable[Match], answered: Iterable[str]) -> list[Asking]:
        """Give what may still be asked, the next first.

        Questions for safety come first, then follow-ups, so that a medicine that was just named is
        talked about to the end, then the bank in the script's order.
        """
        done = set(answered)
        follow_ups: dict[str, Asking] = {}
        bank: set[str] = set()
        for match in matches:
            if not self.worth.asking_for(match):
                continue
            for need in match.needs:
                for asking in self._open_for(need, match, done):
                    if asking.question is not None:
                        bank.add(asking.id)
                    else:
                        follow_ups.setdefault(asking.id, asking)
        safety = [asking for asking in self._for_safety() if asking.id not in done]
        bank -= {asking.id for asking in safety}
        ordered = [Asking(q) for q in self.script.questions.values() if q.id in bank]
        return [*safety, *follow_ups.values(), *ordered]

    def gate_is_open(self, question: Question) -> bool:
        """Tell whether a question may be asked: its gate is shut only by what is known."""
        return question.when is None or (
            question.when.ask(View.of(self.record)).truth is not Truth.FALSE
        )

    def askings_for(self, need: str) -> list[Asking]:
        """Give every question that may settle a need, whether it is open or not."""
        return [asking for askings in self._questions_for(need) for asking in askings]

    def _for_safety(self) -> Iterator[Asking]:
        view = View.of(self.record)
        for question in self.script.questions.values():
            wanted = question.safety is not None and question.safety.ask(view).truth is Truth.TRUE
            if wanted and self.gate_is_open(question):
                yield Asking(question)

    def _open_for(self, need: str, match: Match, done: set[str]) -> list[Asking]:
        """Give what may be asked for a need: what settles it at once, before what does in part."""
        for askings in self._questions_for(need):
            found = [a for a in askings if a.id not in done and self._may_be_asked(a, match)]
            if found:
                return found
        return []

    def _may_be_asked(self, asking: Asking, match: Match) -> bool:
        if asking.sensitive(self.script) and not self.worth.sensitive_for(match):
            return False
        return asking.question is None or self.gate_is_open(asking.question)

    def _questions_for(self, need: str) -> Iterator[list[Asking]]:
        """Give the questions that may settle a need, the better ones in an earlier list."""
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
        follow_up = self.script.follow_up(OF[prefix], attribute, name, self.record.vocabulary)
        if follow_up is not None:
            yield Asking(follow_up=follow_up, target=name)

    def _about_fact(self, fact_id: str) -> Iterator[Asking]:
        wanted = {fact_id, "age"} if fact_id == "date_of_birth" else {fact_id}
        for question in self.script.questions.values():
            if question.asks.about == "fact" and question.asks.fact in wanted:
                yield Asking(question)

    def _about_concept(self, prefix: str, name: str) -> Iterator[list[Asking]]:
        """Give the question in own words, those about a concept or a class over it, its members."""
        wanted = "condition" if prefix == "had" else "medication"
        if prefix != "allergic_to":
            yield [
                Asking(q)
                for q in self.script.questions.values()
                if q.asks.about == "words" and q.asks.form == wanted
            ]
        covers = self.record.vocabulary.covers
        related = [q for q in self.script.questions.values() if q.asks.about == ABOUT[prefix]]
        yield [Asking(q) for q in related if any(covers(c, name) for c in q.asks.concepts)]
        yield [Asking(q) for q in related if any(covers(name, c) for c in q.asks.concepts)]
