"""The zygote: who comes while it starts waits, and each day has one of its own."""

import asyncio
import json
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import pytest

from itpchat.serve.session_log import SessionLog
from itpchat.serve.ssh.nursery import Nursery
from itpchat.serve.ssh.settings_told import told
from itpchat.serve.ssh.terminals import open_terminal
from itpchat.settings import Settings
from tests.serve.ssh.servers import PATIENCE, serving
from tests.serve.ssh.visitors import Visitor

pytestmark = pytest.mark.xdist_group("ssh_zygotes")


async def test_who_comes_while_the_zygote_starts_is_told_so_and_waits(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        os.kill(server.zygote, signal.SIGKILL)
        server.wait_for("zygote_lost")
        async with Visitor(server.port) as visitor:
            await visitor.sees("this service is just starting", "English")
            visitor.type("1\r")
            await visitor.sees("Before we start")
        assert server.wait_for("end")["reason"] == "disconnected"
        gone = server.zygote
        os.kill(gone, signal.SIGKILL)
        server.wait_for("zygote_lost", process=gone)
        async with Visitor(server.port) as visitor:
            await visitor.sees("this service is just starting")
        # Somebody who goes while they wait is not waited for.
        assert server.wait_for("end", session=2)["reason"] == "disconnected"


class Calendar:
    """Tells the day that it is set to."""

    def __init__(self) -> None:
        self.day = date(2026, 11, 27)

    def __call__(self) -> date:
        """Tell the day."""
        return self.day


class Diary:
    """A log that can be read."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "log"
        self.log = SessionLog(str(self._path))

    def zygotes(self, event: str) -> list[int]:
        """Give the processes that were told of."""
        events = [json.loads(line) for line in self._path.read_text().splitlines()]
        return [one["process"] for one in events if one["event"] == event]


@asynccontextmanager
async def a_nursery(diary: Diary, calendar: Calendar) -> AsyncIterator[Nursery]:
    first = {"trials": None, "dialogs": None, "settings": told(Settings())}
    nursery = Nursery(diary.log, first, calendar)
    try:
        await nursery.open()
        yield nursery
    finally:
        await nursery.close()
        asyncio.get_running_loop().remove_signal_handler(signal.SIGCHLD)


async def until_ready(diary: Diary, count: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while len(diary.zygotes("zygote_ready")) < count:
            await asyncio.sleep(0.05)


async def until_gone(process: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while Path(f"/proc/{process}").exists():
            await asyncio.sleep(0.05)


async def test_another_day_has_another_zygote_which_takes_over_when_it_is_ready(
    tmp_path: Path,
) -> None:
    diary, calendar = Diary(tmp_path), Calendar()
    async with a_nursery(diary, calendar) as nursery:
        nursery.heed_the_day()
        calendar.day = date(2026, 11, 28)
        nursery.heed_the_day()
        nursery.heed_the_day()  # it is being started already
        assert nursery.ready.is_set()  # people are served by the one of yesterday
        await until_ready(diary, 2)
        nursery.heed_the_day()
        first, second = diary.zygotes("zygote_ready")
        await until_gone(first)
        assert Path(f"/proc/{second}").exists()
        assert nursery.ready.is_set()
        assert diary.zygotes("zygote_lost") == []


async def test_a_zygote_of_the_next_day_that_never_is_ready_takes_nothing_from_the_old_one(
    tmp_path: Path,
) -> None:
    diary, calendar = Diary(tmp_path), Calendar()
    async with a_nursery(diary, calendar) as nursery:
        (old,) = diary.zygotes("zygote_ready")
        calendar.day = date(2026, 11, 28)
        nursery.heed_the_day()
        (young,) = set(nursery.zygotes()) - {old}
        os.kill(young, signal.SIGKILL)
        await until_gone(young)
        async with asyncio.timeout(PATIENCE):
            while diary.zygotes("zygote_lost") != [young]:
                await asyncio.sleep(0.05)
        assert nursery.ready.is_set()
        assert nursery.zygotes() == [old]
        nursery.heed_the_day()
        assert nursery.zygotes() == [old]  # it is tried again the day after


@pytest.mark.parametrize("fate", [signal.SIGCONT, signal.SIGKILL])
async def test_who_waits_for_a_zygote_when_another_takes_over_gets_a_conversation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fate: signal.Signals
) -> None:
    monkeypatch.setattr("itpchat.serve.ssh.nursery.BIRTH", float(PATIENCE))
    diary, calendar = Diary(tmp_path), Calendar()
    async with a_nursery(diary, calendar) as nursery:
        (old,) = diary.zygotes("zygote_ready")
        os.kill(old, signal.SIGSTOP)  # it has much to do
        terminal, theirs = open_terminal(80, 24)
        ours, childs = socket.socketpair()
        waiting = asyncio.create_task(nursery.begin("xterm", theirs, childs.detach()))
        calendar.day = date(2026, 11, 28)
        nursery.heed_the_day()
        await until_ready(diary, 2)
        assert not waiting.done()
        os.kill(old, fate)
        async with asyncio.timeout(PATIENCE):
            child = await waiting
        assert child.process not in (0, os.getpid(), *diary.zygotes("zygote_ready"))
        await until_gone(old)
        assert nursery.zygotes() == diary.zygotes("zygote_ready")[1:]
        os.close(terminal)  # and with it the conversation ends, which is none of this process's
        ours.close()
