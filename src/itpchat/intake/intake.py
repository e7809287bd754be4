"""An intake: what is known of a patient, what waits to be accepted or chosen, and what is noted.

It is a value; every deed gives a new one. Only what somebody has accepted is in the answer log.

What reads words is imported when words come in: the first paint need not wait for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from itpchat.conversation.conversation import Conversation
from itpchat.conversation.hearings import Confirm, Heard, Misheard
from itpchat.conversation.picks import offer_of, value_of
from itpchat.conversation.setting import Setting
from itpchat.dialog.log import UNSURE, Answered
from itpchat.intake.joining import answers_of
from itpchat.intake.rest import denied_rest
from itpchat.intake.results import Doubt, Lacking, Note, Sure
from itpchat.values import dataclass
from itpchat.wording import Language

if TYPE_CHECKING:
    from itpchat.intake.form import Topic
    from itpchat.intake.matrix import TrialRow


@dataclass(frozen=True)
class Intake:
    """Where an intake stands.

    `proposal` is a note that was read and waits to be accepted; `refused` are the numbers of those
    of its sure readings that are not to be. `doubts` wait to be chosen, `lacking` to be completed.
    `texts` are the notes as they were typed, `unread` what nothing was made of, `private` what the
    nurse noted; `problem` is what was not understood last.
    """

    conversation: Conversation
    proposal: Note | None = None
    refused: frozenset[int] = frozenset()
    doubts: tuple[Doubt, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    texts: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    problem: str = field(default="", compare=False)

    @classmethod
    def start(cls, setting: Setting, language: Language) -> "Intake":
        """Begin with nothing known; staff need no notice."""
        return cls(Conversation.start(setting, language).pick("continue"))

    @property
    def untouched(self) -> bool:
        """Whether nothing was entered yet."""
        return not (self.conversation.session.answers or self.texts or self.private)

    @cached_property
    def _rests(self) -> dict[str, tuple[Answered, ...]]:
        """What was worked out already of what would be denied, by question."""
        return {}

    @cached_property
    def form(self) -> "tuple[Topic, ...]":
        """The form, made once for each state of the intake."""
        from itpchat.intake.form import form_of

        return form_of(self)

    @cached_property
    def matrix(self) -> "tuple[TrialRow, ...]":
        """The trials by criterion, made once for each state of the intake."""
        from itpchat.intake.matrix import matrix_of

        return matrix_of(self)

    # A note

    def read(self, text: str) -> "Intake":
        """Read a line or a note, as a proposal; a text that says nothing stays a problem."""
        return replace(self, proposal=self.understood(text), refused=frozenset(), problem="")

    def understood(self, text: str) -> Note:
        """Read a text, without doing anything with it."""
        from itpchat.intake.reading_notes import NoteReader

        return NoteReader(self.conversation.questioner).read(text)

    def toggled(self, number: int) -> "Intake":
        """Leave a reading of the proposal out, or take it in again."""
        return replace(self, refused=self.refused ^ {number})

    def accepted(self) -> "Intake":
        """Take the proposal: what is certain is filled in, what is not waits to be chosen."""
        note = self.proposal
        if note is None:
            return self
        taken = [sure for n, sure in enumerate(note.sure) if n not in self.refused]
        left = [sure.words for n, sure in enumerate(note.sure) if n in self.refused]
        filled = self._filled(taken)
        return replace(
            filled,
            proposal=None,
            refused=frozenset(),
            doubts=(*self.doubts, *(d for d in note.doubts if d not in self.doubts)),
            lacking=(*self.lacking, *note.lacking),
            texts=(*self.texts, note.text),
            unread=_unique((*self.unread, *note.unread, *left)),
        )

    def rejected(self) -> "Intake":
        """Take nothing of the proposal; its text is kept as unread."""
        note = self.proposal
        if note is None:
            return self
        kept = (*self.texts, note.text) if note.text.strip() else self.texts
        unread = _unique((*self.unread, note.text.strip()))
        return replace(self, proposal=None, refused=frozenset(), texts=kept, unread=unread)

    # What waits

    def chosen(self, doubt: Doubt, choice: int) -> "Intake":
        """Settle a doubt: one of its choices is what was meant."""
        if doubt not in self.doubts or not 0 <= choice < len(doubt.choices):
            return self
        rest = replace(self, doubts=tuple(d for d in self.doubts if d != doubt))
        if doubt.why == "rest":
            answers = self.rest_of(doubt.question)
            return replace(
                rest,
                conversation=self.conversation.fill(
                    replace(answer, words=doubt.words) for answer in answers
                ),
            )
        return rest._filled([Sure(doubt.question, doubt.choices[choice], doubt.words)])

    def rest_of(self, question: str) -> tuple[Answered, ...]:
        """Give what "no other illness" would deny: nothing that would rule a trial out by it."""
        if question not in self._rests:
            self._rests[question] = denied_rest(self.conversation, question)
        return self._rests[question]

    def set_aside(self, waiting: Doubt | Lacking) -> "Intake":
        """Leave what waits unknown; its words are kept as unread."""
        return replace(
            self,
            doubts=tuple(d for d in self.doubts if d != waiting),
            lacking=tuple(one for one in self.lacking if one != waiting),
            unread=_unique((*self.unread, waiting.words)),
        )

    def completed(self, lacking: Lacking, words: str) -> "Intake":
        """Add what a value lacks: the upper limit, or the value with another unit."""
        limit = f"{_value_in(lacking.words)} (limit {words})" if lacking.unfinished else words
        for tried in (limit, words):
            after = self.answered(lacking.question, tried)
            if not after.problem:
                rest = tuple(one for one in self.lacking if one != lacking)
                return replace(after, lacking=rest)
        return self.answered(lacking.question, words)

    # Single answers

    def answered(self, question_id: str, words: str) -> "Intake":
        """Take typed words as the answer to a question, or say what was not understood."""
        from itpchat.conversation.hearing import hear
        from itpchat.intake.listening import GRADES, Listener

        session, questioner = self.conversation.session, self.conversation.questioner
        asking = session.named(question_id)
        if words.strip() in ("?", "？"):
            return self._filled([Sure(question_id, UNSURE, words)])
        fact = asking.question.asks.fact if asking.question else ""
        if fact in GRADES and words.strip().isdecimal():  # the grade, not the number of an option
            heard = Listener(questioner).measured(fact, words.strip(), words)
            if isinstance(heard, Sure) and heard.value in range(5):
                return self._filled([heard])
        match hear(asking, words, questioner, offer_of(asking, session)):
            case Heard(value, besides):
                return self._filled([Sure(question_id, value, words, besides)])
            case Confirm(candidates):
                doubt = Doubt(question_id, candidates, words)
                return replace(self, doubts=(*self.doubts, doubt), problem="")
            case Misheard() if (when := self._when(question_id, words)) is not None:
                return when
            case Misheard(problem, unfinished):
                after = replace(self, problem=problem)
                if not unfinished:
                    return after
                more = Lacking(question_id, words, problem, unfinished=True)
                others = tuple(one for one in self.lacking if one.question != question_id)
                return replace(after, lacking=(*others, more))

    def picked(self, question_id: str, *keys: str) -> "Intake":
        """Take options of a question as its answer."""
        asking = self.conversation.session.named(question_id)
        value = value_of(asking, keys, self.conversation.setting)
        return self._filled([Sure(question_id, value, "")])

    def retold(self, question_id: str, concept: str, words: str) -> "Intake":
        """Take words as said of a medicine or illness that was named: "stopped 3/2025"."""
        questioner = self.conversation.questioner
        name = questioner.name_of(concept).to(questioner.language)
        note = self.understood(f"{name} {words}")
        read: tuple[Sure | Doubt, ...] = (*note.sure, *note.doubts)
        about = [found for found in read if _is_about(found, question_id, concept)]
        if not about:
            return replace(self, problem=questioner.said("not_understood"))
        sure = [found for found in about if isinstance(found, Sure)]
        doubts = [found for found in about if isinstance(found, Doubt)]
        told = self._filled([replace(found, words=words) for found in sure])
        return replace(told, doubts=(*self.doubts, *doubts), problem="")

    def removed(self, question_id: str, concept: str) -> "Intake":
        """Take a medicine or illness off the list: nothing is said of it any more."""
        given = self.conversation.session.answers.get(question_id)
        if given is None or not isinstance(given.value, Mapping):
            return self
        items = [item for item in given.value["items"] if item["concept"] != concept]
        value = {**given.value, "items": items}
        answer = Answered(question_id, value, given.words)
        return replace(self, conversation=self.conversation.fill([answer]), problem="")

    def noted(self, words: str) -> "Intake":
        """Keep a private note."""
        return replace(self, private=(*self.private, words.strip())) if words.strip() else self

    def unnoted(self, number: int) -> "Intake":
        """Drop a private note."""
        return replace(self, private=self.private[:number] + self.private[number + 1 :])

    def undone(self) -> "Intake":
        """Take the last answers back."""
        return replace(self, conversation=self.conversation.undo(), problem="")

    def redone(self) -> "Intake":
        """Give again what was taken back."""
        return replace(self, conversation=self.conversation.redo(), problem="")

    def switched(self, language: Language | None = None) -> "Intake":
        """Go on in another language; a proposal is read anew, as its problems are sentences."""
        after = replace(self, conversation=self.conversation.switch_language(language), problem="")
        return after.read(self.proposal.text) if self.proposal else after

    def _when(self, question_id: str, words: str) -> "Intake | None":
        """Read a short date or span as shorthand has it: 2y, 3/25."""
        from itpchat.intake.history import dates_meant
        from itpchat.intake.listening import Listener

        questioner = self.conversation.questioner
        question = self.conversation.setting.script.questions.get(question_id)
        if question is None or question.asks.about != "fact":
            return None
        listener = Listener(questioner)
        meant = dates_meant(words.strip().lower(), listener)
        found = listener.either(question.asks.fact, meant, words)
        match found:
            case Sure():
                return self._filled([found])
            case Doubt():
                return replace(self, doubts=(*self.doubts, found), problem="")
            case _:
                return None

    # How it is taken

    def _filled(self, found: Iterable[Sure]) -> "Intake":
        events = list(answers_of(found, self.conversation))
        return replace(self, conversation=self.conversation.fill(events), problem="")


def _is_about(found: Sure | Doubt, question_id: str, concept: str) -> bool:
    value = found.value if isinstance(found, Sure) else found.choices[0]
    if found.question != question_id or not isinstance(value, Mapping):
        return False
    return any(item["concept"] == concept for item in value.get("items", ()))


def _value_in(words: str) -> str:
    """Give a value without its label: "creatinine 1.1 mg/dL" is 1.1 mg/dL."""
    place = next((n for n, sign in enumerate(words) if sign.isdigit()), 0)
    return words[place:]


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
