"""The nurse's one screen, as it is drawn."""

from contextlib import suppress
from threading import Thread
from typing import Any, cast

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from itpchat.drafts.sealing import LEAST
from itpchat.intake.form import counted
from itpchat.intake.intake import Intake
from itpchat.intake.matrix import Cell
from itpchat.intake.warnings import warnings
from itpchat.tui import words as screen_words
from itpchat.tui.keys import Key
from itpchat.tui.nurse import words
from itpchat.tui.nurse.details import Details, of_cell, of_row, of_waiting
from itpchat.tui.nurse.entry import Entry
from itpchat.tui.nurse.grid import Grid
from itpchat.tui.nurse.keys import bar
from itpchat.tui.nurse.moving import lines_of, row_at
from itpchat.tui.nurse.pages import help_page
from itpchat.tui.nurse.rows import Rows
from itpchat.tui.nurse.state import Desk
from itpchat.tui.screens.room import TALL, WIDE
from itpchat.tui.widgets.board import Board
from itpchat.tui.widgets.frame import Column, Frame
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.lines import Hint, Hinted, TopLine
from itpchat.wording import Text

_MASKED = ("passcode", "again", "open_passcode", "sheet_passcode", "sheet_again")


class DrawnNurse(Screen[None], inherit_bindings=False):
    """Everything that is seen of an intake. Pages are swapped in place."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "#line"

    def __init__(self, desk: Desk, *, colour: bool = True) -> None:
        super().__init__(classes="" if colour else "-no-colour")
        self.desk = desk
        self.top_line = TopLine()
        self.entry = Entry(self.pressed, self.pasted)
        self.hint = Hint()
        self.rows = Rows(id="rows")
        self.grid = Grid()
        self.details = Details()
        self.board = Board()
        self.keys = KeyBar()
        self._warned: tuple[Intake | None, str] = (None, "")

    def compose(self) -> ComposeResult:
        """The parts, from the top down."""
        yield self.top_line
        yield self.entry
        yield self.hint
        with Frame(id="body"):
            with Column(id="left"):
                yield self.rows
                yield self.grid
                yield self.details
            yield self.board
        yield self.keys

    def on_mount(self) -> None:
        """Draw for the first time; once that is seen, make ready what notes will need."""
        self.draw()
        if not self.app.is_headless:
            thread = Thread(target=_warm, args=(self.desk.intake,), daemon=True)
            self.call_after_refresh(thread.start)

    def on_resize(self, event: events.Resize) -> None:
        """Give the board its shape at the new size."""
        if self.is_mounted:
            self.draw()

    def pressed(self, key: str) -> bool:
        """Do what a key does. Drawn alone, none does anything."""
        return False

    def pasted(self, text: str) -> None:
        """Take a text that was pasted. Drawn alone, it is passed over."""

    def draw(self) -> None:
        """Draw the desk as it is now."""
        desk = self.desk
        with self.app.batch_update():
            self._draw_page()
            self._draw_top()
            self._draw_hint()
            self._draw_board()
            keys = tuple(Key(cast("Any", k.command), k.shown, k.label) for k in bar(desk))
            self.keys.show(keys)
            self.entry.show(self._placeholder(), masked=desk.asking in _MASKED)
            self.set_focus(self.entry.line)

    def _draw_page(self) -> None:
        desk = self.desk
        matrix = desk.page == "matrix"
        self.grid.display, self.rows.display = matrix, not matrix
        if matrix:
            self.grid.show(desk.intake.matrix, desk.cell)
            cell = self.cell_at
            self.details.show(tuple(of_cell(cell, desk.intake)) if cell else ())
        elif desk.page == "help":
            self.rows.show(help_page(desk.intake), "")
            self.details.show(())
        else:
            self.rows.show(lines_of(desk), desk.at)
            self.details.show(self._details())
        self.details.display = bool(self.details.fold_lines(self.details.fold_width))

    def _details(self) -> tuple[tuple[str, str], ...]:
        desk = self.desk
        if desk.page != "form":
            return ()
        if desk.at.startswith(("doubt:", "lacking:")):
            return tuple(of_waiting(desk.at, desk.intake))
        row = row_at(desk)
        return tuple(of_row(row, desk.intake)) if row else ()

    def _draw_top(self) -> None:
        desk, language = self.desk, self.desk.language
        known, left = counted(desk.intake.form)
        parts = [words.COUNTS.filled(known=known, left=left).to(language)]
        waiting = len(desk.intake.doubts) + len(desk.intake.lacking)
        if waiting:
            parts.append(words.TO_SETTLE.filled(count=waiting).to(language))
        if not desk.intake.untouched:
            parts.append((words.UNSAVED if desk.unsaved else words.SAVED).to(language))
        self.top_line.show(words.TITLE.to(language), " · ".join(parts))

    def _draw_hint(self) -> None:
        desk, language = self.desk, self.desk.language
        flags, supposed = self._flags(), desk.intake.conversation.view().supposed
        if desk.said and desk.alert:
            self.hint.show(Hinted((desk.said,), "problem"))
        elif desk.asking:
            self.hint.show(Hinted((self._asked(),)))
        elif supposed:  # on every page, as long as it is only looked at
            what = Text.same(supposed)
            self.hint.show(Hinted((words.AS_IF.filled(what=what).to(language),), "problem"))
        elif flags:
            told = words.EMERGENCY.filled(flags=Text.same(flags)).to(language)
            self.hint.show(Hinted((told,), "problem"))
        else:
            self.hint.show(Hinted((desk.said,)))

    def _flags(self) -> str:
        """Name signs of an emergency; they are looked for once for each state of the intake."""
        if self._warned[0] is not self.desk.intake:
            self._warned = (self.desk.intake, warnings(self.desk.intake))
        return self._warned[1]

    def _asked(self) -> str:
        desk, language = self.desk, self.desk.language
        texts = {
            "path": words.ASK_PATH,
            "open": words.ASK_OPEN,
            "passcode": words.ASK_PASSCODE.filled(least=LEAST),
            "again": words.ASK_AGAIN,
            "open_passcode": words.ASK_OPEN_PASSCODE.filled(file=Text.same(str(desk.path))),
            "leave": words.ASK_LEAVE,
            "sheet": words.ASK_SHEET,
            "sheet_private": words.ASK_PRIVATE,
            "sheet_passcode": words.ASK_SHEET_PASSCODE,
            "sheet_again": words.ASK_AGAIN,
            "new": words.ASK_NEW,
        }
        return texts[desk.asking].to(language) if desk.asking in texts else ""

    def _placeholder(self) -> str:
        desk = self.desk
        if desk.asking:
            return self._asked()
        text = {
            "proposal": words.PLACEHOLDER_PROPOSAL,
            "notes": words.PLACEHOLDER_NOTES,
        }.get(desk.page, words.PLACEHOLDER)
        return text.to(desk.language)

    def _draw_board(self) -> None:
        desk = self.desk
        wide = self.app.size.width >= WIDE
        view = desk.intake.conversation.view()
        self.board.display = bool(view.board) and (wide or desk.page != "matrix")
        self.board.show(
            view.board,
            view.labels.board,
            screen_words.CHANGED.to(desk.language),
            "tall" if wide else "folded",
        )

    @property
    def cell_at(self) -> Cell | None:
        """The cell that is pointed at."""
        trials = self.desk.intake.matrix
        trial, number = self.desk.cell
        if trial < len(trials) and number < len(trials[trial].cells):
            return trials[trial].cells[number]
        return None


def _warm(intake: Intake) -> None:
    # What fails here fails again where it is needed, and is told there.
    with suppress(Exception):
        intake.conversation.warm()
        intake.understood("34F plt 18")
