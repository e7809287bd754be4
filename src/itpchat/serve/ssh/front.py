"""The front: takes connections, lets in whom the limits allow, and drains when asked to stop."""

import asyncio
import contextlib
import errno
import ipaddress
import logging
import signal
import socket
from collections.abc import Coroutine, Mapping
from typing import Any

import asyncssh

from itpchat.serve import words
from itpchat.serve.guarding import adopt_orphans, give_memory_back, open_many_files
from itpchat.serve.health import Health
from itpchat.serve.leftovers import Leftovers, pass_over_what_stays
from itpchat.serve.limits import Limits
from itpchat.serve.session_log import WINDOW, SessionLog
from itpchat.serve.ssh import handing
from itpchat.serve.ssh.access import Access
from itpchat.serve.ssh.channel import Channel
from itpchat.serve.ssh.doorkeeper import Doorkeeper
from itpchat.serve.ssh.listening import BACKLOG, health_port, listening
from itpchat.serve.ssh.nursery import Nursery
from itpchat.serve.ssh.offering import offered
from itpchat.serve.ssh.proxy_line import address_behind, is_among, networks_of
from itpchat.settings import Settings
from itpchat.terminal.privacy import keep_memory_private
from itpchat.tui.crash import place_of
from itpchat.wording import Text

WAITING = 262_144
"""Bytes that the system keeps for a client which does not take them; the kernel doubles it."""

GOODBYE = 5.0
"""Seconds that all sessions have to end, once they were told to."""


