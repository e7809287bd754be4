"""What was said so far: each question, its answer, and what the answer did."""

from collections.abc import Iterator

from itpchat.conversation.effects import step_effects
from itpchat.conversation.questions import Questioner
from itpchat.conversation.reasons import contradiction_told
from itpchat.conversation.told import platelets_told, told
from itpchat.conversation.views import Said
from itpchat.dialog.session import Session
from itpchat.dialog.steps import Step
from itpchat.patient import Respondent
from itpchat.values import dataclass
from itpchat.wording import Language


@dataclass(frozen=True, slots=True)
class Transcript:
    """Everything that was said, in the words of one language and for one respondent.

    Sensitive answers are masked. `said` holds the entries of each step: a further answer adds to
    them, so that a long conversation is not told anew with every answer.
    """

    language: Language
    respondent: Respondent
    said: tuple[tuple[Said, ...], ...]

    @classmethod
    def of(
        cls, session: Session, questioner: Questioner, earlier: "Transcript | None"
    ) -> "Transcript":
        """Tell a session; `earlier` is what was told of the beginning of the same session."""
        language, respondent = questioner.language, questioner.respondent
        said: tuple[tuple[Said, ...], ...] = ()
        if earlier and (earlier.language, earlier.respondent) == (language, respondent):
            said = earlier.said[: len(session.steps)]  # what was taken back is told no more
        new = (tuple(_entries(step, session, questioner)) for step in session.steps[len(said) :])
        return cls(language, respondent, (*said, *new))

    def entries(self) -> tuple[Said, ...]:
        """Give all entries in their order."""
        return tuple(entry for entries in self.said for entry in entries)


def _entries(step: Step, session: Session, questioner: Questioner) -> Iterator[Said]:
    asking = session.named(step.question)
    yield Said("question", questioner.text(asking))
    yield Said("answer", told(asking, step.value, questioner, masked=True))
    count = platelets_told(asking, step.value)
    if count is not None:
        yield Said("effect", questioner.said("effect_platelets", count=count))
    for line in step_effects(step, questioner):
        yield Said("effect", line)
    for found in step.contradictions:
        yield Said("notice", contradiction_told(found, questioner))
