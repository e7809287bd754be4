"""What a treatment did, told in own words: "they went up, then fell"."""

from itpchat.conversation.questions import Questioner
from itpchat.dialog.planner import Asking


def asks_for_course(asking: Asking) -> bool:
    """Tell whether it is asked how a treatment worked.

    Words that are no option are then read as a course alone, never as the option whose name occurs
    in them: "went up" may be but the beginning of what is told.
    """
    return asking.follow_up is not None and asking.follow_up.attribute == "response"


def course_told(asking: Asking, words: str, questioner: Questioner) -> str | None:
    """Read how a treatment worked, in the order in which it is told; the key of an option."""
    from itpchat.conversation.own_words import read_of

    follow_up = asking.follow_up
    assert follow_up is not None
    for mention in read_of(asking.target, words, questioner).mentions:
        response = mention.context.response
        if mention.concept == asking.target and response in (follow_up.options or {}):
            return response
    return None
