"""The least that Textual can show: what itpchat's screen is compared with."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static

FIRST_PAINT = "bare first paint"
OPTIONS = [f"option {number}" for number in range(1, 6)]


class Words(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        yield Static(FIRST_PAINT)


class Options(App[None]):
    """A list of options."""

    def compose(self) -> ComposeResult:
        yield OptionList(*OPTIONS)


if __name__ == "__main__":
    (Options if "options" in sys.argv else Words)().run()
