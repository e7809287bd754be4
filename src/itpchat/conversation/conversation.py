"""A conversation: a person's input and the log so far → events and what to show.

The screen, the line mode and the nurse's form all stand on it. It is a value: every input gives a
new conversation, and no input raises.

What reads words is imported when words come in: the first question need not wait for it.
"""

import re
from dataclasses import field, replace
from functools import cached_property
from typing import Any

from itpchat.conversation import alarms
from itpchat.conversation.hearings import Confirm, Heard, Misheard
from itpchat.conversation.picks import offer_of, value_of
from itpchat.conversation.questions import Questioner
from itpchat.conversation.read_back import ReadBack
from itpchat.conversation.setting import Setting
from itpchat.conversation.showing import show
from itpchat.conversation.transcript import Transcript
from itpchat.conversation.views import View
from itpchat.dialog.log import (
    Agreed,
    Alarmed,
    Answered,
    Dismissed,
    Event,
    Kept,
    Log,
    Reopened,
    Showed,
    Spoke,
    WentBack,
    WentOn,
)
from itpchat.dialog.planner import Asking, Worth
from itpchat.dialog.session import Session, advance, begin
from itpchat.values import dataclass
from itpchat.wording import LANGUAGES, Language

_HAN = re.compile(r"[\u4e00-\u9fff]")

ANOTHER = "another"
"""The option by which a reading is turned down."""


