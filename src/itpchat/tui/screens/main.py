"""What a person does on the screen: keys, typed words, clicks."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from textual import events
from textual.widgets import Input

from itpchat.terminal.choosing import Choosing, Picked, Typed
from itpchat.terminal.spoken import Command, asked_of
from itpchat.tui.keys import KEYS, UNLOCK_KEYS
from itpchat.tui.screens.opened import OpenedPage
from itpchat.tui.screens.saying import SayingScreen
from itpchat.tui.screens.wanted import asking_hint, nudge_for
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.pane import Pane


class MainScreen(SayingScreen, inherit_bindings=False):
    """The screen, with its keys. It sends every deed to the conversation and draws what comes."""

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
        self._follow()

    def _follow(self) -> None:
        """Let the arrow follow what was typed: an arrow key or Enter after it finds it there."""
        typed, choices = self.answer.typed_since(), self._page.choices
        if typed is None:
            return
        asks = asked_of(typed) is not None
        nudge = asking_hint(self._place).to(self.shown.language) if asks else ""
        heard = choices.choosing.heard(typed) if choices else None
        if nudge != self.standing.nudge:
            self.nudge(nudge)
        if choices and heard and heard != choices.choosing:
            self.choose(heard)

    def pressed(self, key: str) -> bool:
        """Do what a key means here; says whether it means anything."""
        self._calm.disturb()
        self._follow()
        typed = self.answer.line.value
        if self.shown.stage == "emergency":  # closed by staff alone; no other key does anything
            self._staff_key(key)
        elif self._place == "code" and key == "enter":
            self.wish("back")
        elif self._place == "code" and key in ("left", "right", "space"):
            self.turn(-1 if key == "left" else 1)
        elif key == "enter":
            self._enter(typed)
        elif not typed and key in ("space", "left", "right"):
            self._bare_key(key)
        elif key in DEEDS:
            DEEDS[key](self)
        else:
            return False
        return True

    def _enter(self, typed: str) -> None:
        """Take an answer."""
        choices = self._page.choices
        if choices is None:
            return
        before = choices.choosing
        outcome = before.entered(typed)
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

    def _bare_key(self, key: str) -> None:
        """Do what a key does while nothing is typed."""
        if key == "space":
            self._tick()
        else:
            self.turn(1 if key == "right" else -1)

    def on_key(self, event: events.Key) -> None:
        """Do what a key means on a page without an answer line."""
        if self.pressed(event.key):
            event.stop()
            event.prevent_default()

    def move(self, step: int) -> None:
        """Move the arrow, or read on in a card."""
        page = self._page
        if isinstance(page, OpenedPage):
            page.scroll_line(step)
        elif page.choices is not None and page.choices.choosing.choices:
            self.step(step)
        else:
            page.scroll_page(step)

    def step(self, step: int) -> None:
        """Move the arrow."""
        choices = self._page.choices
        if choices is not None:
            self.stand(nudge="")
            self.choose(choices.choosing.moved(step))

    def scroll(self, step: int) -> None:
        """Scroll what is read by a page."""
        self._page.scroll_page(step)

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


def _wishing(command: Command) -> Callable[[MainScreen], None]:
    return lambda screen: screen.wish(command)


DEEDS: Mapping[str, Callable[[MainScreen], None]] = {
    **{key: _wishing(command) for command, keys in KEYS.items() for key in keys.split(",")},
    "up": lambda screen: screen.move(-1),
    "down": lambda screen: screen.move(1),
    "shift+tab": lambda screen: screen.step(-1),
    "tab": lambda screen: screen.step(1),
    "pageup": lambda screen: screen.scroll(-1),
    "pagedown": lambda screen: screen.scroll(1),
    "escape": lambda screen: screen.answer.empty(),
}
"""What each key does that means the same whatever stands in the answer line."""
