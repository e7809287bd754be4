"""One trial in full: what is known of it, what passes, what stands in the way, whom to ask."""

from itpchat.conversation.views import Card, Item
from itpchat.tui.folding import columns
from itpchat.tui.theme import INK
from itpchat.tui.widgets.choices import blank_between
from itpchat.tui.widgets.pane import Line, Pane, paragraph, said

_WIDEST = 92
"""The most columns that a line of reading text takes."""


class CardPane(Pane):
    """A trial's card, to read from top to bottom."""

    TELLS_SCROLLING = True

    def __init__(self) -> None:
        super().__init__(id="card")
        self._card: Card | None = None

    def show(self, card: Card | None) -> None:
        """Show a card from its top."""
        if card != self._card:
            self._card = card
            self.redraw()
            self.scroll_home(animate=False, force=True)

    def fold_lines(self, width: int) -> list[Line]:
        """Fold the card: its verdict, what must be known first, then the rest."""
        card = self._card
        if card is None:
            return []
        width = min(width, _WIDEST)
        style = INK[card.verdict]
        groups = [
            paragraph(said(f"{card.glyph} {card.word}", f"{style} bold"), width)
            + paragraph(said(card.name, "$ink bold"), width),
            _maybe(card.headline, width),
            *[paragraph(said(text, "$care"), width, "! ") for text in card.warnings],
            _maybe(card.summary, width),
        ]
        for section in card.sections:
            lines = paragraph(said(section.title, "$spoken bold"), width)
            for item in section.items:
                lines += _item(item, width)
            groups.append(lines)
        groups.append(_facts(card.facts, width))
        groups += [paragraph(said(text, "$muted"), width, "i ") for text in card.notices]
        return blank_between(groups)


def _maybe(text: str, width: int) -> list[Line]:
    return paragraph(said(text, "$ink"), width) if text else []


def _item(item: Item, width: int) -> list[Line]:
    lead = f"{item.number:>4}  "
    lines = paragraph(said(item.text, "$ink"), width, lead)
    if item.detail:
        lines += paragraph(said(item.detail, "$muted"), width, " " * columns(lead))
    return lines


def _facts(facts: tuple[tuple[str, str], ...], width: int) -> list[Line]:
    widest = max((columns(label) for label, _ in facts), default=0)
    if widest > width // 3:
        widest = width // 3
    lines: list[Line] = []
    for label, value in facts:
        room = " " * (widest + 2)
        folded = paragraph(said(value, "$ink"), width, room)
        if columns(label) > widest or not folded:
            lines += paragraph(said(label, "$muted"), width)
        else:
            padded = label + " " * (widest - columns(label)) + "  "
            head = said(padded, "$muted") + folded[0].content[len(room) :]
            folded[0] = Line(head)
        lines += folded
    return lines
