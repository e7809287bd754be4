"""A child of the zygote: one conversation on one terminal."""

import fcntl
import os
import signal
import sys
import termios

from itpchat.conversation import Conversation
from itpchat.serve.ssh.handing import Message
from itpchat.serve.ssh.loading import Begin
from itpchat.serve.ssh.terminals import environment_of, is_plain, take_lines
from itpchat.terminal.glyphs import shown
from itpchat.wording import Language


def live(begin: Begin, message: Message, terminal: int, line: int) -> int:
    """Hold a conversation on a terminal; gives the exit code.

    `line` is a line to the server, which says on it what it has to say, and hears where a crash
    was.
    """
    _take(terminal)
    for name in ("TERM", "COLORTERM", "NO_COLOR", "COLUMNS", "LINES"):
        os.environ.pop(name, None)
    os.environ.update(environment_of(message["term"]))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return _converse(begin, line, plain=is_plain(message["term"]))


def _take(terminal: int) -> None:
    """Make the terminal this process's own, and its standard streams."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for stream in (0, 1, 2):
        os.dup2(terminal, stream)
    os.close(terminal)


def _converse(begin: Begin, line: int, *, plain: bool) -> int:
    from itpchat.tui.app import CRASHED
    from itpchat.tui.crash import apology, place_of

    code = 0
    try:
        conversation = begin()
        languages = shown(conversation.setting.settings.languages, os.environ)
        if conversation.view().stage == "language" and len(languages) == 1:
            conversation = conversation.pick(*languages)
        code, place = (_in_lines if plain else _on_screen)(conversation, line, languages)
    except Exception as error:  # noqa: BLE001  whatever it is, nobody's answers may be printed
        place = place_of(error)
    if place is None:
        return code
    os.write(line, place.encode(errors="replace")[:200])
    print(apology(place), file=sys.__stderr__, flush=True)
    return CRASHED


def _on_screen(
    conversation: Conversation, line: int, languages: tuple[Language, ...]
) -> tuple[int, str | None]:
    from itpchat.serve.ssh.app import SessionApp

    app = SessionApp(conversation, line, languages)
    return app.run() or 0, app.crash_place


def _in_lines(
    conversation: Conversation, line: int, languages: tuple[Language, ...]
) -> tuple[int, str | None]:
    from itpchat.line import run_line

    take_lines(0)
    with (
        open(0, encoding="utf-8", closefd=False) as reading,
        open(1, "w", encoding="utf-8", closefd=False) as writing,
    ):
        return run_line(conversation, reading, writing), None
