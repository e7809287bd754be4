"""The nurse's one screen: typing line on top, page below it, the trials beside or beneath."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from threading import Thread
from typing import Any, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.screen import Screen

from itpchat.drafts.sealing import LEAST
from itpchat.intake.form import counted
from itpchat.intake.intake import Intake
from itpchat.intake.matrix import Cell
from itpchat.intake.warnings import warnings
from itpchat.tui import words as screen_words
from itpchat.tui.keys import Key
from itpchat.tui.nurse import doing, drafting, grid, sheets, words
from itpchat.tui.nurse.details import Details, of_cell, of_row, of_waiting
from itpchat.tui.nurse.entry import Entry
from itpchat.tui.nurse.grid import Grid
from itpchat.tui.nurse.keys import KEYS, Command, bar
from itpchat.tui.nurse.moving import lines_of, moved, next_open, place_of, row_at
from itpchat.tui.nurse.pages import help_page
from itpchat.tui.nurse.rows import Rows
from itpchat.tui.nurse.state import Desk, Page
from itpchat.tui.screens.room import TALL, WIDE
from itpchat.tui.widgets.board import Board
from itpchat.tui.widgets.keybar import KeyBar
from itpchat.tui.widgets.lines import Hint, Hinted, TopLine
from itpchat.wording import Text

AT_ONCE = 2000
"""A note of so many characters is read at once; a longer one beside what is seen."""

_COMMAND_OF: Mapping[str, Command] = {
    key: command for command, keys in KEYS.items() for key in keys.split(",")
}
_MASKED = ("passcode", "again", "open_passcode", "sheet_passcode", "sheet_again")
_YES = ("y", "yes", "是", "1")


class NurseScreen(Screen[None], inherit_bindings=False):
    """Everything that is seen of an intake. Pages are swapped in place."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012
    AUTO_FOCUS = "#line"

    def __init__(self, desk: Desk, *, colour: bool = True) -> None:
        super().__init__(classes="" if colour else "-no-colour")
        self.desk = desk
        self.top_line = TopLine()
        self.entry = Entry(self._pressed, self._pasted)
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
        with Container(id="body"):
            with Vertical(id="left"):
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

    # What is done

    def _pressed(self, key: str) -> bool:
        """Do what a key does; tells whether it means anything besides a letter."""
        step = {"up": -1, "shift+tab": -1, "down": 1, "tab": 1}.get(key)
        page = {"pageup": -1, "pagedown": 1}.get(key)
        command = _COMMAND_OF.get(key)
        if key == "enter":
            self._entered()
        elif step is not None:
            self._move(step)
        elif page is not None:
            self._page(page)
        elif key == "escape":
            self._clear()
        elif command is not None:
            self.wish(command)
        elif self.entry.line.value:
            return False
        elif key == "question_mark":  # an answer here, and no question to the screen
            self.entry.line.insert_text_at_cursor("?")
        elif self.desk.asking:
            return False
        elif key == "space":
            self._go(doing.ticked(self.desk))
        elif key in ("left", "right") and self.desk.page == "matrix":
            self._move_cell(across=1 if key == "right" else -1)
        else:
            return False
        return True

    def _entered(self) -> None:
        typed = self.entry.line.value
        self.entry.empty()
        if self.desk.asking:
            self._answered(typed)
            return
        if self.desk.page == "matrix" and not typed.strip():
            self._to_answer()
            return
        before = self.desk
        after = doing.entered(before, typed)
        if after.alert and after.intake.texts == before.intake.texts and after.page == before.page:
            self.entry.offer(typed)  # typing replaces what was not understood
        self._go(after)

    def _pasted(self, text: str) -> None:
        """Read a note that was pasted: a long one beside what is seen, so that nothing stands."""
        self.entry.empty()
        if len(text) <= AT_ONCE:
            self._go(doing.noted_down(self.desk, doing.read(self.desk, text)))
            return
        said = words.READING.filled(size=len(text)).to(self.desk.language)
        self._go(doing.told(self.desk, said))
        self.run_worker(self._read_beside(text), exclusive=False)

    async def _read_beside(self, text: str) -> None:
        note = await asyncio.to_thread(doing.read, self.desk, text)
        self._go(doing.noted_down(self.desk, note))

    def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """Do what a clicked key does."""
        self.wish(cast("Command", event.command))

    def _move(self, step: int) -> None:
        """Move the pointer."""
        if self.desk.page == "matrix":
            self._move_cell(down=step)
        elif self.desk.page == "help":
            self.rows.scroll_page(step)
        else:
            self._go(replace(self.desk, at=moved(self.desk, step), said="", alert=False))

    def _page(self, step: int) -> None:
        """Move the pointer by a page, or scroll what has none."""
        if self.desk.page in ("matrix", "help"):
            (self.grid if self.desk.page == "matrix" else self.rows).scroll_page(step)
            return
        desk = self.desk
        for _ in range(max(1, self.rows.size.height - 2)):
            desk = replace(desk, at=moved(desk, step))
        self._go(replace(desk, said="", alert=False))

    def _clear(self) -> None:
        """Empty the line, and leave what was asked."""
        self.entry.empty()
        if self.desk.asking:
            self._go(doing.told(replace(self.desk, asking="", passcode=""), ""))

    def wish(self, command: Command) -> None:
        """Do what a key asks for."""
        desk = self.desk
        if desk.asking and command != "language":
            self._clear()
            return
        deeds: dict[Command, Callable[[], Desk]] = {
            "form": lambda: doing.back_to_form(desk),
            "rest": lambda: doing.rest_denied(desk),
            "undo": lambda: doing.undone(desk, again=False),
            "redo": lambda: doing.undone(desk, again=True),
            "draft": lambda: drafting.begun(desk),
            "language": lambda: replace(desk, intake=desk.intake.switched(), said=""),
            "matrix": lambda: self._turned_to("matrix"),
            "notes": lambda: self._turned_to("notes"),
            "help": lambda: self._turned_to("help"),
            "new": self._new,
            "sheet": lambda: sheets.begun(desk),
        }
        if command == "quit":
            self._leave()
        else:
            self._go(deeds[command]())

    def _answered(self, typed: str) -> None:
        desk = self.desk
        if desk.asking.startswith("sheet"):
            self._go(sheets.answered(desk, typed))
        elif desk.asking not in ("leave", "new"):
            setting = desk.intake.conversation.setting
            self._go(drafting.answered(desk, typed, setting))
        elif typed.strip().lower() not in _YES:
            self._go(doing.told(replace(desk, asking=""), ""))
        elif desk.asking == "leave":
            self.app.exit(0)
        else:
            self._go(_fresh(desk))

    def _leave(self) -> None:
        if self.desk.unsaved:
            self._go(doing.told(replace(self.desk, asking="leave"), ""))
        else:
            self.app.exit(0)

    def _new(self) -> Desk:
        if self.desk.unsaved:
            return doing.told(replace(self.desk, asking="new"), "")
        return _fresh(self.desk)

    def _turned_to(self, page: Page) -> Desk:
        if self.desk.page == page:
            return doing.back_to_form(self.desk)
        desk = doing.back_to_form(self.desk) if self.desk.page == "proposal" else self.desk
        turned = replace(desk, page=page, said="", alert=False)
        return replace(turned, at=moved(replace(turned, at=""), 1)) if page == "notes" else turned

    def _to_answer(self) -> None:
        desk, cell = self.desk, self._cell()
        key = place_of(cell, desk.intake) if cell and cell.question else ""
        if key:
            self._go(replace(desk, page="form", at=key, said="", alert=False))
        else:
            self._go(doing.told(desk, words.NO_CELL.to(desk.language)))

    def _move_cell(self, across: int = 0, down: int = 0) -> None:
        trials = self.desk.intake.matrix
        place = grid.moved(trials, self.desk.cell, across, down, self.grid.in_a_line)
        self._go(replace(self.desk, cell=place, said="", alert=False))

    def _cell(self) -> Cell | None:
        trials = self.desk.intake.matrix
        trial, number = self.desk.cell
        if trial < len(trials) and number < len(trials[trial].cells):
            return trials[trial].cells[number]
        return None

    # What is seen

    def _go(self, desk: Desk) -> None:
        self.desk = desk
        self.draw()

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
            cell = self._cell()
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
        flags = self._flags()
        if desk.said and desk.alert:
            self.hint.show(Hinted((desk.said,), "problem"))
        elif desk.asking:
            self.hint.show(Hinted((self._asked(),)))
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


def _fresh(desk: Desk) -> Desk:
    conversation = desk.intake.conversation
    intake = Intake.start(conversation.setting, desk.language)
    return Desk(intake, at=next_open(intake, "", intake))


def _warm(intake: Intake) -> None:
    # What fails here fails again where it is needed, and is told there.
    with suppress(Exception):
        intake.conversation.warm()
        intake.understood("34F plt 18")
