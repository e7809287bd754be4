"""One trial in full, or what is said of all: what is known, what stands in the way, whom to ask."""

from collections.abc import Iterable

from itpchat.conversation.views import Card, Item, Labels, Section, Term
from itpchat.terminal.telling import similar_line
from itpchat.tui import words
from itpchat.tui.folding import columns
from itpchat.tui.theme import INK
from itpchat.tui.widgets.choices import blank_between
from itpchat.tui.widgets.folded import Line, paragraph, said
from itpchat.tui.widgets.pane import Pane
from itpchat.wording import COLON, Language

_WIDEST = 92
"""The most columns that a line of reading text takes."""

Shown = Card | tuple[Section, ...] | None
"""A trial, or titled lists."""


class CardPane(Pane):
    """A trial's card, or titled lists, to read from top to bottom."""

    TELLS_SCROLLING = True

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shown: Shown = None
        self._labels: Labels | None = None
        self._language: Language = "en"

    def show(self, shown: Shown, labels: Labels, language: Language) -> None:
        """Show a card from its top."""
        if (shown, labels) != (self._shown, self._labels):
            self._shown, self._labels, self._language = shown, labels, language
            self.redraw()
            self.begin_at(0)

    def fold_lines(self, width: int) -> list[Line]:
        """Fold what is shown."""
        width = min(width, _WIDEST)
        if isinstance(self._shown, tuple):
            return blank_between([_section(section, width) for section in self._shown])
        if self._shown is None or self._labels is None:
            return []
        return _card(self._shown, self._labels, self._language, width)


def _card(card: Card, labels: Labels, language: Language, width: int) -> list[Line]:
    """Fold a card: what it comes to, what must be known first, then the rest."""
    style = INK[card.verdict]
    similar = [similar_line(other, language) for other in card.similar]
    groups = [
        paragraph(said(f"{card.glyph} {card.word}", f"{style} bold"), width)
        + paragraph(said(card.name, "$ink bold"), width),
        _maybe(card.headline, width) + _maybe(card.decided.told if card.decided else "", width),
        [line for text in card.warnings for line in paragraph(said(text, "$care"), width, "! ")],
        _maybe(card.summary, width),
        _facts(card.facts, width),
        *[_section(section, width) for section in card.sections],
        _listed(labels.ask_trial_title, card.ask, width),
        _listed(labels.similar_title, similar, width),
        *[paragraph(said(text, "$muted"), width, "i ") for text in card.notices],
        _terms(card.terms, language, width),
    ]
    return blank_between(groups)


def _maybe(text: str, width: int) -> list[Line]:
    return paragraph(said(text, "$ink"), width) if text else []


def _title(text: str, width: int) -> list[Line]:
    return paragraph(said(text, "$spoken bold"), width)


def _section(section: Section, width: int) -> list[Line]:
    lines = _title(section.title, width)
    for item in section.items:
        lines += _item(item, width)
    return lines


def _item(item: Item, width: int) -> list[Line]:
    lead = f"{item.number:>4}  " if item.number else "  · "
    lines = paragraph(said(item.text, "$ink"), width, lead)
    if item.detail:
        lines += paragraph(said(item.detail, "$muted"), width, " " * columns(lead))
    return lines


def _listed(title: str, texts: Iterable[str], width: int) -> list[Line]:
    lines = [line for text in texts for line in paragraph(said(text, "$ink"), width, "  · ")]
    return [*_title(title, width), *lines] if lines else []


def _terms(terms: tuple[Term, ...], language: Language, width: int) -> list[Line]:
    if not terms:
        return []
    lines = _title(words.WORDS_HERE.to(language), width)
    for term in terms:
        name = said(term.name + COLON.to(language), "$ink bold")
        lines += paragraph(name + said(term.text, "$ink"), width)
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
