"""Conversations in a browser: who may open one, its limits, and how each one ends."""

import asyncio
import os
import select

import pytest
from aiohttp import WSServerHandshakeError

from itpchat.serve.web.access import Access
from itpchat.serve.web.limits import Limits
from itpchat.serve.web.packets import LONGEST_MESSAGE, Size
from tests.serve.web.fronts import Clock, drawn, drawn_until, goodbye, open_door

PATIENCE = 30


async def test_what_is_typed_goes_in_and_what_is_drawn_comes_out() -> None:
    async with open_door() as door:
        browser = await door.begin()
        assert "size 80x24" in await drawn(browser)
        await browser.send_str('["stdin", "34\\r 中"]')
        assert "typed 34\r 中" in await drawn_until(browser, "中")
        await browser.send_str('["ping", "77"]')
        assert await browser.receive_json(timeout=PATIENCE) == ["pong", "77"]


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null", "http://127.0.0.1:2"])
async def test_a_page_of_somebody_else_opens_nothing(origin: str | None) -> None:
    async with open_door() as door:
        headers = {} if origin is None else {"Origin": origin}
        with pytest.raises(WSServerHandshakeError, match="403"):
            await door.client.ws_connect("/ws", headers=headers)
        assert door.journal.last == {"event": "refused", "why": "origin", "count": 1}


async def test_without_a_ticket_nothing_is_opened() -> None:
    def by_token(clock: Clock) -> Access:
        return Access("token", "right".__eq__, 3, 100, clock)

    async with open_door(access=by_token) as door:
        with pytest.raises(WSServerHandshakeError, match="401"):
            await door.begin()


async def test_when_all_places_are_taken_one_is_told_so_and_a_free_place_can_be_had_again() -> None:
    async with open_door(sessions=1) as door:
        first = await door.begin()
        await drawn(first)
        assert await goodbye(await door.begin()) == "full"
        await first.send_str('["stdin", "leave"]')
        assert await goodbye(first) == "left"
        await first.close()
        await door.journal.wait_for("ended")
        third = await door.begin()
        assert "pid" in await drawn(third)


@pytest.mark.parametrize(
    ("asked", "had"),
    [
        ("width=20000&height=2000", "240x80"),
        ("width=0&height=0", "20x6"),
        ("width=1&height=1", "20x6"),
        ("width=1000&height=1000", "240x80"),
        ("width=-5&height=1e9", "80x24"),
        ("width=٣&height=", "80x24"),
        ("", "80x24"),
    ],
)
async def test_a_session_begins_no_larger_than_allowed(asked: str, had: str) -> None:
    async with open_door(Limits(largest=Size(240, 80))) as door:
        browser = await door.begin(asked)
        assert f"size {had}" in await drawn(browser)


async def test_a_session_does_not_grow_larger_than_allowed_either() -> None:
    async with open_door(Limits(largest=Size(240, 80))) as door:
        browser = await door.begin()
        await browser.send_str('["resize", {"width": 99999999, "height": 0}]')
        assert '"width": 240, "height": 6' in await drawn_until(browser, "meta")


async def test_nobody_who_types_for_a_while_is_told_and_then_the_session_ends() -> None:
    async with open_door(Limits(idle=600, idle_notice=30)) as door:
        browser = await door.begin()
        await drawn(browser)
        door.clock.now += 575
        assert await browser.receive_json(timeout=PATIENCE) == ["ending", {"seconds": 25}]
        door.clock.now += 25
        assert await goodbye(browser) == "idle"
        await browser.close()
    assert door.journal.last["reason"] == "idle"


async def test_a_key_after_the_notice_goes_on() -> None:
    async with open_door(Limits(idle=600, idle_notice=30)) as door:
        browser = await door.begin()
        await drawn(browser)
        door.clock.now += 575
        assert (await browser.receive_json(timeout=PATIENCE))[0] == "ending"
        await browser.send_str('["stdin", "x"]')
        assert await browser.receive_json(timeout=PATIENCE) == ["going_on"]
        door.clock.now += 500
        await browser.send_str('["stdin", "still"]')
        assert "typed still" in await drawn_until(browser, "still")


async def test_no_session_lasts_longer_than_allowed_however_much_is_typed() -> None:
    async with open_door(Limits(maximum=3600, maximum_notice=60)) as door:
        browser = await door.begin()
        await drawn(browser)
        for _ in range(7):
            door.clock.now += 508
            await browser.send_str('["stdin", "x"]')
            await drawn_until(browser, "typed x")
        assert (await browser.receive_json(timeout=PATIENCE))[0] == "ending_for_good"
        door.clock.now += 60
        assert await goodbye(browser) == "maximum"


