"""The keys that work now, each with what it does. They can be clicked too."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message

from itpchat.terminal.spoken import Command
from itpchat.tui.folding import columns
from itpchat.tui.keys import Key
from itpchat.tui.widgets.folded import Line, said
from itpchat.tui.widgets.pane import Pane

_GAP = 2
_AROUND = 3
"""The columns that are left free before and behind the keys."""


class KeyBar(Pane):
    """Key and label, next to each other, on as many lines as they need."""

    @dataclass
    class Pressed(Message):
        """A key was clicked as if pressed."""

        command: Command

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._keys: tuple[Key, ...] = ()

    def show(self, keys: tuple[Key, ...]) -> None:
        """Show these keys."""
        if keys != self._keys:
            self._keys = keys
            self.redraw()

    def lines_at(self, columns: int) -> int:
        """Say how many lines the keys take on a screen of so many columns."""
        places = _places(self._keys, max(8, columns - _AROUND))
        return places[-1][2] + 1 if places else 1

    def fold_lines(self, width: int) -> list[Line]:
        """Set the keys on lines; a key is never apart from its label."""
        lines: list[list[Content]] = [[]]
        used = 0
        for key, begin, _ in _places(self._keys, width):
            if begin == 0 and lines[-1]:
                lines.append([])
                used = 0
            lines[-1].append(Content(" " * (begin - used)))
            lines[-1].append(said(key.shown, "$spoken bold"))
            lines[-1].append(said(f" {key.label}", "$ink"))
            used = begin + _width(key)
        return [Line(Content("").join(parts)) for parts in lines]

    def on_click(self, event: events.Click) -> None:
        """Say which key was clicked."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        event.stop()
        width = self.fold_width
        for key, begin, line in _places(self._keys, width):
            if line == offset.y and begin <= offset.x < begin + _width(key):
                self.post_message(self.Pressed(key.command))
                return


def _width(key: Key) -> int:
    return columns(f"{key.shown} {key.label}")


def _places(keys: tuple[Key, ...], width: int) -> list[tuple[Key, int, int]]:
    """Give each key with the column where it begins and its line."""
    places: list[tuple[Key, int, int]] = []
    at = line = 0
    for key in keys:
        if at and at + _width(key) > width:
            at, line = 0, line + 1
        places.append((key, at, line))
        at += _width(key) + _GAP
    return places
