"""What the line mode writes of help and results, and the commands that name one of them."""

import re
from collections.abc import Iterator

from itpchat.conversation.views import Card, Filter, FilterKind, Help, View
from itpchat.terminal import line_words
from itpchat.terminal.spoken import WORDS, Command, asked_of
from itpchat.terminal.talk import Talk
from itpchat.terminal.telling import card_lines, similar_line, term_line, title_line
from itpchat.wording import Language, Text, listed

_NUMBERED = re.compile(r"(fix|keep|filter|修改|继续核对|筛选)\s*(\d{1,3})(?:\s+(\d{1,3}|\D.*))?")

_MANY, _IN_A_LINE = 8, 6
"""More options than so many are told in lines of so many, and chosen by their names."""


def help_lines(view: View) -> Iterator[str]:
    """Give the commands that mean something now."""
    commands = line_words.commands_at(view)
    words = listed([Text.same(_shown(command, view.language)) for command in commands])
    yield line_words.HELP.filled(words=words).to(view.language)
    if view.has_help:
        yield line_words.EXPLAIN.to(view.language)


def questions_lines(help_: Help) -> Iterator[str]:
    """Give the common questions with their answers."""
    yield help_.title
    yield from help_.intro
    for entry in help_.entries:
        yield ""
        yield entry.question
        yield from (f"  {text}" for text in entry.answer)


def words_lines(help_: Help, language: Language) -> Iterator[str]:
    """Give the glossary."""
    yield help_.glossary_title
    yield from ("  " + term_line(term, language) for term in help_.glossary)


def explained(line: str, talk: Talk) -> list[str] | None:
    """Give what explains the word behind a question mark; nothing where a line asks for none."""
    word, view = (asked_of(line) or "").casefold(), talk.view()
    if not word:
        return None
    here = view.prompt.terms if view.prompt else ()
    terms = (*here, *talk.help().glossary)
    named = [t for t in terms if word in (t.word.casefold(), t.name.casefold())]
    named = named or [t for t in terms if word in t.name.casefold()]
    lines = list(dict.fromkeys(term_line(term, view.language) for term in named))
    return lines or [line_words.NO_WORD.to(view.language)]


def cards_in(view: View) -> tuple[Card, ...]:
    """Give the cards of all groups, in the order of their numbers."""
    return tuple(card for group in view.groups for card in group.cards)


def numbered_card(card: Card, number: int, view: View) -> Iterator[str]:
    """Give a trial of the results with its number, and what can be done about it."""
    first, *others = card_lines(card, view.language)
    yield f"{number}. {first}"
    yield from others
    for title, lines in (
        (view.labels.ask_trial_title, card.ask),
        (view.labels.similar_title, [similar_line(other, view.language) for other in card.similar]),
    ):
        if lines:
            yield title_line(title, view.language)
            yield from (f"  {line}" for line in lines)
    if card.decided:
        if card.decided.told:
            yield card.decided.told
        yield _offered(line_words.FIX, card.decided.change, number, view)
    if card.keep:
        yield _offered(line_words.KEEP, card.keep, number, view)


def besides_cards(view: View) -> Iterator[str]:
    """Give what is said of all results together, and how they can be narrowed."""
    for section in (*view.find_out, *([view.ask_team] if view.ask_team else [])):
        yield ""
        yield section.title
        for item in section.items:
            detail = line_words.IN_BRACKETS.filled(text=item.detail).to(view.language)
            yield f"  {item.text}{detail if item.detail else ''}"
    if view.filters:
        yield ""
    for number, found in enumerate(view.filters, 1):
        yield from _filter_lines(number, found, view.language)


def _filter_lines(number: int, found: Filter, language: Language) -> Iterator[str]:
    """Give one way to narrow the results."""
    told = [Text.same(f"{n}. {option.label}") for n, option in enumerate(found.options)]
    if len(told) <= _MANY:
        yield line_words.FILTER.filled(label=found.label, number=number, options=listed(told)).to(
            language
        )
        return
    name = found.options[1].label
    yield line_words.FILTER_MANY.filled(label=found.label, number=number, name=name).to(language)
    for first in range(0, len(told), _IN_A_LINE):
        yield "  " + listed(told[first : first + _IN_A_LINE]).to(language)


def numbered_command(line: str, talk: Talk) -> Talk | None:
    """Do what a line such as `fix 2`, `keep 1` or `filter 3 1` says; `None` for other lines.

    A number that is not there gives the same conversation back.
    """
    said = _NUMBERED.fullmatch(line.strip().casefold())
    view = talk.view()
    if said is None or view.stage != "results":
        return None
    word, number = said[1], int(said[2])
    if word in line_words.FILTER_WORDS:
        return _narrowed(talk, view, number, said[3] or "0")
    cards = cards_in(view)
    if not 1 <= number <= len(cards):
        return talk
    card = cards[number - 1]
    if word in line_words.FIX_WORDS:
        return talk.go_to_answer(card.trial) if card.decided else talk
    return talk.keep_checking(card.trial) if card.keep else talk


def _narrowed(talk: Talk, view: View, number: int, choice: str) -> Talk:
    """Narrow the results to the option of a number, or of a name."""
    if not 1 <= number <= len(view.filters):
        return talk
    found = view.filters[number - 1]
    kind: FilterKind = found.kind
    named = [
        option
        for place, option in enumerate(found.options)
        if choice.strip() in (str(place), option.label.casefold())
    ]
    return talk.narrow(kind, named[0].key) if named else talk


def _offered(text: Text, label: str, number: int, view: View) -> str:
    return text.filled(label=label, number=number).to(view.language)


def _shown(command: Command, language: Language) -> str:
    """Give the word of a command that is shown in a language."""
    words = WORDS[command]
    chinese = [word for word in words if not word.isascii()]
    return chinese[0] if language == "zh" and chinese else words[0]
