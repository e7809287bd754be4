"""Loads what every conversation needs, and goes through one unseen, so that children begin warm."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from itpchat.clock import today
from itpchat.conversation import Conversation
from itpchat.folders import Folders
from itpchat.serve.ssh.handing import Message
from itpchat.serve.ssh.settings_told import settings_from
from itpchat.serve.ssh.styles import keep_styles
from itpchat.staging import load_setting

Begin = Callable[[], Conversation]
"""Begins a conversation on the day on which it is called."""


def load_all(message: Message) -> Begin:
    """Load what the first message of the front asks for.

    Raises:
        ItpchatError: something in the trials or the dialogs is wrong.
    """
    folders = Folders.chosen(message["trials"], message["dialogs"])
    settings = settings_from(message["settings"])
    setting = load_setting(folders, settings, today())

    keep_styles()
    started = Conversation.start(setting, settings.only_language)
    started.warm()
    asyncio.run(_rehearse(started))

    def begin() -> Conversation:
        # The zygote may live for weeks: the day is that of the conversation.
        day = today()
        if day == setting.as_of:
            return started
        return Conversation.start(replace(setting, as_of=day), settings.only_language)

    return begin


async def _rehearse(conversation: Conversation) -> None:
    """Show the first pages on no terminal: what they import, parse and measure stays ready."""
    import textual.drivers.linux_driver  # noqa: F401  what a real terminal needs besides

    from itpchat.serve.ssh.app import SessionApp

    for language in ("1", "2"):
        async with SessionApp(conversation, None).run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await pilot.press(language, "enter")
            await pilot.pause()
