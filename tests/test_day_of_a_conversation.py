"""The day by which answers are measured: that on which a conversation began."""

import argparse
from datetime import date

import pytest

from itpchat.commands import conversing
from itpchat.conversation import Conversation
from itpchat.settings_file import VARIABLE


def test_a_conversation_keeps_the_day_on_which_it_began_and_looks_at_no_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(VARIABLE, "/dev/null")
    days = iter([date(2026, 11, 27)])  # a second look at the clock would find none
    monkeypatch.setattr(conversing, "today", lambda: next(days))
    begun = conversing.begun(argparse.Namespace(lang="en"))
    assert isinstance(begun, Conversation)
    talk = begun.pick("continue")
    while prompt := talk.view().prompt:
        keys = [option.key for option in prompt.options]
        talk = talk.pick(keys[-1]) if keys else talk.answer("3 months ago")
    assert talk.session.answers
    assert talk.show_results().start_over().setting.as_of == date(2026, 11, 27)
