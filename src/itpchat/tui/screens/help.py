"""The help: common questions, and words explained. One entry is unfolded at a time."""

from collections.abc import Iterator

from itpchat.conversation.views import Help, Term
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui import words
from itpchat.tui.widgets.choices import INDENT, Choices
from itpchat.tui.widgets.folded import BLANK, Line, paragraph, said, unlit
from itpchat.values import dataclass
from itpchat.wording import Language

_WIDEST = 84


@dataclass(frozen=True, slots=True)
class Entry:
    """A question with its answer, or a word with what it means; `part` is the heading above it."""

    key: str
    name: str
    text: tuple[str, ...]
    part: str


def entries_of(help_: Help, here: tuple[Term, ...], language: Language) -> tuple[Entry, ...]:
    """Give all entries; the words that stand on the page beneath come first."""
    return tuple(_entries(help_, here, language))


def _entries(help_: Help, here: tuple[Term, ...], language: Language) -> Iterator[Entry]:
    near = words.WORDS_HERE.to(language)
    for number, term in enumerate(here):
        yield Entry(f"here:{number}", term.name, (term.text,), near)
    for number, entry in enumerate(help_.entries):
        yield Entry(f"question:{number}", entry.question, entry.answer, help_.title)
    known = {term.name for term in here}
    for number, term in enumerate(help_.glossary):
        if term.name not in known:
            yield Entry(f"word:{number}", term.name, (term.text,), help_.glossary_title)


def choosing_of(entries: tuple[Entry, ...]) -> Choosing:
    """Offer all entries by number."""
    return Choosing.among([(entry.key, entry.name) for entry in entries], at=0)


def entry_about(entries: tuple[Entry, ...], text: str) -> Entry | None:
    """Find the entry that typed words name: as its name, in its name, or in what it says."""
    wanted = text.strip().strip("?？").strip().casefold()
    if not wanted:
        return None
    named = [entry for entry in entries if entry.name.casefold() == wanted]
    within = [entry for entry in entries if wanted in entry.name.casefold()]
    telling = [e for e in entries if any(wanted in line.casefold() for line in e.text)]
    # A word is looked for rather than a question in which it occurs.
    within.sort(key=lambda entry: entry.key.startswith("question:"))
    return next(iter((*named, *within, *telling)), None)


class HelpList(Choices):
    """The entries under their headings, with the one that is unfolded."""

    def __init__(self) -> None:
        super().__init__(id="entries")
        self._entries: tuple[Entry, ...] = ()
        self._unfolded = ""

    def show(self, entries: tuple[Entry, ...], choosing: Choosing, unfolded: str) -> None:
        """Show the entries."""
        if (entries, unfolded) != (self._entries, self._unfolded):
            self._entries, self._unfolded = entries, unfolded
            self.begin(choosing)
        else:
            self.choose(choosing)

    def choice_lines(self, choice: Choice, index: int, width: int) -> list[Line]:
        """Fold one entry, and what it says where it is unfolded."""
        width = min(width, _WIDEST)
        entry = self._entries[index]
        before = self._entries[index - 1].part if index else ""
        lines: list[Line] = []
        if entry.part != before:
            lines += [BLANK] if index else []
            lines += [*self.bold(entry.part, width, "$spoken bold"), BLANK]
        lines += super().choice_lines(choice, index, width)
        if entry.key == self._unfolded:
            for text in entry.text:
                lines += unlit(paragraph(said(text, "$ink"), width, " " * INDENT, row=index))
            lines.append(BLANK)
        return lines
