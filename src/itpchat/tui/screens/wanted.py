"""What a view asks to be shown, apart from any widget: the choices, the question, the hints."""

from itpchat.conversation.views import Term, View
from itpchat.terminal.choosing import Choosing
from itpchat.tui import words
from itpchat.tui.screens.choosable import card_at
from itpchat.tui.screens.place import Place
from itpchat.tui.screens.standing import Standing
from itpchat.tui.widgets.question import Asked
from itpchat.wording import Text


def asked_for(view: View, standing: Standing) -> Asked:
    """Give the question: the screen's own where it asks something, or that of the conversation."""
    if standing.asking == "restart":
        return Asked(view.labels.confirm_restart)
    if standing.asking == "quit":
        return Asked(words.QUIT.to(view.language))
    if view.prompt is None:
        return Asked("")
    prompt = view.prompt
    why = prompt.why if standing.why else ""
    return Asked(prompt.text, why, prompt.terms, full=standing.why, language=view.language)


def placeholder_for(view: View, standing: Standing, place: Place) -> str:
    """Give what stands in the empty answer line."""
    if place == "help":
        return words.TYPE_WORD.to(view.language)
    if place == "narrow":
        return words.TYPE_PLACE.to(view.language)
    if place != "question" or standing.asking or view.stage in ("language", "notice"):
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


def asking_hint(place: Place) -> Text:
    """Say what a question mark in the answer line does, while it stands there."""
    return words.ASKING if place == "question" else words.ASKING_HELP


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


def terms_for(view: View, standing: Standing) -> tuple[Term, ...]:
    """Give the words that are explained of what is read: a question, or an opened trial."""
    if view.prompt is not None:
        return view.prompt.terms
    card = card_at(view, standing.opened)
    return card.terms if card else ()
