"""Narrowing the list of results: to a country, a city or a status; and measuring the way."""

from itpchat.conversation.views import FilterOption, View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui import words
from itpchat.tui.widgets.choices import Choices
from itpchat.tui.widgets.folded import BLANK, Line, said
from itpchat.values import dataclass
from itpchat.wording import Language

_CHOSEN, _OTHER = "● ", "○ "


@dataclass(frozen=True, slots=True)
class _Offer:
    """One option: how it is told, and the heading above it where it is the first of its kind."""

    text: str
    chosen: bool
    heading: str


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
        lines: list[Line] = []
        if offer.heading:
            lines += [BLANK] if index else []
            lines += self.bold(offer.heading, width, "$ink bold")
        mark = _CHOSEN if offer.chosen else _OTHER
        return lines + self.led(choice, said(mark + offer.text, "$ink"), width, index)
