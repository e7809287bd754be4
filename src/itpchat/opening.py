"""The first question, shown before anything else is loaded.

Which language somebody wants depends on no trial: it is kept as it was drawn once, and the
conversation is loaded behind it, while the person reads.
"""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

from itpchat.compiled.keeping import checked, kept
from itpchat.compiled.parts import Part
from itpchat.conversation.pausing import Pause, at_once
from itpchat.conversation.views import FilterKind, Help, Labels, Option, Prompt, Term, View
from itpchat.folders import Folders, dialog_digest, digest_of
from itpchat.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from itpchat.conversation import Conversation

CODE = ("conversation", "dialog", "opening.py", "reading/red_flags.py", "settings.py", "staging.py")
"""What decides how the first question is drawn, besides the code that checks content."""


def opening_part(
    folders: Folders, role: str = "patient", languages: tuple[Language, ...] = LANGUAGES
) -> Part:
    """Give the first view of a conversation; it is of the same files as the conversation.

    Of the settings, the order of the languages alone is to be seen in it.
    """

    def digest() -> str:
        return f"{digest_of(folders)} {dialog_digest(folders, role)}"

    def read() -> dict[str, Any]:
        from itpchat.conversation import Conversation
        from itpchat.settings import Settings
        from itpchat.staging import load_setting

        setting = load_setting(folders, Settings(languages=languages), date.min, role)
        view = Conversation.start(setting).view()
        data = {
            name: asdict(view)[name] for name in ("stage", "language", "labels", "title", "prompt")
        }
        assert view_of(data, languages) == view, "the first question shows more than is kept of it"
        return data

    name = "-".join(("opening", *languages))
    return Part(name, digest, read, CODE)


def view_of(data: dict[str, Any], languages: tuple[Language, ...] = LANGUAGES) -> View:
    """Build the first view from what was kept, where these languages are offered."""
    prompt = data["prompt"]
    options = tuple(Option(**option) for option in prompt["options"])
    terms = tuple(Term(**term) for term in prompt["terms"])
    return View(
        stage=data["stage"],
        language=data["language"],
        labels=Labels(**data["labels"]),
        title=data["title"],
        prompt=Prompt(**{**prompt, "options": options, "terms": terms}),
        languages=languages,
    )


def opened(
    folders: Folders,
    load: "Callable[[], Conversation]",
    role: str = "patient",
    languages: tuple[Language, ...] = LANGUAGES,
) -> "Conversation | Opening":
    """Begin with the first question if it is kept, and with the whole conversation otherwise.

    Raises:
        BadInput: something in the files is wrong. Where the first question is kept nothing is.
    """
    part = opening_part(folders, role, languages)
    first = kept(part)
    if first is None:
        conversation = load()
        checked(part)  # for the next time
        return conversation
    return Opening(view_of(first, languages), load)


class Opening:
    """A conversation of which nothing but the first question is loaded, until a step is taken."""

    def __init__(self, first: View, load: "Callable[[], Conversation]") -> None:
        self._first = first
        self._load = load
        self._loaded: Conversation | None = None
        self._loading = Lock()

    @property
    def conversation(self) -> "Conversation":
        """The conversation itself, loaded when it is first needed; by whichever thread is first."""
        with self._loading:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def warm(self, pause: Pause = at_once) -> None:
        """Load the conversation, and make ready what typed words need."""
        conversation = self.conversation
        pause()
        conversation.warm(pause)

    def view(self) -> View:
        """Give the first question."""
        return self._first

    def answer(self, text: str) -> "Conversation":
        """Answer in typed words."""
        return self.conversation.answer(text)

    def pick(self, *keys: str) -> "Conversation":
        """Answer with an option."""
        return self.conversation.pick(*keys)

    def back(self) -> "Conversation":
        """Stay: nothing comes before."""
        return self.conversation.back()

    def forward(self) -> "Conversation":
        """Stay: nothing comes after."""
        return self.conversation.forward()

    def undo(self) -> "Conversation":
        """Stay: nothing was answered."""
        return self.conversation.undo()

    def redo(self) -> "Conversation":
        """Stay: nothing was taken back."""
        return self.conversation.redo()

    def go_to_answer(self, trial_id: str) -> "Conversation":
        """Stay: nothing was answered."""
        return self.conversation.go_to_answer(trial_id)

    def keep_checking(self, trial_id: str) -> "Conversation":
        """Stay: nothing is ruled out."""
        return self.conversation.keep_checking(trial_id)

    def look_as_if(self, question_id: str, words: str) -> "Conversation":
        """Stay: nothing was answered."""
        return self.conversation

    def look_as_it_is(self) -> "Conversation":
        """Stay: nothing was supposed."""
        return self.conversation

    def narrow(self, kind: FilterKind, key: str = "") -> "Conversation":
        """Stay: there are no results."""
        return self.conversation.narrow(kind, key)

    def help(self) -> Help:
        """Give the common questions and the glossary."""
        return self.conversation.help()

    def change(self, question_id: str) -> "Conversation":
        """Stay: nothing was answered."""
        return self.conversation.change(question_id)

    def switch_language(self, language: Language | None = None) -> "Conversation":
        """Go on in a language, or in the other one."""
        return self.conversation.switch_language(language)

    def start_over(self) -> "Conversation":
        """Begin again."""
        return self.conversation.start_over()

    def call_staff(self) -> "Conversation":
        """Show that staff are wanted."""
        return self.conversation.call_staff()

    def dismiss(self) -> "Conversation":
        """Close what is not there."""
        return self.conversation.dismiss()

    def show_results(self) -> "Conversation":
        """Show what is known so far."""
        return self.conversation.show_results()

    def show_review(self) -> "Conversation":
        """Show the answers."""
        return self.conversation.show_review()

    def resume(self) -> "Conversation":
        """Go to the open question."""
        return self.conversation.resume()
