"""The one screen, as it is drawn."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.screen import Screen

from itpchat.conversation.views import View
from itpchat.terminal.talk import Talk
from itpchat.tui import words
from itpchat.tui.keys import key_bar, unlock_key
from itpchat.tui.screens.conversation import ConversationPage, problem_of
from itpchat.tui.screens.message import MessagePage
from itpchat.tui.screens.page import Page
from itpchat.tui.screens.results import ResultsPage
from itpchat.tui.screens.review import ReviewPage
from itpchat.tui.screens.room import TALL, WIDE, Room
from itpchat.tui.screens.standing import Standing
from itpchat.tui.screens.wanted import (
    asked_for,
    choosing_for,
    filled_for,
    foot_for,
    placeholder_for,
    progress_for,
)
from itpchat.tui.widgets.answer import Answer
from itpchat.tui.widgets.board import Board
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.lines import Hint, TopLine

OPENING = ("language", "notice")
"""The stages before the first question of the script."""


class DrawnScreen(Screen[None], inherit_bindings=False):
    """Everything that is seen. Its pages are swapped in place.

    `talk` is the conversation as it is now, `standing` what the screen itself remembers.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "#line"

    def __init__(self, talk: Talk, *, kiosk: bool, colour: bool = True) -> None:
        super().__init__(classes=" ".join(_classes(talk.view(), colour=colour)))
        self.talk = talk
        self.kiosk = kiosk
        self.standing = Standing()
        self.top_line = TopLine()
        self.conversation = ConversationPage()
        self.hint = Hint()
        self.answer = Answer()
        self.board = Board()
        self.keys = KeyBar()
        self._pages: dict[str, Page] = {"conversation": self.conversation}

    def compose(self) -> ComposeResult:
        """The page and the answer line, with the board beside or below them."""
        yield self.top_line
        with Container(id="body"):
            with Vertical(id="left"):
                yield self.conversation
                yield self.hint
                yield self.answer
            yield self.board
        yield self.keys

    def on_mount(self) -> None:
        """Draw for the first time; once that is seen, make ready what typed words will need."""
        self.draw(fresh=True)
        if not self.app.is_headless:
            warming = Thread(target=_warm, args=(self.talk,), daemon=True)
            self.call_after_refresh(warming.start)

    def draw(self, *, fresh: bool) -> None:
        """Draw the view; `fresh` empties the answer line and begins to choose anew."""
        view = self.talk.view()
        page = self._page_for(view)
        with self.app.batch_update():
            for other in self._pages.values():
                other.display = other is page
            self.set_class(self.standing.folded, "-folded")
            self.set_class(view.stage in OPENING, "-opening")
            self._show_page(page, view, fresh=fresh)
            self._show_frame(page, view, fresh=fresh)
        self.call_after_refresh(self._show_hint)

    def _page_for(self, view: View) -> Page:
        if self.standing.asking:
            return self.conversation
        makers: dict[str, Callable[[], Page]] = {
            "review": ReviewPage,
            "results": ResultsPage,
            "emergency": MessagePage,
            "staff": MessagePage,
            "ended": MessagePage,
        }
        maker = makers.get(view.stage)
        if maker is None:
            return self.conversation
        name = maker.__name__
        if name not in self._pages:
            self._pages[name] = maker()
            self.query_one("#left").mount(self._pages[name], before=0)
        return self._pages[name]

    def _show_page(self, page: Page, view: View, *, fresh: bool) -> None:
        old = None if fresh or page.choices is None else page.choices.choosing
        choosing = choosing_for(view, self.standing, old)
        match page:
            case ConversationPage():
                asked = asked_for(view, self.standing)
                page.show(view, asked, choosing, self._room.for_question)
            case ReviewPage():
                page.show(view, choosing)
            case ResultsPage():
                page.show(view, choosing, opened=self.standing.opened, wide=self._wide)
            case MessagePage():
                page.show(view, foot_for(view, self.standing))

    def _show_frame(self, page: Page, view: View, *, fresh: bool) -> None:
        self.top_line.show(view.labels.product, progress_for(view))
        self._show_board(view)
        asking = self.standing.asking is not None
        bar = key_bar(view, kiosk=self.kiosk, asking=asking, opened=self._opened)
        if view.stage == "emergency":
            bar = (*bar, unlock_key(view, begun=self.standing.unlocking))
        self.keys.show(bar)
        answering = not isinstance(page, MessagePage)
        self.answer.display = self.hint.display = answering
        if answering:
            placeholder = placeholder_for(view, self.standing)
            self.answer.show(placeholder, filled_for(view) if fresh else None)
            self.set_focus(self.answer.line)

    def _show_board(self, view: View) -> None:
        question = self.conversation.question
        room = self._room
        self.board.display = view.stage == "question" and bool(view.board)
        self.board.styles.max_height = room.board_height(question.lines)
        self.board.show(
            view.board,
            view.labels.board,
            words.CHANGED.to(view.language),
            room.board_shape(tight=question.tight),
        )

    def _show_hint(self) -> None:
        view = self.talk.view()
        asking = self.standing.asking
        if self.standing.nudge:
            self.hint.show(self.standing.nudge)
        elif view.prompt is not None and not asking and (problem := problem_of(view)):
            self.hint.show(problem, "problem")
        elif self.conversation.display and (below := self.conversation.question.hidden_below):
            self.hint.show(words.BELOW.filled(count=below).to(view.language))
        elif view.prompt is not None and view.prompt.many and not asking:
            self.hint.show(view.labels.pick_many)
        elif view.stage == "results" and self._opened:
            self.hint.show(words.PAGE_KEYS.to(view.language))
        elif view.stage == "results" and self._card_hides_more():
            self.hint.show(words.PAGE_MORE.to(view.language))
        else:
            self.hint.show("")

    def _card_hides_more(self) -> bool:
        page = self._page
        return isinstance(page, ResultsPage) and self._wide and page.card.hidden_below > 0

    @property
    def _opened(self) -> bool:
        """Whether a card stands in the place of the list."""
        return self.standing.opened and not self._wide

    @property
    def _wide(self) -> bool:
        return self._room.wide

    @property
    def _room(self) -> Room:
        return Room(self.talk.view(), *self.app.size, folded=self.standing.folded)

    @property
    def _page(self) -> Page:
        return self._page_for(self.talk.view())


def _classes(view: View, *, colour: bool) -> Iterator[str]:
    """Give the classes that a screen begins with: each that comes later has all styled anew."""
    if not colour:
        yield "-no-colour"
    if view.stage in OPENING:
        yield "-opening"


def _warm(talk: Talk) -> None:
    # What fails here fails again where it is needed, and is told there.
    with suppress(Exception):
        talk.warm()