@dataclass(frozen=True)
class Conversation:
    """One conversation.

    `pending` is a reading that waits to be confirmed; `problem` what was not understood last;
    `unfinished` words that lack something, such as a laboratory value without its upper limit;
    `earlier` what was told of its beginning, so that it need not be told again.
    """

    setting: Setting
    log: Log
    session: Session
    pending: Confirm | ReadBack | None = None
    problem: str = ""
    unfinished: str = ""
    earlier: Transcript | None = field(default=None, compare=False, repr=False)

    @classmethod
    def start(cls, setting: Setting, language: Language | None = None) -> "Conversation":
        """Begin, in a language or by asking for one."""
        log = Log(setting.script.digest, setting.catalogue.digest)
        settings = setting.settings
        worth = Worth(settings.ask_for_closed_trials, settings.ask_sensitive_always)
        session = begin(setting.script, setting.catalogue, setting.as_of, worth)
        conversation = cls(setting, log, session)
        return conversation._with(Spoke(language)) if language else conversation

    # What is shown

    def view(self) -> View:
        """Give what is to be shown now."""
        return self._view

    @cached_property
    def _view(self) -> View:
        return show(self.session, self.questioner, self.transcript, self.pending, self.problem)

    @cached_property
    def transcript(self) -> Transcript:
        """What was said so far."""
        return Transcript.of(self.session, self.questioner, self.earlier)

    @cached_property
    def questioner(self) -> Questioner:
        """Words for the respondent, in the language of the moment."""
        respondent = self.session.record.patient.respondent
        return Questioner(self.setting, respondent, self.session.language or "en")

    def warm(self) -> None:
        """Make ready what typed words need: the patterns of the red flags, and the names.

        It takes a few tenths of a second and changes nothing that is seen. A screen calls it once,
        after its first paint; without it the first words are read that much slower.
        """
        from itpchat.conversation import hearing  # noqa: F401  its patterns, made ready
        from itpchat.conversation.own_words import ready
        from itpchat.reading.red_flags import find_red_flags

        find_red_flags("ready", self.setting.red_flags)
        ready(self.questioner)

    # What a person does

    def answer(self, text: str) -> "Conversation":
        """Take typed words as the answer to the open question."""
        if self._view.prompt is None:
            return self
        asking = self.session.asking() if self._begun else None
        flags = alarms.in_words(text, self.session, self.setting, asking)
        heard = self._heard(text) if self._begun else self._chosen_by_words(text)
        if flags and heard.session.language is None:  # help is shown in the language of the words
            heard = heard._with(Spoke("zh" if _HAN.search(text) else "en"))
        return heard._alarmed(flags) if flags else heard

    def pick(self, *keys: str) -> "Conversation":
        """Take options of the open question as its answer; unknown ones are passed over."""
        prompt = self._view.prompt
        known = {option.key for option in prompt.options} if prompt else set()
        chosen = tuple(key for key in keys if key in known)
        if prompt is None or not chosen:
            return self
        if self.session.language is None:
            return self._with(Spoke("zh" if chosen[0] == "zh" else "en"))
        if not self.session.agreed:
            return self._with(Agreed())
        asking = self.session.asking()
        if asking is None:
            return self
        if isinstance(self.pending, ReadBack):
            from itpchat.conversation.own_words import is_right

            if is_right(self.pending, chosen[0]):
                return self._answered(asking.id, self.pending.value(), self.pending.words)
            return replace(self._quiet(), pending=self.pending.picked(chosen[0]))
        if self.pending is not None:
            return self._confirmed(chosen[0])
        return self._answered(asking.id, value_of(asking, chosen, self.setting), "")

    def back(self) -> "Conversation":
        """Show the question before, filled in; nothing is lost."""
        if self.session.alarm:
            return self
        if self.pending is not None:
            return self._quiet()
        if self.session.page and self.session.asking() is not None:
            return self._with(WentOn())
        return self._with(WentBack()) if self._view.can_go_back else self

    def change(self, question_id: str) -> "Conversation":
        """Show a question that was answered, to answer it anew."""
        if self.session.alarm or question_id not in self.session.given():
            return self
        return self._with(Reopened(question_id))

    def keep_checking(self, trial_id: str) -> "Conversation":
        """Go on asking for a trial that was ruled out, or is closed; `Card.keep` offers it."""
        known = any(match.trial.id == trial_id for match in self.session.matches)
        return self._with(Kept(trial_id)) if known and self._may_leave else self

    def switch_language(self, language: Language | None = None) -> "Conversation":
        """Go on in another language."""
        now = self.session.language or "en"
        other = LANGUAGES[1] if now == LANGUAGES[0] else LANGUAGES[0]
        switched = self._with(Spoke(language or other))
        return replace(switched, pending=self.pending, unfinished=self.unfinished)

    def start_over(self) -> "Conversation":
        """Begin anew: the answers are dropped, the language stays. An emergency stays as it is."""
        if self.session.alarm:
            return self
        return Conversation.start(self.setting, self.session.language)

    def call_staff(self) -> "Conversation":
        """Show how to get help from staff."""
        return self if self.session.alarm else self._with(Showed("staff"))

    def dismiss(self) -> "Conversation":
        """Close the emergency or the call for staff."""
        return replace(self._with(Dismissed()), pending=self.pending, problem=self.problem)

    def show_results(self) -> "Conversation":
        """Stop here, and see the list as it stands."""
        return self._with(Showed("results")) if self._may_leave else self

    def show_review(self) -> "Conversation":
        """See every answer."""
        return self._with(Showed("review")) if self._may_leave else self

    def resume(self) -> "Conversation":
        """Go on with the question that is open, or to the results where there is none."""
        return self._with(WentOn()) if self._may_leave else self

    # How it goes on

    @property
    def _begun(self) -> bool:
        return self.session.language is not None and self.session.agreed

    @property
    def _may_leave(self) -> bool:
        return self.session.agreed and not self.session.alarm

    def _heard(self, text: str) -> "Conversation":
        asking = self.session.asking()
        if asking is None:
            return self
        if isinstance(self.pending, ReadBack):
            return self._read_on(asking, self.pending, text)
        from itpchat.conversation.hearing import hear, hear_confirmation
        from itpchat.conversation.own_words import understood
        from itpchat.reading.answers.cleaning import clean
        from itpchat.reading.answers.silences import read_silence

        if self.pending is not None:
            number = hear_confirmation(text, len(self.pending.candidates))
            if number is not None:
                return self._confirmed(str(number) if number >= 0 else ANOTHER)
            # Not a yes or no: a new answer to the question itself.
        in_words = asking.question is not None and asking.question.asks.about == "words"
        if in_words and read_silence(clean(text)) is None:
            if not any(sign.isalnum() for sign in text):
                return replace(self._quiet(), problem=self.questioner.said("not_understood"))
            return replace(self._quiet(), pending=understood(asking, text, self.questioner))
        offer = offer_of(asking, self.session)
        match hear(asking, text, self.questioner, offer, self.unfinished):
            case Misheard(problem, unfinished):
                return replace(self, pending=None, problem=problem, unfinished=unfinished)
            case Confirm() as pending:
                return replace(self, pending=pending, problem="")
            case Heard(value, besides):
                return self._answered(asking.id, value, text, besides)

    def _read_on(self, asking: Asking, waiting: ReadBack, text: str) -> "Conversation":
        """Take words while something is read back: a yes, a correction, or more."""
        from itpchat.conversation.own_words import read_on

        on = read_on(asking, waiting, text, self.questioner)
        if on is None:
            return self._answered(asking.id, waiting.value(), waiting.words)
        return replace(self._quiet(), pending=on)

    def _chosen_by_words(self, text: str) -> "Conversation":
        """Take words for one of the options of a page before the script begins."""
        prompt = self._view.prompt
        assert prompt is not None
        wanted = text.strip().casefold()
        for number, option in enumerate(prompt.options, start=1):
            if wanted in (str(number), option.key, option.label.casefold()):
                return self.pick(option.key)
        return replace(self, problem=self.questioner.said("not_understood"))

    def _confirmed(self, key: str) -> "Conversation":
        pending, asking = self.pending, self.session.asking()
        assert isinstance(pending, Confirm)
        if asking is None or not key.isdecimal() or int(key) >= len(pending.candidates):
            return self._quiet()
        return self._answered(asking.id, pending.candidates[int(key)], pending.words)

    def _answered(
        self, question_id: str, value: Any, words: str, besides: tuple[tuple[str, Any], ...] = ()
    ) -> "Conversation":
        before = self.session.record
        after = self._with(Answered(question_id, value, words))
        for other, answer in besides:
            after = after._with(Answered(other, answer, words))
        question = self.setting.script.questions.get(question_id)
        flags = alarms.in_answers(before, after.session.record)
        if question is not None and question.asks.about == "red_flags" and isinstance(value, list):
            flags = (*value, *flags)
        after = after._alarmed(flags) if flags else after
        return after if after.session.asking() is not None else after._ended()

    def _ended(self) -> "Conversation":
        """Show what comes when nothing is left to ask: every answer once more, then the results."""
        return self._with(Showed("review" if self.setting.script.reviews() else "results"))

    def _alarmed(self, flags: tuple[str, ...]) -> "Conversation":
        return replace(
            self._with(Alarmed(flags)),
            pending=self.pending,
            problem=self.problem,
            unfinished=self.unfinished,
        )

    def _with(self, event: Event) -> "Conversation":
        log, session = self.log.with_event(event), advance(self.session, event)
        return Conversation(self.setting, log, session, earlier=self.transcript)

    def _quiet(self) -> "Conversation":
        return replace(self, pending=None, problem="")
