"""What can be picked at each place of the screen."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from itpchat.conversation.views import Card, View
from itpchat.terminal.choosing import Choice, Choosing
from itpchat.tui import words
from itpchat.tui.screens.place import ASK_TEAM, CODE, FIND_OUT, NARROW, TAKE, place_of
from itpchat.tui.screens.standing import Standing
from itpchat.wording import Text

FIX, KEEP, AS_IF = "@fix", "@keep", "@as_if"
"""What can be done about one trial, besides looking at another."""

PRINT, PRINT_ALL = "@print", "@print_all"
"""The sheet on paper, without private answers and with them."""


def choosing_for(view: View, standing: Standing, old: Choosing | None) -> Choosing:
    """Give what can be picked; an `old` choosing of the same choices keeps its place and ticks."""
    anew = _anew(view, standing)
    if old is None or [c.key for c in old.choices] != [c.key for c in anew.choices]:
        return anew
    return replace(anew, at=old.at, ticked=old.ticked)


def cards_of(view: View) -> tuple[Card, ...]:
    """Give the cards of all groups, in order."""
    return tuple(card for group in view.groups for card in group.cards)


def card_at(view: View, key: str) -> Card | None:
    """Give the card of a trial."""
    return next((card for card in cards_of(view) if card.trial == key), None)


def _anew(view: View, standing: Standing) -> Choosing:
    labels = view.labels
    match place_of(view, standing):
        case "question" if standing.asking:
            return Choosing.among([("yes", labels.yes), ("no", labels.no)], at=1)
        case "review":
            rows = [(row.question, row.label) for row in view.review]
            return Choosing.among(rows, go_on=labels.resume)
        case "results":
            return _results(view, standing)
        case "opened":
            go_on = words.TO_THE_LIST.to(view.language)
            return Choosing.among(
                _deeds(card_at(view, standing.opened), view, standing), go_on=go_on
            )
        case "narrow":
            return _narrowing(view)
        case "take":
            return _taking(view, standing)
        case _ if view.prompt is None:
            return Choosing()
        case _:
            choosing = Choosing.of(view.prompt, labels.send)
            # Nothing is answered by Enter alone, except where any choice will do.
            return choosing.moved(1) if view.stage in ("language", "notice") else choosing


def _results(view: View, standing: Standing) -> Choosing:
    """Offer every trial, and what is said of all together."""
    trials = [(card.trial, card.name) for card in cards_of(view)]
    choices = Choosing.among([*trials, *_besides(view, standing)], at=0).choices
    aside: list[Choice] = [replace(choice, part="aside") for choice in choices[len(trials) :]]
    return Choosing((*choices[: len(trials)], *aside), at=0 if choices else None)


def _besides(view: View, standing: Standing) -> Iterator[tuple[str, str]]:
    if view.find_out:
        yield FIND_OUT, words.FIND_OUT.to(view.language)
    if view.ask_team:
        yield ASK_TEAM, view.ask_team.title
    if view.filters and not view.supposed:
        yield NARROW, view.labels.filter
    if standing.offered.anything and not view.supposed:
        yield TAKE, words.TAKE.to(view.language)


def _deeds(card: Card | None, view: View, standing: Standing) -> Iterable[tuple[str, str]]:
    """Give what can be done about a trial: put the answer right, keep checking, look at others."""
    if card is None:
        return
    if card.decided and not view.supposed:
        yield FIX, card.decided.change
        if standing.may_suppose:
            yield AS_IF, words.AS_IF.to(view.language)
    if card.keep and not view.supposed:
        yield KEEP, card.keep
    for other in [other for other in card.similar if card_at(view, other.trial)]:
        yield other.trial, words.SIMILAR.filled(name=other.name, why=other.why).to(view.language)


def narrowing_key(kind: str, key: str) -> str:
    """Name one option of one way to narrow the results."""
    return f"{kind}:{key}"


def _narrowing(view: View) -> Choosing:
    rows = [
        (narrowing_key(found.kind, option.key), option.label)
        for found in view.filters
        for option in found.options
    ]
    choosing = Choosing.among(rows, go_on=words.TO_THE_LIST.to(view.language))
    return replace(choosing, at=0)


def named_in(view: View, text: str) -> tuple[tuple[int, str], ...]:
    """Find the ways to narrow the results that typed words name, each with its number and key.

    A name in full goes before names that only begin so, and these before names that hold the words.
    """
    wanted = text.strip().casefold()
    options = [
        (option.label.casefold(), narrowing_key(found.kind, option.key))
        for found in view.filters
        for option in found.options
    ]
    told = [(number, label, key) for number, (label, key) in enumerate(options, start=1)]
    for fits in (str.__eq__, str.startswith, str.__contains__):
        if found := tuple((number, key) for number, label, key in told if fits(label, wanted)):
            return found
    return ()


def _taking(view: View, standing: Standing) -> Choosing:
    """Offer the sheet on paper, and the code of every trial alike, so that none tells anything."""
    rows: list[tuple[str, str]] = []
    if standing.offered.printing:
        rows += [
            (PRINT, words.PRINT.to(view.language)),
            (PRINT_ALL, words.PRINT_ALL.to(view.language)),
        ]
    if standing.offered.codes:
        told = ((card.trial, Text.same(card.name)) for card in cards_of(view))
        rows += [(CODE + t, words.SHOW_CODE.filled(name=n).to(view.language)) for t, n in told]
    return Choosing.among(rows, go_on=words.TO_THE_LIST.to(view.language))
