"""The sheet as a row of blocks: headings, paragraphs, lists, tables. Every form draws these.

What stands first is what somebody needs who reads no further: the cautions, and what the list came
to. Then what to find out and to ask, each trial in full, and the answers.
"""

from collections.abc import Iterator
from typing import TypeAlias

from itpchat.conversation.views import Item
from itpchat.printable import printable
from itpchat.reports.sheet import Row, Sheet, SheetTrial
from itpchat.values import dataclass
from itpchat.wording import BRACKETED, COLON, SEMICOLON

MOST_BULLETS = 8
"""Of what is to find out, so many things stand below each other."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title of the sheet."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences; `strong` ones are not to be missed."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Two columns: names and what stands behind them, which may have several lines."""

    caption: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An address, with what it leads to."""

    label: str
    address: str


Block: TypeAlias = Heading | Paragraph | Bullets | Table | Link


def document(sheet: Sheet) -> tuple[Block, ...]:
    """Give the blocks of a sheet. No text holds anything that a terminal or printer would obey."""
    return tuple(map(_safe, _blocks(sheet)))


def _blocks(sheet: Sheet) -> Iterator[Block]:
    words = sheet.words
    yield Heading(1, words["sheet_title"])
    yield _table(sheet, "sheet_about", sheet.about)
    yield Heading(2, words["sheet_before"])
    yield Bullets(sheet.cautions)
    yield Heading(2, words["sheet_results"])
    for group in sheet.groups:
        yield Heading(3, group.title)
        yield Bullets(tuple(f"{_named(trial, sheet)}{trial.headline}" for trial in group.trials))
    if sheet.contradictions:
        yield Heading(2, words["sheet_contradictions"])
        yield Bullets(sheet.contradictions)
    yield from _to_do(sheet)
    yield Heading(2, words["sheet_more"])
    yield Paragraph(words["sheet_listings"])
    for group in sheet.groups:
        for trial in group.trials:
            yield from _trial(trial, sheet)
    yield Heading(2, words["sheet_answers"])
    if sheet.answers:
        yield _table(sheet, "sheet_answers", sheet.answers)
    else:
        yield Paragraph(words["sheet_answers_none"])
    if sheet.notes:
        yield Heading(2, words["sheet_notes"])
        yield Bullets(sheet.notes)


def _to_do(sheet: Sheet) -> Iterator[Block]:
    if sheet.find_out or sheet.private_points:
        yield Heading(2, sheet.words["sheet_find_out"])
    for section in sheet.find_out:
        yield Heading(3, section.title)
        yield _listed(tuple(item.text for item in section.items), sheet)
    if sheet.private_points:
        yield Heading(3, sheet.words["sheet_private_points"])
        yield _listed(sheet.private_points, sheet)
    yield Heading(2, sheet.ask_team.title)
    yield Bullets(tuple(item.text for item in sheet.ask_team.items))


def _listed(items: tuple[str, ...], sheet: Sheet) -> Block:
    """Give a short list as bullets, and a long one as one paragraph, which takes less paper."""
    if len(items) <= MOST_BULLETS:
        return Bullets(items)
    return Paragraph(SEMICOLON.to(sheet.language).join(items))


def _trial(trial: SheetTrial, sheet: Sheet) -> Iterator[Block]:
    yield Heading(3, _named(trial, sheet) + trial.word)
    yield Paragraph(f"{trial.headline} {trial.fits}", strong=True)
    yield Paragraph(trial.summary)
    if trial.warnings:
        yield Bullets(trial.warnings)
    for section in trial.sections:
        yield Heading(4, section.title)
        yield Bullets(tuple(map(_item, section.items)))
    rows = tuple((label, (value,)) for label, value in trial.facts)
    yield Table(trial.name, ("", ""), rows)
    yield Link(sheet.words["sheet_link"] + COLON.to(sheet.language), trial.link)
    if trial.notices:
        yield Heading(4, sheet.words["sheet_notices"])
        yield Bullets(trial.notices)
    if trial.ask:
        yield Heading(4, sheet.words["ask_trial_title"])
        yield Bullets(trial.ask)


def _item(item: Item) -> str:
    told = f"{item.text} [{item.detail}]" if item.detail else item.text
    return f"{item.number} {told}"


def _named(trial: SheetTrial, sheet: Sheet) -> str:
    named = BRACKETED.filled(what=trial.name, aside=trial.id).to(sheet.language)
    return named + COLON.to(sheet.language)


def _table(sheet: Sheet, caption: str, rows: tuple[Row, ...]) -> Table:
    heads = (sheet.words["sheet_question"], sheet.words["sheet_answer"])
    told = tuple((row.label, row.values) for row in rows)
    return Table(sheet.words[caption], heads if caption == "sheet_answers" else ("", ""), told)


def _safe(block: Block) -> Block:
    match block:
        case Heading(level, text):
            return Heading(level, printable(text))
        case Paragraph(text, strong):
            return Paragraph(printable(text), strong)
        case Bullets(items):
            return Bullets(tuple(map(printable, items)))
        case Table(caption, heads, rows):
            safe = tuple((printable(n), tuple(map(printable, values))) for n, values in rows)
            return Table(printable(caption), heads, safe)
        case Link(label, address):
            return Link(printable(label), printable(address))
