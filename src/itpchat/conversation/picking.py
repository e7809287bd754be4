"""Typed words for options that could be picked: numbers, labels, names and brands, yes and no."""

import re
from typing import Any

from itpchat.conversation.class_names import named_below, names_of
from itpchat.conversation.courses import asks_for_course, course_told
from itpchat.conversation.hearings import Confirm, Heard, Hearing, Misheard, misheard
from itpchat.conversation.meanings import meanings_of
from itpchat.conversation.picks import Offer, takes_many, value_of
from itpchat.conversation.questions import Questioner
from itpchat.dialog.log import NEVER
from itpchat.dialog.planner import Asking
from itpchat.dialog.script import Asks
from itpchat.reading.answers.cleaning import clean
from itpchat.reading.answers.options import Choice, read_choice, read_choices
from itpchat.reading.answers.results import Hint, NoValue, Read
from itpchat.reading.answers.yes_no import yes_or_no
from itpchat.wording import Text, listed

_PARTS = re.compile(r"[\s,;，。、]+")
_NEGATION = re.compile(r"\b(?:no|not|never|nope|without|stopped)\b|n't\b|没|不|无|未|停")

FEW = 5
"""So many options are named where an answer was not understood; of more, a number is wanted."""

MOST_CANDIDATES = 4
"""More readings than this make no question that anybody could answer."""


def heard_as_options(asking: Asking, words: str, questioner: Questioner, offer: Offer) -> Hearing:
    """Read words for the options that a question offers."""
    return _Picking(asking, words, questioner, offer).heard()


class _Picking:
    def __init__(self, asking: Asking, words: str, questioner: Questioner, offer: Offer) -> None:
        self.asking = asking
        self.words = words
        self.questioner = questioner
        self.offer = offer
        self.asks = asking.question.asks if asking.question else Asks("fact")
        self.vocabulary = questioner.setting.catalogue.vocabulary
        self.choices = [
            Choice(key, (*labels, *self._other_names(key)))
            for key, labels in questioner.labels(asking, offer).items()
        ]
        self.keys = [choice.id for choice in self.choices]

    def heard(self) -> Hearing:
        """Take first what is certain, then yes and no, then what must be confirmed."""
        offered = self._offered()
        if isinstance(offered, Read) and offered.sure:
            return self._settled(offered)
        if asks_for_course(self.asking):
            course = course_told(self.asking, self.words, self.questioner)
            return self._confirm(self._value((course,))) if course else self._misheard()
        named = self._named()
        if named is not None:
            return named
        return self._yes_or_no() or (
            self._settled(offered) if isinstance(offered, Read) else self._misheard()
        )

    def _offered(self) -> Read[tuple[str, ...]] | NoValue:
        """Read the options that are shown."""
        if takes_many(self.asking):
            return read_choices(self.words, self.choices)
        one = read_choice(self.words, self.choices)
        if not isinstance(one, Read):
            return one
        return Read((one.value,), one.doubt, tuple((other,) for other in one.others))

    def _settled(self, read: Read[tuple[str, ...]]) -> Hearing:
        values = tuple(self._value(keys) for keys in read.candidates)
        if read.sure:
            return Heard(values[0])
        return self._confirm(*values)

    def _confirm(self, *values: Any) -> Hearing:
        if not 0 < len(values) <= MOST_CANDIDATES:
            return self._misheard()
        return Confirm(values, self.words)

    def _value(self, keys: tuple[str, ...]) -> Any:
        return value_of(self.asking, keys, self.questioner.setting)

    # Yes and no

    def _yes_or_no(self) -> Hearing | None:
        said = yes_or_no(clean(self.words))
        if said is None:
            return None
        if not said.value:
            no = next((key for key in ("no", NEVER) if key in self.keys), None)
            if no is None:
                return None
            return Heard(self._value((no,))) if said.sure else self._confirm(self._value((no,)))
        meant = [key for key in ("yes", "now", "before") if key in self.keys]
        if not meant:
            return self._which() if self.asks.which or self.asks.about == "red_flags" else None
        values = tuple(self._value((key,)) for key in meant)
        return Heard(values[0]) if len(values) == 1 and said.sure else self._confirm(*values)

    def _which(self) -> Misheard:
        return Misheard(self.questioner.said("which_of_these"))

    def _misheard(self) -> Misheard:
        hint = Hint.CHOICES if takes_many(self.asking) else Hint.CHOICE
        if hint is Hint.CHOICE and len(self.keys) <= FEW and self.keys[:1] != ["yes"]:
            options = self.questioner.options(self.asking, self.offer)
            told = listed([Text.same(option.label) for option in options])
            return Misheard(self.questioner.said("one_of_these", options=told))
        if self.keys[:2] in (["yes", "no"], ["yes", NEVER]):
            hint = Hint.YES_NO
        return misheard(hint, self.questioner)

    # Names of medicines and diagnoses that are not among the options

    def _named(self) -> Hearing | None:
        """Read the name of something below the class that is asked about."""
        if self.asks.about not in ("taken", "had") or re.search(r"[0-9]{3}", self.words):
            return None
        hidden = named_below(self.words, self.asks.concepts, self.vocabulary)
        if not hidden:
            return None
        if self.asks.which:
            return self._named_of_list(hidden)
        found = self._one_of(hidden)
        if found is None:
            return None
        whens = ("now", "before") if "now" in self.keys else ("yes",)
        return self._confirm(
            *(self._as_named(name, when) for name in found.candidates for when in whens)
        )

    def _one_of(self, hidden: list[Choice]) -> Read[str] | None:
        """Read a name, alone or after a yes: "yes, apixiban"."""
        parts = () if _NEGATION.search(clean(self.words)) else _PARTS.split(self.words)
        for text in (self.words, *parts):
            found = read_choice(text, hidden, numbered=False)
            if isinstance(found, Read):
                return found
        return None

    def _as_named(self, name: str, when: str) -> Any:
        """Give the answer; the name of just what was asked about is a plain yes."""
        if (name,) == self.asks.concepts:
            return self._value((when,))
        return {"named": [name], "when": when}

    def _named_of_list(self, hidden: list[Choice]) -> Hearing | None:
        if re.search(r"[0-9]", self.words):
            return None  # numbers are those of the options that are shown
        shown = [choice for choice in self.choices if choice.id not in {h.id for h in hidden}]
        found = read_choices(self.words, [*shown, *hidden])
        if not isinstance(found, Read) or not any(found.candidates):
            return None
        return self._settled(found)

    def _other_names(self, key: str) -> tuple[str, ...]:
        """Give other words for an option: names and brands, or what else people say."""
        if key in self.vocabulary:
            return names_of(key, self.vocabulary)
        follow_up = self.asking.follow_up
        if follow_up is not None and follow_up.attribute == "taking":
            key = {"yes": "now", "no": "before"}.get(key, key)
        return meanings_of(key)
