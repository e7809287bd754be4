"""What a key, a word or a choice does: a deed of the conversation, or another look at it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from itpchat.conversation.views import FilterKind, View
from itpchat.terminal.choosing import Choosing
from itpchat.terminal.line_pages import numbered_command
from itpchat.terminal.spoken import Command, command_in
from itpchat.terminal.talk import Talk
from itpchat.tui import words
from itpchat.tui.screens.choosable import (
    AS_IF,
    FIX,
    KEEP,
    PRINT,
    PRINT_ALL,
    card_at,
    cards_of,
)
from itpchat.tui.screens.conversation import problem_of
from itpchat.tui.screens.drawn import DrawnScreen
from itpchat.tui.screens.help import entry_about
from itpchat.tui.screens.place import CODE, NARROW, OVER, TAKE
from itpchat.tui.screens.take import printed
from itpchat.tui.screens.wanted import agreed

_HELP: tuple[Command, ...] = ("help", "questions", "words")
"""Words that lead to the help; there is one key for all of them."""


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
            self.go(deeds[command]())
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

    def go(self, talk: Talk, *, fresh: bool = True) -> None:
        """Go on with the conversation as it is now."""
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
        self.stand(nudge="", **changes)
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

    # Choices

    def take_keys(self, keys: tuple[str, ...]) -> None:
        """Take choices that were picked."""
        match self._place:
            case "question" if self.standing.asking:
                self._decide(yes=keys[0] == "yes")
            case "help":
                unfolded = "" if keys[0] == self.standing.unfolded else keys[0]
                self.answer.empty()
                self._look(unfolded=unfolded)
            case "review":
                self.go(self.talk.change(keys[0]) if keys[0] else self.talk.resume())
            case "results":
                self._look(opened=keys[0], fresh=True)
            case "narrow":
                self._narrow(keys[0])
            case "opened":
                self._do_with_opened(keys[0])
            case "take":
                self._take_home(keys[0])
            case _ if self.standing.supposing:
                self._suppose("#" + ",".join(keys))
            case _:
                self.go(self.talk.pick(*keys))

    def _do_with_opened(self, key: str) -> None:
        """Do what was picked below a trial."""
        trial = self.standing.opened
        if not key:
            self._close()
        elif key == FIX:
            self.go(self.talk.go_to_answer(trial))
        elif key == KEEP:
            self.go(self.talk.keep_checking(trial))
        elif key == AS_IF:
            card = card_at(self.shown, trial)
            self._look(supposing=card.decided.question if card and card.decided else "", fresh=True)
        else:
            self._look(opened=key, fresh=True)

    def _take_home(self, key: str) -> None:
        """Print the sheet, or show a code."""
        if not key:
            self._close()
        elif key in (PRINT, PRINT_ALL):
            self.answer.empty()
            # After the line is empty: what is typed takes a hint away.
            told = words.PRINTING.to(self.talk.view().language)
            self.call_after_refresh(self.nudge, told)
            job = partial(self._print, self.talk, private=key == PRINT_ALL)
            self.run_worker(job, thread=True, group="print", exclusive=True)
        else:
            self._look(opened=key, fresh=True)

    def _print(self, talk: Talk, *, private: bool) -> None:
        """Print, beside the screen, which goes on; then say how it went."""
        told = printed(talk, private=private)
        self.app.call_from_thread(self.nudge, told)

    def _narrow(self, key: str) -> None:
        """Narrow the list, and see it."""
        if not key:
            self._close()
            return
        kinds: dict[str, FilterKind] = {f.kind: f.kind for f in self.shown.filters}
        kind, _, option = key.partition(":")
        self.go(self.talk.narrow(kinds[kind], option))

    # Words

    def take_words(self, text: str) -> None:
        """Take typed words: a command, a word to be explained, or an answer."""
        view = self.shown
        if self.standing.asking:
            yes = agreed(text, view)
            if yes is not None:
                self._decide(yes=yes)
            return
        command = None if view.stage == "language" else command_in(text)
        if command is not None and self._spoken(command, view):
            return
        if self._place == "help" or text.lstrip()[:1] in ("?", "？"):
            self._explain(text)
        elif self.standing.supposing:
            self._suppose(text)
        elif self._place == "question":
            self._answer(text)
        else:
            self._say_besides(text, view)

    def _answer(self, text: str) -> None:
        talk = self.talk.answer(text)
        misread = bool(problem_of(talk.view()))
        self.go(talk, fresh=not misread)
        if misread:
            self.answer.select()

    def _suppose(self, answer: str) -> None:
        """Look at it as if this were the answer: words, or options as `#key,key`."""
        talk = self.talk.look_as_if(self.standing.supposing, answer)
        if talk.view().supposed:
            self.go(talk)
        else:
            self.nudge(problem_of(talk.view()))
            self.answer.select()

    def _explain(self, text: str) -> None:
        """Unfold what explains a word."""
        found = entry_about(self._entries(), text)
        if found is None:
            self.nudge(words.NO_WORD.to(self.shown.language))
            return
        self._look(helping=True, unfolded=found.key, fresh=True)
        self._point_at(found.key)

    def _say_besides(self, text: str, view: View) -> None:
        """Take words beside answers: `fix 2`, as on lines; or say that a number is wanted."""
        talk = numbered_command(text, self.talk)
        if talk is not None and talk is not self.talk:
            self.go(talk)
        else:
            self.nudge(words.NUDGE_NUMBER.to(view.language))

    def _spoken(self, command: Command, view: View) -> bool:
        """Do what a typed word asks for; says whether it was a command here."""
        if command in ("english", "chinese"):
            if "language" not in self.commands:
                return False
            self.answer.empty()
            self.go(self.talk.switch_language("zh" if command == "chinese" else "en"), fresh=False)
            return True
        if command in ("fix", "keep"):
            return self._spoken_of_opened(FIX if command == "fix" else KEEP)
        if command == "resume" and view.stage in ("review", "results"):
            command = "back"
        if command in _HELP:
            command = "help"
        if command not in self.commands:
            return False
        self.answer.empty()
        self.wish(command)
        return True

    def _spoken_of_opened(self, key: str) -> bool:
        choices = self._page.choices
        offered = [choice.key for choice in choices.choosing.choices] if choices else []
        if self._place != "opened" or key not in offered:
            return False
        self._do_with_opened(key)
        return True

    def _decide(self, *, yes: bool) -> None:
        asking = self.standing.asking
        self.stand(asking=None)
        if yes and asking == "quit":
            self.app.exit(0)
        elif yes:
            self.start_over()
        else:
            self.draw(fresh=True)

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
