"""Apps that stand ready in the zygote, painted on no terminal; a child goes on with one of them.

What an app makes up to its first paint (widgets, styles, layout) is made once and shared, where
each child would make it for itself. The event loop of a ready app is stopped: none is running when
the zygote forks.
"""

import asyncio
import os
import selectors
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from textual.pilot import Pilot

from itpchat.conversation import Conversation
from itpchat.serve.ssh.app import SessionApp
from itpchat.serve.ssh.terminals import environment_of
from itpchat.terminal.size import USUAL_SIZE
from itpchat.wording import Language

USUAL_TERMS = ("xterm-256color", "xterm", "xterm-direct")
"""A terminal of each number of colours: an app paints in so many from its beginning."""

_ABOUT_TERMINALS = ("TERM", "COLORTERM", "NO_COLOR", "COLUMNS", "LINES")


class ReadyApp:
    """An app up to its first paint, with the event loop on which it will go on."""

    def __init__(self, conversation: Conversation, languages: tuple[Language, ...]) -> None:
        streams = sys.stdout, sys.stderr
        before = _open_files()
        # Polling keeps nothing in the kernel, which zygote and children would share.
        self._loop = asyncio.SelectorEventLoop(selectors.PollSelector())
        self._wakers = sorted(_open_files() - before)
        self.app = SessionApp(conversation, languages)
        painted = asyncio.Event()

        async def settle(pilot: Pilot[object]) -> None:
            await pilot.pause()
            painted.set()

        run = self.app.run_async(size=USUAL_SIZE, auto_pilot=settle)
        self._run = self._loop.create_task(run)
        self._loop.run_until_complete(painted.wait())
        # While it runs, an app has the standard streams to itself.
        self._its_streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = streams

    @property
    def colours(self) -> str | None:
        """In how many colours it paints."""
        return self.app.console.color_system

    def go_on(self, line: int, conversation: Conversation) -> int:
        """Go on in a child, on the terminal that is its standard streams; gives the exit code."""
        # By this pair the loop wakes itself up: each process needs its own, under the same numbers.
        for number, end in zip(self._wakers, socket.socketpair(), strict=True):
            end.setblocking(False)
            os.dup2(end.fileno(), number, inheritable=False)
            end.close()
        sys.stdout, sys.stderr = self._its_streams
        self._loop.call_soon(self.app.call_later, self.app.take_over, line, conversation)
        return self._loop.run_until_complete(self._run) or 0


class ReadyApps:
    """A ready app for each number of colours that terminals usually have."""

    def __init__(self, conversation: Conversation) -> None:
        self._languages = conversation.setting.settings.languages
        self._ready: dict[str | None, ReadyApp] = {}
        self._usual: dict[str, str | None] = {}
        for term in USUAL_TERMS:
            be_on(environment_of(term))
            ready = ReadyApp(conversation, self._languages)
            self._usual[term] = ready.colours
            self._ready[ready.colours] = ready

    def fitting(self, conversation: Conversation, languages: tuple[Language, ...]) -> ReadyApp:
        """Give the one that suits the terminal of the environment; a rare one is made now."""
        term = os.environ.get("TERM", "")
        colours = self._usual[term] if term in self._usual else _colours()
        ready = self._ready.get(colours) if languages == self._languages else None
        return ready or ReadyApp(conversation, languages)


def be_on(terminal: Mapping[str, str]) -> None:
    """Let the environment tell of this terminal, and of no other."""
    for name in _ABOUT_TERMINALS:
        os.environ.pop(name, None)
    os.environ.update(terminal)


def _colours() -> str | None:
    return Console(force_terminal=True, legacy_windows=False).color_system


def _open_files() -> set[int]:
    # The folder itself is open while it is read: it is there no more when it is looked for.
    return {int(file.name) for file in Path("/proc/self/fd").iterdir() if file.exists()}
