"""Running the nurse's screen, pasting into it, and counting what is typed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from textual import events

from itpchat.conversation import Setting
from itpchat.intake.intake import Intake
from itpchat.tui.nurse.app import NurseApp
from itpchat.tui.nurse.moving import next_open
from itpchat.tui.nurse.screen import NurseScreen
from itpchat.tui.nurse.state import Desk
from itpchat.wording import Language
from tests.tui.looking import SMALL, Running, settle


@asynccontextmanager
async def intake_of(
    setting: Setting,
    language: Language = "en",
    size: tuple[int, int] = SMALL,
    draft: Path | None = None,
) -> AsyncIterator[Running]:
    """Run an empty intake, settled after its first paint; `draft` is asked for where it is."""
    intake = Intake.start(setting, language)
    desk = Desk(intake, at=next_open(intake, "", intake), path=draft)
    if draft is not None and draft.exists():
        desk = replace(desk, asking="open_passcode")
    async with NurseApp(desk).run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


async def paste(pilot: Running, text: str) -> None:
    """Paste a text, as a terminal does in brackets."""
    screen(pilot).entry.line.post_message(events.Paste(text))
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)


async def to_line(pilot: Running, line: str) -> None:
    """Go to a line of the form."""
    while screen(pilot).desk.at != line:
        await pilot.press("down")
    await settle(pilot)


async def burst(pilot: Running, *parts: str) -> None:
    """Type faster than the screen can follow: every key is there before the first is seen to."""
    for part in parts:
        keys = [part.strip("<>")] if part.startswith("<") else list(part)
        for key in keys:
            letter = key if len(key) == 1 else None
            pilot.app.post_message(events.Key("space" if key == " " else key, letter))
    await settle(pilot)


def screen(pilot: Running) -> NurseScreen:
    """Give the screen."""
    shown = pilot.app.screen
    assert isinstance(shown, NurseScreen)
    return shown


def intake(pilot: Running) -> Intake:
    """Give the intake as it stands."""
    return screen(pilot).desk.intake


def keystrokes(parts: tuple[str, ...]) -> int:
    """Count keys: each letter is one, and each `<enter>`."""
    return sum(1 if part.startswith("<") else len(part) for part in parts)
