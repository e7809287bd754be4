""" "No other illness": what that denies, and what it must not."""

from itpchat.conversation.conversation import Conversation
from itpchat.dialog.log import NEVER, Answered
from itpchat.intake.waiting import waiting_for


def denied_rest(conversation: Conversation, question_id: str) -> tuple[Answered, ...]:
    """Give a "never" for each diagnosis, or treatment, that a trial still waits for.

    What would rule a trial out, by itself or together with the others, is left open: a summary is
    no answer to a question on which a trial hangs. So is what is asked under a gate that is shut.
    """
    session, script = conversation.session, conversation.setting.script
    words = script.questions.get(question_id)
    about = "taken" if words is not None and words.asks.form == "medication" else "had"
    planner = session.planner()
    waiting = waiting_for(session)
    kept: list[Answered] = []
    so_far = conversation
    for question in script.questions.values():
        open_still = question.id in waiting and question.id not in session.answers
        if question.asks.about != about or not open_still or not planner.gate_is_open(question):
            continue
        answer = Answered(question.id, NEVER)
        denied = so_far.fill([answer])
        if not _more_fails(conversation, denied):
            kept.append(answer)
            so_far = denied
    return tuple(kept)


def _more_fails(before: Conversation, after: Conversation) -> bool:
    pairs = zip(before.session.matches, after.session.matches, strict=True)
    return any(len(now.failing) > len(then.failing) for then, now in pairs)
