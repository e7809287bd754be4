"""What a person does on the screen, and what follows from it."""

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from itpchat.conversation.views import View
from itpchat.terminal.choosing import Choosing, Picked, Typed
from itpchat.terminal.spoken import Command, command_in
from itpchat.terminal.talk import Talk
from itpchat.tui import words
from itpchat.tui.keys import KEYS, UNLOCK_KEYS, commands_at
from itpchat.tui.screens.conversation import problem_of
from itpchat.tui.screens.drawn import DrawnScreen
from itpchat.tui.screens.results import ResultsPage
from itpchat.tui.screens.wanted import (
    agreed,
    nudge_for,
)
from itpchat.tui.widgets.answer import TypingLine
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.pane import Pane


class MainScreen(DrawnScreen, inherit_bindings=False):
    """The screen, with its keys. It sends every deed to the conversation and draws what comes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(keys, f"wish('{command}')", show=False) for command, keys in KEYS.items()),
        Binding("up,shift+tab", "move(-1)", show=False),
        Binding("down,tab", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("escape", "clear", show=False),
    ]

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
            yes = agreed(text, view)
            if yes is not None:
                self._decide(yes=yes)
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
        self._stand(nudge=nudge_for(before, now).to(self.talk.view().language))
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
