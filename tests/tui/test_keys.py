"""The keys, and the bar that shows them."""

from pathlib import Path

import pytest

import itpchat.tui
from itpchat.conversation.views import Stage
from itpchat.tui.app import ItpchatApp
from itpchat.tui.keys import KEYS, commands_at, key_bar
from itpchat.tui.kiosk.app import KioskApp
from itpchat.tui.nurse.app import NurseApp
from tests.tui.looking import SMALL, running, seen
from tests.tui.scripted import Scripted

STAGES: tuple[Stage, ...] = (
    "language", "notice", "question", "emergency", "staff", "review", "results", "ended",
)  # fmt: skip


def test_no_key_does_two_things() -> None:
    keys = [key for group in KEYS.values() for key in group.split(",")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("stage", STAGES)
def test_the_language_can_be_changed_at_every_stage(stage: Stage) -> None:
    assert "language" in commands_at(Scripted(stage=stage).view(), kiosk=True)


@pytest.mark.parametrize("stage", STAGES)
def test_a_kiosk_never_offers_to_leave(stage: Stage) -> None:
    assert "quit" not in commands_at(Scripted(stage=stage).view(), kiosk=True)


@pytest.mark.parametrize("stage", STAGES)
async def test_every_key_is_shown_with_what_it_does_even_at_80_columns(stage: Stage) -> None:
    for language in ("en", "zh"):
        talk = Scripted(stage=stage).switch_language("zh" if language == "zh" else "en")
        async with running(talk, SMALL) as pilot:
            text = seen(pilot)
        for key in key_bar(talk.view(), kiosk=False):
            assert f"{key.shown} {key.label}" in text


def test_back_is_not_offered_where_there_is_nothing_before() -> None:
    assert "back" not in commands_at(Scripted(stage="question").view(), kiosk=True)
    assert "back" in commands_at(Scripted(stage="question", at=1).view(), kiosk=True)


def test_every_style_sheet_beside_a_module_is_used() -> None:
    here = Path(itpchat.tui.__file__).parent
    sheets = (*(KioskApp.CSS_PATH or ()), *(NurseApp.CSS_PATH or ()))
    used = {path for path in sheets if isinstance(path, Path)}
    assert {path for path in ItpchatApp.CSS_PATH or () if isinstance(path, Path)} < used
    assert used == set(here.rglob("*.tcss"))
    # One of a whole package is called as the package is.
    assert all(s.with_suffix(".py").exists() or s.stem == s.parent.name for s in used)
