"""The one screen, as it is drawn."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from threading import Thread

from textual.app import ComposeResult
from textual.screen import Screen

from itpchat.conversation.pausing import Pause
from itpchat.conversation.views import View
from itpchat.terminal.spoken import Command
from itpchat.terminal.talk import Talk
from itpchat.tui import words
from itpchat.tui.keys import commands_at, key_bar, unlock_key
from itpchat.tui.screens.ahead import Ahead
from itpchat.tui.screens.calm import Calm
from itpchat.tui.screens.choosable import choosing_for
from itpchat.tui.screens.conversation import ConversationPage
from itpchat.tui.screens.help import Entry, HelpList, choosing_of, entries_of
from itpchat.tui.screens.hints import hint_for
from itpchat.tui.screens.message import MessagePage
from itpchat.tui.screens.narrow import NarrowList
from itpchat.tui.screens.opened import OpenedPage
from itpchat.tui.screens.page import ListPage, Page
from itpchat.tui.screens.place import Place, place_of
from itpchat.tui.screens.results import ResultsPage
from itpchat.tui.screens.review import ReviewList
from itpchat.tui.screens.room import TALL, WIDE, Room
from itpchat.tui.screens.standing import Standing
from itpchat.tui.screens.take import CodePage, TakeList, offered_by
from itpchat.tui.screens.wanted import (
    asked_for,
    filled_for,
    foot_for,
    placeholder_for,
    progress_for,
    terms_for,
)
from itpchat.tui.widgets.answer import Answer
from itpchat.tui.widgets.board import Board
from itpchat.tui.widgets.frame import Column, Frame
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.lines import Banner, Hint, TopLine
from itpchat.wording import LANGUAGES, Language

_READING, _BETWEEN = 0.05, 0.01
"""Seconds after a question is drawn, and between two steps, before one looks further ahead."""

OPENING = ("language", "notice")
"""The stages before the first question of the script."""


PAGES: dict[Place, Callable[[], Page]] = {
    "question": ConversationPage,
    "help": lambda: ListPage(HelpList(), id="help"),
    "review": lambda: ListPage(ReviewList(), id="review"),
    "results": ResultsPage,
    "opened": OpenedPage,
    "narrow": lambda: ListPage(NarrowList(), id="narrow"),
    "take": lambda: ListPage(TakeList(), id="take"),
    "code": CodePage,
    "message": MessagePage,
}
"""The page of each place. Each is made when it is first shown."""


class DrawnScreen(Screen[None], inherit_bindings=False):
    """Everything that is seen. Its pages are swapped in place.

    `talk` is the conversation as it is now, `standing` what the screen itself remembers.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "#line"

    def __init__(
        self,
        talk: Talk,
        *,
        kiosk: bool,
        colour: bool = True,
        languages: tuple[Language, ...] = LANGUAGES,
        may_suppose: bool = False,
    ) -> None:
        super().__init__(classes=" ".join(_classes(talk.view(), colour=colour)))
        self.talk = talk
        self.kiosk = kiosk
        self.languages = languages
        self.standing = Standing(may_suppose=may_suppose)
        self.top_line = TopLine()
        self.banner = Banner()
        self.conversation = ConversationPage()
        self.hint = Hint()
        self.answer = Answer(self.pressed)
        self.board = Board()
        self.keys = KeyBar()
        self.ahead = Ahead()
        self._calm = Calm()
        self._pages: dict[Place, Page] = {"question": self.conversation}

    def compose(self) -> ComposeResult:
        """The page and the answer line, with the board beside or below them."""
        yield self.top_line
        yield self.banner
        with Frame(id="body"):
            with Column(id="left"):
                yield self.conversation
                yield self.hint
                yield self.answer
            yield self.board
        yield self.keys

    def on_mount(self) -> None:
        """Draw for the first time; once that is seen, make ready what typed words will need."""
        self.draw(fresh=True)
        if getattr(self.app, "WARMS_UP", True) and not self.app.is_headless:
            warming = Thread(target=_warm, args=(self.talk, self._calm.wait), daemon=True)
            self.call_after_refresh(warming.start)

    def pressed(self, key: str) -> bool:
        """Do what a key means here; says whether it means anything. Drawn alone, none does."""
        return False

    def draw(self, *, fresh: bool) -> None:
        """Draw the view; `fresh` empties the answer line and begins to choose anew."""
        view = self.shown
        self.standing = replace(self.standing, offered=offered_by(self.talk))
        page = self._page
        with self.app.batch_update():
            for other in self._pages.values():
                other.display = other is page
            self.set_class(self.standing.folded, "-folded")
            self.set_class(view.stage in OPENING and self._place == "question", "-opening")
            self._show_keys(view)
            self._show_page(page, view, fresh=fresh)
            self._show_frame(page, view, fresh=fresh)
            self._show_hint()
        if self.ahead.begin(self.talk) and not self.app.is_headless:
            self.set_timer(_READING, self._look_ahead)

    def _look_ahead(self) -> None:
        """Work out what a choice would lead to, while nothing else is to be done."""
        if self.ahead.step():
            self.set_timer(_BETWEEN, self._look_ahead)

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands that mean something now."""
        return commands_at(
            self.shown, kiosk=self.kiosk, place=self._place, languages=self.languages
        )

    def foot(self) -> str:
        """Say how a page that fills the screen is closed, where that is not plain."""
        return foot_for(self.talk.view(), self.standing)

    def _show_page(self, page: Page, view: View, *, fresh: bool) -> None:
        old = None if fresh or page.choices is None else page.choices.choosing
        choosing = choosing_for(view, self.standing, old)
        match page:
            case ConversationPage():
                asked = asked_for(view, self.standing)
                page.show(view, asked, choosing, self._room.for_question)
            case ListPage(list=HelpList() as shown):
                entries = self._entries()
                shown.show(entries, old or choosing_of(entries), self.standing.unfolded)
            case CodePage():
                page.show(view, self.standing.opened)
            case ListPage(list=ReviewList() as shown):
                shown.show(view, choosing, self.standing.changing)
            case ListPage(list=NarrowList() | TakeList() as shown):
                shown.show(view, choosing)
            case ResultsPage():
                page.show(view, choosing, wide=self._wide)
            case OpenedPage():
                page.show(view, self.standing.opened, choosing)
            case MessagePage():
                page.show(view, self.foot())

    def _entries(self) -> tuple[Entry, ...]:
        view = self.shown
        return entries_of(self.talk.help(), terms_for(view, self.standing), view.language)

    def _show_keys(self, view: View) -> None:
        asking = self.standing.asking is not None
        bar = key_bar(
            view, kiosk=self.kiosk, asking=asking, place=self._place, languages=self.languages
        )
        if view.stage == "emergency":
            bar = (*bar, unlock_key(view, begun=self.standing.unlocking))
        self.keys.show(bar)

    def _show_frame(self, page: Page, view: View, *, fresh: bool) -> None:
        self.top_line.show(view.labels.product, progress_for(view))
        asked = words.AS_IF_ASKED.to(view.language) if self.standing.supposing else ""
        self.banner.show(view.supposed or asked)
        self._show_board(view)
        answering = not isinstance(page, MessagePage | CodePage)
        self.answer.display = self.hint.display = answering
        if answering:
            placeholder = placeholder_for(view, self.standing, self._place)
            filled = filled_for(view) if self._place == "question" else ""
            self.answer.show(placeholder, filled if fresh else None)
            self.set_focus(self.answer.line)

    def _show_board(self, view: View) -> None:
        question = self.conversation.question
        room = self._room
        asked = view.stage == "question" and self._place == "question"
        self.board.display = asked and bool(view.board)
        self.board.styles.max_height = room.board_height(question.lines)
        self.board.show(
            view.board,
            view.labels.board,
            words.CHANGED.to(view.language),
            room.board_shape(tight=question.tight),
        )

    def _show_hint(self) -> None:
        page = self._page
        below = page.choices.hidden_below if page.choices else 0
        more = isinstance(page, ResultsPage) and self._wide and page.card.hidden_below > 0
        self.hint.show(hint_for(self.shown, self.standing, below=below, more=more))

    @property
    def shown(self) -> View:
        """What is to be shown: of a question that is only supposed to be answered, as if asked."""
        if self.standing.supposing:
            return self.talk.change(self.standing.supposing).view()
        return self.talk.view()

    @property
    def _wide(self) -> bool:
        return self._room.wide

    @property
    def _room(self) -> Room:
        keys = self.keys.lines_at(self.app.size.width)
        return Room(self.shown, *self.app.size, keys=keys, folded=self.standing.folded)

    @property
    def _place(self) -> Place:
        return place_of(self.shown, self.standing)

    @property
    def _page(self) -> Page:
        place = self._place
        if place not in self._pages:
            self._pages[place] = PAGES[place]()
            self.query_one("#left").mount(self._pages[place], before=0)
        return self._pages[place]


def _classes(view: View, *, colour: bool) -> Iterator[str]:
    """Give the classes that a screen begins with: each that comes later has all styled anew."""
    if not colour:
        yield "-no-colour"
    if view.stage in OPENING:
        yield "-opening"


def _warm(talk: Talk, pause: Pause) -> None:
    # What fails here fails again where it is needed, and is told there.
    with suppress(Exception):
        talk.warm(pause)
