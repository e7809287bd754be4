"""What is made ready beside the screen waits while somebody presses keys."""

from threading import Thread

import pytest

from itpchat.tui.screens import calm
from itpchat.tui.screens.calm import Calm
from tests.conversation.playing import begun


def test_nothing_is_waited_for_where_no_key_was_pressed() -> None:
    Calm().wait()


def test_what_can_wait_waits_for_as_long_as_keys_come(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(calm, "monotonic", lambda: now[0])
    kept = Calm()
    kept.disturb()
    waiting = Thread(target=kept.wait, daemon=True)
    waiting.start()
    waiting.join(calm.AFTER / 2)
    assert waiting.is_alive()
    now[0] += calm.AFTER
    waiting.join(60)
    assert not waiting.is_alive()


def test_a_conversation_pauses_between_the_parts_that_it_makes_ready() -> None:
    pauses: list[None] = []
    begun().warm(lambda: pauses.append(None))
    assert len(pauses) > 2
