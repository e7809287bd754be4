"""What typed words do: a command, a word to be explained, or an answer."""

from itpchat.conversation.views import View
from itpchat.terminal.line_pages import numbered_command
from itpchat.terminal.spoken import Command, asked_of, command_in
from itpchat.tui import words
from itpchat.tui.screens.choosable import FIX, KEEP, named_in
from itpchat.tui.screens.conversation import problem_of
from itpchat.tui.screens.help import entry_about
from itpchat.tui.screens.picking import PickingScreen
from itpchat.tui.screens.wanted import agreed
from itpchat.wording import Text, listed

_HELP: tuple[Command, ...] = ("help", "questions", "words")
"""Words that lead to the help; there is one key for all of them."""


class SayingScreen(PickingScreen, inherit_bindings=False):
    """The screen, with what can be said to it in words."""

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
        asked = asked_of(text)
        if asked == "":
            self.answer.empty()
            self.wish("why" if "why" in self.commands else "help")
        elif self._place == "help" or asked is not None:
            self._explain(text)
        elif self.standing.supposing:
            self._suppose(text)
        elif self._place == "question":
            self._answer(text)
        elif self._place == "narrow":
            self._name_place(text)
        else:
            self._say_besides(text, view)

    def _answer(self, text: str) -> None:
        talk = self.talk.answer(text)
        misread = bool(problem_of(talk.view()))
        self.go(talk, fresh=not misread)
        if misread:
            self.answer.select()

    def _explain(self, text: str) -> None:
        """Unfold what explains a word."""
        found = entry_about(self._entries(), text)
        if found is None:
            self.nudge(words.NO_WORD.to(self.shown.language))
            return
        self._look(helping=True, unfolded=found.key, fresh=True)
        self._point_at(found.key)

    def _name_place(self, text: str) -> None:
        """Narrow the list to what is named; where several are, say which numbers they have."""
        found = named_in(self.shown, text)
        language = self.shown.language
        if len(found) == 1:
            self.take_keys((found[0][1],))
        elif found:
            self._point_at(found[0][1])
            numbers = listed([Text.same(str(number)) for number, _ in found])
            self.nudge(words.SOME_PLACES.filled(numbers=numbers).to(language))
            self.answer.select()
        else:
            self.nudge(words.NO_PLACE.to(language))
            self.answer.select()

    def _say_besides(self, text: str, view: View) -> None:
        """Take words beside answers: `fix 2`, as on lines; or say that a number is wanted."""
        talk = numbered_command(text, self.talk)
        if talk is not None and talk is not self.talk:
            self.go(talk)
        else:
            self.nudge(words.NUDGE_NUMBER.to(view.language))
            self.answer.select()

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
