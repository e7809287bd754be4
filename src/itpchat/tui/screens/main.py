"""The one screen: it draws the view of a conversation and sends back what the person does."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, Literal

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.screen import Screen
from textual.widgets import Input

from itpchat.conversation.views import View
from itpchat.terminal.choosing import Choosing, Picked, Typed
from itpchat.terminal.spoken import Command, command_in
from itpchat.terminal.talk import Talk
from itpchat.tui import words
from itpchat.tui.keys import KEYS, UNLOCK_KEYS, commands_at, key_bar, unlock_key
from itpchat.tui.screens.conversation import ConversationPage, problem_of
from itpchat.tui.screens.message import MessagePage
from itpchat.tui.screens.page import Page
from itpchat.tui.screens.results import ResultsPage, cards_of
from itpchat.tui.screens.review import ReviewPage
from itpchat.tui.widgets.answer import Answer, TypingLine
from itpchat.tui.widgets.board import Board, Shape
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.lines import Hint, TopLine
from itpchat.tui.widgets.pane import Pane
from itpchat.tui.widgets.question import Asked
from itpchat.values import dataclass

WIDE = 100
"""From this many columns on, the board and the cards have a column of their own."""

TALL = 32
"""From this many lines on, there is room for air."""

_AROUND_QUESTION = 5
"""The lines that the top line, the hint, the answer line and the key bar take."""

_BOARD_LEAST, _BOARD_MOST = 5, 8
"""The lines that the board gets below the conversation, and what it takes where there is room."""

Asking = Literal["restart", "quit"]
"""What the screen itself asks before it does it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the screen remembers besides the conversation."""

    asking: Asking | None = None
    why: bool = False
    folded: bool = False
    opened: bool = False
    unlocking: bool = False
    nudge: str = ""


class MainScreen(Screen[None], inherit_bindings=False):
    """Everything that is seen. Its pages are swapped in place."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "#line"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(keys, f"wish('{command}')", show=False) for command, keys in KEYS.items()),
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("escape", "clear", show=False),
    ]

    def __init__(self, talk: Talk, *, kiosk: bool, colour: bool = True) -> None:
        super().__init__(classes="" if colour else "-no-colour")
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
        """Draw for the first time."""
        self.draw(fresh=True)

    # What is drawn

    def draw(self, *, fresh: bool) -> None:
        """Draw the view; `fresh` empties the answer line and begins to choose anew."""
        view = self.talk.view()
        page = self._page_for(view)
        with self.app.batch_update():
            for other in self._pages.values():
                other.display = other is page
            self.set_class(self.standing.folded, "-folded")
            self.set_class(view.stage in ("language", "notice"), "-opening")
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
        choosing = self._choosing(page, view, fresh=fresh)
        match page:
            case ConversationPage():
                page.show(view, self._asked(view), choosing, self._room(view))
            case ReviewPage():
                page.show(view, choosing)
            case ResultsPage():
                page.show(view, choosing, opened=self.standing.opened, wide=self._wide)
            case MessagePage():
                page.show(view, self._foot(view))

    def _show_frame(self, page: Page, view: View, *, fresh: bool) -> None:
        self.top_line.show(view.labels.product, _progress(view))
        answering = not isinstance(page, MessagePage)
        self.answer.display = self.hint.display = answering
        self.board.display = view.stage == "question" and bool(view.board)
        self.board.styles.max_height = self._board_height(view)
        self.board.show(
            view.board,
            view.labels.board,
            words.CHANGED.to(view.language),
            self._board_shape(view),
        )
        asking = self.standing.asking is not None
        bar = key_bar(view, kiosk=self.kiosk, asking=asking, opened=self._opened)
        if view.stage == "emergency":
            bar = (*bar, unlock_key(view, begun=self.standing.unlocking))
        self.keys.show(bar)
        if answering:
            self.answer.show(self._placeholder(view), _filled(view) if fresh else None)
            self.set_focus(self.answer.line)

    def _choosing(self, page: Page, view: View, *, fresh: bool) -> Choosing:
        labels = view.labels
        if self.standing.asking:
            anew = Choosing.among([("yes", labels.yes), ("no", labels.no)], at=1)
        elif view.stage == "review":
            rows = [(row.question, row.label) for row in view.review]
            anew = Choosing.among(rows, go_on=labels.resume)
        elif view.stage == "results":
            anew = Choosing.among([(card.trial, card.name) for card in cards_of(view)], at=0)
        elif view.prompt is not None:
            anew = Choosing.of(view.prompt, labels.send)
            if view.stage in ("language", "notice") and anew.choices and anew.at is None:
                anew = anew.moved(1)
        else:
            return Choosing()
        old = page.choices.choosing if page.choices is not None else anew
        same = [c.key for c in old.choices] == [c.key for c in anew.choices]
        return anew if fresh or not same else replace(anew, at=old.at, ticked=old.ticked)

    def _asked(self, view: View) -> Asked:
        if self.standing.asking == "restart":
            return Asked(view.labels.confirm_restart)
        if self.standing.asking == "quit":
            return Asked(words.QUIT.to(view.language))
        prompt = view.prompt
        if prompt is None:
            return Asked("")
        return Asked(prompt.text, prompt.why if self.standing.why else "")

    def _placeholder(self, view: View) -> str:
        if self.standing.asking or view.stage in ("review", "results", "language", "notice"):
            return words.TYPE_NUMBER.to(view.language)
        return (view.prompt.hint if view.prompt else "") or view.labels.type_here

    def _board_shape(self, view: View) -> Shape:
        if self.standing.folded:
            return "folded"
        if self._wide:
            return "tall"
        changed = any(row.changed for row in view.board)
        return "folded" if self.conversation.question.tight and not changed else "short"

    def _board_height(self, view: View) -> int | None:
        """Say how high the board may be below the conversation; nothing where it stands beside."""
        if self._wide or self.standing.folded:
            return None
        free = self._room(view) + self._board_least(view) - self.conversation.question.lines
        return max(self._board_least(view), min(free, _BOARD_MOST))

    def _board_least(self, view: View) -> int:
        return min(len(view.board), _BOARD_LEAST)

    def _room(self, view: View) -> int:
        """Say how many lines a question may take before it is set tight."""
        board = 0 if self._wide else self._board_least(view)
        said = 4 if view.transcript else 0
        return self.app.size.height - _AROUND_QUESTION - board - said

    def _foot(self, view: View) -> str:
        if view.stage != "emergency":
            return ""
        text = words.UNLOCK_NEXT if self.standing.unlocking else words.UNLOCK
        return text.to(view.language)

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
        return self.app.size.width >= WIDE

    @property
    def _page(self) -> Page:
        return self._page_for(self.talk.view())

    # What the person does

    def on_resize(self, event: events.Resize) -> None:
        """Give the board and the cards their shape at the new size."""
        if self.is_mounted:
            self.draw(fresh=False)

    def on_pane_scrolled(self, event: Pane.Scrolled) -> None:
        """Say how much lies below."""
        self._show_hint()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Follow what is being typed."""
        choices = self._page.choices
        if choices is None:
            return
        heard = choices.choosing.heard(event.value)
        if self.standing.nudge or heard != choices.choosing:
            self._stand(nudge="")
            self._choose(heard)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take an answer."""
        event.stop()
        choices = self._page.choices
        if choices is None:
            return
        before = choices.choosing
        outcome = before.entered(event.value)
        match outcome:
            case Picked():
                self._take_keys(outcome.keys)
            case Typed():
                self._take_words(outcome.text)
            case Choosing():
                if outcome.ticked != before.ticked:
                    self.answer.empty()
                self._choose(outcome)
                self._nudge(before, outcome)

    def on_pane_clicked(self, event: Pane.Clicked) -> None:
        """Take a choice that was clicked."""
        choices = self._page.choices
        if choices is None or event.pane is not choices:
            return
        self.answer.empty()
        outcome = choices.choosing.chosen(event.row)
        if isinstance(outcome, Picked):
            self._choose(replace(choices.choosing, at=event.row))
            self._take_keys(outcome.keys)
        else:
            self._choose(outcome)

    def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """Do what a clicked key does."""
        if self.talk.view().stage == "emergency" and event.command == "back":
            self._staff_key(UNLOCK_KEYS[int(self.standing.unlocking)])
        else:
            self.action_wish(event.command)

    def on_typing_line_pressed(self, event: TypingLine.Pressed) -> None:
        """Do what a key does while nothing is typed."""
        if event.key == "question_mark":
            self.action_wish("why")
        elif event.key == "space":
            self._tick()
        else:
            self._turn(1 if event.key == "right" else -1)

    def on_key(self, event: events.Key) -> None:
        """Let an emergency be closed by staff alone; no other key does anything there."""
        if self.talk.view().stage == "emergency":
            event.stop()
            event.prevent_default()
            self._staff_key(event.key)

    def action_move(self, step: int) -> None:
        """Move the arrow, or read on in a card."""
        page = self._page
        if isinstance(page, ResultsPage) and self._opened:
            page.scroll_line(step)
        elif page.choices is not None and page.choices.choosing.choices:
            self._stand(nudge="")
            self._choose(page.choices.choosing.moved(step))
        else:
            page.scroll_page(step)

    def action_page(self, step: int) -> None:
        """Scroll what is read by a page."""
        self._page.scroll_page(step)

    def action_clear(self) -> None:
        """Empty the answer line."""
        self.answer.empty()

    def action_wish(self, command: Command) -> None:
        """Do what a key or a word asks for, where it means something."""
        view = self.talk.view()
        if self.standing.asking:
            if command in ("back", self.standing.asking):
                self._stand(asking=None)
                self.draw(fresh=True)
            return
        if command not in commands_at(view, kiosk=self.kiosk):
            return
        match command:
            case "restart" | "quit":
                self._stand(asking=command, nudge="")
                self.draw(fresh=True)
            case "why":
                self._stand(why=not self.standing.why, nudge="")
                self.draw(fresh=False)
            case "board":
                self._stand(folded=not self.standing.folded)
                self.draw(fresh=False)
            case "language":
                self._go(self.talk.switch_language(), fresh=False)
            case "staff":
                self._go(self.talk.call_staff())
            case "results":
                self._go(self.talk.show_results())
            case "review":
                self._go(self.talk.show_review())
            case "back":
                self._back(view)

    # What follows from it

    def _stand(self, **changes: object) -> None:
        self.standing = replace(self.standing, **changes)  # type: ignore[arg-type]

    def _go(self, talk: Talk, *, fresh: bool = True) -> None:
        """Go on with the conversation as it is now."""
        self.talk = talk
        if fresh:
            self._stand(asking=None, why=False, opened=False, unlocking=False, nudge="")
        self.draw(fresh=fresh)

    def _back(self, view: View) -> None:
        if view.stage == "results" and self._opened:
            self._stand(opened=False)
            self.draw(fresh=False)
        elif view.stage in ("results", "review"):
            self._go(self.talk.resume())
        elif view.stage == "staff":
            self._go(self.talk.dismiss())
        else:
            self._go(self.talk.back())

    def _take_keys(self, keys: tuple[str, ...]) -> None:
        stage = self.talk.view().stage
        if self.standing.asking:
            self._decide(yes=keys[0] == "yes")
        elif stage == "review":
            self._go(self.talk.change(keys[0]) if keys[0] else self.talk.resume())
        elif stage == "results":
            self._stand(opened=True)
            self.answer.empty()
            self.draw(fresh=False)
        else:
            self._go(self.talk.pick(*keys))

    def _take_words(self, text: str) -> None:
        view = self.talk.view()
        if self.standing.asking:
            answer = text.casefold()
            if answer in ("y", "yes", "是", view.labels.yes.casefold()):
                self._decide(yes=True)
            elif answer in ("n", "no", "否", view.labels.no.casefold()):
                self._decide(yes=False)
            return
        command = None if view.stage == "language" else command_in(text)
        if command is not None and self._spoken(command, view):
            return
        if view.stage in ("review", "results"):
            self._stand(nudge=words.NUDGE_NUMBER.to(view.language))
            self._show_hint()
            return
        talk = self.talk.answer(text)
        misread = bool(problem_of(talk.view()))
        self._go(talk, fresh=not misread)
        if misread:
            self.answer.select()

    def _spoken(self, command: Command, view: View) -> bool:
        """Do what a typed word asks for; says whether it was a command here."""
        if command in ("english", "chinese"):
            self.answer.empty()
            self._go(self.talk.switch_language("zh" if command == "chinese" else "en"), fresh=False)
            return True
        if command == "resume" and view.stage in ("review", "results"):
            command = "back"
        if command not in commands_at(view, kiosk=self.kiosk):
            return False
        self.answer.empty()
        self.action_wish(command)
        return True

    def _decide(self, *, yes: bool) -> None:
        asking = self.standing.asking
        self._stand(asking=None)
        if yes and asking == "quit":
            self.app.exit(0)
        elif yes:
            self._go(self.talk.start_over())
        else:
            self.draw(fresh=True)

    def _choose(self, choosing: Choosing) -> None:
        page = self._page
        page.choose(choosing)
        if isinstance(page, ResultsPage) and self._wide:
            self.draw(fresh=False)
        self.call_after_refresh(self._show_hint)

    def _tick(self) -> None:
        choices = self._page.choices
        if choices is None or choices.choosing.at is None:
            return
        outcome = choices.choosing.chosen(choices.choosing.at)
        if isinstance(outcome, Picked):
            self._take_keys(outcome.keys)
        else:
            self._nudge(choices.choosing, outcome)
            self._choose(outcome)

    def _turn(self, step: int) -> None:
        page = self._page
        if isinstance(page, ResultsPage):
            self._choose(page.list.choosing.moved(step))
            self.draw(fresh=False)

    def _nudge(self, before: Choosing, now: Choosing) -> None:
        language = self.talk.view().language
        if now.many:
            ticked = words.NUDGE_SEND if now.at_send else words.NUDGE_TICKED
            text = ticked if now.ticked else words.NUDGE_MANY
        elif now != before:
            text = words.NUDGE_ASIDE
        else:
            text = words.NUDGE_NUMBER if now.numbered else words.NUDGE_WORDS
        self._stand(nudge=text.to(language))
        self._show_hint()

    def _staff_key(self, key: str) -> None:
        begun = self.standing.unlocking
        if key == KEYS["language"].split(",")[0]:
            self._go(self.talk.switch_language(), fresh=False)
        elif begun and key == UNLOCK_KEYS[1]:
            self._go(self.talk.dismiss())
        else:
            self._stand(unlocking=key == UNLOCK_KEYS[0])
            self.draw(fresh=False)


def _progress(view: View) -> str:
    return (view.prompt.progress if view.prompt else "") or view.progress


def _filled(view: View) -> str:
    prompt = view.prompt
    if prompt is None or any(option.picked for option in prompt.options):
        return ""
    return prompt.filled
