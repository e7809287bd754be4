"""What a person does on the screen: keys, typed words, clicks."""

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import Input

from itpchat.terminal.choosing import Choosing, Picked, Typed
from itpchat.terminal.spoken import Command
from itpchat.tui.keys import KEYS, UNLOCK_KEYS
from itpchat.tui.screens.opened import OpenedPage
from itpchat.tui.screens.saying import SayingScreen
from itpchat.tui.screens.wanted import nudge_for
from itpchat.tui.widgets.answer import TypingLine
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.pane import Pane


class MainScreen(SayingScreen, inherit_bindings=False):
    """The screen, with its keys. It sends every deed to the conversation and draws what comes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(keys, f"wish('{command}')", show=False) for command, keys in KEYS.items()),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("shift+tab", "step(-1)", show=False),
        Binding("tab", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("escape", "clear", show=False),
    ]

    def on_resize(self, event: events.Resize) -> None:
        """Give the board and the cards their shape at the new size."""
        if self.is_mounted:
            self.draw(fresh=False)
            # How much room the question takes is known once it has its new width.
            self.call_after_refresh(self.draw, fresh=False)

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
            self.stand(nudge="")
            self.choose(heard)

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
                self.take_keys(outcome.keys)
            case Typed():
                self.take_words(outcome.text)
            case Choosing():
                if outcome.ticked != before.ticked:
                    self.answer.empty()
                self.choose(outcome)
                self._nudge_for(before, outcome)

    def on_pane_clicked(self, event: Pane.Clicked) -> None:
        """Take a choice that was clicked."""
        choices = self._page.choices
        if choices is None or event.pane is not choices:
            return
        self.answer.empty()
        outcome = choices.choosing.chosen(event.row)
        if isinstance(outcome, Picked):
            self.choose(replace(choices.choosing, at=event.row))
            self.take_keys(outcome.keys)
        else:
            self.choose(outcome)

    def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """Do what a clicked key does."""
        if self.shown.stage == "emergency" and event.command == "back":
            self._staff_key(UNLOCK_KEYS[int(self.standing.unlocking)])
        else:
            self.wish(event.command)

    def on_typing_line_pressed(self, event: TypingLine.Pressed) -> None:
        """Do what a key does while nothing is typed."""
        if event.key == "question_mark":
            self.wish("why" if self._place == "question" else "help")
        elif event.key == "space":
            self._tick()
        else:
            self.turn(1 if event.key == "right" else -1)

    def on_key(self, event: events.Key) -> None:
        """Let an emergency be closed by staff alone; no other key does anything there."""
        if self.shown.stage == "emergency":
            event.stop()
            event.prevent_default()
            self._staff_key(event.key)
        elif self._place == "code" and event.key in ("left", "right", "enter", "space"):
            event.stop()
            if event.key == "enter":
                self.wish("back")
            else:
                self.turn(-1 if event.key == "left" else 1)

    def action_wish(self, command: Command) -> None:
        """Do what a key asks for."""
        self.wish(command)

    def action_move(self, step: int) -> None:
        """Move the arrow, or read on in a card."""
        page = self._page
        if isinstance(page, OpenedPage):
            page.scroll_line(step)
        elif page.choices is not None and page.choices.choosing.choices:
            self.action_step(step)
        else:
            page.scroll_page(step)

    def action_step(self, step: int) -> None:
        """Move the arrow."""
        choices = self._page.choices
        if choices is not None:
            self.stand(nudge="")
            self.choose(choices.choosing.moved(step))

    def action_page(self, step: int) -> None:
        """Scroll what is read by a page."""
        self._page.scroll_page(step)

    def action_clear(self) -> None:
        """Empty the answer line."""
        self.answer.empty()

    def _tick(self) -> None:
        choices = self._page.choices
        if choices is None or choices.choosing.at is None:
            return
        outcome = choices.choosing.chosen(choices.choosing.at)
        if isinstance(outcome, Picked):
            self.take_keys(outcome.keys)
        else:
            self._nudge_for(choices.choosing, outcome)
            self.choose(outcome)

    def _nudge_for(self, before: Choosing, now: Choosing) -> None:
        self.nudge(nudge_for(before, now).to(self.shown.language))

    def _staff_key(self, key: str) -> None:
        begun = self.standing.unlocking
        if key == KEYS["language"].split(",")[0] and "language" in self.commands:
            self.go(self.talk.switch_language(), fresh=False)
        elif begun and key == UNLOCK_KEYS[1]:
            self.go(self.talk.dismiss())
        else:
            self.stand(unlocking=key == UNLOCK_KEYS[0])
            self.draw(fresh=False)
