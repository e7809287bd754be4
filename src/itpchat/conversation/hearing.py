"""Typed words → the answer to the question that is open, or a reading to confirm, or a problem.

Nothing that is guessed counts before the person has confirmed it, and nothing that was not
understood turns into an answer.
"""

from itpchat.conversation.hearings import Confirm, Heard, Hearing, Misheard
from itpchat.conversation.picking import heard_as_options
from itpchat.conversation.picks import Offer
from itpchat.conversation.questions import EVERYTHING, Questioner
from itpchat.conversation.values import heard_as_both_pressures, heard_as_value
from itpchat.dialog.log import DECLINED, UNSURE
from itpchat.dialog.planner import Asking
from itpchat.reading.answers.cleaning import clean
from itpchat.reading.answers.options import picked_number
from itpchat.reading.answers.results import Declined
from itpchat.reading.answers.silences import read_silence
from itpchat.reading.answers.yes_no import yes_or_no


def hear(
    asking: Asking,
    words: str,
    questioner: Questioner,
    offer: Offer = EVERYTHING,
    unfinished: str = "",
) -> Hearing:
    """Read typed words as the answer to a question, which offers what is shown.

    `unfinished` are words of before that lacked something, such as the upper limit of a laboratory
    value: what is typed next may be just that.
    """
    options = questioner.options(asking, offer)
    silent = _silence(words, {option.key for option in options})
    if silent is not None:
        return Heard(silent)
    if any(not option.aside for option in options):
        return heard_as_options(asking, words, questioner, offer)
    if both := heard_as_both_pressures(asking, words, questioner):
        return both
    heard = heard_as_value(asking, words, questioner)
    if unfinished and isinstance(heard, Misheard):
        return _finished(asking, words, questioner, unfinished) or heard
    return heard


def hear_confirmation(words: str, count: int) -> int | None:
    """Read the answer to "is that right?": which candidate, -1 for none; `None` for other words."""
    text = clean(words)
    number = picked_number(text)
    if number is not None and number <= count + 1:
        return number - 1 if number <= count else -1
    said = yes_or_no(text)
    if said is None or (said.value and count > 1):
        return None
    return 0 if said.value else -1


def _silence(words: str, keys: set[str]) -> str | None:
    """Take "not sure" and "rather not say" wherever they can be said.

    Somebody who would rather not say, where that is no option, is not asked again either.
    """
    silence = read_silence(clean(words))
    if silence is None or UNSURE not in keys:
        return None
    return DECLINED if isinstance(silence, Declined) else UNSURE


def _finished(
    asking: Asking, words: str, questioner: Questioner, unfinished: str
) -> Hearing | None:
    """Read the upper limit that was asked for, together with the value of before."""
    together = f"{unfinished} (limit {words})"
    heard = heard_as_value(asking, together, questioner)
    if isinstance(heard, Heard):
        return Confirm((heard.value,), together)
    return heard if isinstance(heard, Confirm) else None
