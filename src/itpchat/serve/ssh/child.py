"""A child of the zygote: one conversation on one terminal."""

import fcntl
import os
import signal
import sys
import termios

from itpchat.conversation import Conversation
from itpchat.serve.ssh.handing import Message
from itpchat.serve.ssh.loading import House
from itpchat.serve.ssh.ready import be_on
from itpchat.serve.ssh.terminals import environment_of, is_plain, take_lines
from itpchat.terminal.glyphs import shown
from itpchat.tui.app import CRASHED
from itpchat.tui.crash import apology, place_of


def live(house: House, message: Message, terminal: int, line: int) -> int:
    """Hold a conversation on a terminal; gives the exit code.

    `line` is a line to the server, which says on it what it has to say, and hears where a crash
    was.
    """
    _take(terminal)
    be_on(environment_of(message["term"]))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return _converse(house, line, plain=is_plain(message["term"]))


def _take(terminal: int) -> None:
    """Make the terminal this process's own, and its standard streams."""
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for stream in (0, 1, 2):
        os.dup2(terminal, stream)
    os.close(terminal)


def _converse(house: House, line: int, *, plain: bool) -> int:
    code, place = 0, None
    try:
        conversation = house.begin()
        languages = shown(conversation.setting.settings.languages, os.environ)
        if conversation.view().stage == "language" and len(languages) == 1:
            conversation = conversation.pick(*languages)
        if plain:
            code, place = _in_lines(conversation), None
        else:
            ready = house.apps.fitting(conversation, languages)
            code = ready.go_on(line, conversation)
            place = ready.app.crash_place
    except Exception as error:  # noqa: BLE001  whatever it is, nobody's answers may be printed
        place = place_of(error)
    if place is None:
        return code
    os.write(line, place.encode(errors="replace")[:200])
    print(apology(place), file=sys.__stderr__, flush=True)
    return CRASHED


def _in_lines(conversation: Conversation) -> int:
    from itpchat.line import run_line

    take_lines(0)
    with (
        open(0, encoding="utf-8", closefd=False) as reading,
        open(1, "w", encoding="utf-8", closefd=False) as writing,
    ):
        return run_line(conversation, reading, writing)
