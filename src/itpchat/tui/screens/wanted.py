"""What a view asks to be shown, apart from any widget: the choices, the question, the hints."""

from dataclasses import replace

from itpchat.conversation.views import View
from itpchat.terminal.choosing import Choosing
from itpchat.tui import words
from itpchat.tui.screens.results import cards_of
from itpchat.tui.screens.standing import Standing
from itpchat.tui.widgets.question import Asked
from itpchat.wording import Text


def choosing_for(view: View, standing: Standing, old: Choosing | None) -> Choosing:
    """Give what can be picked; an `old` choosing of the same choices keeps its place and ticks."""
    anew = _anew(view, standing)
    if old is None or [c.key for c in old.choices] != [c.key for c in anew.choices]:
        return anew
    return replace(anew, at=old.at, ticked=old.ticked)


def _anew(view: View, standing: Standing) -> Choosing:
    labels = view.labels
    if standing.asking:
        return Choosing.among([("yes", labels.yes), ("no", labels.no)], at=1)
    if view.stage == "review":
        rows = [(row.question, row.label) for row in view.review]
        return Choosing.among(rows, go_on=labels.resume)
    if view.stage == "results":
        return Choosing.among([(card.trial, card.name) for card in cards_of(view)], at=0)
    if view.prompt is None:
        return Choosing()
    choosing = Choosing.of(view.prompt, labels.send)
    # Nothing is answered by Enter alone, except where any choice will do.
    return choosing.moved(1) if view.stage in ("language", "notice") else choosing


def asked_for(view: View, standing: Standing) -> Asked:
    """Give the question: the screen's own where it asks something, or that of the conversation."""
    if standing.asking == "restart":
        return Asked(view.labels.confirm_restart)
    if standing.asking == "quit":
        return Asked(words.QUIT.to(view.language))
    if view.prompt is None:
        return Asked("")
    return Asked(view.prompt.text, view.prompt.why if standing.why else "")


def placeholder_for(view: View, standing: Standing) -> str:
    """Give what stands in the empty answer line."""
    if standing.asking or view.stage in ("review", "results", "language", "notice"):
        return words.TYPE_NUMBER.to(view.language)
    return (view.prompt.hint if view.prompt else "") or view.labels.type_here


def filled_for(view: View) -> str:
    """Give the earlier answer, where one has come back to a question that is answered in words."""
    prompt = view.prompt
    if prompt is None or any(option.picked for option in prompt.options):
        return ""
    return prompt.filled


def progress_for(view: View) -> str:
    """Give the honest word on how much is left."""
    return (view.prompt.progress if view.prompt else "") or view.progress


def foot_for(view: View, standing: Standing) -> str:
    """Give how staff close the emergency page."""
    if view.stage != "emergency":
        return ""
    return (words.UNLOCK_NEXT if standing.unlocking else words.UNLOCK).to(view.language)


def nudge_for(before: Choosing, now: Choosing) -> Text:
    """Give a word of help after an Enter that was no answer yet."""
    if now.many and not now.ticked:
        return words.NUDGE_MANY
    if now.many:
        return words.NUDGE_SEND if now.at_send else words.NUDGE_TICKED
    if now != before:
        return words.NUDGE_ASIDE
    return words.NUDGE_NUMBER if now.numbered else words.NUDGE_WORDS


def agreed(text: str, view: View) -> bool | None:
    """Read a typed yes or no, in either language; None where it is neither."""
    answer = text.strip().casefold()
    if answer in ("y", "yes", "是", view.labels.yes.casefold()):
        return True
    return False if answer in ("n", "no", "否", view.labels.no.casefold()) else None
