"""Picking among numbered choices, by number, by arrow, or by typing words instead.

A number that is typed picks the choice of that number where numbers are shown; elsewhere it is an
answer (a platelet count). Choices are numbered as soon as one of them is an answer of its own;
where there are only ways round the question (not sure), a number must stay a number, so those have
none.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from itpchat.conversation.views import Prompt

_SEPARATOR = re.compile(r"[\s,，、;；.+/&]+|and|和")
_DIGITS = re.compile(r"[0-9０-９]{1,2}")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick. `number` is None where a number would be taken for an answer.

    `part` is an answer among several, `send` the line that sends what was ticked.
    """

    key: str
    label: str
    number: int | None
    part: Literal["answer", "aside", "send"] = "answer"


@dataclass(frozen=True, slots=True)
class Picked:
    """These choices are the answer."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """These words are the answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Choosing:
    """The choices, which one the arrow is at, and which are ticked where several may be."""

    choices: tuple[Choice, ...] = ()
    many: bool = False
    at: int | None = None
    ticked: frozenset[str] = frozenset()

    @classmethod
    def of(cls, prompt: Prompt, send: str) -> "Choosing":
        """Begin with a question; `send` is the label of the line that sends several ticks."""
        numbered = any(not option.aside for option in prompt.options)
        choices = [
            Choice(
                option.key,
                option.label,
                number if numbered else None,
                "aside" if option.aside else "answer",
            )
            for number, option in enumerate(prompt.options, 1)
        ]
        picked = [index for index, option in enumerate(prompt.options) if option.picked]
        if prompt.many and numbered:
            choices.append(Choice("", send, None, "send"))
            ticked = frozenset(
                option.key for option in prompt.options if option.picked and not option.aside
            )
            return cls(tuple(choices), many=True, ticked=ticked)
        return cls(tuple(choices), at=picked[0] if picked else None)

    @classmethod
    def among(cls, rows: Iterable[tuple[str, str]], at: int | None = None) -> "Choosing":
        """Begin with a list of keys and labels, all numbered."""
        choices = tuple(Choice(key, label, n) for n, (key, label) in enumerate(rows, 1))
        return cls(choices, at=at if choices else None)

    @property
    def numbered(self) -> bool:
        """Whether a typed number picks."""
        return any(choice.number is not None for choice in self.choices)

    @property
    def at_send(self) -> bool:
        """Whether the arrow is at the line that sends."""
        return self.at is not None and self.choices[self.at].part == "send"

    def moved(self, step: int) -> "Choosing":
        """Move the arrow; it comes in at the top or at the bottom and goes round."""
        if not self.choices:
            return self
        if self.at is None:
            return replace(self, at=0 if step > 0 else len(self.choices) - 1)
        return replace(self, at=(self.at + step) % len(self.choices))

    def heard(self, text: str) -> "Choosing":
        """Follow what is being typed: the arrow is at the choice whose number stands there."""
        numbers = self.numbers_in(text)
        at = self.index_of(numbers[-1]) if numbers else None
        return replace(self, at=at)

    def toggled(self, index: int) -> "Choosing":
        """Tick a choice, or take its tick away."""
        return replace(self, ticked=self.ticked ^ {self.choices[index].key})

    def entered(self, text: str) -> "Picked | Typed | Choosing":
        """Say what Enter means: an answer, or a changed choosing that is not yet an answer."""
        words = text.strip()
        numbers = self.numbers_in(words)
        if numbers and self.many:
            return self._ticking(numbers)
        if self.at is not None:
            return self.chosen(self.at)
        if words:
            return self.labelled(words) or Typed(words)
        # Enter alone is no answer; where the only choices are ways round, it points at the first.
        if self.choices and not self.numbered:
            return replace(self, at=0)
        return self

    def said(self, text: str) -> "Picked | Typed | None":
        """Say what a whole line means where nothing is ticked first; None where it is unclear."""
        words = text.strip()
        numbers = self.numbers_in(words)
        if not numbers:
            return (self.labelled(words) or Typed(words)) if words else None
        picked = [self.choices[place] for n in numbers if (place := self.index_of(n)) is not None]
        if len(picked) > 1 and any(choice.part == "aside" for choice in picked):
            return None
        return Picked(tuple(dict.fromkeys(choice.key for choice in picked)))

    def labelled(self, text: str) -> Picked | None:
        """Give the choice whose label a text is, where it is an answer by itself."""
        for choice in self.choices:
            alone = choice.part == "aside" or not self.many
            if alone and choice.label.casefold() == text.casefold():
                return Picked((choice.key,))
        return None

    def chosen(self, index: int) -> "Picked | Choosing":
        """Say what picking one choice means."""
        choice = self.choices[index]
        if choice.part == "send":
            keys = tuple(c.key for c in self.choices if c.key in self.ticked)
            return Picked(keys) if keys else replace(self, at=None)
        if self.many and choice.part == "answer":
            return replace(self.toggled(index), at=index)
        return Picked((choice.key,))

    def numbers_in(self, text: str) -> tuple[int, ...]:
        """Give the numbers of choices that a text is made of; several only where many may be."""
        words = [word for word in _SEPARATOR.split(text.strip().casefold()) if word]
        if not words or not all(_DIGITS.fullmatch(word) for word in words):
            return ()
        numbers = tuple(int(word) for word in words)
        if not all(self.index_of(number) is not None for number in numbers):
            return ()
        return numbers if self.many or len(numbers) == 1 else ()

    def index_of(self, number: int) -> int | None:
        """Give the place of the choice with a number."""
        for index, choice in enumerate(self.choices):
            if choice.number == number:
                return index
        return None

    def _ticking(self, numbers: tuple[int, ...]) -> "Picked | Choosing":
        places = [place for n in numbers if (place := self.index_of(n)) is not None]
        asides = [place for place in places if self.choices[place].part == "aside"]
        if asides:
            return Picked((self.choices[asides[0]].key,)) if len(places) == 1 else self
        ticked = self.ticked
        for place in places:
            ticked ^= {self.choices[place].key}
        send = len(self.choices) - 1
        return replace(self, ticked=ticked, at=send if ticked else None)
