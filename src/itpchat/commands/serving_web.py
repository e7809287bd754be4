"""`itpchat serve web`: the conversation in a browser, for many at once."""

import argparse
import asyncio
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from itpchat.commands.conversing import refuse_broken, settings_of
from itpchat.documents import BadInput, Problem
from itpchat.secret_hash import matches
from itpchat.settings import Settings

if TYPE_CHECKING:
    from itpchat.serve.session_log import SessionLog
    from itpchat.serve.web.application import Parts


def serve_web(options: argparse.Namespace) -> int:
    """Serve until told to end."""
    from itpchat.serve.web.server import serve

    settings = settings_of(options)
    refuse_broken(options)
    web = settings.web
    parts = parts_of(settings, session_command(options))
    try:
        asyncio.run(serve(parts, web.host, web.port, web.drain_seconds))
    except OSError as error:
        problem = f"cannot listen on {web.host}, port {web.port}: {error.strerror}"
        raise BadInput(
            [Problem("itpchat serve web", None, problem, "set web.host and web.port to free ones")]
        ) from None
    return 0


def parts_of(settings: Settings, command: tuple[str, ...]) -> "Parts":
    """Give what a front is made of by the settings of its site; `command` starts a conversation.

    Raises:
        BadInput: the log cannot be written.
    """
    from itpchat.serve.limits import Limits as Door
    from itpchat.serve.web.access import Access
    from itpchat.serve.web.application import Parts
    from itpchat.serve.web.limits import Limits
    from itpchat.serve.web.origins import Origins
    from itpchat.serve.web.packets import Size

    web, clock = settings.web, time.monotonic
    secret = web.token if web.access == "token" else web.password
    return Parts(
        command=command,
        access=Access(
            web.access,
            lambda given: secret is not None and matches(given, secret),
            web.login_attempts,
            web.maximum_seconds,
            clock,
        ),
        door=Door(
            sessions=web.sessions,
            sessions_per_address=web.sessions_per_address,
            per_minute=web.connections_per_minute,
            logins=1,  # a connection has shown its ticket before it counts
        ),
        origins=Origins(web.host, web.port, web.allowed_origins),
        limits=Limits(
            idle=web.idle_seconds,
            maximum=web.maximum_seconds,
            largest=Size(web.max_width, web.max_height),
        ),
        log=_opened_log(web.log),
        log_addresses=web.log_addresses,
        proxies=web.balancers,
        staff=settings.staff.message,
        clock=clock,
    )


def _opened_log(path: str | None) -> "SessionLog":
    from itpchat.serve.session_log import SessionLog

    try:
        return SessionLog(path)
    except OSError as error:
        problem = f"the log {path} cannot be written: {error.strerror}"
        fix = "set web.log, or make the folder writable"
        raise BadInput([Problem("itpchat serve web", None, problem, fix)]) from None


def session_command(options: argparse.Namespace) -> tuple[str, ...]:
    """Give the command that starts the process of one conversation. No shell is in between."""
    command = [sys.executable, "-m", "itpchat.commands.web_session", "--server", str(os.getpid())]
    for name in ("settings", "trials", "dialogs"):
        given = getattr(options, name, None)
        if given:
            command += [f"--{name}", str(Path(given).absolute())]
    return tuple(command)
