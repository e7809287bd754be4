"""A conversation: a person's input and the log so far → events and what to show.

The screen, the line mode and the nurse's form all stand on it. It is a value: every input gives a
new conversation, and no input raises.

What reads words is imported when words come in: the first question need not wait for it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from typing import Any, Self

from itpchat.conversation import alarms
from itpchat.conversation.hearings import Confirm, Heard, Misheard
from itpchat.conversation.looking import Looking
from itpchat.conversation.pausing import Pause, at_once
from itpchat.conversation.picks import offer_of, value_of
from itpchat.conversation.read_back import ReadBack
from itpchat.conversation.setting import Setting
from itpchat.dialog.log import UNSURE, Agreed, Alarmed, Answered, Log, Showed, Spoke
from itpchat.dialog.planner import Asking, Worth
from itpchat.dialog.session import advance, begin, fold
from itpchat.wording import Language

_HAN = re.compile(r"[\u4e00-\u9fff]")

ANOTHER = "another"
"""The option by which a reading is turned down."""

_ALL_RIGHT = ("ok", "okay", "k", "alright", "all right", "好", "好的", "好吧", "行")


class Conversation(Looking):
    """One conversation: what a person says or picks, and what becomes of it."""

    @classmethod
    def start(cls, setting: Setting, language: Language | None = None) -> "Conversation":
        """Begin, in a language or by asking for one."""
        log = Log(setting.script.digest, setting.catalogue.digest)
        settings = setting.settings
        worth = Worth(settings.ask_for_closed_trials, settings.ask_sensitive_always)
        session = begin(setting.script, setting.catalogue, setting.as_of, worth)
        conversation = cls(setting, log, session)
        return conversation._with(Spoke(language)) if language else conversation

    @classmethod
    def resumed(cls, setting: Setting, log: Log) -> "Conversation":
        """Take a conversation up again where its log ends."""
        begun = cls.start(setting)
        worth = begun.session.worth
        session = fold(log, setting.script, setting.catalogue, setting.as_of, worth)
        return cls(setting, log, session)

    def warm(self, pause: Pause = at_once) -> None:
        """Make ready what typed words need: the patterns of the red flags, and the names.

        It takes a few tenths of a second and changes nothing that is seen. A screen calls it once,
        after its first paint; without it the first words are read that much slower. Between its
        parts it pauses, so that somebody who presses a key meanwhile waits for one at most.
        """
        self.session.planner()  # its trees, compiled once for all conversations
        pause()
        from itpchat.reading.red_flags import find_red_flags

        pause()
        find_red_flags("ready", self.setting.red_flags)
        pause()
        from itpchat.conversation import hearing  # noqa: F401  its patterns, made ready

        pause()
        from itpchat.conversation.own_words import ready

        pause()
        ready(self.questioner)

    # What a person does

    def answer(self, text: str) -> "Conversation":
        """Take typed words as the answer to the open question."""
        if self._view.prompt is None:
            return self
        asking = self.session.asking() if self._begun else None
        flags = alarms.in_words(text, self.session, self.setting, asking)
        heard = self._heard(text) if self._begun else self._chosen_by_words(text)
        if flags and heard.problem and (rest := alarms.besides(text, self.session, self.setting)):
            # The answer that stands beside an emergency need not be typed again.
            again = self._heard(rest) if self._begun else self._chosen_by_words(rest)
            heard = heard if again.problem else again
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

    def fill(self, answers: Iterable[Answered]) -> "Conversation":
        """Take several answers at once, as a form does; they are taken back together.

        What they tell of is for staff to see: no emergency page stands in the way of a form.
        """
        after, first = self.look_as_it_is(), True
        for answered in answers:
            after = after._with(replace(answered, besides=not first))
            first = False
        return after

    def start_over(self) -> "Conversation":
        """Begin anew: the answers are dropped, the language stays. An emergency stays as it is."""
        if self.session.alarm:
            return self
        return Conversation.start(self.setting, self.session.language)

    # Looking at it as if

    def look_as_if(self, question_id: str, words: str) -> Self:
        """Look at it as if an answer were otherwise: `words`, or the key of an option after `#`.

        The log stays as it is, no emergency is raised, and any deed goes on from the real one. A
        `problem` says that the words were not understood.
        """
        real = self.look_as_it_is()
        asked = real.change(question_id)
        if asked is real:
            return self
        heard = asked.pick(*words[1:].split(",")) if words[:1] == "#" else asked.answer(words)
        new = heard.log.events[len(asked.log.events) :]
        answers = [event for event in new if isinstance(event, Answered)]
        if not answers:
            return replace(real, problem=heard.problem or real.questioner.said("not_understood"))
        session = reduce(advance, answers, real.session)
        page, cursor = real.session.page, real.session.cursor
        return replace(
            real,
            session=replace(session, page=page, cursor=cursor),
            earlier=real.transcript,
            real=real,
            pending=None,
            problem="",
        )

    def look_as_it_is(self) -> Self:
        """Look again at the conversation as it is."""
        return self.real or self

    # How it goes on

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
            if named := self._named_by_figure(text):
                return self._confirmed(named)
            # Not a yes or no: a new answer to the question itself.
        in_words = asking.question is not None and asking.question.asks.about == "words"
        if in_words and read_silence(clean(text)) is None:
            if not any(sign.isalnum() for sign in text):
                return replace(self._quiet(), problem=self.questioner.said("not_understood"))
            told = understood(asking, text, self.questioner)
            if told is None:
                return self._answered(asking.id, UNSURE, text)
            return replace(self._quiet(), pending=told)
        offer = offer_of(asking, self.session)
        match hear(asking, text, self.questioner, offer, self.unfinished):
            case Misheard(problem, unfinished):
                return replace(self, pending=None, problem=problem, unfinished=unfinished, typed="")
            case Confirm() as pending:
                return replace(self, pending=pending, problem="")
            case Heard(value, besides):
                return self._answered(asking.id, value, text, besides)

    def _named_by_figure(self, text: str) -> str:
        """Give the reading whose figure was typed: 30 again, where 30 or 300 is to be confirmed."""
        said, prompt = text.strip(), self._view.prompt
        figure = re.compile(re.escape(said) + r"(?![\d.,])")
        fitting = [o.key for o in prompt.options if figure.match(o.label)] if prompt else []
        return fitting[0] if said[:1].isdecimal() and len(fitting) == 1 else ""

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
        if len(prompt.options) == 1 and _goes_along(text):
            return self.pick(prompt.options[0].key)
        return replace(self, problem=self.questioner.said("not_understood"))

    def _confirmed(self, key: str) -> "Conversation":
        pending, asking = self.pending, self.session.asking()
        assert isinstance(pending, Confirm)
        if asking is None or not key.isdecimal() or int(key) >= len(pending.candidates):
            return self._turned_down()
        return self._answered(asking.id, pending.candidates[int(key)], pending.words)

    def _answered(
        self, question_id: str, value: Any, words: str, besides: tuple[tuple[str, Any], ...] = ()
    ) -> "Conversation":
        before = self.session.record
        after = self._with(Answered(question_id, value, words))
        for other, answer in besides:
            after = after._with(Answered(other, answer, words, besides=True))
        question = self.setting.script.questions.get(question_id)
        flags = alarms.in_answers(before, after.session.record)
        if question is not None and question.asks.about == "red_flags" and isinstance(value, list):
            flags = (*value, *flags)
        after = after._alarmed(flags) if flags else after
        if after.session.page or after.session.asking() is not None:
            return after
        return after._ended()

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


def _goes_along(words: str) -> bool:
    """Tell whether words are a yes or an "all right" to a page that only wants to be read."""
    from itpchat.reading.answers.cleaning import clean
    from itpchat.reading.answers.yes_no import yes_or_no

    said = clean(words).rstrip(".! ")
    found = yes_or_no(said)
    return said in _ALL_RIGHT or (found is not None and found.value and found.doubt is None)
