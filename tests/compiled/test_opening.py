"""The first question, shown before anything else is loaded."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from itpchat.compiled import shelf
from itpchat.conversation import Conversation
from itpchat.folders import Folders
from itpchat.opening import Opening, opened, opening_part, view_of
from itpchat.settings import Settings
from itpchat.staging import load_setting
from itpchat.terminal.talk import Talk

SHIPPED = Folders.chosen()


@pytest.fixture(scope="module")
def conversation() -> Conversation:
    """A conversation that has not begun."""
    return Conversation.start(load_setting(SHIPPED, Settings(), date(2026, 11, 22)))


STEPS: list[Callable[[Talk], Talk]] = [
    lambda talk: talk.answer("2"),
    lambda talk: talk.answer("I am bleeding and it will not stop"),
    lambda talk: talk.pick("zh"),
    lambda talk: talk.pick("nothing"),
    lambda talk: talk.back(),
    lambda talk: talk.change("platelets"),
    lambda talk: talk.switch_language(),
    lambda talk: talk.start_over(),
    lambda talk: talk.call_staff(),
    lambda talk: talk.dismiss(),
    lambda talk: talk.show_results(),
    lambda talk: talk.show_review(),
    lambda talk: talk.resume(),
]


def test_the_first_question_is_the_one_of_the_conversation(conversation: Conversation) -> None:
    assert view_of(opening_part(SHIPPED).read()) == conversation.view()


@pytest.mark.parametrize("step", STEPS)
def test_every_step_goes_on_as_from_the_conversation(
    step: Callable[[Talk], Talk], conversation: Conversation
) -> None:
    opening = Opening(conversation.view(), lambda: conversation)
    assert step(opening).view() == step(conversation).view()


@pytest.mark.usefixtures("cache")
def test_the_conversation_is_loaded_when_a_step_is_taken_and_not_before(
    conversation: Conversation,
) -> None:
    loads: list[str] = []

    def load() -> Conversation:
        loads.append("load")
        return conversation

    assert opened(SHIPPED, load) is conversation  # nothing was kept
    opening = opened(SHIPPED, load)
    assert opening.view() == conversation.view()
    assert loads == ["load"]
    opening.pick("en")
    opening.pick("zh")
    assert loads == ["load", "load"]


def test_a_change_in_any_file_has_the_conversation_loaded_first(
    cache: Path, folders: Folders, conversation: Conversation
) -> None:
    assert opened(folders, lambda: conversation) is conversation
    assert isinstance(opened(folders, lambda: conversation), Opening)
    for file in (folders.dialogs / "wording.yaml", sorted(folders.trials.glob("NCT*.yaml"))[-1]):
        with file.open("a") as changed:
            changed.write("# changed\n")
        assert opened(folders, lambda: conversation) is conversation
    assert len(list(cache.glob("opening-*.json"))) == 3


def test_two_threads_load_one_conversation(conversation: Conversation) -> None:
    loads: list[str] = []

    def load() -> Conversation:
        loads.append("load")
        return conversation

    opening = Opening(conversation.view(), load)
    threads = [Thread(target=opening.show_results) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert loads == ["load"]


def test_the_first_question_waits_for_no_rule_and_no_reader_of_words(cache: Path) -> None:
    code = (
        "import argparse, sys\n"
        "from itpchat.commands.conversing import begun\n"
        "begun(argparse.Namespace())\n"
        "import itpchat.tui.app\n"
        "print(*sys.modules)"
    )
    command = [sys.executable, "-c", code]
    # The first one reads and keeps, the second finds it kept.
    _, run = (subprocess.run(command, capture_output=True, text=True, check=True) for _ in "ab")
    loaded = set(run.stdout.split())
    assert {"itpchat.opening", "itpchat.tui.app"} <= loaded
    waited_for = ("itpchat.rules", "itpchat.matching", "itpchat.trials", "itpchat.reading.text")
    assert loaded & {*waited_for, "pydantic", "yaml", "rapidfuzz"} == set()
    assert shelf.cache_folder() == cache
