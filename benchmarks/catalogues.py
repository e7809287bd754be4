"""An answer's re-evaluation as the catalogue grows: copies of the trials under other names."""

import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from statistics import median
from typing import Any

from benchmarks.measuring import Result, Seconds
from itpchat.conversation import Conversation
from itpchat.conversation.setting import Setting
from itpchat.folders import Folders
from itpchat.loading import build_catalogue, read_content
from itpchat.settings import Settings
from itpchat.staging import load_setting

SIZES = (5, 100, 1_000)
DAY = date(2026, 11, 22)
ANSWERS = ("34", "female", "not sure", "12", "not sure", "yes", "not sure")
"""What is answered once language, notice, respondent and emergency are behind."""


def results(runs: int) -> Iterator[Result]:
    """Compare an answer among more trials with one among as many as there are."""
    content, setting = (
        read_content(Folders.chosen()),
        load_setting(Folders.chosen(), Settings(), DAY),
    )
    first: Seconds | None = None
    for size in SIZES:
        begun = opened(with_trials(setting, content, size))
        seconds = median(taken for _ in range(max(2, runs // 5)) for taken in answered(begun))
        yield Result(
            f"an answer's re-evaluation, {size:,} trials",
            seconds * 1000,
            baseline="" if first is None else f"{SIZES[0]} trials",
            baseline_milliseconds=None if first is None else first * 1000,
            ratio=None if first is None else seconds / first,
            runs=max(2, runs // 5) * len(ANSWERS),
        )
        first = first or seconds


def with_trials(setting: Setting, content: dict[str, Any], size: int) -> Setting:
    """Give the setting with as many trials as wanted, each a copy of one that there is."""
    copies = islice(cycle(content["trials"]), size)
    trials = [
        {**deepcopy(trial), "id": f"NCT{number:08}"} for number, trial in enumerate(copies, 1)
    ]
    catalogue = build_catalogue({**content, "trials": trials}, f"{size} copies")
    return replace(setting, catalogue=catalogue)


def opened(setting: Setting) -> Conversation:
    """Begin a conversation, and come to the first question that trials ask."""
    conversation = Conversation.start(setting, "en")
    for _ in ("notice", "respondent", "emergency"):
        prompt = conversation.view().prompt
        assert prompt is not None
        conversation = conversation.pick(prompt.options[0].key)
    return conversation


def answered(conversation: Conversation) -> Iterator[Seconds]:
    """Answer one question after the other; gives the time from each answer to the next view."""
    for words in ANSWERS:
        start = time.perf_counter()
        conversation = conversation.answer(words)
        conversation.view()
        yield time.perf_counter() - start
