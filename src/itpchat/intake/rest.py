""" "No other illness": what that denies, and what it must not."""

from itpchat.conversation.conversation import Conversation
from itpchat.dialog.log import NEVER, Answered
from itpchat.intake.waiting import waiting_for


def denied_rest(conversation: Conversation, question_id: str) -> tuple[Answered, ...]:
    """Give a "never" for each diagnosis that a trial still waits for.

    What would rule a trial out by itself is left open: a summary is no answer to a question on
    which a trial hangs. So is what is asked under a gate that is shut.
    """
    session, script = conversation.session, conversation.setting.script
    words = script.questions.get(question_id)
    about = "taken" if words is not None and words.asks.form == "medication" else "had"
    planner = session.planner()
    waiting = waiting_for(session)
    answers = [
        Answered(question.id, NEVER)
        for question in script.questions.values()
        if question.asks.about == about
        and question.id not in session.answers
        and question.id in waiting
        and planner.gate_is_open(question)
    ]
    return tuple(answer for answer in answers if not _rules_out(conversation, answer))


def _rules_out(conversation: Conversation, answer: Answered) -> bool:
    after = conversation.fill([answer])
    return any(
        now.failing and len(now.failing) > len(before.failing)
        for before, now in zip(conversation.session.matches, after.session.matches, strict=True)
    )
