"""An intake as plain data, and back: what a draft holds.

Answers are kept as they were resolved, with the hashes of the script and of the catalogue (which
covers facts and vocabulary) they were given to: later words change no saved answer.
"""

from collections.abc import Mapping
from typing import Any

from itpchat.conversation.conversation import Conversation
from itpchat.conversation.setting import Setting
from itpchat.dialog.log import Answered, Log, Reopened
from itpchat.dialog.log_data import log_data, log_of
from itpchat.dialog.script import Script
from itpchat.intake.intake import Intake
from itpchat.intake.results import Doubt, Lacking
from itpchat.values import dataclass

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Resumed:
    """An intake that was taken up again.

    `changed` says that script or trials are not those of then; `lost` are the words of answers to
    questions that are no longer asked, which are kept as unread.
    """

    intake: Intake
    changed: bool
    lost: tuple[str, ...] = ()


def intake_data(intake: Intake) -> dict[str, Any]:
    """Give an intake as plain data; a proposal that was not accepted is kept as a text."""
    waiting = (intake.proposal.text,) if intake.proposal else ()
    return {
        "intake": FORMAT,
        "log": log_data(intake.conversation.look_as_it_is().log),
        "texts": list(intake.texts),
        "unread": [*intake.unread, *waiting],
        "private": list(intake.private),
        "doubts": [
            {"question": d.question, "choices": list(d.choices), "words": d.words, "why": d.why}
            for d in intake.doubts
        ],
        "lacking": [
            {
                "question": one.question,
                "words": one.words,
                "problem": one.problem,
                "unfinished": one.unfinished,
            }
            for one in intake.lacking
        ],
    }


def intake_of(data: Mapping[str, Any], setting: Setting) -> Resumed:
    """Take up an intake again, with the script and the trials of today.

    Raises:
        ValueError: the data are none of an intake.
    """
    try:
        if data["intake"] != FORMAT:
            raise ValueError("an intake of another format")
        return _resumed(data, setting)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no intake: {error}") from None


def _resumed(data: Mapping[str, Any], setting: Setting) -> Resumed:
    saved = log_of(data["log"])
    script = setting.script
    gone = [event for event in saved.events if _is_gone(event, script)]
    kept = tuple(event for event in saved.events if not _is_gone(event, script))
    log = Log(script.digest, setting.catalogue.digest, kept)
    lost = tuple(
        f"{event.question}: {event.words or event.value}"
        for event in gone
        if isinstance(event, Answered)
    )
    intake = Intake(
        Conversation.resumed(setting, log),
        doubts=tuple(
            Doubt(d["question"], tuple(d["choices"]), d["words"], d["why"])
            for d in data["doubts"]
            if script.current(d["question"]) in script.questions
        ),
        lacking=tuple(Lacking(**one) for one in data["lacking"]),
        texts=tuple(map(str, data["texts"])),
        unread=(*map(str, data["unread"]), *lost),
        private=tuple(map(str, data["private"])),
    )
    changed = (saved.script, saved.catalogue) != (log.script, log.catalogue)
    return Resumed(intake, changed, lost)


def _is_gone(event: object, script: Script) -> bool:
    """Tell whether an event speaks of a question that is no longer asked."""
    if not isinstance(event, Answered | Reopened):
        return False
    name, at, _ = event.question.partition("@")
    if at:
        return all(follow_up.id != name for follow_up in script.follow_ups)
    return script.current(name) not in script.questions
