"""Signs of an emergency in what was entered: told to the nurse, who sees to the patient first."""

from itpchat.conversation import alarms
from itpchat.dialog.session import begin
from itpchat.intake.intake import Intake
from itpchat.wording import Text, listed

LONGEST = 4000
"""So many characters of each note are searched at a time."""


def warnings(intake: Intake) -> str:
    """Name the signs that the notes and the answers tell of; empty where there are none."""
    conversation = intake.conversation
    setting, session = conversation.setting, conversation.session
    nothing = begin(setting.script, setting.catalogue, setting.as_of).record
    flags = list(alarms.in_answers(nothing, session.record))
    for text in intake.texts:
        for start in range(0, len(text), LONGEST):
            flags += alarms.in_words(text[start : start + LONGEST], session, setting, None)
    labels = {flag.id: flag.label for flag in setting.red_flags}
    told: list[Text] = [labels[flag] for flag in dict.fromkeys(flags) if flag in labels]
    return listed(told).to(conversation.questioner.language) if told else ""
