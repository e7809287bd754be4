"""How the kiosk looks around a conversation, at both sizes and in both languages."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from itpchat.tui.app import ItpchatApp
from itpchat.tui.kiosk.rules import Rules
from itpchat.wording import Language
from tests.tui.kiosk.visiting import WITH_PIN, visiting
from tests.tui.looking import LARGE, SMALL, type_in
from tests.tui.scripted import Scripted

ENGLISH_ONLY = replace(WITH_PIN, languages=("en",), without_chinese=True)

PAGES: dict[str, tuple[Rules, tuple[str, ...], float]] = {
    "welcome": (WITH_PIN, (), 0),
    "welcome_on_the_bare_console": (ENGLISH_ONLY, (), 0),
    "still_there": (WITH_PIN, ("<key>", "<enter>"), 120),
    "pin": (WITH_PIN, ("<f9>", "123"), 0),
    "wrong_pin": (WITH_PIN, ("<f9>", "123", "<enter>"), 0),
    "no_more_pins": (WITH_PIN, ("<f9>", *("123", "<enter>") * 3), 0),
    "staff": (WITH_PIN, ("<key>", "<enter>", "<f7>"), 0),
}


IN_BOTH_AT_ONCE = ("welcome", "welcome_on_the_bare_console", "pin", "wrong_pin", "no_more_pins")
LOOKS = [(name, "en") for name in PAGES] + [
    (name, "zh") for name in PAGES if name not in IN_BOTH_AT_ONCE
]


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize(("name", "language"), LOOKS)
async def test_a_page_of_the_kiosk_looks_as_in_its_picture(
    name: str,
    size: tuple[int, int],
    language: Language,
    looks_as_before: Callable[[ItpchatApp], bool],
) -> None:
    rules, keys, quiet = PAGES[name]
    async with visiting(Scripted(), rules, size) as visit:
        number = "1" if language == "en" else "2"
        await type_in(visit.pilot, *(key.replace("key", number) for key in keys))
        await visit.wait(quiet)
        assert looks_as_before(visit.app)
