"""Narrowing the list of results: to a country, a city or a status; and measuring the way."""

from textual.app import ComposeResult

from itpchat.conversation.views import View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui.screens.page import Page
from itpchat.tui.widgets.choices import Choices
from itpchat.tui.widgets.pane import BLANK, Line, said
from itpchat.values import dataclass

_CHOSEN, _OTHER = "● ", "○ "


@dataclass(frozen=True, slots=True)
class _Offer:
    """One option: how it is told, and the heading above it where it is the first of its kind."""

    text: str
    chosen: bool
    heading: str


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
                option.label if found.kind == "near" else f"{option.label} ({option.count})",
                option.chosen,
                "" if place else found.label,
            )
            for found in view.filters
            for place, option in enumerate(found.options)
        )
        if (view.labels.filter, offers) != (self._title, self._offers):
            self._title, self._offers = view.labels.filter, offers
            self.choosing = choosing
            self.pointed = choosing.at
            self.redraw()
            self.call_after_refresh(self.reveal)
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


class NarrowPage(Page):
    """The options."""

    def __init__(self) -> None:
        super().__init__(id="narrow", classes="page")
        self.list = NarrowList()

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield self.list

    @property
    def choices(self) -> NarrowList:
        """The options."""
        return self.list

    def show(self, view: View, choosing: Choosing) -> None:
        """Show all options."""
        self.list.show(view, choosing)

    def scroll_page(self, step: int) -> None:
        """Scroll the list."""
        self.list.scroll_page(step)
