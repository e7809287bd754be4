"""The trials by criterion: a cell for each, with its number and its outcome."""

from collections.abc import Mapping

from textual.content import Content

from itpchat.intake.matrix import Cell, TrialRow
from itpchat.tui.folding import columns
from itpchat.tui.theme import INK
from itpchat.tui.widgets.folded import BLANK, Line, paragraph, said
from itpchat.tui.widgets.pane import POINTER, Pane

GLYPHS: Mapping[str, str] = {
    "passes": "✓",
    "fails": "✗",
    "unknown": "?",
    "study_team": "T",
    "not_applicable": "–",
}
_STYLES: Mapping[str, str] = {
    "passes": "$fits",
    "fails": "$later",
    "unknown": "$possible",
    "study_team": "$muted",
    "not_applicable": "$muted",
}
_CELL = 7
_LEAD = 2


class Grid(Pane):
    """All trials; a cell is pointed at by a sign as well as by its colour."""

    def __init__(self) -> None:
        super().__init__(id="grid")
        self._trials: tuple[TrialRow, ...] = ()
        self._at = (0, 0)

    def show(self, trials: tuple[TrialRow, ...], at: tuple[int, int]) -> None:
        """Show the trials with one cell pointed at."""
        if (trials, at) != (self._trials, self._at):
            self._trials, self._at = trials, at
            self.redraw()
        self.pointed = _row_of(at, self.in_a_line)
        self._reveal_trial()

    @property
    def in_a_line(self) -> int:
        """How many cells stand on a line."""
        return max(1, (self.fold_width - _LEAD) // _CELL)

    def fold_lines(self, width: int) -> list[Line]:
        """Draw a heading for each trial, and its cells below it."""
        lines: list[Line] = []
        in_a_line = max(1, (width - _LEAD) // _CELL)
        for number, trial in enumerate(self._trials):
            lines += [BLANK] if lines else []
            style = INK[trial.verdict]
            heading = Content.assemble(
                said(f"{trial.name}  ", "$ink bold"), said(trial.word, style)
            )
            lines += paragraph(heading, width, "  ")
            for start in range(0, len(trial.cells), in_a_line):
                part = trial.cells[start : start + in_a_line]
                drawn = [self._cell(cell, (number, start + n)) for n, cell in enumerate(part)]
                content = Content("").join([Content(" " * _LEAD), *drawn])
                lines.append(Line(content, _row_of((number, start), in_a_line), lit=False))
        return lines

    def _cell(self, cell: Cell, place: tuple[int, int]) -> Content:
        picked = place == self._at
        text = f"{POINTER.strip() if picked else ' '}{cell.number}{GLYPHS[cell.outcome]}"
        text += " " * (_CELL - columns(text))
        style = "bold $on-picked on $picked" if picked else _STYLES[cell.outcome]
        return said(text, style)

    def _reveal_trial(self) -> None:
        self.reveal()
        if self._at[0] == 0 and self._at[1] < self.in_a_line:
            self.begin_at(0)


def _row_of(place: tuple[int, int], in_a_line: int) -> int:
    return place[0] * 1000 + place[1] // in_a_line


def moved(
    trials: tuple[TrialRow, ...], at: tuple[int, int], across: int, down: int, in_a_line: int
) -> tuple[int, int]:
    """Move by cells or by lines of cells; over the end of a trial to the next, and back."""
    trial, cell = at
    if not trials:
        return at
    cell += across
    if down:
        line, column = divmod(cell, in_a_line)
        lines = (len(trials[trial].cells) - 1) // in_a_line
        if 0 <= line + down <= lines:
            cell = min((line + down) * in_a_line + column, len(trials[trial].cells) - 1)
        elif 0 <= trial + down < len(trials):
            trial += down
            last = (len(trials[trial].cells) - 1) // in_a_line
            start = (0 if down > 0 else last) * in_a_line
            cell = min(start + column, len(trials[trial].cells) - 1)
    elif cell < 0:
        trial = max(0, trial - 1)
        cell = len(trials[trial].cells) - 1 if at[0] else 0
    elif cell >= len(trials[trial].cells):
        cell = 0 if trial + 1 < len(trials) else len(trials[trial].cells) - 1
        trial = min(trial + 1, len(trials) - 1)
    return trial, cell
