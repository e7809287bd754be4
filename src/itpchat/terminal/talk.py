"""What the screen and the line mode need of a conversation."""

from typing import Protocol, Self

from itpchat.conversation.views import View
from itpchat.wording import Language


class Talk(Protocol):
    """A conversation: immutable, and every step gives a new one. No step ever raises."""

    def view(self) -> View:
        """Give what is to be shown now."""
        ...

    def answer(self, text: str) -> Self:
        """Answer the open question in typed words."""
        ...

    def pick(self, *keys: str) -> Self:
        """Answer the open question with options, by their keys."""
        ...

    def back(self) -> Self:
        """Go to the question before, filled in."""
        ...

    def change(self, question_id: str) -> Self:
        """Ask an answered question again."""
        ...

    def switch_language(self, language: Language | None = None) -> Self:
        """Go on in a language, or in the other one."""
        ...

    def start_over(self) -> Self:
        """Forget everything and begin again."""
        ...

    def call_staff(self) -> Self:
        """Show that staff are wanted."""
        ...

    def dismiss(self) -> Self:
        """Leave the emergency page or the call for staff."""
        ...

    def show_results(self) -> Self:
        """Stop and show what is known so far."""
        ...

    def show_review(self) -> Self:
        """Show the answers, each of which can be changed."""
        ...

    def resume(self) -> Self:
        """Go from results or review to the open question, if there is one."""
        ...
