"""What is said of the line or the cell at the pointer, below the page."""

from collections.abc import Iterator

from itpchat.conversation.picks import offer_of
from itpchat.intake.form import Row
from itpchat.intake.intake import Intake
from itpchat.intake.matrix import Cell, number_of
from itpchat.tui.nurse import words
from itpchat.tui.nurse.pages import choices_told
from itpchat.tui.widgets.folded import Line, paragraph, said
from itpchat.tui.widgets.pane import Pane
from itpchat.wording import SEMICOLON, Text

MOST = 3


class Details(Pane):
    """A few lines on what is pointed at."""

    def __init__(self) -> None:
        super().__init__(id="details")
        self._lines_told: tuple[tuple[str, str], ...] = ()

    def show(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Show lines, each with its style."""
        if lines != self._lines_told:
            self._lines_told = lines
            self.redraw()
            self.begin_at(0)

    def fold_lines(self, width: int) -> list[Line]:
        """Fold the lines."""
        return [
            line
            for text, style in self._lines_told
            if text
            for line in paragraph(said(text, style), width, "  ")
        ]


def of_row(row: Row, intake: Intake) -> Iterator[tuple[str, str]]:
    """Say what can be typed on a line of the form, what it decides, where its value came from."""
    conversation = intake.conversation
    questioner, session = conversation.questioner, conversation.session
    language = questioner.language
    asking = session.named(row.question)
    if not row.concept:
        options = questioner.options(asking, offer_of(asking, session))
        told = "  ".join(f"{n} {option.label}" for n, option in enumerate(options, start=1))
        hint = questioner.hint(asking)
        if sum(not option.aside for option in options):
            yield words.OPTIONS.filled(options=Text.same(told)).to(language), "$ink"
        elif hint:
            yield words.EXAMPLE.filled(hint=Text.same(hint)).to(language), "$ink"
    else:
        yield words.HELP[4].to(language), "$ink"
    if row.waits:
        yield words.DECIDES.filled(what=Text.same(_waited(row, intake))).to(language), "$muted"
    elif row.value:
        yield words.DECIDES_NOTHING.to(language), "$muted"
    if row.value and not row.concept:
        yield words.AS_IF_HOW.to(language), "$muted"
    if row.value and row.source:
        source = Text.same(f"“{row.source}”")
        yield words.CAME_FROM.filled(what=source).to(language), "$muted"


def _waited(row: Row, intake: Intake) -> str:
    catalogue = intake.conversation.setting.catalogue
    language = intake.conversation.questioner.language
    by_trial: dict[str, list[str]] = {}
    for waits in row.waits:
        by_trial.setdefault(waits.trial, []).append(number_of(waits.criterion))
    return SEMICOLON.to(language).join(
        f"{catalogue[trial].short.to(language)} {' '.join(numbers)}"
        for trial, numbers in by_trial.items()
    )


def of_waiting(key: str, intake: Intake) -> Iterator[tuple[str, str]]:
    """Say what is asked of something that waits to be settled, in full."""
    kind, _, number = key.partition(":")
    language = intake.conversation.questioner.language
    if kind == "doubt" and int(number) < len(intake.doubts):
        doubt = intake.doubts[int(number)]
        options = Text.same(f"{choices_told(doubt, intake)}   {words.UNSURE_KEY.to(language)}")
        yield words.OPTIONS.filled(options=options).to(language), "$ink"
        yield words.CAME_FROM.filled(what=Text.same(f"“{doubt.words}”")).to(language), "$muted"
    elif kind == "lacking" and int(number) < len(intake.lacking):
        lacking = intake.lacking[int(number)]
        yield lacking.problem, "$ink"


def of_cell(cell: Cell, intake: Intake) -> Iterator[tuple[str, str]]:
    """Say what a criterion asks, its outcome, and the answer behind it."""
    language = intake.conversation.questioner.language
    outcome = words.OUTCOMES[cell.outcome].to(language)
    yield (
        words.CELL.filled(trial=cell.trial, number=cell.number, outcome=outcome, text=cell.text).to(
            language
        ),
        "$ink",
    )
    told = words.MISSING if cell.outcome == "unknown" else words.BEHIND
    if cell.behind:
        yield told.filled(what=Text.same(cell.behind)).to(language), "$muted"
    if cell.question:
        yield words.ENTER_GOES.to(language), "$muted"
