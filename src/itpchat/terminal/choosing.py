"""Picking among numbered choices, by number, by arrow, or by typing words instead.

A number that is typed picks the choice of that number where numbers are shown; elsewhere it is an
answer (a platelet count). Choices are numbered as soon as one of them is an answer of its own;
where there are only ways round the question (not sure), a number must stay a number, so those have
none.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from itpchat.conversation.views import Prompt
from itpchat.values import dataclass

_SEPARATOR = re.compile(r"[\s,，、;；.+/&]+|and|和")
_DIGITS = re.compile(r"[0-9０-９]{1,2}")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick. `number` is None where a number would be taken for an answer.

    `send` is the line that sends what was ticked, or leads on. What `closes` a list is sent at
    once, with all that is ticked.
    """

    key: str
    label: str
    number: int | None
    part: Literal["answer", "aside", "send"] = "answer"
    closes: bool = False


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
                option.closes,
            )
            for number, option in enumerate(prompt.options, 1)
        ]
        picked = [index for index, option in enumerate(prompt.options) if option.picked]
        if prompt.many and numbered:
            choices.append(Choice("", send, None, "send"))
            ticked = frozenset(
                option.key for option in prompt.options if option.picked and not option.aside
            )
            at = picked[0] if picked and not ticked else None
            return cls(tuple(choices), many=True, at=at, ticked=ticked)
        return cls(tuple(choices), at=picked[0] if picked else None)

    @classmethod
    def among(
        cls, rows: Iterable[tuple[str, str]], at: int | None = None, go_on: str = ""
    ) -> "Choosing":
        """Begin with a list of keys and labels, all numbered.

        `go_on` is the label of a last line that leads on, with an empty key; the arrow is there.
        """
        choices = [Choice(key, label, n) for n, (key, label) in enumerate(rows, 1)]
        if go_on:
            choices.append(Choice("", go_on, None, "send"))
            at = len(choices) - 1
        return cls(tuple(choices), at=at if choices else None)

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
        places = [place for n in numbers if (place := self.index_of(n)) is not None]
        # Whatever was done last counts: an arrow after typing, or typing after an arrow.
        typed = bool(places) and self.at in (None, places[-1])
        if typed and len(places) > 1:
            return self._ticked(places)
        at = places[-1] if typed else self.at
        if at is not None:
            outcome = self.chosen(at)
            if typed and isinstance(outcome, Choosing):
                return outcome.moved_to_send()
            return outcome
        if words:
            labelled = self.labelled(words)
            return self._with_ticked(words) if labelled is None else self.chosen(labelled)
        # Enter alone is no answer; where the only choices are ways round, it points at the first.
        if self.choices and not self.numbered:
            return replace(self, at=0)
        return self

    def said(self, text: str) -> "Picked | Typed | None":
        """Say what a whole line means where nothing is ticked first; None where it is empty."""
        words = text.strip()
        numbers = self.numbers_in(words)
        if numbers:
            picked = [c.key for n in numbers for c in self.choices if c.number == n]
            return Picked(tuple(dict.fromkeys(picked)))
        labelled = self.labelled(words)
        if labelled is not None:
            return Picked((self.choices[labelled].key,))
        return Typed(words) if words else None

    def labelled(self, text: str) -> int | None:
        """Give the place of the choice whose label a text is."""
        for index, choice in enumerate(self.choices):
            if choice.part != "send" and choice.label.casefold() == text.casefold():
                return index
        return None

    def chosen(self, index: int) -> "Picked | Choosing":
        """Say what picking one choice means.

        Where several may be, an answer is ticked and sent later. A way round the question (none of
        these) is sent at once, unless something is ticked already: then it is ticked beside it, so
        that nothing is lost unseen. "No others" is sent with what is ticked.
        """
        choice = self.choices[index]
        if self.many and choice.closes:
            keys = tuple(c.key for c in self._answers if c.key in self.ticked - {choice.key})
            return Picked((*keys, choice.key))
        if choice.part == "send" and self.many:
            keys = tuple(c.key for c in self._answers if c.key in self.ticked)
            return Picked(keys) if keys else replace(self, at=None)
        if self.many and (choice.part == "answer" or self.ticked):
            return replace(self.toggled(index), at=index)
        return Picked((choice.key,))

    def moved_to_send(self) -> "Choosing":
        """Move the arrow to the line that sends, if something is ticked."""
        return replace(self, at=len(self.choices) - 1 if self.many and self.ticked else None)

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

    @property
    def _answers(self) -> list[Choice]:
        return [choice for choice in self.choices if choice.part != "send"]

    def _ticked(self, places: list[int]) -> "Choosing":
        ticked = self.ticked
        for place in places:
            ticked ^= {self.choices[place].key}
        return replace(self, ticked=ticked).moved_to_send()

    def _with_ticked(self, words: str) -> Typed:
        """Add typed words to what is ticked, in words."""
        labels = [choice.label for choice in self._answers if choice.key in self.ticked]
        return Typed(", ".join((*labels, words)))
