"""Goes through whole conversations in a process that has loaded what a zygote loads.

Run as a program, it prints the modules that were imported on the way.
"""

import asyncio
import json
import os
import sys

from textual.pilot import Pilot

from itpchat.conversation import Conversation
from itpchat.serve.ssh.app import SessionApp
from itpchat.serve.ssh.loading import load_all
from itpchat.serve.ssh.settings_told import told
from itpchat.settings import Settings
from itpchat.terminal.size import USUAL_SIZE
from itpchat.tui.screens.main import MainScreen
from itpchat.wording import LANGUAGES, Language

PAINT = 1 / 60
"""Seconds after which the screen is painted."""

MOST = 40
"""More questions than are asked before no trial is left."""

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "age": "34",
        "medicines_in_words": "prednisone 20 mg a day, rituxmab in 2023",
        "primary": "no",  # no trial is left then, and the answers are shown
    },
    "zh": {
        "age": "34",
        "medicines_in_words": "泼尼松每天20毫克，2023年用过利妥昔单抗",
        "primary": "不是",
    },
}
"""What is typed at some questions; at the others, that a person is not sure."""

UNSURE: dict[Language, tuple[str, ...]] = {
    "en": ("not sure", "none of these"),
    "zh": ("不确定", "以上都没有"),
}
"""The second where the first is no answer."""

KEYS = {
    "notice": ("enter",),
    "respondent": ("down", "enter"),
    "medicines_in_words?": ("down", "enter"),  # what was read is right
    "sex": ("down", "enter"),
}
"""What is pressed where words are no use."""

PAGES = (
    "f1", "f1", "f4", "f5", "f6", "f6", "enter", "pagedown", "f2", "ctrl+w", "f2", "f12", "enter",
    "f2", "f7", "f2", "f3", "f3", "f9",
)  # fmt: skip
"""Keys that show each page once."""


async def go_through(conversation: Conversation) -> set[str]:
    """Answer every question, in each language, and look at every page."""
    stages: set[str] = set()
    for number, language in enumerate(LANGUAGES, start=1):
        async with SessionApp(conversation).run_test(size=USUAL_SIZE) as pilot:
            await pilot.press(str(number), "enter")
            await _answer(pilot, WORDS[language], UNSURE[language])
            for key in PAGES:
                await _press(pilot, key)
                stages.add(_screen(pilot).talk.view().stage)
            _screen(pilot).take_words("black stools" if language == "en" else "黑便")
            await pilot.pause(PAINT)
            stages.add(_screen(pilot).talk.view().stage)
    return stages


async def _answer(pilot: Pilot[int], words: dict[str, str], unsure: tuple[str, ...]) -> None:
    for _ in range(MOST):
        prompt = _screen(pilot).talk.view().prompt
        if prompt is None:
            return
        if prompt.id in KEYS:
            await _press(pilot, *KEYS[prompt.id])
            continue
        for said in (words[prompt.id],) if prompt.id in words else unsure:
            _screen(pilot).take_words(said)
            await pilot.pause(PAINT)
            if _screen(pilot).talk.view().prompt != prompt:
                break
        else:
            return


async def _press(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        # Not by the pilot, which waits longer after each key.
        _screen(pilot).pressed(key)
        await pilot.pause(PAINT)


def _screen(pilot: Pilot[int]) -> MainScreen:
    screen = pilot.app.screen
    assert isinstance(screen, MainScreen)
    return screen


def main() -> None:
    """Load, go through it, and tell what was imported and where it ended."""
    house = load_all({"trials": None, "dialogs": None, "settings": told(Settings())})
    before = set(sys.modules)
    seen = asyncio.run(go_through(house.begin()))
    found = {"imported": sorted(set(sys.modules) - before), "seen": sorted(seen)}
    assert sys.__stdout__ is not None
    print(json.dumps(found), file=sys.__stdout__, flush=True)
    os._exit(0)  # the ready apps are not to be taken apart


if __name__ == "__main__":
    main()