async def test_a_browser_that_reads_nothing_is_cut_off() -> None:
    async with open_door(Limits(unread=0.2)) as door:
        browser = await door.begin()
        await drawn(browser)
        await browser.send_str('["stdin", "flood"]')
        assert (await door.journal.wait_for("ended"))["reason"] == "unread"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("leave", "left"), ("crash", "broke"), ("rubbish", "not_understood")],
)
async def test_how_the_program_ends_is_told_and_logged(typed: str, told: str) -> None:
    async with open_door() as door:
        browser = await door.begin()
        await drawn(browser)
        await browser.send_json(["stdin", typed])
        assert await goodbye(browser) == told
        await browser.close()
    assert door.journal.last["event"] == "ended"
    assert door.journal.last["reason"] == told


@pytest.mark.parametrize(
    "sent", ["", "no", '["stdin", 5]', '["resize", {"width": "a", "height": 1}]', "[]", "9" * 40]
)
async def test_what_no_page_sends_ends_the_session(sent: str) -> None:
    async with open_door() as door:
        browser = await door.begin()
        await drawn(browser)
        await browser.send_str(sent)
        assert await goodbye(browser) == "not_understood"


async def test_bytes_and_messages_that_are_too_long_end_the_session_too() -> None:
    async with open_door() as door:
        browser = await door.begin()
        await drawn(browser)
        await browser.send_bytes(b"x")
        assert await goodbye(browser) == "not_understood"
        other = await door.begin()
        await drawn(other)
        await other.send_json(["stdin", "x" * LONGEST_MESSAGE])
        await goodbye(other)
        assert other.close_code == 1009


async def test_a_megabyte_of_keys_is_taken() -> None:
    async with open_door() as door:
        browser = await door.begin()
        await drawn(browser)
        for _ in range(32):
            await browser.send_json(["stdin", "\x1b[A" * 8000])
        await browser.send_json(["stdin", "the last"])
        assert "the last" in await drawn_until(browser, "the last")


async def test_a_program_cannot_open_a_page_elsewhere() -> None:
    async with open_door() as door:
        browser = await door.begin()
        await drawn(browser)
        await browser.send_json(["stdin", "link"])
        await browser.send_json(["stdin", "after"])
        message = await browser.receive(timeout=PATIENCE)
        assert message.data == b"typed after"


async def test_nothing_of_the_browser_is_in_the_environment_of_a_session() -> None:
    async with open_door() as door:
        browser = await door.client.ws_connect(
            "/ws?width=80&TERM=evil", headers={"Origin": door.origin, "User-Agent": "evil"}
        )
        await drawn(browser)
        await browser.send_json(["stdin", "environment"])
        told = await drawn_until(browser, "environment")
    names = set(told.partition("environment ")[2].split())
    assert {"TERM", "COLUMNS", "ROWS", "TEXTUAL_DRIVER"} <= names
    assert not {name for name in names if name.startswith(("HTTP", "PYTEST", "SSH", "GIT"))}


def pid_in(text: str) -> int:
    return int(text.split()[1])


def has_ended(pid: int) -> bool:
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], PATIENCE)[0])
    finally:
        os.close(handle)


async def test_a_browser_that_goes_away_takes_its_program_with_it() -> None:
    async with open_door() as door:
        browser = await door.begin()
        pid = pid_in(await drawn(browser))
        await browser.close()
        await door.journal.wait_for("ended")
        assert has_ended(pid)
    assert door.journal.last["reason"] == "gone"


async def test_a_program_that_hears_nothing_is_ended_by_force() -> None:
    async with open_door() as door:
        browser = await door.begin()
        pid = pid_in(await drawn(browser))
        await browser.send_json(["stdin", "deaf"])
        await drawn_until(browser, "deaf now")
        await browser.close()
        await door.journal.wait_for("ended")
        assert has_ended(pid)


async def test_when_the_server_is_to_end_nobody_new_comes_in_and_those_there_are_told() -> None:
    async with open_door() as door:
        browser = await door.begin()
        pid = pid_in(await drawn(browser))
        await door.front.drain(0.05)
        assert await goodbye(browser) == "drained"
        assert has_ended(pid)
        assert (await door.client.get("/health")).status == 503
        assert await goodbye(await door.begin()) == "drained"


async def test_who_leaves_during_the_time_of_grace_is_not_cut_off() -> None:
    async with open_door() as door:
        browser = await door.begin()
        await drawn(browser)
        draining = asyncio.create_task(door.front.drain(PATIENCE))
        await browser.send_json(["stdin", "leave"])
        assert await goodbye(browser) == "left"
        await browser.close()
        await draining


async def test_a_program_that_cannot_be_started_is_told_and_costs_no_place() -> None:
    async with open_door(sessions=1, command=("/nowhere/at/all",)) as door:
        assert await goodbye(await door.begin()) == "broke"
        assert await goodbye(await door.begin()) == "broke"
        assert (await (await door.client.get("/health")).json())["sessions"] == 0


async def test_the_log_holds_nothing_of_what_was_said() -> None:
    async with open_door() as door:
        browser = await door.begin()
        await drawn(browser)
        await browser.send_json(["stdin", "4711"])
        await drawn_until(browser, "4711")
        await browser.close()
        await door.journal.wait_for("ended")
    assert "4711" not in str(door.journal.entries)
    assert set(door.journal.last) == {"event", "session", "reason", "seconds", "typed", "drawn"}
