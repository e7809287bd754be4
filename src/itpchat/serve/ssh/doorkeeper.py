"""The login of a connection, and what may be opened on it: one session, and nothing else."""

import re
from typing import TYPE_CHECKING

import asyncssh

from itpchat.serve.ssh.channel import Channel
from itpchat.settings import ACCOUNT

if TYPE_CHECKING:
    from itpchat.serve.ssh.front import Front


_ACCOUNT = re.compile(ACCOUNT)


class Doorkeeper(asyncssh.SSHServer):
    """Logs one connection in. Forwarding of any kind is refused, as it is by default."""

    def __init__(self, front: "Front", address: str) -> None:
        self._front = front
        self._address = address
        self._account: str | None = None
        self.failures = 0
        """Wrong passwords and keys so far."""
        self._in_login = True
        self._channel: Channel | None = None

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        """Keep the connection, and hear when its client takes nothing.

        asyncssh holds back what goes beyond the window of a channel, which is the client's to
        choose (up to 4 GB), and heeds nothing of what waits below that: its answer to the
        transport's call to pause does nothing, so that is taken over here.
        """
        self._connection = conn
        vars(conn).update(pause_writing=self._pause, resume_writing=self._resume)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count a connection that has gone before it had logged in."""
        self.login_over()

    def login_over(self) -> None:
        """Count the connection out of those at the login."""
        if self._in_login:
            self._in_login = False
            self._front.limits.login_over()

    def _pause(self) -> None:
        if self._channel is not None:
            self._channel.hold("connection")

    def _resume(self) -> None:
        if self._channel is not None:
            self._channel.go_on("connection")

    # The login

    def begin_auth(self, username: str) -> bool:
        """Tell whether a login is needed."""
        if self._front.access.is_open:
            return False
        if self._front.access.keys is not None:
            self._connection.set_authorized_keys(self._front.access.keys)
        # A key lets in under any name: one that is no account's is not written anywhere.
        self._account = username if _ACCOUNT.fullmatch(username) else None
        return True

    def auth_completed(self) -> None:
        """Count the connection out of those at the login."""
        self.login_over()

    def password_auth_supported(self) -> bool:
        """Tell whether passwords are asked for."""
        return self._front.access.by_password

    async def validate_password(self, username: str, password: str) -> bool:
        """Check a password."""
        right = await self._front.access.knows_password(username, password)
        if not right:
            self._failed("password")
        return right

    def validate_public_key(self, username: str, key: asyncssh.SSHKey) -> bool:
        """Refuse a key that is not among the authorized ones."""
        self._failed("key")
        return False

    def _failed(self, by: str) -> None:
        self._front.log.gather("login_failed", by)
        self.failures += 1
        if self.failures >= self._front.settings.login_attempts:
            raise asyncssh.DisconnectError(
                asyncssh.DISC_NO_MORE_AUTH_METHODS_AVAILABLE, "too many attempts"
            )

    # What may be opened

    def session_requested(
        self,
    ) -> tuple[asyncssh.SSHServerChannel[bytes], asyncssh.SSHServerSession[bytes]] | bool:
        """Open one session, without translating its bytes."""
        if self._channel is not None:
            return False
        self._channel = Channel(self._front, self._connection, self._address, self._account)
        return self._connection.create_server_channel(encoding=None), self._channel
