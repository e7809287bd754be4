"""What can be taken home from the screen: the sheet on paper, and the code of a trial's listing.

Nothing is written to disk. A code holds the public address of a listing and no answer; there is one
for every trial alike.
"""

from textual.app import ComposeResult
from textual.containers import Center
from textual.content import Content
from textual.widgets import Static

from itpchat.conversation.views import View
from itpchat.terminal.choosing import Choosing
from itpchat.terminal.talk import Talk, conversation_in
from itpchat.tui import words
from itpchat.tui.screens.choosable import card_at
from itpchat.tui.screens.page import Page
from itpchat.tui.screens.place import CODE
from itpchat.tui.screens.standing import Offered
from itpchat.tui.widgets.choices import Choices
from itpchat.tui.widgets.folded import Line, said


def offered_by(talk: Talk) -> Offered:
    """Tell what can be taken home of a conversation, by the settings of the site."""
    conversation = conversation_in(talk)
    if conversation is None:
        return Offered()
    settings = conversation.setting.settings
    printing = settings.features.sheet and settings.printing.printer is not None
    return Offered(printing, settings.features.qr_code)


def printed(talk: Talk, *, private: bool) -> str:
    """Print the sheet of a conversation; gives the one line that says how it went."""
    from itpchat.reports.leaving import NotDone, send_to_printer
    from itpchat.reports.making import sheet
    from itpchat.reports.rendering import render
    from itpchat.terminal.line_sheet import PRINTED

    conversation, language = conversation_in(talk), talk.view().language
    assert conversation is not None, "there is a sheet at the results alone"
    try:
        written = render(sheet(conversation, private=private), "pdf")
        send_to_printer(conversation.setting.settings.printing.printer, written)
    except NotDone as error:
        return error.to(language)
    return PRINTED.to(language)


class TakeList(Choices):
    """What can be taken home."""

    def __init__(self) -> None:
        super().__init__(id="taking")
        self._told: tuple[str, str] = ("", "")

    def show(self, view: View, choosing: Choosing) -> None:
        """Show what is offered."""
        told = (words.TAKE.to(view.language), words.TAKE_INTRO.to(view.language))
        if told != self._told or choosing.choices != self.choosing.choices:
            self._told = told
            self.begin(choosing)
        else:
            self.choose(choosing)

    def heading(self, width: int) -> list[Line]:
        """Give the title, and that nothing is saved."""
        title, intro = self._told
        return [*self.bold(title, width, "$spoken bold"), *self.bold(intro, width, "$ink")]


class CodePage(Page):
    """The code of one trial, white on black, as large as the screen allows."""

    def __init__(self) -> None:
        super().__init__(id="code", classes="page")
        self._about = Static(id="code-name")
        self._code = Static(id="code-lines")
        self._below = Static(id="code-keys")

    def compose(self) -> ComposeResult:
        """The name of the trial, its code, and what the keys do."""
        yield self._about
        with Center():
            yield self._code
        yield self._below

    def show(self, view: View, opened: str) -> None:
        """Show the code of the trial that is opened."""
        from itpchat.reports.links import qr_lines, registry_link

        trial = opened.removeprefix(CODE)
        card = card_at(view, trial)
        link = registry_link(trial)
        self._about.update(said(f"{card.name if card else trial}  {link}", "$ink bold"))
        self._code.update(Content("\n".join(qr_lines(link))))
        self._below.update(said(words.CODE_KEYS.to(view.language), "$muted"))
