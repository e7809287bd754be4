"""Looking around in a conversation, and changing one's mind."""

from dataclasses import replace
from typing import Self

from itpchat.conversation.behind import question_behind
from itpchat.conversation.standing import Standing
from itpchat.conversation.views import FilterKind, Help
from itpchat.dialog.log import (
    Dismissed,
    Kept,
    Narrowed,
    Redid,
    Reopened,
    Showed,
    Spoke,
    Undid,
    WentBack,
    WentForward,
    WentOn,
)
from itpchat.wording import LANGUAGES, Language


class Looking(Standing):
    """A conversation in which one can go back and forth, undo, change answers and see pages."""

    def back(self) -> Self:
        """Show the question before, filled in; nothing is lost."""
        if self.session.alarm:
            return self
        if self.pending is not None:
            return self._turned_down()
        if self.session.returns:
            return self._with(Showed(self.session.returns))
        if self.session.page and self.session.asking() is not None:
            return self._with(WentOn())
        return self._with(WentBack()) if self._view.can_go_back else self

    def forward(self) -> Self:
        """After going back, show the question after, filled in, or the one that is open."""
        if self.session.alarm or self.pending is not None or not self._view.can_go_forward:
            return self
        return self._with(WentForward())

    def undo(self) -> Self:
        """Take the last answer back, as if it had not been given; nothing else changes."""
        return self._with(Undid()) if self._may_leave and self.session.before else self

    def redo(self) -> Self:
        """Give again what was taken back."""
        return self._with(Redid()) if self._may_leave and self.session.undone else self

    def change(self, question_id: str) -> Self:
        """Show a question that was answered, to answer it anew."""
        if self.session.alarm or question_id not in self.session.given():
            return self
        return self._with(Reopened(question_id))

    def go_to_answer(self, trial_id: str) -> Self:
        """Show the question whose answer ruled a trial out, or holds it back."""
        for match in self.session.matches:
            if match.trial.id == trial_id:
                return self.change(question_behind(match, self.session))
        return self

    def narrow(self, kind: FilterKind, key: str = "") -> Self:
        """Narrow the results to a country, city or status, or measure how far they are."""
        offered = next((f for f in self._view.filters if f.kind == kind), None)
        if offered is None or all(option.key != key for option in offered.options):
            return self
        return self._with(Narrowed(kind, key))

    def keep_checking(self, trial_id: str) -> Self:
        """Go on asking for a trial that was ruled out, or is closed; `Card.keep` offers it."""
        known = any(match.trial.id == trial_id for match in self.session.matches)
        return self._with(Kept(trial_id)) if known and self._may_leave else self

    def help(self) -> Help:
        """Give the common questions and the glossary; nothing, where a site offers none."""
        helping, language = self.setting.helping, self.questioner.language
        said = self.questioner.said
        if not self.setting.settings.features.help:
            return Help(said("help_title"))
        return Help(
            said("help_title"),
            (said("help_intro"),),
            helping.entries(language),
            said("glossary_title"),
            helping.terms(language),
        )

    def switch_language(self, language: Language | None = None) -> Self:
        """Go on in another language."""
        now = self.questioner.language
        other = LANGUAGES[1] if now == LANGUAGES[0] else LANGUAGES[0]
        if self.real is not None:  # what is only looked at stays in view
            real = self.real._with(Spoke(language or other))
            session = replace(self.session, language=language or other)
            return replace(self, log=real.log, session=session, earlier=None, real=real)
        switched = self._with(Spoke(language or other))
        return replace(switched, pending=self.pending, unfinished=self.unfinished)

    def call_staff(self) -> Self:
        """Show how to get help from staff."""
        return self if self.session.alarm else self._with(Showed("staff"))

    def dismiss(self) -> Self:
        """Close the emergency or the call for staff."""
        return replace(self._with(Dismissed()), pending=self.pending, problem=self.problem)

    def show_results(self) -> Self:
        """Stop here, and see the list as it stands."""
        return self._with(Showed("results")) if self._may_leave else self

    def show_review(self) -> Self:
        """See every answer."""
        return self._with(Showed("review")) if self._may_leave else self

    def resume(self) -> Self:
        """Go on with the question that is open, or to the results where there is none."""
        if not self._may_leave:
            return self
        on = self._with(WentOn())
        # A page that is shown is come back to, from an answer that is changed there.
        return on if on.session.asking() is not None else on._with(Showed("results"))