class Front:
    """A server of conversations over SSH."""

    def __init__(
        self, settings: Settings, first: handing.Message, log: SessionLog, key: asyncssh.SSHKey
    ) -> None:
        """Make ready.

        Raises:
            BadInput: the file of the authorized keys cannot be read.
        """
        ssh = self.settings = settings.ssh
        self.emergency_number = settings.emergency_number
        self.log = log
        self.access = Access(ssh)
        self.nursery = Nursery(log, first)
        self.limits = Limits(
            sessions=ssh.sessions,
            sessions_per_address=ssh.sessions_per_address,
            per_minute=ssh.connections_per_minute,
            logins=ssh.logins_at_once,
        )
        self._key = key
        self._leftovers = Leftovers()
        self._balancers = networks_of(ssh.balancers)
        self._channels: set[Channel] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._connections: set[asyncssh.SSHServerConnection] = set()
        self._number = 0
        self._draining = False
        self._stop = asyncio.Event()
        self._stop_now = asyncio.Event()

    # Sessions

    def opened(self, channel: Channel) -> int:
        """Count a session in; gives its number."""
        self._number += 1
        self._channels.add(channel)
        return self._number

    def closed(self, channel: Channel, address: str) -> None:
        """Count a session out."""
        self._channels.discard(channel)
        self.limits.end(address)

    def reason_to_refuse(self, address: str) -> Text | None:
        """Give what to say to somebody who cannot begin now; None, and a place, to all others."""
        if self._draining:
            self.log.gather("refused", "draining")
            return words.DRAINING
        reason = self.limits.begin(address)
        if reason is None:
            return None
        self.log.gather("refused", reason)
        return words.FULL if reason == "full" else words.FULL_FOR_ADDRESS

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something, and hear of it when it fails."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self.log.tell("fault", at_code=place_of(error))

    # Connections

    async def serve(self, listener: socket.socket, health: Health | None) -> None:
        """Serve until asked to stop, and then until all have gone or time is up."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_loop_trouble)
        loop.add_signal_handler(signal.SIGTERM, self._ask_to_stop)
        loop.add_signal_handler(signal.SIGINT, self._ask_to_stop)
        loop.add_signal_handler(signal.SIGHUP, self._read_again)
        accepting = loop.create_task(self._accept(listener))
        each_minute = loop.create_task(self._each_minute())
        await self._stop.wait()
        accepting.cancel()
        listener.close()
        await self._drain()
        each_minute.cancel()
        self.log.tell_gathered()
        for connection in list(self._connections):
            connection.abort()
        await self.nursery.close()
        if health is not None:
            await health.close()
        self.log.tell("stopped")

    async def _accept(self, listener: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, (host, *_) = await loop.sock_accept(listener)
            except OSError as error:
                self.log.gather("not_accepted", errno.errorcode.get(error.errno or 0, "unknown"))
                await asyncio.sleep(0.1)  # out of files: some will be closed
                continue
            connection.setblocking(False)
            self.in_background(self._welcome(connection, _plain(host)))

    async def _welcome(self, connection: socket.socket, host: str) -> None:
        try:
            address = await self._address_of(connection, host)
            if address is None:
                connection.close()
                return
        except (OSError, TimeoutError) as error:
            self.log.gather("not_logged_in", _why_lost(error))
            connection.close()
            return
        reason = self.limits.connect(address, asyncio.get_running_loop().time())
        if reason is not None:
            self.log.gather("refused", reason)
            connection.close()
            return
        door = Doorkeeper(self, address)
        began = asyncio.get_running_loop().time()
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, WAITING)
            options = await offered(door, self._key, self.access, self.settings)
            made = await asyncssh.run_server(connection, options=options)
            self._connections.add(made)
            await made.wait_closed()
            self._connections.discard(made)
        except (OSError, asyncssh.Error, TimeoutError) as error:
            late = asyncio.get_running_loop().time() - began >= self.settings.login_seconds
            if not door.failures:  # those have been told of
                self.log.gather("not_logged_in", "too_slow" if late else _why_lost(error))
            connection.close()
        finally:
            door.login_over()
            self._leftovers.one_more()

    async def _address_of(self, connection: socket.socket, host: str) -> str | None:
        if not is_among(host, self._balancers):
            return host
        async with asyncio.timeout(self.settings.login_seconds):
            address = await address_behind(connection, host)
        if address is None:
            self.log.gather("refused", "no_proxy_line")
        return address

    # The end

    def _ask_to_stop(self) -> None:
        if self._stop.is_set():
            self._stop_now.set()
        self._stop.set()

    def _read_again(self) -> None:
        self.log.reopen()
        self.log.tell("read_again", keys=self.access.read_again())

    async def _drain(self) -> None:
        self._draining = True
        self.log.tell("draining", sessions=len(self._channels))
        for channel in self._channels:
            channel.visit.say("d", self.settings.drain_seconds)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self.settings.drain_seconds):
                await self._until_empty()
        for channel in list(self._channels):
            channel.finish("drained")
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GOODBYE):
                while self._tasks and (self._channels or self._connections):
                    await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)

    async def _until_empty(self) -> None:
        now = asyncio.ensure_future(self._stop_now.wait())
        try:
            while self._channels and not now.done():
                await asyncio.wait({*self._tasks, now}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            now.cancel()

    def state(self) -> tuple[bool, dict[str, str | int]]:
        """Tell a balancer whether somebody more can be let in."""
        status = "ok"
        if self._draining:
            status = "draining"
        elif not self.nursery.ready.is_set():
            status = "starting"
        elif self.limits.full:
            status = "full"
        return status == "ok", {"status": status, "sessions": self.limits.sessions}

    async def _each_minute(self) -> None:
        while True:
            await asyncio.sleep(WINDOW)
            self.log.tell_gathered()
            self.nursery.heed_the_day()

    def _on_loop_trouble(self, loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception) and not isinstance(error, OSError | asyncssh.Error):
            self.log.tell("fault", at_code=place_of(error))


def _why_lost(error: Exception) -> str:
    """Give a word for why a connection never came to a login."""
    if isinstance(error, TimeoutError):
        return "too_slow"
    if isinstance(error, OSError | asyncssh.ConnectionLost):
        return "gone"
    return "not_ssh"


def _plain(host: str) -> str:
    """Give an IPv4 address that came in an IPv6 one as what it is, without a zone."""
    address = ipaddress.ip_address(host.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address)


async def serve_ssh(
    settings: Settings, first: handing.Message, log: SessionLog, key: asyncssh.SSHKey
) -> None:
    """Serve until the process is asked to stop.

    Raises:
        BadInput: the port is in use, or something in trials, dialogs or keys is wrong.
    """
    logging.getLogger("asyncssh").addHandler(logging.NullHandler())
    logging.getLogger("asyncssh").propagate = False
    keep_memory_private()
    adopt_orphans()
    give_memory_back()
    open_many_files()
    front = Front(settings, first, log, key)
    ssh = settings.ssh
    listener = listening(ssh.host, ssh.port)
    health = Health(front.state) if ssh.health_port is not None else None
    try:
        health_on = await health_port(health, ssh.host, ssh.health_port)
        await front.nursery.open()
    except BaseException:
        listener.close()
        await front.nursery.close()
        raise
    listener.listen(BACKLOG)
    pass_over_what_stays()
    port = listener.getsockname()[1]
    log.tell("listening", host=ssh.host, port=port, health_port=health_on, access=ssh.access)
    await front.serve(listener, health)
