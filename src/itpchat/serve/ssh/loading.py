"""Loads what every conversation needs, and goes through one unseen, so that children begin warm."""

import asyncio
from dataclasses import replace

from itpchat.clock import today
from itpchat.conversation import Conversation
from itpchat.conversation.setting import Setting
from itpchat.folders import Folders
from itpchat.serve.ssh.app import SessionApp
from itpchat.serve.ssh.gathering import gather, watched
from itpchat.serve.ssh.handing import Message
from itpchat.serve.ssh.ready import ReadyApps
from itpchat.serve.ssh.settings_told import settings_from
from itpchat.serve.ssh.sharing import is_possible
from itpchat.serve.ssh.styles import keep_styles
from itpchat.staging import load_setting
from itpchat.terminal.size import USUAL_SIZE
from itpchat.values import dataclass

_FIRST_PAGES = (("1", "", "1", "none"), ("2",))
_WHOLE = (
    ("1", "", "1", "none", "34", "female", "not sure", "not sure", "f5", "", "escape", "f5"),
    ("2", "", "1", "以上都没有", "34", "f5"),
)
"""Answers, and keys by their names, in both languages: up to the results, and one of them opened.

To which questions they are given is of no matter.
"""

_NAMED = ("f5", "escape")


@dataclass(frozen=True, slots=True)
class House:
    """Everything that children need, loaded once."""

    setting: Setting
    started: Conversation
    apps: ReadyApps

    def begin(self) -> Conversation:
        """Begin a conversation of today, which may come weeks after the loading."""
        day = today()
        if day == self.setting.as_of:
            return self.started
        only = self.setting.settings.only_language
        return Conversation.start(replace(self.setting, as_of=day), only)


def load_all(message: Message) -> House:
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
    with watched() as ran:
        asyncio.run(_rehearse(started))
    gather(ran)
    return House(setting, started, ReadyApps(started))


async def _rehearse(conversation: Conversation) -> None:
    """Show pages on no terminal: what they parse, measure and run stays ready.

    Where Python counts on what is shared, the first pages alone: what is left over from further
    ones lies scattered between what children need, and makes more of their memory their own than it
    saves them.
    """
    for steps in _WHOLE if is_possible() else _FIRST_PAGES:
        async with SessionApp(conversation).run_test(size=USUAL_SIZE) as pilot:
            await pilot.pause()
            for step in steps:
                await pilot.press(*([step] if step in _NAMED else _typed(step)))
            await pilot.pause()


def _typed(words: str) -> tuple[str, ...]:
    return *("space" if sign == " " else sign for sign in words), "enter"
