"""A conversation: a person's input and the log so far → events and what to show.

The screen, the line mode and the nurse's form all stand on it. It is a value: every input gives a
new conversation, and no input raises.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from itpchat.conversation import alarms
from itpchat.conversation.hearing import Confirm, Heard, Misheard, hear
from itpchat.conversation.questions import Questioner, value_of
from itpchat.conversation.setting import Setting
from itpchat.conversation.showing import show
from itpchat.conversation.views import View
from itpchat.dialog.log import (
    NEVER,
    Agreed,
    Alarmed,
    Answered,
    Dismissed,
    Event,
    Log,
    Reopened,
    Showed,
    Spoke,
    WentBack,
    WentOn,
)
from itpchat.dialog.session import Session, advance, begin
from itpchat.wording import LANGUAGES, Language

ANOTHER = "another"
"""The option by which a reading is turned down."""


@dataclass(frozen=True)
class Conversation:
    """One conversation. `pending` is a reading that waits to be confirmed; `problem` what was not
    understood last."""

    setting: Setting
    log: Log
    session: Session
    pending: Confirm | None = None
    problem: str = ""

    @classmethod
    def start(cls, setting: Setting, language: Language | None = None) -> "Conversation":
        """Begin, in a language or by asking for one."""
        log = Log(setting.script.digest, setting.catalogue.digest)
        session = begin(setting.script, setting.catalogue, setting.as_of)
        conversation = cls(setting, log, session)
        return conversation._with(Spoke(language)) if language else conversation

    # What is shown

    def view(self) -> View:
        """Give what is to be shown now."""
        return self._view

    @cached_property
    def _view(self) -> View:
        return show(self.setting, self.session, self.pending, self.problem)

    @cached_property
    def questioner(self) -> Questioner:
        """Words for the respondent, in the language of the moment."""
        respondent = self.session.record.patient.respondent
        return Questioner(self.setting, respondent, self.session.language or "en")

    # What a person does

    def answer(self, text: str) -> "Conversation":
        """Take typed words as the answer to the open question."""
        if self._view.prompt is None:
            return self
        flags = alarms.in_words(text, self.session, self.setting)
        heard = self._heard(text)
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
        if self.pending is not None:
            return self._confirmed(chosen[0])
        return self._answered(asking.id, value_of(asking, chosen, self.setting), "")

    def back(self) -> "Conversation":
        """Show the question before, filled in; nothing is lost."""
        if self.pending is not None:
            return self._quiet()
        if self.session.page and self.session.asking() is not None:
            return self._with(WentOn())
        return self._with(WentBack()) if self._view.can_go_back else self

    def change(self, question_id: str) -> "Conversation":
        """Show a question that was answered, to answer it anew."""
        known = question_id in self.session.answers
        return self._with(Reopened(question_id)) if known else self

    def switch_language(self, language: Language | None = None) -> "Conversation":
        """Go on in another language."""
        now = self.session.language or "en"
        other = LANGUAGES[1] if now == LANGUAGES[0] else LANGUAGES[0]
        return replace(self._with(Spoke(language or other)), pending=self.pending)

    def start_over(self) -> "Conversation":
        """Begin anew: the answers are dropped, the language stays."""
        return Conversation.start(self.setting, self.session.language)

    def call_staff(self) -> "Conversation":
        """Show how to get help from staff."""
        return self._with(Showed("staff"))

    def dismiss(self) -> "Conversation":
        """Close the emergency or the call for staff."""
        return self._with(Dismissed())

    def show_results(self) -> "Conversation":
        """Stop here, and see the list as it stands."""
        return self._with(Showed("results")) if self.session.agreed else self

    def show_review(self) -> "Conversation":
        """See every answer."""
        return self._with(Showed("review")) if self.session.agreed else self

    def resume(self) -> "Conversation":
        """Go on with the question that is open."""
        return self._with(WentOn())

    # How it goes on

    def _heard(self, text: str) -> "Conversation":
        if self.session.language is None or not self.session.agreed:
            return self._chosen_by_words(text)
        asking = self.session.asking()
        if asking is None:
            return self
        if self.pending is not None:
            return self._confirmed_by_words(text)
        heard = hear(asking, text, self.questioner)
        if isinstance(heard, Misheard):
            return replace(self, pending=None, problem=heard.problem)
        if isinstance(heard, Confirm):
            return replace(self, pending=heard, problem="")
        return self._answered(asking.id, heard.value, text)

    def _chosen_by_words(self, text: str) -> "Conversation":
        """Take words for one of the options of a question before the script begins."""
        prompt = self._view.prompt
        assert prompt is not None
        wanted = text.strip().casefold()
        for number, option in enumerate(prompt.options, start=1):
            if wanted in (str(number), option.key, option.label.casefold()):
                return self.pick(option.key)
        return replace(self, problem=self.questioner.said("not_understood"))

    def _confirmed_by_words(self, text: str) -> "Conversation":
        from itpchat.conversation.hearing import hear_confirmation

        assert self.pending is not None
        number = hear_confirmation(text, len(self.pending.candidates))
        if number is None:  # not a yes or no: a new answer to the question itself
            return replace(self, pending=None)._heard(text)
        return self._confirmed(str(number) if number >= 0 else ANOTHER)

    def _confirmed(self, key: str) -> "Conversation":
        pending = self.pending
        assert pending is not None
        if key == ANOTHER or not key.isdecimal():
            return self._quiet()
        asking = self.session.asking()
        assert asking is not None
        return self._answered(asking.id, pending.candidates[int(key)], pending.words)

    def _answered(self, question_id: str, value: Any, words: str) -> "Conversation":
        before = self.session.record
        # Words are kept as they were typed only where they say more than the answer itself.
        after = self._with(Answered(question_id, value, words))
        question = self.setting.script.questions.get(question_id)
        flags: tuple[str, ...] = alarms.in_answers(before, after.session.record)
        if question is not None and question.asks.about == "red_flags" and value != NEVER:
            flags = (*value, *flags)
        after = after._alarmed(flags) if flags else after
        return after if after.session.asking() is not None else after._with(Showed("results"))

    def _alarmed(self, flags: tuple[str, ...]) -> "Conversation":
        return replace(self._with(Alarmed(flags)), pending=self.pending, problem=self.problem)

    def _with(self, event: Event) -> "Conversation":
        return Conversation(
            self.setting, self.log.with_event(event), advance(self.session, event)
        )

    def _quiet(self) -> "Conversation":
        return replace(self, pending=None, problem="")


__all__ = ["Conversation", "Heard"]
