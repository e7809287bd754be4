"""The results: the trials in groups, and the one at the arrow beside them where there is room."""

from textual.app import ComposeResult
from textual.content import Content

from itpchat.conversation.views import Card, View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui.screens.choosable import card_at, cards_of
from itpchat.tui.screens.page import Page
from itpchat.tui.screens.place import ASK_TEAM, FIND_OUT
from itpchat.tui.theme import INK
from itpchat.tui.widgets.card import CardPane, Shown
from itpchat.tui.widgets.choices import INDENT, Choices
from itpchat.tui.widgets.folded import BLANK, Line, paragraph, said, unlit
from itpchat.tui.widgets.frame import Row


def shown_at(view: View, key: str) -> Shown:
    """Give what there is to read at a choice of the list: a trial, or what is said of all."""
    if key == FIND_OUT:
        return view.find_out
    if key == ASK_TEAM:
        return (view.ask_team,) if view.ask_team else ()
    return card_at(view, key)


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
            self.begin(choosing)
        else:
            self.choose(choosing)

    def heading(self, width: int) -> list[Line]:
        """Give the title and what is said of all results."""
        lines = self.bold(self._title, width, "$spoken bold") if self._title else []
        return lines + [line for text in self._intro for line in self.bold(text, width, "$ink")]

    def choice_lines(self, choice: Choice, index: int, width: int) -> list[Line]:
        """Fold one trial: verdict, name, headline."""
        if index >= len(self._cards):
            return super().choice_lines(choice, index, width)
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
        if card.distance:
            far = said(card.distance, "$ink")
            lines += unlit(paragraph(far, width, " " * INDENT, row=index))
        if index + 1 < len(self._cards) and index + 1 not in self._begins:
            lines.append(BLANK)
        return lines


class ResultsPage(Page):
    """The list, with the card of the trial at the arrow beside it where there is room."""

    def __init__(self) -> None:
        super().__init__(id="results", classes="page")
        self.list = ResultList()
        self.card = CardPane(id="card")

    def compose(self) -> ComposeResult:
        """The list to the left of the card."""
        with Row():
            yield self.list
            yield self.card

    @property
    def choices(self) -> ResultList:
        """The trials, and what is said of all."""
        return self.list

    def show(self, view: View, choosing: Choosing, *, wide: bool) -> None:
        """Show the list, and what is at the arrow where it fits beside it."""
        self.card.display = wide
        self.list.show(view, choosing, short=wide)
        if wide:
            at = choosing.choices[choosing.at].key if choosing.at is not None else ""
            self.card.show(shown_at(view, at), view.labels, view.language)

    def scroll_page(self, step: int) -> None:
        """Scroll the card, or the list where it stands alone."""
        (self.card if self.card.display else self.list).scroll_page(step)
