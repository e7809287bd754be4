"""Looking at a screen: running an app at a size, typing, and reading what is drawn."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.segment import Segment
from textual.pilot import Pilot

from itpchat.terminal.talk import Talk
from itpchat.tui.app import ItpchatApp
from itpchat.tui.screens.main import MainScreen

Running = Pilot[int]
_ROUNDS = 2
"""So many rounds without a change are taken for the end: a layout may follow upon another."""

SMALL, LARGE = (80, 24), (120, 40)


@asynccontextmanager
async def running(
    talk: Talk,
    size: tuple[int, int] = SMALL,
    *,
    kiosk: bool = False,
    may_suppose: bool = False,
) -> AsyncIterator[Running]:
    """Run a conversation on a screen, settled after its first paint."""
    async with ItpchatApp(talk, kiosk=kiosk, may_suppose=may_suppose).run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


async def settle(pilot: Running) -> None:
    """Wait until nothing changes any more: a page that is shown for the first time is mounted."""
    before, same = None, 0
    while pilot.app.is_running and same < _ROUNDS:
        # With its styles: a scroll bar has no letters.
        same = same + 1 if before == (before := segments(pilot)) and _rests(pilot) else 0
        await pilot.pause()
        await pilot.pause()


def _rests(pilot: Running) -> bool:
    """Tell whether no part of the screen has anything left to do."""
    screen = pilot.app.screen
    parts = (pilot.app, screen, *screen.walk_children())
    return not screen._layout_required and not any(part.message_queue_size for part in parts)


async def type_in(pilot: Running, *parts: str) -> None:
    """Type words, and press keys, which are given as `<enter>`."""
    for part in parts:
        if part.startswith("<"):
            await pilot.press(part.strip("<>"))
        else:
            await pilot.press(*("space" if letter == " " else letter for letter in part))
    await settle(pilot)


def main_screen(pilot: Running) -> MainScreen:
    """Give the screen."""
    screen = pilot.app.screen
    assert isinstance(screen, MainScreen)
    return screen


def segments(pilot: Running) -> list[list[Segment]]:
    """Give what is drawn, line by line."""
    return [list(strip) for strip in pilot.app.screen._compositor.render_strips()]


def seen(pilot: Running) -> str:
    """Give the text that is drawn."""
    lines = ("".join(segment.text for segment in line).rstrip() for line in segments(pilot))
    return "\n".join(lines)
