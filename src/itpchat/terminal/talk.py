"""What the screen and the line mode need of a conversation."""

from typing import TYPE_CHECKING, Protocol

from itpchat.conversation.pausing import Pause, at_once
from itpchat.conversation.views import FilterKind, Help, View
from itpchat.wording import Language

if TYPE_CHECKING:
    from itpchat.conversation import Conversation


class Talk(Protocol):
    """A conversation: immutable, and every step gives a new one. No step ever raises."""

    def view(self) -> View:
        """Give what is to be shown now."""
        ...

    def warm(self, pause: Pause = at_once) -> None:
        """Make ready what the next steps need, in an idle moment; a thread of its own may do it.

        Between its parts it calls `pause`, which returns when there is time for the next one.
        """
        ...

    def answer(self, text: str) -> "Talk":
        """Answer the open question in typed words."""
        ...

    def pick(self, *keys: str) -> "Talk":
        """Answer the open question with options, by their keys."""
        ...

    def back(self) -> "Talk":
        """Go to the question before, filled in."""
        ...

    def forward(self) -> "Talk":
        """Go to the question after, when one has gone back."""
        ...

    def undo(self) -> "Talk":
        """Take the last answer back."""
        ...

    def redo(self) -> "Talk":
        """Give the answer again that was taken back."""
        ...

    def change(self, question_id: str) -> "Talk":
        """Ask an answered question again."""
        ...

    def go_to_answer(self, trial_id: str) -> "Talk":
        """Ask the question again whose answer ruled a trial out, or holds it back."""
        ...

    def keep_checking(self, trial_id: str) -> "Talk":
        """Go on asking for a trial that was ruled out, or is closed."""
        ...

    def look_as_if(self, question_id: str, words: str) -> "Talk":
        """Look at it as if an answer were otherwise: words, or options as `#key,key`.

        `View.supposed` then says so; the answers stay as they are.
        """
        ...

    def look_as_it_is(self) -> "Talk":
        """Look again at it as it is."""
        ...

    def narrow(self, kind: FilterKind, key: str = "") -> "Talk":
        """Show only the results of a country, city or status, or how far they are from a place."""
        ...

    def help(self) -> Help:
        """Give the common questions and the glossary."""
        ...

    def switch_language(self, language: Language | None = None) -> "Talk":
        """Go on in a language, or in the other one."""
        ...

    def start_over(self) -> "Talk":
        """Forget everything and begin again."""
        ...

    def call_staff(self) -> "Talk":
        """Show that staff are wanted."""
        ...

    def dismiss(self) -> "Talk":
        """Leave the emergency page or the call for staff."""
        ...

    def show_results(self) -> "Talk":
        """Stop and show what is known so far."""
        ...

    def show_review(self) -> "Talk":
        """Show the answers, each of which can be changed."""
        ...

    def resume(self) -> "Talk":
        """Go from results or review to the open question, if there is one."""
        ...


def conversation_in(talk: Talk) -> "Conversation | None":
    """Give the conversation that is at its results, of which there can be a sheet.

    Before that nothing is imported: the first question need not wait for the whole conversation.
    """
    if talk.view().stage != "results":
        return None
    from itpchat.conversation import Conversation

    return talk if isinstance(talk, Conversation) else None
