"""What a key does: a deed of the conversation, or another look at it."""

from collections.abc import Callable
from dataclasses import replace

from itpchat.conversation.views import View
from itpchat.terminal.choosing import Choosing
from itpchat.terminal.spoken import Command
from itpchat.terminal.talk import Talk
from itpchat.tui.screens.choosable import card_at, cards_of
from itpchat.tui.screens.drawn import DrawnScreen
from itpchat.tui.screens.place import CODE, NARROW, OVER, TAKE

_LOOKS: tuple[Command, ...] = ("results", "review", "staff")
"""What only shows another page: what an answer did before that is told no more."""


class DoingScreen(DrawnScreen, inherit_bindings=False):
    """The screen, with what can be done on it. It draws whatever follows from a deed."""

    def wish(self, command: Command) -> None:
        """Do what a key or a word asks for, where it means something."""
        view = self.shown
        if self.standing.helping and command == "help":
            command = "back"
        if self.standing.asking:
            if command in ("back", self.standing.asking):
                self._look(asking=None, fresh=True)
            return
        if command not in self.commands:
            return
        deeds: dict[Command, Callable[[], Talk]] = {
            "forward": self.talk.forward,
            "undo": self.talk.undo,
            "redo": self.talk.redo,
            "staff": self.talk.call_staff,
            "results": self.talk.show_results,
            "review": self.talk.show_review,
        }
        if command in deeds:
            self.go(deeds[command](), news=command not in _LOOKS)
        elif command == "back":
            self._back(view)
        elif command == "language":
            self.go(self.talk.switch_language(), fresh=False)
        else:
            self._look_at(command)

    def _look_at(self, command: Command) -> None:
        """Show something else of the same conversation."""
        match command:
            case "restart" | "quit":
                self._look(asking=command, fresh=True)
            case "why":
                self._look(why=not self.standing.why)
            case "board":
                self._look(folded=not self.standing.folded)
            case "help":
                self._look(helping=True, unfolded="", fresh=True)
            case "narrow":
                self._look(opened=NARROW, fresh=True)

    def go(self, talk: Talk, *, fresh: bool = True, news: bool = True) -> None:
        """Go on with the conversation as it is now; `news` where a deed may have changed it."""
        self.stand(news=news and (fresh or self.standing.news))
        if self._place == "review":
            self.stand(changing="")
        self.talk = talk
        if fresh:
            self.stand(
                supposing="",
                asking=None,
                why=False,
                opened="",
                helping=False,
                unlocking=False,
                nudge="",
            )
        self.draw(fresh=fresh)

    def start_over(self) -> None:
        """Forget everything and begin again."""
        self.go(self.talk.start_over())

    def stand(self, **changes: object) -> None:
        """Remember where a person stands."""
        self.standing = replace(self.standing, **changes)  # type: ignore[arg-type]

    def nudge(self, text: str) -> None:
        """Say a word of help above the answer line."""
        self.stand(nudge=text)
        self._show_hint()

    def _look(self, *, fresh: bool = False, **changes: object) -> None:
        self.stand(nudge="", news=False, **changes)
        self.draw(fresh=fresh)

    def _back(self, view: View) -> None:
        if self.standing.helping:
            self._look(helping=False, fresh=True)
        elif self.standing.supposing:
            self._look(supposing="", fresh=True)
        elif self._place in OVER:
            self._close()
        elif view.supposed:
            self.go(self.talk.look_as_it_is())
        elif view.stage in ("results", "review"):
            self.go(self.talk.resume())
        elif view.stage == "staff":
            self.go(self.talk.dismiss())
        else:
            self.go(self.talk.back())

    def _close(self) -> None:
        """Go back to the list of results, to the trial that was read."""
        read = self.standing.opened
        # From the code of a trial the way back leads to the other codes.
        self._look(opened=TAKE if read.startswith(CODE) else "", fresh=True)
        self._point_at(read)

    def _point_at(self, key: str) -> None:
        """Put the arrow at a choice, where it is offered."""
        choices = self._page.choices
        keys = [choice.key for choice in choices.choosing.choices] if choices else []
        if choices and key in keys:
            self.choose(replace(choices.choosing, at=keys.index(key)))

    def choose(self, choosing: Choosing) -> None:
        """Follow the arrow and the ticks."""
        self._page.choose(choosing)
        if self._place == "results" and self._wide:
            self.draw(fresh=False)
        self.call_after_refresh(self._show_hint)

    def turn(self, step: int) -> None:
        """Turn to the trial before or after, in the list or where one is opened."""
        if self._place == "results" and (choices := self._page.choices):
            self.choose(choices.choosing.moved(step))
        elif self._place == "code":
            trials = [card.trial for card in cards_of(self.shown)]
            at = trials.index(self.standing.opened.removeprefix(CODE))
            self._look(opened=CODE + trials[(at + step) % len(trials)])
        elif self._place == "opened" and card_at(self.shown, self.standing.opened):
            trials = [card.trial for card in cards_of(self.shown)]
            at = trials.index(self.standing.opened)
            self._look(opened=trials[(at + step) % len(trials)], fresh=True)
