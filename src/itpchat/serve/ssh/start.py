"""Starts the SSH server: everything that can be wrong is told in a line before it listens."""

import asyncio

from itpchat.documents import BadInput, Problem
from itpchat.serve.session_log import SessionLog
from itpchat.serve.ssh.front import serve_ssh
from itpchat.serve.ssh.host_key import host_key, place_of_host_key
from itpchat.serve.ssh.settings_told import told
from itpchat.settings import Settings


def run_ssh(settings: Settings, trials: str | None, dialogs: str | None) -> None:
    """Serve conversations over SSH until the process is asked to stop.

    Raises:
        BadInput: what is wrong with a file or the port.
    """
    key = host_key(place_of_host_key(settings.ssh.host_key))
    log = open_log(settings.ssh.log)
    first = {
        "trials": trials,
        "dialogs": dialogs,
        "settings": told(settings),
    }
    asyncio.run(serve_ssh(settings, first, log, key))


def open_log(path: str | None) -> SessionLog:
    """Open the log of sessions.

    Raises:
        BadInput: it cannot be.
    """
    try:
        return SessionLog(path)
    except OSError as error:
        why = f"cannot be written: {(error.strerror or 'unknown').lower()}"
        raise BadInput([Problem(str(path), None, why, "check `log` in the settings")]) from None
