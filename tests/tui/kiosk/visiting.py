"""Being at a kiosk, with a clock that moves when the test says so."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from itpchat.terminal.talk import Talk
from itpchat.tui.kiosk.app import KioskApp
from itpchat.tui.kiosk.attempts import Attempts
from itpchat.tui.kiosk.rules import Rules
from tests.tui.looking import SMALL, Running, settle

PIN = "274950"
WITH_PIN = Rules(is_pin=lambda typed: typed == PIN, pin_attempts=3, pin_wait=300)


class Clock:
    """Seconds since some moment."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Visit:
    """A stay at a kiosk: its app, its clock, and the keys that are pressed."""

    def __init__(self, app: KioskApp, clock: Clock, pilot: Running) -> None:
        self.app = app
        self.clock = clock
        self.pilot = pilot

    async def wait(self, seconds: float) -> None:
        """Let time go by, with the looks at the clock that belong to it at its end."""
        self.clock.now += seconds
        self.app.look_at_the_clock()
        await settle(self.pilot)


@asynccontextmanager
async def visiting(
    talk: Talk,
    rules: Rules = WITH_PIN,
    size: tuple[int, int] = SMALL,
    attempts: Attempts | None = None,
) -> AsyncIterator[Visit]:
    """Come to a kiosk; it shows the welcome."""
    clock = Clock()
    tries = attempts or Attempts(rules.pin_attempts, rules.pin_wait)
    app = KioskApp(talk, rules, tries, clock)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield Visit(app, clock, pilot)


def without_pin() -> Rules:
    """Give rules without a PIN."""
    return replace(WITH_PIN, is_pin=None)
