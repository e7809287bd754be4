"""What a conversation is at a moment: its log and session, what waits, and what is shown of it."""

from dataclasses import field, replace
from functools import cached_property
from typing import Self

from itpchat.conversation.effects import answers_told, effects_of, last_deed, step_effects
from itpchat.conversation.hearings import Confirm
from itpchat.conversation.questions import Questioner
from itpchat.conversation.read_back import ReadBack
from itpchat.conversation.setting import Setting
from itpchat.conversation.showing import Waiting, show
from itpchat.conversation.transcript import Transcript
from itpchat.conversation.views import Said, View
from itpchat.dialog.log import Event, Kept, Log, Undid
from itpchat.dialog.session import Session, advance
from itpchat.values import dataclass


@dataclass(frozen=True)
class Standing:
    """Where a conversation stands.

    `pending` is a reading that waits to be confirmed; `problem` what was not understood last;
    `unfinished` words that lack something, such as a laboratory value without its upper limit;
    `typed` words whose reading was turned down, which come back to be mended;
    `earlier` what was told of its beginning, so that it need not be told again. `real` is the
    conversation as it is, while one looks at it as if an answer were otherwise.
    """

    setting: Setting
    log: Log
    session: Session
    pending: Confirm | ReadBack | None = None
    problem: str = ""
    unfinished: str = ""
    typed: str = ""
    earlier: Transcript | None = field(default=None, compare=False, repr=False)
    real: Self | None = field(default=None, compare=False, repr=False)

    def view(self) -> View:
        """Give what is to be shown now."""
        return self._view

    @cached_property
    def _view(self) -> View:
        waiting = Waiting(self.pending, self.problem, self.typed)
        view = show(self.session, self.questioner, self.transcript, waiting)
        effects = self._effects()
        if self.real is None and isinstance(last_deed(self.log), Undid | Kept):
            said = (Said("effect", line) for line in effects)
            view = replace(view, transcript=(*view.transcript, *said))
        return replace(view, effects=effects, supposed=self._supposed())

    def _effects(self) -> tuple[str, ...]:
        """Say what the last deed did, or what an answer would do that is only supposed."""
        if self.real is not None:
            return tuple(step_effects(self.session.steps[-1], self.questioner))
        return effects_of(self.log, self.session, self.questioner)

    @cached_property
    def transcript(self) -> Transcript:
        """What was said so far."""
        return Transcript.of(self.session, self.questioner, self.earlier)

    @cached_property
    def questioner(self) -> Questioner:
        """Words for the respondent, in the language of the moment."""
        respondent = self.session.record.patient.respondent
        language = self.session.language or self.setting.settings.languages[0]
        return Questioner(self.setting, respondent, language)

    @property
    def _begun(self) -> bool:
        return self.session.language is not None and self.session.agreed

    @property
    def _may_leave(self) -> bool:
        return self.session.agreed and not self.session.alarm

    def _supposed(self) -> str:
        """Name the answers that are only looked at as if they were so."""
        if self.real is None:
            return ""
        steps = self.session.steps[len(self.real.session.steps) :]
        return self.questioner.said(
            "supposed", answers=answers_told(steps, self.session, self.questioner)
        )

    def _with(self, event: Event) -> Self:
        if self.real is not None:
            return self.real._with(event)
        log, session = self.log.with_event(event), advance(self.session, event)
        return type(self)(self.setting, log, session, earlier=self.transcript)

    def _quiet(self) -> Self:
        return replace(self, pending=None, problem="", typed="")

    def _turned_down(self) -> Self:
        """Ask the question again, with the words whose reading was not right."""
        return replace(self._quiet(), typed=self.pending.words if self.pending else "")
