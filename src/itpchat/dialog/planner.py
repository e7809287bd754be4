"""Which question comes next: only what a trial that is not ruled out still needs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from itpchat.dialog.script import FollowUp, Question, Script
from itpchat.matching import Match
from itpchat.record import Record
from itpchat.rules import View
from itpchat.truth import Truth

OF = {"taken": "treatment", "taking": "treatment", "had": "condition", "": "fact"}
"""To which kind of thing the prefix of a need belongs."""


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


class Planner:
    """Finds the questions that are still worth asking."""

    def __init__(self, script: Script, record: Record) -> None:
        self.script = script
        self.record = record

    def open_questions(self, matches: Iterable[Match], answered: Iterable[str]) -> list[Asking]:
        """Give what may still be asked: follow-ups first, then the bank in the script's order."""
        done = set(answered)
        follow_ups: dict[str, Asking] = {}
        bank: set[str] = set()
        for match in matches:
            if match.verdict == "ruled_out" or match.recruitment == "closed":
                continue
            for need in match.needs:
                for asking in self._open_for(need, match, done):
                    if asking.question is not None:
                        bank.add(asking.id)
                    else:
                        follow_ups.setdefault(asking.id, asking)
        ordered = [Asking(q) for q in self.script.questions.values() if q.id in bank]
        return [*follow_ups.values(), *ordered]

    def _open_for(self, need: str, match: Match, done: set[str]) -> list[Asking]:
        """Give what may be asked for a need: what settles it at once, before what does in part."""
        for askings in self._questions_for(need):
            found = [a for a in askings if a.id not in done and self._may_be_asked(a, match)]
            if found:
                return found
        return []

    def may_be_needed(self, question: Question) -> bool:
        """Tell whether the gate of a question stands open: shut only by what is known."""
        return question.when is None or (
            question.when.ask(View.of(self.record)).truth is not Truth.FALSE
        )

    def _may_be_asked(self, asking: Asking, match: Match) -> bool:
        if asking.question is None:
            return True
        if asking.question.sensitive and match.recruitment != "open":
            return False  # only a trial that is listed open is worth a sensitive question
        return self.may_be_needed(asking.question)

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
        """Give the questions about a concept or a class over it, then those about its members."""
        about = {"taken": "taken", "taking": "taken", "had": "had", "allergic_to": "allergic"}
        covers = self.record.vocabulary.covers
        related = [q for q in self.script.questions.values() if q.asks.about == about[prefix]]
        yield [Asking(q) for q in related if any(covers(c, name) for c in q.asks.concepts)]
        yield [Asking(q) for q in related if any(covers(name, c) for c in q.asks.concepts)]
