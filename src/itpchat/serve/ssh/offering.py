"""What of SSH is offered: a login and a terminal, and nothing that leads anywhere else."""

import asyncssh

from itpchat.serve.ssh.access import Access
from itpchat.settings import Ssh

KEEPALIVE, KEEPALIVES_MISSED = 30, 3
"""After so many seconds without a sign of life it is asked for one; so many unanswered end it."""


async def offered(
    door: asyncssh.SSHServer, key: asyncssh.SSHKey, access: Access, settings: Ssh
) -> asyncssh.SSHServerConnectionOptions:
    """Give the options of a connection, whose login is at this door."""
    options: asyncssh.SSHServerConnectionOptions
    options = await asyncssh.SSHServerConnectionOptions.construct(
        server_factory=lambda: door,
        server_version="itpchat",
        server_host_keys=[key],
        login_timeout=settings.login_seconds,
        keepalive_interval=KEEPALIVE,
        keepalive_count_max=KEEPALIVES_MISSED,
        password_auth=access.by_password,
        public_key_auth=access.keys is not None,
        kbdint_auth=False,
        host_based_auth=False,
        gss_host=None,
        gss_kex=False,
        gss_auth=False,
        agent_forwarding=False,
        x11_forwarding=False,
        allow_scp=False,
        line_editor=False,
        rdns_lookup=False,
        compression_algs=None,
        encoding=None,
    )
    return options
