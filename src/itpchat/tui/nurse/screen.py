"""What a nurse does on the screen: keys, typed lines, pasted notes."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from itpchat.intake.intake import Intake
from itpchat.tui.nurse import doing, drafting, grid, sheets, words
from itpchat.tui.nurse.drawn import DrawnNurse
from itpchat.tui.nurse.keys import KEYS, Command
from itpchat.tui.nurse.moving import moved, next_open, place_of
from itpchat.tui.nurse.state import Desk, Page
from itpchat.tui.widgets.keybar import KeyBar

AT_ONCE = 2000
"""A note of so many characters is read at once; a longer one beside what is seen."""

_COMMAND_OF: Mapping[str, Command] = {
    key: command for command, keys in KEYS.items() for key in keys.split(",")
}
_YES = ("y", "yes", "是", "1")


class NurseScreen(DrawnNurse, inherit_bindings=False):
    """The screen, with its keys. It does every deed at the desk and draws what comes."""

    def pressed(self, key: str) -> bool:
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

    def pasted(self, text: str) -> None:
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
        desk, cell = self.desk, self.cell_at
        key = place_of(cell, desk.intake) if cell and cell.question else ""
        if key:
            self._go(replace(desk, page="form", at=key, said="", alert=False))
        else:
            self._go(doing.told(desk, words.NO_CELL.to(desk.language)))

    def _move_cell(self, across: int = 0, down: int = 0) -> None:
        trials = self.desk.intake.matrix
        place = grid.moved(trials, self.desk.cell, across, down, self.grid.in_a_line)
        self._go(replace(self.desk, cell=place, said="", alert=False))

    def _go(self, desk: Desk) -> None:
        self.desk = desk
        self.draw()


def _fresh(desk: Desk) -> Desk:
    conversation = desk.intake.conversation
    intake = Intake.start(conversation.setting, desk.language)
    return Desk(intake, at=next_open(intake, "", intake))
