"""Secrets are checked slowly, seldom, and once."""

import asyncio

from itpchat.serve.web.access import Access


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def access(clock: Clock, tries: int = 3) -> Access:
    return Access("password", "right".__eq__, tries, lasts=100, clock=clock)


async def test_the_right_secret_gives_a_ticket_that_lasts_for_a_while() -> None:
    clock = Clock()
    door = access(clock)
    ticket = await door.ticket_for("right", "here")
    assert ticket is not None
    assert door.admits(ticket)
    clock.now += 100
    assert not door.admits(ticket)


async def test_no_ticket_is_like_another() -> None:
    door = access(Clock())
    assert await door.ticket_for("right", "a") != await door.ticket_for("right", "a")


async def test_a_wrong_secret_or_an_invented_ticket_admits_nobody() -> None:
    door = access(Clock())
    assert await door.ticket_for("wrong", "here") is None
    assert not door.admits("")
    assert not door.admits("invented")


async def test_after_too_many_wrong_ones_an_address_waits_a_minute_and_others_do_not() -> None:
    clock = Clock()
    door = access(clock)
    for _ in range(3):
        await door.ticket_for("wrong", "here")
    assert await door.ticket_for("right", "here") is None
    assert await door.ticket_for("right", "elsewhere") is not None
    clock.now += 61
    assert await door.ticket_for("right", "here") is not None


async def test_many_at_once_are_as_many_tries() -> None:
    asked: list[str] = []

    def is_secret(given: str) -> bool:
        asked.append(given)
        return False

    door = Access("password", is_secret, 3, lasts=100, clock=Clock())
    await asyncio.gather(*(door.ticket_for(str(n), "here") for n in range(50)))
    assert len(asked) == 3


async def test_an_open_door_asks_for_nothing() -> None:
    assert Access("open", "".__eq__, 3, lasts=100, clock=Clock()).admits("")
