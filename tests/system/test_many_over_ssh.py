"""A hundred people at once, through real clients: nothing lost, mixed or reordered."""

import asyncio
from collections import Counter
from pathlib import Path

from itpchat.clock import today
from tests.serve.ssh.servers import serving
from tests.system.people import AsyncSsh, OpenSsh, Person
from tests.system.transcripts import foreseen

PEOPLE = 100
ROOM = (
    "sessions = 200\nsessions_per_address = 200\nconnections_per_minute = 10000\n"
    "logins_at_once = 200\nlogin_seconds = 300\n"
)


async def whole_conversation(port: int, number: int) -> None:
    steps, age = foreseen(number, today())
    async with (OpenSsh if number % 4 < 2 else AsyncSsh)(port) as client:
        person = Person(client)
        await person.converse(steps)
        await person.sees(age)


async def test_each_of_a_hundred_people_sees_their_own_conversation_whole_and_in_order(
    tmp_path: Path,
) -> None:
    expected = {(age, *steps) for steps, age in (foreseen(n, today()) for n in range(PEOPLE))}
    assert len(expected) >= PEOPLE * 3 / 4  # they differ, so that a mix-up would be seen
    with serving(tmp_path, ROOM) as server:
        await asyncio.gather(*(whole_conversation(server.port, n) for n in range(PEOPLE)))
        server.process.terminate()
        assert server.wait() == 0
    kinds = Counter(event["event"] for event in server.events)
    assert kinds["start"] == kinds["end"] == PEOPLE
    assert not kinds["fault"]
