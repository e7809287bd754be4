"""Pictures of the nurse's screen, at both sizes and in both languages."""

from collections.abc import Callable

import pytest

from itpchat.conversation import Setting
from itpchat.tui.app import ItpchatApp
from itpchat.wording import Language
from tests.tui.looking import LARGE, SMALL, type_in
from tests.tui.nurse.typing import intake_of, paste, to_line

LINES: dict[Language, str] = {
    "en": "34F ITP 2y plt 18 pred 10 stable elt failed RTX 3/25 relapsed, LDH 240, ALT 52",
    "zh": "女34岁 ITP 2年 血小板18 泼尼松10mg稳定 艾曲泊帕无效，乳酸脱氢酶240，ALT 52",
}
PAGES = {
    "proposal": ("<enter>",),
    "form": ("<enter>", "<enter>", "1", "<enter>"),
    "criteria": ("<enter>", "<enter>", "<f4>", "<right>", "<down>"),
    "help": ("<f1>",),
    "notes": ("<enter>", "<enter>", "<f5>", "call", "<enter>"),
    "leaving": ("<enter>", "<enter>", "<ctrl+q>"),
    "as_if": ("<enter>", "<enter>", "to age#", "=80", "<enter>"),
    "denying_the_rest": ("<enter>", "<enter>", "<f9>"),
    "new_patient": ("<enter>", "<enter>", "<f8>"),
    "draft_to_open": ("<f6>",),
    "draft_name": ("<enter>", "<enter>", "<f6>"),
    "draft_passcode": ("<enter>", "<enter>", "<f6>", "ward", "<enter>", "walnut"),
    "draft_passcode_again": (
        "<enter>", "<enter>", "<f6>", "ward", "<enter>", "walnut meadow", "<enter>", "walnut"
    ),
    "sheet_name": ("<enter>", "<enter>", "<f7>"),
    "sheet_private": ("<enter>", "<enter>", "<f7>", "a.pdf", "<enter>"),
    "sheet_passcode": ("<enter>", "<enter>", "<f7>", "a.pdf", "<enter>", "n", "<enter>", "walnut"),
}  # fmt: skip
"""What is typed for each page; `to` leads to a line of the form."""

EMPTY = ("draft_to_open",)
"""What is there only before anything was entered."""


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
async def test_the_nurses_screen_looks_as_before(
    size: tuple[int, int],
    language: Language,
    page: str,
    nurse: Setting,
    looks_as_before: Callable[[ItpchatApp], bool],
) -> None:
    async with intake_of(nurse, language, size) as pilot:
        if page not in EMPTY:
            await paste(pilot, LINES[language])
        for part in PAGES[page]:
            if part.startswith("to "):
                await to_line(pilot, part.removeprefix("to "))
            else:
                await type_in(pilot, part)
        assert isinstance(pilot.app, ItpchatApp)
        assert looks_as_before(pilot.app)
