"""The question that is open, its choices, and why it is asked."""

from itpchat.conversation.views import Term
from itpchat.terminal.choosing import Choosing
from itpchat.tui.widgets.choices import Choices, blank_between
from itpchat.tui.widgets.folded import Line, paragraph, said
from itpchat.values import dataclass
from itpchat.wording import COLON, Language


@dataclass(frozen=True, slots=True)
class Asked:
    """What the card of a question says, apart from its choices.

    `terms` are words that are explained in place: all of them where `full` is asked for, else those
    that stand in the question itself, where there is room.
    """

    text: str
    why: str = ""
    terms: tuple[Term, ...] = ()
    full: bool = False
    language: Language = "en"


class Question(Choices):
    """The card of the open question."""

    def __init__(self) -> None:
        super().__init__(id="question")
        self._asked = Asked("")
        self._explains = True
        self._fitted: tuple[int, list[Line]] | None = None
        self._shown: tuple[Asked, Choosing, int, int] | None = None

    def show(self, asked: Asked, choosing: Choosing, room: int) -> None:
        """Show a question from its top; it is set tight where it takes more lines than `room`."""
        now = (asked, choosing, room, self.room.width)
        if now == self._shown:
            return
        self._shown = now
        self._asked, self.choosing = asked, choosing
        self._fit(room)
        self.pointed = choosing.at
        self.redraw()
        self.begin_at(0)
        self.reveal()

    def _fit(self, room: int) -> None:
        """Explain words in place and leave blank lines, as far as there is room for it."""
        width = self.fold_width
        for self._explains, self.tight in ((True, False), (True, True), (False, True)):
            self._fitted = None
            self._fitted = (width, self.fold_lines(width))
            if len(self._fitted[1]) <= room:
                return

    def fold_lines(self, width: int) -> list[Line]:
        """Fold question and choices, or give the lines as they were fitted."""
        if self._fitted is not None and self._fitted[0] == width:
            return self._fitted[1]
        return super().fold_lines(width)

    def choose(self, choosing: Choosing) -> None:
        """Show a changed choosing of the same choices."""
        self._fitted = None
        super().choose(choosing)
        self._shown = None

    def heading(self, width: int) -> list[Line]:
        """Give the question, its words explained, and why it is asked where somebody asks that."""
        groups = [self._text(width)] if self._asked.text else []
        if self._asked.why:
            groups.append(self.quiet(self._asked.why, width))
        groups.append([line for term in self._terms() for line in self._explained(term, width)])
        return blank_between(groups)

    def _text(self, width: int) -> list[Line]:
        """Fold the question, with the words underlined that are explained below it."""
        content = said(self._asked.text, "$ink bold")
        for term in self._terms():
            at = self._asked.text.find(term.word)
            if at >= 0:
                content = content.stylize("underline", at, at + len(term.word))
        return paragraph(content, width, "  ")

    def _terms(self) -> list[Term]:
        if self._asked.full:
            return list(self._asked.terms)
        return [t for t in self._asked.terms if self._explains and t.word in self._asked.text]

    def _explained(self, term: Term, width: int) -> list[Line]:
        name = term.name + COLON.to(self._asked.language)
        content = said(name, "$muted bold") + said(term.text, "$muted")
        return paragraph(content, width, "  ")
