"""The results: the trials in groups, and one of them in full."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from itpchat.conversation.views import Card, View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui.screens.page import Page
from itpchat.tui.theme import INK
from itpchat.tui.widgets.card import CardPane
from itpchat.tui.widgets.choices import INDENT, Choices, blank_between
from itpchat.tui.widgets.pane import BLANK, Line, paragraph, said, unlit


def cards_of(view: View) -> tuple[Card, ...]:
    """Give the cards of all groups, in order."""
    return tuple(card for group in view.groups for card in group.cards)


class ResultList(Choices):
    """Every trial in a few lines, under the titles of the groups."""

    def __init__(self) -> None:
        super().__init__(id="list")
        self._title = ""
        self._intro: tuple[str, ...] = ()
        self._begins: dict[int, str] = {}
        self._cards: tuple[Card, ...] = ()
        self._short = False

    def show(self, view: View, choosing: Choosing, *, short: bool) -> None:
        """Show all results; `short` leaves the headlines to the card beside the list."""
        begins: dict[int, str] = {}
        count = 0
        for group in view.groups:
            if group.cards:
                begins[count] = group.title
            count += len(group.cards)
        now = (view.title, view.intro, begins, cards_of(view), short)
        if now != (self._title, self._intro, self._begins, self._cards, self._short):
            self._title, self._intro, self._begins, self._cards, self._short = now
            self.choosing = choosing
            self.pointed = choosing.at
            self.redraw()
            self.call_after_refresh(self.reveal)
        else:
            self.choose(choosing)

    def heading(self, width: int) -> list[Line]:
        """Give the title and what is said of all results."""
        groups = [self.bold(self._title, width, "$spoken bold")] if self._title else []
        return blank_between(groups + [self.bold(text, width, "$ink") for text in self._intro])

    def choice_lines(self, choice: Choice, index: int, width: int) -> list[Line]:
        """Fold one trial: verdict, name, headline."""
        card = self._cards[index]
        lines: list[Line] = []
        if index in self._begins:
            lines += [BLANK] if index else []
            lines += [*self.bold(self._begins[index], width, "$muted"), BLANK]
        lines += self.led(choice, said(card.name, "$ink bold"), width, index)
        verdict = Content.assemble(
            said(f"{card.glyph} {card.word}", f"{INK[card.verdict]} bold"),
            said("" if self._short else f"  {card.headline}", "$muted"),
        )
        lines += unlit(paragraph(verdict, width, " " * INDENT, row=index))
        if index + 1 < len(self._cards) and index + 1 not in self._begins:
            lines.append(BLANK)
        return lines


class ResultsPage(Page):
    """The list, and the card of one trial: side by side where there is room, else in its place."""

    def __init__(self) -> None:
        super().__init__(id="results", classes="page")
        self.list = ResultList()
        self.card = CardPane()

    def compose(self) -> ComposeResult:
        """The list to the left of the card."""
        with Horizontal():
            yield self.list
            yield self.card

    @property
    def choices(self) -> ResultList:
        """The trials."""
        return self.list

    def show(self, view: View, choosing: Choosing, *, opened: bool, wide: bool) -> None:
        """Show the list, and the card of the trial at the arrow where it is opened or fits."""
        cards = cards_of(view)
        self.list.display = wide or not opened
        self.card.display = wide or opened
        self.list.show(view, choosing, short=wide)
        self.card.show(cards[choosing.at] if cards and choosing.at is not None else None)

    def scroll_page(self, step: int) -> None:
        """Scroll the card, or the list where it stands alone."""
        (self.card if self.card.display else self.list).scroll_page(step)

    def scroll_line(self, step: int) -> None:
        """Scroll the card by a line."""
        self.card.scroll_relative(y=step, animate=False, force=True)
