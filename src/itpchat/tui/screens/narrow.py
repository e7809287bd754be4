"""Narrowing the list of results: to a country, a city or a status; and measuring the way."""

from textual.content import Content

from itpchat.conversation.views import FilterOption, View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui import words
from itpchat.tui.widgets.choices import Choices
from itpchat.tui.widgets.folded import BLANK, Line, said, side_by_side
from itpchat.values import dataclass
from itpchat.wording import Language

_CHOSEN, _OTHER = "● ", "○ "

_MANY, _MOST_COLUMNS = 8, 4
"""More options than so many stand side by side, in so many columns where there is room."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """One option: how it is told, and the heading above it where it is the first of its kind.

    `together` is how many options of its kind stand side by side, told at the first of them.
    """

    text: str
    chosen: bool
    heading: str
    together: int


def _counted(option: FilterOption, language: Language) -> str:
    return words.COUNTED.filled(label=option.label, count=option.count).to(language)


class NarrowList(Choices):
    """All options under their headings. What is chosen is marked."""

    def __init__(self) -> None:
        super().__init__(id="narrowing")
        self._title = ""
        self._offers: tuple[_Offer, ...] = ()

    def show(self, view: View, choosing: Choosing) -> None:
        """Show all ways to narrow the results."""
        offers = tuple(
            _Offer(
                option.label if found.kind == "near" else _counted(option, view.language),
                option.chosen,
                "" if place else found.label,
                len(found.options) if not place and len(found.options) > _MANY else 0,
            )
            for found in view.filters
            for place, option in enumerate(found.options)
        )
        if (view.labels.filter, offers) != (self._title, self._offers):
            self._title, self._offers = view.labels.filter, offers
            self.begin(choosing)
        else:
            self.choose(choosing)

    def heading(self, width: int) -> list[Line]:
        """Give the title."""
        return self.bold(self._title, width, "$spoken bold")

    def choice_lines(self, choice: Choice, index: int, width: int) -> list[Line]:
        """Fold one option."""
        if index >= len(self._offers):
            return super().choice_lines(choice, index, width)
        offer = self._offers[index]
        if index in self._beside:
            return []
        lines: list[Line] = []
        if offer.heading:
            lines += [BLANK] if index else []
            lines += self.bold(offer.heading, width, "$ink bold")
        if offer.together:
            rows = range(index, index + offer.together)
            contents = [self.head(self.choosing.choices[row]) + self._told(row) for row in rows]
            return lines + side_by_side(contents, index, width, _MOST_COLUMNS)
        return lines + self.led(choice, self._told(index), width, index)

    @property
    def _beside(self) -> set[int]:
        """Name the options that stand beside the first of their kind, and are drawn with it."""
        return {
            row
            for first, offer in enumerate(self._offers)
            for row in range(first + 1, first + offer.together)
        }

    def _told(self, index: int) -> Content:
        offer = self._offers[index]
        return said((_CHOSEN if offer.chosen else _OTHER) + offer.text, "$ink")
