"""A server keeps nothing of connections that are over, whatever the collector does by itself."""

import asyncio
import gc
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import asyncssh
import pytest

from itpchat.serve.leftovers import TOGETHER
from itpchat.serve.session_log import SessionLog
from itpchat.serve.ssh.channel import Channel
from itpchat.serve.ssh.doorkeeper import Doorkeeper
from itpchat.serve.ssh.front import Front
from itpchat.serve.ssh.listening import listening
from itpchat.settings import Settings, Ssh
from tests.serve.ssh.visitors import connect


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@asynccontextmanager
async def a_front() -> AsyncIterator[int]:
    """Run a front without a zygote, in this process; gives its port."""
    settings = Settings(ssh=Ssh(connections_per_minute=10_000))
    key = asyncssh.generate_private_key("ssh-ed25519")
    front = Front(settings, {}, SessionLog("/dev/null"), key)
    listener = listening("127.0.0.1", 0)
    serving = asyncio.create_task(front.serve(listener, None))
    try:
        yield listener.getsockname()[1]
    finally:
        front._ask_to_stop()
        await serving


@pytest.mark.usefixtures("no_collector")
async def test_connections_that_are_over_are_not_kept() -> None:
    async with a_front() as port:
        for number in range(3 * TOGETHER):
            if number % 2:
                async with await connect(port) as connection:
                    # No commands are run: its session is over at once, without a conversation.
                    assert (await connection.run("ls")).exit_status == 1
            else:
                with socket.create_connection(("127.0.0.1", port)) as silent:
                    silent.sendall(b"GET / HTTP/1.0\r\n\r\n")
                    await asyncio.to_thread(silent.recv, 1000)
        kept = [thing for thing in gc.get_objects() if isinstance(thing, Doorkeeper | Channel)]
        assert len([one for one in kept if isinstance(one, Doorkeeper)]) <= TOGETHER + 1
        assert len([one for one in kept if isinstance(one, Channel)]) <= TOGETHER + 1
