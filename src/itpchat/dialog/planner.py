"""Which questions can still change a verdict, and which of them comes next."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from itpchat.dialog.asking import Asking, Reach
from itpchat.dialog.choosing import Chooser
from itpchat.dialog.foresight import Foresight
from itpchat.dialog.outlook import Judging, Outlook, Worth
from itpchat.dialog.script import Question, Script
from itpchat.matching import Match
from itpchat.record import Record
from itpchat.rules import Rule, View
from itpchat.truth import Truth

__all__ = ["Asking", "Planner", "Worth"]


class Planner:
    """Finds the questions that are still worth asking, and puts the best one first."""

    def __init__(
        self,
        script: Script,
        record: Record,
        worth: Worth | None = None,
        foresight: Foresight | None = None,
        judging: Judging | None = None,
        doubt: float = 0.0,
    ) -> None:
        self.script = script
        self.record = record
        self.worth = worth or Worth()
        self.foresight = foresight
        self.judging = judging
        self.doubt = doubt

    def open_questions(
        self, matches: Sequence[Match], answered: Iterable[str], topic: str = ""
    ) -> list[Asking]:
        """Give what may still be asked, the next first.

        Questions for safety come first, then follow-ups, so that a medicine that was just named is
        talked about to the end, then the bank: what promises most, as long as it may be in the
        `topic` that is being talked about.
        """
        assert self.foresight is not None
        done = frozenset(answered)
        safety = [asking for asking in self._for_safety() if asking.id not in done]
        outlook = self.outlook(enumerate(matches), done)
        urgent = {asking.id for asking in safety}
        ordered = in_turn(Chooser(outlook, topic).ordered(), self._surely)
        return [*safety, *(asking for asking in ordered if asking.id not in urgent)]

    def _surely(self, rule: Rule) -> bool:
        return rule.ask(View.of(self.record)).truth is Truth.TRUE

    def outlook(self, matches: Iterable[tuple[int, Match]], done: frozenset[str]) -> Outlook:
        """Give what can still change, and by which questions."""
        assert self.foresight is not None
        foresight, judging, view = self.foresight, self.judging or Judging(), View.of(self.record)
        return Outlook(
            foresight,
            self.worth,
            matches,
            done,
            self.gate_is_open,
            lambda item, judged: judging.findings(foresight, item, judged, view),
            self.doubt,
        )

    def gate_is_open(self, question: Question) -> bool:
        """Tell whether a question may be asked: its gate is shut only by what is known."""
        return question.when is None or (
            question.when.ask(View.of(self.record)).truth is not Truth.FALSE
        )

    def askings_for(self, need: str) -> list[Asking]:
        """Give every question that may settle a need, whether it is open or not."""
        foresight = self.foresight
        reach = foresight.reach if foresight else Reach(self.script, self.record.vocabulary)
        return [option.asking for group in reach.options_for(need) for option in group]

    def _for_safety(self) -> Iterator[Asking]:
        view = View.of(self.record)
        for question in self.script.questions.values():
            wanted = question.safety is not None and question.safety.ask(view).truth is Truth.TRUE
            if wanted and self.gate_is_open(question):
                yield Asking(question)


def in_turn(ordered: Sequence[Asking], surely: Callable[[Rule], bool]) -> list[Asking]:
    """Let the next question wait for those that it comes after, where it surely does so."""
    question = ordered[0].question if ordered else None
    if question is None or not question.after:
        return list(ordered)
    if question.after_where is not None and not surely(question.after_where):
        return list(ordered)
    return sorted(ordered, key=lambda asking: asking.id not in question.after)
